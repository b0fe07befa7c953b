"""The REF lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.parse.cited_cables import Citing
from graphkit.parse.references import parse_references

CITING = Citing(2007, "QUITO", 1960, 200)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QUITO 12", [(None, "07QUITO12")]),
        ("A. QUITO 12 B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12\n     B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("(A) QUITO 12 (B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A) QUITO 12, B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A: QUITO 12\nB: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("a) Quito 12\nb) Lima 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12\n\n¶B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. A) QUITO 12\n¶B. B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. A: QUITO 12\nB. B: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        (
            "A. QUITO 12\n1B. LIMA 13\n1C. LIMA 14",
            [("A", "07QUITO12"), ("B", "07LIMA13"), ("C", "07LIMA14")],
        ),
        ("(A)QUITO 12 (B)LIMA\n13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12 C. LIMA 13", [("A", "07QUITO12"), ("C", "07LIMA13")]),
        ("A. QUITO 12, 13 AND 14", [("A", "07QUITO12"), ("A", "07QUITO13"), ("A", "07QUITO14")]),
        ("A. 06 QUITO 12\nB. LIMA 13 (05)", [("A", "06QUITO12"), ("B", "05LIMA13")]),
        ("QUITO 12, LIMA 13", [(None, "07QUITO12"), (None, "07LIMA13")]),
        ("QUITO 12; LIMA 13", [(None, "07QUITO12"), (None, "07LIMA13")]),
        (
            "A. STATE 1062 CIRCULAR; STATE CA-3400 B. LIMA 1",
            [("A", "07STATE1062"), ("A", None), ("B", "07LIMA1")],
        ),
        ("DEPTEL 12, EMBTEL 13", [(None, "07STATE12"), (None, "07QUITO13")]),
        ("LIMA 1 (A), QUITO 2 (B)", [("A", "07LIMA1"), ("B", "07QUITO2")]),
        ("STATE 123 THRU 125", [(None, "07STATE123"), (None, "07STATE125")]),
        ("QUITO 1525-27", [(None, "07QUITO1525"), (None, "07QUITO1527")]),
        ("377 KATHMANDU", [(None, "07KATHMANDU377")]),
        ("A. HK05511", [("A", "07HONGKONG5511")]),
        ("A. 07 XXXXXXXXXXXX 167", [("A", None)]),
        ("STATE 23 AND PREVIOUS", [(None, "07STATE23")]),
        ("A - QUITO 12\nB - LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A-QUITO 12, B-LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A/ QUITO 12 B/ LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A.) QUITO 12 B.) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("[A] QUITO 12 [B] LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("(A). QUITO 12 (B). LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A.QUITO 12,B.LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A QUITO 12\nB LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("(A QUITO 12 (B LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("- ¶A. QUITO 12\n- ¶B. LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. (A) QUITO 12\nB. (B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12; B LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12 , B . LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A. QUITO 12 - PLAN B FOR 12 MEN", [("A", "07QUITO12")]),
        ("A. (C) QUITO 12 (B) (C) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("REF A: QUITO 12\nREF B: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("A) QUITO 12 REF: B) LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("REFTEL A: QUITO 12; REFTEL B: LIMA 13", [("A", "07QUITO12"), ("B", "07LIMA13")]),
        ("1. QUITO 12 2. 06 LIMA 13", [("1", "07QUITO12"), ("2", "06LIMA13")]),
        ("(1) QUITO 12\n(2) LIMA 13", [("1", "07QUITO12"), ("2", "07LIMA13")]),
        ("(D)BEIJING\n5361", [("D", "07BEIJING5361")]),
        ("I. STATE 123 J. STATE 124", [("I", "07STATE123"), ("J", "07STATE124")]),
        (
            "A. LIMA 1\nB. LIMA 2\nB. LIMA 3\nC. LIMA 4",
            [("A", "07LIMA1"), ("B", "07LIMA2"), ("B", "07LIMA3"), ("C", "07LIMA4")],
        ),
        (
            "A. QUITO 12 - VISIT OF B. ROE\nB. LIMA 13 - J. DOE",
            [("A", "07QUITO12"), ("B", "07LIMA13")],
        ),
        ("A. QUITO 12 B. 13", [("A", "07QUITO12"), ("B", "07QUITO13")]),
        ("A. 07\nSTATE 12 B. 06\nLIMA 13", [("A", "07STATE12"), ("B", "06LIMA13")]),
        ("A. QUITO 5000 B. LIMA 3", [("A", "06QUITO5000"), ("B", "07LIMA3")]),
        ("A. 09 STATE 12 B. LIMA 3", [("A", None), ("B", "07LIMA3")]),
        ("STATE 12, DOE-ROE EMAIL OF 5/5/07", [(None, "07STATE12"), (None, None)]),
        ("A. DOE EMAIL OF 5/5/07; STATE 12", [("A", None), ("A", "07STATE12")]),
        (
            "A. STATE 12 AND DOE-ROE TELCON B. LIMA 3",
            [("A", "07STATE12"), ("A", None), ("B", "07LIMA3")],
        ),
        ("LIMA 1\nQUITO 2\nSTATE 3", [(None, "07LIMA1"), (None, "07QUITO2"), (None, "07STATE3")]),
        ("A) 74 STATE 1234 B) QUITO A-12", [("A", "74STATE1234"), ("B", None)]),
        ("PARIS 12, PARAS 3 AND 4", [(None, "07PARIS12")]),
        ("A. NONE", []),
        ("REFTEL", []),
        ("NONE", []),
        ("N/A", []),
        ("", []),
    ],
)
def test_references_by_letter(text: str, found: list[tuple[str | None, str | None]]) -> None:
    """Every way of lettering, several numbers under one letter, and lists without letters."""
    references = parse_references(text, 0, CITING)
    assert [(r.label, r.cable_id) for r in references] == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A. LIMA 13 B. DOE-ROE EMAIL OF 11/12/07", "email"),
        ("A. LIMA 13 B. DOE/ROE E-MAIL DATED NOVEMBER 12", "email"),
        ("A. LIMA 13 B. STATE CA-3400", "airgram"),
        ("A. LIMA 13 B. QUITO A-123", "airgram"),
        ("A. LIMA 13 B. MEMCON OF JUNE 3", "memo"),
        ("A. LIMA 13 B. MEMORANDUM OF JUNE 3", "memo"),
        ("A. LIMA 13 B. LETTER FROM J. DOE", "memo"),
        ("A. LIMA 13 B. 9 FAM 41.31", "book"),
        ("A. LIMA 13 B. 5 FAH-3", "book"),
        ("A. LIMA 13 B. 22 CFR 41", "book"),
        ("A. LIMA 13 B. HANDBOOK FOR OBSERVERS", "book"),
        ("A. LIMA 13 B. TELCON JONES/PARIS 12 MAR", "telephone"),
        ("A. LIMA 13 B. EMBASSY PARIS DAILY REPORT FOR MAY 18", "report"),
        ("A. LIMA 13 B. FBIS LD121200Z", "report"),
        ("A. LIMA 13 B. UNSCR 1737", "unknown"),
        ("A. LIMA 13 B. DOE-ROE TELCON OF JUNE 3", "telephone"),
        ("A. LIMA 13 B. TELEPHONE CALL OF JUNE 3", "telephone"),
        ("A. LIMA 13 B. IIR 6 876 0123 07", "report"),
        ("A. LIMA 13 B. TD-314/12345-07", "report"),
        ("A. LIMA 13 B. FAX OF JUNE 3", "fax"),
        ("A. LIMA 13 B. HTTP://WWW.EXAMPLE.ORG/12", "web"),
        ("A. LIMA 13 B. MEETING OF JUNE 3", "meeting"),
        ("A. LIMA 13 B. THE BANANA STUDY", "unknown"),
    ],
)
def test_what_is_no_cable_keeps_its_text_and_kind(text: str, kind: str) -> None:
    """E-mails, airgrams, memos, calls and reports are entries of the list, with no cable's id."""
    cable, other = parse_references(text, 0, CITING)
    assert (cable.label, cable.kind, cable.cable_id) == ("A", "cable", "07LIMA13")
    assert (other.label, other.kind, other.cable_id) == ("B", kind, None)
    assert other.text == text.split(" B. ")[1]


