"""A browser for the tests of this folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

import browser as chromium_for_tests


@pytest.fixture(scope="session")
def browser():
    """One Chromium a test session."""
    with chromium_for_tests.chromium() as running:
        yield running


@pytest.fixture
def watched(browser):
    """An offline page by day, and a record of what it asked for and complained of."""
    with chromium_for_tests.offline_page(browser, color_scheme="light") as page:
        yield page
