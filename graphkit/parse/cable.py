"""One document becomes one cable: the parts are found in order, each by its own module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath

from graphkit.model.cable import Cable, Moment, PersonName
from graphkit.model.document import Document, Problem, Quote, Span
from graphkit.parse.archive import Archived, parse_archive
from graphkit.parse.cable_numbers import Citing
from graphkit.parse.citations import parse_citations
from graphkit.parse.class_line import ClassLine, parse_class_line
from graphkit.parse.classified_by import parse_declassify_on
from graphkit.parse.drafting import parse_drafting
from graphkit.parse.envelope import Envelope, parse_envelope
from graphkit.parse.heading import Heading, has_label, parse_heading
from graphkit.parse.identity import cable_id, read_id, split_id
from graphkit.parse.lines import Line, blank_noise, blank_repeats, split_lines
from graphkit.parse.names import title_case
from graphkit.parse.paragraphs import parse_paragraphs, parse_summary
from graphkit.parse.protection import parse_protected
from graphkit.parse.references import parse_references
from graphkit.parse.signer import parse_signer

_PARTIAL = re.compile(
    r"This record is a partial extract of the original cable\.[ \r\n]*"
    r"(?:The full text of the original cable is not available\.)?"
)
# Pages write 2007-11-29 07:58, CSV dumps 11/29/2007 7:58.
_PAGE_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")
_DUMP_DATE = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} [0-9]{1,2}:[0-9]{2}")
_CAPITAL = re.compile(r"[A-Z]")
_SMALL = re.compile(r"[a-z]")
_CUT = re.compile(r"\.\.\.\s*\Z")


@dataclass(frozen=True, slots=True)
class _Identity:
    """The ids that a document bears, and the one that counts, with its rule."""

    id: str | None
    rule: str
    span: Span | None
    page_id: str | None
    text_id: str | None


def parse_document(document: Document) -> Cable:
    """Parse one document; never raises for what a text says, whatever it says.

    The message format is that of ACP 127, captions and addressing of 5 FAH-2; each part's module
    names its own source. What is stated and was not understood is in the cable's `problems`.
    """
    text, partial = _blank_partial(blank_noise(document.text))
    archived = parse_archive(document, text)
    blocks = archived.blocks if archived else document.blocks or (Span(0, len(text)),)
    lines = _lines(text, blocks)
    at = _class_line_at(lines)
    class_line = parse_class_line(lines[at]) if at is not None else None
    above = lines[:at] if class_line else lines
    year = _outer_year(document, archived)
    drafting, drafted = parse_drafting(above)
    envelope = parse_envelope([line for line in above if line not in drafted], year)
    if class_line:
        blanked = blank_repeats(text, class_line.span)
        if blanked != text:
            text, lines = blanked, _lines(blanked, blocks)
    below = lines[at + 1 :] if at is not None else _below_envelope(lines, envelope)
    heading = parse_heading(text, below)
    identity = _identify(document, archived, class_line, envelope, year)
    return _assemble(
        document,
        text,
        _Parts(archived, class_line, envelope, heading, below, partial, identity, drafting),
    )


def _lines(text: str, blocks: tuple[Span, ...]) -> list[Line]:
    return [line for block in blocks for line in split_lines(text, block)]


@dataclass(frozen=True, slots=True)
class _Parts:
    archived: Archived | None
    class_line: ClassLine | None
    envelope: Envelope
    heading: Heading
    below: list[Line]
    partial: bool
    identity: _Identity
    drafting: list[PersonName]


def _assemble(document: Document, text: str, parts: _Parts) -> Cable:
    envelope, heading, identity = parts.envelope, parts.heading, parts.identity
    class_line = parts.class_line
    body = _body_span(parts)
    words = body.of(text)
    citing = _citing(identity, envelope)
    cited = heading.references
    references = parse_references(cited.of(text), cited.start, citing) if cited else ()
    signer = parse_signer(_within(parts.below, body), shouting=_is_shouting(words))
    cut = signer is None and bool(_CUT.search(document.text[_heading_start(parts) : body.end]))
    return Cable(
        id=identity.id,
        path=document.path,
        record=document.record,
        form="archive" if parts.archived else "network",
        id_span=identity.span,
        page_id=identity.page_id,
        text_id=identity.text_id,
        url=document.url,
        dtg=envelope.dtg,
        created=_created(document),
        precedence=envelope.precedence,
        sender=envelope.sender,
        addressees=envelope.addressees,
        classification=_classification(document, class_line),
        captions=_captions(class_line, heading),
        attention=tuple(heading.attention),
        eo=heading.eo,
        tags=tuple(heading.tags),
        subject=heading.subject,
        references=references,
        body_references=parse_citations(words, body.start, citing, references),
        people=(*parts.drafting, *_people(text, heading, signer)),
        reasons=tuple(heading.reasons),
        declassify_on=parse_declassify_on(heading.eo.value) if heading.eo else None,
        paragraphs=parse_paragraphs(words, body.start),
        summary=parse_summary(words, body.start),
        signer=signer,
        sections=class_line.sections if class_line else None,
        transmission_id=envelope.transmission_id,
        partial=parts.partial or cut,
        body=body,
        protected=parse_protected(text[_heading_start(parts) : body.end], _heading_start(parts)),
        attributes=parts.archived.attributes if parts.archived else (),
        problems=tuple(_problems(document, parts, cut)),
    )


def _heading_start(parts: _Parts) -> int:
    """Where the text below the class line begins: a subject may name whom it asks to protect."""
    return parts.below[0].start if parts.below else 0


def _blank_partial(text: str) -> tuple[str, bool]:
    match = _PARTIAL.search(text)
    if not match:
        return text, False
    return text[: match.start()] + " " * len(match.group()) + text[match.end() :], True


def _class_line_at(lines: list[Line]) -> int | None:
    """The class line's place: the last one with a station before the labels, else the first."""
    label = next((i for i, line in enumerate(lines) if has_label(line)), min(len(lines), 120))
    found = [(i, c) for i, line in enumerate(lines[:label]) if (c := parse_class_line(line))]
    full = [i for i, c in found if c.station]
    if full:
        return full[-1]
    if found:
        return found[-1][0]
    later = (i for i, line in enumerate(lines) if (c := parse_class_line(line)) and c.station)
    return next(later, None)


