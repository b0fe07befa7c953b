"""What people decided of who is who: a plain-text ledger, one decision a line.

    same TAB 07OSLO141#jane-doe TAB 09OSLO166#doe TAB who TAB date TAB why

The verdict is `same`, `different` or `unsure`. Persons are named as `references` does: a cable and
a name in it, which no other cable can change; so decisions survive rebuilds. A `#` begins a
comment line. Invariant: a ledger never says of two persons both that they are one and that they
are two, by whatever chain of decisions.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast, get_args

from graphkit.authorities.tables import slug
from graphkit.errors import InputError, UsageError
from graphkit.resolve.mentions import MentionKey
from graphkit.resolve.parts import Parts

Verdict = Literal["same", "different", "unsure"]
LEDGER = "decisions.tsv"
HEAD = """\
# Who is who, as people decided it. One decision a line, cells parted by tabs:
# same|different|unsure, a person, another, who decided, date, why.
# A person is a cable's id and a name in that cable: 07OSLO141#jane-doe.
"""
_REFERENCE = re.compile(r"[^\s#]+#[^\s#]+")
_CELLS = 6


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `line` is where it stands in its ledger, 0 where it is in none yet."""

    verdict: Verdict
    one: str
    other: str
    who: str = ""
    when: str = ""
    why: str = ""
    line: int = 0

    def written(self) -> str:
        """The decision as a line of a ledger, without a newline."""
        cells = (self.verdict, self.one, self.other, self.who, self.when, self.why)
        return "\t".join(" ".join(cell.split()) for cell in cells)


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a ledger; none where there is no such file, or no folder that it is in.

    Raises InputError where a line is malformed, naming it, and for a contradiction.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8 text") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {(error.strerror or '').lower()}") from None
    decisions = parse_decisions(text, str(path))
    check_decisions(decisions, str(path))
    return decisions


def parse_decisions(text: str, name: str = "ledger") -> tuple[Decision, ...]:
    """The decisions of a ledger's text. Raises InputError that names a malformed line.

    >>> [d.verdict for d in parse_decisions("# mine\\nsame\\t07OSLO1#doe\\t08OSLO2#doe\\n")]
    ['same']
    """
    return tuple(
        _decision(line, number, name)
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip() and not line.startswith("#")
    )


def check_decisions(decisions: Iterable[Decision], name: str = "ledger") -> None:
    """Raises InputError where two persons are said to be one and to be two; it names the lines."""
    given = tuple(decisions)
    parts = _parts(given)
    for decision in given:
        if decision.verdict == "different" and parts[decision.one] == parts[decision.other]:
            chain = sorted(d.line for d in _chain(given, decision.one, decision.other))
            lines = " and ".join(f"line {n}" if n else "the new decision" for n in chain)
            here = f"line {decision.line}" if decision.line else "the new decision"
            raise InputError(
                f"{name}: {here} says that {decision.one} and {decision.other} are different,"
                f" but by {lines} they are the same; take one of them back"
            )


def add_decision(path: Path, decision: Decision) -> int:
    """Write a decision at the end of a ledger; gives its line. The ledger is made if need be.

    Raises InputError, the ledger left as it was, where it would contradict itself.
    """
    check_decisions([*read_decisions(path), decision], str(path))
    text = path.read_text("utf-8") if path.exists() else HEAD
    if text and not text.endswith("\n"):
        text += "\n"
    _write(path, f"{text}{decision.written()}\n")
    return text.count("\n") + 1


def take_back(path: Path, line: int | None = None, note: str = "") -> Decision:
    """Make the last decision, or that of a line, a comment; the numbers of lines stay as they are.

    Raises UsageError where there is no decision to take back.
    """
    text = path.read_text("utf-8") if path.exists() else ""
    given = parse_decisions(text, str(path))
    found = next((d for d in reversed(given) if line in (None, d.line)), None)
    if found is None:
        where = f"on line {line} of" if line else "in"
        raise UsageError(f"there is no decision {where} {path}")
    lines = text.split("\n")
    mark = f"# taken back {note}".strip()
    lines[found.line - 1] = f"{mark}: {lines[found.line - 1]}"
    _write(path, "\n".join(lines))
    return found


@dataclass(frozen=True, slots=True)
class Settled:
    """Decisions as they bear on the mentions at hand.

    `parts` numbers what is decided to be one; `apart` are pairs of such numbers that differ;
    `asked` all pairs that somebody decided on; `unmet` the decisions on whom no cable names.
    """

    parts: Mapping[MentionKey, int] = field(default_factory=dict)
    apart: frozenset[frozenset[int]] = frozenset()
    asked: tuple[tuple[MentionKey, MentionKey], ...] = ()
    unmet: tuple[Decision, ...] = ()
    whys: Mapping[MentionKey, tuple[str, ...]] = field(default_factory=dict)

    def differ(self, one: MentionKey, other: MentionKey) -> bool:
        """Whether people decided that two mentions are two persons."""
        parts = self.parts.get(one), self.parts.get(other)
        return None not in parts and frozenset(cast("tuple[int, int]", parts)) in self.apart


