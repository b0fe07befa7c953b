"""A browser for the tests of this folder."""

from __future__ import annotations

import pytest

from tests.browser import chromium, offline_page


@pytest.fixture(scope="session")
def browser():
    """One Chromium a test session."""
    with chromium() as running:
        yield running


@pytest.fixture
def watched(browser):
    """An offline page by day, and a record of what it asked for and complained of."""
    with offline_page(browser, color_scheme="light") as page:
        yield page