@pytest.mark.parametrize(
    ("text", "rule", "station"),
    [
        ("EMBTEL OF JAN 12", "cited-by-date", None),
        ("QUITO TELEGRAM OF JAN 12", "cited-by-date", "QUITO"),
        ("JCS 121212Z JAN 07", "cited-by-dtg", None),
        ("QUITO SEPTEL", "septel", "QUITO"),
        ("LONDON XXXXXXXXXXXX", "redacted-number", "LONDON"),
    ],
)
def test_a_message_without_its_number_is_a_cable_of_no_id(
    text: str, rule: str, station: str | None
) -> None:
    """Cited by date, by date-time group, as a septel, or blacked out: the rule says why."""
    (found,) = parse_references(text, 0, CITING)
    assert (found.kind, found.cable_id, found.rule, found.station) == ("cable", None, rule, station)


def test_letters_go_on_behind_z() -> None:
    """A list of 28 goes on with AA and BB, or with AA and AB."""
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    for more in (["AA", "BB"], ["AA", "AB"]):
        text = " ".join(f"{letter}. LIMA {n}" for n, letter in enumerate([*letters, *more], 1))
        assert [r.label for r in parse_references(text, 0, CITING)] == [*letters, *more]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A. JAKARTA 3146 - COOPERATION WITH\nTHE COAST GUARD", "COOPERATION WITH THE COAST GUARD"),
        ('A. JAKARTA 3146: "SHIPS"', "SHIPS"),
        ("A. JAKARTA 3146 (NOTAL)", "NOTAL"),
        ("A. JAKARTA 3146 AND PREVIOUS", None),
        ("A. JAKARTA 3146.", None),
    ],
)
def test_what_the_writer_adds_is_the_title(text: str, title: str | None) -> None:
    """Words behind the number are the reference's title, without brackets and dashes."""
    (reference,) = parse_references(text, 0, CITING)
    assert (reference.cable_id, reference.title) == ("07JAKARTA3146", title)


