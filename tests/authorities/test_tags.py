"""TAGS: kinds, meanings, and what the table promises."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.tags import Tag, find_tag, similar_tag, tag_kind, tags


@pytest.mark.parametrize(
    ("code", "kind", "country"),
    [
        ("PGOV", "subject", ""),
        ("CVIS", "subject", ""),
        ("PFOR", "subject", ""),
        ("KNNP", "program", ""),
        ("KTIP", "program", ""),
        ("NATO", "organization", ""),
        ("OPEC", "organization", ""),
        ("EUN", "organization", ""),
        ("UN", "organization", ""),
        ("UNSC", "organization", ""),
        ("UK", "area", "GB"),
        ("SP", "area", "ES"),
        ("CH", "area", "CN"),
        ("SZ", "area", "CH"),
        ("RS", "area", "RU"),
        ("SN", "area", "SG"),
        ("SG", "area", "SN"),
        ("VS", "area", "VN"),
        ("GC", "area", "DE"),
        ("UR", "area", ""),
        ("YU", "area", ""),
        ("XA", "area", ""),
        ("XB", "area", ""),
    ],
)
def test_find_tag(code: str, kind: str, country: str) -> None:
    """Codes of the handbook are in the table; area codes are State's, not ISO's."""
    found = find_tag(code)
    assert found is not None
    assert (found.kind, found.country) == (kind, country)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("oecd", "organization"),  # the table goes before the shape
        ("ZZ", "area"),
        ("KQQQ", "program"),
        ("EQQQ", "subject"),
        ("XQQQ", "organization"),
        ("ECONEFIN", "organization"),
        ("", "organization"),
    ],
)
def test_tag_kind(code: str, kind: str) -> None:
    """A code that the table lacks has the kind of its shape."""
    assert tag_kind(code) == kind


@given(st.text(max_size=20))
def test_tag_kind_answers_anything(text: str) -> None:
    """Any text has a kind, and a tag of the table has the table's."""
    found = find_tag(text)
    assert found is None or tag_kind(text) == found.kind


def test_rows_are_well_formed() -> None:
    """Each code once, in the shape of its kind; only regions may lack a meaning."""
    shapes = {
        "subject": "[ABCEMOPST][A-Z]{3}",
        "program": "K[A-Z]{3}",
        "area": "[A-Z]{2}",
        "organization": "[A-Z]{2,}",
    }
    assert len({tag.code for tag in tags()}) == len(tags())
    for tag in tags():
        assert re.fullmatch(shapes[tag.kind], tag.code), tag
        assert re.fullmatch("([A-Z]{2})?", tag.country), tag
        assert not tag.country or tag.kind == "area", tag
        assert tag.meaning or re.fullmatch("X[A-Z]", tag.code), tag


def test_unknown_tag() -> None:
    """What the table lacks is none; nothing is invented."""
    assert find_tag("QQQQ") is None
    assert find_tag(" pgov ") == Tag("PGOV", "subject", "Internal governmental affairs", "")


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("PGVO", "PGOV"),
        ("ecno", "ECON"),
        ("SOCO", "SOCI"),
        ("PGOV", None),
        ("PREK", None),
        ("QQQQ", None),
        ("PGO", None),
        ("", None),
    ],
)
def test_similar_tag(code: str, meant: str | None) -> None:
    """A mistyped code is an error away from one code only, or means nothing."""
    assert similar_tag(code) == meant
