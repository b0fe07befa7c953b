"""Cables cited by station and number, and the year that this means."""

from __future__ import annotations

import pytest

from graphkit.model.document import Span
from graphkit.parse.cable_numbers import Citation, Citing, find_citations, full_ids, resolve


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("STATE 071143", [("STATE", 71143, None)]),
        ("06 JAKARTA 3146", [("JAKARTA", 3146, 2006)]),
        ("2006 BAGHDAD 4652", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD 4652 (06)", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD 4652 (2006)", [("BAGHDAD", 4652, 2006)]),
        ("(06) BAGHDAD 4652", [("BAGHDAD", 4652, 2006)]),
        ("75 STATE 1234", [("STATE", 1234, 1975)]),
        ("BEIJING\n5361", [("BEIJING", 5361, None)]),
        ("KUALA\r\nLUMPUR 1557", [("KUALA LUMPUR", 1557, None)]),
        ("MOSCOW 561, 265 AND 147", [("MOSCOW", n, None) for n in (561, 265, 147)]),
        ("06 MOSCOW 561 AND 265", [("MOSCOW", n, 2006) for n in (561, 265)]),
        ("377 KATHMANDU", [("KATHMANDU", 377, None)]),
        ("HK05511", [("HK", 5511, None)]),
        ("STATE 23 AND PREVIOUS", [("STATE", 23, None)]),
        ("JAKARTA 3O46", [("JAKARTA", 3046, None)]),
        ("MEXICO NO. 1234", [("MEXICO", 1234, None)]),
        ("RIO DE JANEIRO 440", [("RIO DE JANEIRO", 440, None)]),
        ("PORT-AU-PRINCE 12 AND USUN 345", [("PORT-AU-PRINCE", 12, None), ("USUN", 345, None)]),
        ("QUITO 45\nLIMA 12", [("QUITO", 45, None), ("LIMA", 12, None)]),
        ("QUITO 4525; 07 LIMA 12", [("QUITO", 4525, None), ("LIMA", 12, 2007)]),
        ("09 XXXXXXXXXXXX 167", [("XXXXXXXXXXXX", 167, 2009)]),
        ("REYKJAVK 812", [("REYKJAVIK", 812, None)]),
    ],
)
def test_every_form_of_citation_is_found(
    text: str, cited: list[tuple[str, int, int | None]]
) -> None:
    """Years before, behind and in brackets, several numbers, line ends, typing errors."""
    assert [(c.station, c.number, c.year) for c in find_citations(text)] == cited


@pytest.mark.parametrize(
    "text",
    [
        "29 NOV 2007",
        "1.4 (b) and (d)",
        "at 10:30",
        "$100 million",
        "45,000 tons",
        "PARA 3",
        "A TOTAL OF 12 BANANAS ARRIVED",
        "JOHN SMITH SAID THAT 500 CAME",
        "QUITO 000",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    """Dates, sums, paragraphs and amounts cite nothing."""
    assert list(find_citations(text)) == []


@pytest.mark.parametrize("text", ["in Paris 2007", "the Lima 1998 accords", "BANGLA 455"])
def test_in_prose_only_known_stations_count(text: str) -> None:
    """With `known_only` a place and a year, and a station in no table, cite nothing."""
    assert list(find_citations(text, known_only=True)) == []


def test_a_year_before_makes_a_number_that_looks_like_a_year_a_citation() -> None:
    """`07 PARIS 2007` is a cable."""
    (found,) = find_citations("see 07 PARIS 2007", known_only=True)
    assert (found.year, found.number) == (2007, 2007)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see 06 JAKARTA 3146 (NOTAL)", "06 JAKARTA 3146"),
        ("A. BAGHDAD 12 (06).", "BAGHDAD 12 (06)"),
    ],
)
def test_the_span_of_a_citation_holds_its_year(text: str, words: str) -> None:
    """The words of a citation are those from its year or station to its number or year."""
    (found,) = find_citations(text)
    assert found.span.of(text) == words


def _cited(station: str, number: int, year: int | None = None) -> Citation:
    return Citation(Span(0, 1), station, number, year)


@pytest.mark.parametrize(
    ("citation", "citing", "meant", "rule"),
    [
        (_cited("QUITO", 12, 2006), Citing(2009), "06QUITO12", "year-given"),
        (_cited("QUITO", 12), Citing(2009), "09QUITO12", "same-year"),
        (_cited("QUITO", 12), Citing(2009, "QUITO", 240, 200), "09QUITO12", "same-year"),
        (_cited("QUITO", 2991), Citing(2008, "QUITO", 88, 30), "07QUITO2991", "year-before"),
        (_cited("QUITO", 8911), Citing(1976, "LIMA", 9, 5), "75QUITO8911", "year-before.too-early"),
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
        (_cited("XXXXXXXX", 12, 2006), Citing(2009), None, "redacted-station"),
    ],
)
def test_what_a_citation_means(
    citation: Citation, citing: Citing, meant: str | None, rule: str
) -> None:
    """The year as given, else the citing cable's, else the year before; the rule says which."""
    assert resolve(citation, citing) == (meant, rule)


@pytest.mark.parametrize(
    "station", ["KUALA LUMPUR", "Kuala Lumpur", "KUALALUMPUR", "AMEMBASSY KUALA LUMPUR"]
)
def test_one_station_in_several_spellings_is_one(station: str) -> None:
    """The cited id does not depend on how the station is written."""
    assert resolve(_cited(station, 1557), Citing(2007)) == ("07KUALALUMPUR1557", "same-year")


def test_whole_ids_are_found() -> None:
    """`07KUALALUMPUR1658` and `1975QUITO01234` cite what they say."""
    text = "see 07KUALALUMPUR1658 and 1975QUITO01234, not 07K1 or A07QUITO12"
    assert [(span.of(text), found) for span, found in full_ids(text)] == [
        ("07KUALALUMPUR1658", "07KUALALUMPUR1658"),
        ("1975QUITO01234", "75QUITO1234"),
    ]
