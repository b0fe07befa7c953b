"""Names of people as headings write them: titles taken off, case and initials restored."""

from __future__ import annotations

import re

from graphkit.model.document import Span

_TITLE_WORDS = frozenset(
    """AMBASSADOR AMB AMBASSADORS CHARGE CHARGÉ D'AFFAIRES D’AFFAIRES D'AFFAIRS DAFFAIRES A.I. AI
    AD INTERIM DCM ADCM CDA DEPUTY CHIEF OF MISSION THE ACTING POLITICAL POL ECON ECONOMIC
    POL/ECON ECON/POL POLECON PE PAO PA IO COUNSELOR COUNSELLOR COUNSEL OFFICER CONSUL GENERAL
    CG MINISTER MINISTER-COUNSELOR MINISTER-COUNSELLOR MINCOUNS SECTION HEAD UNIT POLCOUNS
    ECONCOUNS POLOFF ECONOFF CONOFF EMBOFF POLCHIEF POLCOUNSELOR ECONCOUNSELOR PRINCIPAL RSO
    DIRECTOR ASSISTANT SECRETARY UNDER DEPUTY SENIOR VICE FIRST SECOND THIRD OFFICE AND & FOR
    REGIONAL PUBLIC AFFAIRS COMMERCIAL AGRICULTURAL LABOR CONSULAR MANAGEMENT MGMT ATTACHE
    DEFENSE LEGAL ADVISER ADVISOR MR MR. MRS MRS. MS MS. MISS DR DR. AMB. GEN. GENERAL COL. REP
    REPRESENTATIVE PERMANENT PDAS DAS A/S EXECUTIVE MILITARY POL-MIL POLMIL POL/MIL ESTH EST
    INTERNAL EXTERNAL BRANCH TEAM LEADER US U.S. MISSION EMBASSY USUN USNATO AFFAIRS POLOFF:
    COUNTRY COORDINATOR RD ARD FIM PROSECUTOR PRT REFCOORD EEO ENVIRONMENT SCIENCE TECHNOLOGY
    HEALTH""".split()
)
_SUFFIXES = frozenset(("JR", "JR.", "SR", "SR.", "II", "III", "IV"))
_PARTICLES = frozenset(
    "de da do dos das del della di du van von der den la le el al bin ibn y e".split()
)
_NAME_WORD = re.compile(r"(?:[A-ZÀ-Ý][\w'’.-]*|[A-ZÀ-Ý]\.)")
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


def split_title(text: str) -> tuple[str | None, str | None]:
    """A title and a name from `Ambassador Jane Doe` or `JANE DOE, DCM`; either may be None.

    >>> split_title("Acting DCM Gerald M. Doe")
    ('Acting DCM', 'Gerald M. Doe')
    >>> split_title("Jane Doe, Political Counselor")
    ('Political Counselor', 'Jane Doe')
    """
    chunks = [chunk.strip(" \t.:;-") for chunk in text.split(",")]
    titles: list[str] = []
    name: str | None = None
    for chunk in chunks:
        if chunk.upper() in _SUFFIXES and name:
            name = f"{name}, {chunk}"
            continue
        title, rest = _leading_title(chunk)
        if title:
            titles.append(title)
        if rest and name is None:
            name = rest
    return (" ".join(titles) or None), name


def find_name(name: str, text: str) -> Span | None:
    """Where `text` has the words of a name that `split_title` took from it, spaced in any way.

    >>> find_name("Jane Doe, Jr", "DCM Jane  Doe,Jr.")
    Span(start=4, end=16)
    """
    words = [re.escape(word.rstrip(",")) for word in name.split()]
    match = re.search(r"[\s,]+".join(words), text) if words else None
    return Span(match.start(), match.end()) if match else None


def _leading_title(chunk: str) -> tuple[str | None, str | None]:
    words = chunk.split()
    at = 0
    while at < len(words) and _is_title_word(words[at]):
        at += 1
    rest: list[str] = []
    for word in words[at:]:
        if not (_NAME_WORD.fullmatch(word) or word.lower() in _PARTICLES) or _is_title_word(word):
            break
        rest.append(word)
        if len(rest) == 6:
            break
    return (" ".join(words[:at]) or None), (" ".join(rest).rstrip(".,;") or None)


def _is_title_word(word: str) -> bool:
    bare = word.upper().strip("(),;:")
    if bare in _TITLE_WORDS:
        return True
    return "/" in bare and all(part in _TITLE_WORDS or len(part) <= 4 for part in bare.split("/"))


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
