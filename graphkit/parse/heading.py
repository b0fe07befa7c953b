"""The heading below the class line: captions, distribution, E.O., TAGS, subject, references.

The lines are walked once; each label takes the lines that belong to it, and the first line that
belongs to none begins the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from graphkit.model.cable import ExecutiveOrder, PersonName, TagMark
from graphkit.model.document import Quote, Span
from graphkit.parse.cable_numbers import find_citations
from graphkit.parse.class_line import is_corrected, parse_captions, parse_leading_captions
from graphkit.parse.classified_by import parse_classified_by, parse_classifier
from graphkit.parse.distribution import is_distribution, parse_distribution
from graphkit.parse.executive_order import parse_executive_order
from graphkit.parse.labels import has_label, label_of
from graphkit.parse.lines import Line
from graphkit.parse.paragraphs import PORTION
from graphkit.parse.tags import TAG_LIST, parse_tags

_INSIDE = re.compile(
    r"(?<=[ \t])(?=E\.[O0]\. ?1\d{4}\b|TAGS?: |SUBJ(?:ECT)?: |REFS?: |REFTELS?: "
    r"|(?:CLASSIFIED|Classified) (?:BY|By):)"
)
# How what `_INSIDE` finds begins: most headings have none of them behind a space.
_GLUED = (" TAG", " SUBJ", " REF", " E.O", " E.0", " CLASSIFIED B", " Classified B")
_REF_BODY = re.compile(r"(?<![ \t])[ \t]{2,}(?=\((?:U|SBU|C|S)\)[ ])")
_BULLET_LEAD = r"[ \t]*(?:[-•*][ \t]+)?"
_PARAGRAPH = re.compile(rf"{_BULLET_LEAD}¶?[ ]?(?:1?\d{{1,2}}|l)[ ]?[.)](?!\d)[ \t]*(?![A-Z][.)])")
_BULLET = re.compile(rf"{_BULLET_LEAD}[¶1]?\(?(?P<letter>[A-Za-z])[).:](?:\s|\(|[A-Z])")
_RULE = re.compile(r"[ \t]*[-=_*]{3,}[-=_* \t]*")
_SUMMARY = re.compile(
    r"[ \t]*(?:\([A-Z/]+\)[ ]*)?(?:BEGIN[ ]+)?"
    r"(?:SUMMARY|Summary|INTRODUCTION|COMMENT|ACTION REQUEST|BACKGROUND)\b"
)
_NOTE = re.compile(
    r"(?i)\b(?:C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y|internet distribution|perishable|"
    r"minimize considered|do not service|handle accordingly|protect accordingly)\b"
)
_PROTECTS = re.compile(r"(?i)\bprotect[ ]+throughout\b")
_CITED = re.compile(r"[A-Z][A-Z .'-]{2,25}[ ]\d{2,7}\b")
_NUMBER_ALONE = re.compile(r"[ \t]*\d{3,7}[ \t]*")
_SUBJECT_MARK = re.compile(r"\((?:U|SBU|C|S)(?://?[A-Z]+)?\)[ ]*")
_LABEL_AHEAD = 9  # lines behind one that may be the body's, in which a label is looked for
_ENTRY_WITHIN = 4  # characters between the letter of an entry and the cable that it cites
_LABELS_WITHIN = 2500  # characters of a heading in which labels glued to others are looked for

# Longer runs of distribution lines are taken in parts, so that no text makes them dear.
_LONGEST_RUN = 60


@dataclass(slots=True)
class Heading:
    """What the heading says; `unread` are the lines that fitted nothing.

    `body_start` is where it ends; `ended` whether a line was seen that begins the body.
    """

    captions: list[Quote] = field(default_factory=list)
    attention: list[Quote] = field(default_factory=list)
    people: list[PersonName] = field(default_factory=list)
    eo: Quote | None = None
    order: ExecutiveOrder | None = None
    tags: list[TagMark] = field(default_factory=list)
    subject: Quote | None = None
    references: Span | None = None
    reasons: list[str] = field(default_factory=list)
    body_start: int = 0
    ended: bool = False
    unread: list[Span] = field(default_factory=list)


def parse_heading(text: str, lines: list[Line]) -> Heading:
    """The heading in `lines` of `text`, which begin after the class line."""
    return _Walker(text, _part_at_labels(text, lines)).walk()


def _part_at_labels(text: str, lines: list[Line]) -> list[Line]:
    """Lines parted where a label was glued behind the words of another."""
    if not lines:
        return lines
    hits = _hits(text, lines[0].start)
    if not hits:
        return lines
    parted: list[Line] = []
    for line in lines:
        while hits and hits[0] < line.start:
            hits.pop(0)
        parted += _parts(line) if hits and hits[0] < line.end else [line]
    return parted


def _hits(text: str, start: int) -> list[int]:
    """Where a label seems to stand behind a space, in order; most headings have none."""
    end = start + _LABELS_WITHIN
    hits = [_each(text, mark, start, end) for mark in _GLUED if text.find(mark, start, end) >= 0]
    return sorted(at for places in hits for at in places)


def _each(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    at = text.find(mark, start, end)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1, end)


def _parts(line: Line) -> list[Line]:
    if _owns_order(line):
        return [line]
    cuts = [
        0,
        *(match.start() for match in _INSIDE.finditer(line.text, 0, _LABELS_WITHIN)),
        len(line.text),
    ]
    return [Line(line.start + a, line.text[a:b]) for a, b in pairwise(cuts)]


def _owns_order(line: Line) -> bool:
    """Whether a line names the executive order as part of a reason, not as a label."""
    label = label_of(line)
    return label is not None and label.name in ("reason", "classified")


class _Walker:
    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text = text
        self.lines = lines
        self.at = 0
        self.heading = Heading(body_start=lines[-1].end if lines else len(text))
        self.labelled = any(has_label(line) for line in lines[:60])
        self.seen_label = False
        self.attention: set[str] = set()

    def walk(self) -> Heading:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank:
                self.at += 1
            elif label := label_of(line):
                self._take(label.name, line, label.end)
            elif self.heading.subject and _is_entry(line):
                self._take("refs", line, 0)  # the line with the label was lost
            elif self._begins_body(line):
                self.heading.body_start, self.heading.ended = line.start, True
                break
            else:
                self._take_unlabelled(line)
        return self.heading

    def _label(self, line: Line) -> str | None:
        found = label_of(line)
        return found.name if found else None

    def _begins_body(self, line: Line) -> bool:
        if parse_captions(line) is not None or _is_note(line):
            return False
        if self.seen_label or not self.labelled:
            return not (self._label_ahead() or (not self.labelled and is_distribution(line.text)))
        return False

    def _label_ahead(self) -> bool:
        """Whether a label follows before anything that can only be body."""
        looked_at = 0
        for line in self.lines[self.at : self.at + 24]:
            if line.blank:
                continue
            if label_of(line):
                return True
            looked_at += 1
            if looked_at == _LABEL_AHEAD:
                break
            if _PARAGRAPH.match(line.text) or _SUMMARY.match(line.text) or PORTION.match(line.text):
                return False
        return False

    def _take_unlabelled(self, line: Line) -> None:
        if (captions := parse_captions(line)) is not None:
            self.heading.captions += captions
            self.at += 1
        elif _is_note(line) or is_corrected(line):
            self.at += 1
        else:
            self.heading.captions += parse_leading_captions(line)
            self._take_distribution()

    def _take_distribution(self) -> None:
        run: list[Line] = []
        while self.at < len(self.lines) and len(run) < _LONGEST_RUN:
            line = self.lines[self.at]
            if line.blank or self._label(line) or parse_captions(line) is not None:
                break
            run.append(line)
            self.at += 1
        if _PROTECTS.search(run[0].text):
            return  # a list of names to protect, which `protection` reads
        if not self.seen_label and any(is_distribution(line.text) for line in run):
            found = parse_distribution(self.text[run[0].start : run[-1].end], run[0].start)
            new = [quote for quote in found.attention if quote.value not in self.attention]
            self.attention.update(quote.value for quote in new)
            self.heading.attention += new
            self.heading.people += found.people
        else:
            self.heading.unread += [line.span() for line in run]

    def _take(self, name: str, line: Line, end: int) -> None:
        if name != "reason":
            self.seen_label = True
        first = line.rest(end)
        self.at += 1
        taken = [first]
        if name == "refs":
            taken = [self._without_body(first)]
            taken += self._reference_lines()
        else:
            self._follow(name, taken)
        self._set(name, line.start, taken)

    def _without_body(self, line: Line) -> Line:
        """A REF line up to where the body's first paragraph is glued to it; that comes next."""
        glued = _REF_BODY.search(line.text)
        if not glued:
            return line
        self.lines.insert(self.at, line.rest(glued.end()))
        return Line(line.start, line.text[: glued.end()])

    def _follow(self, name: str, taken: list[Line]) -> None:
        """Take the lines that go on with what the label began."""
        while self.at < len(self.lines) and self._goes_on(name, taken):
            taken.append(self.lines[self.at])
            self.at += 1

    def _goes_on(self, name: str, taken: list[Line]) -> bool:
        line = self.lines[self.at]
        if self._label(line) or (not line.blank and parse_captions(line) is not None):
            return False
        if line.blank:
            return name in ("subject", "tags") and self._resumes(name)
        if name == "tags":
            return bool(TAG_LIST.fullmatch(line.text))
        if name == "subject" and _is_entry(line):
            return False
        if _starts_body(line) and not (name == "subject" and taken[-1].blank):
            return False
        if name == "eo":
            return not taken[-1].text.strip().upper().startswith("N/A")
        return True

    def _resumes(self, name: str) -> bool:
        """Whether what a blank line interrupts goes on: a line of its kind, then a label."""
        rest = [line for line in self.lines[self.at : self.at + 5] if not line.blank][:2]
        if not rest or self._label(rest[0]) or parse_captions(rest[0]) is not None:
            return False
        before_label = len(rest) > 1 and self._label(rest[1])
        if name == "tags":
            return bool(before_label and TAG_LIST.fullmatch(rest[0].text))
        if before_label not in ("refs", "classified"):
            return False
        return rest[0].text.isupper() and not (_starts_body(rest[0]) or _NOTE.search(rest[0].text))

    def _reference_lines(self) -> list[Line]:
        taken: list[Line] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.blank:
                if not self._references_resume():
                    break
            elif self._ends_references(line):
                break
            taken.append(line)
            self.at += 1
        return taken

    def _ends_references(self, line: Line) -> bool:
        label = self._label(line)
        if label not in (None, "refs"):
            return True
        return (label == "refs" or _starts_body(line)) and not _is_reference(line)

    def _references_resume(self) -> bool:
        """Whether entries follow the blank line: at once, or behind the end of a title."""
        ahead = [line for line in self.lines[self.at : self.at + 12] if not line.blank][:3]
        for number, line in enumerate(ahead):
            if self._label(line) or (_starts_body(line) and not _is_reference(line)):
                return False
            if _BULLET.match(line.text) and _is_reference(line):
                return number < 2
            if number == 0 and (_is_reference(line) or _NUMBER_ALONE.fullmatch(line.text)):
                return True
            if parse_captions(line) is not None or not line.text.isupper():
                return False
        return False

    def _set(self, name: str, start: int, taken: list[Line]) -> None:
        """Keep what stands behind a label that begins at `start`."""
        span = _joined(taken)
        if name == "refs":
            known = self.heading.references
            self.heading.references = Span(known.start, span.end) if known else span
        elif name == "tags":
            self.heading.tags += parse_tags(span.of(self.text), span.start)
        elif name in ("classified", "reason"):
            people, reasons = parse_classified_by(span.of(self.text), span.start)
            if name == "classified":
                self.heading.people += people
            self.heading.reasons += [r for r in reasons if r not in self.heading.reasons]
        elif words := " ".join(" ".join(line.text for line in taken).split()):
            self._set_words(name, start, words, span)

    def _set_words(self, name: str, start: int, words: str, span: Span) -> None:
        if name == "eo" and self.heading.eo is None:
            self.heading.eo = Quote(words, span, "eo")
            self.heading.order = parse_executive_order(self.text[start : span.end], start)
            self.heading.people += parse_classifier(span.of(self.text), span.start)
        elif name == "subject" and self.heading.subject is None:
            mark = _SUBJECT_MARK.match(words)
            self.heading.subject = Quote(words[mark.end() :] if mark else words, span, "subject")
        elif name == "declassify" and not (self.heading.order and self.heading.order.date):
            self._set_declassification(words, start, span)

    def _set_declassification(self, words: str, start: int, span: Span) -> None:
        """A date or an event on a line of its own, which goes with the E.O. line's order."""
        found = parse_executive_order(f"DECL: {words}", start)
        order = self.heading.order or ExecutiveOrder(Span(start, span.end))
        event = order.event or found.event
        self.heading.order = replace(order, date=found.date, event=event)


