"""The page in Chromium, opened from disk with the network closed."""

from __future__ import annotations

import dataclasses

import pytest

from graphkit.model.graph import Evidence
from graphkit.view.neighbourhood import render
from graphkit.view.palette import ENTITY_STYLES
from tests.view.examples import CENTRE, HOSTILE, grown, hostile, named, small

pytestmark = pytest.mark.browser

READY = "() => window.graphkit && window.graphkit.ready"
WHERE = """id => {
    const point = graphkit.network.canvasToDOM(graphkit.network.getPosition(id));
    const frame = document.getElementById("canvas").getBoundingClientRect();
    return [point.x + frame.x, point.y + frame.y];
}"""


@pytest.fixture
def show(watched, tmp_path):
    """Opens the page of a neighbourhood from disk and waits until one can use it."""

    def opened(neighbourhood):
        path = tmp_path / "page.html"
        path.write_text(render(neighbourhood), encoding="utf-8", newline="")
        watched.page.goto(path.as_uri())
        watched.page.wait_for_function(READY, timeout=20_000)
        return watched.page

    yield opened
    assert watched.requests == []
    assert watched.complaints == []


def click(page, key):
    page.mouse.click(*page.evaluate(WHERE, key))


@pytest.mark.parametrize("count", [25, 300, 1500])
def test_it_opens_offline_with_all_that_it_was_given(show, count):
    neighbourhood = small() if count == 25 else grown(count, cut=True)
    page = show(neighbourhood)
    assert page.evaluate("graphkit.nodes.length") == count
    lines = {(edge.source, edge.target, edge.type) for edge in neighbourhood.edges}
    assert page.evaluate("graphkit.edges.length") == len(lines)
    assert page.locator("#card .key").inner_text() == neighbourhood.centre


def test_all_nodes_are_on_the_screen_at_the_start(show):
    page = show(grown(300))
    frame = page.locator("#canvas").bounding_box()
    for node in grown(300).nodes:
        x, y = page.evaluate(WHERE, node.entity.key)
        assert frame["x"] < x < frame["x"] + frame["width"]
        assert frame["y"] < y < frame["y"] + frame["height"]


def test_a_click_on_a_node_opens_its_card_with_facts_and_quotation(show):
    page = show(small())
    click(page, "person/jamil-osman")
    card = page.locator("#card")
    assert card.locator("h2").inner_text() == "Jamil Osman"
    assert card.locator("h3").inner_text().split() == ["Mentioned", "in", "1"]
    assert card.locator("blockquote p").all_inner_texts() == [
        "Jamil Osman, who retired",
        "of Jamil Osman",
    ]
    said = next(e for e in small().edges if e.target == "person/jamil-osman")
    evidence = said.evidence[0]
    told = f"characters {evidence.start}–{evidence.end} of {CENTRE}, rule example-rule"
    assert card.locator("blockquote footer").first.inner_text() == told


def test_a_click_on_a_line_opens_its_card(show):
    page = show(small())
    (x1, y1), (x2, y2) = (page.evaluate(WHERE, k) for k in (f"cable/{CENTRE}", "post/LUANDA"))
    page.mouse.click(x1 + 0.7 * (x2 - x1), y1 + 0.7 * (y2 - y1))
    card = page.locator("#card")
    assert card.locator("h3").inner_text() == "Sent to"
    assert card.locator(".go").all_inner_texts() == [CENTRE, "Luanda"]
    told = " ".join(card.locator(".attributes").inner_text().split())
    assert told == "role info precedence PRIORITY serial 0051"


def test_an_item_of_the_card_leads_to_that_node(show):
    page = show(small())
    page.locator("#card").get_by_role("button", name="08LUANDA12").click()
    assert page.locator("#card h2").inner_text() == "A SHIP THAT CARRIES TWO MANIFESTS"
    assert page.evaluate("graphkit.network.getSelectedNodes()") == ["cable/08LUANDA12"]


def test_a_long_card_shows_the_rest_when_asked(show):
    page = show(grown(300))
    page.evaluate("document.getElementById('search').focus()")
    page.keyboard.type("Tremayne")
    page.keyboard.press("Enter")
    some = page.locator("#card li").count()
    page.locator("#card .more").first.click()
    assert page.locator("#card li").count() > some


def test_what_a_cable_mentions_is_listed_type_by_type(show):
    page = show(named())
    headings = page.locator("#card h3").all_inner_texts()
    assert [h.split("\n")[0] for h in headings if h.startswith("Mentions")] == [
        "Mentions agencies",
        "Mentions people",
        "Mentions organisations",
        "Mentions places",
    ]


