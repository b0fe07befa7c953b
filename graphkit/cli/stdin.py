"""Standard input as lines of UTF-8, whatever the locale says; bytes that are none are replaced."""

from __future__ import annotations

import sys
from collections.abc import Iterator


def stdin_lines() -> Iterator[str]:
    """The lines of standard input, as they arrive."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").removeprefix("\ufeff")
