"""The tables of a snapshot, as Parquet: cables, entities, edges, mentions, problems.

They are the truth; the RDF index and the text index are made from them. Rows stand in the order
of cable ids (entities: of keys), so that the same graph gives the same files.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graphkit.model.document import Problem, Span
from graphkit.model.graph import CableRow, Edge, Entity, Evidence, Mention

_BATCH = 20_000
ATTRIBUTES = (
    "role", "precedence", "serial", "routing", "label", "text", "kind", "rule", "title", "place",
    "affiliation", "score",
)  # fmt: skip
_STRINGS = pa.list_(pa.string())
_EVIDENCE = pa.list_(
    pa.struct(
        [("start", pa.int32()), ("end", pa.int32()), ("quote", pa.string()), ("rule", pa.string())]
    )
)
SCHEMAS: Mapping[str, pa.Schema] = {
    "cables": pa.schema(
        [
            ("id", pa.string()), ("document", pa.string()), ("path", pa.string()),
            ("record", pa.int32()), ("form", pa.string()), ("page_id", pa.string()),
            ("text_id", pa.string()), ("url", pa.string()), ("dtg", pa.string()),
            ("created", pa.string()), ("precedence", pa.string()), ("sender", pa.string()),
            ("classification", pa.string()), ("captions", _STRINGS), ("eo", pa.string()),
            ("subject", pa.string()), ("signer", pa.string()), ("sections", pa.int32()),
            ("paragraphs", pa.int32()), ("partial", pa.bool_()), ("protected", _STRINGS),
            ("parsed", pa.string()), ("heading", pa.int32()), ("understood", pa.int32()),
        ]
    ),
    "entities": pa.schema(
        [
            ("key", pa.string()), ("type", pa.string()), ("label", pa.string()),
            ("absent", pa.bool_()), ("protected", pa.bool_()), ("properties", pa.string()),
        ]
    ),
    "edges": pa.schema(
        [
            ("source", pa.string()), ("target", pa.string()), ("type", pa.string()),
            ("cable_id", pa.string()), ("ordinal", pa.int32()), ("protected", pa.bool_()),
            *((name, pa.string()) for name in ATTRIBUTES),
            ("evidence", _EVIDENCE),
        ]
    ),
    "mentions": pa.schema(
        [
            ("cable_id", pa.string()), ("part", pa.string()), ("value", pa.string()),
            ("start", pa.int32()), ("end", pa.int32()), ("quote", pa.string()),
            ("rule", pa.string()), ("entity", pa.string()), ("protected", pa.bool_()),
        ]
    ),
    "problems": pa.schema(
        [
            ("path", pa.string()), ("record", pa.int32()), ("kind", pa.string()),
            ("message", pa.string()), ("cable_id", pa.string()), ("start", pa.int32()),
            ("end", pa.int32()),
        ]
    ),
}  # fmt: skip


def write_table(snapshot: Path, name: str, rows: Iterable[Any]) -> int:
    """Write the rows of one table (a list of its dataclass); gives their number."""
    schema, encode = SCHEMAS[name], _ENCODERS[name]
    folder = snapshot / "tables" / name
    folder.mkdir(parents=True)
    count = 0
    with pq.ParquetWriter(folder / "part-0.parquet", schema, compression="zstd") as writer:
        for batch in _batches(rows):
            data = [{k: _clean(v) for k, v in encode(row).items()} for row in batch]
            writer.write_table(pa.Table.from_pylist(data, schema))
            count += len(batch)
    return count


def read_table(snapshot: Path, name: str) -> Iterator[Any]:
    """The rows of one table as its dataclass, in order, streaming."""
    decode = _DECODERS[name]
    for batch in pq.ParquetFile(snapshot / "tables" / name / "part-0.parquet").iter_batches(_BATCH):
        for row in batch.to_pylist():
            yield decode(row)


def read_protected(snapshot: Path) -> dict[str, tuple[str, ...]]:
    """The names that cables protect, by cable id; reads no other column."""
    path = snapshot / "tables" / "cables" / "part-0.parquet"
    table = pq.read_table(path, columns=["id", "protected"])
    pairs = zip(table["id"].to_pylist(), table["protected"].to_pylist(), strict=True)
    return {identifier: tuple(names) for identifier, names in pairs if names}


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _clean(value: Any) -> Any:
    """A lone surrogate (from a JSON escape) has no UTF-8: it is kept as the replacement sign."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return value


def _fields_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def _encode_cable(row: CableRow) -> dict[str, Any]:
    return {**_fields_of(row), "captions": list(row.captions), "protected": list(row.protected)}


def _decode_cable(row: dict[str, Any]) -> CableRow:
    row["captions"], row["protected"] = tuple(row["captions"]), tuple(row["protected"])
    return CableRow(**row)


def _encode_entity(row: Entity) -> dict[str, Any]:
    properties = json.dumps(dict(row.properties), ensure_ascii=False, sort_keys=True)
    return {**_fields_of(row), "properties": properties}


def _decode_entity(row: dict[str, Any]) -> Entity:
    return Entity(**{**row, "properties": json.loads(row["properties"])})


def _encode_edge(row: Edge) -> dict[str, Any]:
    unknown = set(row.attributes) - set(ATTRIBUTES)
    if unknown:
        raise ValueError(f"edge attributes that the table has no column for: {sorted(unknown)}")
    return {
        "source": row.source, "target": row.target, "type": row.type, "cable_id": row.cable_id,
        "ordinal": row.ordinal, "protected": row.protected,
        **{name: _clean(row.attributes.get(name)) for name in ATTRIBUTES},
        "evidence": [{k: _clean(v) for k, v in _fields_of(e).items()} for e in row.evidence],
    }  # fmt: skip


def _decode_edge(row: dict[str, Any]) -> Edge:
    attributes = {name: row[name] for name in ATTRIBUTES if row[name] is not None}
    return Edge(
        row["source"], row["target"], row["type"], row["cable_id"], row["ordinal"], attributes,
        tuple(Evidence(**e) for e in row["evidence"]), row["protected"],
    )  # fmt: skip


def _encode_problem(row: Problem) -> dict[str, Any]:
    start, end = row.span or (None, None)
    return {
        "path": row.path, "record": row.record, "kind": row.kind, "message": row.message,
        "cable_id": row.cable_id, "start": start, "end": end,
    }  # fmt: skip


def _decode_problem(row: dict[str, Any]) -> Problem:
    start, end = row.pop("start"), row.pop("end")
    return Problem(**row, span=None if start is None else Span(start, end))


_ENCODERS: Mapping[str, Callable[[Any], dict[str, Any]]] = {
    "cables": _encode_cable,
    "entities": _encode_entity,
    "edges": _encode_edge,
    "mentions": _fields_of,
    "problems": _encode_problem,
}
_DECODERS: Mapping[str, Callable[[dict[str, Any]], Any]] = {
    "cables": _decode_cable,
    "entities": _decode_entity,
    "edges": _decode_edge,
    "mentions": lambda row: Mention(**row),
    "problems": _decode_problem,
}
