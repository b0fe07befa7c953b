"""Forms of the lines that say who classified a cable and why, read within whole cables."""

from __future__ import annotations

import pytest

import graphkit

ENVELOPE = """VZCZCXYZ0012
PP RUEHWEB

DE RUEHQT #1123/01 2991612
ZNR UUUUU ZZH
P 261612Z OCT 09
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC PRIORITY 4410
INFO RUEHGL/AMCONSUL GUAYAQUIL 0912
C O N F I D E N T I A L QUITO 001123

SIPDIS

"""
OPENING = "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV PREL EC\nSUBJECT: BANANA HARVEST BEGINS\n\n"
BODY = "\n\n1. (C) SUMMARY: The harvest began on time.  END SUMMARY.\n\nHALVORSEN\n"


def classified(text: str) -> str:
    """Who and why as `Jane Roe, dcm; 1.4(b) 1.4(d)`: names, titles in lower case, reasons."""
    found = graphkit.parse(text)
    people = [
        person["name"] + (", " + person["title"].lower() if person["title"] else "")
        for person in found["classified_by"]
    ]
    return "; ".join([*people, " ".join(found["reasons"])])


BD = "Jane Roe, dcm; 1.4(b) 1.4(d)"
AMBASSADOR = "Jane Roe, ambassador; 1.4(b) 1.4(d)"
ONE = "Jane Roe, dcm; 1.4(b)"

