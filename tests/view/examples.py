"""Neighbourhoods to look at: fictional, the same at every run."""

from __future__ import annotations

import dataclasses
import random

from graphkit.model.graph import Edge, Entity, Evidence, Neighbourhood, Node

TEXT = """\
FM AMEMBASSY KUALA LUMPUR
TO RUEHC/SECSTATE WASHDC PRIORITY 0288
INFO RUEHLU/AMEMBASSY LUANDA PRIORITY 0051
RUEHJA/AMEMBASSY JAKARTA 4477
RUEAWJA/DEPT OF JUSTICE WASHDC PRIORITY
ZEN/AMCONSUL MEDAN
DEPT FOR EAP/MTS, OES/ETC AND INL
TAGS: SENV ETRD KCRM PGOV MY
REF: A. STATE 146344
     B. KUALA LUMPUR 1512 AND PREVIOUS
     C. KUALA LUMPUR
        1587
     D. LETTER OF NOVEMBER 3
Classified By: Economic Counselor Nathan P. Greaves, Reasons 1.4 (b)
A runner of Rimba Jaya Holdings brings a plantation certificate the same
evening, always signed by one Jamil Osman, who retired in 2004.
Razlan Hamidi of the Forestry Department, shown one number by Econoff,
confirmed that it was void. "A pensioner who never sleeps," a clerk said
of Jamil Osman.
TREMAYNE
"""
CENTRE = "07KUALALUMPUR1640"
POSTS = "Luanda|Jakarta|Singapore|Quito|Lisbon|Oslo|Nairobi|Hanoi|Pretoria|Brasilia".split("|")
GIVEN = "Amina Bruno Celia Dario Elena Farid Greta Hamid Ines Jonas Katya Lorenzo Mei Nuno".split()
FAMILY = "Abascal Brandt Castel Duarte Eide Farah Gomes Hakim Ismail Juarez Kallas Lund".split()
BODIES = [
    ("government-malaysia", "Government of Malaysia", "government", "Malaysia"),
    ("ministry-of-plantations-my", "Ministry of Plantations", "ministry", "Malaysia"),
    ("forestry-department-my", "Forestry Department", "agency", "Malaysia"),
    ("rimba-jaya-holdings-my", "Rimba Jaya Holdings", "company", "Malaysia"),
    ("harbour-workers-union-ao", "Harbour Workers' Union of Luanda and Lobito", "union", "Angola"),
    ("party-of-the-mangrove-my", "Party of the Mangrove", "party", "Malaysia"),
]
PLACES = [
    ("malaysia", "Malaysia", "country", "Malaysia"),
    ("angola", "Angola", "country", "Angola"),
    ("port-klang-my", "Port Klang", "city", "Malaysia"),
    ("sabah-my", "Sabah", "region", "Malaysia"),
    ("strait-of-malacca", "Strait of Malacca", "sea", ""),
]
TAGS = "PREL PGOV ECON ETRD SENV KCRM EFIN PHUM SNAR MARR EAID PTER KDEM EPET ENRG".split()


