"""Forms of the TAGS line, read within whole cables."""

from __future__ import annotations

import pytest

import graphkit
from tests.parse.forms import BODY, ENVELOPE


def tags(text: str) -> str:
    """The TAGS of a cable, in order, parted by blanks."""
    return " ".join(graphkit.parse(text)["header"]["tags"])


LINES = [
    # the label
    ("TAGS: PGOV PREL EC", "PGOV PREL EC"),
    ("TAGS:PGOV PREL EC", "PGOV PREL EC"),
    ("TAGS PGOV PREL EC", "PGOV PREL EC"),
    ("TAGS : PGOV PREL EC", "PGOV PREL EC"),
    ("TAG: PGOV PREL EC", "PGOV PREL EC"),
    ("TAGs: PGOV PREL EC", "PGOV PREL EC"),
    ("tags: pgov prel ec", "PGOV PREL EC"),
    ("TAGS; PGOV PREL EC", "PGOV PREL EC"),
    ("TAGS. PGOV PREL EC", "PGOV PREL EC"),
    ("TAGSPGOV PREL EC", "PGOV PREL EC"),
    ("TAGS:\nPGOV PREL EC", "PGOV PREL EC"),
    ("TAGS:    PGOV,  PREL,  EC", "PGOV PREL EC"),
    ("TAGS:\tPGOV\tPREL\tEC", "PGOV PREL EC"),
    ("TAGS: TAGS: PGOV PREL EC", "PGOV PREL EC"),
    ("(U) TAGS: PGOV PREL EC", "PGOV PREL EC"),
    ("TAGS/TERMS: PGOV PREL EC", "PGOV PREL EC"),
    # separators
    ("TAGS: PGOV, PREL, EC", "PGOV PREL EC"),
    ("TAGS: PGOV,PREL,EC", "PGOV PREL EC"),
    ("TAGS: PGOV; PREL; EC", "PGOV PREL EC"),
    ("TAGS: PGOV/PREL/EC", "PGOV PREL EC"),
    ("TAGS: PGOV. PREL. EC", "PGOV PREL EC"),
    ("TAGS: PGOV, PREL, EC,", "PGOV PREL EC"),
    ("TAGS: PGOV, PREL, EC.", "PGOV PREL EC"),
    ("TAGS: PGOV,, PREL EC", "PGOV PREL EC"),
    ("TAGS: PGOV - PREL - EC", "PGOV PREL EC"),
    ("TAGS: PGOV PREL AND EC", "PGOV PREL EC"),
    ("TAGS: , PGOV, PREL", "PGOV PREL"),
    ("TAGS: PGOV, PREL EC, ETRD", "PGOV PREL EC ETRD"),
    ('TAGS: "PGOV PREL EC"', "PGOV PREL EC"),
    ("TAGS: [PGOV] [PREL] [EC]", "PGOV PREL EC"),
    # wraps
    (
        "TAGS: PGOV, PREL, ECON, ETRD, EFIN, EINV, EAGR, SENV, PHUM,\nKDEM, EC",
        "PGOV PREL ECON ETRD EFIN EINV EAGR SENV PHUM KDEM EC",
    ),
    (
        "TAGS: PGOV PREL ECON ETRD EFIN EINV EAGR SENV PHUM\n      KDEM EC",
        "PGOV PREL ECON ETRD EFIN EINV EAGR SENV PHUM KDEM EC",
    ),
    ("TAGS: PGOV PREL\nKDEM\nEC", "PGOV PREL KDEM EC"),
    ("TAGS: PGOV, PREL\n, EC", "PGOV PREL EC"),
    ("TAGS: PGOV, PREL,\n\nEC, ETRD", "PGOV PREL EC ETRD"),
    # kinds
    ("TAGS: PREL UNSC NATO EUN IAEA XA", "PREL UNSC NATO EUN IAEA XA"),
    ("TAGS: PREL, UNGA, UNHRC-1, EC", "PREL UNGA UNHRC-1 EC"),
    (
        "TAGS: KTIP KCRM KWMN SMIG KFRD ASEC PREF ELAB EC",
        "KTIP KCRM KWMN SMIG KFRD ASEC PREF ELAB EC",
    ),
    ("TAGS: ASEAN, OAS, WTRO, APEC, CA", "ASEAN OAS WTRO APEC CA"),
    (
        "TAGS: CVIS CPAS CMGT AMGT AFIN APER BEXP BTIO TBIO OEXC MARR MASS MCAP",
        "CVIS CPAS CMGT AMGT AFIN APER BEXP BTIO TBIO OEXC MARR MASS MCAP",
    ),
    (
        "TAGS: SNAR SOCI SCUL TRGY TSPL TPHY EWWT EAIR ENRG EPET EMIN XL XM",
        "SNAR SOCI SCUL TRGY TSPL TPHY EWWT EAIR ENRG EPET EMIN XL XM",
    ),
    ("TAGS: PGOV, PREL, G8, EC", "PGOV PREL G8 EC"),
    ("TAGS: PARM, NPT, CWC, CTBT, EC", "PARM NPT CWC CTBT EC"),
    ("TAGS: PREL, OSCE, KSCA, EU, EC", "PREL OSCE KSCA EU EC"),
    ("TAGS: PGOV PREL EC PE CO VE BR US", "PGOV PREL EC PE CO VE BR US"),
    # run together, mistyped
    ("TAGS: PGOVPREL EC", "PGOV PREL EC"),
    ("TAGS: PGOV PRELEC", "PGOV PREL EC"),
    ("TAGS: PGOV,PRELECON, EC", "PGOV PREL ECON EC"),
    ("TAGS: PGVO PREL EC", "PGVO PREL EC"),
    # people
    ("TAGS: OVIP (LINDQVIST, ANNA), PREL, EC", "OVIP PREL EC"),
    ("TAGS: OVIP(LINDQVIST, ANNA) PREL EC", "OVIP PREL EC"),
    ("TAGS: OVIP (LINDQVIST,\nANNA M.) PREL EC", "OVIP PREL EC"),
    ("TAGS: PREL, PINR (DOE, JANE; ROE, RICHARD), EC", "PREL PINR EC"),
    ("TAGS: PREL PGOV PINR EC (CARMICHAEL, TOM)", "PREL PGOV PINR EC"),
    ("TAGS: CASC EC (DOE, JOHN A.)", "CASC EC"),
    ("TAGS: PREL (EC) (PE)", "PREL EC PE"),
    ("TAGS: PREL, PGOV, PBTS (EC, PE)", "PREL PGOV PBTS EC PE"),
    # what follows
    ("TAGS: PGOV PREL EC REF: LIMA 881", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC (REF: LIMA 881)", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC\nREF: LIMA 881", "PGOV PREL EC"),
    ("TAGS: PGOV, PREL, EC\nREF:\nA. LIMA 881", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC SIPDIS", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC\nSIPDIS", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC\nQUITO 00001123  001.2 OF 003", "PGOV PREL EC"),
    ("TAGS: PGOV, PREL, EC\nCLASSIFIED BY: DCM JANE ROE FOR REASONS 1.4 (B)", "PGOV PREL EC"),
    ("TAGS: PGOV PREL EC\n-----", "PGOV PREL EC"),
    ("TAGS: N/A", ""),
]


@pytest.mark.parametrize(("line", "found"), LINES)
def test_tags_lines_above_the_subject(line: str, found: str) -> None:
    """Labels, separators, wraps, people and what follows on the line or below."""
    text = f"{ENVELOPE}E.O. 12958: N/A\n{line}\nSUBJECT: BANANA HARVEST BEGINS{BODY}"
    assert tags(text) == found


HEADINGS = [
    ("E.O. 12958: N/A\nTAGS: PGOV EC SUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: N/A TAGS: PGOV EC\nSUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: N/A TAGS: PGOV EC SUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: N/ATAGS: PGOV EC\nSUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: DECL: 10/26/2019TAGS: PGOV ECSUBJECT: BANANAS", "PGOV EC"),
    ("SUBJECT: BANANAS\nTAGS: PGOV EC\nE.O. 12958: N/A", "PGOV EC"),
    ("E.O. 12958: N/A\nSUBJECT: BANANAS\nTAGS: PGOV EC\nREF: LIMA 881", "PGOV EC"),
    ("E.O. 12958: N/A\nSUBJECT: BANANAS\n\nTAGS: PGOV, EC\n\nREF: LIMA 881", "PGOV EC"),
    ("TAGS: PGOV EC\nE.O. 12958: N/A\nSUBJECT: BANANAS", "PGOV EC"),
    ("TAGS: PGOV EC E.O. 12958: N/A\nSUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: N/A\n\nTAGS: PGOV EC\n\nSUBJECT: BANANAS", "PGOV EC"),
    (
        "E.O. 12958: DECL: 10/26/2019\nTAGS: PGOV EC\nSUBJECT: TAGS AND LABELS FOR BANANAS",
        "PGOV EC",
    ),
    ("E.O. 12958: N/A\nTAGS: PGOV EC\nSUBJECT: BANANAS\nTAGS: ETRD", "PGOV EC ETRD"),
    (
        "E.O. 12958: DECL: 10/26/2019\nClassified By: DCM Jane Roe for reasons 1.4 (b)\n"
        "TAGS: PGOV EC\n"
        "SUBJECT: BANANAS",
        "PGOV EC",
    ),
    ("E.O. 11652: GDS\nTAGS: PFOR, EC\nSUBJ: BANANAS", "PFOR EC"),
    ("E.O. 11652: N/A\nTAGS:  OVIP (LINDQVIST, ANNA), EC\nSUBJECT:  VISIT", "OVIP EC"),
    ("EO 12958: N/A\nTAGS: PGOV EC\nSUBJECT: BANANAS", "PGOV EC"),
    ("E.O. 12958: N/A\nSUBJECT: BANANAS", ""),
]


@pytest.mark.parametrize(("heading", "found"), HEADINGS)
def test_tags_anywhere_in_the_heading(heading: str, found: str) -> None:
    """Sharing a line with other labels, after the subject, before the E.O. line."""
    assert tags(ENVELOPE + heading + BODY) == found


MORE_LINES = [
    ("TAGS: PREL ,PGOV ,EC", "PREL PGOV EC"),
    ("TAGS: PREL , PGOV , EC", "PREL PGOV EC"),
    ("TAGS: PREL: PGOV: EC", "PREL PGOV EC"),
    ("TAGS: PREL\\PGOV\\EC", "PREL PGOV EC"),
    ("TAGS: PREL PGOV (U) EC", "PREL PGOV EC"),
    ("TAGS: (PREL, PGOV, EC)", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC;", "PREL PGOV EC"),
    ("TAGS: 'PREL', 'PGOV'", "PREL PGOV"),
    ("TAGS: PREL\u00a0PGOV\u00a0EC", "PREL PGOV EC"),
    ("TAGS: Prel, Pgov, Ec", "PREL PGOV EC"),
    ("Tags: PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAGS:PREL,PGOV,PHUM,\nEC", "PREL PGOV PHUM EC"),
    ("TAGS: PREL, PGOV,\n      PHUM, EC", "PREL PGOV PHUM EC"),
    ("TAGS: PREL, PGOV, PHUM\nEC, PE,\nCO", "PREL PGOV PHUM EC PE CO"),
    ("TAGS: PREL, PREL, EC", "PREL PREL EC"),
    ("TAGS: PTER KCRM EFIN KHLS AEMR EC", "PTER KCRM EFIN KHLS AEMR EC"),
    ("TAGS: KNNP MNUC AORC TRGY PARM IAEA IR", "KNNP MNUC AORC TRGY PARM IAEA IR"),
    ("TAGS: PREF PREL PHUM SMIG UNHCR EC", "PREF PREL PHUM SMIG UNHCR EC"),
    ("TAGS: ETRD USTR WTRO GATT EC", "ETRD USTR WTRO GATT EC"),
    ("TAGS: AORC CITES SENV UNEP EC", "AORC CITES SENV UNEP EC"),
    ("TAGS: EFIN IMF IBRD IADB EC", "EFIN IMF IBRD IADB EC"),
    ("TAGS: EIND EPET OPEC EC", "EIND EPET OPEC EC"),
    ("TAGS: KPAO KIRF KISL KWBG IS", "KPAO KIRF KISL KWBG IS"),
    ("TAGS: MARR, MOPS, NATO, PREL, PBTS, IS ,LE", "MARR MOPS NATO PREL PBTS IS LE"),
    ("TAGS: PGOV, PREL, XM, XR, XL, ZK", "PGOV PREL XM XR XL ZK"),
    ("TAGS: ABLD, AMGT, AFIN, ASEC, EC", "ABLD AMGT AFIN ASEC EC"),
    ("TAGS: TBIO, SENV, KFLU, KSCA, EAGR, EC", "TBIO SENV KFLU KSCA EAGR EC"),
    ("TAGS: OVIP (ROE, JANE) OPRC PREL EC", "OVIP OPRC PREL EC"),
    ("TAGS: OVIP(ROE), PREL, EC", "OVIP PREL EC"),
    ("TAGS: OTRA(DOE, RICHARD), EC", "OTRA EC"),
    ("TAGS: PREL, PGOV, (ROE, JANE), EC", "PREL PGOV EC"),
    ("TAGS: PREL, OVIP (ROE, JANE Q., SENATOR), EC", "PREL OVIP EC"),
    ("TAGS: OREP (DOE, RICHARD; ROE, JANE), EC", "OREP EC"),
    ("TAGS: OREP (DOE, RICHARD) (ROE, JANE) EC", "OREP EC"),
    ("TAGS: CASC (DOE, RICHARD), EC, US", "CASC EC US"),
    ("TAGS: PINS PINT PORG PFOR EC", "PINS PINT PORG PFOR EC"),
    ("TAGS:  EAIR, EWWT, PFOR, XF", "EAIR EWWT PFOR XF"),
    ("TAGS: OVIP (KISSINGER, HENRY A.)", "OVIP"),
    ("TAGS: ECONEFINETRD EC", "ECON EFIN ETRD EC"),
    ("TAGS: PHUMPGOV, EC", "PHUM PGOV EC"),
    ("TAGS: PREL, PGOVEC", "PREL PGOV EC"),
    ("TAGS: PRELPGOV\nPHUM EC", "PREL PGOV PHUM EC"),
    ("TAGS: PREL PGOV EC    REFS: LIMA 881", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC REFTEL: LIMA 881", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC REF A: LIMA 881", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC CLASSIFIED BY: DCM JANE ROE, REASON 1.4 (B)", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\n\nSENSITIVE", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\nSENSITIVE\nSIPDIS", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\nNOFORN", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\nREASON: 1.4 (B)", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\nTAGS: PHUM", "PREL PGOV EC PHUM"),
    ("TAGS: PREL PGOV EC\nDEPT FOR WHA/AND", "PREL PGOV EC"),
    ("TAGS: NONE", ""),
    ("TAGS:", ""),
]


@pytest.mark.parametrize(("line", "found"), MORE_LINES)
def test_more_separators_people_and_neighbours(line: str, found: str) -> None:
    """Odd separators and wraps, organisations, people in brackets, labels behind."""
    text = f"{ENVELOPE}E.O. 12958: N/A\n{line}\nSUBJECT: BANANA HARVEST BEGINS{BODY}"
    assert tags(text) == found


PEOPLE = [
    ("OVIP (LINDQVIST, ANNA), EC", "LINDQVIST, ANNA"),
    ("OVIP(LINDQVIST,\nANNA) EC", "LINDQVIST, ANNA"),
    ("PINR EC (CARMICHAEL, TOM)", "CARMICHAEL, TOM"),
    ("OVIP (ROE), EC", "ROE"),
    ("PREL PGOV EC", ""),
    ("PREL (IAEA) EC", ""),
]


@pytest.mark.parametrize(("line", "people"), PEOPLE)
def test_people_named_by_tags(line: str, people: str) -> None:
    """The person in brackets is kept with its TAG."""
    text = f"{ENVELOPE}E.O. 12958: N/A\nTAGS: {line}\nSUBJECT: BANANA HARVEST BEGINS{BODY}"
    found = [tag["person"] for tag in graphkit.parse(text)["header"]["tags_detail"]]
    assert "; ".join(" ".join(name.split()) for name in found if name) == people


COMBINED = [
    ("TAGS.: PREL PGOV EC", "PREL PGOV EC"),
    ("TAGS:: PREL PGOV EC", "PREL PGOV EC"),
    ("TAGS- PREL PGOV EC", "PREL PGOV EC"),
    ("TAGS, PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAG PREL, PGOV, EC", "PREL PGOV EC"),
    ("TGAS: PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAGGS: PREL, PGOV, EC", "PREL PGOV EC"),
    ("T AGS: PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAGS :PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAGS;PREL, PGOV, EC", "PREL PGOV EC"),
    ("- TAGS: PREL, PGOV, EC", "PREL PGOV EC"),
    ("   TAGS: PREL, PGOV, EC", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC, (REF: LIMA 881)", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC REF: A. LIMA 881 B. QUITO 97", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC REF:\nA. LIMA 881", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC\nREF: LIMA 881\nCLASSIFIED BY: DCM JANE ROE, 1.4 (B)", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC Classified By: DCM Jane Roe, 1.4 (b)", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC CLASSIFIED BY DCM JANE ROE, 1.4 (B)", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC E.O. 12958: N/A", "PREL PGOV EC"),
    ("TAGS: PREL, PGOV, EC REASON: 1.4 (B)", "PREL PGOV EC"),
    (
        "TAGS: PGOV, PREL, ECON, ETRD, EFIN, EINV, EAGR, SENV, PHUM, KDEM\n, KCRM, EC",
        "PGOV PREL ECON ETRD EFIN EINV EAGR SENV PHUM KDEM KCRM EC",
    ),
    (
        "TAGS: PGOV, PREL, ECON, ETRD, EFIN, EINV, EAGR, SENV, PHUM, KDEM,\n\n      KCRM, EC",
        "PGOV PREL ECON ETRD EFIN EINV EAGR SENV PHUM KDEM KCRM EC",
    ),
    ("TAGS: PGOV PREL OVIP (DOE,\nRICHARD), ECON, EC", "PGOV PREL OVIP ECON EC"),
    ("TAGS: PREL OVIP (DOE, RICHARD A., SECRETARY OF AGRICULTURE), EC", "PREL OVIP EC"),
    ("TAGS: PINR (DE LA ROE, JUAN), EC", "PINR EC"),
    ("TAGS: PINR (O'ROE, J.), EC", "PINR EC"),
    ("TAGS: OVIP (DOE), OTRA (ROE), EC", "OVIP OTRA EC"),
    (
        "TAGS: PREL, NATO, OSCE, EUN, UNGA, UNSC, UNESCO, UNHCR, WHO, WIPO, EC",
        "PREL NATO OSCE EUN UNGA UNSC UNESCO UNHCR WHO WIPO EC",
    ),
    ("TAGS: PHSA UNCLOS EWWT SENV IMO XY", "PHSA UNCLOS EWWT SENV IMO XY"),
    ("TAGS: EAID, KMCA, KGHG, KGIC, EC", "EAID KMCA KGHG KGIC EC"),
    ("TAGS: KMDR OPRC KPAO OIIP SCUL PREL EC", "KMDR OPRC KPAO OIIP SCUL PREL EC"),
    ("TAGS: FR PREL EUN", "FR PREL EUN"),
    ("TAGS: EC, PE, CO", "EC PE CO"),
    ("TAGS: PREL. PGOV, EC; PE / CO", "PREL PGOV EC PE CO"),
    ("TAGS: *PREL *PGOV", "PREL PGOV"),
    ("TAGS: PREL  PGOV   EC                 ", "PREL PGOV EC"),
    ("TAGS: PREL PGOV EC\n \nSUBJECT: BANANAS", "PREL PGOV EC"),
    ("TAGS: PRELPGOVPHUMEC", "PREL PGOV PHUM EC"),
    ("TAGS: PGOV PRELKDEM EC", "PGOV PREL KDEM EC"),
    ("TAGS: KNNPPARM IR", "KNNP PARM IR"),
    ("TAGS: SNARKCRM EC", "SNAR KCRM EC"),
    ("TAGS: PGOVECON\nEFINETRD EC", "PGOV ECON EFIN ETRD EC"),
]


@pytest.mark.parametrize(("line", "found"), COMBINED)
def test_mistyped_labels_and_run_together_tags(line: str, found: str) -> None:
    """Labels mistyped, others' labels on the same line, wraps before a comma, names of people."""
    text = f"{ENVELOPE}E.O. 12958: N/A\n{line}\nSUBJECT: BANANA HARVEST BEGINS{BODY}"
    assert tags(text) == found
