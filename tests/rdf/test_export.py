"""The files: every form says the same, the same twice, whole or not at all."""

import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from graphkit.errors import UsageError
from graphkit.model.graph import Entity
from graphkit.rdf.export import write_rdf
from graphkit.rdf.formats import RDF_FORMS, form_of
from graphkit.rdf.mapping import cable_lines, entity_lines, entity_prefixes
from tests.rdf.examples import HOSTILE, NS, lines, row, triples_read

READERS = {
    "nq": "nquads",
    "nt": "nt",
    "ttl": "turtle",
    "trig": "trig",
    "jsonld": "json-ld",
    "rdf": "xml",
}
OXIGRAPH = {"ttl": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}
PREFIXED = pytest.mark.parametrize("prefixes", [None, entity_prefixes()], ids=["plain", "prefixed"])


def hostile_lines() -> list[str]:
    """The example and, beside it, ids, keys and words that break what can be broken."""
    entity = Entity(f"agency/{HOSTILE}", "Agency", HOSTILE, properties={"kind": " \t]]> "})
    odd = ("agency/-x", "agency/x.", "agency/a:b", "agency//b", "agency/1", "agency/_", "")
    return [
        *lines(),
        *cable_lines(row(HOSTILE, subject=HOSTILE, url=HOSTILE), []),
        *entity_lines(entity),
        *(line for key in odd for line in entity_lines(Entity(key, "Agency", key))),
    ]


def expected(written: list[str], tmp_path: Path) -> set[tuple[str, ...]]:
    """The triples of the lines, as rdflib reads them."""
    path = tmp_path / "expected.nq"
    path.write_text("".join(written), "utf-8", newline="")
    return triples_read(path, "nquads")