def small() -> Neighbourhood:
    """One cable and all that it says: 25 nodes, 27 edges, one of them doubled."""
    nodes = [
        _cable(CENTRE, 0, "A CUSTOMS CLERK EXPLAINS HOW TIMBER CHANGES ITS NAME", "2007-11-27", 27),
        _node("Post", "KUALALUMPUR", "Kuala Lumpur", 1, 3, Country="Malaysia", Kind="embassy"),
        _node("Post", "STATE", "Department of State", 1, 90, Country="United States"),
        _node("Post", "LUANDA", "Luanda", 1, 4, Country="Angola"),
        _node("Post", "JAKARTA", "Jakarta", 1, 8, Country="Indonesia"),
        _node("Post", "MEDAN", "Medan", 1, 2, Country="Indonesia"),
        _node("Agency", "department-of-justice", "Department of Justice", 1, 5),
        _node("Agency", "state-eap-mts", "EAP/MTS", 1, 2),
        _node("Agency", "state-oes-etc", "OES/ETC", 1, 2),
        _node("Agency", "state-inl", "INL", 1, 6),
        *(
            _node("Tag", tag, tag, 1, 9, Meaning=meaning)
            for tag, meaning in [
                ("SENV", "Environmental affairs"),
                ("ETRD", "Foreign trade"),
                ("KCRM", "Transnational crime"),
                ("PGOV", "Internal governmental affairs"),
                ("MY", "Malaysia"),
            ]
        ),
        _cable("07STATE146344", 1, "TIMBER: INSTRUCTIONS", "2007-10-19", 6),
        _cable("07KUALALUMPUR1512", 1, "THE LEDGERS OF PORT KLANG", "2007-10-30", 5),
        _node("Cable", "07KUALALUMPUR1587", "07KUALALUMPUR1587", 1, 2, absent=True),
        _cable("08LUANDA12", 1, "A SHIP THAT CARRIES TWO MANIFESTS", "2008-01-08", 4),
        _node("CitedItem", f"{CENTRE}-4", "Letter of November 3", 1, 1, Kind="letter"),
        _node("Person", "nathan-p-greaves", "Nathan P. Greaves", 1, 3, Office="Economic Counselor"),
        _node("Person", "tremayne", "Tremayne", 1, 12, Office="Ambassador"),
        _node("Person", "jamil-osman", "Jamil Osman", 1, 2),
        _node("Person", "razlan-hamidi", "Razlan Hamidi", 1, 2),
        _node("Person", "rimba-jaya", "A runner of Rimba Jaya Holdings", 1, 1),
    ]
    says = [
        ("sent-by", "post/KUALALUMPUR", ["AMEMBASSY KUALA LUMPUR"], {}),
        ("sent-to", "post/STATE", ["RUEHC/SECSTATE WASHDC PRIORITY 0288"], _to("action", "0288")),
        ("sent-to", "post/LUANDA", ["RUEHLU/AMEMBASSY LUANDA PRIORITY 0051"], _to("info", "0051")),
        ("sent-to", "post/JAKARTA", ["RUEHJA/AMEMBASSY JAKARTA 4477"], _to("info", "4477")),
        (
            "sent-to",
            "agency/department-of-justice",
            ["RUEAWJA/DEPT OF JUSTICE WASHDC PRIORITY"],
            _to("info", ""),
        ),
        ("exempts", "post/MEDAN", ["ZEN/AMCONSUL MEDAN"], {"raw": "ZEN"}),
        ("for-attention", "agency/state-eap-mts", ["EAP/MTS"], {}),
        ("for-attention", "agency/state-oes-etc", ["OES/ETC"], {}),
        ("for-attention", "agency/state-inl", ["INL"], {}),
        *(("tagged", f"tag/{tag}", [tag], {}) for tag in ("SENV", "ETRD", "KCRM", "PGOV", "MY")),
        ("references", "cable/07STATE146344", ["STATE 146344"], {"label": "A"}),
        ("references", "cable/07KUALALUMPUR1512", ["KUALA LUMPUR 1512"], {"label": "B"}),
        ("references", "cable/07KUALALUMPUR1587", ["KUALA LUMPUR\n        1587"], {"label": "C"}),
        ("references", f"cited/{CENTRE}-4", ["LETTER OF NOVEMBER 3"], {"label": "D"}),
        ("classified-by", "person/nathan-p-greaves", ["Nathan P. Greaves"], {}),
        ("mentions", "person/nathan-p-greaves", ["Economic Counselor Nathan P. Greaves"], {}),
        ("signed-by", "person/tremayne", ["TREMAYNE\n"], {}),
        ("mentions", "person/jamil-osman", ["Jamil Osman, who retired", "of Jamil Osman"], {}),
        ("mentions", "person/razlan-hamidi", ["Razlan Hamidi of the Forestry Department"], {}),
        ("mentions", "person/rimba-jaya", ["A runner of Rimba Jaya Holdings"], {}),
    ]
    edges = [
        Edge(f"cable/{CENTRE}", target, kind, CENTRE, i, attributes, tuple(map(_quoted, quotes)))
        for i, (kind, target, quotes, attributes) in enumerate(says, 1)
    ]
    answers = [
        _said("08LUANDA12", "references", f"cable/{CENTRE}", "KUALA LUMPUR 1640", label="A"),
        _said("08LUANDA12", "sent-by", "post/LUANDA", "AMEMBASSY LUANDA"),
        _said("07KUALALUMPUR1512", "sent-by", "post/KUALALUMPUR", "AMEMBASSY KUALA LUMPUR"),
    ]
    return Neighbourhood(f"cable/{CENTRE}", 1, tuple(nodes), (*edges, *answers))


def named() -> Neighbourhood:
    """The small one, whose text names organisations and places as well: 37 nodes, 39 edges."""
    seed = small()
    nodes = [
        *(_node("Organisation", k, n, 1, 4, Kind=kind, Country=c) for k, n, kind, c in BODIES),
        *(_node("Place", k, n, 1, 40, Kind=kind, Country=c) for k, n, kind, c in PLACES),
        _node("Agency", "dea", "Drug Enforcement Administration", 1, 7, Kind="agency"),
    ]
    edges = [_said(CENTRE, "mentions", n.entity.key, n.entity.label, score="0.93") for n in nodes]
    return dataclasses.replace(seed, nodes=(*seed.nodes, *nodes), edges=(*seed.edges, *edges))


