"""Reading tables, and a user's own beside ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.authorities import tables
from graphkit.authorities.check import check_folder
from graphkit.authorities.own import add_row
from graphkit.authorities.tables import OWN_TABLES, cell_list, read_table, rows
from graphkit.errors import InputError, UsageError

POST = {"station": "ATLANTIS", "name": "Atlantis", "kind": "embassy", "country": "GR"}


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.tsv"
    path.write_text(text, "utf-8")
    return path


def test_our_tables_are_in_order() -> None:
    """No error in any table that ships."""
    assert check_folder(None) == []


def test_an_own_row_is_added_or_replaces_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows with an id of ours replace it in its place, others follow; left-out cells are empty."""
    write(tmp_path, "missions", "id\tmission\tname\tstation\nx-y\tx\tX\tQUITO\n")
    ours = rows("missions")
    monkeypatch.setenv(OWN_TABLES, str(tmp_path))
    assert rows("missions")[:-1] == ours
    assert rows("missions")[-1] == {
        **dict.fromkeys(ours[0], ""), "id": "x-y", "mission": "x", "name": "X", "station": "QUITO",
    }  # fmt: skip
    first = ours[0]["id"]
    write(tmp_path, "missions", f"id\tmission\tname\tstation\n{first}\tx\tX\tQUITO\n")
    assert rows("missions")[0]["station"] == "QUITO"
    assert rows("missions")[1:] == ours[1:]
    assert rows("tags") == tables.shipped_table("tags").rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no row of columns"),
        ("# only a head\n", "no row of columns"),
        ("id\tmission\nx\n", "1 cells, not 2"),
        ("id\tcolour\nx\tred\n", "no column 'colour'"),
    ],
)
def test_an_own_table_that_cannot_be_used(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told in one sentence."""
    write(tmp_path, "missions", text)
    monkeypatch.setenv(OWN_TABLES, str(tmp_path))
    with pytest.raises(InputError, match=message):
        rows("missions")


def test_a_folder_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A wrong name in the variable is an error, not silence."""
    monkeypatch.setenv(OWN_TABLES, str(tmp_path / "nowhere"))
    with pytest.raises(InputError, match="no folder of tables"):
        rows("tags")


def test_check_tells_all_errors_at_once(tmp_path: Path) -> None:
    """Columns, cells, spellings, countries, references: none hides another."""
    posts = (
        "station\tname\tkind\tcountry\tsince\tspellings",
        "ATLANTIS\tAtlantis\tpalace\tQQ\tsoon\tPARIS",
        "ATLANTIS\t\tembassy\tGR\t1990\tPARIS",
    )
    tenures = (
        "id\tperson\tname\tsurname\toffice\tat\tstarted",
        "x\tx\tJane Doe\tDoe\tking\tNOWHERE\t2004",
        "y\ty\tJane Roe\tRoe\tambassador\tQUITO\t",
    )
    write(tmp_path, "posts", "\n".join(posts))
    write(tmp_path, "tenures", "\n".join(tenures))
    write(tmp_path, "collectives", "key\tname\tkind\tspellings\tmembers\nx\tX\ttopic\tX\tnowhere\n")
    write(tmp_path, "tags", "code\tkind\nXXXX\n")
    write(tmp_path, "kings", "name\n")
    write(tmp_path, "countries", "iso\tname\tministries\nQQ\tFrance\tMFA\n")
    write(tmp_path, "places", "name\tkind\tcountry\nNowhere\tpalace\tGR\n")
    write(tmp_path, "surnames", "name\tcultures\talso\nDoe\t\tdeer\n")
    text = "\n".join(check_folder(tmp_path))
    for said in (
        "posts.tsv: ATLANTIS: is there twice",
        "posts.tsv: ATLANTIS: has no name",
        "kind is 'palace'",
        "country is not known: 'QQ'",
        "since is no year: 'soon'",
        "'PARIS' is a spelling of both PARIS and ATLANTIS",
        "office is not known: 'king'",
        "tenures.tsv: y: has none of appointed, arrived, started",
        "at is not known: 'NOWHERE'",
        "member is not known: 'nowhere'",
        "'France' is a spelling of both FR and QQ",
        "ministries is no list of A=B: 'MFA'",
        "places.tsv: Nowhere GR palace: kind is 'palace'",
        "surnames.tsv: Doe: has no cultures",
        "also is 'deer'",
        "tags.tsv: line 2 has 1 cells, not 2",
        "kings.tsv: there is no table of this name",
    ):
        assert said in text


def test_own_rows_may_refer_to_own_rows(tmp_path: Path) -> None:
    """A tenure at a post that is only in the user's own posts is in order."""
    add_row("posts", POST, tmp_path)
    tenure = {"id": "doe", "person": "doe", "name": "Jane Doe", "surname": "Doe"}
    add_row("tenures", {**tenure, "office": "ambassador", "at": "ATLANTIS", "started": "1990"},
            tmp_path)  # fmt: skip
    assert check_folder(tmp_path) == []


def test_add_changes_a_row_of_its_own(tmp_path: Path) -> None:
    """Cells that are not named stay; the head stays; no other file is left behind."""
    assert not add_row("posts", POST, tmp_path)
    assert add_row("posts", {"station": "ATLANTIS", "city": "Atlantis"}, tmp_path)
    (row,) = tables.read_own(tmp_path / "posts.tsv").rows
    assert (row["name"], row["city"]) == ("Atlantis", "Atlantis")
    assert [path.name for path in tmp_path.iterdir()] == ["posts.tsv"]


def test_add_refuses_what_check_would(tmp_path: Path) -> None:
    """Nothing is written where the row is wrong."""
    with pytest.raises(InputError, match="'PARIS' is a spelling of both"):
        add_row("posts", {**POST, "spellings": "PARIS"}, tmp_path)
    with pytest.raises(UsageError, match="no column 'colour'"):
        add_row("posts", {**POST, "colour": "red"}, tmp_path)
    with pytest.raises(UsageError, match="no tabs"):
        add_row("posts", {**POST, "city": "a\tb"}, tmp_path)
    assert not (tmp_path / "posts.tsv").exists()


def test_lists_in_cells() -> None:
    """Items are parted by a bar; empty ones are none."""
    assert cell_list("a|b||c") == ("a", "b", "c")
    assert read_table("# head\n\na\tb\n1\t\n", "x").rows == [{"a": "1", "b": ""}]
