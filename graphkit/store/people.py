"""Two tables of a snapshot: who the persons of every cable are and why, and who may be one.

`people` holds a mention of a person a row, with all that resolving it again rests on; `doubts`
the pairs that people are asked about, those worth most first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graphkit.errors import InputError
from graphkit.resolve.people import Doubt, KnownPerson, PersonMention, ResolvedMention

_BATCH = 20_000
_STRINGS = pa.list_(pa.string())
SCHEMAS: Mapping[str, pa.Schema] = {
    "people": pa.schema(
        [
            ("cable_id", pa.string()), ("number", pa.int32()), ("reference", pa.string()),
            ("name", pa.string()), ("surfaces", _STRINGS), ("place", pa.string()),
            ("year", pa.int32()), ("titles", _STRINGS), ("protected", pa.bool_()),
            ("roles", _STRINGS), ("affiliation", pa.string()), ("country", pa.string()),
            ("origin", pa.string()), ("day", pa.string()), ("identity", pa.string()),
            ("signs", pa.bool_()), ("entity", pa.string()), ("rule", pa.string()),
            ("score", pa.float64()),
            ("reasons", _STRINGS), ("edges", _STRINGS),
        ]
    ),
    "doubts": pa.schema(
        [
            ("one", pa.string()), ("other", pa.string()), ("one_entity", pa.string()),
            ("other_entity", pa.string()), ("score", pa.float64()), ("reasons", _STRINGS),
            ("mentions", pa.int32()),
        ]
    ),
}  # fmt: skip


def write_people(
    snapshot: Path, people: Iterable[ResolvedMention], doubts: Iterable[Doubt]
) -> None:
    """Write the tables `people` and `doubts`, in the order given."""
    _write(snapshot, "people", map(_encode_person, people))
    _write(snapshot, "doubts", map(_encode_doubt, doubts))


def read_people(snapshot: Path) -> Iterator[ResolvedMention]:
    """The persons of every cable, in the order of cables.

    Raises InputError where the graph was built before there was such a table.
    """
    return map(_decode_person, _read(snapshot, "people"))


def read_doubts(snapshot: Path) -> Iterator[Doubt]:
    """Who may be one, those worth most first. Raises InputError as `read_people` does."""
    return map(_decode_doubt, _read(snapshot, "doubts"))


def _write(snapshot: Path, name: str, rows: Iterator[dict[str, Any]]) -> None:
    folder = snapshot / "tables" / name
    folder.mkdir(parents=True)
    path = folder / "part-0.parquet"
    with pq.ParquetWriter(path, SCHEMAS[name], compression="zstd") as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pa.Table.from_pylist(batch, SCHEMAS[name]))


def _read(snapshot: Path, name: str) -> Iterator[dict[str, Any]]:
    path = snapshot / "tables" / name / "part-0.parquet"
    if not path.exists():
        raise InputError(f"{snapshot.parents[1]}: was built before decisions were kept; build it")
    return (row for batch in pq.ParquetFile(path).iter_batches(_BATCH) for row in batch.to_pylist())


def _storable(text: str) -> str:
    """A lone surrogate (from a JSON escape) has no UTF-8: it is kept as the replacement sign."""
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _encode_person(row: ResolvedMention) -> dict[str, Any]:
    mention = row.mention
    known = mention.identity
    return {
        "cable_id": mention.key[0], "number": mention.key[1], "reference": row.reference,
        "name": _storable(mention.name), "surfaces": [_storable(s) for s in mention.surfaces],
        "place": _storable(mention.place), "year": mention.year,
        "titles": [*map(_storable, mention.titles)], "protected": mention.protected,
        "roles": [*map(_storable, mention.roles)],
        "affiliation": _storable(mention.affiliation), "country": mention.country,
        "origin": mention.origin, "day": mention.day.isoformat() if mention.day else None,
        "identity": json.dumps(_fields_of(known)) if known else None,
        "signs": mention.signs, "entity": row.entity,
        "rule": row.rule, "score": row.score, "reasons": [*map(_storable, row.reasons)],
        "edges": list(row.edges),
    }  # fmt: skip


def _decode_person(row: dict[str, Any]) -> ResolvedMention:
    mention = PersonMention(
        (row["cable_id"], row["number"]), row["name"], tuple(row["surfaces"]), row["place"],
        row["year"], tuple(row["titles"]), row["protected"], tuple(row["roles"]),
        row["affiliation"], row["country"], row["origin"],
        date.fromisoformat(row["day"]) if row["day"] else None, _known(row["identity"]),
        row["signs"],
    )  # fmt: skip
    return ResolvedMention(
        mention, row["reference"], row["entity"], row["rule"], row["score"],
        tuple(row["reasons"]), tuple(row["edges"]),
    )  # fmt: skip


def _known(text: str | None) -> KnownPerson | None:
    if text is None:
        return None
    fields = json.loads(text)
    return KnownPerson(**{**fields, "reasons": tuple(fields["reasons"])})


def _fields_of(known: KnownPerson) -> dict[str, Any]:
    return {name: getattr(known, name) for name in KnownPerson.__dataclass_fields__}


def _encode_doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "one": doubt.one, "other": doubt.other, "one_entity": doubt.entities[0],
        "other_entity": doubt.entities[1], "score": doubt.score,
        "reasons": [*map(_storable, doubt.reasons)], "mentions": doubt.mentions,
    }  # fmt: skip


def _decode_doubt(row: dict[str, Any]) -> Doubt:
    entities = row["one_entity"], row["other_entity"]
    reasons = tuple(row["reasons"])
    return Doubt(row["one"], row["other"], entities, row["score"], reasons, row["mentions"])
