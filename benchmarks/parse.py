"""How quick parsing is: cables a second on one core, and seconds for a megabyte of hostile text.

    .venv/bin/python benchmarks/parse.py [FOLDER...]     default: the sample corpus, ../shared/cables

Machines differ and are shared: medians of five runs, and beside them the ratio to a fixed piece
of work on the same texts in the same run (finding all words, `re.findall(r"\\w+")`).
"""

from __future__ import annotations

import cProfile
import pstats
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graphkit.model.document import Document, Span
from graphkit.parse import as_dict, parse_document
from graphkit.sources import read

ROOT = Path(__file__).resolve().parents[1]
DEFAULT = [ROOT / "graphkit" / "sample" / "cables", ROOT.parent / "shared" / "cables"]
RUNS = 5
MEGABYTE = 1_000_000
HOSTILE = {
    "A. ": "REF: " + "A. " * (MEGABYTE // 3),
    "capitals": "TAGS: " + "AAAA " * (MEGABYTE // 5),
    "brackets": "SUBJECT: " + "(" * MEGABYTE,
    "spaces": "E.O. 12958: " + " " * MEGABYTE + "x",
    "digits": "REF: OSLO " + "1" * MEGABYTE,
    "pilcrows": "¶1. (U) x\n" * (MEGABYTE // 10),
    "short lines": "A\n" * (MEGABYTE // 2),
    "dashes": "-" * MEGABYTE,
    "names": "Classified By: " + "Jane Doe, " * (MEGABYTE // 10),
    "protect": "Jane Doe (protect) " * (MEGABYTE // 19),
    "prose": "The Minister said on March 3 that Oslo 12 would not do. " * (MEGABYTE // 56),
}
HEADING = "P 051030Z MAR 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nUNCLAS OSLO 000012\n\n"


def seconds(work: Callable[[], object]) -> float:
    """Median seconds of processor time over RUNS runs."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def measure(folder: Path) -> None:
    """Print the speed over one folder of cables."""
    documents = [item for item in read([folder]) if isinstance(item, Document)]
    size = sum(len(document.text) for document in documents)
    words = re.compile(r"\w+")
    yardstick = seconds(lambda: [words.findall(document.text) for document in documents])
    parsing = seconds(lambda: [parse_document(document) for document in documents])
    whole = seconds(lambda: [as_dict(parse_document(document)) for document in documents])
    print(f"{folder}: {len(documents)} cables, {size / len(documents) / 1000:.1f} KB each")
    for name, taken in (("parse", parsing), ("parse and print", whole)):
        print(
            f"  {name:16} {len(documents) / taken:7.0f} cables/s"
            f"  {size / taken / 1e6:6.1f} MB/s  {taken / yardstick:5.1f} x finding the words"
        )


def profile(folder: Path) -> None:
    """Print the dearest functions over one folder of cables."""
    documents = [item for item in read([folder]) if isinstance(item, Document)]
    with cProfile.Profile() as running:
        for document in documents:
            parse_document(document)
    pstats.Stats(running).sort_stats("tottime").print_stats(12)


def hostile() -> None:
    """Print the seconds for a megabyte of each hostile text."""
    print("one megabyte of hostile text, seconds:")
    for name, text in HOSTILE.items():
        whole = HEADING + text
        document = Document(whole, "hostile", blocks=(Span(0, len(whole)),))
        begin = time.process_time()
        parse_document(document)
        print(f"  {name:12} {time.process_time() - begin:6.2f}")


def main() -> None:
    """Measure, then profile the last folder, then the hostile texts."""
    folders = [Path(name) for name in sys.argv[1:]] or [f for f in DEFAULT if f.is_dir()]
    for folder in folders:
        measure(folder)
    profile(folders[-1])
    hostile()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
