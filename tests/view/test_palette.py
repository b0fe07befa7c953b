"""The look of types: all of them, apart from each other, plain to see by day and by night."""

from __future__ import annotations

import doctest
import math
from itertools import combinations

import pytest

from graphkit.model.graph import EDGE_TYPES, ENTITY_TYPES
from graphkit.view import palette, words

COLOURS = [
    (name, hue, paper)
    for name, style in {**palette.ENTITY_STYLES, **palette.EDGE_STYLES}.items()
    for hue, paper in zip((style.day, style.night), palette.PAPER, strict=True)
]

# What eyes without one kind of cone see, in linear RGB: Machado, Oliveira, Fernandes (2009).
VISION = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no long": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no medium": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no short": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


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


@pytest.mark.parametrize("time", ["day", "night"])
@pytest.mark.parametrize("kind", VISION)
def test_hues_differ_to_every_kind_of_colour_vision(time, kind):
    """No two are as near as colours that one takes for the same (a distance of 2.3 in CIELAB)."""
    hues = [lab(getattr(style, time), VISION[kind]) for style in palette.ENTITY_STYLES.values()]
    assert min(math.dist(one, other) for one, other in combinations(hues, 2)) > 9


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
    return weighted((0.2126, 0.7152, 0.0722), linear(colour))


def linear(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def weighted(parts, channels):
    return sum(part * c for part, c in zip(parts, channels, strict=True))


def lab(colour, vision):
    """CIELAB of a colour as eyes of that vision see it."""
    seen = [min(1, max(0, weighted(row, linear(colour)))) for row in vision]
    x, y, z = (
        cube_root(weighted(row, seen))
        for row in (
            (0.4339, 0.3762, 0.1899),
            (0.2126, 0.7152, 0.0722),
            (0.0177, 0.1095, 0.8728),
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def cube_root(part):
    return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
