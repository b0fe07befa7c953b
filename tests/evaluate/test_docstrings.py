"""The examples in the docstrings of the measuring modules are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import graphkit.evaluate

MODULES = [module.name for module in pkgutil.iter_modules(graphkit.evaluate.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    """Every example gives what its docstring says."""
    assert doctest.testmod(import_module(f"graphkit.evaluate.{name}")).failed == 0
