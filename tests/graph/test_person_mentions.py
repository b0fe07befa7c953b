"""What a cable says of a person, for people across cables: place, country, and who it is."""

from __future__ import annotations

from graphkit.extract.extraction import extract
from graphkit.graph.person_mentions import officer_mention, person_mention
from graphkit.resolve.mentions import PersonMention
from tests.parse.texts import network_cable, parse

BODY = """\
1. (C) The Ambassador met Brazilian President Luiz Inacio Lula da Silva on Monday. Foreign Minister
Anibal Iturralde of Ecuador told Ambassador Hodges that Camilo Perugachi, director of the World Bank
office, will come. Dr. Paulo Muxima (protect) agreed.

HODGES"""


def mentions(**parts: str) -> dict[str, PersonMention]:
    """The mentions of a made-up cable of Quito of February 2009, by name."""
    text = network_cable(**{"body": BODY, **parts})
    cable = parse(text)
    people = [each for each in extract(text, cable) if each.kind == "person"]
    return {each.name: person_mention(cable, each, n) for n, each in enumerate(people)}


def test_the_signer() -> None:
    """Serves at the post and is the ambassador of that day, by the table."""
    signer = next(each for each in mentions().values() if each.signs)
    assert (signer.place, signer.origin, signer.year) == ("QUITO", "EC", 2009)
    assert signer.identity
    assert signer.identity.name == "Heather M. Hodges"


def test_of_whom_the_text_speaks() -> None:
    """Serves nowhere; the country is what the text says, the origin that of the cable."""
    found = mentions()["Luiz Inacio Lula da Silva"]
    assert (found.place, found.country, found.origin) == ("", "BR", "EC")
    assert found.identity
    assert found.identity.rule == "public-figure"


def test_a_country_is_no_organisation() -> None:
    """Whom somebody works for is an organisation; a country is said in its own place."""
    found = mentions()
    assert "Ecuador" not in {each.affiliation for each in found.values()}
    assert "Brazil" not in {each.affiliation for each in found.values()}
    assert found["Anibal Iturralde"].identity is None


def test_a_protected_person_is_nobody_known() -> None:
    """No table is asked for them."""
    found = mentions(body=BODY.replace("Lula da Silva", "Lula da Silva (strictly protect)"))
    assert all(each.identity is None for each in found.values() if each.protected)
    assert any(each.protected for each in found.values())


def test_a_fuller_form_in_the_text_tells_the_figure() -> None:
    """A name that the table does not have is that of a form which it has."""
    body = "1. (U) Angela Dorothea Merkel came. Chancellor Angela Merkel left.\n\nHODGES"
    found = next(each for each in mentions(body=body).values() if "Merkel" in each.name)
    assert found.identity
    assert found.identity.name == "Angela Merkel"


def test_a_part_of_a_name_is_no_figure() -> None:
    """Without the given name a form may be another's: `Angela Merkel` of `Ulrike Angela Merkel`."""
    body = "1. (U) Ulrike Angela Merkel came. Angela Merkel left.\n\nHODGES"
    found = mentions(body=body)
    assert [each.identity for name, each in found.items() if "Ulrike" in name] == [None]


def test_the_ambassador_without_a_name() -> None:
    """Is the one of that day, but only where the tables know the signer, too."""
    known, unknown = (parse(network_cable(body=f"1. (U) Done.\n\n{n}")) for n in ("HODGES", "ROE"))
    found = officer_mention(known, "Ambassador", 3)
    assert found
    assert (found.name, found.key) == ("Heather M. Hodges", ("09QUITO123", 3))
    assert officer_mention(unknown, "Ambassador", 3) is None
    assert officer_mention(known, "Poloff", 3) is None
