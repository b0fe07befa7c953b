"""The signature."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.document import Quote
from graphkit.parse.signer import parse_signer
from tests.parse.texts import lines_of

SENTENCE = "They looked at the bananas and found that these were not yet ripe"
SHOUTED = SENTENCE.upper()


def sign(text: str, *, shouting: bool = False) -> Quote | None:
    return parse_signer(lines_of(text, 3), shouting=shouting)


@pytest.mark.parametrize(
    "signature",
    """HALVORSEN|Halvorsen|halvorsen|RAY|DE LA CRUZ|LA LIME|VAN DER DOE|O'NEILL|O'NEILL-DOE|O NEILL
    MC DONALD|McDonald|Mc Donald|ST. JOHN|NÚÑEZ|BROWNFIEL D|HALV0RSEN|J. HALVORSEN|JANE HALVORSEN
    HALVORSEN WHITLOCK|Van Doe|de Doe""".replace("\n    ", "|").split("|"),
)
def test_a_line_of_its_own(signature: str) -> None:
    """Surnames with particles, in two parts, mistyped, in any case, below a sentence's end."""
    for text in (f"{SENTENCE}.\n\n{signature}\n", f"{SENTENCE}.\n   {signature} \n\n"):
        found = sign(text)
        assert found is not None
        assert (found.value, found.rule) == (signature, "signer.own-line")
        assert (" " * 3 + text)[slice(*found.span)] == signature


@pytest.mark.parametrize(
    "text",
    [
        "without a stop\nHALVORSEN",
        f"{SENTENCE}\nHALVORSEN",
        "Best,\n\nAnna\nHALVORSEN",
        "See http://www.example.gov/p/quito index\nHALVORSEN",
        "XXXXXXXXXXXX\nHALVORSEN",
        "XXXXXXXXXXXX\nXXXXXXXXXXXX\nHALVORSEN",
        "They came.\n\nMINIMIZE CONSIDERED\nHALVORSEN",
        "They came.\nEND COMMENT\nHALVORSEN",
        "They came.\n\nUNQUOTE\nHALVORSEN",
        "They came.\n\nHALVORSEN.",
        "They came.\n\nHALVORSEN, CHARGE",
        "They came.\n\nHALVORSEN, CHARGE D'AFFAIRES A.I.",
        "They came.\n\nHALVORSEN (ACTING)",
        "They came.\n\nAMBASSADOR HALVORSEN",
        "They came.\n\nSIGNED: HALVORSEN",
        "They came.\n\n/S/ HALVORSEN",
        "They came.\n\n-- HALVORSEN",
        "They came.\n\n(HALVORSEN)",
        "They came.\n\nHALVORSEN HALVORSEN",
        "They came.\n\nHALVORSEN Halvorsen",
        "They came.\n\nHALVORSENHALVORSEN",
        "They came.\n\nHALVORSEN\nHALVORSEN",
        "HALVORSEN",
    ],
)
def test_what_stands_around_the_name_is_no_part_of_it(text: str) -> None:
    """Titles, brackets, marks above and a second copy are left out."""
    found = sign(text)
    assert found is not None
    assert (found.value, found.rule) == ("HALVORSEN", "signer.own-line")


@pytest.mark.parametrize(
    "behind",
    [
        "NNNN",
        "NNN",
        "BT",
        "#1658",
        "BT\n#1658\nNNNN",
        "UNCLASSIFIED",
        "CONFIDENTIAL\n\nNNNN",
        "C O N F I D E N T I A L",
        "CONFIDENTIAL//NOFORN",
        "LIMITED OFFICIAL USE",
        "SECRET\n\n\nNNN",
        "SIPDIS",
        "NNNNVVZCZ",
        "UNQUOTE",
        "-------------------",
        "=====================CABLE ENDS=====================",
        "END OF CABLE TEXT",
        "<< END OF DOCUMENT >>",
        "* Missing Section 002 *",
        "...",
        "2009-12-31",
        "(12)",
        "EPET @ A NEWSPAPER",
        "Visit our classified website at\nhttp://www.example.gov/p/quito",
        "NOTE BY OC/T: ADDEE ADDED",
        "NOTE BY OC/T: NOT PASSED ABOVE ADDEES\nPER REQUEST.",
        "NOTE: SECTION 2 WAS NOT RECEIVED.",
        "(#) OMISSION: CORRECTION TO FOLLOW.",
        "Message Attributes",
    ],
)
def test_what_follows_a_signature(behind: str) -> None:
    """Class lines, the ends of messages, relay notes and a publisher's marks stand below it."""
    found = sign(f"{SENTENCE}.\n\nHALVORSEN\n\n{behind}\n")
    assert found is not None
    assert found.value == "HALVORSEN"


