"""Annotations as users write them: read, or told in one sentence what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import InputError
from graphkit.evaluate.gold import digest_of, read_gold
from tests.evaluate.cables import annotation, write


def test_a_folder_or_one_file(tmp_path: Path) -> None:
    """By id, whatever the files are called; without `id` by the file's name; other files stay."""
    unnamed = annotation(3)
    del unnamed["id"]
    files = {"b.json": annotation(2), "a.json": annotation(9), "08OSLO3.json": unnamed}
    gold, _ = write(tmp_path, {**files, "README.md": "none", ".x.json": "none"}, {})
    assert list(read_gold(gold)) == ["08OSLO2", "08OSLO3", "08OSLO9"]
    assert list(read_gold(Path(gold) / "b.json")) == ["08OSLO2"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"id": "08OSLO1",\n "header" {}}', "line 2 is not JSON: expecting ':' delimiter"),
        ("", "line 1 is not JSON"),
        ("[" * 100_000, "not JSON that can be read"),
        ("[]", "holds no JSON object"),
        ({"id": "08OSLO1"}, 'has no "header" object'),
        (annotation(1, id=7), '"id" is not a string'),
        (annotation(1, to="SECSTATE"), '"to" is not a list of strings'),
        (annotation(1, tags=[None]), '"tags" is not a list of strings'),
        (annotation(1, subject=["X"]), '"subject" is not a string or null'),
        (annotation(1, paragraphs=True), '"paragraphs" is not a string, a number or null'),
        (annotation(1, refs=["08OSLO2"]), '"refs" is not a list of objects'),
        (annotation(1, refs=[{"cable_id": 1}]), '"refs" is not a list of objects'),
        (annotation(1, body_refs=[{}]), '"body_refs" is not a list of strings'),
        (annotation(1, orgs=["UN"]), '"orgs" is not a list of objects'),
        (annotation(1, persons=[{"surface": ["X"]}]), '"persons" is not a list of objects'),
        (annotation(1, places=[{"name": "X", "surface": "X"}]), '"places" is not a list'),
    ],
)
def test_what_is_no_annotation(tmp_path: Path, content: Any, words: str) -> None:
    """One line that begins with the file."""
    gold, _ = write(tmp_path, {"x.json": content}, {})
    with pytest.raises(InputError) as raised:
        read_gold(gold)
    assert str(raised.value).startswith(f"{gold}/x.json: ")
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    """Nothing there, nothing in it, not text, a cable annotated twice."""
    gold, empty = write(tmp_path, {"a.json": annotation(1), "b.json": annotation(1)}, {})
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00")
    for path, words in (
        (tmp_path / "nowhere", "no such file or folder"),
        (Path(empty), "holds no annotations"),
        (binary, "is not UTF-8 text"),
        (Path(gold), "both annotate 08OSLO1"),
    ):
        with pytest.raises(InputError, match=words):
            read_gold(path)


def test_the_digest_is_of_what_is_annotated() -> None:
    """Not of the order in which it is written."""
    one, other = annotation(1), dict(reversed(annotation(1).items()))
    assert digest_of({"08OSLO1": one}) == digest_of({"08OSLO1": other})
    assert digest_of({"08OSLO1": one}) != digest_of({"08OSLO1": annotation(1, signer="ROE")})
