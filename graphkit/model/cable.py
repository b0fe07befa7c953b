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
    """One TAG: `tag` in capitals and parted from others, `raw` as written.

    `person` is whom a TAG names, several parted by `;`; `repaired` the one known TAG that an
    unknown one is a misspelling of.
    """

    tag: str
    kind: str
    raw: str
    span: Span
    person: str | None = None
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One cited thing: `label` is the letter it has in the REF lines, `cable_id` what it means.

    `rule` says how the year was chosen (5 FAH-2: a reference without a year is of the citing
    cable's year): year-given, same-year, year-before, year-before.too-early, or why there is no
    id: year-given.later (the stated cable would be later than the citing one), no-year,
    no-station, redacted-station, redacted-number, cited-by-date, cited-by-dtg, septel. It ends
    in .unknown-station or .respelt-station where the station's table did not have the name.
    `kind` is cable, airgram, email, memo, telephone, report, fax, meeting, web, book (a manual,
    a code of law) or unknown. `title` is what the writer adds of it.
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
class Transmission:
    """The lines that the relays read (ACP 127): `DE RUEHKL #1658/01 3330758`, `ZNR UUUUU ZZH`.

    `day` is the day of the year (1 to 366), `time` hours and minutes (`0758`), both UTC;
    `security` the five letters of the transmission's classification (`UUUUU`); `relays` routing
    indicators of those it goes to; `signals` operating signals (ACP 131) in order.
    """

    id: Quote | None = None
    routing: Quote | None = None
    serial: Quote | None = None
    section: int | None = None
    day: int | None = None
    time: str | None = None
    span: Span | None = None
    security: Quote | None = None
    relays: tuple[Quote, ...] = ()
    signals: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a long telegram: its heading line, and where its own text begins and ends."""

    number: int
    of: int
    heading: Span
    span: Span


@dataclass(frozen=True, slots=True)
class ExecutiveOrder:
    """The E.O. line taken apart. What it does not state is None or empty.

    `order` is the executive order's number (12958); `schedule` that of the 1970s (`GDS`,
    `XGDS-2`, `ADS`); `date` or `event` when it is declassified; `exemptions` codes such as `X1`
    or `25X1`; `marking` a word in place of these (`OADR`, `MR`, `N/A`).
    """

    span: Span
    order: int | None = None
    schedule: str | None = None
    date: date | None = None
    event: str | None = None
    exemptions: tuple[str, ...] = ()
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class SubParagraph:
    """A lettered, numbered or dashed part of a paragraph; `level` 2 is directly below it."""

    label: str | None
    level: int
    mark: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its author's `number` (None in a cable without numbers), portion mark, parts.

    `mark` is the portion mark without brackets; `heading` a heading within or directly above it.
    """

    number: int | None
    mark: str | None
    span: Span
    heading: Quote | None = None
    parts: tuple[SubParagraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A marked stretch of the body.

    `kind` is comment, action-request, quotation, note or end-note.
    """

    kind: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class CopyCount:
    """An office of an archive telegram's distribution and how many copies it got.

    `kind` is "action", "info" or "origin"; `copies` 0 where the office is only listed (`ISO-00`).
    """

    kind: str
    office: str
    copies: int
    span: Span


@dataclass(frozen=True, slots=True)
class Cable:
    """One parsed cable; see the module's docstring for what is stated, read and concluded.

    `form` is "network" (2000s dumps) or "archive" (the 1973-79 electronic archive), `attributes`
    what such an archive says of the cable beside its text (the rule names the attribute), `copies`
    its distribution. `sections` is how many sections the text was cut into (None: one),
    `breaks` where page breaks and repeated headings stand in the body, `redactions` what is
    blacked out, `corrected` the note that makes this a corrected copy.
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
    order: ExecutiveOrder | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    summary: Quote | None = None
    signer: Quote | None = None
    sections: int | None = None
    section_starts: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    transmission: Transmission | None = None
    copies: tuple[CopyCount, ...] = ()
    corrected: Quote | None = None
    partial: bool = False
    body: Span | None = None
    breaks: tuple[Span, ...] = ()
    redactions: tuple[Span, ...] = ()
    protected: tuple[Quote, ...] = ()
    attributes: tuple[Quote, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def declassify_on(self) -> date | None:
        """When the E.O. line says that it is declassified; None for an event or nothing."""
        return self.order.date if self.order else None

    @property
    def transmission_id(self) -> Quote | None:
        """The relay's own id of the transmission (`VZCZCXRO8569`)."""
        return self.transmission.id if self.transmission else None
