"""Citations in the running text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.citations import parse_citations
from graphkit.parse.cited_cables import Citing
from graphkit.parse.references import parse_references

CITING = Citing(2007, "QUITO", 1960, 200)
LETTERED = parse_references("A. LIMA 13 B. LIMA 14 C. DOE EMAIL", 0, CITING)
UNLETTERED = parse_references("LIMA 13, LIMA 14", 0, CITING)
SINGLE = parse_references("LIMA 13", 0, CITING)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as reported (reftel A).", [("A", "07LIMA13")]),
        ("See ref B for details.", [("B", "07LIMA14")]),
        ("Ref C says so.", [("C", None)]),
        ("(Ref A and B)", [("A", "07LIMA13"), ("B", "07LIMA14")]),
        ("(REFS A, B AND C)", [("A", "07LIMA13"), ("B", "07LIMA14"), ("C", None)]),
        ("(ref (A))", [("A", "07LIMA13")]),
        ("(refs A-C)", [("A", "07LIMA13"), ("B", "07LIMA14"), ("C", None)]),
        ("REFTEL\nA", [("A", "07LIMA13")]),
        ("reftel (A)", [("A", "07LIMA13")]),
        ("REFTEL(A)", [("A", "07LIMA13")]),
        ("refs (a) and (b)", [("A", "07LIMA13"), ("B", "07LIMA14")]),
        ("(ref a)", [("A", "07LIMA13")]),
        ("ref. A", [("A", "07LIMA13")]),
        ("ref-A", [("A", "07LIMA13")]),
        ("Ref A, para 3", [("A", "07LIMA13")]),
        ("ref tel A", [("A", "07LIMA13")]),
        ("ref A's point", [("A", "07LIMA13")]),
        ("Ref A/B", [("A", "07LIMA13"), ("B", "07LIMA14")]),
        ("refs A & B", [("A", "07LIMA13"), ("B", "07LIMA14")]),
        ("refs A through C", [("A", "07LIMA13"), ("B", "07LIMA14"), ("C", None)]),
        ("(ref A and ref B)", [("A", "07LIMA13"), ("B", "07LIMA14")]),
        ("the ref in a match", []),
        ("(refs D)", []),
        ("The reference Bureau, referee A", []),
        ("reftels", []),
    ],
)
def test_letters_mean_the_entries_of_the_list(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    """A letter cites what stands under it in the REF lines, cable or not."""
    assert [(c.label, c.cable_id) for c in parse_citations(text, 0, CITING, LETTERED)] == found


def test_letters_count_the_places_of_a_list_without_letters() -> None:
    """Where the list has no letters, `ref B` is its second entry, and the rule says so."""
    (found,) = parse_citations("(ref B)", 0, CITING, UNLETTERED)
    assert (found.cable_id, found.rule) == ("07LIMA14", "reftel.place-in-list")


def test_a_bare_reftel_means_the_only_reference() -> None:
    """`reftel` alone is plain where one cable is cited, and unresolved where two are."""
    (found,) = parse_citations("as reftel said", 0, CITING, SINGLE)
    assert (found.cable_id, found.rule) == ("07LIMA13", "reftel.only-one")
    assert parse_citations("as reftel said", 0, CITING, LETTERED) == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("as reported in KUALA LUMPUR 1557 last week", ["07KUALALUMPUR1557"]),
        ("(see 06 Jakarta 3146)", ["06JAKARTA3146"]),
        ("(Lima 4410)", ["07LIMA4410"]),
        ("see also QUITO 12 and 13", ["07QUITO12"]),
        ("our earlier work (06KUALALUMPUR913) showed", ["06KUALALUMPUR913"]),
        ("as we said in the LIMA 13 cable of June", ["07LIMA13"]),
        ("(QUITO 1557 and 1602)", ["07QUITO1557", "07QUITO1602"]),
        ("(Lima 4410 and Quito 1203)", ["07LIMA4410", "07QUITO1203"]),
        ("see paragraph 3 of Lima 13", ["07LIMA13"]),
        ("as noted in Lima 13", ["07LIMA13"]),
        ("QUITO'S 1234 says so", ["07QUITO1234"]),
        ("POST REPEATS EMBTEL 1234 FOR ALL", ["07QUITO1234"]),
        ("AS REPORTED IN STATE 071143, THE MINISTER WILL COME", ["07STATE71143"]),
        ("THE POST AGREES WITH MOSCOW 1234. THE MINISTER WILL COME", ["07MOSCOW1234"]),
        ("BANGLA 455 and UNSCR 1737", []),
        ("the NATO 26 agreed", []),
        ("BONN 2007", []),
        ("he came to Lima 13 times", []),
        ("in Paris 2007 was good", []),
        ("(Lima 40 percent)", []),
        ("(Lima 12 NOVEMBER)", []),
        ("THE TALKS IN LIMA 400 PEOPLE ATTENDED WERE HELD IN THE PALACE OF JUSTICE THERE", []),
    ],
)
def test_cables_cited_by_number(text: str, cited: list[str]) -> None:
    """A citation is introduced or in capitals; places before amounts and dates cite nothing."""
    found = parse_citations(text, 0, CITING, ())
    assert [c.cable_id for c in found] == cited


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(ref)", ["ref"]),
        ("per REFTEL.", ["REFTEL"]),
        ("ref-tel says", ["ref-tel"]),
        ("REF TEL", ["REF TEL"]),
        ("ref the match", []),
    ],
)
def test_forms_of_a_bare_reftel(text: str, words: list[str]) -> None:
    """`ref` alone cites only in brackets; `reftel`, in one word or two, always."""
    assert [c.text for c in parse_citations(text, 0, CITING, SINGLE)] == words


_WORDS = """ref Ref REFTEL refs A B C (A) and - through , . ( ) QUITO Lima Kuala Lumpur 12 1557 06
    2007
    07QUITO12 EMBTEL see \n the""".split(" ")


@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
def test_spans_are_in_order_and_in_the_text(text: str) -> None:
    """Of any words: citations come by position, and a number's span holds its words."""
    found = parse_citations(text, 5, CITING, LETTERED)
    assert [c.span for c in found] == sorted(c.span for c in found)
    for citation in found:
        start, end = (at - 5 for at in citation.span)
        assert 0 <= start < end <= len(text)
        if citation.rule.startswith("body."):
            assert " ".join(text[start:end].split()) == citation.text


@pytest.mark.parametrize(
    "unit",
    ["REF A, ", "ref A-", "REFTEL ", "LIMA 12, ", "12, ", "1 ", "(Lima 4410) ", "\n 12", "ref"],
)
def test_no_body_is_slow(unit: str) -> None:
    """A megabyte of anything takes no longer than a few thousand real citations."""
    begin = time.process_time()
    parse_citations("as ref A and LIMA 4410 say, the minister came\n" * 5_000, 0, CITING, LETTERED)
    real = time.process_time() - begin
    begin = time.process_time()
    parse_citations((unit * 1_000_000)[:1_000_000], 0, CITING, LETTERED)
    assert time.process_time() - begin < 0.5 + 10 * real


def test_spans_and_words_of_citations() -> None:
    """The span of a letter is the letter; the words are those around it, without the bracket."""
    text = "x (reftels A and B) y LIMA 4410."
    found = parse_citations(text, 50, CITING, LETTERED)
    assert [(c.span.start - 50, c.span.end - 50, c.text) for c in found] == [
        (11, 12, "reftels A and B"),
        (17, 18, "reftels A and B"),
        (22, 31, "LIMA 4410"),
    ]