def _below_envelope(lines: list[Line], envelope: Envelope) -> list[Line]:
    """The lines after the envelope, where no class line parts them."""
    spans = [a.span.end for a in envelope.addressees]
    spans += [q.span.end for q in (envelope.sender, envelope.dtg) if q]
    last = max(spans, default=-1)
    return [line for line in lines if line.start > last]


def _outer_year(document: Document, archived: Archived | None) -> int | None:
    """A year that the document's surroundings give, for texts that state none."""
    for identifier in _outer_ids(document, archived):
        if parts := split_id(identifier):
            return parts[0]
    return None


def _outer_ids(document: Document, archived: Archived | None) -> Iterator[str]:
    number = archived.attribute("Document Number") if archived else None
    page = document.page.reference_id if document.page else None
    stem = PurePath(document.path).name.split(".")[0]
    for text in (page and page.value, number and number.value, document.given_id, stem):
        if text and (identifier := read_id(text)):
            yield identifier


def _identify(
    document: Document,
    archived: Archived | None,
    class_line: ClassLine | None,
    envelope: Envelope,
    year: int | None,
) -> _Identity:
    page = document.page.reference_id if document.page else None
    number = archived.attribute("Document Number") if archived else None
    page_id = read_id(page.value) if page else None
    text_id = None
    sent = envelope.dtg.value.year if envelope.dtg else year
    if class_line and class_line.station and class_line.number and sent:
        text_id = cable_id(sent, class_line.station.value, class_line.number)
    candidates = (
        (page_id, "id.page", page.span if page else None),
        (read_id(number.value) if number else None, "id.archive", number.span if number else None),
        (read_id(document.given_id) if document.given_id else None, "id.given", None),
        (text_id, "id.class-line", class_line.span if class_line else None),
        (read_id(PurePath(document.path).name.split(".")[0]), "id.file-name", None),
    )
    for identifier, rule, span in candidates:
        if identifier:
            return _Identity(identifier, rule, span, page_id, text_id)
    return _Identity(None, "id.none", None, page_id, text_id)


