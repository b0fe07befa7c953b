"""The look of every entity type and edge type, by day and by night, and the words beside it.

Nothing is told by colour alone: each entity type has a shape of its own, and edge types of one hue
differ in their dashes. The hues are Okabe and Ito's for all kinds of colour vision, made darker by
day and lighter by night until each stands off its paper by 3:1 (WCAG 2.2, 1.4.11); violet and
brown were sought so that no kind of colour vision takes them for another (a test holds that).
An edge has the hue of what it leads to: a green line ends at a post. What a cable mentions may be
of any type, so that such a line has the hue of its end, and the legend shows it grey.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntityStyle:
    """How entities of a type look: `shape` in vis-network's words, hex colours by day and night.

    vis-network has seven shapes that keep their size. What is a `box` to it, with its label inside,
    our page draws as the symbol of the legend.
    """

    shape: str
    day: str
    night: str
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class EdgeStyle:
    """How edges of a type look: `dashes` in pixels, empty where solid.

    `forward` and `backward` say what the edge is, read from its source and from its target.
    """

    day: str
    night: str
    width: float
    dashes: tuple[int, ...]
    forward: str
    backward: str


PAPER = ("#fbfaf7", "#16181c")
INK = ("#1f2328", "#e4e2dc")

_BLUE = ("#00568f", "#5fb4ec")
_GREEN = ("#00805e", "#34c79a")
_PURPLE = ("#b4539c", "#e6a3d0")
_VERMILLION = ("#b23f00", "#f07d3c")
_AMBER = ("#b08300", "#f0d35c")
_VIOLET = ("#7a1fd6", "#a45cf0")
_BROWN = ("#5a2300", "#8a6a4a")
_GREY = ("#585d66", "#8b929c")

ENTITY_STYLES = {
    "Cable": EntityStyle("square", *_BLUE, "cable", "cables"),
    "Post": EntityStyle("dot", *_GREEN, "post", "posts"),
    "Agency": EntityStyle("hexagon", *_PURPLE, "agency", "agencies"),
    "Person": EntityStyle("diamond", *_VERMILLION, "person", "people"),
    "Organisation": EntityStyle("box", *_VIOLET, "organisation", "organisations"),
    "Place": EntityStyle("star", *_BROWN, "place", "places"),
    "Tag": EntityStyle("triangle", *_AMBER, "tag", "tags"),
    "CitedItem": EntityStyle("triangleDown", *_GREY, "cited item", "cited items"),
}

EDGE_STYLES = {
    "sent-by": EdgeStyle(*_GREEN, 2.6, (), "Sent by", "Sender of"),
    "sent-to": EdgeStyle(*_GREEN, 1.8, (), "Sent to", "Addressee of"),
    "exempts": EdgeStyle(*_GREY, 1.4, (2, 5), "Not sent to", "No addressee of"),
    "for-attention": EdgeStyle(*_PURPLE, 1.4, (), "For the attention of", "Asked to attend to"),
    "tagged": EdgeStyle(*_AMBER, 1.2, (), "Tagged", "Tag of"),
    "references": EdgeStyle(*_BLUE, 2.2, (), "Refers to", "Referred to by"),
    "signed-by": EdgeStyle(*_VERMILLION, 2.2, (), "Signed by", "Signer of"),
    "classified-by": EdgeStyle(*_VERMILLION, 1.8, (8, 4), "Classified by", "Classifier of"),
    "mentions": EdgeStyle(*_GREY, 1.1, (2, 4), "Mentions", "Mentioned in"),
}

# An information addressee is served, not asked to act: thinner, and dashed.
INFO_WIDTH = 1.1
INFO_DASHES = (5, 4)


def stylesheet() -> str:
    """The colours as CSS variables, `--Cable` or `--sent-by`, which the canvas reads as well."""
    pairs = {
        "paper": PAPER,
        "ink": INK,
        **{name: (style.day, style.night) for name, style in ENTITY_STYLES.items()},
        **{name: (style.day, style.night) for name, style in EDGE_STYLES.items()},
    }
    day = "".join(f"--{name}:{by_day};" for name, (by_day, _) in pairs.items())
    night = "".join(f"--{name}:{by_night};" for name, (_, by_night) in pairs.items())
    hues = "".join(f".of-{name}{{--hue:var(--{name})}}" for name in (*ENTITY_STYLES, *EDGE_STYLES))
    return f":root{{{day}}}@media (prefers-color-scheme:dark){{:root{{{night}}}}}{hues}\n"
