"""Archives: members as files of a folder, nothing on disk, one problem for what is not read."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graphkit.model.document import Document, Problem
from graphkit.parse import parse_document
from graphkit.sources import SourceFile, read, read_file

CABLE = b"UNCLAS OSLO 000012\n\nSUBJECT: X\n\n1. Y.\n"
DUMP = b'"1","1/2/2008 10:00","08OSLO1","","","","H","T"\n'
Members = list[tuple[str, bytes]]


def zipped(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: Members, mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def seven_zipped(path: Path, members: Members) -> Path:
    py7zr = pytest.importorskip("py7zr", reason="the extra graphkit[7z] is not installed")
    with py7zr.SevenZipFile(path, "w") as archive:
        for name, data in members:
            archive.writestr(data, name)
    return path


PACKERS: dict[str, Callable[[Path, Members], Path]] = {
    ".zip": zipped,
    ".tar": tarred,
    ".tar.gz": lambda path, members: tarred(path, members, "w:gz"),
    ".tgz": lambda path, members: tarred(path, members, "w:gz"),
    ".tar.bz2": lambda path, members: tarred(path, members, "w:bz2"),
    ".tar.xz": lambda path, members: tarred(path, members, "w:xz"),
    ".7z": seven_zipped,
}
any_archive = pytest.mark.parametrize("ending", PACKERS)


def found(path: Path, *, sniff: bool = False) -> tuple[list[str], list[tuple[str, str]]]:
    """The documents' paths, and the problems' paths and messages, without the archive's name."""
    items = list(read_file(SourceFile(path, "A", sniff)))
    documents = [item.path for item in items if isinstance(item, Document)]
    return documents, [(item.path, item.message) for item in items if isinstance(item, Problem)]


@any_archive
def test_the_sample_packed_is_the_sample(sample_cables: Path, tmp_path: Path, ending: str) -> None:
    """The same texts and the same ids, shown as in a folder of the archive's name."""
    members = [(f"cables/{p.name}", p.read_bytes()) for p in sorted(sample_cables.iterdir())]
    archive = PACKERS[ending](tmp_path / f"all{ending}", members)
    loose = [d for d in read([sample_cables]) if isinstance(d, Document)]
    packed = [d for d in read([archive], portable=True) if isinstance(d, Document)]
    assert [d.path for d in packed] == [f"all{ending}/cables/{Path(d.path).name}" for d in loose]
    assert [d.text for d in packed] == [d.text for d in loose]
    ids = [[parse_document(d).id for d in documents] for documents in (packed, loose)]
    assert ids[0] == ids[1]


@any_archive
def test_members_are_read_as_files_of_a_folder_are(tmp_path: Path, ending: str) -> None:
    """By ending; hidden files are passed over; every other kind is told."""
    members = [
        ("a.txt", CABLE),
        ("b/.hidden/a.txt", CABLE),
        ("b/.hidden", CABLE),
        ("__MACOSX/._a.txt", CABLE),
        ("c/dump.csv", DUMP * 3),
        ("c/empty.txt", b""),
        ("c/inner.tar.gz", b"\x1f\x8b"),
        ("c/inner.zip", b"PK\x03\x04"),
        ("c/lines.jsonl", b'{"text": "UNCLAS"}\n'),
        ("d.docx", b"PK\x03\x04"),
    ]
    documents, problems = found(PACKERS[ending](tmp_path / f"x{ending}", members))
    assert documents == ["A/a.txt", *["A/c/dump.csv"] * 3, "A/c/lines.jsonl"]
    assert sorted(problems) == [
        ("A/c/empty.txt", "holds no text"),
        ("A/c/inner.tar.gz", "archives within archives are not read"),
        ("A/c/inner.zip", "archives within archives are not read"),
        ("A/d.docx", "no reader for .docx files; passed over"),
    ]


@any_archive
def test_an_archive_of_another_name(tmp_path: Path, ending: str) -> None:
    """A file that is named itself is read by what it holds."""
    path = PACKERS[ending](tmp_path / f"x{ending}", [("a.txt", CABLE)])
    path = path.rename(tmp_path / "download.bin")
    assert found(path, sniff=True) == (["A/a.txt"], [])
    assert found(path) == ([], [("A", "no reader for .bin files; passed over")])


@any_archive
def test_an_empty_archive_is_told(tmp_path: Path, ending: str) -> None:
    """As an empty folder is."""
    path = PACKERS[ending](tmp_path / f"x{ending}", [(".hidden", b"x")])
    assert found(path) == ([], [("A", "the archive holds no files")])


