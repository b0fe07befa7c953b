"""Distribution lines."""

from __future__ import annotations

import pytest

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
    ],
)
def test_what_a_distribution_line_looks_like(text: str, answer: bool) -> None:
    """FOR, PASS, the Department's name, or offices only."""
    assert is_distribution(text) is answer
