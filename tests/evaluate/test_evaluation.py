"""Texts against annotations: how they are paired, and what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

import graphkit.sample
from graphkit.errors import InputError
from graphkit.evaluate import Evaluation, evaluate, measure
from graphkit.evaluate.fields import FIELDS, LISTS, SCALARS
from tests.evaluate.cables import TEXT, annotation, write

ANNOTATIONS = Path(graphkit.sample.__file__).parent / "gold"


def text(number: int) -> str:
    return TEXT.format(number=number)


def all_right(done: Evaluation) -> bool:
    return all(figure.rates == (1, 1, 1) for figure in done.figures)


def test_what_is_read_rightly_is_right(tmp_path: Path) -> None:
    """Every field of a plain cable, with nothing to say of it."""
    paths = write(tmp_path, {"08OSLO1.json": annotation(1)}, {"08OSLO1.txt": text(1)})
    done = evaluate(*paths)
    assert (done.cables, done.missing, done.notes, done.mistakes) == (("08OSLO1",), (), (), ())
    assert all_right(done)
    measured = {figure.field for figure in done.figures}
    assert set(FIELDS) - measured == {"orgs.coref", "places.coref"}


def test_the_sample_headings_are_right(sample_cables: Path) -> None:
    """Texts, pages and JSON lines are measured alike; of two editions the one named by the id."""
    done = evaluate(ANNOTATIONS, sample_cables, fields=(*SCALARS, *LISTS), resamples=10)
    assert len(done.cables) == 40
    assert all_right(done)
    (note,) = done.notes
    assert "08QUITO88.edition2.txt: is 08QUITO88 too" in note


@pytest.mark.parametrize(
    ("gold", "texts", "missing", "notes"),
    [
        ([1, 2], {"08OSLO1.txt": text(1)}, ["08OSLO2"],
         ["annotated, but without a text that could be read: 08OSLO2"]),
        ([1], {"08OSLO1.txt": text(1), "08OSLO2.txt": text(2)}, [],
         ["not annotated, so not measured: 08OSLO2"]),
        ([1], {"any.txt": text(1), "other.txt": text(2)}, [],
         ["not annotated, so not measured: 08OSLO2"]),
        ([1, 2], {"08OSLO1.txt": text(1), "08OSLO2.txt": text(3)}, ["08OSLO2"],
         ["08OSLO2.txt: was read as 08OSLO3"]),
        ([1, 2], {"08OSLO1.txt": text(1), "08OSLO2.txt": " "}, ["08OSLO2"],
         ["08OSLO2.txt: holds no text",
          "annotated, but without a text that could be read: 08OSLO2"]),
        ([1], {"08OSLO1.txt": text(1), "08OSLO1.old.txt": text(1)}, [],
         ["08OSLO1.old.txt: is 08OSLO1 too; 08OSLO1.txt was measured"]),
        ([1], {"08OSLO1.html": f"<pre>{text(1)}</pre>", "08OSLO1.json": "{}"}, [], []),
    ],
)  # fmt: skip
def test_what_does_not_pair_up(
    tmp_path: Path, gold: list[int], texts: dict[str, str], missing: list[str], notes: list[str]
) -> None:
    """One sentence each; what is missing counts as missed, the rest is measured."""
    paths = write(tmp_path, {f"{n}.json": annotation(n) for n in gold}, texts)
    done = evaluate(*paths)
    assert list(done.missing) == missing
    assert [note.replace(f"{paths[1]}/", "") for note in done.notes] == notes
    assert done.figure("to").tally == (1, 1, 1, len(gold))
    assert done.figure("dtg").tally == (1, len(gold), 1, len(gold))


def test_nothing_to_measure(tmp_path: Path) -> None:
    """No text of any annotated cable is an error; so is no folder."""
    gold, texts = write(tmp_path, {"1.json": annotation(1)}, {"2.txt": text(2)})
    with pytest.raises(InputError, match="holds no text of a cable that"):
        evaluate(gold, texts)
    with pytest.raises(InputError, match="no such file"):
        evaluate(gold, tmp_path / "nowhere")


def test_mistakes_are_told_in_the_words_of_both() -> None:
    """What is missed as annotated, what is extra as said; a wrong value is both."""
    gold = annotation(1, signer="ROE", tags=["PREL", "PREL", "EC"], info=[])
    gold["header"]["refs"] = [{"label": "A", "cable_id": "08OSLO9"}, {"label": "B"}]
    gold["persons"] = [{"name": "Ana Doe", "surface": ["Ana Doe", "DOE"]}, {"name": "Al Roe"}]
    said = annotation(1, refs=[{"label": None, "cable_id": "08OSLO9"}, {"label": "B"}])
    said["persons"] = [{"name": "Doe", "surface": []}, {"name": "Ana Doe"}]
    done = measure({"08OSLO1": gold}, {"08OSLO1": said, "08OSLO2": annotation(2)})
    assert {m.field: (m.missed, m.extra) for m in done.mistakes} == {
        "signer": (("ROE",), ("DOE",)),
        "tags": (("PREL", "EC"), ("NO",)),
        "info": ((), ("AMEMBASSY QUITO",)),
        "refs+labels": (("A: 08OSLO9",), ("-: 08OSLO9",)),
        "persons": (("Al Roe",), ("Ana Doe",)),
        "persons.coref": (("ana doe = doe",), ("ana doe", "doe")),
    }
    assert done.figure("persons").tally == (1, 2, 1, 2)
    assert done.figure("persons.coref").rates == pytest.approx((1, 0.5, 2 / 3))


def test_confidences_are_measured_by_type_and_together() -> None:
    """A type that says none has no table; one alone needs no table of all."""
    said = annotation(1)
    said["persons"] = [{"name": "Doe", "confidence": 0.9}, {"name": "Roe", "confidence": 0.6}]
    gold = {"08OSLO1": annotation(1)}
    (persons,) = measure(gold, {"08OSLO1": said}).calibrations
    assert (persons.type, persons.said, persons.right) == ("persons", 2, 1)
    said["places"] = [{"name": "Oslo", "confidence": 1}]
    tables = measure(gold, {"08OSLO1": said}).calibrations
    assert [(t.type, t.said, t.right) for t in tables] == [
        ("persons", 2, 1), ("places", 1, 0), ("all", 3, 1),
    ]  # fmt: skip


def test_only_the_fields_that_are_asked_for() -> None:
    """In their own order."""
    gold = {"08OSLO1": annotation(1)}
    done = measure(gold, gold, fields=["persons", "dtg"])
    assert [figure.field for figure in done.figures] == ["dtg", "persons"]


def test_the_same_again() -> None:
    """Everything is the same for the same input and seed; the seed moves only the intervals."""
    gold = {f"08OSLO{n}": annotation(n) for n in range(1, 9)}
    said = {id_: gold[id_] for id_ in list(gold)[:5]}
    assert measure(gold, said, seed=1) == measure(gold, said, seed=1)
    one, other = measure(gold, said, seed=1), measure(gold, said, seed=2)
    assert [f.rates for f in one.figures] == [f.rates for f in other.figures]
    assert [f.intervals for f in one.figures] != [f.intervals for f in other.figures]
