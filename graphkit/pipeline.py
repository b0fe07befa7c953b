"""From sources to a published snapshot: the whole way in one function."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graphkit.engine import local
from graphkit.errors import InputError, UsageError
from graphkit.graph.assemble import Graph, assemble, resolve_again
from graphkit.graph.profile import Profile
from graphkit.model.document import Document, Problem
from graphkit.rdf.mapping import EVIDENCE_LEVELS
from graphkit.rdf.terms import DEFAULT_BASE
from graphkit.rdf.whole import graph_lines
from graphkit.report import Report, report_on
from graphkit.resolve.decisions import LEDGER, Decision, read_decisions
from graphkit.sources import find_files, read_file, read_stream
from graphkit.store.index import write_index
from graphkit.store.people import read_people, write_people
from graphkit.store.snapshot import current_snapshot, new_snapshot, read_facts, write_facts
from graphkit.store.tables import read_table, write_table
from graphkit.store.texts import write_texts

Progress = Callable[[str, int, int | None], None]
_TABLES = ("entities", "edges", "mentions", "problems")


def build(
    sources: Iterable[str | Path] | str | Path,
    out: str | Path,
    *,
    workers: int | None = None,
    evidence: str = "first",
    base: str = DEFAULT_BASE,
    progress: Progress | None = None,
    stream: Iterable[str] | None = None,
    decisions: str | Path | None = None,
) -> Report:
    """Build a graph from files and folders into the folder `out`; gives the report.

    `evidence` is how much of it the RDF index holds (none, first, all; the tables hold all),
    `base` the IRI that entities' keys are appended to, `stream` JSON lines to read for a source
    `-`. `progress` is called with a stage's name, what is done, and the whole where it is known.
    `decisions` is the ledger of who is who; by default that in `out`, where there is one.
    Raises UsageError and InputError; a document that cannot be read never does: it is in the
    report and in the problems table. On an error the graph at `out` stays as it was.
    """
    if evidence not in EVIDENCE_LEVELS:
        raise UsageError(f"no evidence level is called {evidence!r}; there are none, first and all")
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    if not given:
        raise UsageError("name at least one file or folder to build from")
    tell = progress or _silence
    ledger = _ledger(Path(out), decisions)
    reader = _Reader(given, stream, tell)
    with new_snapshot(Path(out)) as snapshot:
        graph, documents = _read(reader, workers, ledger)
        tell("resolving", 0, None)
        report = report_on(graph, documents)
        tell("writing tables", 0, None)
        write_table(snapshot, "cables", graph.cables)
        public = Profile("public", {row.id: row.protected for row in graph.cables})
        tell("writing text index", 0, None)
        write_texts(snapshot / "text.sqlite", graph.texts, _shown(graph, public))
        _write(snapshot, graph, report, base, evidence, tell)
    return report


def apply_decisions(
    kg: str | Path, *, decisions: str | Path | None = None, progress: Progress | None = None
) -> Report:
    """Resolve the people of a built graph again, under the decisions of its ledger or another.

    No cable is read again; the next snapshot is what a build under these decisions would give.
    Raises InputError for a graph that keeps no people, and for a ledger that cannot be used.
    """
    tell = progress or _silence
    ledger = _ledger(Path(kg), decisions)
    old = current_snapshot(Path(kg))
    facts = read_facts(old)
    with new_snapshot(Path(kg)) as snapshot:
        tell("resolving", 0, None)
        graph = Graph(people=list(read_people(old)))
        for name in ("cables", *_TABLES):
            setattr(graph, name, list(read_table(old, name)))
        resolve_again(graph, ledger)
        report = report_on(graph, facts["report"]["documents"])
        tell("writing tables", 0, None)
        shutil.copytree(old / "tables" / "cables", snapshot / "tables" / "cables")
        shutil.copyfile(old / "text.sqlite", snapshot / "text.sqlite")
        _write(snapshot, graph, report, facts["base"], facts["evidence"], tell)
    return report


def _ledger(kg: Path, decisions: str | Path | None) -> tuple[Decision, ...]:
    """The decisions to honour. Raises InputError where a ledger that is named is not there."""
    if decisions is not None and not Path(decisions).is_file():
        raise InputError(f"{decisions}: no such file")
    return read_decisions(Path(decisions) if decisions is not None else kg / LEDGER)


def _silence(_stage: str, _done: int, _whole: int | None) -> None:
    """The progress of a build that nobody watches."""


def _read(reader: _Reader, workers: int | None, decisions: Iterable[Decision]) -> tuple[Graph, int]:
    """The graph of all that could be read, and how many documents there were."""
    rows = []
    for result in local.run(reader.documents(), workers):
        if isinstance(result, Problem):
            reader.problems.append(result)
        else:
            rows.append(result)
    if not rows:
        first = f"; the first problem: {reader.problems[0].message}" if reader.problems else ""
        raise InputError(f"the sources hold no cable that could be read{first}")
    return assemble(rows, reader.problems, decisions), reader.count


class _Reader:
    """Reads the sources' documents, counts them, and puts aside what could not be read."""

    def __init__(
        self,
        sources: list[str | Path],
        stream: Iterable[str] | None,
        tell: Progress,
    ) -> None:
        self.files = find_files((s for s in sources if str(s) != "-"), portable=True)
        self.stream = stream if any(str(s) == "-" for s in sources) else None
        self.problems: list[Problem] = []
        self.tell = tell
        self.count = 0

    def documents(self) -> Iterator[Document]:
        for number, file in enumerate(self.files):
            self.tell("parsing", number, len(self.files))
            yield from self._of(read_file(file))
        if self.stream is not None:
            yield from self._of(read_stream(self.stream))
        self.tell("parsing", len(self.files), len(self.files))

    def _of(self, read: Iterator[Document | Problem]) -> Iterator[Document]:
        for item in read:
            self.count += 1
            if isinstance(item, Problem):
                self.problems.append(item)
            else:
                yield item


def _write(
    snapshot: Path, graph: Graph, report: Report, base: str, evidence: str, tell: Progress
) -> None:
    for name in _TABLES:
        write_table(snapshot, name, getattr(graph, name))
    write_people(snapshot, graph.people, graph.doubts)
    tell("loading RDF index", 0, None)
    public = Profile("public", {row.id: row.protected for row in graph.cables})
    lines = graph_lines(graph.cables, graph.edges, graph.entities, public, base, evidence)
    report.quads = write_index(snapshot / "rdf", lines)
    write_facts(snapshot, {"base": base, "evidence": evidence, "report": report.as_dict()})


def _shown(graph: Graph, public: Profile) -> Iterator[tuple[str, str, str]]:
    """Every cable's id, subject and text as they may be shown."""
    for row in graph.cables:
        subject = public.text(row.subject or "", row.id)
        yield row.id, subject, public.text(graph.texts[row.document][3], row.id)
