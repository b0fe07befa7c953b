"""The command line as a new user meets it: words out, one sentence for what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.cli.main import _run


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the real command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from graphkit.cli.main import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_whole_way(tmp_path: Path) -> None:
    """sample, build, query, export, view, info: what the README shows."""
    cables, kg = str(tmp_path / "cables"), str(tmp_path / "kg")
    assert run("sample", cables, "--truth", str(tmp_path / "truth")).returncode == 0
    assert len(list((tmp_path / "truth").iterdir())) == 40
    built = run("build", cables, "--out", kg)
    assert built.returncode == 0
    assert "40 cables from 41 documents" in built.stdout
    assert built.stderr == ""
    asked = run("query", kg, "SELECT ?c WHERE { ?c gk:references cable:06GUAYAQUIL913 }")
    assert "cable:07GUAYAQUIL55" in asked.stdout
    page = tmp_path / "page.html"
    viewed = run("view", kg, "--around", "07KUALALUMPUR1640", "--depth", "2", "--out", str(page))
    assert viewed.returncode == 0
    assert "07KUALALUMPUR1640" in page.read_text("utf-8")
    assert run("export", kg, "--out", str(tmp_path / "kg.ttl")).returncode == 0
    assert "40 cables" in run("info", kg).stdout


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["build", "nowhere", "--out", "kg"], 1, "no such file or folder"),
        (["build", "empty", "--out", "kg"], 1, "holds no files"),
        (["build", "blank.txt", "--out", "kg"], 1, "no cable that could be read"),
        (["build", "binary.bin", "--out", "kg"], 1, "not text"),
        (["build", "cable.txt", "--out", "cable.txt"], 1, "is a file"),
        (["build", "cable.txt", "--out", "taken"], 1, "is no graph"),
        (["build", "cable.txt"], 2, "--out"),
        (["build", "--out", "kg"], 2, "SOURCE"),
        (["parse", "nowhere.txt"], 1, "no such file"),
        (["parse", "binary.bin"], 1, "could be read"),
        (["query", "nowhere", "ASK {}"], 1, "no such folder"),
        (["query", "taken", "ASK {}"], 1, "not a graph"),
        (["query", "cable.txt", "ASK {}"], 1, "not a graph"),
        (["view", "nowhere", "--around", "x", "--out", "p.html"], 1, "no such folder"),
        (["info", "taken"], 1, "not a graph"),
        (["sample", "taken"], 1, "not an empty folder"),
        (["frobnicate"], 2, "No such command"),
        (["build", "cable.txt", "--out", "kg", "--evidence", "some"], 2, "evidence"),
    ],
)
def test_one_sentence_for_what_is_wrong(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    words: str,
) -> None:
    """Status 1 for input, 2 for usage; one line on standard error, nothing on the other."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine", "utf-8")
    (tmp_path / "blank.txt").write_text(" \n", "utf-8")
    (tmp_path / "binary.bin").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "cable.txt").write_text("UNCLAS OSLO 000012\nSUBJECT: X\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    before = sorted(str(p) for p in tmp_path.rglob("*"))
    assert _run(arguments) == status
    out, err = capfd.readouterr()
    assert words in err
    assert err.startswith("graphkit: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    if arguments[0] != "parse":
        assert out == ""
    assert sorted(str(p) for p in tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query", "KG", "SELEC"], "cannot be read"),
        (["query", "KG"], "give one query"),
        (["query", "KG", "ASK {}", "--name", "x"], "give one query"),
        (["query", "KG", "--name", "nothing"], "no saved query"),
        (["query", "KG", "ASK {}", "--format", "ttl"], "Turtle is for"),
        (["view", "KG", "--out", "p.html"], "--around"),
        (["view", "KG", "--around", "07OSLO141", "--out", "p.txt"], ".html"),
        (["view", "KG", "--around", "07OSLO141", "--depth", "0", "--out", "p.html"], "depth"),
        (["export", "KG", "--out", "kg.docx"], ".ttl"),
    ],
)
def test_wrong_calls_on_a_graph(
    sample_path: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    """Usage errors end with status 2 and say what would be right."""
    assert _run([str(sample_path) if a == "KG" else a for a in arguments]) == 2
    out, err = capfd.readouterr()
    assert words in err
    assert (out, err.count("\n")) == ("", 1)


def test_unknown_names_are_input_errors(
    sample_path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is not in the graph cannot be shown; a folder is no file to write."""
    page = str(tmp_path / "p.html")
    assert _run(["view", str(sample_path), "--around", "99NOWHERE1", "--out", page]) == 1
    assert "nothing in" in capfd.readouterr().err
    (tmp_path / "folder.html").mkdir()
    out = str(tmp_path / "folder.html")
    assert _run(["view", str(sample_path), "--around", "07OSLO141", "--out", out]) == 1
    assert "cannot be written" in capfd.readouterr().err


def test_parse_prints_one_object_a_record(sample_cables: Path) -> None:
    """Also for standard input and for what cannot be read; in the order of the input."""
    lines = (sample_cables / "archive.jsonl").read_text("utf-8")
    done = run("parse", str(sample_cables / "09OSLO166.html"), "-", stdin=f"{lines}nonsense\n")
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert objects[0]["id"] == "09OSLO166"
    assert len(objects) == 1 + 4 + 1
    assert objects[-1]["id"] is None
    assert objects[-1]["problems"][0]["kind"] == "not-json"
    assert [o["source"]["record"] for o in objects] == [0, 0, 1, 2, 3, 4]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_answers_for_programs(
    sample_path: Path, capfd: pytest.CaptureFixture[str], form: str
) -> None:
    """CSV and JSON are the standard SPARQL forms, whole IRIs in them."""
    words = "SELECT ?c WHERE { ?c a gk:HeldCable } ORDER BY ?c"
    assert _run(["query", str(sample_path), words, "--format", form]) == 0
    out = capfd.readouterr().out
    found = (
        out.split()[1:]
        if form == "csv"
        else [b["c"]["value"] for b in json.loads(out)["results"]["bindings"]]
    )
    assert len(found) == 40
    assert found[0] == "https://w3id.org/graphkit/id/cable/06OSLO1188"


def test_construct_gives_turtle(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Only the prefixes that are used, in order; the same bytes each time."""
    words = "CONSTRUCT { ?a gk:references ?b } WHERE { ?a gk:references ?b }"
    outputs = []
    for _ in range(2):
        assert _run(["query", str(sample_path), words, "--format", "ttl"]) == 0
        outputs.append(capfd.readouterr().out)
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith("@prefix cable: <https://w3id.org/graphkit/id/cable/> .\n")
    assert "foaf" not in outputs[0]


def test_query_from_a_file(
    sample_path: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """--file reads the query; a missing file is said."""
    file = tmp_path / "q.rq"
    file.write_text("ASK { cable:07OSLO141 a gk:HeldCable }", "utf-8")
    assert _run(["query", str(sample_path), "--file", str(file)]) == 0
    assert "yes" in capfd.readouterr().out
    assert _run(["query", str(sample_path), "--file", str(tmp_path / "none.rq")]) == 1


def test_saved_queries_answer(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every saved query is listed with a title, runs, and finds something in the sample."""
    assert _run(["query", str(sample_path), "--name", "list"]) == 0
    names = [line.split()[0] for line in capfd.readouterr().out.splitlines()]
    assert len(names) >= 6
    for name in names:
        assert _run(["query", str(sample_path), "--name", name]) == 0
        out = capfd.readouterr().out
        assert "(0 rows)" not in out, name


def test_info_as_json_and_problems(sample_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """For programs: the facts as one object, problems one a line."""
    assert _run(["info", str(sample_path), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["report"]["cables"] == 40
    assert _run(["info", str(sample_path), "--problems", "--json"]) == 0
    kinds = [json.loads(line)["kind"] for line in capfd.readouterr().out.splitlines()]
    assert sorted(kinds) == [
        "id-disagrees",
        "no-subject",
        "other-edition",
        "transmission-disagrees",
    ]


def test_quiet_is_quiet(sample_cables: Path, tmp_path: Path) -> None:
    """--quiet prints nothing at all."""
    done = run("build", str(sample_cables), "--out", str(tmp_path / "kg"), "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_closed_pipe_is_no_error(sample_path: Path) -> None:
    """`graphkit query ... | head -1` ends quietly."""
    graphkit = f"{sys.executable} -c 'from graphkit.cli.main import main; main()'"
    command = f"{graphkit} query {sample_path} 'SELECT * {{?s ?p ?o}}' | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout


def test_parse_gives_the_body_as_it_reads(sample_cables: Path) -> None:
    """--reading adds the text without breaks; every character has its place in the document."""
    path = sample_cables / "76NAIROBI1420.txt"
    done = run("parse", "--reading", str(path))
    reading = json.loads(done.stdout)["reading"]
    assert "PAGE 02" not in reading["text"]
    assert "SECTION 02 OF 02" not in reading["text"]
    text = path.read_text(encoding="utf-8")
    for begin, offset in zip(reading["begins"], reading["offsets"], strict=True):
        if not reading["text"][begin].isspace():
            assert reading["text"][begin] == text[offset]


def test_parse_explains_a_cable_line_by_line(sample_cables: Path) -> None:
    """--explain shows every line with what it was taken for, hostile text as text."""
    done = run("parse", "--explain", str(sample_cables / "10KUALALUMPUR28.html"))
    assert done.returncode == 0
    assert "characters understood" in done.stdout
    assert any(
        line.startswith("subject") and "PHISHING" in line for line in done.stdout.splitlines()
    )
    assert "\x1b" not in done.stdout
