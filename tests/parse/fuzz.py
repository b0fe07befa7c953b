"""A fuzz target: looks for texts that make the parser raise, misquote or slow down.

    .venv/bin/python -m tests.parse.fuzz [EXAMPLES]        default 2,000; about a minute a thousand

Hypothesis drives the search towards slow texts (`target`); a megabyte of what it finds may take
two seconds. The shortest text that fails is printed and kept in `.hypothesis` for the next run.
"""

from __future__ import annotations

import sys
import time

from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st

from tests.parse.test_hostile import UNITS, everywhere
from tests.parse.test_properties import TEXTS, check
from tests.parse.texts import parse

SIZE = 20_000
SECONDS_A_MEGABYTE = 2.0
_SLACK = 4  # the machine is shared, and a short text has costs of its own

REPEATED = st.lists(st.sampled_from(UNITS) | st.text(min_size=1, max_size=12), min_size=1).map(
    lambda units: ("".join(units[:6]) * SIZE)[:SIZE]
)


def slow(text: str) -> None:
    """A text in every part of a cable at once is read in linear time."""
    whole = everywhere(text)
    begin = time.process_time()
    parse(whole)
    seconds = (time.process_time() - begin) / len(whole) * 1e6
    target(seconds, label="seconds a megabyte")
    assert seconds < SECONDS_A_MEGABYTE * _SLACK, f"{seconds:.1f} s a megabyte"


def quoted(text: str) -> None:
    """No text raises; every value is quoted from where it stands."""
    check(parse(text), text)


def main() -> None:
    """Run both properties over as many examples as asked for."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    profile = settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck)
    )
    for name, strategy, check_one in (
        ("quoted", TEXTS, quoted),
        ("slow", REPEATED, slow),
    ):
        profile(given(strategy)(check_one))()
        sys.stdout.write(f"{name}: {examples} examples, nothing found\n")


if __name__ == "__main__":
    main()
