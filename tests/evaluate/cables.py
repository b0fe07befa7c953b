"""Made-up cables and annotations of them, for the tests that measure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TEXT = """R 051030Z MAR 08
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC 1234
INFO RUEHQT/AMEMBASSY QUITO 0012
UNCLAS OSLO 0000{number}

E.O. 12958: N/A
TAGS: PREL, NO
SUBJECT: A QUIET WEEK

1. (U) Nothing happened.
DOE
"""


def annotation(number: int, **changed: Any) -> dict[str, Any]:
    """What a reader finds in `TEXT` of that number; header and other keys changed as given."""
    record: dict[str, Any] = {
        "id": f"08OSLO{number}",
        "header": {
            "dtg": "2008-03-05T10:30Z",
            "precedence": "ROUTINE",
            "from": "AMEMBASSY OSLO",
            "to": ["SECSTATE WASHDC"],
            "info": ["AMEMBASSY QUITO"],
            "classification": "UNCLASSIFIED",
            "captions": [],
            "attention": [],
            "eo": "N/A",
            "tags": ["PREL", "NO"],
            "subject": "A QUIET WEEK",
            "refs": [],
        },
        "body_refs": [],
        "signer": "DOE",
        "sections": None,
        "paragraphs": 1,
        "persons": [{"name": "Doe", "surface": ["DOE"]}],
        "orgs": [],
        "places": [],
    }
    header = {key: changed.pop(key) for key in list(changed) if key in record["header"]}
    return {**record, **changed, "header": {**record["header"], **header}}


def write(folder: Path, gold: Mapping[str, Any], texts: Mapping[str, str]) -> tuple[str, str]:
    """Files of annotations, given as objects or as words, and of texts; gives both folders."""
    for name, files in (("gold", gold), ("texts", texts)):
        (folder / name).mkdir(parents=True)
        for file, content in files.items():
            words = content if isinstance(content, str) else json.dumps(content)
            (folder / name / file).write_text(words, "utf-8")
    return str(folder / "gold"), str(folder / "texts")