def test_a_symbol_of_ours_is_drawn_and_can_be_clicked_after_its_type_was_hidden(show):
    """The middle of an organisation has its colour, before and after the legend is used."""
    page = show(named())
    key = "organisation/rimba-jaya-holdings-my"
    pixel = """id => {
        const canvas = document.querySelector("#canvas canvas");
        const { x, y } = graphkit.network.canvasToDOM(graphkit.network.getPosition(id));
        const ratio = canvas.width / canvas.clientWidth;
        const copy = new OffscreenCanvas(1, 1).getContext("2d");
        copy.drawImage(canvas, Math.round(x * ratio), Math.round(y * ratio), 1, 1, 0, 0, 1, 1);
        return [...copy.getImageData(0, 0, 1, 1).data];
    }"""
    violet = [int(ENTITY_STYLES["Organisation"].day[i : i + 2], 16) for i in (1, 3, 5)]
    assert page.evaluate(pixel, key) == [*violet, 255]
    page.get_by_role("button", name="Organisations").click()
    page.wait_for_timeout(100)
    assert page.evaluate(pixel, key) != [*violet, 255]
    page.get_by_role("button", name="Organisations").click()
    page.wait_for_timeout(100)
    click(page, key)
    assert page.locator("#card h2").inner_text() == "Rimba Jaya Holdings"


def test_of_many_passages_of_one_cable_the_first_are_shown(show):
    words = tuple(Evidence(n, n + 5, "Sabah", "known") for n in range(40))
    edges = [dataclasses.replace(e, evidence=words) for e in named().edges if "sabah" in e.target]
    page = show(dataclasses.replace(named(), edges=tuple(edges), nodes=_ends(edges)))
    assert page.locator("#card blockquote").count() == 3
    page.get_by_role("button", name="37 more passages").click()
    assert page.locator("#card blockquote").count() == 40


def _ends(edges):
    keys = {key for edge in edges for key in (edge.source, edge.target)}
    return tuple(node for node in named().nodes if node.entity.key in keys)


def test_search_lists_matches_and_enter_selects(show):
    page = show(small())
    page.keyboard.press("/")
    page.keyboard.type("ManiFests")
    assert page.locator("#found li").all_inner_texts() == [
        "08LUANDA12\nA SHIP THAT CARRIES TWO MANIFESTS"
    ]
    page.keyboard.press("Enter")
    assert page.locator("#card .key").inner_text() == "cable/08LUANDA12"
    assert page.locator("#found").is_hidden()


def test_arrows_choose_and_escape_closes(show):
    page = show(small())
    page.keyboard.press("/")
    page.keyboard.type("luanda")
    assert page.locator("#found li").count() == 2
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#found li[aria-selected=true]").get_attribute("id")
    assert page.locator("#search").get_attribute("aria-activedescendant") == chosen == "found-1"
    page.keyboard.press("Escape")
    assert page.locator("#found").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()


def test_the_legend_hides_and_shows_a_type(show):
    page = show(small())
    hidden = "graphkit.nodes.get({filter: n => n.hidden}).map(n => n.id.split('/')[0])"
    gone = "graphkit.edges.get({filter: e => e.hidden}).length"
    page.get_by_role("button", name="Tags").click()
    assert page.evaluate(hidden) == ["tag"] * 5
    assert page.evaluate(gone) == 5
    page.get_by_role("button", name="Refers to").click()
    assert page.evaluate(gone) == 10
    page.get_by_role("button", name="Tags").click()
    assert page.evaluate(hidden) == []
    assert page.evaluate(gone) == 5


def test_the_centre_stays_and_a_search_brings_a_hidden_type_back(show):
    page = show(small())
    button = page.locator("[data-nodes=Cable]")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert page.evaluate("id => graphkit.nodes.get(id).hidden", f"cable/{CENTRE}") is False
    page.locator("#search").fill("08LUANDA12")
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"


def test_hostile_words_are_shown_and_do_nothing(show, watched):
    page = show(hostile())
    for words in HOSTILE:
        click(page, f"person/{words}")
        assert page.locator("#card h2").evaluate("e => e.textContent") == words
        page.mouse.move(600, 640)
        page.locator("#search").fill(words)
        page.locator("#search").fill("")
    page.locator("details.list > summary").click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, a, iframe, form").count() == 0
    assert page.locator("script").count() == 3


def test_colours_follow_the_hour(show):
    page = show(small())
    colour = "id => graphkit.nodes.get(id).color.background"
    by_day = page.evaluate(colour, "post/LUANDA")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"day => ({colour})('post/LUANDA') !== day", arg=by_day)


def test_a_telephone_shows_picture_and_card_one_above_the_other(show, watched):
    watched.page.set_viewport_size({"width": 400, "height": 800})
    page = show(small())
    picture, card = (page.locator(at).bounding_box() for at in ("#canvas", "#card"))
    assert picture["height"] > 250
    assert card["y"] >= picture["y"] + picture["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
