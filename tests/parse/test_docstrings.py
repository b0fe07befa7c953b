"""The examples in the parser's docstrings are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

PARSE = import_module("graphkit.parse")  # `graphkit.parse` by itself is the function

MODULES = [module.name for module in pkgutil.iter_modules(PARSE.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    """Every example gives what its docstring says."""
    assert doctest.testmod(import_module(f"graphkit.parse.{name}")).failed == 0
