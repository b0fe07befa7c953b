"""The page as a string: all of the graph, nothing from elsewhere, hostile words inert."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from graphkit.view import palette
from graphkit.view.neighbourhood import network, render
from tests.view.examples import CENTRE, HOSTILE, grown, hostile, named, small


class Page(HTMLParser):
    """The elements of a page: attributes by tag, and the text of its scripts and styles."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.bodies, self.text = [], [], []
        self._inside = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._inside = tag
            self.bodies.append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        self._inside = None if tag == self._inside else self._inside

    def handle_data(self, data):
        if self._inside:
            self.bodies[-1][2] += data
        else:
            self.text.append(data)

    @property
    def data(self):
        """What the page's script is given."""
        return json.loads(next(body for _, a, body in self.bodies if a.get("id") == "data"))


def test_the_same_neighbourhood_gives_the_same_bytes():
    assert render(grown(100)) == render(grown(100))


def test_hash_seeds_do_not_matter():
    """Another process with another order of sets writes the same page."""
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from examples import grown\nfrom graphkit.view.neighbourhood import render\n"
        "print(hashlib.sha256(render(grown(100)).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {hashlib.sha256(render(grown(100)).encode()).hexdigest() + "\n"}


def test_every_node_and_every_statement_is_in_the_data():
    neighbourhood = grown(300)
    data = Page(render(neighbourhood)).data
    assert [n["id"] for n in data["nodes"]] == [n.entity.key for n in neighbourhood.nodes]
    drawn = sorted(
        (edge["from"], edge["to"], line["type"], said["cable"])
        for edge, line in zip(data["edges"], data["lines"], strict=True)
        for said in line["statements"]
    )
    assert drawn == sorted((e.source, e.target, e.type, e.cable_id) for e in neighbourhood.edges)


def test_quotations_keep_their_place_and_rule():
    data = Page(render(small())).data
    evidence = [e for line in data["lines"] for s in line["statements"] for e in s["evidence"]]
    assert evidence == [
        [e.start, e.end, e.quote, e.rule] for x in small().edges for e in x.evidence
    ]


def test_statements_of_one_kind_between_two_nodes_are_one_line():
    first = small().edges[0]
    again = dataclasses.replace(first, ordinal=2)
    neighbourhood = dataclasses.replace(small(), edges=(*small().edges, again))
    data = Page(render(neighbourhood)).data
    assert len(data["edges"]) == len(small().edges)
    assert [len(line["statements"]) for line in data["lines"]][:2] == [2, 1]


def test_lines_of_two_kinds_between_two_nodes_bend_apart():
    data = Page(render(small())).data
    bent = [e["smooth"] for e in data["edges"] if e["to"] == "person/nathan-p-greaves"]
    assert [curve["type"] for curve in bent] == ["curvedCCW", "curvedCW"]
    assert [e for e in data["edges"] if "smooth" in e and not e["to"].startswith("person/n")] == []


