"""A small fictional graph: two held cables, one absent, with an edge of every type."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import rdflib

from graphkit.model.graph import CableRow, Edge, Entity, Evidence
from graphkit.rdf.mapping import cable_lines, dataset_lines, entity_lines

ID = "https://w3id.org/graphkit/id/"
NS = "https://w3id.org/graphkit/ns#"

TEXT = """\
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC PRIORITY 0307
INFO RUEHNY/AMEMBASSY OSLO 0112
XMT AMEMBASSY LIMA
DEPT FOR WHA/AND (ROE)
TAGS: EFIS
REF: A. QUITO 302 - A MAP B) DOE-ROE E-MAIL
Classified By: DCM Jane Doe
As reftel A says, Max Source (strictly protect) agreed.
The GOE and the DEA met Rita Voe of the Mangrove League at Puerto Fingido.
DOE
"""

HOSTILE = '<>"{}|^\\`%20 ../é\u2028\x00\x85\x1b\r\n\ud800\U0001f600'


def evidence(words: str, rule: str, start: int = 0) -> Evidence:
    """Where the words stand in TEXT."""
    position = TEXT.index(words, start)
    return Evidence(position, position + len(words), words, rule)


def row(identifier: str = "07QUITO1960", **changed: object) -> CableRow:
    """The row of a cable; what is not changed is as in TEXT."""
    facts: dict[str, object] = {
        "id": identifier,
        "document": f"d19e57-{identifier}",
        "path": f"cables/{identifier}.txt",
        "record": 0,
        "form": "network",
        "page_id": "07QUITO1960",
        "text_id": "07QUITO1961",
        "url": "https://example.org/cable?id=<1>",
        "dtg": "2007-08-30T21:40Z",
        "created": "2007-08-30T21:41Z",
        "precedence": "PRIORITY",
        "sender": "AMEMBASSY QUITO",
        "classification": "CONFIDENTIAL",
        "captions": ("SIPDIS", "NOFORN"),
        "eo": "DECL: 08/30/2017",
        "subject": 'MANGROVES: "A MAP" \\ AND\nWHAT IT SHOWS',
        "signer": "DOE",
        "sections": 2,
        "paragraphs": 4,
        "partial": False,
        "protected": ("Max Source",),
        "parsed": '{"protected": ["Max Source"]}',
    }
    return CableRow(**{**facts, **changed})  # type: ignore[arg-type]


def edge(
    type_: str,
    target: str,
    *proofs: Evidence,
    ordinal: int = 1,
    cable_id: str = "07QUITO1960",
    protected: bool = False,
    **attributes: str,
) -> Edge:
    """An edge from the cable."""
    source = f"cable/{cable_id}"
    return Edge(source, target, type_, cable_id, ordinal, attributes, proofs, protected)


EDGES = (
    edge("sent-by", "post/QUITO", evidence("AMEMBASSY QUITO", "posts-table")),
    edge(
        "sent-to",
        "post/STATE",
        evidence("SECSTATE WASHDC", "posts-table"),
        role="action",
        routing="RUEHC",
        precedence="PRIORITY",
        serial="0307",
        text="SECSTATE WASHDC",
    ),
    edge("sent-to", "post/OSLO", ordinal=2, role="info", serial="0112"),
    edge("exempts", "post/LIMA", evidence("AMEMBASSY LIMA", "posts-table")),
    edge("for-attention", "agency/office-wha-and", evidence("WHA/AND", "office-symbol")),
    edge("tagged", "tag/EFIS", evidence("EFIS", "tags"), raw="EFIS."),
    edge(
        "references",
        "cable/07QUITO302",
        evidence("QUITO 302", "reference.same-year"),
        evidence("reftel A", "body.label"),
        label="A",
        text="QUITO 302",
        kind="cable",
        rule="same-year",
        title="A MAP",
        place="heading",
    ),
    edge(
        "references",
        "cited/07QUITO1960-2",
        evidence("DOE-ROE E-MAIL", "reference.email"),
        ordinal=2,
        label="B",
        kind="email",
    ),
    edge("references", "cable/07OSLO141", ordinal=3, kind="cable"),
    edge("signed-by", "person/jane-doe-quito", evidence("DOE\n", "signer", TEXT.index("agreed"))),
    edge(
        "classified-by",
        "person/jane-doe-quito",
        evidence("Jane Doe", "classified-by"),
        title="DCM",
        role="classified-by",
    ),
    edge("mentions", "person/roe-wha-and", evidence("ROE", "attention"), affiliation="WHA/AND"),
    edge(
        "mentions",
        "person/max-source-quito",
        evidence("Max Source", "protected"),
        ordinal=2,
        protected=True,
    ),
    edge(
        "mentions",
        "organisation/government-ecuador",
        evidence("GOE", "acronym"),
        ordinal=3,
        text="GOE",
        rule="government",
        score="0.98",
    ),
    edge("mentions", "agency/dea", evidence("DEA", "acronym"), ordinal=4, rule="agencies-table"),
    edge("mentions", "person/rita-voe", evidence("Rita Voe", "name"), ordinal=5, score="0.9"),
    edge("mentions", "organisation/mangrove-league-ec", ordinal=6, score="0.70"),
    edge("mentions", "place/puerto-fingido-ec", evidence("Puerto Fingido", "place"), ordinal=7),
)

OTHER_EDGES = (
    edge("sent-by", "post/OSLO", cable_id="07OSLO141"),
    edge("references", "cable/07QUITO302", cable_id="07OSLO141"),
    edge("signed-by", "person/jane-doe-quito", cable_id="07OSLO141"),
    edge("mentions", "person/rita-voe", cable_id="07OSLO141"),
    edge("mentions", "person/roe-wha-and", cable_id="07OSLO141", ordinal=2),
    edge("mentions", "place/puerto-fingido-ec", cable_id="07OSLO141", ordinal=3),
)

ENTITIES = (
    Entity("cable/07QUITO1960", "Cable", "07QUITO1960", properties={"subject": "MANGROVES"}),
    Entity("cable/07OSLO141", "Cable", "07OSLO141"),
    Entity(
        "cable/07QUITO302",
        "Cable",
        "07QUITO302",
        absent=True,
        properties={"year": 2007, "station": "QUITO", "number": 302},
    ),
    Entity(
        "post/QUITO",
        "Post",
        "Quito",
        properties={
            "station": "QUITO",
            "kind": "embassy",
            "country": "EC",
            "country_name": "Ecuador",
            "city": "Quito",
            "latitude": -0.2,
            "longitude": -78.5,
        },
    ),
    Entity("post/STATE", "Post", "Department of State", properties={"station": "STATE"}),
    Entity("post/OSLO", "Post", "Oslo", properties={"station": "OSLO", "latitude": 60.0}),
    Entity("post/LIMA", "Post", "Lima", properties={"station": "LIMA"}),
    Entity("agency/office-wha-and", "Agency", "WHA/AND", properties={"kind": "office"}),
    Entity(
        "tag/EFIS",
        "Tag",
        "EFIS",
        properties={"kind": "subject", "meaning": "Commercial fishing and fish processing"},
    ),
    Entity(
        "cited/07QUITO1960-2",
        "CitedItem",
        "DOE-ROE E-MAIL",
        properties={"kind": "email", "cited_in": "07QUITO1960"},
    ),
    Entity(
        "person/jane-doe-quito",
        "Person",
        "Jane Doe",
        properties={
            "place": "QUITO",
            "title": "DCM",
            "forms": "DOE; Jane Doe",
            "first_year": 2006,
            "last_year": 2008,
        },
    ),
    Entity("person/roe-wha-and", "Person", "Roe"),
    Entity("person/max-source-quito", "Person", "Max Source", protected=True),
    Entity("person/rita-voe", "Person", "Rita Voe", properties={"country": "EC"}),
    Entity("agency/dea", "Agency", "Drug Enforcement Administration"),
    Entity(
        "organisation/government-ecuador",
        "Organisation",
        "Government of Ecuador",
        properties={"kind": "government", "country": "EC"},
    ),
    Entity("organisation/mangrove-league-ec", "Organisation", "Mangrove League"),
    Entity(
        "place/puerto-fingido-ec",
        "Place",
        "Puerto Fingido",
        properties={"kind": "city", "country": "EC", "latitude": -2.1, "longitude": -80.5},
    ),
)

OTHER = row(
    "07OSLO141",
    page_id=None,
    text_id=None,
    url=None,
    dtg=None,
    created=None,
    precedence=None,
    sender=None,
    classification=None,
    captions=(),
    eo=None,
    subject=None,
    signer=None,
    sections=None,
    partial=True,
)


def lines(level: str = "all", base: str = ID) -> list[str]:
    """The whole example as N-Quads."""
    found = [
        *cable_lines(row(), EDGES, base, level, rules="2026.11"),
        *cable_lines(OTHER, OTHER_EDGES, base, level, rules="2026.11"),
    ]
    for entity in ENTITIES:
        found += entity_lines(entity, base)
    found += dataset_lines(
        base,
        title="Example",
        rules="2026.11",
        profile="full",
        evidence=level,
        entities={"Cable": 3, "Post": 4},
        edges={"sent-to": 2, "references": 4},
    )
    return found


def store(quads: list[str]) -> ox.Store:
    """An Oxigraph store of the lines."""
    filled = ox.Store()
    filled.bulk_load("".join(quads).encode(), ox.RdfFormat.N_QUADS)
    return filled


def select(filled: ox.Store, query: str) -> list[tuple[str, ...]]:
    """The rows of a query over all graphs as one; IRIs without base and namespace."""
    head = f"PREFIX gk: <{NS}> PREFIX id: <{ID}> PREFIX oa: <http://www.w3.org/ns/oa#> "
    solutions = filled.query(head + query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(_short(value) for value in solution) for solution in solutions]


def _short(value: object) -> str:
    text = str(getattr(value, "value", ""))
    return text.removeprefix(ID).removeprefix(NS)


def triples_read(path: Path, form: str) -> set[tuple[str, ...]]:
    """What rdflib reads in a file, graphs aside; literals exactly as they are written."""
    before = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        read = rdflib.Dataset(default_union=True)
        read.parse(path, format=form)
        return {(s.n3(), p.n3(), o.n3()) for s, p, o in read.triples((None, None, None))}
    finally:
        rdflib.NORMALIZE_LITERALS = before
