"""Who classified a cable, why, and until when (E.O. 12958 section 1.5, E.O. 13526 section 1.4)."""

from __future__ import annotations

import re
from datetime import date

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.names import find_name, split_title, standard_title, title_case

_BETWEEN = r"(?:\s{0,4}(?:,|/|AND|and|&|\+)\s{0,4}){0,3}"
_REASON = re.compile(
    r"(?<![\d.])1\.(?P<section>[45])\s{0,3}"
    rf"(?P<letters>(?:\(?[A-Ia-i](?![A-Za-z])\)?{_BETWEEN}\s?){{0,8}})"
)
_LETTER = re.compile(r"(?<![A-Za-z])[A-Ia-i](?![A-Za-z])")
_END_OF_NAMES = re.compile(
    r"(?i)\b(?:for\s{1,8}reasons?\b|reasons?\b|per\b|e\.?o\.?\s{0,8}1\d{4}|1\.[45]\b|under\b|decl\b)"
)
_NEXT_NAME = re.compile(r"\s(?:and|AND)\s|;")
_CLASSIFIER = re.compile(
    r"\((?P<last>[A-Z][A-Z'-]+(?:\s[A-Z][A-Z'-]+)?),\s"
    r"(?P<first>[A-Z][A-Z.'-]*(?:\s[A-Z][A-Z.'-]*){0,2})\)"
)
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")
_OLDEST = 70  # the year of `GDS 8/12/85`: two digits from here on are of the 1900s


def parse_classified_by(text: str, start: int) -> tuple[list[PersonName], list[str]]:
    """Names with titles, and reasons, from what follows `Classified By:`.

    >>> people, reasons = parse_classified_by("DCM Jane Doe for reasons 1.4 (b) and (d).", 0)
    >>> people[0].name, people[0].title, reasons
    ('Jane Doe', 'DCM', ['1.4(b)', '1.4(d)'])
    """
    end = _END_OF_NAMES.search(text)
    names = text[: end.start()] if end else text.partition("\n\n")[0]
    people, at = [], 0
    for following in [*_NEXT_NAME.finditer(names), None]:
        if person := _person(names[at : following.start() if following else None], start + at):
            people.append(person)
        at = following.end() if following else at
    return people, parse_reasons(text)


def _person(words: str, start: int) -> PersonName | None:
    title, name = split_title(" ".join(words.split()))
    found = find_name(name, words) if name else None
    if not name or not found:
        return None
    span = Span(start + found.start, start + found.end)
    surface = " ".join(found.of(words).split())
    title = standard_title(title) if title else None
    return PersonName(title_case(name), surface, span, "classified-by", title)


def parse_classifier(eo: str, start: int) -> list[PersonName]:
    """Who classified, from an E.O. line of the 1970s: `GDS 8/12/85 (DOE, JANE L.) OR-P`."""
    match = _CLASSIFIER.search(eo)
    if not match:
        return []
    name = title_case(" ".join(f"{match['first']} {match['last']}".split()))
    span = Span(start + match.start() + 1, start + match.end() - 1)
    return [PersonName(name, " ".join(match.group()[1:-1].split()), span, "classified-by")]


def parse_reasons(text: str) -> list[str]:
    """Reasons in standard form, each once: `1.4 (b)/(d)` gives `1.4(b)` and `1.4(d)`."""
    found: list[str] = []
    for match in _REASON.finditer(text):
        letters = _LETTER.findall(match["letters"])
        found += [f"1.{match['section']}({letter.lower()})" for letter in letters]
    return list(dict.fromkeys(found))


def parse_declassify_on(eo: str) -> date | None:
    """The date in an E.O. line's `DECL: 11/05/2019`; None for an event or none at all."""
    match = _NUMERIC.search(eo)
    if not match:
        return None
    month, day, year = (int(part) for part in match.groups())
    try:
        return date(_full_year(year), month, day)
    except ValueError:
        return None


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (1900 if year >= _OLDEST else 2000)