@pytest.mark.parametrize(
    "text",
    [
        "... very ripe. End Comment. HALVORSEN",
        "... very ripe. End Comment. HALVORSEN UNCLASSIFIED",
        "... very ripe. HALVORSEN BT #1658",
        "... very ripe. HALVORSEN 2009-12-31",
        "... very ripe." + " " * 60 + "HALVORSEN",
        "... very ripe. End comment.HALVORSEN",
        "... very ripe.HALVORSEN",
        '... very "ripe." HALVORSEN',
        "... very ripe (ref A). HALVORSEN",
        "... very ripe.) HALVORSEN",
        "... very ripe. UNQUOTE HALVORSEN",
        "... very ripe. END COMMENT HALVORSEN",
        "... to the U.S. HALVORSEN",
        "5. (U) Minimize considered. HALVORSEN",
        "MINIMIZE CONSIDERED HALVORSEN",
        "End of message text HALVORSEN",
        "... very ripe. HALVORSEN HALVORSEN",
    ],
)
def test_glued_to_the_last_sentence(text: str) -> None:
    """A surname in capitals behind the end of a sentence or of a marked part."""
    found = sign(text)
    assert found is not None
    assert (found.value, found.rule) == ("HALVORSEN", "signer.glued")


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        ("... very ripe. HALVORSEN WHITLOCK", "HALVORSEN WHITLOCK"),
        ("... very ripe. VAN DER DOE", "VAN DER DOE"),
        ("... very ripe. RAY", "RAY"),
        ("End of Part One LA LIME", "LA LIME"),
        ("... very ripe. End Comment. Halvorsen", "Halvorsen"),
    ],
)
def test_glued_names_of_other_forms(text: str, signer: str) -> None:
    """Particles and double names belong to it; small letters only behind a mark."""
    found = sign(text)
    assert found is not None
    assert found.value == signer


@pytest.mark.parametrize(
    "text",
    [
        "They will come.\nEND COMMENT",
        "They will come.",
        f"{SENTENCE}...",
        "the last words of a wrapped sentence that breaks off\nwithout",
        f"{SENTENCE} of the\nMinistry",
        "They met the Minister of BANANAS.",
        "They met Mr. SMITH",
        "They were at home. However",
        f"{SENTENCE} (NATO) USA",
        "The end.\n\nTHE DEPUTY",
        "The end.\n\nCONFIDENTIAL",
        "The end.\n\nUNCLAS SECTION 02 OF 02",
        "The end.\n\nTALKING POINTS",
        "The end.\n\nBIO NOTES",
        "The end.\n\nCLASSIFIED WEBSITE",
        "The end.\n\nForeign Ministry",
        "The end.\n\nBest regards",
        "Sincerely,\n\nHalvorsen",
        "The end.\n\nOslo\nQuito\nLima",
        "The end.\n\nOSLO\n\nQUITO\n\nLIMA",
        "Contact:\nJane Doe\nEmbassy Quito\nECUADOR",
        "The end.\n1. QUITO\n2. GUAYAQUIL",
        "Bananas  12  ripe\nMangoes  10  RIPE",
        "See www.bananas.example.ORG",
        "Write to doe@example.GOV",
        f"{SENTENCE} with the\nASEAN",
        "NNNN",
        "",
    ],
)
def test_other_endings_are_no_signatures(text: str) -> None:
    """Headings, markers, lists, places, addresses, tables and cut sentences sign nothing."""
    assert sign(text) is None


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        (f"{SHOUTED}.\n\nPEMBERTON", "PEMBERTON"),
        (f"{SHOUTED}.\nPEMBERTON\nLIMITED OFFICIAL USE\nNNN", "PEMBERTON"),
        (f"{SHOUTED}. PEMBERTON", "PEMBERTON"),
        (f"{SHOUTED}\nEND COMMENT\nPEMBERTON", "PEMBERTON"),
        (f"{SHOUTED}\nAND SO THEY LEFT\nPEMBERTON", "PEMBERTON"),
        (f"{SHOUTED}.\n\nKINGSLEY UNQUOTE PEMBERTON", "PEMBERTON"),
        (f"{SHOUTED}. DECONTROL UPON RECEIPT. PEMBERTON", "PEMBERTON"),
        (f"{SHOUTED} THE\nMINISTER", None),
        (f"{SHOUTED} AND MANY\nMANGOES", None),
        (f"{SHOUTED} IN\nGENEVA.", None),
        (f"{SHOUTED}. MR. SMITH", None),
        (f"{SHOUTED} U.S. NAVY", None),
        (f"{SHOUTED}.\nTHE SECRETARY", None),
    ],
)
def test_in_capitals_the_place_tells(text: str, signer: str | None) -> None:
    """Where all is in capitals, the last word of a wrapped sentence is no name."""
    found = sign(text, shouting=True)
    assert (found.value if found else None) == signer


@given(
    st.lists(
        st.sampled_from(
            ["HALVORSEN", "Doe", "the end.", "", "NNNN", "NOTE: x", "A", "( ", "DE LA"]
        ),
        max_size=9,
    ).map("\n".join),
    st.booleans(),
)
def test_the_span_holds_the_name(text: str, shouting: bool) -> None:
    """Whatever the lines are, nothing is raised and the span has the words of the value."""
    found = sign(text, shouting=shouting)
    assert found is None or (" " * 3 + text)[slice(*found.span)].split() == found.value.split()


def test_only_the_end_counts() -> None:
    """A text may be as long as it likes: the last sixty lines say the same."""
    lines = lines_of("A line of it.\n" * 500 + "HALVORSEN\n")
    assert parse_signer(lines, shouting=False) == parse_signer(lines[-60:], shouting=False)
