"""The page of a neighbourhood: one HTML file with a picture, a legend, a search and cards.

The page loads nothing: vis-network's script comes out of pyvis's package, the rest is beside this
file. A Content-Security-Policy lets only these scripts run, known by their hashes, and forbids
every request. Words of cables are data from end to end: Jinja escapes them in the list, the JSON
below holds no `<`, and the page's script writes them as text nodes or on the canvas.
vis-network's style sheet is left out: it is 220 KB of pictures for buttons that the page has not.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from graphkit.model.graph import EDGE_TYPES, Edge, Neighbourhood, Node
from graphkit.view import layout, palette, words

if TYPE_CHECKING:
    from pyvis.network import Network

_VIS = "lib/vis-9.1.2/vis-network.min.js"
_IN_JSON = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_LOOKS: Mapping[str, palette.EntityStyle | palette.EdgeStyle] = {
    **palette.ENTITY_STYLES,
    **palette.EDGE_STYLES,
}
_MANY_LINES = 3000  # from here on lines are not drawn while the picture is dragged


def render(neighbourhood: Neighbourhood, *, title: str | None = None) -> str:
    """The whole page; the same neighbourhood gives the same bytes.

    `title` stands in place of "Around" and the name of the centre.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    scripts = [_script(resources.files("pyvis").joinpath(_VIS).read_text("utf-8"))]
    scripts.append(_own("neighbourhood.js"))
    style = Markup(palette.stylesheet() + _own("neighbourhood.css"))  # noqa: S704  our own files
    environment = Environment(
        loader=PackageLoader("graphkit.view", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("neighbourhood.html").render(
        policy=_policy(scripts, style),
        style=style,
        scripts=scripts,
        data=_data(neighbourhood),
        title=words.printable(title) if title else words.heading(neighbourhood),
        extent=words.extent(neighbourhood),
        left_out=words.left_out(neighbourhood.left_out),
        nodes=neighbourhood.nodes,
        edges=neighbourhood.edges,
        labels={node.entity.key: node.entity.label for node in neighbourhood.nodes},
        node_counts=Counter(node.entity.type for node in neighbourhood.nodes),
        edge_counts=Counter(edge.type for edge in neighbourhood.edges),
        entity_styles=palette.ENTITY_STYLES,
        edge_styles=palette.EDGE_STYLES,
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def network(neighbourhood: Neighbourhood) -> Network:
    """The picture alone as a pyvis network, for those who want to change it in a notebook.

    Nodes have entity keys for ids and positions of ours; physics is off. Nodes have no titles:
    pyvis turns every title into HTML where one has a link in it. pyvis's own page asks the network
    for style sheets; the page of `render` does not.
    """
    from pyvis.network import Network  # brings IPython along: more than a second

    lines = _lines(neighbourhood)
    net = Network(height="700px", directed=True, cdn_resources="in_line", bgcolor=palette.PAPER[0])
    net.set_options(json.dumps(_options(len(lines))))
    points = layout.positions(neighbourhood)
    types = _types(neighbourhood)
    for node in neighbourhood.nodes:
        x, y = points[node.entity.key]
        shape = palette.ENTITY_STYLES[node.entity.type].shape
        net.add_node(
            node.entity.key,
            label=words.short_label(node.entity),
            shape=shape,
            x=x,
            y=y,
            size=_size(node),
            font={"color": palette.PAPER[0] if shape == "box" else palette.INK[0]},
            **_fill(node, centre=node.entity.key == neighbourhood.centre),
        )
    for number, line in enumerate(lines):
        strong = neighbourhood.centre in (line.source, line.target)
        look = _stroke(line, types, _opacity(len(lines), strong=strong))
        net.add_edge(line.source, line.target, id=number, **look)
    return net


@dataclass(frozen=True, slots=True)
class _Line:
    """What is drawn between two nodes: all statements of one type, from one node to the other.

    `bend` sets lines between the same two nodes apart: 0 is straight, the sign is the side.
    """

    source: str
    target: str
    type: str
    statements: tuple[Edge, ...]
    bend: float


def _lines(neighbourhood: Neighbourhood) -> list[_Line]:
    """The lines of a neighbourhood, in the order of the first statement of each."""
    statements: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in neighbourhood.edges:
        statements[edge.source, edge.target, edge.type].append(edge)
    between: dict[tuple[str, ...], list[tuple[str, str, str]]] = defaultdict(list)
    for line in statements:
        between[tuple(sorted(line[:2]))].append(line)
    lines = []
    for line, edges in statements.items():
        siblings = between[tuple(sorted(line[:2]))]
        offset = siblings.index(line) - (len(siblings) - 1) / 2
        side = 1 if line[0] <= line[1] else -1
        lines.append(_Line(*line, tuple(edges), round(0.26 * offset * side, 3)))
    return lines


def _options(lines: int) -> dict[str, object]:
    """vis-network's options: no physics, no curves but those that a line asks for."""
    arrow = {"to": {"enabled": True, "scaleFactor": 0.45 if lines <= 800 else 0.3}}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "nodes": {"font": {"size": 13}, "borderWidthSelected": 3},
        "edges": {
            "smooth": False,
            "arrows": arrow,
            "selectionWidth": 1.5,
            "hoverWidth": 1.2,
            "scaling": {"label": {"drawThreshold": 8}},
        },
        "interaction": {"hover": True, "hideEdgesOnDrag": lines > _MANY_LINES, "tooltipDelay": 0},
    }


def _size(node: Node) -> float:
    """Half the width of a node's symbol: larger near the centre and where much comes together."""
    base = {0: 22.0, 1: 11.0}.get(node.distance, 7.0)
    return base if node.distance == 0 else base + min(5.0, round(math.log2(1 + node.degree), 1))


def _fill(node: Node, *, centre: bool) -> dict[str, object]:
    """The colours of a node; what nobody has given us is hollow and has a dashed border."""
    hue = palette.ENTITY_STYLES[node.entity.type].day
    if node.entity.absent:
        dashed = {"borderDashes": [4, 3]}
        colour = {"background": palette.PAPER[0], "border": hue}
        return {"color": colour, "borderWidth": 2, "shapeProperties": dashed}
    border = palette.INK[0] if centre else hue
    return {"color": {"background": hue, "border": border}, "borderWidth": 3 if centre else 1}


def _opacity(lines: int, *, strong: bool) -> float:
    """Fainter where lines are many; the centre's own stand out from those among its neighbours."""
    opacity = 0.85 if lines <= 120 else 0.6 if lines <= 800 else 0.4
    return opacity if strong else round(opacity * 0.5, 2)


def _types(neighbourhood: Neighbourhood) -> dict[str, str]:
    return {node.entity.key: node.entity.type for node in neighbourhood.nodes}


def _hue(line: _Line, types: Mapping[str, str]) -> str:
    """The type, of entity or edge, whose colour a line has: mentions have that of their end."""
    return types[line.target] if line.type == "mentions" else line.type


def _stroke(line: _Line, types: Mapping[str, str], opacity: float) -> dict[str, object]:
    """The look of a line: by its type, by what is mentioned, and by whether it asks to act."""
    style = palette.EDGE_STYLES[line.type]
    info = line.type == "sent-to" and all(
        edge.attributes.get("role") == "info" for edge in line.statements
    )
    dashes = palette.INFO_DASHES if info else style.dashes
    look: dict[str, object] = {
        "color": {"color": _LOOKS[_hue(line, types)].day, "opacity": opacity},
        "width": palette.INFO_WIDTH if info else style.width,
        "dashes": list(dashes) if dashes else False,
    }
    names = [edge.attributes.get("label", "") for edge in line.statements]
    if line.type == "references" and any(names):
        look["label"] = words.printable(", ".join(dict.fromkeys(filter(None, names))))[:12]
    if line.bend and line.source != line.target:
        side = "curvedCW" if line.bend > 0 else "curvedCCW"
        look["smooth"] = {"enabled": True, "type": side, "roundness": abs(line.bend)}
    return look


def _data(neighbourhood: Neighbourhood) -> Markup:
    """What the page's script reads: pyvis's nodes, edges and options, and a card for each."""
    net = network(neighbourhood)
    types = _types(neighbourhood)
    content = {
        "centre": neighbourhood.centre,
        "nodes": net.nodes,
        "edges": net.edges,
        "options": net.options,
        "cards": [_node_card(node) for node in neighbourhood.nodes],
        "lines": [_line_card(line, types) for line in _lines(neighbourhood)],
        "kinds": {name: (style.one, style.many) for name, style in palette.ENTITY_STYLES.items()},
        "words": [
            (kind, palette.EDGE_STYLES[kind].forward, palette.EDGE_STYLES[kind].backward)
            for kind in EDGE_TYPES
        ],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_IN_JSON))  # noqa: S704  no character left that ends a script


def _node_card(node: Node) -> dict[str, object]:
    entity = node.entity
    card: dict[str, object] = {
        "type": entity.type,
        "label": entity.label,
        "distance": node.distance,
        "degree": node.degree,
        "facts": [list(fact) for fact in node.facts],
    }
    flags = {"absent": entity.absent, "protected": entity.protected}
    return card | {name: True for name, is_so in flags.items() if is_so}


def _line_card(line: _Line, types: Mapping[str, str]) -> dict[str, object]:
    return {
        "type": line.type,
        "hue": _hue(line, types),
        "statements": [_statement(edge) for edge in line.statements],
    }


def _statement(edge: Edge) -> dict[str, object]:
    return {
        "cable": edge.cable_id,
        "attributes": [list(pair) for pair in edge.attributes.items()],
        "evidence": [[e.start, e.end, e.quote, e.rule] for e in edge.evidence],
        "protected": edge.protected,
    }


def _own(name: str) -> Markup:
    return _script(resources.files(__package__).joinpath(name).read_text("utf-8"))


def _script(text: str) -> Markup:
    """A script or style as the page has it: line ends as browsers read them, no map to fetch."""
    unix = text.replace("\r\n", "\n")
    return Markup(re.sub(r"(?m)^//# sourceMappingURL=.*$", "", unix))  # noqa: S704  packages' files


def _policy(scripts: list[Markup], style: Markup) -> str:
    """The Content-Security-Policy: these scripts, this style, and no request whatever."""
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; "
        "connect-src 'none'; img-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
