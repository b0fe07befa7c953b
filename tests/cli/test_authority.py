"""graphkit authority, as a user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_COMMAND = (sys.executable, "-c", "from graphkit.cli.main import main; main()", "authority")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in a process of its own: tables are read once a process."""
    return subprocess.run(
        [*_COMMAND, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize(
    ("table", "text", "said"),
    [
        ("posts", "AMEMBASSY KIEV", ("station: KYIV", "rule: posts-table")),
        ("posts", "REYKJAVK", ("station: REYKJAVIK", "rule: posts-table.respelt")),
        ("agencies", "HQ USSOUTHCOM MIAMI FL", ("key: us-southern-command",)),
        ("agencies", "USDAO PARIS", ("rule: made of its words",)),
        ("collectives", "GCC COLLECTIVE", ("members in 2009: ABUDHABI",)),
        ("staff_titles", "A/DCM", ("name: Acting Deputy Chief of Mission", "modifiers: acting")),
        ("missions", "Germany", ("station: BONN", "station: BERLIN", "until: 1999-07")),
        ("tenures", "PEKING 1975-01-01", ("name: George Herbert Walker Bush",)),
        ("tenures", "QUITO 2009-03-01 HODGE", ("name: Heather M. Hodges", "tenure.misspelt")),
        ("tags", "PGOV", ("rule: a cell is this",)),
    ],
)
def test_show_says_what_a_text_is(table: str, text: str, said: tuple[str, ...]) -> None:
    """The row, and the rule that found it."""
    done = run("show", table, text)
    assert (done.returncode, done.stderr) == (0, "")
    for words in said:
        assert words in done.stdout


def test_show_prints_a_table() -> None:
    """All rows, as a table or as JSON lines."""
    plain = run("show", "missions").stdout.splitlines()
    as_json = run("show", "missions", "--json").stdout.splitlines()
    assert plain[0].split("\t") == list(json.loads(as_json[0]))
    assert len(plain) == len(as_json) + 1


def test_own_tables_from_add_to_build(tmp_path: Path) -> None:
    """A row that was added is checked, shown, and used by option and by variable."""
    own = str(tmp_path / "own")
    cells = ["--set", "station=ATLANTIS", "--set", "name=Atlantis", "--set", "kind=embassy"]
    added = run("add", "posts", *cells, "--set", "country=GR", "--to", own)
    assert (added.returncode, added.stderr) == (0, "")
    assert run("check", own).stdout == f"the tables of {own} are in order\n"
    for shown in (
        run("show", "--authorities", own, "posts", "AMEMBASSY ATLANTIS"),
        run("show", "posts", "AMEMBASSY ATLANTIS", GRAPHKIT_AUTHORITIES=own),
    ):
        assert "station: ATLANTIS" in shown.stdout
    assert run("show", "posts", "AMEMBASSY ATLANTIS").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("show", "kings"), 2, "there is no table 'kings'"),
        (("show", "posts", "NOWHERE AT ALL"), 1, "nothing in the table posts is called"),
        (("show", "posts", ""), 1, "nothing in the table posts is called"),
        (("show", "--authorities", "/nowhere", "posts"), 2, "does not exist"),
        (("check", "/nowhere"), 1, "no folder of tables"),
        (("add", "posts", "--set", "station", "--to", "{own}"), 2, "takes COLUMN=VALUE"),
        (("add", "posts", "--set", "colour=red", "--to", "{own}"), 2, "no column 'colour'"),
        (("add", "posts", "--set", "station=X", "--to", "{own}"), 1, "nothing is written"),
        (("add", "posts", "--to", "{own}"), 2, "Missing option '--set'"),
    ],
)
def test_errors_are_one_sentence(
    arguments: tuple[str, ...], status: int, said: str, tmp_path: Path
) -> None:
    """No traceback; the status says whether the call or the input is wrong."""
    done = run(*(argument.replace("{own}", str(tmp_path)) for argument in arguments))
    assert done.returncode == status
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_check_lists_all_errors(tmp_path: Path) -> None:
    """Every error on standard output, their count on standard error, status 1."""
    (tmp_path / "posts.tsv").write_text("station\tname\nA\nB\tb\tc\n", "utf-8")
    (tmp_path / "kings.tsv").write_text("name\n", "utf-8")
    done = run("check", str(tmp_path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 3
    assert "3 errors" in done.stderr
    used = run("show", "posts", "QUITO", GRAPHKIT_AUTHORITIES=str(tmp_path))
    assert used.returncode == 1
    assert "cannot be used" in used.stderr
