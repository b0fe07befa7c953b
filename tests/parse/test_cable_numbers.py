"""Stations and numbers as they stand in REF lines and in running text."""

from __future__ import annotations

import pytest

from graphkit.parse.cable_numbers import (
    find_airgrams,
    find_citations,
    find_cited,
    shapes_of,
)
from graphkit.parse.cited_cables import Citation


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("STATE 071143", [("STATE", 71143, None)]),
        ("06 JAKARTA 3146", [("JAKARTA", 3146, 2006)]),
        ("'06 JAKARTA 12", [("JAKARTA", 12, 2006)]),
        ("06-JAKARTA-3146", [("JAKARTA", 3146, 2006)]),
        ("06JAKARTA3146", [("JAKARTA", 3146, 2006)]),
        ("2006STATE071143", [("STATE", 71143, 2006)]),
        ("2006 BAGHDAD 4652", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD 4652 (06)", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD 4652 (2006)", [("BAGHDAD", 4652, 2006)]),
        ("(06) BAGHDAD 4652", [("BAGHDAD", 4652, 2006)]),
        ("[06] BAGHDAD 4652", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD 06 4652", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD (06) 4652", [("BAGHDAD", 4652, 2006)]),
        ("BAGHDAD '06 4652", [("BAGHDAD", 4652, 2006)]),
        ("LIMA 06-123", [("LIMA", 123, 2006)]),
        ("JAKARTA 3146 '06", [("JAKARTA", 3146, 2006)]),
        ("JAKARTA 3146/06", [("JAKARTA", 3146, 2006)]),
        ("JAKARTA 3146-06", [("JAKARTA", 3146, 2006)]),
        ("QUITO 123 OF 12/03/07", [("QUITO", 123, 2007)]),
        ("QUITO 2991 (12/20/06)", [("QUITO", 2991, 2006)]),
        ("QUITO 123 OF 12 DEC 07", [("QUITO", 123, 2007)]),
        ("STATE 1234 (DTG 121212Z JAN 07)", [("STATE", 1234, 2007)]),
        ("STATE 123456 DTD 12 JAN", [("STATE", 123456, None)]),
        ("75 STATE 1234", [("STATE", 1234, 1975)]),
        ("BEIJING\n5361", [("BEIJING", 5361, None)]),
        ("KUALA \nLUMPUR 1557", [("KUALA LUMPUR", 1557, None)]),
        ("MOSCOW 561, 265 AND 147", [("MOSCOW", n, None) for n in (561, 265, 147)]),
        ("MOSCOW 561,265", [("MOSCOW", n, None) for n in (561, 265)]),
        ("STATE 71,143", [("STATE", 71143, None)]),
        ("BAGHDAD 4,652", [("BAGHDAD", 4652, None)]),
        ("06 MOSCOW 561 AND 265", [("MOSCOW", n, 2006) for n in (561, 265)]),
        ("QUITO 12, 13 AND 14", [("QUITO", n, None) for n in (12, 13, 14)]),
        ("QUITO NOS. 12 AND 13", [("QUITO", n, None) for n in (12, 13)]),
        ("STATE 12345/12346", [("STATE", n, None) for n in (12345, 12346)]),
        ("QUITO 12 (NOTAL), 13 (NOTAL)", [("QUITO", n, None) for n in (12, 13)]),
        ("BERLIN 12/ PARIS 23", [("BERLIN", 12, None), ("PARIS", 23, None)]),
        ("JAKARTA 3146, 2006", [("JAKARTA", 3146, 2006)]),
        ("QUITO 1998, 2001", [("QUITO", 1998, None), ("QUITO", 2001, None)]),
        ("MOSCOW 561, 2006 LIMA 12", [("MOSCOW", 561, None), ("LIMA", 12, 2006)]),
        ("QUITO CABLES 12 AND 13", [("QUITO", n, None) for n in (12, 13)]),
        ("URTEL 12, EMBASSY'S 13", [("URTEL", 12, None), ("EMBASSY", 13, None)]),
        ("KUALA" + " " * 80 + "\nLUMPUR 12", [("KUALA LUMPUR", 12, None)]),
        ("BASRAH REO 12", [("BASRAH REO", 12, None)]),
        ("377 KATHMANDU", [("KATHMANDU", 377, None)]),
        ("HK05511", [("HK", 5511, None)]),
        ("STATE071143", [("STATE", 71143, None)]),
        ("STATE-071143", [("STATE", 71143, None)]),
        ("STATE #71143", [("STATE", 71143, None)]),
        ("STATE: 71143", [("STATE", 71143, None)]),
        ("STATE (71143)", [("STATE", 71143, None)]),
        ("STATE 23 AND PREVIOUS", [("STATE", 23, None)]),
        ("JAKARTA 3O46", [("JAKARTA", 3046, None)]),
        ("JAKARTA I2", [("JAKARTA", 12, None)]),
        ("JAKARTA l234", [("JAKARTA", 1234, None)]),
        ("MEXICO NO. 1234", [("MEXICO", 1234, None)]),
        ("QUITO TELEGRAM 1234", [("QUITO", 1234, None)]),
        ("QUITO'S 1234", [("QUITO", 1234, None)]),
        ("RIO DE JANEIRO 440", [("RIO DE JANEIRO", 440, None)]),
        ("PORT-AU-PRINCE 12 AND USUN 345", [("PORT-AU-PRINCE", 12, None), ("USUN", 345, None)]),
        ("PORT-AU PRINCE 12", [("PORT-AU PRINCE", 12, None)]),
        ("ST. PETERSBURG 12", [("ST. PETERSBURG", 12, None)]),
        ("SECSTATE WASHDC 123456", [("SECSTATE WASHDC", 123456, None)]),
        ("AMEMBASSY QUITO 12", [("AMEMBASSY QUITO", 12, None)]),
        ("USDAO QUITO 0123", [("USDAO QUITO", 123, None)]),
        ("QUITO 45\nLIMA 12", [("QUITO", 45, None), ("LIMA", 12, None)]),
        ("QUITO 4525; 07 LIMA 12", [("QUITO", 4525, None), ("LIMA", 12, 2007)]),
        ("QUITO 4525, 2007 LIMA 12", [("QUITO", 4525, None), ("LIMA", 12, 2007)]),
        ("EMBTEL 12, DEPTEL 13", [("EMBTEL", 12, None), ("DEPTEL", 13, None)]),
        ("SECTO 123, TOSEC 456", [("SECTO", 123, None), ("TOSEC", 456, None)]),
        ("09 XXXXXXXXXXXX 167", [("XXXXXXXXXXXX", 167, 2009)]),
        ("REYKJAVK 812", [("REYKJAVIK", 812, None)]),
        ("MADDRID 812", [("MADRID", 812, None)]),
        ("BANGLA 455", [("BANGLA", 455, None)]),
        ("PARIS 12345 PARA 3", [("PARIS", 12345, None)]),
        ("PARIS 12345, PARAS 3 AND 4", [("PARIS", 12345, None)]),
    ],
)
def test_every_form_of_citation_is_found(
    text: str, cited: list[tuple[str, int, int | None]]
) -> None:
    """Years before, behind, between and in brackets, several numbers, line ends, typing errors."""
    assert [(c.station, c.number, c.year) for c in find_citations(text)] == cited