@any_archive
def test_a_broken_archive_is_one_problem(tmp_path: Path, ending: str) -> None:
    """Whatever it is that is in the file, or missing from its end or its middle."""
    members = [(f"{n}.txt", CABLE + os.urandom(2000).hex().encode()) for n in range(20)]
    whole = PACKERS[ending](tmp_path / f"x{ending}", members).read_bytes()
    path = tmp_path / f"broken{ending}"
    for data in (b"", b"no archive at all", whole[:100], whole[: len(whole) // 2]):
        path.write_bytes(data)
        documents, problems = found(path)
        assert len(problems) == 1, (len(data), problems)
        assert documents == [f"A/{n}.txt" for n in range(len(documents))]
    for at in range(0, len(whole), len(whole) // 40):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        found(path)  # raises nothing


def test_a_broken_member_of_a_zip_costs_itself_only(tmp_path: Path) -> None:
    """Its checksum tells."""
    path = zipped(tmp_path / "x.zip", [(f"{n}.txt", CABLE * 9) for n in range(3)])
    with zipfile.ZipFile(path) as archive:
        at = archive.infolist()[1].header_offset + 45
    data = bytearray(path.read_bytes())
    data[at] ^= 255
    path.write_bytes(data)
    documents, problems = found(path)
    assert documents == ["A/0.txt", "A/2.txt"]
    assert [name for name, _ in problems] == ["A/1.txt"]


def test_a_corrupt_header_in_a_tar_is_told(tmp_path: Path) -> None:
    """tarfile takes it for the end."""
    path = tarred(tmp_path / "x.tar", [(f"{n}.txt", CABLE) for n in range(3)])
    data = bytearray(path.read_bytes())
    data[1024] ^= 255
    path.write_bytes(data)
    documents, problems = found(path)
    assert documents == ["A/0.txt"]
    assert problems == [("A", "is broken or cut off (bad header)")]


@pytest.mark.parametrize("locked", [2, 3])
def test_encrypted_archives_are_told(tmp_path: Path, locked: int) -> None:
    """Once, however many members are."""
    path = zipped(tmp_path / "x.zip", [(f"{n}.txt", CABLE) for n in range(3)])
    data = bytearray(path.read_bytes())
    for mark, skip in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        for _ in range(locked):
            at = data.index(mark, at + 1)
            data[at + skip] |= 1
    path.write_bytes(data)
    left = ["A/2.txt"] if locked == 2 else []
    assert found(path) == (left, [("A", "is encrypted, wholly or in part")])


def test_an_encrypted_7z_is_told(tmp_path: Path) -> None:
    """With or without its names."""
    py7zr = pytest.importorskip("py7zr", reason="the extra graphkit[7z] is not installed")
    for hidden in (False, True):
        path = tmp_path / f"{hidden}.7z"
        with py7zr.SevenZipFile(path, "w", password="x", header_encryption=hidden) as archive:
            archive.writestr(CABLE, "a.txt")
        assert found(path) == ([], [("A", "is encrypted")])


def test_a_7z_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "py7zr", None)
    (tmp_path / "x.7z").write_bytes(b"7z\xbc\xaf\x27\x1c")
    why = "reading .7z needs the extra graphkit[7z]"
    assert found(tmp_path / "x.7z") == ([], [("A", why)])


def test_names_that_lead_out_are_only_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, nothing but the archive is opened."""
    names = ["/etc/a.txt", "../../b.txt", "C:\\c.txt", "./d.txt", "e\x1b[31m.txt"]
    shown = ["A/etc/a.txt", "A/../../b.txt", "A/C:/c.txt", "A/d.txt", "A/e\ufffd[31m.txt"]
    folder = tmp_path / "empty"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for path in (
        zipped(tmp_path / "x.zip", [(name, CABLE) for name in names]),
        tarred(tmp_path / "x.tar", [(name, CABLE) for name in names]),
    ):
        documents, problems = found(path)
        assert (sorted(documents), problems) == (sorted(shown), [])
    assert [*folder.iterdir()] == []


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    """Neither out of the archive nor within it."""
    (tmp_path / "secret.txt").write_bytes(CABLE)
    path = tmp_path / "x.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in (("a.txt", tarfile.SYMTYPE), ("b.txt", tarfile.LNKTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, str(tmp_path / "secret.txt")
            archive.addfile(info)
        device = tarfile.TarInfo("c.txt")
        device.type = tarfile.CHRTYPE
        archive.addfile(device)
        folder = tarfile.TarInfo("d.txt")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    why = "is a link or a device; not followed"
    assert found(path) == ([], [(f"A/{name}.txt", why) for name in "abc"])
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as packed:
        packed.writestr(link, str(tmp_path / "secret.txt"))
    assert found(tmp_path / "x.zip") == ([], [("A/a.txt", why)])


@pytest.mark.parametrize("ending", [*PACKERS, ".txt.gz", ".txt.bz2", ".txt.xz", ".csv.gz"])
def test_decompression_bombs_are_not_read_on(tmp_path: Path, ending: str) -> None:
    """Fifty megabytes of one letter."""
    path = tmp_path / f"x{ending}"
    bomb = (DUMP if ending == ".csv.gz" else b"") + b"x" * (50 << 20)
    if ending == ".tar":
        pytest.skip("is not compressed")
    if ending in PACKERS:
        PACKERS[ending](path, [("a.txt", CABLE), ("b.txt", bomb)])
    else:
        opener = {"gz": gzip.open, "bz2": bz2.open, "xz": lzma.open}[ending.rsplit(".", 1)[1]]
        with opener(path, "wb") as out:  # type: ignore[operator]
            out.write(bomb)
    documents, problems = found(path)
    assert documents == (["A/a.txt"] if ending in PACKERS and ending != ".7z" else documents)
    assert len(problems) == 1
    assert "decompression bomb" in problems[0][1]


def test_a_bomb_of_overlapping_members(tmp_path: Path) -> None:
    """Many names for the same bytes: the archive as a whole is watched, not members alone."""
    block = CABLE + bytes(range(32, 127)) * 4000
    path = zipped(tmp_path / "x.zip", [("000.txt", block)])
    with zipfile.ZipFile(path, "a") as archive:
        info = archive.infolist()[0]
        for number in range(1, 400):
            twin = zipfile.ZipInfo(f"{number:03}.txt")
            for name in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(twin, name, getattr(info, name))
            twin.orig_filename = "000.txt"
            archive.filelist.append(twin)
            archive._didModify = True  # type: ignore[attr-defined]
    documents, problems = found(path)
    assert len(documents) < 60
    assert problems


def test_a_tar_with_a_huge_extended_header(tmp_path: Path) -> None:
    """Names of gigabytes are not held."""
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 8 << 30
    (tmp_path / "x.tar").write_bytes(info.tobuf(tarfile.GNU_FORMAT) + b"x" * 10240)
    told = "is broken or cut off (an extended header is larger than 1 MB)"
    assert found(tmp_path / "x.tar") == ([], [("A", told)])


def test_a_tar_that_leads_back(tmp_path: Path) -> None:
    """A negative size would have tarfile read the same header for ever."""
    data = bytearray(tarred(tmp_path / "x.tar", [("a.txt", CABLE)]).read_bytes())
    data[124:136] = b"\xff" * 10 + b"\xfa\x00"
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    (tmp_path / "x.tar").write_bytes(data)
    told = "is broken or cut off (bad header: a negative size)"
    assert found(tmp_path / "x.tar") == ([], [("A", told)])


def test_a_member_that_is_too_large(tmp_path: Path) -> None:
    """Over 512 MB are not held in memory: the size that the header states is enough to tell."""
    path = tmp_path / "x.tar"
    huge = tarfile.TarInfo("huge.txt")
    huge.size = 600 << 20
    with path.open("wb") as out:
        out.write(huge.tobuf())
        out.truncate(600 << 20)
    documents, problems = found(path)
    assert documents == []
    assert problems[0] == ("A/huge.txt", "is larger than 512 MB")


@pytest.mark.parametrize("opener", [gzip.open, bz2.open, lzma.open])
def test_a_compressed_file(tmp_path: Path, opener: Callable[..., io.BufferedIOBase]) -> None:
    """It is read as what its name says without the last ending, and shown by its own name."""
    ending = {gzip.open: ".gz", bz2.open: ".bz2", lzma.open: ".xz"}[opener]
    for name, data, documents in (
        ("07OSLO12.txt", CABLE, ["A"]),
        ("cables.csv", DUMP * 3, ["A"] * 3),
        ("unnamed", DUMP * 3, ["A"] * 3),
        ("lines.jsonl", b'{"text": "UNCLAS"}\n' * 2, ["A"] * 2),
    ):
        path = tmp_path / f"{name}{ending}"
        with opener(path, "wb") as out:
            out.write(data)
        assert found(path) == (documents, [])
        path.write_bytes(path.read_bytes()[:-10])
        assert [name for name, _ in found(path)[1]] == ["A"]


def test_a_reader_that_stops_leaves_nothing_behind(tmp_path: Path) -> None:
    """The thread that unpacks a .7z ends with its reader."""
    import threading

    path = seven_zipped(tmp_path / "x.7z", [(f"{n}.txt", CABLE * 999) for n in range(30)])
    before = threading.active_count()
    reading = read_file(SourceFile(path, "A", sniff=True))
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
