"""What counts as the same, and which item said is which gold one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.evaluate.figures import rates
from graphkit.evaluate.folding import fold, fold_value, surfaces
from graphkit.evaluate.grouping import grouping, groups_apart
from graphkit.evaluate.matching import match_entities

GROUPS = st.lists(st.frozensets(st.sampled_from("abcdefgh")), max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ministry of Finance", "the  MINISTRY\nof finance", True),
        ("Doe's", "Doe", True),
        ("Reyes\N{RIGHT SINGLE QUOTATION MARK}", "REYES", True),
        ("Reyes", "Reye", False),
        ("U.S.", "U S", True),
        ("U.S.", "US", False),
        ("Acme, Inc.", "ACME INC", True),
        ("Straße", "STRASSE", True),
        ("Theo Doe", "o Doe", False),
        ("Al-Amin", "Al Amin", False),
    ],
)
def test_names_that_are_the_same(one: str, other: str, same: bool) -> None:
    """Case, spacing, a leading "the", a possessive and punctuation do not make another name."""
    assert (fold(one) == fold(other)) == same


@pytest.mark.parametrize(
    ("field", "one", "other", "same"),
    [
        ("dtg", "2008-03-05T10:30Z", "2008-03-05 10:30:59+00:00", True),
        ("dtg", "2008-03-05T10:30Z", "2008-03-05T10:31Z", False),
        ("dtg", "no date", "NO DATE", False),
        ("subject", "A QUIET  WEEK.", "a quiet week", True),
        ("subject", "THE WEEK", "WEEK", False),
        ("signer", "DOE", "Doe.", True),
        ("sections", 2, "2", True),
        ("signer", None, "", False),
        ("eo", None, None, True),
    ],
)
def test_values_that_are_the_same(
    field: str, one: str | int | None, other: str | int | None, same: bool
) -> None:
    """A heading's line keeps its words; a date-time group counts to the minute."""
    assert (fold_value(field, one) == fold_value(field, other)) == same


def test_an_entity_goes_by_its_name_too() -> None:
    """Surfaces that fold to nothing, and names that are null, are none."""
    assert surfaces({"name": None, "surface": ["..."]}) == frozenset()
    assert surfaces({"name": "Ana Doe"}) == {"ana doe"}


def test_most_shared_names_first() -> None:
    """The one that shares two names is it, though another comes before; each is found once."""
    gold = [frozenset({"doe", "ana doe", "ana"})]
    said = [frozenset({"doe"}), frozenset({"ana", "ana doe"})]
    assert match_entities(gold, said) == [(0, 1)]


@given(GROUPS, GROUPS)
def test_matching_is_one_to_one(gold: list[frozenset[str]], said: list[frozenset[str]]) -> None:
    """No entity is in two pairs, every pair shares a name, and no further pair could be made."""
    pairs = match_entities(gold, said)
    left, right = [g for g, _ in pairs], [s for _, s in pairs]
    assert (len(set(left)), len(set(right))) == (len(pairs), len(pairs))
    assert all(gold[g] & said[s] for g, s in pairs)
    spare = [said[s] for s in range(len(said)) if s not in right]
    assert not any(gold[g] & names for g in range(len(gold)) if g not in left for names in spare)


@pytest.mark.parametrize(
    ("said", "precision", "recall"),
    [
        (["12345", "6789ABC"], 0.762, 1.0),
        (["1234589ABC", "67"], 0.583, 1.0),
        (["12345", "67", "89ABC"], 1.0, 1.0),
        (list("123456789ABC"), 1.0, 0.25),
    ],
)
def test_the_examples_of_bagga_and_baldwin(
    said: list[str], precision: float, recall: float
) -> None:
    """The figures of the paper that B-cubed comes from."""
    gold = [frozenset(group) for group in ("12345", "67", "89ABC")]
    found = rates(grouping(gold, [frozenset(group) for group in said]))
    assert found.precision == pytest.approx(precision, abs=0.001)
    assert found.recall == pytest.approx(recall, abs=0.001)


@given(GROUPS, GROUPS)
def test_grouping_laws(gold: list[frozenset[str]], said: list[frozenset[str]]) -> None:
    """Precision of one side is recall of the other; as grouped is right, and only that."""
    there, back = grouping(gold, said), grouping(said, gold)
    assert rates(there).precision == pytest.approx(rates(back).recall)
    assert rates(grouping(gold, gold)) == (1, 1, 1)
    apart = any(groups_apart(gold, said))
    assert (rates(there).f1 == pytest.approx(1)) == (not apart)
