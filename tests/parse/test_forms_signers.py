"""Forms of the signature, read within whole cables."""

from __future__ import annotations

import pytest

import graphkit
from tests.parse.forms import ENVELOPE

HEADING = (
    ENVELOPE
    + """E.O. 12958: N/A
TAGS: ECON ETRD EC
SUBJECT: BANANA HARVEST BEGINS

1. (U) SUMMARY: The harvest began on time.  END SUMMARY.

2. (U) The Minister of Agriculture, Pedro Zambrano, said on October 20
that growers expect a good year, and that prices will not fall
"""
)
CAPITALS = """R 261612Z OCT 75
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 4410
UNCLAS QUITO 1123

E.O. 11652: N/A
TAGS: ECON, EC
SUBJECT: BANANA HARVEST BEGINS

1. THE HARVEST BEGAN ON TIME.

2. THE MINISTER OF AGRICULTURE SAID ON OCTOBER 20 THAT GROWERS
EXPECT A GOOD YEAR, AND THAT PRICES WILL NOT FALL
"""


def signer(text: str) -> str | None:
    """The name at the end of a cable."""
    found: str | None = graphkit.parse(text)["signer"]
    return found


ENDS = [
    # a line of its own
    ("below December's.\n\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n\n\nHALVORSEN", "HALVORSEN"),
    ("below December's.\n\n     HALVORSEN     \n", "HALVORSEN"),
    ("below December's.  End comment.\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.  END COMMENT.\n\nHalvorsen\n", "Halvorsen"),
    ("below December's.\n\nHalvorsen", "Halvorsen"),
    ("below December's.\n\nhalvorsen", "halvorsen"),
    ("below December's.\n\n\tHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n* HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n-- HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN.\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN,\n", "HALVORSEN"),
    # names
    ("below December's.\n\nDE LA ROE\n", "DE LA ROE"),
    ("below December's.\n\nVAN ROE\n", "VAN ROE"),
    ("below December's.\n\nMC ROE\n", "MC ROE"),
    ("below December's.\n\nMcROE\n", "McROE"),
    ("below December's.\n\nO'ROE\n", "O'ROE"),
    ("below December's.\n\nROE-HALVORSEN\n", "ROE-HALVORSEN"),
    ("below December's.\n\nROE HALVORSEN\n", "ROE HALVORSEN"),
    ("below December's.\n\nJ. HALVORSEN\n", "J. HALVORSEN"),
    ("below December's.\n\nJANE HALVORSEN\n", "JANE HALVORSEN"),
    ("below December's.\n\nLEE\n", "LEE"),
    ("below December's.\n\nWHITE\n", "WHITE"),
    ("below December's.\n\nJORDAN\n", "JORDAN"),
    ("below December's.\n\nHOPE\n", "HOPE"),
    ("below December's.\n\nPRICE\n", "PRICE"),
    ("below December's.\n\nRICE\n", "RICE"),
    ("below December's.\n\nCLINTON\n", "CLINTON"),
    ("below December's.\n\nST. ROE\n", "ST. ROE"),
    # glued to the text
    ("below December's. HALVORSEN\n", "HALVORSEN"),
    ("below December's.HALVORSEN\n", "HALVORSEN"),
    ("below December's.  End Comment. HALVORSEN\n", "HALVORSEN"),
    ("below December's.  End Comment.HALVORSEN\n", "HALVORSEN"),
    ('below December\'s, "if God wills." HALVORSEN\n', "HALVORSEN"),
    ("below December's (septel). HALVORSEN\n", "HALVORSEN"),
    ("below December's. End\nComment. HALVORSEN", "HALVORSEN"),
    # what follows
    ("below December's.\n\nHALVORSEN\n\n\nNNNN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nNNNN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN NNNN\n", "HALVORSEN"),
    ("below December's.\nHALVORSEN\nBT\n#1123\nNNNN\n", "HALVORSEN"),
    ("below December's.\nHALVORSEN\nBT\n#1123\n\n\n\nUNCLAS\nQUITO 1123\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nUNCLASSIFIED\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\nUNCLAS QUITO 001123\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nQUITO 00001123  003 OF 003\n", "HALVORSEN"),
    (
        "below December's.\n\nHALVORSEN\n\n"
        "=======================CABLE ENDS============================\n",
        "HALVORSEN",
    ),
    ("below December's.\n\nHALVORSEN\n\nNOTE: CAPTION ADDED.\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n#1123\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nSENSITIVE BUT UNCLASSIFIED\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nC O N F I D E N T I A L\n", "HALVORSEN"),
    # twice, doubled
    ("below December's.\n\nHALVORSEN\n\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN HALVORSEN\n", "HALVORSEN"),
    # what stands before
    ("below December's.\n\nQUITO 00001123  003 OF 003\n\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nMINIMIZE CONSIDERED\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nMinimize considered.\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n3. (U) Tripoli minimize considered.\n\nHALVORSEN\n", "HALVORSEN"),
    (
        "below December's.\n\nVisit our website at\n"
        "http://www.example.gov/quito/index.cfm\nHALVORSEN\n",
        "HALVORSEN",
    ),
    ("below December's.\n\nEND TEXT.\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nEND COMMENT\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n3. (U) CODEL Doe has cleared this cable.\nHALVORSEN\n", "HALVORSEN"),
    (
        "below December's.\n\n--  Guayas: 12,000 tons\n--  El Oro: 9,000 tons\nHALVORSEN\n",
        "HALVORSEN",
    ),
    ("below December's\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n-------\nHALVORSEN\n", "HALVORSEN"),
    # none
    ("below December's.\n", None),
    ("below December's.\n\nNNNN\n", None),
    ("below December's.\n\nEND SUMMARY\n", None),
    ("below December's.\n\nEND OF CABLE\n", None),
    ("below December's.\n\nUNCLASSIFIED\n", None),
    ("below December's, the USDA.\n", None),
    ("below those of the FAO.\n\nCOMMENT\n", None),
    ("below December's.\n\nXXXXXXXXXXXX\n", None),
]