def settle(decisions: Iterable[Decision], named: Mapping[str, MentionKey]) -> Settled:
    """What decisions say of the mentions that `named` has by reference."""
    by_cable: dict[str, list[str]] = {}
    for reference in named:
        by_cable.setdefault(reference.partition("#")[0], []).append(reference)
    met: list[tuple[Decision, MentionKey, MentionKey]] = []
    unmet: list[Decision] = []
    for decision in decisions:
        one, other = (_found(r, named, by_cable) for r in (decision.one, decision.other))
        if one is None or other is None:
            unmet.append(decision)
        else:
            met.append((decision, one, other))
    return _settled(met, tuple(unmet))


def _settled(
    met: list[tuple[Decision, MentionKey, MentionKey]], unmet: tuple[Decision, ...]
) -> Settled:
    roots = Parts[MentionKey]()
    whys: dict[MentionKey, list[str]] = {}
    for decision, one, other in met:
        roots.find(one), roots.find(other)
        if decision.verdict == "same":
            roots.join(one, other)
            for key in (one, other):
                whys.setdefault(key, []).append(_why(decision))
    numbers: dict[MentionKey, int] = {}
    parts = {key: numbers.setdefault(roots.find(key), len(numbers)) for key in sorted(roots.above)}
    apart = {frozenset((parts[a], parts[b])) for d, a, b in met if d.verdict == "different"}
    return Settled(
        parts,
        frozenset(pair for pair in apart if len(pair) > 1),
        tuple((a, b) for _, a, b in met),
        unmet,
        {key: tuple(reasons) for key, reasons in whys.items()},
    )


def _why(decision: Decision) -> str:
    """Who decided and why; the other person is not named, as that one may be protected."""
    said = f"{decision.who or 'somebody'} decided so"
    if decision.when:
        said += f" on {decision.when}"
    return f"{said}: {decision.why}" if decision.why else said


def _found(
    reference: str, named: Mapping[str, MentionKey], by_cable: Mapping[str, list[str]]
) -> MentionKey | None:
    """The mention of a reference; where rules now read a fuller name, the only one that fits."""
    if reference in named:
        return named[reference]
    cable, _, name = reference.partition("#")
    words = set(name.split("-"))
    fits = [
        other
        for other in by_cable.get(cable, ())
        if words <= (theirs := set(other.partition("#")[2].split("-"))) or theirs <= words
    ]
    return named[fits[0]] if len(fits) == 1 else None


def reference_of(text: str) -> str | None:
    """A reference as typed, in its usual form; None where a text is none.

    >>> reference_of("07OSLO141#Jane Doe")
    '07OSLO141#jane-doe'
    """
    cable, sign, name = text.strip().partition("#")
    if not sign or not cable or not slug(name) or " " in cable:
        return None
    return f"{cable.upper()}#{slug(name)}"


def _decision(line: str, number: int, name: str) -> Decision:
    cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
    if cells[0] not in get_args(Verdict):
        raise InputError(
            f"{name}: line {number} begins with {cells[0][:40]!r}; it must be same, different or"
            " unsure, then a tab"
        )
    if len(cells) < 3 or not all(_REFERENCE.fullmatch(cell) for cell in cells[1:3]):
        raise InputError(
            f"{name}: line {number} must name two persons as CABLE#NAME, parted by tabs"
        )
    if cells[1] == cells[2]:
        raise InputError(f"{name}: line {number} names the same person twice")
    one, other, who, when, why = (*cells[1:_CELLS], *[""] * (_CELLS - len(cells)))
    return Decision(cast("Verdict", cells[0]), one, other, who, when, why, number)


def _parts(decisions: Iterable[Decision]) -> dict[str, str]:
    """For every person of a ledger one that stands for all who are the same."""
    parts = Parts[str]()
    for decision in decisions:
        parts.find(decision.one), parts.find(decision.other)
        if decision.verdict == "same":
            parts.join(decision.one, decision.other)
    return {person: parts.find(person) for person in list(parts.above)}


def _chain(decisions: Iterable[Decision], one: str, other: str) -> list[Decision]:
    """The decisions by which two persons are the same: the shortest chain of them."""
    links: dict[str, list[tuple[str, Decision]]] = {}
    for decision in decisions:
        if decision.verdict == "same":
            links.setdefault(decision.one, []).append((decision.other, decision))
            links.setdefault(decision.other, []).append((decision.one, decision))
    came: dict[str, tuple[str, Decision] | None] = {one: None}
    waiting = deque([one])
    while waiting and other not in came:
        person = waiting.popleft()
        for neighbour, decision in links.get(person, ()):
            if neighbour not in came:
                came[neighbour] = (person, decision)
                waiting.append(neighbour)
    return list(_back(came, other))


def _back(came: Mapping[str, tuple[str, Decision] | None], person: str) -> Iterator[Decision]:
    while step := came.get(person):
        person, decision = step
        yield decision


def _write(path: Path, text: str) -> None:
    """Write a ledger whole or not at all. Raises InputError where it cannot be written."""
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(text, "utf-8", newline="")
        beside.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {(error.strerror or '').lower()}") from None
