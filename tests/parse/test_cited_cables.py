"""The cable that a station and a number mean, and the year that this is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.document import Span
from graphkit.parse.cited_cables import Citation, Citing, resolve, station_of
from graphkit.parse.identity import split_id


def _cited(
    station: str, number: int, year: int | None = None, *, respelt: bool = False
) -> Citation:
    return Citation(Span(0, 1), station, number, year, respelt)


@pytest.mark.parametrize(
    ("citation", "citing", "meant", "rule"),
    [
        (_cited("QUITO", 12, 2006), Citing(2009), "06QUITO12", "year-given"),
        (_cited("QUITO", 12, 2006), Citing(None), "06QUITO12", "year-given"),
        (_cited("QUITO", 12), Citing(2009), "09QUITO12", "same-year"),
        (_cited("QUITO", 12), Citing(2009, "QUITO", 240, 200), "09QUITO12", "same-year"),
        (_cited("QUITO", 2991), Citing(2008, "QUITO", 88, 30), "07QUITO2991", "year-before"),
        (_cited("QUITO", 8911), Citing(1976, "LIMA", 9, 5), "75QUITO8911", "year-before.too-early"),
        (_cited("QUITO", 450), Citing(2008, "LIMA", 9, 9), "07QUITO450", "year-before.too-early"),
        (_cited("PARIS", 900), Citing(1975, "LIMA", 9, 9), "75PARIS900", "same-year"),
        (_cited("PARIS", 12345), Citing(2005, "LIMA", 9, 150), "05PARIS12345", "same-year"),
        (_cited("QUITO", 12), Citing(2008, "LIMA", 9, 5), "08QUITO12", "same-year"),
        (
            _cited("STATE", 171000),
            Citing(2008, "LIMA", 9, 5),
            "07STATE171000",
            "year-before.too-early",
        ),
        (_cited("STATE", 3340), Citing(2008, "LIMA", 9, 9), "08STATE3340", "same-year"),
        (_cited("QUITO", 12), Citing(None), None, "no-year"),
        (_cited("TOSEC", 12345), Citing(1975, "LIMA", 9, 150), "75TOSEC12345", "same-year"),
        (_cited("DEPTEL", 12), Citing(1975, "LIMA", 99, 9), "75STATE12", "same-year"),
        (_cited("EMBTEL", 12), Citing(1975, "LIMA", 99, 9), "75LIMA12", "same-year"),
        (_cited("EMBTELS", 120), Citing(1975, "LIMA", 99, 9), "74LIMA120", "year-before"),
        (_cited("EMBTEL", 12), Citing(1975, "STATE", 99, 9), None, "no-station"),
        (_cited("URTEL", 12), Citing(1975, "LIMA", 99, 9), None, "no-station"),
        (_cited("DEPARTMENT", 12), Citing(1975, "LIMA", 99, 9), "75STATE12", "same-year"),
        (_cited("XXXXXXXX", 12, 2006), Citing(2009), None, "redacted-station"),
    ],
)
def test_what_a_citation_means(
    citation: Citation, citing: Citing, meant: str | None, rule: str
) -> None:
    """The year as given, else the citing cable's, else the year before; the rule says which."""
    assert resolve(citation, citing) == (meant, rule)


@pytest.mark.parametrize(
    ("citation", "citing"),
    [
        (_cited("QUITO", 12, 2010), Citing(2009)),
        (_cited("LIMA", 12, 2010), Citing(2009, "QUITO", 100, 90)),
        (_cited("QUITO", 101, 2009), Citing(2009, "QUITO", 100, 90)),
    ],
)
def test_a_year_that_is_later_than_the_citing_cable_means_no_cable(
    citation: Citation, citing: Citing
) -> None:
    """What the writer mistyped is flagged; nothing impossible is concluded from it."""
    assert resolve(citation, citing) == (None, "year-given.later")


def test_a_station_in_no_table_is_flagged() -> None:
    """An unknown station keeps its spelling, a respelt one is a guess; both rules say so."""
    citing = Citing(2007, "QUITO", 100, 90)
    unknown = resolve(_cited("BANGLA", 455), citing)
    assert unknown == ("07BANGLA455", "same-year.unknown-station")
    respelt = resolve(_cited("REYKJAVIK", 12, respelt=True), citing)
    assert respelt == ("07REYKJAVIK12", "same-year.respelt-station")


@pytest.mark.parametrize(
    "station", ["KUALA LUMPUR", "Kuala Lumpur", "KUALALUMPUR", "AMEMBASSY KUALA LUMPUR"]
)
def test_one_station_in_several_spellings_is_one(station: str) -> None:
    """The cited id does not depend on how the station is written."""
    assert resolve(_cited(station, 1557), Citing(2007)) == ("07KUALALUMPUR1557", "same-year")
    assert station_of(_cited(station, 1557), Citing(2007)) == "KUALALUMPUR"


@given(
    st.sampled_from(["QUITO", "LIMA", "STATE", "PARIS", "BANGLA", "EMBTEL"]),
    st.integers(1, 400_000),
    st.none() | st.integers(1966, 2010),
    st.integers(1966, 2010),
    st.integers(1, 50_000),
    st.integers(1, 366),
)
def test_no_reference_means_a_cable_later_than_the_citing_one(
    station: str, number: int, year: int | None, now: int, own: int, day: int
) -> None:
    """Whatever is cited, in whatever year: the cable that it means is not a later one."""
    meant, _ = resolve(_cited(station, number, year), Citing(now, "QUITO", own, day))
    if meant:
        sent, sender, serial = split_id(meant) or (9999, "", 0)
        assert sent <= now
        assert not (sent == now and sender == "QUITO" and serial > own)
