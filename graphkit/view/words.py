"""The sentences and short labels of a view: what is around what, and what was left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from graphkit.model.graph import Entity, Neighbourhood
from graphkit.view.palette import ENTITY_STYLES

SHORT = 24


def short_label(entity: Entity) -> str:
    """What stands beside the node: a cable's id, else the label, of at most `SHORT` characters.

    >>> short_label(Entity("cable/07OSLO141", "Cable", "A LONG SUBJECT"))
    '07OSLO141'
    """
    text = entity.key.partition("/")[2] if entity.type == "Cable" else entity.label
    text = printable(text) or printable(entity.key)
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"


def printable(text: str) -> str:
    """The text on one line, without characters that control or that turn the writing around.

    >>> printable("Lim\\u202e\\x00 Siew\\n Fong ")
    'Lim Siew Fong'
    """
    return re.sub(r"\s+", " ", "".join(map(_visible, text))).strip()


def heading(neighbourhood: Neighbourhood) -> str:
    """What the page is about: "Around 07OSLO141"."""
    centre = next(n.entity for n in neighbourhood.nodes if n.entity.key == neighbourhood.centre)
    return f"Around {short_label(centre)}"


def extent(neighbourhood: Neighbourhood) -> str:
    """How much there is: "24 neighbours within 1 step, 31 statements", and of what kinds."""
    neighbours = counted(len(neighbourhood.nodes) - 1, "neighbour", "neighbours")
    steps = counted(neighbourhood.depth, "step", "steps")
    statements = counted(len(neighbourhood.edges), "statement", "statements")
    kinds = listed([ENTITY_STYLES[name].many for name in neighbourhood.only])
    shown = f"; only {kinds}, and what leads to them" if kinds else ""
    return f"{neighbours} within {steps}, {statements}{shown}"


def left_out(counts: Mapping[str, int]) -> str:
    """What was cut, or nothing.

    >>> left_out({"Person": 31, "Cable": 412})
    'Left out: 412 cables and 31 people, the farthest and least connected.'
    """
    parts = [
        counted(counts[name], style.one, style.many)
        for name, style in ENTITY_STYLES.items()
        if counts.get(name)
    ]
    return f"Left out: {listed(parts)}, the farthest and least connected." if parts else ""


def listed(parts: Sequence[str]) -> str:
    """The parts as a sentence has them.

    >>> listed(["cables", "people", "places"]), listed(["cables"]), listed([])
    ('cables, people and places', 'cables', '')
    """
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def counted(number: int, one: str, many: str) -> str:
    """The number and its noun.

    >>> counted(1, "cable", "cables"), counted(1204, "cable", "cables")
    ('1 cable', '1,204 cables')
    """
    return f"{number:,} {one if number == 1 else many}"


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") else char
