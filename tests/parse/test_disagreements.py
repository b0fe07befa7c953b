"""What an archive's attributes say against what the telegram says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from graphkit.model.cable import Addressee, Cable, Moment, Reference, TagMark
from graphkit.model.document import Quote, Span
from graphkit.parse.disagreements import archive_disagreements

HERE = Span(0, 1)


def quote(value: str, rule: str = "") -> Quote:
    return Quote(value, HERE, rule)


def telegram(**attributes: str) -> Cable:
    """A telegram from Quito, with the attributes of an archive."""
    return Cable(
        id="75QUITO1234",
        path="x.txt",
        record=0,
        form="archive",
        text_id="75QUITO1234",
        dtg=Moment(datetime(1975, 6, 15, 23, 50, tzinfo=UTC), HERE, "dtg"),
        sender=quote("AMEMBASSY QUITO"),
        addressees=(
            Addressee("to", "SECSTATE WASHDC", HERE),
            Addressee("info", "AMCONSUL GUAYAQUIL", HERE),
        ),
        classification=quote("CONFIDENTIAL"),
        eo=quote("XGDS-2"),
        tags=(TagMark("EFIS", "subject", "EFIS", HERE), TagMark("EC", "area", "EC", HERE)),
        subject=quote("THE TUNA FLEET AND THE TWO HUNDRED MILE LIMIT"),
        references=(
            Reference("A", "STATE 4321", HERE, "cable", "75STATE4321"),
            Reference("B", "LIMA 99", HERE, "cable", "74LIMA99"),
        ),
        attributes=tuple(
            Quote(value, Span(5, 6), f"archive.{name.replace('_', ' ')}")
            for name, value in attributes.items()
        ),
    )


@pytest.mark.parametrize(
    ("name", "agreeing"),
    [
        ("Document_Number", "1975QUITO01234|1975QUITO1234"),
        ("From", "QUITO|AMEMBASSY QUITO|THE MOON|n/a"),
        ("To", "STATE|SECSTATE|STATE INFO LIMA|GUAYAQ|STATE, GUAYAQUIL|MULTIPLE"),
        ("Original_Classification", "CONFIDENTIAL|C|confidential|UNKNOWN"),
        ("TAGS", "EC, EFIS|EFIS EC|EFIS, EC, (DOE, JANE)|n/a"),
        (
            "Subject",
            "THE TUNA FLEET AND THE TWO HUNDRED MILE LIMIT|THE TUNA FLEET AND|"
            "(C) THE TUNA FLEET AND THE TWO-HUNDRED-MILE LIMIT|"
            "THE TUNA FLEET AND THE TWO HUNDERD MILE LMIT|n/a",
        ),
        ("Draft_Date", "15 JUN 1975|14 JUN 1975|16 jun 1975|31 JUN 1975|n/a"),
        ("Executive_Order", "X2|XGDS-2|XGDS|X|UNKNOWN"),
        ("Reference", "75 STATE 4321|STATE 4321|75STATE04321, 74LIMA99|75 QUITO 1234|REFTEL"),
        ("Concepts", "FISHING"),
    ],
)
def test_what_is_no_disagreement(name: str, agreeing: str) -> None:
    """Abbreviations, order, cut-off values, people, a day's difference, and what is not said."""
    for value in agreeing.split("|"):
        assert list(archive_disagreements(telegram(**{name: value}))) == [], value


@pytest.mark.parametrize(
    ("name", "value", "other"),
    [
        ("Document_Number", "1975QUITO01235", "75QUITO1234"),
        ("Document_Number", "1974QUITO01234", "75QUITO1234"),
        ("Document_Number", "1975LIMA01234", "75QUITO1234"),
        ("From", "LIMA", "AMEMBASSY QUITO"),
        ("To", "STATE, LIMA", "SECSTATE WASHDC, AMCONSUL GUAYAQUIL"),
        ("Original_Classification", "SECRET", "CONFIDENTIAL"),
        ("TAGS", "EFIS, PE", "EFIS, EC"),
        ("TAGS", "EFIS", "EFIS, EC"),
        ("Subject", "BANANA EXPORTS", "THE TUNA FLEET AND THE TWO HUNDRED MILE LIMIT"),
        ("Draft_Date", "18 JUN 1975", "15 JUN 1975"),
        ("Executive_Order", "X1", "XGDS-2"),
        ("Executive_Order", "GS", "XGDS-2"),
        ("Reference", "75 STATE 4322", "STATE 4321; LIMA 99"),
        ("Reference", "74 STATE 4321", "STATE 4321; LIMA 99"),
    ],
)
def test_disagreements_are_said(name: str, value: str, other: str) -> None:
    """A problem names the attribute and both values, and stands at the attribute's place."""
    (problem,) = archive_disagreements(telegram(**{name: value}))
    label = name.replace("_", " ")
    assert problem.message == f"{label}: the archive says {value!r}, the telegram {other!r}"
    assert (problem.kind, problem.span) == ("archive-disagrees", Span(5, 6))
    assert (problem.cable_id, problem.path) == ("75QUITO1234", "x.txt")


def test_the_turn_of_the_year() -> None:
    """A telegram of the first of January may be filed under the year before."""
    cable = telegram(Document_Number="1974QUITO01234")
    moment = Moment(datetime(1975, 1, 1, 0, 20, tzinfo=UTC), HERE, "dtg")
    assert list(archive_disagreements(replace(cable, dtg=moment))) == []


def test_the_head_of_the_first_page_is_compared_too() -> None:
    """What the archive's computer wrote above the telegram has no year; it counts if it differs."""
    cable = telegram(Document_Number="1975QUITO01234")
    assert list(archive_disagreements(cable, quote("QUITO 01234"))) == []
    (problem,) = archive_disagreements(cable, quote("QUITO 01235"))
    assert "the head of its first page 'QUITO 01235'" in problem.message


def test_silence_where_the_telegram_says_nothing() -> None:
    """A part that the telegram lacks, or a collective address, is no disagreement."""
    said = telegram(From="LIMA", To="LIMA", TAGS="PE", Subject="X", Reference="75 LIMA 1")
    bare = Cable("75QUITO1", "x.txt", 0, "archive", attributes=said.attributes)
    assert list(archive_disagreements(bare)) == []
    several = (Addressee("to", "EC MEMBER STATES COLLECTIVE", HERE),)
    collective = replace(bare, addressees=several)
    assert list(archive_disagreements(collective)) == []


@pytest.mark.parametrize("token", ["A", "STATE 1 ", "AB 1 ", "(", "1 JUN 1975 ", "QUITO, ", "X"])
def test_long_values(token: str) -> None:
    """A hostile attribute is read only at its beginning, and quoted shortly."""
    names = ("Document_Number", "From", "To", "TAGS", "Subject", "Executive_Order", "Reference")
    cable = telegram(**dict.fromkeys(names, token * 50_000))
    for problem in archive_disagreements(cable):
        assert len(problem.message) < 400