@pytest.mark.parametrize(("end", "found"), ENDS)
def test_signatures(end: str, found: str | None) -> None:
    """Own line or glued, any name and case, whatever stands before and after."""
    assert signer(HEADING + end) == found


CAPITAL_ENDS = [
    ("BELOW DECEMBER'S.\n\nHALVORSEN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.\nHALVORSEN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S. HALVORSEN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.  END COMMENT.  HALVORSEN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.\nHALVORSEN UNQUOTE ROE\n", "ROE"),
    ("BELOW DECEMBER'S.\nHALVORSEN\n\n\nUNCLASSIFIED\n\n\n\n\nNNN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.\nHALVORSEN\n\nLIMITED OFFICIAL USE\n\nNNN\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.\nHALVORSEN\n\nNOTE BY OC/T: NOT PASSED GUAYAQUIL.\n", "HALVORSEN"),
    ("BELOW DECEMBER'S.\nKISSINGER\n", "KISSINGER"),
    ("BELOW DECEMBER'S. KISSINGER\n\nUNCLASSIFIED\n\nNNN\n", "KISSINGER"),
    ("BELOW DECEMBER'S. DEPARTMENT MAY WISH TO\nCOMMENT.\nDE ROE\n", "DE ROE"),
    ("BELOW DECEMBER'S.\n\nNNNN\n", None),
]


@pytest.mark.parametrize(("end", "found"), CAPITAL_ENDS)
def test_signatures_of_cables_in_capitals(end: str, found: str | None) -> None:
    """Where all is in capitals, the signature still ends the text."""
    assert signer(CAPITALS + end) == found


