"""Who held an office, and whose a signature is: made-up texts, real office holders."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.posts import posts
from graphkit.resolve.office_holders import KnownOfficer, holder, known_at_post, signer
from graphkit.resolve.signatures import Form, fits, is_letter_apart


@pytest.mark.parametrize(
    ("station", "day", "title", "names"),
    [
        ("QUITO", date(2009, 3, 1), "Ambassador", ["Heather M. Hodges"]),
        ("QUITO", date(2009, 3, 1), "the Ambassador", ["Heather M. Hodges"]),
        ("QUITO", date(2009, 3, 1), "the Poloff", []),
        ("STATE", date(2007, 3, 1), "EUR A/S", ["Daniel Fried"]),
        ("STATE", date(2007, 3, 1), "NEA A/S", ["C. David Welch"]),
        ("QUITO", date(2009, 3, 1), None, ["Heather M. Hodges"]),
        ("QUITO", date(2009, 3, 1), "former Ambassador", []),
        ("PARIS", date(2009, 4, 1), "Ambassador", []),
        ("QUITO", date(2008, 7, 30), "Ambassador", []),
        ("STATE", date(2009, 3, 1), "Secretary of State", ["Hillary Rodham Clinton"]),
        ("STATE", date(1975, 3, 1), None, ["Henry A. Kissinger"]),
        ("JERUSALEM", date(2007, 3, 1), "Consul General", ["Jacob Walles"]),
        ("NOWHERE", date(2007, 3, 1), None, []),
        ("QUITO", date(1066, 10, 14), None, []),
        # Before credentials, when the one before is gone; two accreditations, one person.
        ("KUALALUMPUR", date(2007, 11, 29), "Ambassador", ["James R. Keith"]),
        ("BRIDGETOWN", date(2007, 3, 1), "Ambassador", ["Mary Martin Ourisman"]),
    ],
)
def test_holder(station: str, day: date, title: str | None, names: list[str]) -> None:
    """The office's holder on the day; nobody between two ambassadors."""
    assert [each.name for each in holder(station, day, title)] == names


@pytest.mark.parametrize(
    ("station", "text", "day", "name", "rule"),
    [
        ("QUITO", "HODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "Hodges", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "HEATHER HODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "H. HODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "HHODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "HODGES HODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "HODGESHODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "HODEGS", date(2009, 3, 1), "Heather M. Hodges", "tenure.misspelt"),
        ("QUITO", "AMBASSADOR HODGES", date(2009, 3, 1), "Heather M. Hodges", "tenure"),
        ("QUITO", "J. HODGES", date(2009, 3, 1), None, "tenure.nobody"),
        ("QUITO", "JHODGES", date(2009, 3, 1), None, "tenure.nobody"),
        ("QUITO", "HODGES", date(2003, 3, 1), None, "tenure.nobody"),
        ("QUITO", "DOE", date(2009, 3, 1), None, "tenure.nobody"),
        ("QUITO", "HODGESDOE", date(2009, 3, 1), None, "tenure.nobody"),
        ("QUITO", "HODGES", date(2011, 5, 10), "Heather M. Hodges", "tenure.near"),
        ("NOWHERE", "DOE", date(2009, 3, 1), None, "tenure.no-table"),
        ("STATE", "RICE", date(2006, 3, 1), "Condoleezza Rice", "tenure"),
        ("STATE", "KISSINGER", date(1974, 3, 1), "Henry A. Kissinger", "tenure"),
        ("STATE", "VANCE", date(1978, 3, 1), "Cyrus Roberts Vance", "tenure"),
        ("STATE", "CHRISTOPHER", date(1978, 3, 1), "Warren Minor Christopher",
         "tenure.acting-secretary"),
        ("TOSEC", "CLINTON", date(2009, 6, 1), "Hillary Rodham Clinton", "tenure"),
        ("USUNNEWYORK", "BOLTON", date(2006, 3, 1), "John R. Bolton", "tenure"),
        ("PRETORIA", "LA LIME", date(2009, 5, 8), "Helen R. Meagher La Lime", "tenure.deputy"),
        ("PRETORIA", "LALIME", date(2009, 5, 8), "Helen R. Meagher La Lime", "tenure.deputy"),
    ],
)  # fmt: skip
def test_signer(station: str, text: str, day: date, name: str | None, rule: str) -> None:
    """A signature is the person whose tenure fits, or nobody, with the rule that says so."""
    found = signer(station, text, day)
    assert (found.holder.name if found.holder else None, found.rule) == (name, rule)
    assert found.reasons
    assert (found.confidence > 0) == (found.holder is not None)


def test_confidence_falls_with_the_distance() -> None:
    """In office is surer than appointed, that surer than gone, and a typing error costs."""
    said = [
        signer("KUALALUMPUR", "KEITH", date(2008, 6, 1)),
        signer("KUALALUMPUR", "KEITH", date(2007, 11, 29)),
        signer("KUALALUMPUR", "KIETH", date(2008, 6, 1)),
        signer("KUALALUMPUR", "KEITH", date(2009, 11, 29)),
    ]
    confidences = [each.confidence for each in said]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == 4


