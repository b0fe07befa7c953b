"""The E.O. line taken apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.cable import ExecutiveOrder
from graphkit.model.document import Span
from graphkit.parse.executive_order import full_year, parse_executive_order


def read(text: str) -> ExecutiveOrder:
    return parse_executive_order(text, 0)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("E.O. 12958: N/A", 12958),
        ("E.O. 12958 N/A", 12958),
        ("EO 12958 N/A", 12958),
        ("E.O.12356: DECL: OADR", 12356),
        ("E.0. 12958: N/A", 12958),
        ("E. O. 12958: N/A", 12958),
        ("E.O. 1295B: DECL: 11/05/2019", 12958),
        ("E.O. I2O65: GDS 5/2/85 (DOE, J.) OR-M", 12065),
        ("EXECUTIVE ORDER 13526: DECL: 2020/02/12", 13526),
        ("11652: GDS", 11652),
        ("E.O.: N/A", None),
        ("DECL: 11/05/2019", None),
        ("N/A", None),
        ("", None),
    ],
)
def test_the_number_of_the_order(text: str, order: int | None) -> None:
    """With the label or without, and where a scanner misread it."""
    assert read(text).order == order


DATES = (
    """11/05/2019|11-05-2019|11.05.2019|11/5/19|11-05-19|2019/11/05|2019-11-05|20191105|11052019
11/O5/2019|11//05/2019|5 NOV 2019|05NOV19|5th of November 2019|NOVEMBER 5, 2019|Nov. 5 2019
11/ 05/ 2019
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.mark.parametrize("words", DATES)
@pytest.mark.parametrize(
    "label", ["DECL: ", "DECL ", "DECL:", "Decl: ", "DECLASSIFY ON: ", "DCL: ", ""]
)
def test_a_date_in_any_form(label: str, words: str) -> None:
    """Month, day and year in figures or words, behind any spelling of DECL."""
    order = read(f"E.O. 12958: {label}{words}")
    assert (order.date, order.event, order.marking) == (date(2019, 11, 5), None, None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("DECL: 02-12-20", date(2020, 2, 12)),
        ("DECL: 31/12/2019", date(2019, 12, 31)),
        ("DECL: 2019/31/12", date(2019, 12, 31)),
        ("DECL: 02/30/2019", None),
        ("DECL: 13/40/2019", None),
        ("DECL: 11/05/0219", None),
        ("DECL: 02/2019", None),
        ("DECL: OADR", None),
        ("AS AMENDED; DECLASSIFIED JUNE 21, 2006", date(2006, 6, 21)),
        ("DECL: SOURCE MARKED OADR; DATE OF SOURCE: 10/13/95", None),
        ("DECL: 11/05/2019 TAGS: PREL", date(2019, 11, 5)),
    ],
)
def test_which_date(words: str, day: date | None) -> None:
    """Month first; day first where only that is a date; never the date of a source."""
    assert read(f"E.O. 12958: {words}").date == day


@pytest.mark.parametrize(
    ("digits", "order", "year"),
    [
        ("76", 11652, 1976),
        ("05", 11652, 2005),
        ("85", 12065, 1985),
        ("09", 12065, 2009),
        ("93", 12356, 1993),
        ("95", 12958, 1995),
        ("94", 12958, 2094),
        ("19", 12958, 2019),
        ("20", 13526, 2020),
        ("85", None, 1985),
        ("19", None, 2019),
        ("1985", 12958, 1985),
    ],
)
def test_years_of_two_digits_are_not_before_the_order(
    digits: str, order: int | None, year: int
) -> None:
    """Nothing is declassified before the order that says so."""
    assert full_year(digits, order) == year


