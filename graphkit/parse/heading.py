"""The heading below the class line: captions, distribution, E.O., TAGS, subject, references.

The lines are walked once; each label takes the lines that belong to it, and the first line that
belongs to none begins the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from graphkit.model.cable import ExecutiveOrder, PersonName, TagMark
from graphkit.model.document import Quote, Span
from graphkit.parse.cable_numbers import find_citations
from graphkit.parse.class_line import is_corrected, parse_captions, parse_leading_captions
from graphkit.parse.classified_by import parse_classified_by, parse_classifier
from graphkit.parse.distribution import is_distribution, parse_distribution
from graphkit.parse.executive_order import parse_executive_order
from graphkit.parse.glued_labels import part_at_labels
from graphkit.parse.labels import has_label, label_of
from graphkit.parse.lines import Line
from graphkit.parse.portion import PORTION
from graphkit.parse.tags import TAG_LIST, parse_tags

# The body's first paragraph, glued to the REF line or to the subject.
_REF_BODY = re.compile(r"(?<![ ])[ ]{2,}(?=\((?:U|SBU|C|S)\)[ ])")
_SUBJECT_BODY = re.compile(r"(?<![ ])[ ]{1,4}(?=¶?[ ]?1[.)][ ]{0,3}\((?:U|SBU|C|S)\)[ ])")
_BULLET_LEAD = r"[ \t]*(?:[-•*][ \t]+)?"
_PARAGRAPH = re.compile(rf"{_BULLET_LEAD}¶?[ ]?(?:1?\d{{1,2}}|l)[ ]?[.)](?!\d)[ \t]*(?![A-Z][.)])")
_BULLET = re.compile(rf"{_BULLET_LEAD}[¶1]?\(?(?P<letter>[A-Za-z])[).:](?:\s|\(|[A-Z])")
_RULE = re.compile(r"[ ]*[-=_*](?:[ ]?[-=_*]){2,}[-=_* ]*")
_SUMMARY = re.compile(
    r"[ ]*(?:\([A-Z/]{1,12}\)[ ]*)?(?:(?:BEGIN|Begin)[ ]+)?"
    r"(?:SUMMARY|[Ss]ummary|INTRODUCTION|COMMENT|ACTION REQUEST|BACKGROUND)"
    r"(?=[ ]*(?:$|[:.;,(/&-]|(?:AND|and|OF CONTENTS)\b))"
)
_NOTE = re.compile(
    r"(?i)\b(?:internet distribution|perishable|"
    r"minimize considered|do not service|handle accordingly|protect accordingly|"
    r"this (?:message|cable|telegram|document) is (?:sensitive|unclassified|classified(?! by)))\b"
)
_PROTECTS = re.compile(r"(?i)\bprotect[ ]+throughout\b")
_CITED = re.compile(r"[A-Z][A-Z .'-]{2,25}[ ]\d{2,7}\b")
_NUMBER_ALONE = re.compile(r"[ \t]*\d{3,7}[ \t]*")
_SUBJECT_MARK = re.compile(r"(?:\((?:U|SBU|LOU|C|S)(?://?[A-Z]{1,12})?\)[ ]*){1,3}")
_BARE_SUBJECT = re.compile(r"[ ]*(?:SUBJECT|SUBJ)[ ](?=[A-Z\"'(])")
_SUBJECT_REF = re.compile(
    r"\s*\((?P<label>(?:REFS?|REFTELS?)[:. ]\s*)(?P<refs>[^()]{4,400})\)\s*\Z"
)
_MORE_REASONS = re.compile(
    r"[ ]*(?:(?:FOR |for )?(?:REASONS?|[Rr]easons?)\b[^\n]{0,200}|1\.[45][^\n]{0,60})|"
    r"[ ]*(?:(?:AND|and|&|/)[ ]?)?\([A-Ha-h]\)[ .,)(A-Ha-hAND&/]{0,40}"
)
_NUMBERED_CLASSIFIER = re.compile(
    r"[ ]*¶?[ ]?1[.)][ ]*(?:\([A-Z]{1,3}\)[ ]*)?[Cc](?:LASSIFIED|lassified)[ ][Bb][Yy][ ]*:?[ ]*"
)
_LABEL_AHEAD = 9  # lines behind one that may be the body's, in which a label is looked for
_LONGEST_SUBJECT_REF = 420
_DISTRIBUTED = re.compile(r"[ ]*(?:DEPT|DEPARTMENT|STATE)[ ](?:ALSO )?(?:FOR|PASS)\b")
_ENTRY_WITHIN = 4  # characters between the letter of an entry and the cable that it cites

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
    return _Walker(text, part_at_labels(text, lines)).walk()


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
            elif bare := self._bare_subject(line):
                self._take("subject", line, bare)
            elif self._begins_body(line):
                self._take_numbered_classifier()
                self.heading.body_start, self.heading.ended = line.start, True
                break
            else:
                self._take_unlabelled(line)
        return self.heading

    def _label(self, line: Line) -> str | None:
        found = label_of(line)
        return found.name if found else None

    def _begins_body(self, line: Line) -> bool:
        if self.seen_label and _PARAGRAPH.match(line.text):
            return True  # as most bodies begin
        if parse_captions(line) is not None or _is_note(line) or _DISTRIBUTED.match(line.text):
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
        elif _is_note(line):
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
        late = _DISTRIBUTED.match(run[0].text)
        if late or (not self.seen_label and any(is_distribution(line.text) for line in run)):
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
        taken = [self._without_body(first, name)]
        if name == "refs":
            taken += self._reference_lines()
        else:
            self._follow(name, taken)
        self._set(name, line.start, taken)

    def _without_body(self, line: Line, name: str) -> Line:
        """The line up to where the body's first paragraph is glued to it; that comes next."""
        pattern = {"refs": _REF_BODY, "subject": _SUBJECT_BODY}.get(name)
        glued = pattern.search(line.text) if pattern else None
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
            return self._resumes(name, taken)
        if name == "tags":
            other = _BARE_SUBJECT.match(line.text) or _DISTRIBUTED.match(line.text)
            return bool(TAG_LIST.fullmatch(line.text)) and not other
        if name == "subject" and _ends_subject(line):
            return False
        if _starts_body(line) and not (name == "subject" and taken[-1].blank):
            return False
        if name == "eo":
            return not taken[-1].text.strip().upper().startswith("N/A")
        return True

    def _resumes(self, name: str, taken: list[Line]) -> bool:
        """Whether what a blank line interrupts goes on: a line of its kind, then a label."""
        rest = [line for line in self.lines[self.at : self.at + 5] if not line.blank][:2]
        if not rest or self._label(rest[0]) or parse_captions(rest[0]) is not None:
            return False
        if name in ("classified", "reason"):
            return bool(_MORE_REASONS.fullmatch(rest[0].text))
        before_label = self._label(rest[1]) if len(rest) > 1 else None
        if name == "tags":
            return bool(before_label and TAG_LIST.fullmatch(rest[0].text))
        return name == "subject" and self._subject_resumes(rest[0], taken, before_label)

    def _subject_resumes(self, line: Line, taken: list[Line], before: str | None) -> bool:
        if _starts_body(line) or _is_note(line):
            return False
        if not any(other.text.strip() for other in taken):
            return True  # the label stood alone
        return before in ("refs", "classified") and line.text.isupper()

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
            self._set_tags(span)
        elif name in ("classified", "reason"):
            people, reasons = parse_classified_by(span.of(self.text), span.start)
            if name == "classified":
                self.heading.people += people
            self.heading.reasons += [r for r in reasons if r not in self.heading.reasons]
        elif words := " ".join(" ".join(line.text for line in taken).split()):
            self._set_words(name, start, words, span)

    def _set_tags(self, span: Span) -> None:
        """TAGS; a caption that stands among them (`TAGS: PGOV EC SIPDIS`) is none of them."""
        for mark in parse_tags(span.of(self.text), span.start):
            if mark.kind == "organization" and (
                captions := parse_captions(Line(mark.span.start, mark.raw))
            ):
                self.heading.captions += captions
            elif mark.tag != "AND":
                self.heading.tags.append(mark)

    def _set_words(self, name: str, start: int, words: str, span: Span) -> None:
        if name == "eo" and self.heading.eo is None:
            self.heading.eo = Quote(words, span, "eo")
            self.heading.order = parse_executive_order(self.text[start : span.end], start)
            self.heading.people += parse_classifier(span.of(self.text), span.start)
        elif name == "subject" and self.heading.subject is None:
            self._set_subject(span)
        elif name == "declassify" and not (self.heading.order and self.heading.order.date):
            self._set_declassification(words, start, span)

    def _set_subject(self, span: Span) -> None:
        """The subject without portion marks, and without the REF that some put behind it."""
        written = span.of(self.text)
        if cited := _SUBJECT_REF.search(written, max(0, len(written) - _LONGEST_SUBJECT_REF)):
            at = span.start + cited.start("refs")
            self.heading.references = Span(at, at + len(cited["refs"].rstrip()))
            written = written[: cited.start()]
        words = " ".join(written.split())
        mark = _SUBJECT_MARK.match(words)
        span = Span(span.start, span.start + len(written))
        self.heading.subject = Quote(words[mark.end() :] if mark else words, span, "subject")

    def _bare_subject(self, line: Line) -> int:
        """Where the words behind a label without its colon begin: `SUBJECT BANANA HARVEST`."""
        if self.heading.subject or not (self.heading.tags or self.heading.eo):
            return 0
        match = _BARE_SUBJECT.match(line.text)
        return match.end() if match and line.text.isupper() else 0

    def _take_numbered_classifier(self) -> None:
        """`1. (U) Classified By: ...`: some give the classified-by line as the first paragraph."""
        line = self.lines[self.at]
        match = _NUMBERED_CLASSIFIER.match(line.text)
        if not match or self.heading.reasons:
            return
        rest = [line.rest(match.end())]
        for following in self.lines[self.at + 1 : self.at + 6]:
            if following.blank or _PARAGRAPH.match(following.text):
                break
            rest.append(following)
        span = _joined(rest)
        people, self.heading.reasons = parse_classified_by(span.of(self.text), span.start)
        self.heading.people += people

    def _set_declassification(self, words: str, start: int, span: Span) -> None:
        """A date or an event on a line of its own, which goes with the E.O. line's order."""
        found = parse_executive_order(f"DECL: {words}", start)
        order = self.heading.order or ExecutiveOrder(Span(start, span.end))
        self.heading.order = replace(
            order,
            date=found.date,
            event=order.event or found.event,
            exemptions=order.exemptions or found.exemptions,
            marking=order.marking or found.marking,
        )


def _is_note(line: Line) -> bool:
    """Whether a line is a note of the communicators; a numbered one is the author's own."""
    noted = bool(_NOTE.search(line.text) or is_corrected(line))
    return noted and not _PARAGRAPH.match(line.text)


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
    bullet = _BULLET.match(line.text)
    if bullet and bullet["letter"] in "lI":  # as scanners read the first paragraph's number
        return _is_entry(line)
    return bool(bullet or _CITED.match(line.text.strip()))


def _ends_subject(line: Line) -> bool:
    """An entry of a REF list without its label, a distribution line, a note on handling."""
    return _is_entry(line) or bool(_DISTRIBUTED.match(line.text) or _is_note(line))


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