@pytest.mark.parametrize(
    "text",
    [
        "29 NOV 2007",
        "PARIS 12 MAR 07",
        "LIMA 5/12",
        "1.4 (b) and (d)",
        "at 10:30",
        "$100 million",
        "45,000 tons",
        "PARA 3",
        "UNSCR 1737",
        "E.O. 12958",
        "FRANCE 2007",
        "A TOTAL OF 12 BANANAS ARRIVED",
        "JOHN SMITH SAID THAT 500 CAME",
        "QUITO 000",
        "QUITO (06)",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    """Dates, sums, paragraphs, resolutions and amounts cite nothing."""
    assert list(find_citations(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see 06 JAKARTA 3146 (NOTAL)", "06 JAKARTA 3146"),
        ("A. BAGHDAD 12 (06).", "BAGHDAD 12 (06)"),
        ("A. '06 JAKARTA 12", "'06 JAKARTA 12"),
        ("QUITO 123 OF 12/03/07", "QUITO 123"),
    ],
)
def test_the_span_of_a_citation_holds_its_year(text: str, words: str) -> None:
    """The words of a citation are those from its year or station to its number or bare year."""
    (found,) = find_citations(text)
    assert found.span.of(text) == words


def _words(text: str) -> list[str]:
    return [
        found.span.of(text) if isinstance(found, Citation) else found[0].of(text)
        for found in find_cited(text)
    ]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("see Kuala Lumpur 1557", ["Kuala Lumpur 1557"]),
        ("see Kuala \n  Lumpur \n  1557", ["Kuala \n  Lumpur \n  1557"]),
        ("see 06 Jakarta 3146", ["06 Jakarta 3146"]),
        ("(STATE071143)", ["STATE071143"]),
        ("STATE-071143", ["STATE-071143"]),
        ("see HK05511", ["HK05511"]),
        ("RIO 12", ["RIO 12"]),
        ("Embassy Lima 4410", ["Embassy Lima 4410"]),
        ("BONN'S 1234", ["BONN'S 1234"]),
        ("by 07 PARIS 2007", ["07 PARIS 2007"]),
        ("QUITO 1557 and 1602)", ["QUITO 1557", "1602"]),
        ("QUITO 1557 and 1602 people", ["QUITO 1557"]),
        ("our 06KUALALUMPUR913 and 1975QUITO01234", ["06KUALALUMPUR913", "1975QUITO01234"]),
        ("in Paris 2007", []),
        ("the Lima 1998 accords", []),
        ("BANGLA 455", []),
        ("12 places, 45 people, 1.4(b)", []),
    ],
)
def test_in_prose_only_known_stations_count(text: str, cited: list[str]) -> None:
    """A place and a year, and a station in no table, cite nothing in running text."""
    assert _words(text) == cited


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QUITO A-123", [("QUITO A-123", "QUITO")]),
        ("STATE CA-3400", [("STATE CA-3400", "STATE")]),
        ("74 QUITO A-12, A-13", [("74 QUITO A-12", "QUITO"), ("A-13", "QUITO")]),
        ("AIRGRAM NO. 12", [("AIRGRAM NO. 12", None)]),
        ("QUITO 12", []),
    ],
)
def test_airgrams_have_a_series_of_their_own(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    """An airgram is found with its station; a run of them shares it."""
    assert [(span.of(text), station) for span, station in find_airgrams(text)] == found


@pytest.mark.parametrize(
    "text", ["\u00b62. Lima 4410", "\u201cRef A\u201d\u2014", "\U0001f4c4 7", "\ud800 1", ""]
)
def test_shapes_keep_every_character_in_its_place(text: str) -> None:
    assert len(shapes_of(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "stations"),
    [
        ("in Quito 4410 and", ["Quito"]),
        ("QUITO-4410", ["QUITO"]),
        ("QUITO4410", ["QUITO"]),
        ("Quito\n4410", ["Quito"]),
        ("a house 4410", []),
        ("1. 2. 3,000", []),
    ],
)
def test_numbers_are_cited_in_running_text(text: str, stations: list[str]) -> None:
    found = [cited for cited in find_cited(text) if isinstance(cited, Citation)]
    assert [cited.station for cited in found] == stations
