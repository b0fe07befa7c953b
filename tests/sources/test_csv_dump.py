"""CSV dumps: every row a document with honest spans; a broken one costs itself only."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model.document import Document, Problem, Quote
from graphkit.parse import as_dict, parse_document
from graphkit.sources import SourceFile, read, read_file
from graphkit.sources.csv_dump import read_csv

HEADING = "R 290758Z NOV 07\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000012\n"
BODY = 'SUBJECT: HE SAID "NO"\n\n1. (U) Yes, he said \\no\\.\nSIGNER'
ROW = ("7", "11/29/2007 7:58", "07OSLO12", "Embassy Oslo", "UNCLASSIFIED", "07STATE1|06OSLO9")


def field(text: str) -> str:
    """A field as the dumps write it: quoted, with backslashes before quotes and backslashes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def line(*row: str) -> str:
    return ",".join(map(field, row)) + "\n"


def numbered(number: int, text: str = "A text.") -> str:
    return line(str(number), "1/2/2008 10:00", f"08OSLO{number}", "Embassy Oslo", "", "", "H", text)


def read_text(text: str | bytes) -> list[Document | Problem]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_csv(io.BytesIO(data), "dump.csv"))


def documents(text: str | bytes) -> list[Document]:
    return [item for item in read_text(text) if isinstance(item, Document)]


def texts(text: str | bytes) -> list[str]:
    return [d.blocks[-1].of(d.text) for d in documents(text)]


def problems(text: str | bytes) -> list[tuple[int, str]]:
    return [(item.record, item.kind) for item in read_text(text) if isinstance(item, Problem)]


def test_a_row_is_a_document() -> None:
    """Facts first, a line each; then heading and text, which are the blocks."""
    (document,) = documents(line(*ROW, HEADING, BODY))
    assert document.form == "csv"
    assert [span.of(document.text) for span in document.blocks] == [HEADING, BODY]
    assert document.text.startswith("07OSLO12\n11/29/2007 7:58\nEmbassy Oslo\nUNCLASSIFIED\n")
    page = document.page
    assert page is not None
    assert page.origin is not None
    assert page.origin.value == "Embassy Oslo"
    assert [quote.value for quote in page.references] == ["07STATE1", "06OSLO9"]
    cable = parse_document(document)
    assert cable.id == "07OSLO12"
    assert cable.created is not None
    assert cable.created.value == datetime(2007, 11, 29, 7, 58, tzinfo=UTC)


cells = st.text(st.sampled_from('ab1 \n\r\t"\\,|nrt'), max_size=30)


@given(st.lists(st.tuples(cells, cells, cells, cells, cells), min_size=1, max_size=5))
def test_every_field_comes_back(rows: list[tuple[str, ...]]) -> None:
    """Whatever stands in a dump's fields stands in the texts, and every span gives its words."""
    dump = "".join(line(str(n), "1/2/2008 10:00", "08OSLO1", *row) for n, row in enumerate(rows))
    found = documents(dump)
    assert [tuple(s.of(d.text) for s in d.blocks) for d in found] == [row[3:] for row in rows]
    for document, row in zip(found, rows, strict=True):
        assert document.page is not None
        quotes = [document.page.origin, document.page.classification, *document.page.references]
        assert [q.value for q in quotes[:2] if q] == [v.strip() for v in row[:2] if v.strip()]
        for quote in filter(None, quotes):
            assert quote.span.of(document.text) == quote.value


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"a \"quoted\" word", 'a "quoted" word'),
        ('a ""quoted"" word', 'a "quoted" word'),
        ("a\\\nline", "a\nline"),
        ("a\nline", "a\nline"),
        ("a\r\nline", "a\r\nline"),
        (r"a\nline\r\n", "a\nline\r\n"),
        (r"back\\slash \\n", r"back\slash \n"),
        (r"ends so \\", "ends so \\"),
        ("line\n1,2/2/2002 2:22,02OSLO2,", "line\n1,2/2/2002 2:22,02OSLO2,"),
        ("line\n12,5 million,\nline", "line\n12,5 million,\nline"),
    ],
)
def test_escapes(written: str, read: str) -> None:
    """Quotes by backslash or doubled; line breaks as they are, escaped, or as MySQL writes them."""
    first = '"1","1/2/2008 10:00","08OSLO1","","","","","'
    assert texts(first + written + '"\n' + numbered(2)) == [read, "A text."]


