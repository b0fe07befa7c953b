"""The references of real cables: none is resolved to a cable that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.authorities.posts import post
from graphkit.model.cable import Cable
from graphkit.model.document import Document
from graphkit.parse import parse_document
from graphkit.parse.identity import split_id
from graphkit.sources import read


def _cited(cable: Cable) -> list[tuple[str, str]]:
    both = [*cable.references, *cable.body_references]
    return [(cited.cable_id, cited.rule) for cited in both if cited.cable_id]


@pytest.mark.shared
def test_no_real_reference_means_an_impossible_cable(shared: Path) -> None:
    """None is later than the citing cable, none of an unknown station without being flagged."""
    documents = [item for item in read([shared / "cables"]) if isinstance(item, Document)]
    counted = 0
    for cable in map(parse_document, documents):
        year, station, number = split_id(str(cable.id)) or (0, "", 0)
        for identifier, rule in _cited(cable):
            sent, sender, serial = split_id(identifier) or (9999, "", 0)
            later = sent > year or (sent == year and sender == station and serial > number)
            assert (cable.id, identifier, later) == (cable.id, identifier, False)
            assert post(sender) or "unknown-station" in rule
            counted += 1
    assert counted > 100
