"""The look of types: all of them, apart from each other, plain to see by day and by night."""

from __future__ import annotations

import doctest

import pytest

from graphkit.model.graph import EDGE_TYPES, ENTITY_TYPES
from graphkit.view import palette, words

COLOURS = [
    (name, hue, paper)
    for name, style in {**palette.ENTITY_STYLES, **palette.EDGE_STYLES}.items()
    for hue, paper in zip((style.day, style.night), palette.PAPER, strict=True)
]


def test_every_type_has_a_look():
    assert tuple(palette.ENTITY_STYLES) == ENTITY_TYPES
    assert tuple(palette.EDGE_STYLES) == EDGE_TYPES


def test_no_two_entity_types_share_a_shape_or_a_hue():
    for trait in ("shape", "day", "night"):
        assert len({getattr(s, trait) for s in palette.ENTITY_STYLES.values()}) == len(ENTITY_TYPES)


def test_edges_of_one_hue_differ_in_width_or_dashes():
    looks = {(s.day, s.width, s.dashes) for s in palette.EDGE_STYLES.values()}
    assert len(looks) == len(EDGE_TYPES)


@pytest.mark.parametrize(("name", "hue", "paper"), COLOURS)
def test_colours_stand_off_the_paper(name, hue, paper):
    assert contrast(hue, paper) >= 3


@pytest.mark.parametrize("time", [0, 1])
def test_ink_is_easy_to_read(time):
    assert contrast(palette.INK[time], palette.PAPER[time]) >= 7


def test_the_examples_in_the_words_hold():
    assert doctest.testmod(words).failed == 0


def contrast(one, other):
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * c for part, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
