"""What graphkit reads of the texts, by cable; and what stands in the way of comparing it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from graphkit.evaluate.fields import Record
from graphkit.extract.output import as_dict
from graphkit.model.document import Problem
from graphkit.parse import parse_document
from graphkit.sources import SourceFile, find_files, read_file

_LISTED = 3


class Text(NamedTuple):
    """A text that was read: its path, the cable id that was read in it, and the rest."""

    path: str
    id: str | None
    record: Record

    @property
    def named(self) -> str:
        """The cable that the file is named after: `08OSLO1` of `08OSLO1.txt`, `08OSLO1.old.txt`."""
        return _named(self.path)


def predict(ids: Collection[str], texts: str | Path) -> tuple[dict[str, Record], list[str]]:
    """The parsed cables of those ids, and notes, a sentence each, on all that does not pair up.

    Texts are paired by the id that is read in them; where every id has a file of its name, only
    these files are read. Raises InputError for a path that is not there or holds no files.
    """
    files, unread = _worth_reading(ids, find_files([texts]))
    read, notes = _read(ids, files)
    said: dict[str, Record] = {}
    for id_, versions in _by_id(ids, read).items():
        chosen = max(reversed(versions), key=lambda text: PurePath(text.path).stem == id_)
        said[id_] = chosen.record
        notes += [
            f"{text.path}: is {id_} too; {chosen.path} was measured"
            for text in versions
            if text is not chosen
        ]
    return said, notes + _unpaired(ids, said, read, unread)


def _worth_reading(
    ids: Collection[str], files: Sequence[SourceFile]
) -> tuple[list[SourceFile], list[str]]:
    """The files to read, and the names of the others. Annotations may lie beside the texts."""
    texts = [file for file in files if file.path.suffix.lower() != ".json"]
    names = [_named(file.shown) for file in texts]
    if not set(ids) <= set(names):
        return texts, []
    wanted = [file for file, name in zip(texts, names, strict=True) if name in ids]
    return wanted, [name for name in names if name not in ids]


def _read(ids: Collection[str], files: Iterable[SourceFile]) -> tuple[list[Text], list[str]]:
    texts, notes = [], []
    for item in (item for file in files for item in read_file(file)):
        if isinstance(item, Problem):
            notes.append(f"{item.path}: {item.message}")
            continue
        cable = parse_document(item)
        # Of cables that are not compared, of which there may be many, the id is enough.
        texts.append(
            Text(item.path, cable.id, as_dict(item.text, cable) if cable.id in ids else {})
        )
    return texts, notes


def _by_id(ids: Collection[str], texts: Iterable[Text]) -> dict[str, list[Text]]:
    versions = defaultdict(list)
    for text in texts:
        if text.id is not None and text.id in ids:
            versions[text.id].append(text)
    return versions


def _unpaired(
    ids: Collection[str], said: Mapping[str, Record], read: Iterable[Text], unread: Iterable[str]
) -> list[str]:
    strangers = [text for text in read if text.id not in ids]
    misread = [text for text in strangers if text.named in ids]
    spare = [*unread, *(t.id or t.path for t in strangers if t.named not in ids)]
    textless = set(ids) - set(said) - {text.named for text in misread}
    notes = [f"{text.path}: was read as {text.id or 'a cable without id'}" for text in misread]
    if textless:
        notes.append(f"annotated, but without a text that could be read: {_listed(textless)}")
    if spare:
        notes.append(f"not annotated, so not measured: {_listed(spare)}")
    return notes


def _named(path: str) -> str:
    return PurePath(path).name.partition(".")[0]


def _listed(names: Iterable[str]) -> str:
    """The first few of them.

    >>> _listed("abcde")
    'a, b, c and 2 more'
    """
    ordered = sorted(names)
    rest = len(ordered) - _LISTED
    return ", ".join(ordered[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")
