"""The documentation says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from graphkit.cli.main import cli
from graphkit.model.document import Document
from graphkit.parse import as_dict, parse_document

ROOT = Path(__file__).resolve().parents[1]
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_and_option_is_on_its_page(name: str) -> None:
    """A command without a heading, or an option that is not named, fails."""
    section = re.search(rf"^## graphkit {name}\b.*?(?=^## |\Z)", CLI, re.M | re.S)
    assert section, name
    for parameter in cli.commands[name].params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert max(parameter.opts, key=len) in section[0], parameter.opts


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_the_page_names_no_option_that_is_not_there(name: str) -> None:
    """What was taken out of a command is taken out of its page."""
    section = re.search(rf"^## graphkit {name}\b.*?(?=^## |\Z)", CLI, re.M | re.S)
    assert section
    known = {o for p in cli.commands[name].params for o in p.opts}
    assert set(re.findall(r"`(--[a-z]+)", section[0])) <= known


def test_every_key_that_parse_prints_is_documented() -> None:
    """The keys of the printed object, and of its header, stand in docs/parse.md."""
    page = (ROOT / "docs" / "parse.md").read_text("utf-8")
    printed = as_dict(parse_document(Document("UNCLAS OSLO 000012", "x.txt")))
    named = set(re.findall(r"`([a-z_.]+)`", page))
    assert set(printed) - {"header"} <= named
    assert {f"header.{key}" for key in printed["header"]} <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page is a file of the repository."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_readme_is_short() -> None:
    """A page that one reads: under a hundred lines."""
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) < 100
