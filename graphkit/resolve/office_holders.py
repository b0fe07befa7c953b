"""Who held an office on a day, and which person a surname at a cable's end is.

By the tables of tenures: an ambassador signs from arrival, often weeks before credentials; STATE is
signed for by the Secretary or who acts for them. Chargés, whom no table has, are known by other
cables of their post (`known_officers`). What fits nobody stays unresolved, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from graphkit.authorities.offices import find_office
from graphkit.authorities.staff_titles import find_staff_title
from graphkit.authorities.tables import name_key
from graphkit.authorities.tenures import Tenure, tenures_at
from graphkit.resolve.known_officers import KnownOfficer, known_at_post
from graphkit.resolve.resolution import (
    CHIEFS,
    DEPUTIES,
    FORM_WEIGHT,
    OfficeHolder,
    Resolution,
    form_in_words,
    unresolved,
)
from graphkit.resolve.signatures import Form, fits

__all__ = ["KnownOfficer", "OfficeHolder", "Resolution", "holder", "known_at_post", "signer"]

_DEPARTMENT = frozenset(("STATE", "SECTO", "TOSEC"))
# Who signs for the Department: the Secretary, and who acts for them.
_SECRETARIES = ("secretary-of-state", "deputy-secretary-of-state", "under-secretary")
# The offices that a title in a text can mean, by the key of the staff title.
_MEANT: dict[str, tuple[str, ...]] = {
    "ambassador": ("ambassador",),
    "chief-of-mission": ("ambassador", "charge", "chief-of-mission"),
    "permanent-representative": ("ambassador",),
    "consul-general": ("consul-general", "principal-officer"),
    "principal-officer": ("principal-officer", "consul-general"),
    "secretary-of-state": ("secretary-of-state",),
}
_NEAR = timedelta(days=90)
_COMING = timedelta(days=60)
_OPEN = timedelta(days=365)  # how long a tenure without an end is taken to last

# Said confidences; `graphkit evaluate` calibrates them.
_IN_OFFICE, _ARRIVED, _APPOINTED, _BY_YEAR, _NO_END, _OUTSIDE = 0.97, 0.93, 0.88, 0.85, 0.75, 0.6
_ACTING = {"deputy-secretary-of-state": 0.85, "under-secretary": 0.75}


def holder(station: str, day: date, title: str | None = None) -> tuple[OfficeHolder, ...]:
    """Who held an office at a station on a day: the one that a title means, else its chief.

    Of `EUR A/S` it is the bureau's. One who presented credentials comes before one who only had
    arrived; who was merely appointed counts only where nobody is in office, and two months before
    credentials at most. Empty where the table has nobody.

    >>> [each.name for each in holder("QUITO", date(2009, 3, 1), "Ambassador")]
    ['Heather M. Hodges']
    >>> [each.surname for each in holder("STATE", date(2009, 3, 1))]
    ['Clinton']
    """
    offices, bureau = _offices(station, title), _bureau(title)
    here = [each for each in tenures_at(station) if each.office in offices and _holds(each, day)]
    found = [each for each in here if name_key(each.title).endswith(bureau)]
    credited = [each for each in found if each.started <= day]
    arrived = [each for each in found if each.arrived]
    coming = [each for each in found if each.started - day <= _COMING]
    return _one_each(credited or arrived or coming)


def signer(station: str, surname_text: str, day: date) -> Resolution:
    """The person who signed a cable of a station on a day, by the tables of tenures.

    The text is a signature: a surname, perhaps with a typing error, given names before it, or
    twice in one word. Unresolved where no tenure fits, or two persons' do.

    >>> found = signer("QUITO", "HODGE", date(2009, 3, 1))
    >>> found.holder.name, found.rule, found.confidence
    ('Heather M. Hodges', 'tenure.misspelt', 0.82)
    """
    here = [each for each in tenures_at(station) if _signs(each) and _is_near(each, day)]
    named = [(each, form) for each in here if (form := fits(surname_text, each.name, each.surname))]
    forms = {form for _, form in named}
    if not named:
        return _nobody(station, surname_text, day, here)
    best = min(forms)
    chosen = _in_office([each for each, form in named if form is best], day)
    if best is Form.TYPO:
        chosen = [each for each in chosen if _holds(each, day)]
    people = {each.person for each in chosen}
    if len(people) != 1:
        return unresolved("tenure.several", _several(chosen, surname_text, station, day))
    return _resolved(max(chosen, key=lambda each: _certainty(each, day)), best, day)


def _offices(station: str, title: str | None) -> tuple[str, ...]:
    if title is None:
        return ("secretary-of-state",) if station in _DEPARTMENT else CHIEFS
    found = find_staff_title(title)
    return _MEANT.get(found.key, (found.key,)) if found and "former" not in found.modifiers else ()


def _bureau(title: str | None) -> str:
    """What the bureau of `EUR A/S` is for, as keys of titles end; empty where none is named."""
    found = find_staff_title(title) if title else None
    modifiers = found.modifiers if found else ()
    symbols = [key.removeprefix("of-") for key in modifiers if key.startswith("of-")]
    if not symbols:
        return ""
    office = find_office(symbols[0].replace("-", "/").upper())
    return name_key(office.name.removeprefix("Bureau of ")) if office else symbols[0]


def _one_each(tenures: Iterable[Tenure]) -> tuple[OfficeHolder, ...]:
    """Each person once, though they were accredited to several countries from one station."""
    people: dict[str, Tenure] = {}
    for each in tenures:
        people.setdefault(each.person, each)
    return tuple(_holder(each) for each in people.values())


def _holder(tenure: Tenure) -> OfficeHolder:
    return OfficeHolder(
        key=tenure.person,
        name=tenure.name,
        surname=tenure.surname,
        office=tenure.office,
        title=tenure.title,
        station=tenure.station,
        first=tenure.first,
        last=tenure.last,
    )


def _signs(tenure: Tenure) -> bool:
    at_state = tenure.station in _DEPARTMENT
    return tenure.office in (_SECRETARIES if at_state else (*CHIEFS, *DEPUTIES))


def _is_near(tenure: Tenure, day: date) -> bool:
    """Whether a day is in a tenure or within ninety days of it, at this station's time."""
    if (tenure.since and day < tenure.since) or (tenure.until and day > tenure.until):
        return False
    return tenure.first - _NEAR <= day <= _end(tenure) + _NEAR


