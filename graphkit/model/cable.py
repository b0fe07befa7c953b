"""A cable as it was parsed: every part with the characters that it rests on.

Parts keep what was read (`span`, raw text) apart from what was concluded (`value`, `cable_id`,
`rule`). A part that the text does not state is None or empty; a part that is stated and was not
understood is in `problems`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from graphkit.model.document import Problem, Quote, Span


@dataclass(frozen=True, slots=True)
class Moment:
    """A date-time group, in UTC, to the minute (ACP 121: DDHHMMZ MON YY)."""

    value: datetime
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """One addressee line. `kind` is "to", "info" or "exempt"; `serial` the station serial."""

    kind: str
    name: str
    span: Span
    routing: str | None = None
    precedence: str | None = None
    serial: str | None = None


@dataclass(frozen=True, slots=True)
class TagMark:
    """One TAG: `tag` in standard form, `raw` as written. `person` for a TAG that names one."""

    tag: str
    kind: str
    raw: str
    span: Span
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One cited thing: `label` is the letter it has in the REF lines, `cable_id` what it means.

    `rule` says how the year was chosen: given, same-year, year-before (5 FAH-2: a reference
    without a year is of the citing cable's year); `kind` is cable, airgram, email, memo,
    telephone, report, fax, meeting, web or unknown. `title` is what the writer adds of it.
    """

    label: str | None
    text: str
    span: Span
    kind: str
    cable_id: str | None = None
    rule: str = ""
    station: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class BodyReference:
    """A citation in the running text: of a cable by number, or of a REF entry by its letter."""

    text: str
    span: Span
    cable_id: str | None
    label: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person named in a place that only names people: signature, classified-by, distribution.

    `name` is in title case without title; `surface` as written; `role` says which place it is:
    "signer", "classified-by", "attention", "drafter", "approver", "clearance", "tag".
    """

    name: str
    surface: str
    span: Span
    role: str
    title: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that its author numbered; `mark` is the portion mark without brackets."""

    number: int
    mark: str | None
    span: Span
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Cable:
    """One parsed cable; see the module's docstring for what is stated, read and concluded.

    `form` is "network" (2000s dumps) or "archive" (the 1973-79 electronic archive), `attributes`
    what such an archive says of the cable beside its text (the rule names the attribute).
    """

    id: str | None
    path: str
    record: int
    form: str
    id_span: Span | None = None
    page_id: str | None = None
    text_id: str | None = None
    url: str | None = None
    dtg: Moment | None = None
    created: Moment | None = None
    precedence: Quote | None = None
    sender: Quote | None = None
    addressees: tuple[Addressee, ...] = ()
    classification: Quote | None = None
    captions: tuple[Quote, ...] = ()
    attention: tuple[Quote, ...] = ()
    eo: Quote | None = None
    tags: tuple[TagMark, ...] = ()
    subject: Quote | None = None
    references: tuple[Reference, ...] = ()
    body_references: tuple[BodyReference, ...] = ()
    people: tuple[PersonName, ...] = ()
    reasons: tuple[str, ...] = ()
    declassify_on: date | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    summary: Quote | None = None
    signer: Quote | None = None
    sections: int | None = None
    transmission_id: Quote | None = None
    partial: bool = False
    body: Span | None = None
    protected: tuple[Quote, ...] = ()
    attributes: tuple[Quote, ...] = ()
    problems: tuple[Problem, ...] = ()