MORE_ENDS = [
    ("below December's.\n\nROE HALVORSEN\n\n\n\n", "ROE HALVORSEN"),
    ("below December's.\n\nHALVORSEN \n\n \n \n\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\n\n\n#1123\n\nNNNN\n", "HALVORSEN"),
    ("below December's.\nHALVORSEN\nBT\n#1123\nNNNN\n\n\n\n\nUNCLAS\n\n", "HALVORSEN"),
    ("below December's.\nHALVORSEN#\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nEND OF MESSAGE\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nEND CABLE TEXT\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN (ACTING)\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN, CHARGE\n", "HALVORSEN"),
    ("below December's.\n\n(HALVORSEN)\n", "HALVORSEN"),
    ("below December's.\n\n//HALVORSEN//\n", "HALVORSEN"),
    ("below December's.\n\n/HALVORSEN/\n", "HALVORSEN"),
    ('below December\'s.\n\n"HALVORSEN"\n', "HALVORSEN"),
    ("below December's.\n\nHALVORSEN-ROE\n", "HALVORSEN-ROE"),
    ("below December's.\n\nVAN DER ROE\n", "VAN DER ROE"),
    ("below December's.\n\nVON ROE\n", "VON ROE"),
    ("below December's.\n\nDEL ROE\n", "DEL ROE"),
    ("below December's.\n\nDI ROE\n", "DI ROE"),
    ("below December's.\n\nMCHALVORSEN\n", "MCHALVORSEN"),
    ("below December's.\n\nO' ROE\n", "O' ROE"),
    ("below December's.\n\nR.HALVORSEN\n", "R.HALVORSEN"),
    ("below December's.\n\nJ.P. HALVORSEN\n", "J.P. HALVORSEN"),
    ("below December's.\n\nWOOD\n", "WOOD"),
    ("below December's.\n\nPAGE\n", "PAGE"),
    ("below December's.\n\nYOUNG\n", "YOUNG"),
    ("below December's.\n\nCHURCH\n", "CHURCH"),
    ("below December's.\n\nBALL\n", "BALL"),
    ("below December's.\n\nDAY\n", "DAY"),
    ("below December's.\n\nMARCH\n", "MARCH"),
    ("below December's.\n\nMAY\n", "MAY"),
    ("below December's.\n\nWARD\n", "WARD"),
    ("below December's.\n\nSTATE\n", None),
    ("below December's.\n\nKIM\n", "KIM"),
    ("below December's.\n\nLU\n", "LU"),
    ("below December's.\n\nMOON HALVORSEN\n", "MOON HALVORSEN"),
    ("below December's.\n\n3. (U) The Embassy will report further.\n\nHALVORSEN\n", "HALVORSEN"),
    (
        "below December's.\n\n3. (U) Point of contact is Jane Roe, roej@state.gov.\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\n3. (U) Questions: call Jane Roe at 593-2-398-5000\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\nSee also http://www.state.sgov.gov/p/wha/quito\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\nGuayas          12,000\nEl Oro           9,000\n"
        "Total           21,000\n\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\nBegin text:\nThe law enters into force.\nEnd text.\n\nHALVORSEN\n",
        "HALVORSEN",
    ),
    ("below December's.\n\nDrafted by: JRoe\nCleared by: RDoe\nHALVORSEN\n", "HALVORSEN"),
    ("below December's!\nHALVORSEN\n", "HALVORSEN"),
    ("below December's?\nHALVORSEN\n", "HALVORSEN"),
    ("below December's, he said.\"\nHALVORSEN\n", "HALVORSEN"),
    ("below December's (see ref A.)\nHALVORSEN\n", "HALVORSEN"),
    ("below December's. (End comment)\nHALVORSEN\n", "HALVORSEN"),
    ("below December's. (End comment.) HALVORSEN\n", "HALVORSEN"),
    ("below December's. END NOTE. HALVORSEN\n", "HALVORSEN"),
    ("below December's.  End comment. \nHALVORSEN NNNN", "HALVORSEN"),
    ("below December's. END COMMENT HALVORSEN\n", "HALVORSEN"),
    ("below December's.  DE LA ROE\n", "DE LA ROE"),
    ("below December's. O'ROE\n", "O'ROE"),
    ("below December's. HALVORSEN NNNN\n", "HALVORSEN"),
    ("below December's. HALVORSEN\n\n\nUNCLASSIFIED\n", "HALVORSEN"),
    ("below December's.\n\nXXXXXXXXXXXX\nHALVORSEN\n", "HALVORSEN"),
    ("below December's. XXXXXXXXXXXX.\n\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\nQUITO 00001123  003 OF 003\n\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\nUNCLAS QUITO 001123\n\nSIPDIS\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\nSENSITIVE\n\nSIPDIS\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n-----\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n=====\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n***\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nNNNN\n\nEND OF CABLE\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSENNNNN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nNote by CIB: Caption added.\n", "HALVORSEN"),
    # none
    ("below December's.\n\n(END TEXT)\n", None),
    ("below December's.\n\nNNNN\nSIPDIS\n", None),
    ("below December's.\n\n-- GUAYAS\n-- EL ORO\n", None),
    ("below December's, as in those of the OAS and the UN.\n\nSIPDIS\n", None),
    ("below December's.\n\nSECRET\n", None),
    ("below December's.\n\nBT\n#1123\n", None),
    ("below those of the USSR.\n", None),
    ("below December's. END COMMENT.\n", None),
    ("below December's. (END SUMMARY)\n", None),
]


@pytest.mark.parametrize(("end", "found"), MORE_ENDS)
def test_signatures_among_notes(end: str, found: str | None) -> None:
    """Brackets, slashes, initials, particles; tables, contacts, notes and markings around."""
    assert signer(HEADING + end) == found


