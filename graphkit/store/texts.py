"""The documents' texts by digest, and full-text search over what may be shown (SQLite FTS5)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from graphkit.errors import UsageError

_SCHEMA = """
CREATE TABLE documents (
    digest TEXT PRIMARY KEY, cable_id TEXT, path TEXT, record INTEGER, text TEXT
);
CREATE INDEX documents_by_cable ON documents (cable_id);
CREATE VIRTUAL TABLE words USING fts5 (cable_id UNINDEXED, subject, text, tokenize = 'unicode61');
"""


def write_texts(
    path: Path,
    documents: Mapping[str, tuple[str, str, int, str]],
    public: Iterable[tuple[str, str, str]],
) -> None:
    """Write `documents` (digest -> cable id, path, record, text) and the search index.

    `public` gives (cable id, subject, text) as they may be shown: a name that a cable protects
    cannot be searched for.
    """
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_SCHEMA)
        rows = ((digest, *documents[digest]) for digest in sorted(documents))
        database.executemany("INSERT INTO documents VALUES (?, ?, ?, ?, ?)", map(_storable, rows))
        database.executemany("INSERT INTO words VALUES (?, ?, ?)", map(_storable, public))
        database.commit()


def read_text(path: Path, digest: str) -> str:
    """The text of a document. Raises KeyError where there is no such document."""
    with closing(_open(path)) as database:
        row = database.execute("SELECT text FROM documents WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        raise KeyError(digest)
    return str(row[0])


def search_texts(path: Path, words: str, limit: int) -> list[tuple[str, str]]:
    """Cable ids and excerpts that match an FTS5 query, best first.

    Raises UsageError where `words` is no FTS5 query.
    """
    query = (
        "SELECT cable_id, snippet(words, 2, '[', ']', ' ... ', 16) FROM words"
        " WHERE words MATCH ? ORDER BY rank, cable_id LIMIT ?"
    )
    with closing(_open(path)) as database:
        try:
            return [(str(a), str(b)) for a, b in database.execute(query, (words, limit))]
        except sqlite3.OperationalError as error:
            raise UsageError(f"not a full-text query: {error}") from None


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _storable(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(
        value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
        for value in row
    )
