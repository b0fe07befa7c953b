"""Made-up cables, extracted, for the tests of extraction."""

from __future__ import annotations

from graphkit.extract.candidate import Candidate
from graphkit.extract.candidates import candidates
from graphkit.extract.extraction import country_of, extract
from graphkit.extract.found import NamedEntity
from graphkit.extract.region import region_of
from tests.parse.texts import network_cable, parse

Names = list[list[str]]


def entities(body: str, **parts: str) -> tuple[NamedEntity, ...]:
    """All that extraction finds in a cable from Quito with this body; `parts` as network_cable."""
    text = network_cable(body=body, **parts)
    return extract(text, parse(text))


def named(kind: str, body: str, **parts: str) -> Names:
    """The forms of each entity of a kind that stand in the text, hyphens closed up, sorted."""
    found = [each for each in entities(body, **parts) if each.kind == kind]
    return sorted(sorted(_forms(each)) for each in found)


def _forms(entity: NamedEntity) -> set[str]:
    """The forms of an entity, without those that only stand within another (`Health Ministry`)."""
    stand = {mention.surface for mention in entity.mentions}
    within = {s for s in entity.surfaces if any(o.endswith(f" {s}") for o in entity.surfaces)}
    return {
        form.replace("- ", "-") for form in entity.surfaces if form in stand or form not in within
    }


def candidates_of(body: str, **parts: str) -> dict[str, Candidate]:
    """The candidates of a cable with this body."""
    text = network_cable(body=body, **parts)
    cable = parse(text)
    return candidates(region_of(text, cable), country_of(cable))
