"""From files to documents."""

from __future__ import annotations

import codecs
import json
import os
import random
from pathlib import Path

import pytest

from graphkit.model.document import Document, Problem
from graphkit.parse import as_dict, parse_document
from graphkit.sources import read, read_stream
from tests.parse.texts import network_cable


def read_one(path: Path) -> Document | Problem:
    (found,) = read([path])
    return found


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", "FM QUITO", "text"),
        ("a", "FM QUITO", "text"),
        ("a.odd", "FM QUITO", "text"),
        ("a.html", "<pre>FM QUITO</pre>", "html"),
        ("a.txt", "<html><pre>FM QUITO</pre></html>", "html"),
        ("A.HTM", "<pre>FM QUITO</pre>", "html"),
        ("a.jsonl", '{"text": "FM QUITO"}', "jsonl"),
        ("a.ndjson", '{"text": "FM QUITO"}\r\n', "jsonl"),
    ],
)
def test_a_file_is_read_by_its_name_and_its_looks(
    tmp_path: Path, name: str, content: str, form: str
) -> None:
    """The suffix tells the reader; a page named `.txt` is known by how it begins."""
    (tmp_path / name).write_text(content, newline="")
    found = read_one(tmp_path / name)
    assert isinstance(found, Document)
    assert found.form == form
    assert found.blocks[0].of(found.text).strip() == "FM QUITO"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("empty.txt", b"", "empty"),
        ("bom.txt", codecs.BOM_UTF8, "empty"),
        ("bom16.txt", codecs.BOM_UTF16_LE, "empty"),
        ("blank.txt", b" \r\n\t\n", "empty"),
        ("nul.txt", b"FM\x00QUITO", "unreadable"),
        ("random.txt", random.Random(2).randbytes(5000), "unreadable"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "unreadable"),
        ("no-text.html", b"<html><pre> </pre></html>", "empty"),
        ("broken.jsonl", b'{"text": "FM', "not-json"),
        ("deep.jsonl", b"[" * 100_000, "not-json"),
        ("empty.jsonl", b'{"text": " "}', "empty"),
    ],
)
def test_what_is_no_cable_is_one_problem(
    tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    """Nothing raises and nothing is lost: a file that cannot be read says why."""
    (tmp_path / name).write_bytes(content)
    found = read_one(tmp_path / name)
    assert isinstance(found, Problem)
    assert (found.kind, found.path) == (kind, str(tmp_path / name))


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe and a link that leads nowhere are problems, and reading goes on behind them."""
    os.mkfifo(tmp_path / "a-pipe.txt")
    (tmp_path / "b-link.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").write_text("FM QUITO")
    pipe, link, document = read([tmp_path])
    assert isinstance(pipe, Problem)
    assert isinstance(link, Problem)
    assert (pipe.kind, link.kind) == ("unreadable", "unreadable")
    assert isinstance(document, Document)


def test_a_file_of_another_kind_in_a_folder_is_passed_over_and_told(tmp_path: Path) -> None:
    """A picture among cables is one problem; the cables are read."""
    (tmp_path / "a.xyz").write_text("FM QUITO")
    (tmp_path / "b.txt").write_text("FM QUITO")
    problem, document = read([tmp_path])
    assert isinstance(problem, Problem)
    assert problem.kind == "no-reader"
    assert isinstance(document, Document)


TEXT = network_cable(body="¶1. (U) José Peñafiel said “no”.\n\nHALVORSEN").replace("\n", "\r\n")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "cp1252"],
)
def test_one_cable_in_every_encoding_is_one_cable(tmp_path: Path, data: bytes) -> None:
    """The encoding of the bytes changes nothing of what is read from them."""
    path = tmp_path / "cable.txt"
    path.write_bytes(TEXT.encode())
    plain = read_one(path)
    path.write_bytes(data)
    found = read_one(path)
    assert isinstance(plain, Document)
    assert isinstance(found, Document)
    assert found.digest == plain.digest
    assert as_dict(parse_document(found)) == as_dict(parse_document(plain))


def test_json_lines_from_a_stream() -> None:
    """Standard input gives the documents that a file of the same lines gives."""
    lines = [json.dumps({"id": "09QUITO123", "text": TEXT}) + "\n", "\n", "broken\n"]
    document, problem = read_stream(lines)
    assert isinstance(document, Document)
    assert (document.path, document.text, document.given_id) == ("-", TEXT, "09QUITO123")
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.record) == ("not-json", 1)