WHOLE = [
    (
        """UNCLAS QUITO 001123

SIPDIS

E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

Embassy has no objection to the visit.

HALVORSEN
""",
        "HALVORSEN",
    ),
    (
        """UNCLAS QUITO 001123

SIPDIS

E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

Embassy has no objection to the visit. HALVORSEN
""",
        "HALVORSEN",
    ),
    (
        """UNCLAS SECTION 01 OF 02 QUITO 001123

SIPDIS

E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

1. (U) The harvest began, said Zambrano.

HALVORSEN

UNCLAS SECTION 02 OF 02 QUITO 001123

SIPDIS

2. (U) It ended, said Zambrano.

ROE
""",
        "ROE",
    ),
    (
        """UNCLAS QUITO 001123

SIPDIS

E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

1. (U) Text of the letter:

Sincerely,

Pedro Zambrano
Minister

End text.

HALVORSEN
""",
        "HALVORSEN",
    ),
    (
        """UNCLAS QUITO 001123

SIPDIS

E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

1. (U) Those who came:

Jane Roe
Richard Doe
Pedro Zambrano

2. (U) They left early.
""",
        None,
    ),
    (
        """E.O. 12958: N/A
TAGS: ECON EC
SUBJECT: BANANAS

1. (U) The harvest began.
HALVORSEN
""",
        "HALVORSEN",
    ),
    (
        """2. (U) They said that the harvest had begun.

HALVORSEN

UNCLASSIFIED
""",
        "HALVORSEN",
    ),
    (
        """2. (U) They said that the harvest had begun.  End comment.
HALVORSEN
""",
        "HALVORSEN",
    ),
]


@pytest.mark.parametrize(("text", "found"), WHOLE)
def test_signatures_of_whole_cables(text: str, found: str | None) -> None:
    """Without numbered paragraphs, at the end of several sections, below a quoted letter."""
    assert signer(text) == found


COMBINED = [
    ("below those in the U.S.\n\nHALVORSEN\n", "HALVORSEN"),
    ("below those in the U.S. HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n.\n", "HALVORSEN"),
    ("below December's.\n\n  HALVORSEN  \n\n  NNNN  \n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nCONFIDENTIAL\n\n\nNNNN\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nBT\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\n\nBT\n#1123\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN BT\n", "HALVORSEN"),
    ("below December's.\n\nHALVORSEN\nBT#1123\n", "HALVORSEN"),
    ("below December's. HALVORSEN\nBT\n#1123\nNNNN\n", "HALVORSEN"),
    ("below December's.\nDE LA ROE\nBT\n#1123\nNNNN\n", "DE LA ROE"),
    ("below December's.\nO'ROE\n\n\n\nNNNN\n", "O'ROE"),
    ("below December's.\nROE-HALVORSEN\nNNNN\n", "ROE-HALVORSEN"),
    ("below December's.\n\nAMBASSADOR HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nSIGNED HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n- HALVORSEN -\n", "HALVORSEN"),
    (
        "below December's.\n\nHALVORSEN\n\n(Note: this cable was cleared by Guayaquil.)\n",
        "HALVORSEN",
    ),
    ("below December's.\n\nComment\n-------\n\n3. (U) Prices fall.\n\nHALVORSEN\n", "HALVORSEN"),
    (
        "below December's.\n\n3. (U) This cable was drafted by Embassy Lima\n"
        "and cleared by Embassy Bogota.\n\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\n3. (U) Embassy Quito's website:\n"
        "http://www.state.sgov.gov/p/wha/quito/\nHALVORSEN\n",
        "HALVORSEN",
    ),
    (
        "below December's.\n\nQUITO 00001123  002 OF 002\n\n\n"
        "prices rise again.  End comment.\nHALVORSEN\n",
        "HALVORSEN",
    ),
    ("below December's.\n\n(a) Jane Roe, DCM\n(b) Richard Doe, Poloff\n\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nEnd text of letter.\nHALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\n* * *\n\nHALVORSEN\n", "HALVORSEN"),
    (
        "below December's.\n\n3. (U) Deputy Assistant Secretary Roe did not clear this\n"
        "message. HALVORSEN\n",
        "HALVORSEN",
    ),
    ("below December's.\n\nXXXXXXXXXXXX. HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nMINIMIZE FOR QUITO CONSIDERED. HALVORSEN\n", "HALVORSEN"),
    ("below December's.\n\nDEPARTMENT PLEASE PASS TO USTR.\nHALVORSEN\n", "HALVORSEN"),
]


@pytest.mark.parametrize(("end", "found"), COMBINED)
def test_signatures_with_two_oddities(end: str, found: str | None) -> None:
    """Glued and followed by relay lines, marked by hand, below notes and redactions."""
    assert signer(HEADING + end) == found
