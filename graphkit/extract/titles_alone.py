"""Officers of the post whom the text calls by their title alone: `the Ambassador`, `DCM`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.region import Region
from graphkit.model.document import Span

_TITLE = (
    r"(?:Ambassador|DCM|Charg[eé](?:[ \n]d[’']Affaires)?|CDA|Consul[ \n]General|"
    r"Principal[ \n]Officer)"
)
_ALONE = re.compile(
    rf"(?<![\w-])(?:[Tt]he[ \n]{{1,3}})?({_TITLE})(?![\w-])"
    r"(?!['’]s[ \n]{1,3}(?:wife|husband))(?![ \n]{1,3}(?:to|of|from|in|at)\b)(?![ \n]{1,3}[A-Z(])"
)
# With these in a cable another country's ambassador may be meant.
_ANOTHER = re.compile(
    rf"[a-z](?:an|ese|ish|ch|i)[ \n]{{1,3}}{_TITLE}|{_TITLE}[ \n]{{1,3}}to[ \n]|"
    r"U\.?N\.?[ \n]{1,3}Ambassador|"
    r"\b(?:their|his|her|former|then|other|visiting)[ \n]{1,3}Ambassador"
)


def titles_alone(region: Region) -> Iterator[tuple[str, Span]]:
    """(title, where) of every office of the post that stands without a name; none in capitals.

    Nothing where the text speaks of another ambassador, too: then it is not said who is meant.
    """
    words = region.text[region.body.start : region.body.end]
    if region.shouting or _ANOTHER.search(words):
        return
    for match in _ALONE.finditer(region.text, region.body.start, region.body.end):
        yield " ".join(match[1].split()), Span(match.start(1), match.end(1))