def _holds(tenure: Tenure, day: date) -> bool:
    if (tenure.since and day < tenure.since) or (tenure.until and day > tenure.until):
        return False
    return tenure.first <= day <= _end(tenure)


def _end(tenure: Tenure) -> date:
    return tenure.last or tenure.started + _OPEN


def _in_office(tenures: list[Tenure], day: date) -> list[Tenure]:
    """Those in office on the day, where any is; a namesake's time is over or has not begun."""
    return [each for each in tenures if _holds(each, day)] or tenures


def _certainty(tenure: Tenure, day: date) -> float:
    if not _holds(tenure, day):
        return _OUTSIDE
    if tenure.office in _ACTING:
        return _ACTING[tenure.office]
    if tenure.last is None:
        return _NO_END
    if not tenure.exact:
        return _BY_YEAR
    if day >= tenure.started:
        return _IN_OFFICE
    return _ARRIVED if tenure.arrived else _APPOINTED


def _resolved(tenure: Tenure, form: Form, day: date) -> Resolution:
    confidence = round(_certainty(tenure, day) * FORM_WEIGHT[form], 2)
    reasons = (_time_in_words(tenure, day), *form_in_words(form, tenure.surname))
    return Resolution(_holder(tenure), _rule(tenure, form, day), confidence, reasons)


def _rule(tenure: Tenure, form: Form, day: date) -> str:
    if form is Form.TYPO:
        return "tenure.misspelt"
    if not _holds(tenure, day):
        return "tenure.near"
    if tenure.office in _ACTING:
        return "tenure.acting-secretary"
    return "tenure.deputy" if tenure.office in DEPUTIES else "tenure"


def _time_in_words(tenure: Tenure, day: date) -> str:
    who = f"{tenure.name} was {tenure.title} at {tenure.station}"
    until = f" to {_when(tenure, tenure.last)}" if tenure.last else ", its end not known"
    if not _holds(tenure, day):
        return f"{who} from {_when(tenure, tenure.first)}{until}, within ninety days of this"
    since = f"{who} from {_when(tenure, tenure.started)}{until}"
    if day >= tenure.started:
        return since
    return f"{since}, and {'had arrived' if tenure.arrived else 'was appointed'} on {tenure.first}"


def _when(tenure: Tenure, day: date) -> str:
    """A day of a tenure, no more exactly than the table has it."""
    return str(day) if tenure.exact else str(day.year)


def _nobody(station: str, text: str, day: date, here: list[Tenure]) -> Resolution:
    if not tenures_at(station):
        return unresolved("tenure.no-table", f"the tables know of no office holder at {station}")
    names = ", ".join(dict.fromkeys(each.surname for each in here)) or "nobody"
    reason = f"no tenure at {station} around {day} is of a {text} (there are: {names})"
    return unresolved("tenure.nobody", reason)


def _several(tenures: list[Tenure], text: str, station: str, day: date) -> str:
    if not tenures:
        return f"nobody whose name is near {text} was in office at {station} on {day}"
    names = " and ".join(dict.fromkeys(each.name for each in tenures))
    return f"{names} both fit {text} at {station} around {day}"