LINES = [
    # the label
    ("Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4 (b) and (d)", BD),
    ("CLASSIFIED BY: DCM JANE ROE FOR REASONS 1.4 (B) AND (D)", BD),
    ("CLASSIFIED BY DCM JANE ROE FOR REASONS 1.4 (B) AND (D)", BD),
    ("classified by: DCM Jane Roe for reasons 1.4 (b) and (d)", BD),
    ("Classified by DCM Jane Roe. Reasons: 1.4 (b) and (d)", BD),
    ("Classified By:DCM Jane Roe, Reasons 1.4(b),(d)", BD),
    ("(U) Classified by DCM Jane Roe for reasons 1.4 (b) and (d).", BD),
    ("(C) CLASSIFIED BY: DCM JANE ROE; REASONS: 1.4 (B), (D)", BD),
    ("Classified By: Classified by DCM Jane Roe for reasons 1.4 (b) and (d)", BD),
    ("Classified By: CLASSIFIED BY: DCM JANE ROE FOR REASONS 1.4 (B) AND (D).", BD),
    ("Classifed By: DCM Jane Roe for reasons 1.4 (b) and (d)", BD),
    ("CLASSIFIED BY : DCM JANE ROE, REASON : 1.4 (B) AND (D)", BD),
    ("CLASSIFIED BY; DCM JANE ROE. REASONS; 1.4 (B) AND (D)", BD),
    ("CLASSIFIED: DCM JANE ROE FOR REASONS 1.4 (B) AND (D)", BD),
    ("Classified by:\nDCM Jane Roe\nReasons: 1.4 (b) and (d)", BD),
    ("Derived from: DSCG 05-1 b, d", ""),
    # wraps
    ("Classified By: DCM Jane\nRoe for reasons 1.4 (b) and (d).", BD),
    ("Classified By: DCM Jane Roe for\nreasons 1.4 (b) and (d).", BD),
    ("Classified By: DCM Jane Roe for reasons 1.4\n(b) and\n(d).", BD),
    (
        "Classified By: Deputy Chief of\nMission Jane Roe, reasons 1.4 (b)\nand (d)",
        "Jane Roe, deputy chief of mission; 1.4(b) 1.4(d)",
    ),
    ("Classified By: DCM Jane Roe for reasons 1.4 (b)\n\nand (d).", BD),
    ("Classified By: DCM Jane Roe\n\nReason: 1.4 (b) and (d)", BD),
    # titles
    ("Classified By: Ambassador Jane Roe. Reasons: E.O. 12958, 1.4 (b) and (d).", AMBASSADOR),
    ("Classified By: AMBASSADOR JANE ROE FOR REASONS 1.4 (B, D)", AMBASSADOR),
    ("Classified By: Jane Roe, Ambassador, Reasons 1.4 (b) and (d)", AMBASSADOR),
    ("Classified By: Amb. Jane Roe, Reasons 1.4 (b) and (d)", "Jane Roe, amb.; 1.4(b) 1.4(d)"),
    (
        "Classified By: Charge d'Affaires Jane Roe for Reasons 1.4 (b)",
        "Jane Roe, charge d'affaires; 1.4(b)",
    ),
    (
        "Classified By: CHARGE D'AFFAIRES, A.I. JANE ROE, REASON 1.4(B)",
        "Jane Roe, charge d'affaires a.i.; 1.4(b)",
    ),
    ("Classified By: Charge Jane Roe for reasons 1.4 (b).", "Jane Roe, charge; 1.4(b)"),
    (
        "Classified By: Acting Deputy Chief of Mission Jane Roe for reasons 1.4 (b)",
        "Jane Roe, acting deputy chief of mission; 1.4(b)",
    ),
    (
        "Classified By: Political Counselor Jane Roe for reasons 1.4 (b).",
        "Jane Roe, political counselor; 1.4(b)",
    ),
    ("Classified By: PolCouns Jane Roe for reasons 1.4 (b).", "Jane Roe, polcouns; 1.4(b)"),
    ("Classified By: POL/C Jane Roe for reasons 1.4 (b).", "Jane Roe, pol/c; 1.4(b)"),
    (
        "Classified By: Acting Political Counselor Jane Roe, reason 1.4 (b)",
        "Jane Roe, acting political counselor; 1.4(b)",
    ),
    (
        "Classified By: Economic Counselor Jane Q. Roe. Reason 1.4 (b)",
        "Jane Q. Roe, economic counselor; 1.4(b)",
    ),
    ("Classified By: Consul General Jane Roe, reason 1.4 (b)", "Jane Roe, consul general; 1.4(b)"),
    (
        "Classified By: Principal Officer Jane Roe for reason 1.4 (b)",
        "Jane Roe, principal officer; 1.4(b)",
    ),
    ("Classified By: CDA Jane Roe, reasons 1.4 (b)", "Jane Roe, cda; 1.4(b)"),
    ("Classified By: A/DCM Jane Roe, reasons 1.4 (b)", "Jane Roe, a/dcm; 1.4(b)"),
    (
        "Classified By: Jane Roe, Deputy Political Counselor, for reasons 1.4 (b)",
        "Jane Roe, deputy political counselor; 1.4(b)",
    ),
    (
        "Classified By: Assistant Secretary Jane Roe for reasons 1.4 (b)",
        "Jane Roe, assistant secretary; 1.4(b)",
    ),
    ("Classified By: Jane Roe for reasons 1.4 (b)", "Jane Roe; 1.4(b)"),
    ("Classified By: JANE ROE FOR REASONS 1.4 (B)", "Jane Roe; 1.4(b)"),
    ("Classified By: DCM J. Q. Roe for reasons 1.4 (b)", "J. Q. Roe, dcm; 1.4(b)"),
    ("Classified By: DCM John Roe, Jr. for reasons 1.4 (b)", "John Roe, Jr., dcm; 1.4(b)"),
    ("Classified By: DCM John Q. Roe III for reasons 1.4 (b)", "John Q. Roe III, dcm; 1.4(b)"),
    ("Classified By: DCM Mary O'Roe-Smith for reasons 1.4 (b)", "Mary O'Roe-Smith, dcm; 1.4(b)"),
    ("Classified By: DCM Anna van der Roe for reasons 1.4 (b)", "Anna van der Roe, dcm; 1.4(b)"),
    (
        "Classified By: Ambassador Carlos de la Roe. Reason 1.4 (b)",
        "Carlos de la Roe, ambassador; 1.4(b)",
    ),
    # several
    (
        "Classified By: Ambassador Jane Roe and DCM Richard Doe for reasons 1.4 (b)",
        "Jane Roe, ambassador; Richard Doe, dcm; 1.4(b)",
    ),
    # reasons
    ("Classified By: DCM Jane Roe, Reason 1.4 (b)", ONE),
    ("Classified By: DCM Jane Roe for reason 1.4(b).", ONE),
    ("Classified By: DCM Jane Roe per 1.4 (b)", ONE),
    ("Classified By: DCM Jane Roe under 1.4 (b)", ONE),
    ("Classified By: DCM Jane Roe, 1.4 b", ONE),
    ("Classified By: DCM Jane Roe, 1.4 b, d", BD),
    ("Classified By: DCM Jane Roe, 1.4 (b/d)", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4 b/d", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4 (b) & (d)", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4 (b,d)", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4(b) and 1.4(d)", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4 (b)/(d)", BD),
    (
        "Classified By: DCM Jane Roe, reasons: 1.4 (b), (c), and (d)",
        "Jane Roe, dcm; 1.4(b) 1.4(c) 1.4(d)",
    ),
    ("Classified By: DCM Jane Roe for reasons E.O. 12958 1.4 (b) and (d)", BD),
    ("Classified By: DCM Jane Roe, Reasons: E.O. 12958, Sections 1.4 (b) and (d)", BD),
    (
        "Classified By: DCM Jane Roe for reasons outlined in Section 1.4 (b) and (d) of E.O. 12958",
        BD,
    ),
    ("Classified By: DCM Jane Roe. E.O. 12958, Reasons 1.4 (b) and (d)", BD),
    ("CLASSIFIED BY DCM JANE ROE. REASON 1.5 (B) AND (D).", "Jane Roe, dcm; 1.5(b) 1.5(d)"),
    ("CLASSIFIED BY: DCM JANE ROE. REASON: E.O. 12958 1.5(C).", "Jane Roe, dcm; 1.5(c)"),
    (
        "Classified By: DCM Jane Roe, reasons 1.4 (a-d)",
        "Jane Roe, dcm; 1.4(a) 1.4(b) 1.4(c) 1.4(d)",
    ),
    ("Classified By: DCM Jane Roe, reasons 1.4 B and D", BD),
    ("Classified By: DCM Jane Roe, REASONS 1.4(B)(D)", BD),
    ("Classified By: DCM Jane Roe; Reason: Sections 1.4 (b and d)", BD),
    ("Classified By: DCM Jane Roe for 1.4 (b) and (d).", BD),
    ("Classified By: DCM Jane Roe, reasons 1.4. (b) and (d).", BD),
    ("Classified By: DCM Jane Roe - Reasons 1.4 (b) and (d).", BD),
    ("Classified By: DCM Jane Roe (reasons 1.4 (b) and (d)).", BD),
    ("Classified By: DCM Jane Roe (1.4 b, d)", BD),
    ("Reason: 1.4 (b) and (d)\nClassified By: DCM Jane Roe", BD),
    ("Classified By: DCM Jane Roe", "Jane Roe, dcm; "),
    ("Reasons: 1.4 (b) and (d)", "1.4(b) 1.4(d)"),
    # what stands beside
    ("REF: LIMA 881\n\nClassified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("REF: LIMA 881 Classified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("REF: A. LIMA 881\n     B. LIMA 882\nClassified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("Classified By: DCM Jane Roe for reasons 1.4 (b)\nREF: LIMA 881", ONE),
    ("Classified By: DCM Jane Roe REF: LIMA 881", "Jane Roe, dcm; "),
    ("Classified By: DCM Jane Roe for reasons 1.4 (b)\n-------\nSummary\n-------", ONE),
    (
        "Classified By: DCM Jane Roe for reasons 1.4 (b).  1. (C) The Ambassador met Richard Doe.",
        ONE,
    ),
    ("1. (U) Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).", BD),
    ("¶1. (U) Classified by Ambassador Jane Roe, reasons 1.4 (b) and (d).", AMBASSADOR),
    ("1. Classified by DCM Jane Roe. Reason 1.4 (b).", ONE),
]


@pytest.mark.parametrize(("lines", "found"), LINES)
def test_classified_by_below_the_subject(lines: str, found: str) -> None:
    """Labels, wraps, titles, names, reasons and what stands beside."""
    assert classified(ENVELOPE + OPENING + lines + BODY) == found


HEADINGS = [
    (
        "E.O. 12958: DECL: 10/26/2019\nClassified By: DCM Jane Roe for reasons 1.4 (b)\n"
        "TAGS: PGOV EC\n"
        "SUBJECT: BANANAS",
        ONE,
    ),
    (
        "Classified By: DCM Jane Roe for reasons 1.4 (b)\nE.O. 12958: DECL: 10/26/2019\n"
        "TAGS: PGOV EC\n"
        "SUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\n"
        "Classified By: DCM Jane Roe for reasons 1.4 (b)\n"
        "SUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019 CLASSIFIED BY: DCM JANE ROE FOR REASONS 1.4 (B)\n"
        "TAGS: PGOV EC\n"
        "SUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\nSUBJECT: BANANAS\n"
        "Classified By: DCM Jane Roe for"
        " reasons 1.4 (b)",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\n"
        "SUBJECT: BANANAS Classified By: DCM Jane Roe for"
        " reasons 1.4 (b)",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nREASON: 1.4 (B)\nCLASSIFIED BY: DCM JANE ROE\n"
        "TAGS: PGOV EC\n"
        "SUBJECT: BANANAS",
        ONE,
    ),
    ("E.O. 12065: GDS 10/26/85 (ROE, JANE) OR-M\nTAGS: PGOV, EC\nSUBJECT: BANANAS", "Jane Roe; "),
    (
        "E.O. 12065: RDS-1 10/26/99 (ROE, JANE Q.) OR-P\nTAGS: PGOV, EC\nSUBJECT: BANANAS",
        "Jane Q. Roe; ",
    ),
]


@pytest.mark.parametrize(("heading", "found"), HEADINGS)
def test_classified_by_anywhere_in_the_heading(heading: str, found: str) -> None:
    """Above TAGS, behind the E.O. line's value, behind the subject, or in the E.O. line."""
    assert classified(ENVELOPE + heading + BODY) == found


def names(text: str) -> str:
    """Who classified a cable, names only."""
    return "; ".join(person["name"] for person in graphkit.parse(text)["classified_by"])


WHO = [
    # the system's own form: name, title, office, agency
    (
        "CLASSIFIED BY: Jane Roe, Consul General, Guayaquil, State.\nREASON: 1.4 (b), (d)",
        "Jane Roe",
    ),
    ("CLASSIFIED BY: Jane Q. Roe, DCM, EXEC, State.\nREASON: 1.4 (b), (d)", "Jane Q. Roe"),
    (
        "CLASSIFIED BY: Jane Roe, Ambassador, Embassy Quito, Department of\nState.\n"
        "REASON: 1.4 (b)",
        "Jane Roe",
    ),
    (
        "CLASSIFIED BY: Jane Q. Roe, Consul General, U.S. Consulate General,\n"
        "Guayaquil, Department of State.\nREASON: 1.4 (b), (d)",
        "Jane Q. Roe",
    ),
    ("CLASSIFIED BY: J. Roe, Political Counselor; REASON: 1.4(B)", "J. Roe"),
    ("CLASSIFIED BY: Richard Doe, A/DCM, EXEC, DOS.\nREASON: 1.4 (b), (d)", "Richard Doe"),
    # offices and agencies with the title
    ("Classified By: NEA A/S Jane Roe for reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: EUR DAS Jane Roe for reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: IO Assistant Secretary Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: NEA/ELA Director Jane Roe for reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: ISN/RA Office Director Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Under Secretary for Political Affairs Jane Roe, 1.4 (b)", "Jane Roe"),
    ("Classified By: Under Secretary Jane Roe, 1.4 (b)", "Jane Roe"),
    (
        "Classified By: Acting Assistant Secretary for Western Hemisphere Affairs\n"
        "Jane Roe, reason 1.4 (b)",
        "Jane Roe",
    ),
    ("Classified By: PRT Team Leader Jane Roe for reasons 1.4 (b)", "Jane Roe"),
    (
        "Classified By: Minister-Counselor for Economic Affairs Jane Roe. Reason\n1.4 (b)",
        "Jane Roe",
    ),
    (
        "Classified By: Minister Counselor for Political Affairs Jane Roe. Reason\n1.4 (b)",
        "Jane Roe",
    ),
    ("Classified By: Political Minister Counselor Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Pol/Econ Counselor Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: P/E Chief Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: POL/ECON Chief Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Poloff Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Econoff Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: RSO Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: ESTH Counselor Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: EST Officer Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: USNATO DCM Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: USEU Charge Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Quito DCM Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: US Ambassador Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: U.S. Permanent Representative to NATO Jane Roe, reason\n1.4 (b)", "Jane Roe"),
    ("Classified By: Special Envoy Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Regional Refugee Coordinator Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Deputy Principal Officer Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Acting Principal Officer, Jane Roe, for reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Management Counselor Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Labor Attache Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Legal Adviser Jane Roe, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: External Affairs Unit Chief Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Acting Econ Counselor Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: ECONOMIC COUNSELOR JANE ROE, REASON 1.4 (B)", "Jane Roe"),
    ("Classified By: AMBASSADOR JANE Q. ROE; REASONS 1.4 (B), (D).", "Jane Q. Roe"),
    ("Classified By: Chargé d'Affaires Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Charge' d'Affaires Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Charge d\u2019Affaires Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Charge d'affaires ad interim Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Charge d'Affaires, a.i., Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Charge, A.I., JANE ROE, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: D/CG Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: CG Jane Roe, reason 1.4 (b)", "Jane Roe"),
    ("Classified By: A/CG Jane Roe, reason 1.4 (b)", "Jane Roe"),
    # names
    ("Classified By: DCM R. Nicholas Roe for reasons 1.4 (b)", "R. Nicholas Roe"),
    ("Classified By: DCM Jane Q Roe for reasons 1.4 (b)", "Jane Q Roe"),
    ("Classified By: DCM J.Q. Roe for reasons 1.4 (b)", "J.Q. Roe"),
    ("Classified By: DCM Jane Roe-Doe for reasons 1.4 (b)", "Jane Roe-Doe"),
    ("CLASSIFIED BY: DCM JANE MCROE FOR REASONS 1.4 (B)", "Jane McRoe"),
    ("CLASSIFIED BY: DCM JANE O'ROE FOR REASONS 1.4 (B)", "Jane O'Roe"),
    ("Classified By: DCM Jane St. Roe for reasons 1.4 (b)", "Jane St. Roe"),
    ("Classified By: DCM Jean-Marie Roe for reasons 1.4 (b)", "Jean-Marie Roe"),
    ("Classified By: DCM John Roe II for reasons 1.4 (b)", "John Roe II"),
    ("Classified By: Ambassador Roe for reasons 1.4 (b)", "Roe"),
    ("Classified By: AMB JRoe, Reasons 1.4 (b)", "JRoe"),
    ("Classified By: DCM XXXXXXXXXXXX for reasons 1.4 (b)", ""),
    # several
    (
        "Classified By: Political Counselor Jane Roe and Economic Counselor Richard\n"
        "Doe for reasons 1.4 (b)",
        "Jane Roe; Richard Doe",
    ),
    ("Classified By: Ambassador Jane Roe; reasons 1.4 (b). Drafted by Richard Doe.", "Jane Roe"),
    # glued, wrapped, around
    ("CLASSIFIED BY:DCM JANE ROE.REASON:1.4(B)", "Jane Roe"),
    ("CLASSIFIED BY DCM JANE ROE REASON 1.4 (B)", "Jane Roe"),
    ("CLASSIFIED BY JANE ROE, DCM, FOR REASONS 1.4 (B)", "Jane Roe"),
    ("CLASSIFIED BY AMBASSADOR JANE\nROE. REASONS 1.4 (B)", "Jane Roe"),
    (
        "Classified By: Ambassador Jane Roe for reasons stated in 1.4 (b) and\n(d) of E.O. 12958",
        "Jane Roe",
    ),
    ("Classified By: Ambassador Jane Roe per E.O. 12958, reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe pursuant to section 1.4 (b)", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe under Section 1.4 (b) of E.O. 12958", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe, based on reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe due to reasons 1.4 (b)", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe because of 1.4 (b)", "Jane Roe"),
    ("This cable is classified by Ambassador Jane Roe for reasons 1.4 (b).", "Jane Roe"),
    ("This message is classified by DCM Jane Roe, reasons 1.4 (b).", "Jane Roe"),
]


@pytest.mark.parametrize(("lines", "found"), WHO)
def test_who_classified(lines: str, found: str) -> None:
    """Offices, agencies and posts around the name; initials, particles and several people."""
    assert names(ENVELOPE + OPENING + lines + BODY) == found


def why(text: str) -> str:
    """The reasons, in order."""
    return " ".join(graphkit.parse(text)["reasons"])


WHY = [
    ("1.4 (b), (c) and (d)", "1.4(b) 1.4(c) 1.4(d)"),
    ("1.4 (b), (d) and (e)", "1.4(b) 1.4(d) 1.4(e)"),
    ("1.4(B), and (D)", "1.4(b) 1.4(d)"),
    ("1.4 (b) and 1.4 (d)", "1.4(b) 1.4(d)"),
    ("1.4 (b&d)", "1.4(b) 1.4(d)"),
    ("1.4(b)&(d)", "1.4(b) 1.4(d)"),
    ("1.4 (b)-(d)", "1.4(b) 1.4(c) 1.4(d)"),
    ("1.4 B, D", "1.4(b) 1.4(d)"),
    ("1.4 (B/D)", "1.4(b) 1.4(d)"),
    ("1.4 (b) (d)", "1.4(b) 1.4(d)"),
    ("1.4 b. and d.", "1.4(b) 1.4(d)"),
    ("1.4 (b and d)", "1.4(b) 1.4(d)"),
    ("1.4 [b] and [d]", "1.4(b) 1.4(d)"),
    ("1.4 (b, and d)", "1.4(b) 1.4(d)"),
    ("1.4 (b), 1.5 (d)", "1.4(b) 1.5(d)"),
    ("1.5 (b), (d)", "1.5(b) 1.5(d)"),
    ("1.5 b and d", "1.5(b) 1.5(d)"),
    ("1.4: (b), (d)", "1.4(b) 1.4(d)"),
    ("E.O. 12958 1.4 (b), (d)", "1.4(b) 1.4(d)"),
    ("EO 12958 Sections 1.4 (b) and (d)", "1.4(b) 1.4(d)"),
    ("12958 1.4 (b) and (d)", "1.4(b) 1.4(d)"),
    ("1.4b,d", "1.4(b) 1.4(d)"),
    ("1.4b and 1.4d", "1.4(b) 1.4(d)"),
    ("1.4 {b} and {d}", "1.4(b) 1.4(d)"),
    ("1.4 (b),\n(d)", "1.4(b) 1.4(d)"),
    ("1.4\n(b) and (d)", "1.4(b) 1.4(d)"),
    ("1.4 (d)", "1.4(d)"),
    ("1.4 (b), (d), (b)", "1.4(b) 1.4(d)"),
    ("1.4 (C) and (D)", "1.4(c) 1.4(d)"),
    ("section 1.4, paragraphs (b) and (d)", "1.4(b) 1.4(d)"),
]


@pytest.mark.parametrize(("reasons", "found"), WHY)
def test_why_it_was_classified(reasons: str, found: str) -> None:
    """Reasons in every notation."""
    lines = f"Classified By: DCM Jane Roe for reasons {reasons}."
    assert why(ENVELOPE + OPENING + lines + BODY) == found


MID_LINE = [
    ("REF: A. LIMA 881\nB. QUITO 97 CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B)", ONE),
    ("REF: A. LIMA 881\nB. QUITO 97 Classified by DCM Jane Roe for reasons 1.4\n(b) and (d)", BD),
    ("REF: A. LIMA 881\nB. QUITO 97 Classified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    (
        "REF: LIMA 881 CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.4 (B)",
        "Jane Roe, ambassador; 1.4(b)",
    ),
    (
        "REF: LIMA 881 Classified by Ambassador Jane Roe for reasons 1.4 (b)",
        "Jane Roe, ambassador; 1.4(b)",
    ),
    ("REF: A. LIMA 881 B. QUITO 97 CLASSIFIED BY DCM JANE ROE, REASON 1.4\n(B) AND (D)", BD),
    ("REF: LIMA 881 (C) Classified by DCM Jane Roe for reasons 1.4 (b).", ONE),
    ("REF: LIMA 881\n(C) Classified by DCM Jane Roe for reasons 1.4 (b).", ONE),
    ("REF: LIMA 881\n\n(U) CLASSIFIED BY: DCM JANE ROE. REASON: 1.4 (B).", ONE),
    ("REF: LIMA 881Classified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("REF: LIMA 881. Classified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("CLASSIFIED BY DCM JANE ROE FOR REASONS 1.4 (B) REF: LIMA 881", ONE),
    ("Classified By: DCM Jane Roe, for reasons 1.4 (b), REF: LIMA 881", ONE),
    (
        "Classified By: DCM Jane Roe; Reason: 1.4 (b)\nQUITO 00001123  001.2 OF 003\n\n"
        "REF: LIMA 881",
        ONE,
    ),
    ("Classified By: DCM Jane Roe\nQUITO 00001123  001.2 OF 003\n\nfor reasons 1.4 (b)", ONE),
    ("CLASSIFIED BY DCM JANE ROE, REASON: 1.4 (B), DECLASSIFY ON: 10/26/2019", ONE),
    ("CLASSIFIED BY: DCM JANE ROE\nREASON: 1.4 (B)\nDECL: 10/26/2019", ONE),
    ("CLASSIFIED BY: DCM JANE ROE\nDECLASSIFY ON: 10/26/2019\nREASON: 1.4 (B)", ONE),
    ("Classified By: DCM Jane Roe (reason 1.4 b)", ONE),
    ("Classified By: Reasons 1.4 (b), DCM Jane Roe", ONE),
    ("Classified for reasons 1.4 (b) by DCM Jane Roe", ONE),
    ("Classified DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("Clasified by: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("CLASSIFED BY DCM JANE ROE FOR REASONS 1.4 (B)", ONE),
    ("CLASSIFIED BY.: DCM JANE ROE FOR REASONS 1.4 (B)", ONE),
    ("C1assified By: DCM Jane Roe for reasons 1.4 (b)", ONE),
    ("Classified By: DCM Jane Roe for reasons l.4 (b)", ONE),
    ("Classified By: DCM Jane Roe for reasons 1.4 (b}", ONE),
    ("Classified By: DCM Jane Roe for reasons 1.4(b )", ONE),
    ("Classified By: DCM Jane Roe for Reason: 1. 4 (b)", ONE),
    ("Classified By: DCM Jane Roe for reason 1.4-b", ONE),
    ("Classified By: DCM Jane Roe, Reason 1.4 - (b) and (d)", BD),
    ("Classified By: DCM Jane Roe, Reason Section 1.4(b)", ONE),
    ("Classified By: DCM Jane Roe, Sec. 1.4 (b)", ONE),
]


@pytest.mark.parametrize(("lines", "found"), MID_LINE)
def test_classified_by_among_other_labels(lines: str, found: str) -> None:
    """Behind the references with or without a colon, before other labels, mistyped."""
    assert classified(ENVELOPE + OPENING + lines + BODY) == found


MID_HEADING = [
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\nSUBJECT: BANANAS AND\n"
        "FLOWERS CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B)",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV\n"
        "EC CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B)\nSUBJECT: BANANAS",
        ONE,
    ),
    (
        "Classified By: DCM Jane Roe for reasons 1.4 (b). E.O. 12958: DECL: 10/26/2019 "
        "TAGS: PGOV EC SUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019 CLASSIFIED BY DCM JANE ROE FOR REASONS 1.4 (B)\n"
        "TAGS: PGOV EC\nSUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\n"
        "TAGS: PGOV EC CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B)\nSUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\n"
        "SUBJECT: BANANAS CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B)",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019, CLASSIFIED BY: DCM JANE ROE, REASON: 1.4 (B)\n"
        "TAGS: PGOV EC\nSUBJECT: BANANAS",
        ONE,
    ),
    (
        "CLASSIFIED BY DCM JANE ROE, REASON 1.4 (B) E.O. 12958: DECL: 10/26/2019\n"
        "TAGS: PGOV EC\nSUBJECT: BANANAS",
        ONE,
    ),
    (
        "E.O. 12958: DECL: 10/26/2019; REASON: 1.4 (B); CLASSIFIED BY: JANE ROE\n"
        "TAGS: PGOV EC\nSUBJECT: BANANAS",
        "Jane Roe; 1.4(b)",
    ),
    ("E.O. 12065: GDS 10/26/85 (ROE, JANE) OR-M\nTAGS: PGOV, EC\nSUBJECT: BANANAS", "Jane Roe; "),
    (
        "E.O. 12356: DECL: OADR\nTAGS: PGOV, EC\nSUBJECT: BANANAS\nCLASSIFIED BY DCM JANE ROE.",
        "Jane Roe, dcm; ",
    ),
]


@pytest.mark.parametrize(("heading", "found"), MID_HEADING)
def test_classified_by_behind_another_labels_value(heading: str, found: str) -> None:
    """On the line of the E.O., the TAGS or the subject, without a colon too."""
    assert classified(ENVELOPE + heading + BODY) == found
