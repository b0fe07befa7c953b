"""Debian's Chromium for tests, driven by playwright, without a way to the network.

Where Chromium is missing, browser tests are skipped; with GRAPHKIT_REQUIRE_BROWSER=1 they fail.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator:
    """A running Chromium (playwright's `Browser`), closed at the end."""
    if not CHROMIUM.exists():
        _missing(f"{CHROMIUM} is missing: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright is missing: pip install 'graphkit[dev]'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watched:
    """A page, and what it did that no offline page should do."""

    page: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def offline_page(browser, **options: object) -> Iterator[Watched]:
    """A page in a fresh context that is offline; its requests and its errors are recorded.

    A Content-Security-Policy violation is a console error in Chromium, so it is a complaint.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
    context.set_offline(True)
    page = context.new_page()
    watched = Watched(page)
    page.on("request", lambda r: r.url.startswith("file:") or watched.requests.append(r.url))
    page.on(
        "console",
        lambda m: m.type in ("error", "warning") and watched.complaints.append(m.text),
    )
    page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    try:
        yield watched
    finally:
        context.close()


def _missing(message: str) -> None:
    if os.environ.get("GRAPHKIT_REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)
