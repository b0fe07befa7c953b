"""A parsed cable as the JSON object that `graphkit parse` prints (keys: see docs/parse.md)."""

from __future__ import annotations

from typing import Any

from graphkit.model.cable import Cable, ExecutiveOrder, Paragraph, Reference, Transmission
from graphkit.model.document import Problem, Quote


def as_dict(cable: Cable) -> dict[str, Any]:
    """The cable as plain data; spans count characters of the document's decoded text."""
    return {
        "id": cable.id,
        "source": {"path": cable.path, "record": cable.record},
        "form": cable.form,
        "url": cable.url,
        "page_id": cable.page_id,
        "text_id": cable.text_id,
        "header": _header(cable),
        "body_refs": _unique(r.cable_id for r in cable.body_references if _by_number(r.rule)),
        "citations": [
            {
                "text": r.text,
                "label": r.label,
                "cable_id": r.cable_id,
                "rule": r.rule,
                "span": list(r.span),
            }
            for r in cable.body_references
        ],
        "signer": cable.signer.value if cable.signer else None,
        "sections": cable.sections,
        "sections_detail": [
            {"number": s.number, "of": s.of, "heading": list(s.heading), "span": list(s.span)}
            for s in cable.section_starts
        ],
        "paragraphs": sum(p.number is not None for p in cable.paragraphs),
        "paragraphs_detail": [_paragraph(p) for p in cable.paragraphs],
        "passages": [{"kind": p.kind, "span": list(p.span)} for p in cable.passages],
        "summary": cable.summary.value if cable.summary else None,
        "classified_by": [
            {"name": p.name, "title": p.title} for p in cable.people if p.role == "classified-by"
        ],
        **{
            f"{verb}_by": [
                {"name": p.name, "office": p.affiliation} for p in cable.people if p.role == role
            ]
            for verb, role in (
                ("drafted", "drafter"),
                ("approved", "approver"),
                ("cleared", "clearance"),
            )
        },
        "reasons": list(cable.reasons),
        "declassify_on": cable.declassify_on.isoformat() if cable.declassify_on else None,
        "transmission_id": cable.transmission_id.value if cable.transmission_id else None,
        "transmission": _transmission(cable.transmission) if cable.transmission else None,
        "corrected": cable.corrected is not None,
        "redactions": [list(span) for span in cable.redactions],
        "partial": cable.partial,
        "protected": _unique(q.value for q in cable.protected),
        "archive": {q.rule.removeprefix("archive."): q.value for q in cable.attributes},
        "copies": [
            {"kind": c.kind, "office": c.office, "copies": c.copies, "span": list(c.span)}
            for c in cable.copies
        ],
        "spans": _spans(cable),
        "problems": [problem_as_dict(p) for p in cable.problems],
    }


def unreadable_as_dict(problem: Problem) -> dict[str, Any]:
    """The object printed for a record that could not be read as a cable."""
    return {
        "id": None,
        "source": {"path": problem.path, "record": problem.record},
        "problems": [problem_as_dict(problem)],
    }


def problem_as_dict(problem: Problem) -> dict[str, Any]:
    """A problem as plain data."""
    return {
        "kind": problem.kind,
        "message": problem.message,
        "span": list(problem.span) if problem.span else None,
    }


def _header(cable: Cable) -> dict[str, Any]:
    return {
        "dtg": cable.dtg.value.strftime("%Y-%m-%dT%H:%MZ") if cable.dtg else None,
        "precedence": cable.precedence.value if cable.precedence else None,
        "from": cable.sender.value if cable.sender else None,
        "to": [a.name for a in cable.addressees if a.kind == "to"],
        "info": [a.name for a in cable.addressees if a.kind == "info"],
        "classification": cable.classification.value if cable.classification else None,
        "captions": [q.value for q in cable.captions],
        "attention": [q.value for q in cable.attention],
        "eo": cable.eo.value if cable.eo else None,
        "eo_detail": _order(cable.order) if cable.order else None,
        "tags": [t.tag for t in cable.tags],
        "subject": cable.subject.value if cable.subject else None,
        "refs": [_reference(r) for r in cable.references],
        "addressees": [
            {
                "kind": a.kind,
                "name": a.name,
                "routing": a.routing,
                "precedence": a.precedence,
                "serial": a.serial,
                "span": list(a.span),
            }
            for a in cable.addressees
        ],
        "tags_detail": [
            {
                "tag": t.tag,
                "kind": t.kind,
                "raw": t.raw,
                "repaired": t.repaired,
                "person": t.person,
                "span": list(t.span),
            }
            for t in cable.tags
        ],
    }


def _order(order: ExecutiveOrder) -> dict[str, Any]:
    return {
        "order": order.order,
        "schedule": order.schedule,
        "date": order.date.isoformat() if order.date else None,
        "event": order.event,
        "exemptions": list(order.exemptions),
        "marking": order.marking,
        "span": list(order.span),
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    heading = paragraph.heading
    return {
        "number": paragraph.number,
        "mark": paragraph.mark,
        "level": 1,
        "heading": heading.value if heading else None,
        "span": list(paragraph.span),
        "parts": [
            {"label": p.label, "level": p.level, "mark": p.mark, "span": list(p.span)}
            for p in paragraph.parts
        ],
    }


def _transmission(transmission: Transmission) -> dict[str, Any]:
    quotes = {
        "routing": transmission.routing,
        "serial": transmission.serial,
        "security": transmission.security,
    }
    return {
        **{name: quote.value if quote else None for name, quote in quotes.items()},
        "section": transmission.section,
        "day": transmission.day,
        "time": transmission.time,
        "relays": [quote.value for quote in transmission.relays],
        "signals": [quote.value for quote in transmission.signals],
        "spans": {name: list(quote.span) for name, quote in quotes.items() if quote},
    }


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "label": reference.label,
        "text": reference.text,
        "cable_id": reference.cable_id,
        "kind": reference.kind,
        "rule": reference.rule,
        "title": reference.title,
        "span": list(reference.span),
    }


def _spans(cable: Cable) -> dict[str, Any]:
    single: dict[str, Quote | None] = {
        "precedence": cable.precedence,
        "from": cable.sender,
        "classification": cable.classification,
        "eo": cable.eo,
        "subject": cable.subject,
        "signer": cable.signer,
        "summary": cable.summary,
        "transmission_id": cable.transmission_id,
    }
    spans: dict[str, Any] = {name: list(q.span) for name, q in single.items() if q}
    if cable.dtg:
        spans["dtg"] = list(cable.dtg.span)
    if cable.id_span:
        spans["id"] = list(cable.id_span)
    if cable.body:
        spans["body"] = list(cable.body)
    for name, quotes in (
        ("captions", cable.captions),
        ("attention", cable.attention),
        ("protected", cable.protected),
    ):
        if quotes:
            spans[name] = [list(q.span) for q in quotes]
    return spans


def _by_number(rule: str) -> bool:
    return rule.startswith("body.")


def _unique(values: Any) -> list[Any]:
    return list(dict.fromkeys(value for value in values if value is not None))
