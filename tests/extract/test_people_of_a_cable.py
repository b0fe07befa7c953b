"""The people of a cable: heading, signature and protected names with those of the text."""

from __future__ import annotations

import pytest

from graphkit.extract.found import NamedEntity
from tests.extract.texts import entities, named


def person(body: str, name: str, **parts: str) -> NamedEntity:
    """The person of that name."""
    (found,) = [e for e in entities(body, **parts) if e.kind == "person" and e.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "protected", "open_"),
    [
        ("We met Paulo Muxima (strictly protect) in Lobito.", ["Paulo Muxima"], []),
        (
            "Paulo Muxima (strictly protect) met Ana Loureiro. Muxima was afraid.",
            ["Paulo Muxima"],
            ["Ana Loureiro"],
        ),
        (
            "Union leader Digna Lucas (please protect) told Poloff that Mayor Pio Reyes knew.\n\n"
            "2. (C) Lucas said that Reyes had paid. Ms. Lucas then left.",
            ["Digna Lucas"],
            ["Pio Reyes"],
        ),
        (
            "Dr. Amina Warsame (protect) and Hodan Ali (protect) spoke. Warsame wept.",
            ["Amina Warsame", "Hodan Ali"],
            [],
        ),
        ("Lawyer Thura Aung (SP) called. Thura Aung is in Yangon.", ["Thura Aung"], []),
        ("We met nobody to protect. Ana Loureiro came.", [], ["Ana Loureiro"]),
        (
            "STRICTLY PROTECT THROUGHOUT: Pio Muxima and Graca Loureiro\n\n"
            "Muxima said so. Mr. Rui Neto came.",
            ["Graca Loureiro", "Pio Muxima"],
            ["Rui Neto"],
        ),
    ],
)
def test_protected_people(text: str, protected: list[str], open_: list[str]) -> None:
    """Whom the cable asks to protect is marked, with every later mention; nobody else is."""
    people = [e for e in entities(f"1. (C) {text}") if e.kind == "person"]
    assert sorted(e.name for e in people if e.protected) == protected
    assert sorted(e.name for e in people if not e.protected) == open_


def test_every_mention_of_a_protected_person_is_theirs() -> None:
    """No later mention of a protected name is left over for another entity."""
    body = "1. (C) Paulo Muxima (protect) spoke. Muxima left.\n\n2. (C) Mr. Muxima's car waited."
    found = person(body, "Paulo Muxima")
    assert {m.surface for m in found.mentions} == {"Paulo Muxima", "Muxima"}
    assert len({m.start for m in found.mentions}) == 3


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("1. (U) Nothing happened.\n\nHALVORSEN", [["HALVORSEN"]]),
        (
            "1. (U) Ambassador Halvorsen opened the fair.\n\nHALVORSEN",
            [["HALVORSEN", "Halvorsen"]],
        ),
        (
            "1. (U) Fisheries Minister Ingrid Halvorsen spoke.\n\nHALVORSEN",
            [["HALVORSEN"], ["Ingrid Halvorsen"]],
        ),
        (
            "1. (U) Minister Halvorsen spoke; Halvorsen left.\n\nHALVORSEN",
            [["HALVORSEN"], ["Halvorsen"]],
        ),
        (
            "1. (U) Ambassador Peter Halvorsen met Mr. Solheim.\n\nHALVORSEN",
            [["HALVORSEN", "Peter Halvorsen"], ["Solheim"]],
        ),
        (
            "1. (U) Charge Halvorsen raised it with Foreign Minister Ruiz.\n\nHALVORSEN",
            [["HALVORSEN", "Halvorsen"], ["Ruiz"]],
        ),
    ],
)
def test_the_signer_and_namesakes(body: str, people: list[list[str]]) -> None:
    """The signer is the ambassador or charge of the text, and no minister of the same surname."""
    assert named("person", body) == people


@pytest.mark.parametrize(
    ("parts", "people"),
    [
        ({"captions": "SIPDIS\n\nDEPT FOR WHA/AND (JKENNEDY)"}, [["JKENNEDY"]]),
        ({"captions": "SIPDIS\n\nNSC FOR MORRISON"}, [["MORRISON"]]),
        (
            {"refs": "Classified By: DCM Jane R. Doe, Reasons 1.4 (b) and (d)."},
            [["Jane R. Doe"]],
        ),
        (
            {"refs": "CLASSIFIED BY AMBASSADOR PETER HALVORSEN FOR REASONS 1.4 (B) AND (D)"},
            [["PETER HALVORSEN"]],
        ),
        ({"tags": "TAGS: PREL OVIP (LINDQVIST, ASTRID) EC"}, [["LINDQVIST, ASTRID"]]),
    ],
)
def test_people_of_the_heading(parts: dict[str, str], people: list[list[str]]) -> None:
    """Distribution lines, classified-by lines and TAGS name people, each once."""
    assert named("person", "1. (U) Nothing happened.", **parts) == people


def test_heading_signature_and_text_are_one() -> None:
    """Who classified, signed, and is met in the text is one person with all forms."""
    found = person(
        "1. (C) Ambassador Halvorsen called on the President.\n\nHALVORSEN",
        "Peter Halvorsen",
        refs="Classified By: Ambassador Peter Halvorsen, Reasons 1.4 (b).",
    )
    assert set(found.surfaces) == {"Peter Halvorsen", "Halvorsen", "HALVORSEN"}