def test_a_number_later_than_the_cable_is_of_the_year_before() -> None:
    """In January one cites December; the rule says that the year was concluded."""
    text = "A. QUITO 2991 B. QUITO 5"
    references = parse_references(text, 0, Citing(2008, "QUITO", 88, 10))
    assert [(r.cable_id, r.rule) for r in references] == [
        ("07QUITO2991", "year-before"),
        ("08QUITO5", "same-year"),
    ]


_WORDS = """A. B. C. (A) (B) A) 1. REF: ¶B. 1D. QUITO LIMA KUALA LUMPUR STATE 12 06 2007 00123 (06)
    A-12 EMAIL OF 12/3/07 AND , ; - NOTAL XXXXXXXX 4525-91 EMBTEL SEPTEL J. DOE \n \n\n""".split(
    " "
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
def test_spans_give_the_words_of_any_list(text: str) -> None:
    """Of whatever is in the REF lines, in whatever order: the span holds the reference's words."""
    for reference in parse_references(text, 7, CITING):
        start, end = (at - 7 for at in reference.span)
        assert " ".join(text[start:end].split()) == reference.text
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "A-1 ",
        "12 AND ",
        "LIMA 12, ",
        "A. ",
        "(A) ",
        "A.\n",
        "REF: ",
        "(((",
        "ABCDEF 12 ",
        "-",
    ],
)
def test_no_list_is_slow(unit: str) -> None:
    """A megabyte of anything takes no longer than some thousand real entries."""
    begin = time.process_time()
    parse_references("A. LIMA 12\n" * 2_000, 0, CITING)
    real = time.process_time() - begin
    begin = time.process_time()
    parse_references((unit * 1_000_000)[:1_000_000], 0, CITING)
    assert time.process_time() - begin < 0.5 + 10 * real


def test_spans_hold_the_words() -> None:
    """`text[start:end]` gives each reference, also where the REF lines begin far inside."""
    text = "A. 06 KUALA\nLUMPUR 1557 B. DOE EMAIL"
    for reference in parse_references(text, 100, CITING):
        start, end = (at - 100 for at in reference.span)
        assert " ".join(text[start:end].split()) == reference.text
