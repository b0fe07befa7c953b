"""PDF: the lines of a typed page as they stand; what cannot be read is told, and nothing else."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from graphkit.model.document import Document, Problem
from graphkit.parse import as_dict, parse_document
from graphkit.sources import SourceFile, read, read_file

LINES_A_PAGE = 54


def pdf_of(text: str, extra: bytes = b"") -> bytes:
    """The simplest PDF of a typed text: Courier, a line a text object, pages of 54 lines."""
    lines = text.replace("\r\n", "\n").split("\n")
    pages = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        content = zlib.compress(b"\n".join(shown(n, line) for n, line in enumerate(page)))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream"
            % (len(content), content)
        )
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, extra, len(data))
    )


def shown(number: int, line: str) -> bytes:
    words = line.encode("cp1252", "replace")
    for special in (b"\\", b"(", b")"):
        words = words.replace(special, b"\\" + special)
    return b"BT /F1 10 Tf 72 %d Td (%s) Tj ET" % (720 - 12 * number, words) if words else b""


def read_one(path: Path, data: bytes) -> Document | Problem:
    path.write_bytes(data)
    (item,) = read_file(SourceFile(path, path.name, sniff=True))
    return item


def printed(document: Document) -> dict[str, object]:
    """What is printed of a cable, without the places where it stands."""
    fact = as_dict(parse_document(document))
    keys = ("id", "header", "signer", "classified_by", "reasons", "citations")
    return {key: unplaced(fact[key]) for key in keys}


def unplaced(value: object) -> object:
    if isinstance(value, dict):
        return {k: unplaced(v) for k, v in value.items() if k not in ("start", "end", "span")}
    return [unplaced(v) for v in value] if isinstance(value, list) else value


def test_the_sample_as_pdf_is_the_sample(sample_cables: Path, tmp_path: Path) -> None:
    """Header, references, signer and citations are those of the text, cable by cable."""
    texts = [d for d in read([sample_cables]) if isinstance(d, Document) and d.form == "text"]
    assert len(texts) > 20
    for text in texts:
        document = read_one(tmp_path / (Path(text.path).stem + ".pdf"), pdf_of(text.text))
        assert isinstance(document, Document)
        assert document.form == "pdf"
        assert printed(document) == printed(text)


def test_lines_and_blank_lines_stay(tmp_path: Path) -> None:
    """Also over a page's end."""
    text = "\n".join(f"line {n} (of \\ many)" if n % 4 else "" for n in range(1, 80))
    document = read_one(tmp_path / "x.pdf", pdf_of(text))
    assert isinstance(document, Document)
    lines = [line.strip() for line in document.text.split("\n")]
    assert lines == text.split("\n")


def test_a_pdf_under_another_name(tmp_path: Path) -> None:
    """A file that is named itself is read by what it holds."""
    for name in ("x", "x.txt", "x.bin"):
        document = read_one(tmp_path / name, pdf_of("UNCLAS OSLO 000012"))
        assert isinstance(document, Document)
        assert document.form == "pdf"


def test_scanned_pages_are_told(tmp_path: Path) -> None:
    """A PDF that holds pictures only."""
    problem = read_one(tmp_path / "x.pdf", pdf_of(""))
    assert isinstance(problem, Problem)
    assert problem.kind == "no-text-layer"
    assert "text recognition" in problem.message


@pytest.mark.parametrize("version", [2, 5])
def test_encrypted_pdf_is_told(tmp_path: Path, version: int) -> None:
    """By a password, or by a method that would need another package."""
    keys = b"/Encrypt << /Filter /Standard /V %d /R %d /Length 128 /P -4 /O <%s> /U <%s> >> %s" % (
        version, 3 if version == 2 else 6, b"61" * 32, b"62" * 32, b"/ID [<63> <63>]"
    )  # fmt: skip
    problem = read_one(tmp_path / "x.pdf", pdf_of("UNCLAS", keys))
    assert isinstance(problem, Problem)
    assert problem.kind == "unreadable"


def test_broken_pdf_is_told_or_read(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Cut off or altered anywhere: a document or one problem; pypdf's own words reach nobody."""
    whole = pdf_of("UNCLAS OSLO 000012\n\nSUBJECT: X\n" * 9)
    samples = [
        b"%PDF-1.4",
        b"%PDF-",
        whole[:100],
        whole[: len(whole) // 2],
        b"%PDF-1.4" + b"(" * 9999,
    ]
    samples += [
        whole[:at] + bytes([whole[at] ^ 85]) + whole[at + 1 :] for at in range(0, len(whole), 7)
    ]
    for data in samples:
        read_one(tmp_path / "x.pdf", data)
    for data in samples[:4]:
        assert isinstance(read_one(tmp_path / "x.pdf", data), Problem)
    assert caplog.records == []