def grown(count: int, *, cut: bool = False) -> Neighbourhood:
    """Two steps around one cable, `count` nodes: the small one, then what hangs on its nodes."""
    chance = random.Random(count)
    seed = small()
    nodes = {node.entity.key: node for node in seed.nodes}
    edges = list(seed.edges)
    hubs = [n.entity.key for n in seed.nodes if n.distance == 1 and n.entity.type != "CitedItem"]
    weights = [2 + 40 / (1 + i) for i in range(len(hubs))]
    chance.shuffle(weights)
    number = 0
    while len(nodes) < count:
        hub = chance.choices(hubs, weights)[0]
        number += 1
        place = chance.choice(POSTS)
        year = chance.randint(2004, 2009)
        cable_id = f"{year % 100:02}{place.upper()}{number}"
        date = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        subject = f"REPORT {number} FROM {place.upper()}: WHAT THE HARBOUR MASTER SAID"
        if hub.startswith("cable/"):
            _add(nodes, _node("Person", f"p{number}", _person(chance), 2, 1))
            edges.append(_said(hub[6:], "mentions", f"person/p{number}", "a clerk said"))
            continue
        _add(nodes, _cable(cable_id, 2, subject, date, chance.randint(1, 20)))
        kind = {"post": "sent-to", "agency": "for-attention", "tag": "tagged"}.get(
            hub.partition("/")[0], "mentions"
        )
        role = {"role": chance.choice(["action", "info"])} if kind == "sent-to" else {}
        edges.append(_said(cable_id, kind, hub, hub.partition("/")[2].upper(), **role))
        others = [other for other in chance.sample(hubs, chance.randint(0, 3)) if other != hub]
        edges += [_said(cable_id, "tagged", t, t[4:]) for t in others if t.startswith("tag/")]
    left_out = {"Cable": 412, "Person": 31} if cut else {}
    return Neighbourhood(seed.centre, 2, tuple(nodes.values()), tuple(edges), left_out)


def tag_star(count: int = 80) -> Neighbourhood:
    """A TAG and the cables that carry it: one edge type, ordered by date."""
    chance = random.Random(7)
    cables = [
        _cable(f"0{4 + i % 6}QUITO{i}", 1, f"SUBJECT {i}", f"200{4 + i % 6}-0{1 + i % 9}-11", 3)
        for i in range(1, count)
    ]
    chance.shuffle(cables)
    edges = [_said(c.entity.key[6:], "tagged", "tag/SENV", "SENV") for c in cables]
    centre = _node("Tag", "SENV", "SENV", 0, count - 1, Meaning="Environmental affairs")
    return Neighbourhood("tag/SENV", 1, (centre, *cables), tuple(edges))


HOSTILE = [
    "<img src=x onerror=\"window.hacked='img'\">",
    "</script><script>window.hacked='script'</script>",
    "<a href=\"javascript:window.hacked='link'\">link</a>",
    "line\u2028and\u2029paragraph",
    "\u202egnp.elbac\u202c",
    "{{ 7*7 }}{% raw %}<!--<script>",
    "'\"`&amp;<svg/onload=window.hacked='svg'>",
    "__proto__",
]


def hostile() -> Neighbourhood:
    """Labels, facts, attributes, rules and quotations that try to be a program."""
    nodes = [_cable("07OSLO1", 0, HOSTILE[0], "2007-01-01", 9)]
    edges = []
    for i, words in enumerate(HOSTILE):
        key = f"person/{words}"
        nodes.append(Node(Entity(key, "Person", words), 1, 1, ((words, words),)))
        evidence = Evidence(i, i + len(words), words, words)
        attributes = {"label": words, words: words}
        kind = "references" if i % 2 else "mentions"
        edges.append(Edge("cable/07OSLO1", key, kind, "07OSLO1", i + 1, attributes, (evidence,)))
    edges.append(Edge("cable/07OSLO1", "cable/07OSLO1", "references", "07OSLO1", 99))
    return Neighbourhood("cable/07OSLO1", 1, tuple(nodes), tuple(edges), {"Cable": 1})


def _cable(cable_id: str, distance: int, subject: str, date: str, degree: int) -> Node:
    entity = Entity(f"cable/{cable_id}", "Cable", subject)
    facts = (("Date", date), ("Classification", "CONFIDENTIAL"), ("Subject", subject))
    return Node(entity, distance, degree, facts)


def _node(
    kind: str, slug: str, label: str, distance: int, degree: int, absent: bool = False, **facts: str
) -> Node:
    prefix = "cited" if kind == "CitedItem" else kind.lower()
    entity = Entity(f"{prefix}/{slug}", kind, label, absent=absent)
    return Node(entity, distance, degree, tuple(facts.items()))


def _quoted(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(start, start + len(quote), quote, "example-rule")


def _said(cable_id: str, kind: str, target: str, quote: str, **attributes: str) -> Edge:
    evidence = (Evidence(120, 120 + len(quote), quote, "example-rule"),)
    return Edge(f"cable/{cable_id}", target, kind, cable_id, 1, attributes, evidence)


def _to(role: str, serial: str) -> dict[str, str]:
    return {"role": role, "precedence": "PRIORITY", "serial": serial}


def _person(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"


def _add(nodes: dict[str, Node], node: Node) -> None:
    nodes[node.entity.key] = node