def _as_xml_can(triples: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    forbidden = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
    return {(s, p, forbidden.sub("\ufffd", o)) for s, p, o in triples}


@PREFIXED
@pytest.mark.parametrize("form", READERS)
def test_every_form_says_the_same(
    form: str, prefixes: dict[str, str] | None, tmp_path: Path
) -> None:
    """rdflib reads the same triples in every form; XML alone lacks what XML cannot hold."""
    written = hostile_lines()
    path = tmp_path / f"kg.{form}"
    write_rdf(written, path, prefixes=prefixes)
    wanted = expected(written, tmp_path)
    assert triples_read(path, READERS[form]) == (_as_xml_can(wanted) if form == "rdf" else wanted)


@PREFIXED
@pytest.mark.parametrize("form", OXIGRAPH)
def test_oxigraph_reads_the_same(
    form: str, prefixes: dict[str, str] | None, tmp_path: Path
) -> None:
    """pyoxigraph, too, reads the same; graphs stay apart where the form has them."""
    written = hostile_lines()
    path = tmp_path / f"kg.{form}"
    write_rdf(written, path, prefixes=prefixes)
    read = set(ox.parse(path=str(path), format=OXIGRAPH[form]))
    wanted = set(ox.parse("".join(written).encode(), ox.RdfFormat.N_QUADS))
    if form == "ttl":
        wanted = {ox.Quad(q.subject, q.predicate, q.object) for q in wanted}
    assert read == wanted


def test_graphs_are_isomorphic(tmp_path: Path) -> None:
    """rdflib holds Turtle, JSON-LD and N-Triples for the same graph as the N-Quads."""
    graphs = []
    for form in ("nq", "nt", "ttl", "jsonld"):
        path = tmp_path / f"kg.{form}"
        write_rdf(lines(), path)
        read = rdflib.Dataset(default_union=True)
        read.parse(path, format=READERS[form])
        graph = rdflib.Graph()
        for triple in read.triples((None, None, None)):
            graph.add(triple)
        graphs.append(graph)
    assert all(isomorphic(graphs[0], graph) for graph in graphs[1:])


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
@pytest.mark.parametrize("form", READERS)
def test_the_same_bytes_twice(form: str, suffix: str, tmp_path: Path) -> None:
    """The same lines give the same bytes, in any order where the form is sorted."""
    first, again = tmp_path / f"a.{form}{suffix}", tmp_path / f"b.{form}{suffix}"
    streamed = form in ("nq", "nt")
    write_rdf(lines(), first)
    write_rdf(lines() if streamed else reversed(lines()), again)
    assert first.read_bytes() == again.read_bytes()


def test_compression(tmp_path: Path) -> None:
    """What is compressed is the file that would have been written."""
    for name in ("kg.nq", "kg.nq.gz", "kg.nq.zst"):
        write_rdf(lines(), tmp_path / name)
    plain = (tmp_path / "kg.nq").read_bytes()
    assert plain == "".join(lines()).encode()
    assert gzip.decompress((tmp_path / "kg.nq.gz").read_bytes()) == plain
    with pa.input_stream(str(tmp_path / "kg.nq.zst"), compression="zstd") as file:
        assert file.read() == plain


def test_streams(tmp_path: Path) -> None:
    """N-Triples are written as the lines come: of an endless graph, the beginning is written."""
    path = tmp_path / "kg.nt"
    sizes: list[int] = []

    def endless() -> Iterator[str]:
        line = lines()[0]
        while True:
            sizes.append((tmp_path / "kg.nt.part").stat().st_size)
            if sizes[-1] > 100_000:
                raise EOFError
            yield line

    with pytest.raises(EOFError):
        write_rdf(endless(), path)
    assert not path.exists()


def test_whole_or_not_at_all(tmp_path: Path) -> None:
    """Where the lines end in an error, the file that was there stays, and nothing else does."""
    path = tmp_path / "kg.ttl"
    path.write_text("before")

    def fails() -> Iterator[str]:
        yield lines()[0]
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        write_rdf(fails(), path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("kg.ttl", "before")]


@pytest.mark.parametrize(
    ("name", "form"),
    [("kg.nq", "nq"), ("a.b.TTL", "ttl"), ("kg.nt.gz", "nt"), ("kg.jsonld.ZST", "jsonld")],
)
def test_form_of(name: str, form: str) -> None:
    """The name says the form, in either case, compressed or not."""
    assert form_of(Path(name)) == form


@pytest.mark.parametrize("name", ["kg", "kg.gz", "kg.owl", "kg.nq.bz2", ".ttl"])
def test_no_form(name: str) -> None:
    """A name that says no form is answered with those that do."""
    with pytest.raises(UsageError, match=r"\.nq \.nt \.ttl \.trig \.jsonld \.rdf"):
        form_of(Path(name))


def test_form_that_is_given(tmp_path: Path) -> None:
    """A form can be given beside the name; one that there is not is answered with all."""
    path = tmp_path / "kg.txt"
    write_rdf(lines(), path, "nq")
    assert path.read_bytes() == "".join(lines()).encode()
    with pytest.raises(UsageError, match="nq, nt, ttl, trig, jsonld, rdf"):
        write_rdf(lines(), path, "n3")
    assert set(RDF_FORMS) == {f".{form}" for form in READERS}


def test_nothing_is_a_file_too(tmp_path: Path) -> None:
    """No lines at all give a file of each form that can be read."""
    for form, reader in READERS.items():
        write_rdf([], tmp_path / f"kg.{form}")
        assert triples_read(tmp_path / f"kg.{form}", reader) == set()


def test_short_names(tmp_path: Path) -> None:
    """Turtle and JSON-LD are for people: prefixes, `a`, plain numbers, the context's words."""
    for form in ("ttl", "jsonld"):
        write_rdf(lines(), tmp_path / f"kg.{form}", prefixes=entity_prefixes())
    turtle = (tmp_path / "kg.ttl").read_text("utf-8")
    assert "\ncable:07QUITO1960 a gk:Cable, gk:HeldCable ;\n" in turtle
    assert "    gk:paragraphs 4 ;\n    gk:partial false ;\n" in turtle
    assert f"<{NS}sent" not in turtle
    node = (
        '{"@id": "post:QUITO", "@type": "Post", "label": "Quito", "lat": "-0.2", "long": "-78.5", '
    )
    assert node in (tmp_path / "kg.jsonld").read_text("utf-8")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.text(st.one_of(st.sampled_from(HOSTILE), st.characters(), st.characters(categories=["Cs"])))
)
def test_any_string_in_any_form(tmp_path: Path, text: str) -> None:
    """Any string comes back from every form; from XML, but for what XML cannot hold."""
    written = list(entity_lines(Entity("agency/x", "Agency", text)))
    clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    for form, oxigraph in OXIGRAPH.items():
        write_rdf(written, tmp_path / f"kg.{form}")
        quads = ox.parse(path=str(tmp_path / f"kg.{form}"), format=oxigraph)
        assert ox.Literal(clean) in {quad.object for quad in quads}
    write_rdf(written, tmp_path / "kg.rdf")
    root = ET.parse(tmp_path / "kg.rdf").getroot()
    (label,) = root.iter("{http://www.w3.org/2000/01/rdf-schema#}label")
    ((_, _, wanted),) = _as_xml_can({("", "", clean)})
    assert (label.text or "") == wanted
