"""What the text says that a person is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.roles import affiliation_of, nation_of, role_behind


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Doe, head of the Trade Board, said", "head of the Trade Board"),
        ("Doe, the head of the Trade Board, said", "head of the Trade Board"),
        ("Doe, a former\nminister of mines, said", "former minister of mines"),
        ("Doe, then Deputy Minister of Works.", "Deputy Minister of Works"),
        ("Doe, Chairman of the Board;", "Chairman of the Board"),
        ("Doe,\nPresident of the Senate, left", "President of the Senate"),
        ("Doe, who is the head of the Board, said", None),
        ("Doe, and the minister, said", None),
        ("Doe, in Lima, said", None),
        ("Doe said the minister, a lawyer, left", None),
        ("Doe, Pio Reyes, and the minister", None),
        ("Doe", None),
        ("Doe,", None),
        ("Doe, " + "x" * 500, None),
    ],
)
def test_role_behind(text: str, role: str | None) -> None:
    """The apposition behind a name, without its article; nothing that is no office."""
    assert role_behind(text, 3) == role


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        (["Peruvian President"], "PE"),
        (["President of Peru"], "PE"),
        (["Foreign Minister", "King of Norway"], "NO"),
        (["French Ambassador"], "FR"),
        (["Mayor"], None),
        (["Minister of Foreign Affairs"], None),
        ([""], None),
        ([], None),
    ],
)
def test_nation(roles: list[str], code: str | None) -> None:
    """By an adjective or by `of`."""
    assert nation_of(roles) == code


@pytest.mark.parametrize(
    ("roles", "organisations", "affiliation"),
    [
        (["head of the Trade Board"], ["Trade Board", "Fish Board"], "Trade Board"),
        (["head of the UN Trade Board"], ["UN", "UN Trade Board"], "UN Trade Board"),
        (["Peruvian President"], ["Trade Board"], "Peru"),
        (["Mayor"], ["Trade Board"], None),
        (["Unionist"], ["Union"], None),
        ([], ["Trade Board"], None),
    ],
)
def test_affiliation(roles: list[str], organisations: list[str], affiliation: str | None) -> None:
    """The longest organisation of the cable that a role names, else the country."""
    assert affiliation_of(roles, organisations) == affiliation


@given(st.text(max_size=200), st.integers(0, 200))
def test_no_text_raises(text: str, end: int) -> None:
    """Any text, at any place; a role is on one line."""
    role = role_behind(text, min(end, len(text)))
    assert role is None or "\n" not in role