@pytest.mark.parametrize(
    ("text", "schedule", "day"),
    [
        ("E.O. 11652: GDS", "GDS", None),
        ("E.O. 11652: XGDS-2", "XGDS-2", None),
        ("E.O. 11652: XGDS 2", "XGDS-2", None),
        ("E.O. 11652: X6DS-1", "XGDS-1", None),
        ("E.O. 11652: XGDS (1) (DOE, JANE L.)", "XGDS-1", None),
        ("E.O. 11652: XGDS 1,2,3 INDEFINITE", "XGDS-1,2,3", None),
        ("E.O. 11652: XGDS-2 DECLASSIFY ON: INDEFINITE", "XGDS-2", None),
        ("E.O. 11652: XGDS-3 - 12/31/05", "XGDS-3", date(2005, 12, 31)),
        ("E.O. 11652: ADS, DECLASSIFY JUNE 30, 1976", "ADS", date(1976, 6, 30)),
        ("E.O. 11652: ADS DEC 31, 1976", "ADS", date(1976, 12, 31)),
        ("E.O. 11652: GDS DECLAS 12/31/83", "GDS", date(1983, 12, 31)),
        ("E.O. 11652: GDS 1981", "GDS", date(1981, 12, 31)),
        ("E.O. 12065: GDS 8/12/85 (DOE, JANE L.) OR-P", "GDS", date(1985, 8, 12)),
        ("E.O. 12065: RDS-1 5/2/85 (DOE, J.) OR-M", "RDS-1", date(1985, 5, 2)),
        ("E.O. 12065: RDS-3 11/15/09 (ROE, J.) OR-O", "RDS-3", date(2009, 11, 15)),
        ("GDS (DOE, JANE L.)", "GDS", None),
        ("E.O. 11652: N/A", None, None),
    ],
)
def test_the_schedules_of_the_seventies(text: str, schedule: str | None, day: date | None) -> None:
    """GDS, XGDS, ADS and RDS, with reasons and dates; who classified is no part of them."""
    order = read(text)
    assert (order.schedule, order.date, order.event) == (schedule, day, None)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("DECL: X1", ("X1",)),
        ("DECL: XI", ("X1",)),
        ("DECL: X-1", ("X1",)),
        ("DECL: 1.6X1", ("X1",)),
        ("DECL: 1.6 X1, X5", ("X1", "X5")),
        ("DECL: X1 AND X6", ("X1", "X6")),
        ("DECL: 25X1", ("25X1",)),
        ("25X1-HUMAN", ("25X1-HUM",)),
        ("DECL: 06/17/2035 (25X1)", ("25X1",)),
        ("DECL: N/A", ()),
    ],
)
def test_exemptions(words: str, codes: tuple[str, ...]) -> None:
    """The codes of E.O. 12958 section 1.6 and of E.O. 13526, in standard form."""
    assert read(f"E.O. 12958: {words}").exemptions == codes


@pytest.mark.parametrize(
    ("words", "marking"),
    [
        ("N/A", "N/A"),
        ("n/a", "N/A"),
        ("NA", "N/A"),
        ("N.A.", "N/A"),
        ("DECL: N/A", "N/A"),
        ("DECL: OADR", "OADR"),
        ("DECL:0ADR", "OADR"),
        ("OADR", "OADR"),
        ("DECL: MR", "MR"),
        ("DECL: SOURCE MARKED OADR", "OADR"),
        ("XGDS-1 INDEFINITE", "INDEFINITE"),
        ("DECL: 11/05/2019", None),
        ("DECL: AFTER NAMIBIAN INDEPENDENCE", None),
    ],
)
def test_words_in_place_of_a_date(words: str, marking: str | None) -> None:
    """OADR, MR, N/A and INDEFINITE, also where misread."""
    assert read(f"E.O. 12356: {words}").marking == marking


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("DECL: AFTER KOREAN REUNIFICATION", "AFTER KOREAN REUNIFICATION"),
        ("DECL: Upon closure of U.S. Embassy Quito", "Upon closure of U.S. Embassy Quito"),
        ("DECL: UPON THE CLOSURE\n     OF THE  BANANA FUND", "UPON THE CLOSURE OF THE BANANA FUND"),
        ("UPON FORMAL SIGNING", "UPON FORMAL SIGNING"),
        ("DECL: 20 YEARS", "20 YEARS"),
        ("DECL: 02/2019", "02/2019"),
        ("DECL: 11/05/2019 OR UPON REUNIFICATION", "UPON REUNIFICATION"),
        ("DECL: AFTER TALKS TAGS: PREL", "AFTER TALKS"),
        ("ADS UPON CONCLUSION OF TALKS", "UPON CONCLUSION OF TALKS"),
        ("DECL: 11/05/2019", None),
        ("DECL: X1", None),
        ("", None),
    ],
)
def test_events_are_kept_in_words(words: str, event: str | None) -> None:
    """An event stands as written, on one line; with a date, from where it begins."""
    assert read(f"E.O. 12958: {words}").event == event


@given(st.text(alphabet="E.O 12958:DECLXGS/-,()\n0é", max_size=80), st.integers(0, 9))
def test_the_span_is_the_line_without_outer_space(text: str, start: int) -> None:
    """Whatever the line says, nothing is raised and the span has its words."""
    span = parse_executive_order(text, start).span
    assert (" " * start + text)[slice(*span)] == text.strip()


def test_an_empty_line_has_an_empty_span() -> None:
    """Spaces alone state nothing."""
    assert parse_executive_order("   ", 4) == ExecutiveOrder(Span(4, 4))
