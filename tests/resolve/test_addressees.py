"""Addressees as written become posts, agencies, commands and collectives, or are unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.resolve.addressees import addressee_entities, addressee_entity, office_entity


@pytest.mark.parametrize(
    ("name", "key", "rule"),
    [
        ("AMEMBASSY QUITO", "post/QUITO", "posts-table"),
        ("SECSTATE WASHDC", "post/STATE", "posts-table"),
        ("USMISSION USUN NEW YORK", "post/USUNNEWYORK", "posts-table"),
        ("USMISSION USUN", "post/USUNNEWYORK", "posts-table"),
        ("USMISSION USNATO", "post/USNATO", "posts-table"),
        ("USMISSION USOAS", "post/USOAS", "posts-table"),
        ("USDEL OECD PARIS", "post/OECDPARIS", "posts-table"),
        ("HQ USSOUTHCOM MIAMI FL//J2/J5//", "agency/us-southern-command", "agencies-table"),
        ("CDR USCENTCOM MACDILL AFB FL", "agency/us-central-command", "agencies-table"),
        ("CDRUSARCENT FT MCPHERSON GA", "agency/us-army-central", "agencies-table"),
        ("COMUSNAVSO MAYPORT FL", "agency/naval-forces-south", "agencies-table"),
        ("DEPT OF JUSTICE", "agency/department-of-justice", "agencies-table"),
        ("DEPT OF TREASURY WASHDC", "agency/department-of-the-treasury", "agencies-table"),
        ("DIA WASHDC", "agency/dia", "agencies-table"),
        ("NATIONAL SECURITY COUNCIL WASHINGTON DC", "agency/nsc", "agencies-table"),
        ("SECDEF WASHDC", "agency/secretary-of-defense", "agencies-table"),
        ("FAA MIAMI ARTCC", "agency/faa", "agencies-table"),
        ("USDA/APHIS WASHDC", "agency/aphis", "agencies-table"),
        ("USDAO PARIS", "agency/defense-attache-office-paris", "agencies-table"),
        ("FBI LEGAT PARIS", "agency/fbi-paris", "agencies-table"),
        ("USMILGP BOGOTA", "agency/us-military-group-bogota", "agencies-table"),
        ("EC CAPITALS COLLECTIVE", "agency/eu-member-states-collective", "collectives-table"),
        ("ALL DIPLOMATIC POSTS COLLECTIVE", "agency/all-diplomatic-posts-collective",
         "collectives-table"),
        ("MADE UP COLLECTIVE", "agency/made-up-collective", "collective-form"),
        ("USS MADE UP", "agency/uss-made-up", "command-form"),
        ("CTF 999", "agency/ctf-999", "command-form"),
        ("CDR 99TH MADE UP BDE", "agency/cdr-99th-made-up-bde", "command-form"),
        ("SOMETHING ODD", "agency/something-odd", "unknown"),
        ("", "agency/unnamed", "unknown"),
    ],
)  # fmt: skip
def test_addressee_entity(name: str, key: str, rule: str) -> None:
    """Each kind of address is known, by its rule; what is not says `unknown`."""
    entity, by = addressee_entity(name)
    assert (entity.key, by) == (key, rule)


def test_two_lines_that_ran_into_one() -> None:
    """A month where the first post's serial stood parts two posts."""
    found = addressee_entities("AMEMBASSY LA PAZ JAN LIMA")
    assert [(entity.key, rule) for entity, rule in found] == [
        ("post/LAPAZ", "posts-table.glued"),
        ("post/LIMA", "posts-table.glued"),
    ]
    assert addressee_entity("AMEMBASSY LA PAZ JAN NOWHERE")[1] == "unknown"


@pytest.mark.parametrize(
    ("name", "key", "rule"),
    [
        ("EUR/WE", "agency/office-eur-we", "office-symbol"),
        ("NSC", "agency/nsc", "agencies-table"),
        ("QUITO", "post/QUITO", "posts-table"),
        ("HQ MADE UP", "agency/office-hq-made-up", "office-symbol"),
    ],
)
def test_office_entity(name: str, key: str, rule: str) -> None:
    """What is neither post nor agency on a distribution line is an office by its symbol."""
    entity, by = office_entity(name)
    assert (entity.key, by) == (key, rule)


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    """Hostile input becomes an entity too."""
    entities = addressee_entities(text)
    assert entities
    assert all(entity.key for entity, _ in entities)
