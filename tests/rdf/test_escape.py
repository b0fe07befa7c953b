"""Strings and keys: what is written is what is read back, and no string breaks a line."""

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import UsageError
from graphkit.rdf.escape import (
    boolean,
    checked_base,
    key_path,
    key_segment,
    moment,
    number,
    string,
)

HOSTILE_CHARS = '"\\\n\r\t\b\f\x00\x0b\x1c\x7f\x85\u2028\u2029\ufeff\ufffe\uffff\U0001f600<>^@.'
ANY_TEXT = st.text(st.one_of(st.sampled_from(HOSTILE_CHARS), st.characters(codec="utf-8")))
WITH_SURROGATES = st.text(
    st.one_of(st.sampled_from(HOSTILE_CHARS), st.characters(), st.characters(categories=["Cs"]))
)


def _line(literal: str) -> str:
    return f"<http://e/s> <http://e/p> {literal} <http://e/g> .\n"


@given(ANY_TEXT)
def test_oxigraph_reads_the_string_back(text: str) -> None:
    """pyoxigraph gives back exactly the string that was written, NUL and controls included."""
    (quad,) = ox.parse(_line(string(text)).encode(), ox.RdfFormat.N_QUADS)
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == text


@given(ANY_TEXT)
def test_rdflib_reads_the_string_back(text: str) -> None:
    """rdflib gives back exactly the string that was written."""
    read = rdflib.Dataset()
    read.parse(data=_line(string(text)).encode(), format="nquads")
    ((_, _, value, _),) = read.quads()
    assert str(value) == text


@given(WITH_SURROGATES)
def test_a_string_is_one_line_of_utf8(text: str) -> None:
    """No string breaks its line for any reader of lines; lone surrogates become U+FFFD."""
    literal = string(text)
    assert literal.splitlines() == [literal]
    (quad,) = ox.parse(_line(literal).encode(), ox.RdfFormat.N_QUADS)
    clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    assert quad.object == ox.Literal(clean)


@given(WITH_SURROGATES)
def test_any_key_makes_an_iri(key: str) -> None:
    """Both libraries accept the IRI of any key, and nothing of the key leaves it."""
    iri = f"https://example.org/id/{key_path(key)}"
    assert ox.NamedNode(iri).value == iri
    line = f"<{iri}> <http://e/p> <{iri}> <http://e/g> .\n"
    (quad,) = ox.parse(line.encode(), ox.RdfFormat.N_QUADS)
    assert quad.subject == ox.NamedNode(iri)
    assert rdflib.URIRef(iri).n3() == f"<{iri}>"


@given(st.text(), st.text())
def test_two_keys_have_two_paths(one: str, other: str) -> None:
    """Percent-encoding keeps keys apart."""
    assert (key_path(one) == key_path(other)) == (one == other)


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("cable/07KUALALUMPUR1658", "cable/07KUALALUMPUR1658"),
        ("agency/são paulo", "agency/s%C3%A3o%20paulo"),
        ("tag/a%20b", "tag/a%2520b"),
        ('x/<>"{}|^\\`', "x/%3C%3E%22%7B%7D%7C%5E%5C%60"),
        ("person/a:b#c?d", "person/a%3Ab%23c%3Fd"),
        ("cable/../..", "cable/%2E%2E/%2E%2E"),
        ("./x.y", "%2E/x.y"),
        ("person/j.-doe", "person/j.-doe"),
        ("\ud800", "%EF%BF%BD"),
        ("", ""),
    ],
)
def test_key_path(key: str, path: str) -> None:
    """Readable keys stay as they are; all else is percent-encoded."""
    assert key_path(key) == path


def test_key_segment() -> None:
    """As one segment, a key keeps no slash."""
    assert key_segment("a/b c") == "a%2Fb%20c"


@pytest.mark.parametrize("base", ["https://example.org/kg/", "urn:x:", "http://e/ns#"])
def test_base(base: str) -> None:
    """An absolute IRI that a key can follow is a base."""
    assert checked_base(base) == base


@pytest.mark.parametrize(
    "base", ["", "kg/", "https://example.org/kg", "https://e/<x>/", "h://a b/"]
)
def test_no_base(base: str) -> None:
    """Anything else is none, and is named."""
    with pytest.raises(UsageError, match="must be absolute"):
        checked_base(base)


@pytest.mark.parametrize(
    ("value", "written"),
    [(3, "3"), (-4.0333, "-4.0333"), (5.0, "5"), (-0.0, "0"), (100.0, "100"), (1e-7, "0.0000001")],
)
def test_number(value: float, written: str) -> None:
    """Numbers are in the form that a store gives back."""
    store = ox.Store()
    store.load(_line(number(value)).encode(), ox.RdfFormat.N_QUADS)
    (quad,) = store
    assert number(value).startswith(f'"{written}"^^')
    assert isinstance(quad.object, ox.Literal)
    assert (quad.object.value, str(quad.object)) == (written, number(value))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number(value: float) -> None:
    """What is no number is not written as one."""
    with pytest.raises(ValueError, match="finite"):
        number(value)


def test_boolean_and_moment() -> None:
    """Moments are given to the minute or second and written to the second."""
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert boolean(True) == f'"true"^^<{xsd}boolean>'
    assert moment("2007-11-29T07:58Z") == f'"2007-11-29T07:58:00Z"^^<{xsd}dateTime>'
    assert moment("2007-11-29T07:58:09Z") == f'"2007-11-29T07:58:09Z"^^<{xsd}dateTime>'


@pytest.mark.parametrize("text", ["", "2007-11-29", "2007-11-29T07:58", '2007-11-29T07:58Z"'])
def test_no_moment(text: str) -> None:
    """A date in another form stops the writing."""
    with pytest.raises(ValueError, match="not a moment"):
        moment(text)
