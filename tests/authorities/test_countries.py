"""Countries: names, adjectives, governments, ministries, and what the table promises."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.countries import (
    adjective_country,
    countries,
    country,
    find_country,
    find_government,
    find_ministry,
    written_key,
)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Malaysia", "MY"),
        ("THE UNITED STATES", "US"),
        ("U.S.", "US"),
        ("US", "US"),
        ("us", None),
        ("the UK", "GB"),
        ("Great Britain", "GB"),
        ("DPRK", "KP"),
        ("ROK", "KR"),
        ("P.R.C.", "CN"),
        ("Côte d'Ivoire", "CI"),
        ("COTE D'IVOIRE", "CI"),
        ("Ivory Coast", "CI"),
        ("Myanmar", "MM"),
        ("Burma", "MM"),
        ("Zaire", "ZR"),
        ("Upper Volta", "HV"),
        ("DRC", "CD"),
        ("Congo (Brazzaville)", "CG"),
        ("CAR", "CF"),
        ("car", None),
        ("BiH", "BA"),
        ("F.Y.R.O.M.", "MK"),
        ("Soviet Union", "SU"),
        ("German Democratic Republic", "DD"),
        ("FRG", "DE"),
        ("PDRY", "YD"),
        ("South Vietnam", "XV"),
        ("The Gambia", "GM"),
        ("Holy See", "VA"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_find_country(text: str, iso: str | None) -> None:
    """Names, aliases, articles and acronyms lead to one country; acronyms only in capitals."""
    found = find_country(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("word", "isos"),
    [
        ("Malaysian", ("MY",)),
        ("SPANISH", ("ES",)),
        ("Spaniards", ("ES",)),
        ("Dutch", ("NL",)),
        ("Congolese", ("CD", "CG")),
        ("Burmese", ("MM",)),
        ("Soviet", ("SU",)),
        ("Filipina", ("PH",)),
        ("US", ("US",)),
        ("us", ()),
        ("purple", ()),
    ],
)
def test_adjective_country(word: str, isos: tuple[str, ...]) -> None:
    """Adjectives and names of people lead to all countries that they may tell of."""
    assert adjective_country(word) == isos


@pytest.mark.parametrize(
    ("acronym", "origin", "iso"),
    [
        ("GOM", "MY", "MY"),
        ("GOM", "MX", "MX"),
        ("GoM", "MA", "MA"),
        ("GOM", "FR", None),
        ("GOM", None, None),
        ("HMG", "NP", "NP"),
        ("HMG", "MY", "GB"),
        ("IRIG", "AE", "IR"),
        ("GIRoA", None, "AF"),
        ("RTG", None, "TH"),
        ("SARG", "LB", "SY"),
        ("GOF", "DE", "FR"),
        ("USG", "KE", "US"),
        ("got", "TR", None),
        ("NATO", "BE", None),
    ],
)
def test_find_government(acronym: str, origin: str | None, iso: str | None) -> None:
    """The cable's own country comes first, then the only one that uses the acronym."""
    assert find_government(acronym, origin) == iso


@pytest.mark.parametrize(
    ("acronym", "origin", "meaning"),
    [
        ("MFA", "MY", "Ministry of Foreign Affairs"),
        ("SRE", "MX", "Secretariat of Foreign Relations"),
        ("MEA", "IN", "Ministry of External Affairs"),
        ("MEA", None, None),
        ("Itamaraty", "AR", "Ministry of External Relations"),
        ("Quai d'Orsay", None, "Ministry of Foreign Affairs"),
        ("itamaraty", "BR", None),
        ("QXZ", "BR", None),
    ],
)
def test_find_ministry(acronym: str, origin: str | None, meaning: str | None) -> None:
    """A ministry's acronym means what it means in the country, else what it means everywhere."""
    assert find_ministry(acronym, origin) == meaning


def test_table_is_whole() -> None:
    """Codes are two capitals, once each; every name finds its own country; years are in order."""
    assert len({each.iso for each in countries()}) == len(countries()) >= 260
    for each in countries():
        assert re.fullmatch("[A-Z]{2}", each.iso)
        assert country(each.iso) == each
        assert all(find_country(name) == each for name in (each.name, *each.aliases))
        assert (each.since or 0) <= (each.until or 9999)
        assert all(each.iso in adjective_country(word) for word in each.adjectives)


def test_governments_are_acronyms() -> None:
    """In its own cables every acronym of a government is the government's, no star is left."""
    for each in countries():
        for acronym in each.governments:
            assert find_government(acronym, each.iso) == each.iso
            assert re.fullmatch(r"[A-Za-z]+", acronym), acronym


@given(st.text())
def test_any_text_is_looked_up(text: str) -> None:
    """No text raises; a name has one answer however it is padded."""
    assert find_country(f" {text} ") == find_country(text)
    assert isinstance(adjective_country(text), tuple)
    find_government(text, "MY")
    find_ministry(text, None)
    assert written_key(text).lower() == written_key(text.lower()) or not text.isascii()


def test_long_text_is_no_name() -> None:
    """A text of a million signs is told off at once."""
    text = "A.B" * 400_000
    assert find_country(text) is None
    assert adjective_country(text) == ()
    assert find_government(text, None) is None
    assert find_ministry(text, None) is None
