"""PDF files that hold their text: one cable a file, its pages a line break apart.

pypdf's layout mode is used: it keeps the blank lines and the indentation of a typed page, which the
plain mode drops (on the sample corpus as PDF, the former parses as the text does; the latter loses
references and a signer). Where it finds nothing, as on turned pages, the plain mode is asked.
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graphkit.errors import InputError
from graphkit.model.document import Document, Problem, Span

if TYPE_CHECKING:  # it is loaded where a PDF is read: most builds read none
    from pypdf import PageObject


def read_pdf(data: bytes, path: str) -> Document | Problem:
    """The text of all pages, or a problem where the pages are pictures.

    Raises InputError for a file that is encrypted or broken.
    """
    with _quiet_pypdf():
        text = "\n".join(_pages(data))
    if not text.strip():
        message = "is a PDF without a text layer (scanned pages?): run text recognition on it first"
        return Problem(path, 0, "no-text-layer", message)
    return Document(text, path, form="pdf", blocks=(Span(0, len(text)),))


def _pages(data: bytes) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is an encrypted PDF: save it without its password first")
        return [_text_of(page) for page in reader.pages]
    except InputError:
        raise
    except DependencyError:  # AES, for which pypdf needs a further package
        raise InputError("is an encrypted PDF: save it without encryption first") from None
    except Exception as error:  # pypdf raises errors of every kind for broken files
        raise InputError(f"is a broken PDF ({type(error).__name__}: {error})"[:300]) from None


def _text_of(page: PageObject) -> str:
    return page.extract_text(extraction_mode="layout") or page.extract_text()


@contextmanager
def _quiet_pypdf() -> Iterator[None]:
    """What pypdf logs and warns of are repairs; what it could not read is an error, and told."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)
