"""Symbols of State Department offices and the distribution codes of the archive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.authorities.offices import find_office, is_office_symbol, offices


@pytest.mark.parametrize(
    ("symbol", "name", "parent"),
    [
        ("EAP/MTS", "Office of Maritime Southeast Asian Affairs", "EAP"),
        ("EAP / MTS", "Office of Maritime Southeast Asian Affairs", "EAP"),
        ("G/TIP", "Office to Monitor and Combat Trafficking in Persons", "G"),
        ("INL", "Bureau of International Narcotics and Law Enforcement Affairs", ""),
        ("EEB/ESC/IEC", "Office of International Energy and Commodity Policy", "EEB/ESC"),
        ("CIAE", "Central Intelligence Agency", ""),
        (" ARA ", "Bureau of Inter-American Affairs", ""),
    ],
)
def test_a_symbol_finds_its_office(symbol: str, name: str, parent: str) -> None:
    """Spaces round the symbol and its slash make no difference."""
    office = find_office(symbol)
    assert office is not None
    assert (office.name, office.parent) == (name, parent)


@pytest.mark.parametrize("text", ["eap/mts", "", "/", "EAP/", "THE", "EAP MTS", "EAP//MTS"])
def test_what_is_no_symbol_finds_none(text: str) -> None:
    """Symbols are written in capitals, whole."""
    assert find_office(text) is None


@pytest.mark.parametrize(
    ("text", "is_symbol"),
    [
        ("EUR/WE", True),
        ("EUR/ZZZ", True),
        ("EUR/RPM/QQ", True),
        ("EUR / ZZZ", True),
        ("AND/OR", False),
        ("EUR/", False),
        ("EUR/doe", False),
        ("EUR/A B", False),
        ("QQQ/WE", False),
    ],
)
def test_an_unknown_office_of_a_known_bureau_is_a_symbol(text: str, is_symbol: bool) -> None:
    """The bureau before the slash decides."""
    assert is_office_symbol(text) is is_symbol


def test_the_table_is_broad_and_well_formed() -> None:
    """Parents are rows of the table, symbols are capitals, years in order."""
    symbols = {each.symbol for each in offices()}
    assert len(symbols) == len(offices()) >= 450
    for each in offices():
        assert is_office_symbol(each.symbol)
        assert each.name
        assert not each.parent or each.parent in symbols
        assert (each.since or 1900) <= (each.until or 2015)


@given(st.text(max_size=60) | st.text("EUR/WA \n", max_size=60))
def test_any_text_is_looked_up(text: str) -> None:
    """Hostile text never raises; what is found is a symbol."""
    assert find_office(text) is None or is_office_symbol(text)
