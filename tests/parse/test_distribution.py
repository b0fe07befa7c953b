"""Distribution lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.distribution import is_distribution, parse_distribution


@pytest.mark.parametrize(
    ("text", "attention", "people"),
    [
        ("DEPT FOR EUR/WE, EAP/MTS (KOTOK) AND INL", "EUR/WE|EAP/MTS|INL", "Kotok"),
        ("STATE PASS TO USTR FOR SMITH", "USTR", "Smith"),
        ("NSC FOR JONES", "NSC", "Jones"),
        ("TREASURY FOR X. DOE; COMMERCE FOR ROE-SMITH", "TREASURY|COMMERCE", "X. Doe|Roe-Smith"),
        ("STATE FOR OES/EGC (SFLATT)", "OES/EGC", "S. Flatt"),
        ("TREASURY FOR PDA-LGOULD", "TREASURY|PDA", "L. Gould"),
        ("STATE ALSO FOR WHA/BSC", "WHA/BSC", ""),
        ("DEPARTMENT FOR DRL/MLGA JANE DOE", "DRL/MLGA", "Jane Doe"),
        ("DEPT PASS USAID TO LAC/RSD, LAC/SAM", "USAID|LAC/RSD|LAC/SAM", ""),
        ("USDOC FOR 4322/MAC/OLAC/JAFFE", "USDOC|4322/MAC/OLAC", "Jaffe"),
        ("NRC MDOANE AND JSMYTHE\nDOE FOR EM-1 TRIPP", "NRC|DOE|EM-1", "M. Doane|J. Smythe|Tripp"),
        ("STATE FOR ISN\nNRC FOR MDOANE", "ISN|NRC", "M. Doane"),
        ("STATE FOR INR/TIPOFF; DS\nOFAC", "INR/TIPOFF|DS|OFAC", ""),
        ("DEA HQS FOR NCIE/LEHRER", "DEA|HQS|NCIE", "Lehrer"),
        ("ROME FOR DHS/ICE", "ROME|DHS/ICE", ""),
        ("PARIS FOR AFRICA WATCHER", "PARIS", ""),
        ("STATE FOR T. DOE AND R. ROE", "", "T. Doe|R. Roe"),
        ("STATE", "", ""),
        ("DEPT. FOR EUR/WE.", "EUR/WE", ""),
        ("STATE FOR PASS TO USTR: JDOE/RROE", "USTR", "J. Doe|R. Roe"),
        ("STATE FOR EEB/ESC (HOLLIS/IVERSEN)", "EEB/ESC", "Hollis|Iversen"),
        ("DEA HQS FOR NCIE/HOLLIS", "DEA|HQS|NCIE", "Hollis"),
        ("NSC FOR AHOLLISTER", "NSC", "A. Hollister"),
        ("LONDON FOR AHERN; PARIS FOR OHARA", "LONDON|PARIS", "Ahern|Ohara"),
        # who writes one name with a glued initial writes all so
        ("NSC FOR JDOANE, SFLINT, AWINSLOW", "NSC", "J. Doane|S. Flint|A. Winslow"),
        (
            "STATE FOR EB (JDOANE, SFLINT)\nNRC FOR RBLAIN\nDHS FOR JURQUHART",
            "EB|NRC|DHS",
            "J. Doane|S. Flint|R. Blain|J. Urquhart",
        ),
        ("NRC FOR JDOANE, SMITH, SFLINT", "NRC", "J. Doane|Smith|S. Flint"),
        ("EM-1 FOR TRILBY\nNRC FOR MDOANE AND JFLINT", "EM-1|NRC", "Trilby|M. Doane|J. Flint"),
        (
            "DEA FOR HOLLIS, IVERSEN, KOTOK, GFOWLER-DOE",
            "DEA",
            "Hollis|Iversen|Kotok|G. Fowler-Doe",
        ),
        # lines that ran together
        (
            "INTERIOR FOR NPS: JANE DOANE TREASURY PASS USGS",
            "INTERIOR|NPS|TREASURY|USGS",
            "Jane Doane",
        ),
        ("USDA FOR FAS: JWEBBER EPA FOR OES: TOM DOANE", "USDA|FAS|EPA|OES", "J. Webber|Tom Doane"),
        ("STATE PASS FEDERAL RESERVE NEW YORK TCURTIS", "FEDERAL RESERVE NEW YORK", "T. Curtis"),
        ("DEPT OF COMMERCE FOR ITA", "DEPT OF COMMERCE|ITA", ""),
        ("DEPT FOR S/CT--JANE DOANE", "S/CT", "Jane Doane"),
        (
            "Dept for EUR/WE and INR/EU; also for NSC (Jane Doane)",
            "EUR/WE|INR/EU|NSC",
            "Jane Doane",
        ),
        ("EXDIS - CAIRO PASS ALEXANDRIA NIACT IMMEDIATE", "CAIRO|ALEXANDRIA", ""),
        ("NODIS FOR AMBASSADOR FROM THE SECRETARY", "", ""),
        ('"', "", ""),
        ("", "", ""),
    ],
)
def test_offices_and_people(text: str, attention: str, people: str) -> None:
    """Offices, agencies and posts make the attention list, the Department does not; names apart."""
    found = parse_distribution(text, 0)
    assert [quote.value for quote in found.attention] == (attention.split("|") if attention else [])
    assert [person.name for person in found.people] == (people.split("|") if people else [])


def test_spans_and_affiliations() -> None:
    """A person stands with the office before the name, and the span is the name as written."""
    text = "DEPT FOR EAP/MTS (MR. KOTOK), INL FOR JSMYTHE"
    found = parse_distribution(text, 0)
    assert [(p.surface, p.span.of(text), p.affiliation) for p in found.people] == [
        ("KOTOK", "KOTOK", "EAP/MTS"),
        ("JSMYTHE", "JSMYTHE", "INL"),
    ]
    assert [q.span.of(text) for q in found.attention] == ["EAP/MTS", "INL"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("DEPT FOR EUR/WE", True),
        ("NSC FOR JONES", True),
        ("EUR/WE, INL", True),
        ("The ambassador met the minister", False),
        ("QUOTE: C O N F I D E N T I A L CAIRO", False),
        ("4455, 12", False),
    ],
)
def test_what_a_distribution_line_looks_like(text: str, answer: bool) -> None:
    """FOR, PASS, the Department's name, or offices only."""
    assert is_distribution(text) is answer


@given(st.text(st.sampled_from("ABEJRSDO/-.,;:() \n'\"1&é"), max_size=80), st.integers(0, 9))
def test_spans_are_the_words_as_written(text: str, start: int) -> None:
    """Whatever stands there: nothing raises, and a span gives its words, spaced in any way."""
    found = parse_distribution(f"STATE FOR {text}", start)
    source = " " * start + f"STATE FOR {text}"
    for words, span in [
        *((q.value, q.span) for q in found.attention),
        *((p.surface, p.span) for p in found.people),
    ]:
        assert " ".join(span.of(source).split()) == words


@pytest.mark.parametrize(
    "token", ["FOR ", "A/", "STATE A/B ", "JDOE, ", "(", "\nX", "- ", "JDOE/", "FOR JOHN COMMERCE "]
)
def test_long_texts(token: str) -> None:
    """No length makes the lines dear: what no heading has is not read."""
    found = parse_distribution(token * 100_000, 0)
    assert all(quote.span.end <= 60_000 for quote in found.attention)
