"""The signature."""

from __future__ import annotations

import pytest

from graphkit.parse.signer import parse_signer
from tests.parse.texts import lines_of


@pytest.mark.parametrize(
    ("text", "signer", "rule"),
    [
        ("The end.\n\nHALVORSEN\n", "HALVORSEN", "signer.own-line"),
        ("The end.\nHALVORSEN", "HALVORSEN", "signer.own-line"),
        ("without a stop\nHALVORSEN", "HALVORSEN", "signer.own-line"),
        ("The end.\n\nHalvorsen\n", "Halvorsen", "signer.own-line"),
        ("Best,\n\nAnna\nhalvorsen", "halvorsen", "signer.own-line"),
        ("The end.\n\nDE LA CRUZ", "DE LA CRUZ", "signer.own-line"),
        ("The end.\n\nO'NEILL-DOE", "O'NEILL-DOE", "signer.own-line"),
        ("The end.\n\nHALVORSEN HALVORSEN", "HALVORSEN", "signer.own-line"),
        ("The end.\n\nHALVORSEN\nNNNN", "HALVORSEN", "signer.own-line"),
        ("The end.\n\nHALVORSEN\nUNCLASSIFIED\nNNNN", "HALVORSEN", "signer.own-line"),
        ("The end.\n\nHALVORSEN\n\n#1658\n", "HALVORSEN", "signer.own-line"),
        ("The end.\n\nHALVORSEN\nNOTE BY OC/T: ADDEE ADDED", "HALVORSEN", "signer.own-line"),
        ("... very ripe. End Comment. HALVORSEN", "HALVORSEN", "signer.glued"),
        ("... very ripe. HALVORSEN WHITLOCK", "HALVORSEN WHITLOCK", "signer.glued"),
        ("... very ripe. VAN DOE", "VAN DOE", "signer.glued"),
        ("End of message text HALVORSEN", "HALVORSEN", "signer.glued"),
    ],
)
def test_signatures(text: str, signer: str, rule: str) -> None:
    """A surname at the end, on its own line or glued to the last sentence; notes follow it."""
    found = parse_signer(lines_of(text, 3), shouting=False)
    assert found is not None
    assert (found.value, found.rule) == (signer, rule)
    assert (" " * 3 + text)[slice(*found.span)].split() == signer.split()


@pytest.mark.parametrize(
    "text",
    [
        "They will come.\nEND COMMENT",
        "They will come.",
        "the last words of a wrapped sentence that breaks off\nwithout",
        "They met the Minister of BANANAS.",
        "The end.\n\nTHE DEPUTY",
        "The end.\n\nCONFIDENTIAL",
        "The end.\n\nBest regards",
        "NNNN",
        "",
    ],
)
def test_other_endings_are_no_signatures(text: str) -> None:
    """Headings, markers, classifications and cut sentences sign nothing."""
    assert parse_signer(lines_of(text), shouting=False) is None


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        ("WE SHALL SEE THE MINISTER.\n\nPEMBERTON", "PEMBERTON"),
        ("WE SHALL SEE THE MINISTER.\nPEMBERTON", "PEMBERTON"),
        ("WE SHALL SEE THE\nMINISTER", None),
    ],
)
def test_in_capitals_only_a_line_of_its_own_signs(text: str, signer: str | None) -> None:
    """Where all is in capitals, the last word of a wrapped sentence is no name."""
    found = parse_signer(lines_of(text), shouting=True)
    assert (found.value if found else None) == signer
