"""All parts of a heading at once, in whole cables of several decades."""

from __future__ import annotations

import pytest

import graphkit

NAMES = "tags subject refs to info classified signer".split()


def parts(text: str) -> list[str]:
    """The parts in the order of NAMES, each as one string."""
    found = graphkit.parse(text)
    header = found["header"]
    refs = (f"{ref['label'] or ''} {ref['cable_id'] or '-'}".strip() for ref in header["refs"])
    people = [person["name"] for person in found["classified_by"]]
    return [
        " ".join(header["tags"]),
        header["subject"] or "",
        " | ".join(refs),
        " | ".join(header["to"]),
        " | ".join(header["info"]),
        " ".join([*people, *found["reasons"]]),
        found["signer"] or "",
    ]


CABLES = [
    (
        """P 121512Z MAR 68
FM AMEMBASSY QUITO
TO SECSTATE WASHDC PRIORITY
INFO AMCONSUL GUAYAQUIL
AMEMBASSY LIMA
CONFIDENTIAL QUITO 3123

SUBJ: BANANA TALKS

REF: STATE 123456; QUITO A-512

1. MINISTER ZAMBRANO TOLD ME TODAY THAT TALKS BEGIN NEXT WEEK.

2. HE ASKED FOR OUR HELP.
HALVORSEN
""",
        [
            "",
            "BANANA TALKS",
            "68STATE123456 | -",
            "SECSTATE WASHDC",
            "AMCONSUL GUAYAQUIL | AMEMBASSY LIMA",
            "",
            "HALVORSEN",
        ],
    ),
    (
        """O 121512Z MAR 79
FM AMEMBASSY QUITO
TO SECSTATE WASHDC IMMEDIATE 4410
INFO AMEMBASSY LIMA IMMEDIATE
C O N F I D E N T I A L QUITO 01812

NODIS

E.O. 12065: RDS-1 3/12/99 (ROE, JANE Q.) OR-M
TAGS: PINT, PEPR, EC
SUBJECT: (C) PRESIDENT'S TALK WITH
CHARGE

REFS: (A) STATE 61222 (NOTAL), (B) QUITO 1799

1. (C - ENTIRE TEXT).

2. THE PRESIDENT ASKED TO SEE ME THIS MORNING. HE LOOKED TIRED.
HALVORSEN
BT
#1812
NNNN
""",
        [
            "PINT PEPR EC",
            "PRESIDENT'S TALK WITH CHARGE",
            "A 79STATE61222 | B 79QUITO1799",
            "SECSTATE WASHDC",
            "AMEMBASSY LIMA",
            "Jane Q. Roe",
            "HALVORSEN",
        ],
    ),
    (
        """R 121512Z MAR 86
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 4410
INFO AMCONSUL GUAYAQUIL
USCINCSO QUARRY HEIGHTS PM
UNCLAS SECTION 01 OF 02 QUITO 02812

DEPARTMENT FOR ARA/AND AND EB/OT/TA; USDA FOR FAS (DOE)

E.O. 12356: N/A
TAGS: EAGR, ETRD, EC
SUBJECT:  BANANAS:  PORT STRIKE ENDS

REF:  A) QUITO 2712   B) 85 QUITO 9812

1.  THE STRIKE ENDED ON MARCH 11.

UNCLAS SECTION 02 OF 02 QUITO 02812

2.  SHIPS LEAVE TODAY.  HALVORSEN
""",
        [
            "EAGR ETRD EC",
            "BANANAS: PORT STRIKE ENDS",
            "A 86QUITO2712 | B 85QUITO9812",
            "SECSTATE WASHDC",
            "AMCONSUL GUAYAQUIL | USCINCSO QUARRY HEIGHTS PM",
            "",
            "HALVORSEN",
        ],
    ),
    (
        """O 121512Z MAR 96
FM AMEMBASSY QUITO
TO SECSTATE WASHDC IMMEDIATE 4410
INFO AMEMBASSY LIMA IMMEDIATE
AMEMBASSY BRASILIA PRIORITY
C O N F I D E N T I A L QUITO 002812

E.O. 12958: DECL: 3/12/06
TAGS: PREL, PBTS, EC, PE
SUBJECT: BORDER TALKS: (PART 2 OF 2)

REF: LIMA 1612 AND PREVIOUS

1. CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (B) AND (D).

2. (C) TALKS GO ON.  END COMMENT.
HALVORSEN
""",
        [
            "PREL PBTS EC PE",
            "BORDER TALKS: (PART 2 OF 2)",
            "96LIMA1612",
            "SECSTATE WASHDC",
            "AMEMBASSY LIMA | AMEMBASSY BRASILIA",
            "Jane Roe 1.5(b) 1.5(d)",
            "HALVORSEN",
        ],
    ),
    (
        """R 121512Z MAR 03
FM AMEMBASSY QUITO
TO SECSTATE WASHDC 4410
INFO AMEMBASSY LIMA
USCINCSO MIAMI FL
C O N F I D E N T I A L QUITO 000812

SIPDIS

STATE FOR WHA/AND AND INL (DOE)

E.O. 12958: DECL: 03/12/2013
TAGS: PREL SNAR EC PE
SUBJECT: NORTHERN BORDER: GOVERNOR'S PLAN
TO CLOSE TWO ROADS

REF: A. 02 QUITO 4512
     B. QUITO 797

Classified By: DCM JANE ROE.  REASON: 1.5 (B) AND (D)

1. (C) The Governor plans to close two roads.  End Comment. HALVORSEN

NNNN
""",
        [
            "PREL SNAR EC PE",
            "NORTHERN BORDER: GOVERNOR'S PLAN TO CLOSE TWO ROADS",
            "A 02QUITO4512 | B 03QUITO797",
            "SECSTATE WASHDC",
            "AMEMBASSY LIMA | USCINCSO MIAMI FL",
            "Jane Roe 1.5(b) 1.5(d)",
            "HALVORSEN",
        ],
    ),
    (
        """VZCZCXRO8569
OO RUEHAO RUEHCD RUEHGD
DE RUEHQT #0812/01 0711512
ZNY CCCCC ZZH
O P 121512Z MAR 07 ZDK CTG RUEHSG 1234W ETI RUEHC SVC
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4410
INFO RUCNMEM/EU MEMBER STATES COLLECTIVE PRIORITY
RUEHZI/WHA IM POSTS COLLECTIVE
RHMFISS/CDR USSOUTHCOM MIAMI FL//J2/POLAD// PRIORITY
C O N F I D E N T I A L SECTION 01 OF 02 QUITO 000812

SIPDIS

NOFORN
SIPDIS

E.O. 12958: DECL: 03/12/2017
TAGS: OVIP (DOE, RICHARD), PREL, PGOV, ECON, EC
SUBJECT: (C) AGRICULTURE SECRETARY DOE'S MARCH 9, 2007
MEETING WITH PRESIDENT CORREA

REF: A. A. STATE 31222
     B. B. 06 QUITO 2912 (NOTAL)
     C. C. ROE-DOE E-MAIL, 3/8/07

Classified By: Ambassador Jane Q. Roe for reasons 1.4 (b)/(d).

¶1. (C/NF) Summary: They met.  End summary.

QUITO 00000812  002 OF 002

¶2. (C/NF) They ate.  End comment.
HALVORSEN
""",
        [
            "OVIP PREL PGOV ECON EC",
            "AGRICULTURE SECRETARY DOE'S MARCH 9, 2007 MEETING WITH PRESIDENT CORREA",
            "A 07STATE31222 | B 06QUITO2912 | C -",
            "SECSTATE WASHDC",
            "EU MEMBER STATES COLLECTIVE | WHA IM POSTS COLLECTIVE"
            " | CDR USSOUTHCOM MIAMI FL//J2/POLAD//",
            "Jane Q. Roe 1.4(b) 1.4(d)",
            "HALVORSEN",
        ],
    ),
    (
        """VZCZCXYZ0000
OO RUEHWEB

DE RUEHC #1222 0711530
ZNR UUUUU ZZH
O 121512Z MAR 09
FM SECSTATE WASHDC
TO AMEMBASSY QUITO IMMEDIATE 0000
AMEMBASSY LIMA IMMEDIATE 0000
INFO EU MEMBER STATES COLLECTIVE
XMT AMEMBASSY BERN
UNCLAS STATE 021222

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: ETRD, WTRO, EC, PE
SUBJECT:    DEMARCHE REQUEST: BANANAS; RESPONSE BY MARCH 20

REFTEL: (A) QUITO 197 (B) GENEVA 212

1. (U) This is an action request.  See paragraph 4.

4. (SBU) Department thanks posts.
CLINTON
""",
        [
            "ETRD WTRO EC PE",
            "DEMARCHE REQUEST: BANANAS; RESPONSE BY MARCH 20",
            "A 09QUITO197 | B 09GENEVA212",
            "AMEMBASSY QUITO | AMEMBASSY LIMA",
            "EU MEMBER STATES COLLECTIVE",
            "",
            "CLINTON",
        ],
    ),
    (
        """C O N F I D E N T I A L QUITO 000812

SIPDIS

E.O. 12958: DECL: 03/12/2014
TAGS: PGOV PREL
EC
SUBJECT: CONGRESS ELECTS ITS PRESIDENT ("EL BANANERO")
REF: (A) 03 QUITO 4112;
(B) QUITO 00712
CLASSIFIED BY: CHARGE D'AFFAIRES A.I. JANE ROE. REASONS 1.5 (B)
AND (D).

1. (C) SUMMARY: It did.

2. (C) COMMENT: It will again.

ROE
""",
        [
            "PGOV PREL EC",
            'CONGRESS ELECTS ITS PRESIDENT ("EL BANANERO")',
            "A 03QUITO4112 | B -",
            "",
            "",
            "Jane Roe 1.5(b) 1.5(d)",
            "ROE",
        ],
    ),
    (
        """UNCLAS QUITO 000812
SIPDIS
E.O. 12958: N/A
TAGS: SCUL, KPAO, OIIP, EC
SUBJECT: BOOKS: "BANANAS - A HISTORY"
REF: STATE 2009 021222
1. Post thanks the Department.
2. Post has no further needs. HALVORSEN
""",
        [
            "SCUL KPAO OIIP EC",
            'BOOKS: "BANANAS - A HISTORY"',
            "09STATE21222",
            "",
            "",
            "",
            "HALVORSEN",
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), CABLES)
def test_whole_cables(text: str, found: list[str]) -> None:
    """From 1968 to 2009, each part is read beside all others."""
    assert dict(zip(NAMES, parts(text), strict=True)) == dict(zip(NAMES, found, strict=True))