def test_rows_as_a_csv_library_writes_them() -> None:
    """Quoted only where it must be, with a header, CR LF at line ends."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "date", "identifier", "origin", "class", "refs", "header", "content"])
    for number in range(3):
        writer.writerow([number, *ROW[1:], "H, H", 'T "T"\n12,5 million,\n'])
    assert texts(out.getvalue()) == ['T "T"\n12,5 million,\n'] * 3
    assert [d.record for d in documents(out.getvalue())] == [0, 1, 2]


@pytest.mark.parametrize(
    "broken",
    [
        '"2","1/2/2008 10:00","08OSLO2","Embassy Oslo"\n',
        '"2","1/2/2008 10:00","08OSLO2","","","","H","says "no", then "yes", so"\n',
        '"2","1/2/2008 10:00","08OSLO2","Embassy Oslo","never closed\n\n\nbut goes on\n',
        '"2","1/2/2008 10:00","08OSLO2","","","","H","' + "x" * (5 << 20) + '"\n',
        '"2","1/2/2008 10:00","08OSLO2","","","","H","' + "never closed\n" * 500_000,
    ],
    ids=["few", "stray quotes", "unclosed", "too long", "unclosed and too long"],
)
def test_a_broken_row_costs_itself_only(broken: str) -> None:
    """It is one problem, with its number; the rows around it are read."""
    dump = numbered(1) + broken + numbered(3) + numbered(4)
    assert [d.record for d in documents(dump)] == [0, 2, 3]
    assert problems(dump) == [(1, "broken-row")]


def test_a_text_that_is_not_closed_is_read_and_told() -> None:
    """A dump that is cut off, or a last quote that is escaped, keeps what is there."""
    dump = numbered(1) + numbered(2)[:-2] + "\n" + numbered(3, "cut off in the mid")[:-3]
    assert texts(dump) == ["A text.", "A text.\n", "cut off in the mi"]
    assert problems(dump) == [(1, "broken-row"), (2, "broken-row")]


def test_rows_with_odd_dates_and_ids_are_kept() -> None:
    """What is not understood stands in the text as it is."""
    odd = line("2", "2008-01-02", "no id", "", "", "", "H", "Odd.") + line(*[""] * 7, "Odder.")
    assert texts(numbered(1) + odd + numbered(3)) == ["A text.", "Odd.", "Odder.", "A text."]


@pytest.mark.parametrize(
    "text", ["a,b,c\n1,2,3\n", "", "no commas", "\n\n", '"', ",,,,,,,\n", "x;" * 2_000_000]
)
def test_other_csv_is_one_problem(text: str) -> None:
    """It says what a dump looks like."""
    assert problems(text) == [(0, "no-dump")]
    (problem,) = read_text(text)
    assert isinstance(problem, Problem)
    assert "is no dump of cables" in problem.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Byte-order marks decide; Windows-1252 where it is no UTF-8."""
    assert texts((numbered(1, "¶2. “Año”") + numbered(2)).encode(encoding))[0] == "¶2. “Año”"


def test_bytes_of_another_encoding_within() -> None:
    """A pilcrow as byte B6 in a dump that is UTF-8 elsewhere, early or after a megabyte."""
    odd = numbered(1, "¶1. Odd.").encode("cp1252")
    rows = [numbered(n, "¶1. Año. " + "x" * 1000).encode() for n in range(2, 1500)]
    assert texts(odd + b"".join(rows))[0] == "¶1. Odd."
    assert texts(b"".join(rows) + odd)[-1] == "¶1. Odd."
    assert texts(b"".join(rows) + odd)[0].startswith("¶1. Año.")


