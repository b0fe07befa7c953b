"""What the package promises by name."""

from __future__ import annotations

import inspect

import pytest

import graphkit


def test_top_level_names() -> None:
    """The public names are these; one more or less is a change for the changelog."""
    assert sorted(graphkit.__all__) == [
        "GraphkitError", "InputError", "KnowledgeGraph", "NotAGraph", "UsageError", "__version__",
        "build", "open", "parse",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [n for n in graphkit.__all__ if n != "__version__"])
def test_everything_public_says_what_it_is(name: str) -> None:
    """Every public name, and every public method, has a docstring."""
    thing = getattr(graphkit, name)
    assert inspect.getdoc(thing)
    if inspect.isclass(thing):
        for method, value in vars(thing).items():
            if not method.startswith("_"):
                assert inspect.getdoc(value), f"{name}.{method}"


def test_parse_takes_a_text() -> None:
    """One cable's text gives the object that the command prints."""
    parsed = graphkit.parse(
        "P 051030Z MAR 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000012\n\n"
        "TAGS: PREL NO\nSUBJECT: A QUIET WEEK\n\n¶1. (U) Nothing happened.\nDOE\n"
    )
    assert parsed["id"] == "08OSLO12"
    assert parsed["header"]["subject"] == "A QUIET WEEK"
    assert parsed["signer"] == "DOE"
