"""Names of people as headings write them: titles taken off, case and initials restored."""

from __future__ import annotations

import re

_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den la le el al bin ibn y e".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")


def title_case(name: str) -> str:
    """A name in title case, particles and capitals inside a word kept as they are usual.

    >>> title_case("JANE O'NEILL-DOE"), title_case("MCHALE"), title_case("J. DE LA CRUZ")
    ("Jane O'Neill-Doe", 'McHale', 'J. de la Cruz')
    """
    words = name.split()
    if name.upper() == name:
        words = [_cased(word) for word in words]
    else:
        words = [word[0].upper() + word[1:] for word in words]
    particles = [word.lower() if word.lower() in _PARTICLES else word for word in words[1:]]
    return " ".join([*words[:1], *particles])


def _cased(word: str) -> str:
    if word.rstrip(".") in ("II", "III", "IV"):
        return word
    return _LETTERS.sub(lambda m: _capitalised(m[0]), word)


def _capitalised(letters: str) -> str:
    """`MCDONALD` as `McDonald`: no name in capitals says where else a capital stands."""
    if letters.startswith("MC") and len(letters) > 4:
        return "Mc" + letters[2:].capitalize()
    return letters.capitalize()


def standard_title(title: str) -> str:
    """A title as it is usual: capitals of a heading taken back, abbreviations kept.

    >>> standard_title("CHARGE D'AFFAIRES A.I."), standard_title("ACTING DCM")
    ("Charge d'Affaires a.i.", 'Acting DCM')
    """
    if title != title.upper() and not title.islower():
        return title
    title = title.upper()
    return " ".join(_standard_word(word) for word in title.split())


def _standard_word(word: str) -> str:
    if word in ("A.I.", "AND", "OF", "FOR", "THE", "AD", "TO", "IN", "AT"):
        return word.lower()
    if word.startswith(("D'", "D’")):
        return word[:2].lower() + word[2:].capitalize()
    if word in _ABBREVIATIONS or "/" in word:
        return word
    return _cased(word)


_ABBREVIATIONS = frozenset(
    """DCM ADCM CDA CG PAO RSO ARSO PDAS DAS PRT PE EST ESTH US U.S. POL ECON USUN USNATO USEU EEO
    AMB AIT REO DATT POLAD NATO EU UN OECD IAEA OSCE AID USAID IPAO DPR MC FCS FAS GSO PO VC IO PA
    EUR NEA EAP WHA SCA SA AF ARA INR INL DRL PRM ISN VCI PM OES EEB EB OIG""".split()
)
