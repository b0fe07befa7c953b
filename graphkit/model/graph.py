"""The graph: entities, and edges that a cable owns, each with the characters it rests on.

Keys are readable and stable, and an IRI is a base and a key: `cable/07KUALALUMPUR1658`,
`post/KUALALUMPUR`, `agency/department-of-justice`, `person/keith-kualalumpur`, `tag/PGOV`,
`organisation/ministry-of-works-my`, `place/medan-id`, `cited/07KUALALUMPUR1658-3` (a cited thing
that is no known cable).

An Organisation or a Place is what a text names; a body that tables of addressees know is a Post or
an Agency wherever it is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ENTITY_TYPES = (
    "Cable",
    "Post",
    "Agency",
    "Person",
    "Organisation",
    "Place",
    "Tag",
    "CitedItem",
)
EDGE_TYPES = (
    "sent-by",
    "sent-to",
    "exempts",
    "for-attention",
    "tagged",
    "references",
    "signed-by",
    "classified-by",
    "mentions",
)

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a statement rests on: `quote` is `text[start:end]` of the cable's document."""

    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. `absent` marks a cable that others cite and nobody has given us.

    `properties` hold what is known beside the label, by name (a post's country, a TAG's meaning).
    `protected` marks a person whom a cable asks to protect.
    """

    key: str
    type: str
    label: str
    absent: bool = False
    protected: bool = False
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement of the cable `cable_id`: `source` --type--> `target`, with its evidence.

    `ordinal` numbers a cable's edges of one type, in the order of the text, from 1.
    `attributes` hold what the text says of the edge: `role` (action, info), `precedence`,
    `serial`, `routing`, `label` (of a reference), `text`, `kind`, `rule`, `title`, `raw`,
    `affiliation`, `place` (heading, body), `score` (how sure, a number from 0 to 1, as text).
    """

    source: str
    target: str
    type: str
    cable_id: str
    ordinal: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """An entity as a view shows it: `distance` in steps from the centre, `facts` for its card."""

    entity: Entity
    distance: int
    degree: int
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What lies around one entity; the same for every viewer.

    `left_out` counts, by entity type, the nodes that were cut because there were too many: those
    farthest from the centre, and of these the least connected, go first. `only` names the types
    that were asked for, where not all were; others are shown on the way to them.
    """

    centre: str
    depth: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CableRow:
    """A cable's own facts as the tables have them; dates are ISO 8601 in UTC, to the minute.

    `document` is the digest of the text it was read from, `parsed` the JSON object that
    `graphkit parse` prints; `dtg` is what the telegram says, `created` what an archive's page says.
    `heading` and `understood` count characters of the heading, white space aside.
    """

    id: str
    document: str
    path: str
    record: int
    form: str
    page_id: str | None
    text_id: str | None
    url: str | None
    dtg: str | None
    created: str | None
    precedence: str | None
    sender: str | None
    classification: str | None
    captions: tuple[str, ...]
    eo: str | None
    subject: str | None
    signer: str | None
    sections: int | None
    paragraphs: int
    partial: bool
    protected: tuple[str, ...]
    parsed: str
    heading: int = 0
    understood: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A part of a cable and where it stands: the dated, quoted ground of a fact or an edge."""

    cable_id: str
    part: str
    value: str
    start: int
    end: int
    quote: str
    rule: str
    entity: str | None = None
    protected: bool = False