ORIGIN = """ORIGIN EUR-12

INFO  OCT-01  ISO-00  /013 R

DRAFTED BY EUR/WE:JDOE:AB
APPROVED BY EUR:RROE
EUR/RPM:AMOE
NEA:BPOE (INFO)
                     ---------------------     012345
R 151530Z MAR 75
FM SECSTATE WASHDC
TO AMEMBASSY QUITO
"""


def test_clearance_lists() -> None:
    """Drafter, approver and those who cleared are people; their offices are no organisations."""
    parts = {
        "envelope": ORIGIN,
        "class_line": "UNCLAS STATE 058214",
        "captions": "",
        "eo": "E.O. 11652: N/A",
        "body": "1. NO CHANGE IN THE PRICE OF BREAD.  INGERSOLL",
    }
    assert named("person", **parts) == [["AMOE"], ["BPOE"], ["INGERSOLL"], ["JDOE"], ["RROE"]]
    assert named("org", **parts) == []


@pytest.mark.parametrize(
    ("text", "name", "roles", "affiliation", "country"),
    [
        ("Trade Minister Ama Owusu spoke.", "Ama Owusu", {"Trade Minister"}, None, None),
        (
            "Ama Owusu, head of the Cocoa Board, spoke.",
            "Ama Owusu",
            {"head of the Cocoa Board"},
            "Cocoa Board",
            None,
        ),
        (
            "Peruvian President Luis Medrano spoke.",
            "Luis Medrano",
            {"Peruvian President"},
            "Peru",
            "PE",
        ),
        (
            "Foreign Minister Ama Owusu, the chairman of the African Union, spoke.",
            "Ama Owusu",
            {"Foreign Minister", "chairman of the African Union"},
            "African Union",
            None,
        ),
        (
            "Mr. Erik Solheim, director of the Fish Institute, spoke.",
            "Erik Solheim",
            {"Mr.", "director of the Fish Institute"},
            "Fish Institute",
            None,
        ),
        (
            "Minister of Finance Abdoulaye Sarr spoke.",
            "Abdoulaye Sarr",
            {"Minister of Finance"},
            None,
            None,
        ),
        ("Wheat prices, Ama Owusu said, fell.", "Ama Owusu", set(), None, None),
    ],
)
def test_roles_and_affiliation(
    text: str, name: str, roles: set[str], affiliation: str | None, country: str | None
) -> None:
    """The titles before a name and the words behind it; the organisation or country in them."""
    found = person(f"1. (U) {text}", name)
    assert (set(found.roles), found.affiliation, found.country) == (roles, affiliation, country)


PAGE = "\n\nQUITO 00000123  002 OF 003\n\n\n"
SECTION = (
    "\n\nUNCLAS SECTION 02 OF 03 QUITO 000123\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ECON EC\n"
    "SUBJECT: BANANAS\n\n"
)


@pytest.mark.parametrize("gap", [PAGE, SECTION], ids=["page", "section"])
def test_names_over_a_page_break(gap: str) -> None:
    """A page break or a repeated heading inside a name does not cut it."""
    body = f"1. (U) We met Minister Karim{gap}Belkacem, and the National{gap}Dairy Union."
    line = "UNCLAS SECTION 01 OF 03 QUITO 000123"
    assert named("person", body, class_line=line) == [["Karim Belkacem"]]
    assert named("org", body, class_line=line) == [["National Dairy Union"]]


@pytest.mark.parametrize(
    ("subject", "kind", "names"),
    [
        ("SUBJECT: PERU: PRESIDENT MEDRANO IN TROUBLE", "place", [["PERU"]]),
        (
            "SUBJECT: MALAYSIA AND THAILAND TALK ABOUT THE BORDER",
            "place",
            [["MALAYSIA"], ["THAILAND"]],
        ),
        ("SUBJECT: WORLD BANK LOAN FOR ROADS", "org", [["WORLD BANK"]]),
        ("SUBJECT: Scenesetter for Secretary Lindqvist's Visit to Norway", "place", [["Norway"]]),
        ("SUBJECT: A GOOD HARVEST AND A LONG WINTER", "place", []),
        ("SUBJECT: A GOOD HARVEST AND A LONG WINTER", "person", []),
        ("SUBJECT: A GOOD HARVEST AND A LONG WINTER", "org", []),
    ],
)
def test_names_of_the_subject(subject: str, kind: str, names: list[list[str]]) -> None:
    """A subject in capitals names what a reader sees in it."""
    assert named(kind, "1. (U) Nothing happened.", subject=subject) == names


def test_forms_of_subject_and_text_are_one() -> None:
    """What the subject has in capitals and the text in mixed case is one entity."""
    body = "1. (U) President Luis Medrano of Peru met the Cocoa Board. Medrano smiled."
    subject = "SUBJECT: MEDRANO MEETS COCOA BOARD IN PERU"
    assert named("person", body, subject=subject) == [["Luis Medrano", "MEDRANO", "Medrano"]]
    assert named("org", body, subject=subject) == [["COCOA BOARD", "Cocoa Board"]]
    assert named("place", body, subject=subject) == [["PERU", "Peru"]]
