"""Who classified a cable, why, and until when (E.O. 12958 section 1.5, E.O. 13526 section 1.4)."""

from __future__ import annotations

import re
from datetime import date, datetime

from graphkit.model.cable import PersonName
from graphkit.model.document import Span
from graphkit.parse.names import split_title, standard_title, title_case

_REASON = re.compile(r"(?<![\d.])1\.([45])\s{0,3}((?:\(?[A-Ia-i](?![A-Za-z])\)?(?:\s*(?:,|/|AND|and|&|\+)\s*)*\s?){0,8})")
_LETTER = re.compile(r"(?<![A-Za-z])[A-Ia-i](?![A-Za-z])")
_END_OF_NAMES = re.compile(
    r"(?i)[,;.]?\s*(?:\bfor\s+reasons?\b|\breasons?\b|\bper\b|\be\.?o\.?\s*1\d{4}|\b1\.[45]\b|\bunder\b|\bdecl\b)"
)
_CLASSIFIER = re.compile(
    r"\((?P<last>[A-Z][A-Z'-]+(?:\s[A-Z][A-Z'-]+)?),\s(?P<first>[A-Z][A-Z.'-]*(?:\s[A-Z][A-Z.'-]*){0,2})\)"
)
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")


def parse_classified_by(text: str, start: int) -> tuple[list[PersonName], list[str]]:
    """Names with titles, and reasons, from what follows `Classified By:`.

    >>> people, reasons = parse_classified_by("DCM Jane Doe for reasons 1.4 (b) and (d).", 0)
    >>> people[0].name, people[0].title, reasons
    ('Jane Doe', 'DCM', ['1.4(b)', '1.4(d)'])
    """
    end = _END_OF_NAMES.search(text)
    names = text[: end.start()] if end else text.split("\n\n")[0]
    people = []
    for match in re.finditer(r"(?:(?!\s+and\s+|\s+AND\s+|;).)+", names, re.S):
        title, name = split_title(" ".join(match.group().split()))
        if name and (span := _find(text, name, match.start())):
            begin = Span(start + span.start, start + span.end)
            surface = " ".join(span.of(text).split())
            title = standard_title(title) if title else None
            people.append(PersonName(title_case(name), surface, begin, "classified-by", title))
    return people, parse_reasons(text)


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
        letters = _LETTER.findall(match[2])
        found += [f"1.{match[1]}({letter.lower()})" for letter in letters]
    return list(dict.fromkeys(found))


def parse_declassify_on(eo: str) -> date | None:
    """The date in an E.O. line's `DECL: 11/05/2019`; None for an event or none at all."""
    match = _NUMERIC.search(eo)
    if not match:
        return None
    month, day, year = (int(part) for part in match.groups())
    try:
        return datetime(year + (2000 if year < 100 else 0), month, day).date()
    except ValueError:
        return None


def _find(text: str, name: str, at: int) -> Span | None:
    pattern = r"[\s,]+".join(re.escape(word.rstrip(",")) for word in name.split())
    match = re.compile(pattern).search(text, at)
    return Span(match.start(), match.end()) if match else None
