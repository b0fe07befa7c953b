"""What is concluded of a signature: the office holder, the rule, how sure, the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graphkit.resolve.signatures import Form

# Who signs a post's cables: its chief, and the deputy as chargé.
CHIEFS = ("ambassador", "charge", "chief-of-mission", "principal-officer", "consul-general")
DEPUTIES = ("deputy-chief-of-mission", "deputy-permanent-representative")
# What a form of the name leaves of a confidence; `graphkit evaluate` calibrates the product.
FORM_WEIGHT = {Form.EXACT: 1.0, Form.TWICE: 0.95, Form.TYPO: 0.85}


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person in an office: `key` is the same in all their offices, empty where no table has them.

    `first` and `last` are the days that the office is known of; `last` None where no end is.
    """

    key: str
    name: str
    surname: str
    office: str
    title: str
    station: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was concluded of a signature: `holder` None where it stays unresolved.

    `rule` names what decided, `confidence` is between 0 and 1, `reasons` say it in words.
    """

    holder: OfficeHolder | None
    rule: str
    confidence: float
    reasons: tuple[str, ...]


def unresolved(rule: str, reason: str) -> Resolution:
    return Resolution(None, rule, 0.0, (reason,))


def form_in_words(form: Form, surname: str) -> tuple[str, ...]:
    if form is Form.TYPO:
        return (f"the signature is one letter from {surname}",)
    return (f"the signature has {surname} twice",) if form is Form.TWICE else ()
