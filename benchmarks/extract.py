"""How quick extraction is: cables a second on one core, alone and with parsing, and its memory.

    .venv/bin/python benchmarks/extract.py [FOLDER...] [--model NAME]

Default folders: the sample corpus, ../shared/cables. `--model` is an installed spaCy model, which
reads the same texts in the same run (`--model en_core_web_md`). Machines differ and are shared:
medians of five runs, and beside them the ratio to a fixed piece of work on the same texts in the
same run (finding all words, `re.findall(r"\\w+")`).
"""

from __future__ import annotations

import argparse
import cProfile
import importlib
import importlib.util
import pstats
import re
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graphkit.extract.extraction import extract
from graphkit.model.document import Document, Span
from graphkit.parse import parse_document
from graphkit.sources import read

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = [ROOT / "graphkit" / "sample" / "cables", ROOT.parent / "shared" / "cables"]
RUNS = 5
FEWEST = 400  # cables read for memory, by going over the folder again
MEGABYTE = 1_000_000
HOSTILE = {
    "prose": "The Minister told Ambassador Doe in Oslo that the Trade Board had bought bananas. ",
    "names": "Jane Doe, ",
    "capitals": "BANANA TOWER ",
    "hyphens": "A-",
    "brackets": "Trade Board (TB) ",
    "ministries": "Ministry of X, Y and Z, ",
    "short lines": "A\n",
    "initials": "A. ",
}
_NAME = re.compile(r"\b([A-Z][a-z]{4})")
HEADING = "P 051030Z MAR 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000012\n\n1. (U) "


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median seconds of processor time."""
    times = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def documents_of(folder: Path) -> list[Document]:
    """The cables of a folder, read before the clock runs."""
    return [item for item in read([folder]) if isinstance(item, Document)]


def parse_and_extract(documents: list[Document]) -> None:
    """What `graphkit parse` does to each cable, printing left out."""
    for document in documents:
        extract(document.text, parse_document(document))


def measure(folder: Path, model: Any) -> None:
    """Print the speed over one folder of cables."""
    documents = documents_of(folder)
    parsed = [(document.text, parse_document(document)) for document in documents]
    begin = time.process_time()
    parse_and_extract(documents)
    first = time.process_time() - begin
    words = re.compile(r"\w+")
    yardstick = seconds(lambda: [words.findall(document.text) for document in documents])
    works: list[tuple[str, Callable[[], object]]] = [
        ("parse", lambda: [parse_document(document) for document in documents]),
        ("extract", lambda: [extract(text, cable) for text, cable in parsed]),
        ("both", lambda: parse_and_extract(documents)),
    ]
    size = sum(len(document.text) for document in documents)
    print(f"{folder}: {len(documents)} cables, {size / len(documents) / 1000:.1f} KB each")
    taken = {name: seconds(work) for name, work in works}
    if model is not None:
        # seconds for one run: it is the slow one
        taken[model.meta["name"]] = seconds(lambda: [model(d.text) for d in documents], 1)
    for name, each in taken.items():
        print(
            f"  {name:14} {len(documents) / each:7.0f} cables/s  {size / each / 1e6:6.2f} MB/s"
            f"  {each / yardstick:6.1f} x finding the words  {taken['both'] / each:6.2f} of both"
        )
    print(f"  {'first of both':14} {len(documents) / first:7.0f} cables/s, caches empty")


def profile(folder: Path) -> None:
    """Print the dearest functions over one folder of cables."""
    parsed = [(document.text, parse_document(document)) for document in documents_of(folder)]
    with cProfile.Profile() as running:
        for text, cable in parsed:
            extract(text, cable)
    pstats.Stats(running).sort_stats("tottime").print_stats(15)


def memory(folder: Path) -> None:
    """Print how the peak grows over many cables, each made different so that caches fill."""
    documents = documents_of(folder)
    number = 0
    for turn in range(1 + FEWEST // len(documents)):
        for document in documents:
            text = _NAME.sub(rf"\1{'aeiou'[turn % 5] * turn}", document.text)
            extract(
                text, parse_document(Document(text, document.path, blocks=(Span(0, len(text)),)))
            )
            number += 1
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"  after {number:5} cables {peak:6.0f} MB at most")


def hostile() -> None:
    """Print the seconds for a megabyte of each hostile text."""
    print("one megabyte of hostile text, seconds of extraction:")
    for name, unit in HOSTILE.items():
        text = HEADING + unit * (MEGABYTE // len(unit))
        cable = parse_document(Document(text, "hostile", blocks=(Span(0, len(text)),)))
        begin = time.process_time()
        extract(text, cable)
        print(f"  {name:12} {time.process_time() - begin:6.2f}")


def spacy_model(name: str | None) -> Any:
    """The model of that name; None where none is asked for. Ends the run where it is not there."""
    if name is None:
        return None
    if importlib.util.find_spec("spacy") is None:
        raise SystemExit("--model needs spaCy: pip install 'graphkit[nlp]'")
    return importlib.import_module("spacy").load(name)


def main() -> None:
    """Measure each folder, then profile and fill the last, then the hostile texts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--model", help="an installed spaCy model to compare with")
    asked = parser.parse_args()
    folders = asked.folders or [folder for folder in DEFAULT if folder.is_dir()]
    model = spacy_model(asked.model)
    for folder in folders:
        measure(folder, model)
    profile(folders[-1])
    print("memory:")
    memory(folders[-1])
    hostile()


if __name__ == "__main__":
    main()