def test_nothing_is_loaded_from_anywhere():
    page = Page(render(hostile()))
    for tag, attributes in page.elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form", "a")
        assert not {"src", "srcset", "action", "style"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
        assert attributes.get("href", "#").startswith("#")
    styles = "".join(body for tag, _, body in page.bodies if tag == "style")
    assert "url(" not in styles
    assert "@import" not in styles
    assert not re.search(r"(?m)^//[#@] ?sourceMappingURL", render(small()))


def test_the_policy_allows_these_scripts_and_this_style_and_no_request():
    page = Page(render(hostile()))
    policy = next(a["content"] for t, a in page.elements if t == "meta" and "http-equiv" in a)
    rules = {name: words for name, *words in (rule.split() for rule in policy.split("; "))}
    hashes = {"script": [], "style": []}
    for tag, attributes, body in page.bodies:
        if attributes.get("type") != "application/json":
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            hashes[tag].append(f"'sha256-{digest}'")
    assert rules["script-src"] == hashes["script"]
    assert rules["style-src"] == hashes["style"]
    closed = {"default-src", "connect-src", "img-src", "base-uri", "form-action"}
    assert {name for name, words in rules.items() if words == ["'none'"]} == closed


def test_the_policy_stands_before_every_script_and_style():
    html = render(small())
    assert html.index("Content-Security-Policy") < min(html.index("<style"), html.index("<script"))


def test_hostile_words_add_no_element():
    """The page of hostile words has the tags of the same page with harmless ones."""
    harmless = dataclasses.replace(
        hostile(),
        nodes=tuple(
            dataclasses.replace(
                node,
                entity=dataclasses.replace(node.entity, label="plain"),
                facts=tuple(("name", "value") for _ in node.facts),
            )
            for node in hostile().nodes
        ),
    )
    tags = [[tag for tag, _ in Page(render(n)).elements] for n in (hostile(), harmless)]
    assert tags[0] == tags[1]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stand_escaped_in_the_html_and_whole_in_the_data(words):
    html = render(hostile())
    if set(words) & set("<>&"):
        assert words not in html
    labels = [card["label"] for card in Page(html).data["cards"]]
    assert words in labels


def test_the_json_holds_nothing_that_ends_a_script():
    html = render(hostile())
    data = html.partition('id="data">')[2].partition("</script>")[0]
    assert not set(data) & set("<>&\u2028\u2029")


def test_a_title_and_labels_on_the_canvas_cannot_turn_the_writing_around():
    html = render(hostile(), title="\u202egnp\x00 </title><script>")
    assert "<title>gnp &lt;/title&gt;&lt;script&gt;</title>" in html
    shown = [node["label"] for node in Page(html).data["nodes"]]
    assert not {"\u202e", "\u202c", "\u2028"} & set("".join(shown))


def test_a_lone_surrogate_does_not_stop_the_page():
    odd = dataclasses.replace(small().nodes[1].entity, label="Kuala \ud800 Lumpur")
    nodes = (small().nodes[0], dataclasses.replace(small().nodes[1], entity=odd))
    render(dataclasses.replace(small(), nodes=nodes, edges=())).encode("utf-8")


def test_what_was_left_out_is_said_and_only_then():
    said = "Left out: 412 cables and 31 people, the farthest and least connected."
    assert said in render(grown(60, cut=True))
    assert "Left out:" not in render(grown(60))


def test_the_title_says_what_is_around_what():
    assert f"<title>Around {CENTRE}</title>" in render(small())
    assert "24 neighbours within 1 step, 27 statements" in render(small())
    some = dataclasses.replace(small(), only=("Person", "Place"))
    assert "27 statements; only people and places, and what leads to them." in render(some)
    assert "<title>A thread</title>" in render(small(), title="A thread")


def test_everything_is_there_without_a_script():
    text = " ".join(" ".join(Page(render(small())).text).split())
    for node in small().nodes:
        assert " ".join(node.entity.label.split()) in text
    subject = small().nodes[0].entity.label
    assert f"{subject} sent to Luanda RUEHLU/AMEMBASSY LUANDA PRIORITY 0051 {CENTRE}" in text
    assert "Economic Counselor Nathan P. Greaves" in text


def test_an_absent_cable_is_hollow_and_dashed():
    nodes = {node["id"]: node for node in network(small()).nodes}
    absent = nodes["cable/07KUALALUMPUR1587"]
    assert absent["color"]["background"] != absent["color"]["border"]
    assert absent["shapeProperties"] == {"borderDashes": [4, 3]}


def test_information_addressees_are_thin_and_dashed():
    edges = {e["to"]: e for e in network(small()).edges if e["from"] == f"cable/{CENTRE}"}
    assert edges["post/STATE"]["dashes"] is False
    assert edges["post/LUANDA"]["dashes"] == [5, 4]
    assert edges["post/LUANDA"]["width"] < edges["post/STATE"]["width"]


def test_what_is_mentioned_gives_its_line_its_hue():
    neighbourhood = named()
    page = Page(render(neighbourhood)).data
    hues = {
        edge["to"]: line["hue"] for edge, line in zip(page["edges"], page["lines"], strict=True)
    }
    assert hues["organisation/rimba-jaya-holdings-my"] == "Organisation"
    assert hues["place/sabah-my"] == "Place"
    assert hues["agency/dea"] == "Agency"
    assert hues["person/jamil-osman"] == "Person"
    assert hues["person/tremayne"] == "signed-by"
    drawn = {edge["to"]: edge["color"]["color"] for edge in network(neighbourhood).edges}
    assert drawn["place/sabah-my"] == palette.ENTITY_STYLES["Place"].day


def test_a_label_in_a_box_can_be_read():
    """pyvis's own page writes the label of a box into it."""
    nodes = {node["id"]: node for node in network(named()).nodes}
    body = nodes["organisation/rimba-jaya-holdings-my"]
    assert body["shape"] == "box"
    assert body["font"]["color"] == palette.PAPER[0]
    assert nodes["place/sabah-my"]["font"]["color"] == palette.INK[0]


def test_references_carry_their_letters():
    lines = network(small()).edges
    letters = {line["to"]: line["label"] for line in lines if line.get("label")}
    assert letters["cable/07STATE146344"] == "A"
    assert letters[f"cited/{CENTRE}-4"] == "D"


def test_the_network_is_directed_still_and_without_titles():
    net = network(grown(300))
    assert net.directed
    assert net.options["physics"] == {"enabled": False}
    assert net.options["edges"]["smooth"] is False
    assert not [item for item in (*net.nodes, *net.edges) if "title" in item]
