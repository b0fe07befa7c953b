"""This machine's cores: a pool of spawned processes, batches in, rows out, few in flight."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice

from graphkit.graph.rows import CableRows, rows_of
from graphkit.model.document import Document, Problem
from graphkit.parse import parse_document

_BATCH = 32
# Below this many documents a pool costs more than it saves: spawning takes about half a second.
_FEW = 200

Result = CableRows | Problem


def rows_from(documents: list[Document]) -> list[Result]:
    """The rows of every document, or the problem that says why there are none."""
    return [result for document in documents for result in _rows_of_one(document)]


def run(documents: Iterable[Document], workers: int | None = None) -> Iterator[Result]:
    """Rows of all documents; `workers` processes (default: the cores there are).

    With one worker, or few documents, the work is done in this process.
    """
    workers = workers or os.cpu_count() or 1
    batches = _batches(iter(documents))
    first = list(islice(batches, -(-_FEW // _BATCH)))
    if workers == 1 or len(first) * _BATCH < _FEW:
        for batch in chain(first, batches):
            yield from rows_from(batch)
        return
    yield from _spread(chain(first, batches), workers)


def _spread(batches: Iterable[list[Document]], workers: int) -> Iterator[Result]:
    """Batches over processes, in order; no more waiting than keep every worker busy."""
    context = multiprocessing.get_context("spawn")
    waiting: deque[Future[list[Result]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            for batch in batches:
                waiting.append(pool.submit(rows_from, batch))
                if len(waiting) > workers * 3:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _rows_of_one(document: Document) -> Iterator[Result]:
    try:
        cable = parse_document(document)
        if cable.id is None:
            yield from cable.problems
        else:
            yield rows_of(document, cable)
    except Exception as error:  # a fault of ours with one text must not lose the others
        message = f"could not be parsed: {type(error).__name__}: {error}"
        yield Problem(document.path, document.record, "failed", message)


def _batches(documents: Iterator[Document]) -> Iterator[list[Document]]:
    while batch := list(islice(documents, _BATCH)):
        yield batch
