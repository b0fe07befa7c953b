"""One document becomes one cable."""

from __future__ import annotations

import pytest

from graphkit.model.document import Document, Page, Quote, Span
from graphkit.parse import parse_document
from tests.parse.texts import network_cable, parse


def kinds(text: str, path: str = "cable.txt") -> list[str]:
    return [problem.kind for problem in parse(text, path).problems]


def test_an_ordinary_cable_leaves_no_problem() -> None:
    """Everything that an ordinary cable says is understood."""
    cable = parse(network_cable())
    assert cable.id == "09QUITO123"
    assert cable.problems == ()
    assert cable.partial is False


@pytest.mark.parametrize(
    ("text", "path", "identifier", "problem"),
    [
        (
            network_cable(class_line="UNCLAS QUITO 000124"),
            "09QUITO123.txt",
            "09QUITO124",
            "transmission-disagrees",
        ),
        (network_cable(class_line="UNCLAS"), "09QUITO123.txt", "09QUITO123", None),
        (network_cable(class_line=""), "09QUITO123.txt", "09QUITO123", "no-class-line"),
        (network_cable(class_line="UNCLAS"), "cable.txt", None, "no-id"),
        (network_cable(envelope=""), "cable.txt", None, "no-id"),
        (network_cable(subject=""), "cable.txt", "09QUITO123", "no-subject"),
        (network_cable(envelope="FM AMEMBASSY QUITO\n"), "09QUITO1.txt", "09QUITO123", "no-dtg"),
        (network_cable(body="1. The end is n..."), "cable.txt", "09QUITO123", "cut-off"),
        ("", "cable.txt", None, "no-id"),
    ],
)
def test_ids_and_problems(
    text: str, path: str, identifier: str | None, problem: str | None
) -> None:
    """The id comes from the text, else from the file's name; what is missing is told."""
    assert parse(text, path).id == identifier
    found = kinds(text, path)
    assert problem in found if problem else not found


def test_page_and_class_line_may_disagree() -> None:
    """Both ids are kept, the page's counts, and the disagreement is a problem."""
    text = "09QUITO124\n" + network_cable()
    page = Page(reference_id=Quote("09QUITO124", Span(0, 10), "page.reference_id"))
    document = Document(text, "x.html", blocks=(Span(11, len(text)),), page=page)
    cable = parse_document(document)
    assert (cable.id, cable.page_id, cable.text_id) == ("09QUITO124", "09QUITO124", "09QUITO123")
    assert "id-disagrees" in [problem.kind for problem in cable.problems]


def test_a_partial_extract_is_said_to_be_one() -> None:
    """The publisher's note marks the cable and is no text of it; its date is not missed."""
    note = "This record is a partial extract of the original cable. The full text of the original"
    text = f"{note} cable is not available.\n\n" + network_cable(envelope="", subject="SUBJECT: X")
    cable = parse(text, "09QUITO123.txt")
    assert cable.partial
    assert cable.problems == ()


def test_sections_repeat_the_heading_inside_the_text() -> None:
    """The class line of a second section is noise, even in mid-word."""
    body = (
        "1. The ad\nC O N F I D E N T I A L SECTION 02 OF 02 QUITO 000123\nmiral\n\n2. B.\n\nX. DOE"
    )
    cable = parse(
        network_cable(class_line="C O N F I D E N T I A L SECTION 01 OF 02 QUITO 000123", body=body)
    )
    assert (cable.sections, len(cable.paragraphs)) == (2, 2)


def test_a_document_without_blocks_is_one_block() -> None:
    """A text that no reader has parted is parsed as a whole."""
    assert parse_document(Document(network_cable(), "x.txt")).id == "09QUITO123"


def test_the_same_bytes_parse_the_same_with_other_line_ends() -> None:
    """CR LF and CR line ends change positions and nothing else."""
    text = network_cable(refs="REF: A. LIMA 13\n     B. 06 KUALA\nLUMPUR 1557")
    plain = parse(text)
    for end in ("\r\n", "\r"):
        other = parse(text.replace("\n", end))
        assert [r.cable_id for r in other.references] == [r.cable_id for r in plain.references]
        assert other.id == plain.id
        assert (other.subject and other.subject.value) == "BANANAS"
        assert (other.signer and other.signer.value) == "HALVORSEN"
