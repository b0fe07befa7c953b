"""One cable, as annotated and as read: what was found, missed and said too much, field by field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from graphkit.evaluate.fields import Record, items_in, kind_of, scalar_in
from graphkit.evaluate.figures import Tally, found
from graphkit.evaluate.folding import fold, fold_value, surfaces
from graphkit.evaluate.grouping import grouping, groups_apart
from graphkit.evaluate.matching import Item, match_entities, match_items


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field of a cable: the counts, and in words what was missed and what was extra."""

    tally: Tally
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


def compare(gold: Record, said: Record, fields: Collection[str]) -> dict[str, Comparison]:
    """Every one of the fields of one cable."""
    return {field: _compared(field, gold, said) for field in fields}


def _compared(field: str, gold: Record, said: Record) -> Comparison:
    kind = kind_of(field)
    if kind == "scalar":
        return _scalar(field, scalar_in(gold, field), scalar_in(said, field))
    if kind == "list":
        return _list(_items(field, gold), _items(field, said))
    if kind == "entity":
        return _entities(items_in(gold, field), items_in(said, field))
    type_ = field.removesuffix(".coref")
    return _coreference(items_in(gold, type_), items_in(said, type_))


def _scalar(field: str, gold: str | int | None, said: str | int | None) -> Comparison:
    right = fold_value(field, gold) == fold_value(field, said)
    tally = found(int(right), 1, 1)
    return Comparison(tally) if right else Comparison(tally, _shown(gold), _shown(said))


def _shown(value: str | int | None) -> tuple[str, ...]:
    return () if value is None else (str(value),)


def _list(gold: list[Item], said: list[Item]) -> Comparison:
    right, missed, extra = match_items(gold, said)
    return Comparison(found(right, len(said), len(gold)), missed, extra)


def _items(field: str, record: Record) -> list[Item]:
    if field == "body_refs":
        return [Item(id_, id_) for id_ in sorted(set(items_in(record, field)))]
    if field == "refs":
        ids = [r.get("cable_id") for r in items_in(record, field)]
        return [Item(id_, id_) for id_ in ids if id_]
    if field == "refs+labels":
        return [_labelled(r) for r in items_in(record, "refs")]
    return [Item(fold(value), str(value)) for value in items_in(record, field)]


def _labelled(reference: Record) -> Item:
    label, id_ = reference.get("label") or "", reference.get("cable_id") or ""
    return Item((label, id_), f"{label or '-'}: {id_ or 'no cable'}")


def _entities(gold: list[Record], said: list[Record]) -> Comparison:
    pairs = match_entities([surfaces(e) for e in gold], [surfaces(e) for e in said])
    of_gold, of_said = {g for g, _ in pairs}, {s for _, s in pairs}
    return Comparison(
        found(len(pairs), len(said), len(gold)),
        tuple(str(e.get("name")) for g, e in enumerate(gold) if g not in of_gold),
        tuple(str(e.get("name")) for s, e in enumerate(said) if s not in of_said),
    )


def _coreference(gold: list[Record], said: list[Record]) -> Comparison:
    of_gold, of_said = [surfaces(e) for e in gold], [surfaces(e) for e in said]
    return Comparison(grouping(of_gold, of_said), *groups_apart(of_gold, of_said))
