"""Reading annotations: one JSON object a cable, in files that end in .json."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graphkit.errors import InputError
from graphkit.evaluate.fields import BODY_SCALARS, ENTITIES, HEADER_LISTS, HEADER_SCALARS, Record


def read_gold(path: str | Path) -> dict[str, Record]:
    """The annotations of a folder, or of one file, by cable id and in its order.

    The id is the key `id`, or else the file's name. Raises InputError for what is not there, not
    JSON, not shaped as an annotation, and for two files of one cable.
    """
    files: dict[str, Path] = {}
    records: dict[str, Record] = {}
    for file in _files_of(Path(path)):
        record = _read(file)
        id_ = record.get("id") or file.stem
        if id_ in files:
            raise InputError(f"{files[id_]} and {file} both annotate {id_}")
        files[id_], records[id_] = file, record
    return dict(sorted(records.items()))


def digest_of(gold: Mapping[str, Record]) -> str:
    """Twelve letters that are the same for the same annotations."""
    canonical = json.dumps(gold, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:12]


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object that a file holds. Raises InputError, with the line, where it holds none."""
    try:
        value = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read: {(error.strerror or str(error)).lower()}"
        ) from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8 text") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: line {error.lineno} is not JSON: {error.msg.lower()}") from None
    except (RecursionError, ValueError):  # nested a thousandfold, a number of 5,000 digits
        raise InputError(f"{path}: is not JSON that can be read") from None
    if not isinstance(value, dict):
        raise InputError(f"{path}: holds no JSON object")
    return value


def _files_of(path: Path) -> list[Path]:
    if not os.path.lexists(path):
        raise InputError(f"{path}: no such file or folder")
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.glob("*.json") if not p.name.startswith("."))
    if not found:
        raise InputError(f"{path}: the folder holds no annotations (.json)")
    return found


def _read(file: Path) -> Record:
    record = read_object(file)
    if fault := _fault(record):
        raise InputError(f"{file}: {fault}")
    return record


def _fault(record: Record) -> str | None:
    """What keeps an object from being an annotation, if anything."""
    if not isinstance(record.get("id"), str | None):
        return '"id" is not a string'
    header = record.get("header")
    if not isinstance(header, dict):
        return 'has no "header" object'
    for holder, names, shape, words in (
        (header, HEADER_SCALARS, _is_scalar, "a string or null"),
        (record, BODY_SCALARS, _is_scalar, "a string, a number or null"),
        (header, HEADER_LISTS, _are_strings, "a list of strings"),
        (record, ("body_refs",), _are_strings, "a list of strings"),
        (header, ("refs",), _are_references, "a list of objects with label and cable_id"),
        (record, ENTITIES, _are_entities, "a list of objects with name and surface"),
    ):
        wrong = next((n for n in names if not (holder.get(n) is None or shape(holder[n]))), None)
        if wrong:
            return f'"{wrong}" is not {words}'
    return None


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _are_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def _are_references(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict) and isinstance(v.get(key), str | None)
        for v in value
        for key in ("label", "cable_id")
    )


def _are_entities(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict)
        and isinstance(v.get("name"), str)
        and _are_strings(v.get("surface") or [])
        for v in value
    )
