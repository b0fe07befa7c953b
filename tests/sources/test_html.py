"""Archived web pages."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model.document import Document
from graphkit.sources.html import looks_like_html, read_html

PAGE = """<html><head><title>Cable</title></head><body>
<table class='cable'>
<tr><th>Reference ID</th><th>Created</th><th>Released</th>
<th>Classification</th><th>Origin</th></tr>
<tr><td><a href="/x">09QUITO123</a></td><td>2009-02-26 16:12</td><td>2011-08-30 01:44</td>
<td>UNCLASSIFIED//FOR OFFICIAL USE ONLY</td><td>Embassy Quito</td></tr>
</table>
<code><pre>FM AMEMBASSY QUITO&#x000A;TO SECSTATE WASHDC</pre></code>
<code><pre>UNCLAS QUITO 000123

<a href='/tag/PGOV'>PGOV</a> R&amp;D &lt;b&gt; &copy; &nosuch; 3 < 4
</pre></code></body></html>"""


def test_a_page_is_its_table_and_its_blocks() -> None:
    """Cells and blocks come out as text, links without their markup, entities as characters."""
    found = read_html(PAGE, "x.html")
    first, second = (block.of(found.text) for block in found.blocks)
    assert first == "FM AMEMBASSY QUITO\nTO SECSTATE WASHDC"
    assert second == "UNCLAS QUITO 000123\n\nPGOV R&D <b> © &nosuch; 3 < 4\n"
    assert found.page is not None
    values = {
        "reference_id": "09QUITO123",
        "created": "2009-02-26 16:12",
        "released": "2011-08-30 01:44",
        "classification": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        "origin": "Embassy Quito",
    }
    for name, value in values.items():
        quote = getattr(found.page, name)
        assert (name, quote.value, quote.span.of(found.text)) == (name, value, value)


def check_offsets(page: str, found: Document) -> None:
    """Every character of a verbatim run stands in the page where the map says it does."""
    starts = [piece.text_start for piece in found.pieces] + [len(found.text)]
    assert starts == sorted(starts)
    for piece, end in zip(found.pieces, starts[1:], strict=True):
        for position in range(piece.text_start, end):
            at = found.source_offset(position)
            if piece.verbatim:
                assert page[at] == found.text[position]
            elif page[piece.source_start : piece.source_start + 1] == "&":
                assert (
                    html.unescape(page[at : piece.source_end]) == found.text[piece.text_start : end]
                )


def test_positions_lead_back_into_the_page() -> None:
    """A quotation can be shown in the page itself: characters where they stand, entities at `&`."""
    found = read_html(PAGE, "x.html")
    check_offsets(PAGE, found)
    assert PAGE[found.source_offset(found.text.index("R&D") + 1) :].startswith("&amp;D")


_MARKUP = """<pre>|</pre>|<!--|-->|<script>|</script>|<br>|<p|>|<|&|&amp;|&#10;|&#xfffff;|&nbsp|
|<table class=cable>|</table>|<td>|<th>|</td>|<a href='>'>|Created|<body>|ß|</"""


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.one_of(st.text(max_size=8), st.sampled_from(_MARKUP.split("|"))), max_size=30).map(
        "".join
    )
)
def test_any_markup_is_read_and_leads_back(page: str) -> None:
    """Broken markup raises nothing; blocks lie in the text; the map holds for every character."""
    found = read_html(page, "x.html")
    check_offsets(page, found)
    assert all(0 <= b.start <= b.end <= len(found.text) for b in found.blocks)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<html><body>FM QUITO<br>TO STATE</body></html>", "FM QUITO\nTO STATE"),
        ("<html><!-- <pre>NO</pre> --><pre>YES</pre>", "YES"),
        ("<html><script>var x = '<pre>NO</pre>'</script><pre>YES</pre>", "YES"),
        ("<html><pre>YES <b>bold", "YES bold"),
        ("<html><pre>YES <!-- no --> end</pre>", "YES  end"),
        ("<html><head><style>b {}</style></head><body>YES<script>NO</script>", "YES"),
        ("<html><PRE class='x'>YES</PRE>", "YES"),
        ("<pre></pre>", ""),
    ],
)
def test_what_counts_as_the_cables_text(page: str, text: str) -> None:
    """Blocks count, else the body; comments and scripts do not, unclosed tags are closed."""
    found = read_html(page, "x.html")
    assert "".join(block.of(found.text) for block in found.blocks).strip() == text


def test_a_page_without_table_says_nothing_of_its_cable() -> None:
    """Only a cable's table is a table of facts; empty cells are no facts."""
    assert read_html("<html><table><td>09QUITO1</td></table><pre>x</pre>", "x").page is None
    cells = "<table class=cable><th>Reference ID</th><th>Created</th><td> </td><td>2009"
    page = read_html(cells, "x").page
    assert page is not None
    assert page.reference_id is None
    assert page.created is not None
    assert page.created.value == "2009"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<!DOCTYPE html><html>", True),
        ("\ufeff \n<HTML>", True),
        ("<?xml version='1.0'?><html>", True),
        ("<!-- saved --><html>", True),
        ("<pre>FM QUITO", True),
        ("FM AMEMBASSY QUITO <html>", False),
        ("", False),
    ],
)
def test_what_a_page_looks_like(text: str, answer: bool) -> None:
    """A page is known by its beginning."""
    assert looks_like_html(text) is answer


_UNITS = "<pre>|<td>|<td|<|<a|a|&|&a|<!--|</pre |<script>|<br>|<table class=cable>|<p x='"


@pytest.mark.parametrize("unit", _UNITS.split("|"))
def test_hostile_markup_is_read_in_linear_time(unit: str) -> None:
    """Broken markup takes no longer than plain words: fifty times, and half a second."""
    limit = 0.5 + 50 * _seconds("<html><pre>" + "plain words " * 16_000)
    for lead in ("<html>", "<table class=cable><th>Created", "<table class=cable>\n<pre>", "<a"):
        assert _seconds(lead + unit * (200_000 // len(unit))) < limit


def _seconds(page: str) -> float:
    begin = time.process_time()
    read_html(page, "x.html")
    return time.process_time() - begin
