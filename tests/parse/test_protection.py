"""Protection marks."""

from __future__ import annotations

import pytest

from graphkit.parse.protection import parse_protected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met Paulo Muxima (protect) today.", ["Paulo Muxima"]),
        ("We met Paulo Muxima (strictly protect).", ["Paulo Muxima"]),
        ("We met Paulo Muxima (please protect).", ["Paulo Muxima"]),
        ("We met Paulo Muxima (PLEASE STRICTLY PROTECT).", ["Paulo Muxima"]),
        ("We met Paulo Muxima (SP) today.", ["Paulo Muxima"]),
        ("We met Paulo Muxima ( SP ) today.", ["Paulo Muxima"]),
        ("We met Paulo Muxima (sp) and Ana Doe [SP].", ["Paulo Muxima", "Ana Doe"]),
        ("We met Paulo Muxima (Protect) at the Protection Office.", ["Paulo Muxima"]),
        ("We met Paulo Muxima [protect] today.", ["Paulo Muxima"]),
        ("We met Paulo Muxima (protect source).", ["Paulo Muxima"]),
        ("We met Paulo Muxima, strictly protect, today.", ["Paulo Muxima"]),
        ("We met Paulo Muxima - please protect - today.", ["Paulo Muxima"]),
        ("We met Paulo\nMuxima (protect).", ["Paulo Muxima"]),
        ("Journalist Digna Lucas de la Cruz (protect)", ["Digna Lucas de la Cruz"]),
        ("WE MET PAULO MUXIMA (PROTECT) TODAY", ["Paulo Muxima"]),
        ("A. Muxima (protect) and B. Loureiro (protect)", ["A. Muxima", "B. Loureiro"]),
        (
            "STRICTLY PROTECT THROUGHOUT: Pio Muxima, Graca Loureiro and\nDigna Lucas\n\n1. Text.",
            ["Pio Muxima", "Graca Loureiro", "Digna Lucas"],
        ),
        (
            "Protect throughout:\nPaulo Muxima\nGraca Loureiro\n\nText",
            ["Paulo Muxima", "Graca Loureiro"],
        ),
        ("Protect throughout: Paulo Muxima, Graca\nLoureiro", ["Paulo Muxima", "Graca Loureiro"]),
        ("please protect accordingly", []),
        ("We must protect the coast.", []),
        ("the source (protect)", []),
        ("", []),
    ],
)
def test_protected_names(text: str, names: list[str]) -> None:
    """The name before the mark, without title; every name of a list; no name, no guess."""
    assert [quote.value for quote in parse_protected(text, 0)] == names


def test_the_span_is_that_of_the_name() -> None:
    """`text[start:end]` gives the protected name."""
    text = "We met PAULO\nMUXIMA (protect)."
    (found,) = parse_protected(text, 30)
    assert (" " * 30 + text)[slice(*found.span)] == "PAULO\nMUXIMA"