def _citing(identity: _Identity, envelope: Envelope) -> Citing:
    parts = split_id(identity.id) if identity.id else None
    sent = envelope.dtg.value if envelope.dtg else None
    if not parts:
        return Citing(sent.year if sent else None)
    day = sent.timetuple().tm_yday if sent and sent.year == parts[0] else None
    return Citing(*parts, day)


def _body_span(parts: _Parts) -> Span:
    if not parts.below:
        end = parts.class_line.span.end if parts.class_line else 0
        return Span(end, end)
    end = parts.below[-1].end
    return Span(min(parts.heading.body_start, end), end)


def _within(lines: list[Line], body: Span) -> list[Line]:
    kept = []
    for line in lines:
        if line.start >= body.start:
            kept.append(line)
        elif line.end > body.start:
            kept.append(Line(body.start, line.text[body.start - line.start :]))
    return kept


def _is_shouting(words: str) -> bool:
    """Whether a body is all capitals, as the telegrams of the 1970s are."""
    start = words[:4000]
    return len(_CAPITAL.findall(start)) > 4 * len(_SMALL.findall(start))


def _created(document: Document) -> Moment | None:
    quote = document.page.created if document.page else None
    if not quote:
        return None
    if _PAGE_DATE.fullmatch(quote.value):
        form = "%Y-%m-%d %H:%M"
    elif _DUMP_DATE.fullmatch(quote.value):
        form = "%m/%d/%Y %H:%M"
    else:
        return None
    try:
        value = datetime.strptime(quote.value, form).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Moment(value, quote.span, quote.rule)


def _classification(document: Document, class_line: ClassLine | None) -> Quote | None:
    if class_line:
        return class_line.classification
    page = document.page.classification if document.page else None
    if not page:
        return None
    return Quote(page.value.split("//")[0], page.span, page.rule)


def _captions(class_line: ClassLine | None, heading: Heading) -> tuple[Quote, ...]:
    found: dict[str, Quote] = {}
    for quote in [*(class_line.captions if class_line else ()), *heading.captions]:
        found.setdefault(quote.value, quote)
    return tuple(found.values())


def _people(text: str, heading: Heading, signer: Quote | None) -> Iterator[PersonName]:
    yield from heading.people
    for mark in heading.tags:
        if mark.person:
            last, _, first = mark.person.partition(",")
            name = title_case(f"{first.strip()} {last.strip()}".strip())
            at = text.index(mark.person, mark.span.start + len(mark.raw))
            span = Span(at, at + len(mark.person))
            yield PersonName(name, mark.person, span, "tag")
    if signer:
        yield PersonName(title_case(signer.value), signer.value, signer.span, "signer")


def _problems(document: Document, parts: _Parts, cut: bool) -> Iterator[Problem]:
    identity, envelope, heading = parts.identity, parts.envelope, parts.heading

    def problem(kind: str, message: str, span: Span | None = None) -> Problem:
        return Problem(document.path, document.record, kind, message, identity.id, span)

    if not identity.id:
        yield problem("no-id", "no id in the page, the class line or the file's name")
    if not parts.class_line:
        yield problem("no-class-line", "no class line (classification, station and number) found")
    if identity.id and identity.text_id and identity.text_id != identity.id:
        yield problem(
            "id-disagrees",
            f"the source says {identity.id}, the class line {identity.text_id}",
            parts.class_line.span if parts.class_line else None,
        )
    if not envelope.dtg and not parts.partial:
        yield problem("no-dtg", "no date-time group found")
    if not heading.subject:
        yield problem("no-subject", "no subject line found")
    if cut:
        yield problem("cut-off", "the text breaks off in mid-sentence")
    for span in [*envelope.unread, *heading.unread]:
        yield problem("unread-line", f"not understood: {span.of(document.text)[:120]!r}", span)