def _is_note(line: Line) -> bool:
    """Whether a line is a note of the communicators; a numbered one is the author's own."""
    return bool(_NOTE.search(line.text)) and not _PARAGRAPH.match(line.text)


def _starts_body(line: Line) -> bool:
    return bool(
        _PARAGRAPH.match(line.text)
        or PORTION.match(line.text)
        or _SUMMARY.match(line.text)
        or _RULE.fullmatch(line.text)
    )


def _is_reference(line: Line) -> bool:
    """A line of a REF list; `(C)` is a bullet there, not a portion mark, if a cable follows."""
    if mark := PORTION.match(line.text):
        return bool(_CITED.match(line.text[mark.end() :].strip()))
    return bool(_BULLET.match(line.text) or _CITED.match(line.text.strip()))


def _is_entry(line: Line) -> bool:
    """A line that can only be an entry of a REF list: a letter, then a known cable."""
    bullet = _BULLET.match(line.text)
    if not bullet:
        return False
    first = next(find_citations(line.text[bullet.end("letter") + 1 :], known_only=True), None)
    return first is not None and first.span.start <= _ENTRY_WITHIN


def _joined(taken: list[Line]) -> Span:
    """From the first character that is no space to the last, over all lines taken."""
    full = [line.span() for line in taken if not line.blank]
    if not full:
        return Span(taken[0].start, taken[0].start)
    return Span(full[0].start, full[-1].end)