def test_binary_is_told(tmp_path: Path) -> None:
    """A spreadsheet named .csv is no text."""
    (tmp_path / "cables.csv").write_bytes(bytes(range(256)) * 20)
    (problem,) = read([tmp_path])
    assert isinstance(problem, Problem)
    assert problem.kind == "unreadable"


def test_a_dump_under_another_name(tmp_path: Path) -> None:
    """A file that is named itself is read by what it holds."""
    path = tmp_path / "cables.dat"
    path.write_text(numbered(1) + numbered(2), "utf-8")
    found = list(read_file(SourceFile(path, "cables.dat", sniff=True)))
    assert [item.form for item in found if isinstance(item, Document)] == ["csv", "csv"]


def header(document: Document) -> object:
    """The header fields as they are printed, without the places where they stand."""
    return unplaced(as_dict(parse_document(document))["header"])


def unplaced(value: object) -> object:
    if isinstance(value, dict):
        return {k: unplaced(v) for k, v in value.items() if k not in ("start", "end", "span")}
    return [unplaced(v) for v in value] if isinstance(value, list) else value


def sample_row(number: int, document: Document) -> str:
    """A sample page as a row of a dump."""
    page = document.page
    blocks = [span.of(document.text) for span in document.blocks]
    heading, text = blocks if len(blocks) == 2 else ("", blocks[0])

    def value(quote: Quote | None) -> str:
        return quote.value if quote else ""

    assert page is not None
    day = ""
    if page.created:
        at = datetime.strptime(page.created.value, "%Y-%m-%d %H:%M")
        day = f"{at.month}/{at.day}/{at.year} {at.hour}:{at.minute:02d}"
    facts = (value(page.reference_id), value(page.origin), value(page.classification))
    return line(str(number), day, *facts, "07OSLO1|07OSLO2", heading, text)


def test_the_sample_as_a_dump(sample_cables: Path) -> None:
    """Pages made into rows give the same ids and the same header fields."""
    pages = [d for d in read([sample_cables]) if isinstance(d, Document) and d.page]
    assert len(pages) > 5
    rows = documents("".join(sample_row(n, page) for n, page in enumerate(pages, 1)))
    for page, row in zip(pages, rows, strict=True):
        assert parse_document(row).id == parse_document(page).id
        assert header(row) == header(page)


def test_the_texts_of_the_sample_as_a_dump(sample_cables: Path) -> None:
    """Cables without a page are the same cables with their text as the eighth column."""
    plain = [
        d for d in read([sample_cables])
        if isinstance(d, Document) and not d.page and parse_document(d).id
    ]  # fmt: skip
    ids = [parse_document(d).id for d in plain]
    dump = "".join(
        line(str(n), "", i or "", "", "", "", "", d.text)
        for n, (i, d) in enumerate(zip(ids, plain, strict=True))
    )
    rows = documents(dump)
    assert [parse_document(d).id for d in rows] == ids
    assert [header(row) for row in rows] == [header(text) for text in plain]


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, ending: str) -> None:
    """Sixty megabytes take what six do, give or take two."""
    peaks = []
    for number in (1_000, 10_000):
        path = tmp_path / f"{number}{ending}"
        with path.open("w", encoding="utf-8") as out:
            for n in range(number):
                text = (
                    f"{n}. A line of sixty-five characters as they stand in cables, or so.\n" * 90
                )
                out.write(
                    numbered(n, text) if ending == ".csv" else json.dumps({"text": text}) + "\n"
                )
        tracemalloc.start()
        count = sum(isinstance(item, Document) for item in read([path]))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert count == number
    assert path.stat().st_size > 55e6
    assert peaks[1] - peaks[0] < 2e6
