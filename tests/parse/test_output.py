"""The JSON object of a cable: what is read of it, and the names that `graphkit parse` adds."""

from __future__ import annotations

import json

from graphkit.extract.output import as_dict as with_names
from graphkit.model.document import Problem
from graphkit.parse import as_dict, unreadable_as_dict
from tests.parse.texts import network_cable, parse


def test_the_object_of_a_cable() -> None:
    """Header, citations, people and problems stand under the names that the gold files have."""
    text = network_cable(
        class_line="C O N F I D E N T I A L SECTION 01 OF 02 QUITO 000123",
        captions="SIPDIS\n\nDEPT FOR WHA/AND (ALDRIDGE)",
        eo="E.O. 12958: DECL: 11/05/2019",
        tags="TAGS: OVIP (LINDQVIST, ANNA), EC",
        refs="REF: A. LIMA 13\n     B. DOE EMAIL\n"
        "Classified By: DCM Jane Halvorsen, Reason 1.4 (b)",
        body="1. (C) SUMMARY: We met Paulo Muxima (protect). END SUMMARY.\n\n"
        "2. (C) See ref A and 06 LIMA 12.\n\nHALVORSEN",
    )
    found = json.loads(json.dumps(as_dict(parse(text))))
    header = found["header"]
    assert found["id"] == found["text_id"] == "09QUITO123"
    assert header["dtg"] == "2009-02-26T16:12Z"
    assert header["precedence"] == "PRIORITY"
    assert (header["from"], header["to"]) == ("AMEMBASSY QUITO", ["SECSTATE WASHDC"])
    assert header["info"] == ["AMCONSUL GUAYAQUIL"]
    assert header["addressees"][0]["serial"] == "4410"
    assert (header["classification"], header["captions"]) == ("CONFIDENTIAL", ["SIPDIS"])
    assert header["attention"] == ["WHA/AND"]
    assert (header["eo"], found["declassify_on"]) == ("DECL: 11/05/2019", "2019-11-05")
    assert header["tags"] == ["OVIP", "EC"]
    assert [(r["label"], r["cable_id"], r["kind"]) for r in header["refs"]] == [
        ("A", "09LIMA13", "cable"),
        ("B", None, "email"),
    ]
    assert found["body_refs"] == ["06LIMA12"]
    assert [c["label"] for c in found["citations"]] == ["A", None]
    assert (found["signer"], found["sections"], found["paragraphs"]) == ("HALVORSEN", 2, 2)
    assert found["summary"] == "We met Paulo Muxima (protect)."
    assert found["protected"] == ["Paulo Muxima"]
    assert found["classified_by"] == [{"name": "Jane Halvorsen", "title": "DCM"}]
    assert found["reasons"] == ["1.4(b)"]
    assert found["problems"] == []
    for name, value in (
        ("from", "AMEMBASSY QUITO"),
        ("signer", "HALVORSEN"),
        ("subject", "BANANAS"),
    ):
        assert text[slice(*found["spans"][name])] == value


def test_the_names_of_a_cable() -> None:
    """People, organisations and places stand beside the rest, every mention with its place."""
    text = network_cable(
        captions="SIPDIS\n\nDEPT FOR WHA/AND (ALDRIDGE)",
        tags="TAGS: OVIP (LINDQVIST, ANNA), EC",
        refs="Classified By: DCM Jane Halvorsen, Reason 1.4 (b)",
        body="1. (C) Paulo Muxima (protect) of the World Bank came to Guayaquil.\n\nHALVORSEN",
    )
    cable = parse(text)
    found = json.loads(json.dumps(with_names(text, cable)))
    assert {name: found[name] for name in found if name in as_dict(cable)} == as_dict(cable)
    people = {p["name"]: p for p in found["persons"]}
    assert set(people) == {"Aldridge", "Anna Lindqvist", "Jane Halvorsen", "Paulo Muxima"}
    assert people["Jane Halvorsen"]["surface"] == ["Jane Halvorsen", "HALVORSEN"]
    assert [name for name, person in people.items() if person["protected"]] == ["Paulo Muxima"]
    assert [org["name"] for org in found["orgs"]] == ["World Bank"]
    assert "Guayaquil" in {place["name"] for place in found["places"]}
    for entity in (*found["persons"], *found["orgs"], *found["places"]):
        for mention in entity["mentions"]:
            assert text[slice(*mention["span"])] == mention["surface"]


def test_the_object_of_what_could_not_be_read() -> None:
    """A record that is no cable still has its object, with its source and the reason."""
    assert unreadable_as_dict(Problem("x.png", 0, "unreadable", "is not text")) == {
        "id": None,
        "source": {"path": "x.png", "record": 0},
        "problems": [{"kind": "unreadable", "message": "is not text", "span": None}],
    }
