"""Reading the tables in ``data/``: UTF-8, tab separated, a comment block above the columns."""

import re
import unicodedata
from importlib import resources

_NOT_KEY = re.compile(r"[^A-Z0-9]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'`\u2018\u2019")


def fold(text: str) -> str:
    """The letters A-Z and digits of a text: capitals, accents stripped, nothing else.

    >>> fold("São Paulo")
    'SAOPAULO'
    """
    return _NOT_KEY.sub("", _plain(text).upper())


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, accents stripped.

    >>> slug("EU Member States Collective")
    'eu-member-states-collective'
    """
    return _NOT_SLUG.sub("-", _plain(text).lower()).strip("-")


def name_key(text: str) -> str:
    """What a name is looked up by: lower-case words of a-z and 0-9, parted by single spaces.

    Accents and apostrophes go, any other sign parts words.

    >>> name_key("Côte d'Ivoire"), name_key("al-Qa'ida"), name_key("GUINEA-  BISSAU")
    ('cote divoire', 'al qaida', 'guinea bissau')
    """
    plain = _plain(text) if not text.isascii() else text
    return _NOT_WORD.sub(" ", plain.translate(_APOSTROPHES).lower()).strip()


def rows(name: str) -> list[dict[str, str]]:
    """The rows of ``data/<name>.tsv``, column name to cell.

    Raises ValueError where a row has not as many cells as the table has columns.
    """
    text = resources.files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    columns, *records = [
        line.split("\t") for line in text.splitlines() if line and not line.startswith("#")
    ]
    for record in records:
        if len(record) != len(columns):
            raise ValueError(f"{name}.tsv: {len(record)} cells, not {len(columns)}: {record}")
    return [dict(zip(columns, record, strict=True)) for record in records]


def cell_list(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list, separated by ``|``."""
    return tuple(item for item in cell.split("|") if item)


def unique(pairs: list[tuple[str, str]], name: str) -> dict[str, str]:
    """The pairs (spelling, owner) as a dict; ValueError where two owners claim one spelling."""
    owners: dict[str, str] = {}
    for spelling, owner in pairs:
        if owners.setdefault(spelling, owner) != owner:
            raise ValueError(f"{name}.tsv: {spelling} is both {owners[spelling]} and {owner}")
    return owners


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
