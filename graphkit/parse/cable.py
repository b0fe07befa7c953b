"""One document becomes one cable: the parts are found in order, each by its own module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from graphkit.model.cable import Cable, Moment, PersonName
from graphkit.model.document import Document, Quote, Span
from graphkit.parse.archive import Archived, parse_archive
from graphkit.parse.citations import parse_citations
from graphkit.parse.class_line import ClassLine
from graphkit.parse.doubts import doubts_of
from graphkit.parse.head import Head, read_head
from graphkit.parse.heading import Heading
from graphkit.parse.identify import Identity, citing_of, identify, outer_ids, year_of
from graphkit.parse.lines import blank_spans, level, split_lines
from graphkit.parse.mixed import other_cable
from graphkit.parse.names import title_case
from graphkit.parse.noise import page_noise
from graphkit.parse.paragraphs import parse_paragraphs
from graphkit.parse.passages import parse_passages
from graphkit.parse.protection import parse_protected
from graphkit.parse.redactions import parse_redactions
from graphkit.parse.references import parse_references
from graphkit.parse.signer import parse_signer
from graphkit.parse.summary import parse_summary
from graphkit.parse.tags import tag_people

_PARTIAL_HINT = "is a partial extract"
_PARTIAL = re.compile(
    r"This record is a partial extract of the original cable\.[ \n]*"
    r"(?:The full text of the original cable is not available\.)?"
)
# Pages write 2007-11-29 07:58, CSV dumps 11/29/2007 7:58.
_TIME = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
_PAGE_DATE = re.compile(rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}}) {_TIME}")
_DUMP_DATE = re.compile(
    rf"(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}})/(?P<year>[0-9]{{4}}) {_TIME}"
)
_CUT = re.compile(r"\.\.\.\s{0,99}\Z")
_SHOUTED = 4000  # characters whose case tells that of the body
_TAIL = 2000  # characters of the end in which the signature is looked for


def parse_document(document: Document) -> Cable:
    """Parse one document; never raises for what a text says, whatever it says.

    The message format is that of ACP 127, captions and addressing of 5 FAH-2; each part's module
    names its own source. What is stated and was not understood is in the cable's `problems`.
    """
    text = level(document.text)
    noise = page_noise(text)
    text = blank_spans(text, noise)
    partial = _PARTIAL.search(text) if _PARTIAL_HINT in text else None
    if partial:
        text = blank_spans(text, [Span(*partial.span())])
    archived = parse_archive(document, text)
    blocks = _blocks(document, archived)
    outer = outer_ids(document, archived)
    head = read_head(text, blocks, year_of(outer))
    other = other_cable(text, head.body, head.class_line) if head.class_line else None
    if other:
        words = text[head.body.start : other.span.start].rstrip()
        head = replace(head, body=Span(head.body.start, head.body.start + len(words)))
    sent = head.envelope.dtg.value if head.envelope.dtg else None
    identity = identify(outer, head.class_line, sent)
    breaks = tuple(sorted([*noise, *head.breaks]))
    cable = _assemble(document, head, identity, archived, breaks, partial is not None)
    cut = cable.partial and not partial
    doubts = tuple(doubts_of(cable, document.text, head, archived, other, cut))
    return replace(cable, problems=doubts) if doubts else cable


def _blocks(document: Document, archived: Archived | None) -> tuple[Span, ...]:
    """Where the telegram stands; nowhere where an archive says that it has no text of it."""
    if archived:
        return archived.blocks if archived.has_text else (Span(0, 0),)
    return document.blocks or (Span(0, len(document.text)),)


def _assemble(
    document: Document,
    head: Head,
    identity: Identity,
    archived: Archived | None,
    breaks: tuple[Span, ...],
    partial: bool,
) -> Cable:
    text, envelope, heading, class_line = head.text, head.envelope, head.heading, head.class_line
    body = head.body
    words = body.of(text)
    citing = citing_of(identity, envelope.dtg.value if envelope.dtg else None)
    cited = heading.references
    references = parse_references(cited.of(text), cited.start, citing) if cited else ()
    tail = split_lines(text, Span(max(body.start, body.end - _TAIL), body.end))
    signer = parse_signer(tail, shouting=_is_shouting(words))
    cut = signer is None and bool(_CUT.search(document.text, max(head.start, body.end - 120)))
    return Cable(
        id=identity.id,
        path=document.path,
        record=document.record,
        form="archive" if archived else "network",
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
        captions=_captions(head),
        attention=tuple(heading.attention),
        eo=heading.eo,
        tags=tuple(heading.tags),
        subject=heading.subject,
        references=references,
        body_references=parse_citations(words, body.start, citing, references),
        people=(*head.drafting, *_people(text, heading, signer)),
        reasons=tuple(heading.reasons),
        order=heading.order,
        paragraphs=parse_paragraphs(words, body.start),
        passages=parse_passages(words, body.start),
        summary=parse_summary(words, body.start),
        signer=signer,
        sections=head.sections[0].of if head.sections else None,
        transmission=head.transmission,
        section_starts=tuple(head.sections),
        corrected=head.corrected,
        partial=partial or cut,
        body=body,
        breaks=breaks,
        redactions=parse_redactions(text, head.start, body.end),
        protected=parse_protected(text[head.start : body.end], head.start),
        attributes=archived.attributes if archived else (),
        copies=tuple(head.copies),
    )


def _is_shouting(words: str) -> bool:
    """Whether a body is all capitals, as the telegrams of the 1970s are."""
    return words.count("E", 0, _SHOUTED) > 4 * words.count("e", 0, _SHOUTED)


def _created(document: Document) -> Moment | None:
    quote = document.page.created if document.page else None
    if not quote:
        return None
    if day := _PAGE_DATE.fullmatch(quote.value) or _DUMP_DATE.fullmatch(quote.value):
        parts = {name: int(number) for name, number in day.groupdict().items()}
        try:
            return Moment(datetime(**parts, tzinfo=UTC), quote.span, quote.rule)
        except ValueError:
            return None
    return None


def _classification(document: Document, class_line: ClassLine | None) -> Quote | None:
    if class_line:
        return class_line.classification
    page = document.page.classification if document.page else None
    if not page:
        return None
    return Quote(page.value.split("//")[0], page.span, page.rule)


def _captions(head: Head) -> tuple[Quote, ...]:
    found: dict[str, Quote] = {}
    on_class_line = head.class_line.captions if head.class_line else ()
    for quote in (*head.envelope.captions, *on_class_line, *head.heading.captions):
        found.setdefault(quote.value, quote)
    return tuple(found.values())


def _people(text: str, heading: Heading, signer: Quote | None) -> Iterator[PersonName]:
    yield from heading.people
    yield from tag_people(heading.tags, text)
    if signer:
        yield PersonName(title_case(signer.value), signer.value, signer.span, "signer")