KNOWN = (
    KnownOfficer("Gerald M. Roe", "DCM", date(2008, 5, 2)),
    KnownOfficer("Gerald Roe", "Charge d'Affaires", date(2008, 9, 2)),
    KnownOfficer("Jane Doe", "Polcouns", date(2008, 5, 2)),
    KnownOfficer("Mary Poe", "Poloff", date(2008, 5, 2)),
    KnownOfficer("Peter Poe", "Econoff", date(2008, 5, 2)),
    KnownOfficer("LAGUARDIA", "DCM", date(2008, 5, 2)),
    KnownOfficer("XXXXXXXXXXXX XXXXXXXXXXXX", "DCM", date(2008, 5, 2)),
)


@pytest.mark.parametrize(
    ("text", "day", "name", "confidence"),
    [
        ("ROE", date(2008, 5, 2), "Gerald M. Roe", 0.95),
        ("ROE", date(2008, 5, 20), "Gerald M. Roe", 0.92),
        ("ROE", date(2008, 7, 20), "Gerald M. Roe", 0.87),
        ("ROE", date(2009, 7, 20), "Gerald M. Roe", 0.8),
        ("DOE", date(2008, 5, 3), "Jane Doe", 0.82),
        ("ROE", date(2012, 5, 3), None, 0.0),
        ("POE", date(2008, 5, 3), None, 0.0),
        ("MARY POE", date(2008, 5, 3), "Mary Poe", 0.82),
        ("LAGUARDIA", date(2008, 5, 3), None, 0.0),
        ("SMITH", date(2008, 5, 3), None, 0.0),
        ("XXXXXXXXXXXX", date(2008, 5, 3), None, 0.0),
    ],
)
def test_known_at_post(text: str, day: date, name: str | None, confidence: float) -> None:
    """A charge is known by the cables of the post that name them in full; two people are not."""
    found = known_at_post(KNOWN, text, day)
    assert (found.holder.name if found.holder else None) == name
    assert found.confidence == confidence


def test_two_of_one_surname_are_told_apart_by_the_month_alone() -> None:
    """Far from both, the nearer of two namesakes is not taken."""
    known = [
        KnownOfficer("Gerald Roe", "DCM", date(2008, 1, 2)),
        KnownOfficer("Jane Roe", "Charge", date(2008, 6, 2)),
    ]
    assert known_at_post(known, "ROE", date(2008, 5, 20)).holder == known_at_post(
        known[1:], "ROE", date(2008, 5, 20)
    ).holder  # fmt: skip
    assert known_at_post(known, "ROE", date(2008, 9, 20)).rule == "known-at-post.several"


def test_known_at_post_does_not_depend_on_order() -> None:
    """The same officers in any order give the same answer."""
    day = date(2008, 6, 1)
    assert known_at_post(KNOWN, "ROE", day) == known_at_post(KNOWN[::-1], "ROE", day)


@pytest.mark.parametrize(
    ("text", "name", "surname", "form"),
    [
        ("DOE", "Jane Doe", "Doe", Form.EXACT),
        ("DOE, CHARGE", "Jane Doe", "Doe", Form.EXACT),
        ("DOE JR.", "John Doe Jr.", "Doe", Form.EXACT),
        ("DE LA CRUZ", "Jane de la Cruz", "de la Cruz", Form.EXACT),
        ("DELACRUZ", "Jane de la Cruz", "de la Cruz", Form.EXACT),
        ("ROE", "Jane Doe-Roe", "Doe-Roe", Form.EXACT),
        ("O'NEIL", "Jane O'Neill", "O'Neill", Form.TYPO),
        ("ROE", "Jane Doe", "Doe", None),
        ("", "Jane Doe", "Doe", None),
    ],
)
def test_forms_of_signatures(text: str, name: str, surname: str, form: Form | None) -> None:
    """Given names, suffixes and titles around a surname, double surnames, typing errors."""
    assert fits(text, name, surname) is form


@given(st.text(alphabet="ABCDE", min_size=5, max_size=9), st.data())
def test_one_typing_error_is_seen_from_both_sides(word: str, data: st.DataObject) -> None:
    """A letter left out is an error of the one and of the other."""
    at = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]
    if len(shorter) >= 5:
        assert is_letter_apart(word, shorter)
        assert is_letter_apart(shorter, word)
    assert not is_letter_apart(word, word)


@given(
    st.sampled_from([post.station for post in posts()]),
    st.text(max_size=100),
    st.dates(),
)
def test_any_signature_is_answered(station: str, text: str, day: date) -> None:
    """Hostile input never raises; what is unresolved says why."""
    assert signer(station, text, day).reasons
