"""A run of capitalised words: what each can be, and which belong closely together.

Links (`of`, `and`), words that no name begins with and possessives part a run into chunks; the
methods say what a chunk is by its words alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.authorities.tables import name_key
from graphkit.extract import lexicon as lex
from graphkit.extract import word_classes
from graphkit.extract.lexicon import bare, entries, flags_of

NAMELIKE = lex.GIVEN | lex.GIVEN_ALSO | lex.SURNAME
HEADS = lex.ORG_HEAD | lex.PLACE_HEAD | lex.OTHER_HEAD
_PERSONAL = frozenset(
    "mr mrs ms miss dr sir lord lady dame messrs sheikh shaykh king queen prince princess judge "
    "senator congressman gen general col colonel maj capt lt ambassador".split()
)
# Titles that are parts of names behind a given name: `Jaime Mayor Oreja`.
_SURNAMES = frozenset(
    "mayor king prince judge bishop pope major dean duke baron count sheikh shah marshal".split()
)
_DESKS = frozenset("department directorate office bureau division section desk".split())
_LONGEST_ACRONYM = 4
_NUMERALS = frozenset("II III IV VI VII VIII XII XIV XVI JR SR".split())
_FORMAL = frozenset("of for on against".split())


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `begin` to `end` of a run; `link` are the small words before them."""

    begin: int
    end: int
    link: str


class Run:
    """The words of a run with their flags, and the names of several words that the tables know."""

    def __init__(self, words: tuple[str, ...], opening: bool) -> None:
        self.words = words
        self.flags = [flags_of(word) for word in words]
        self.opening = opening
        self.known = self.known_spans()
        self.within = {
            at
            for begin, end in self.known.items()
            for at in range(begin, end)
            if entries(self.text(begin, end))[0].kind != "person"
        }

    def chunks(self) -> list[Chunk]:
        """Words that belong closely together, parted at links, starters and possessives."""
        known = self.known
        chunks: list[Chunk] = []
        begin, link = 0, ""
        at = 0
        while at < len(self.words):
            flags = self.flags[at]
            if at in known:
                at = known[at]
                if at > 0 and self.is_possessive(at - 1) and at < len(self.words):
                    self.close(chunks, begin, at, link)
                    begin, link = at, "'s"
                continue
            if self.is_link(at, flags):
                self.close(chunks, begin, at, link)
                link = (
                    self.words[at]
                    if begin < at or not chunks
                    else f"{link} {self.words[at]}".strip()
                )
                begin = at + 1
            elif flags & lex.DATE and not flags & NAMELIKE and at == begin:
                link, begin = "", at + 1
            elif flags & lex.STARTER and self.is_starter(at, begin):
                self.close(chunks, begin, at, link)
                link, begin = "", at + 1
            elif self.is_possessive(at) and at + 1 < len(self.words) and not self.joins_head(at):
                self.close(chunks, begin, at + 1, link)
                begin, link = at + 1, "'s"
            at += 1
        self.close(chunks, begin, len(self.words), link)
        return chunks

    def close(self, chunks: list[Chunk], begin: int, end: int, link: str) -> None:
        if begin < end:
            chunks.append(Chunk(begin, end, link))

    def known_spans(self) -> dict[int, int]:
        """Where names of several words that the tables know begin, and where they end."""
        lengths = lex.name_lengths()
        spans: dict[int, int] = {}
        at = 0
        while at < len(self.words):
            first = name_key(self.words[at]).split(" ")[0]
            most = min(lengths.get(first, 0), len(self.words) - at)
            for length in range(most, 1, -1):
                end = at + length
                if self.flags[end - 1] & lex.LOWER or not self.is_known(at, end):
                    continue
                if "and" in self.words[at:end] and self.is_two_places(at, end):
                    continue
                spans[at] = end
                at = end - 1
                break
            at += 1
        return spans

    def is_two_places(self, begin: int, end: int) -> bool:
        """`Latin America and the Caribbean`, but not Bosnia and Herzegovina."""
        found = entries(self.text(begin, end))[0]
        return found.kind == "place" and found.detail != "country"

    def is_known(self, begin: int, end: int) -> bool:
        if any(self.is_possessive(i) for i in range(begin, end - 1)) and not entries(
            self.text(begin, end)
        ):
            return False
        return bool(entries(self.text(begin, end)))

    def is_link(self, at: int, flags: int) -> bool:
        if not flags & lex.LOWER:
            return False
        word = self.words[at]
        if not flags & lex.PARTICLE:
            return True
        if word in ("de", "da", "do", "di", "del", "du", "des", "dos", "das"):
            return False
        return False

    def is_starter(self, at: int, begin: int) -> bool:
        """A word that no name begins with; inside a run only where it is one of these surely."""
        small = self.words[at].lower()
        if at == begin:
            if at + 1 < len(self.words) and self.flags[at] & lex.GIVEN and not self.opening:
                return False
            return not (
                small
                in (
                    "several",
                    "first",
                    "second",
                    "third",
                    "new",
                    "will",
                    "may",
                    "see",
                    "old",
                    "south",
                )
                and at + 1 < len(self.words)
                and not (self.opening and at == 0)
            )
        return False

    def is_possessive(self, at: int) -> bool:
        word = self.words[at]
        return word.endswith(("'s", "’s", "s'", "s’")) and len(word) > 3

    def joins_head(self, at: int) -> bool:
        """`Employers' Association`, `People's Party`: the possessive is part of the name."""
        following = self.flags[at + 1]
        base = self.flags[at]
        if base & (lex.PLACE | lex.NATION) or base & lex.CAPITALS:
            return False
        if following & lex.ORG_HEAD:
            return bool(base & lex.ENGLISH)
        two = at + 2 < len(self.words) and self.flags[at + 2] & lex.ORG_HEAD
        return bool(two and base & lex.ENGLISH and not base & lex.TITLE)

    def last_title(self, chunk: Chunk) -> int | None:
        """The last word of title in a chunk that is no organisation, place or act."""
        last = self.flags[chunk.end - 1]
        if chunk.end - chunk.begin > 1 and last & HEADS and not last & (lex.TITLE | NAMELIKE):
            first = self.words[chunk.begin].rstrip(".").lower()
            if first not in _PERSONAL or last & lex.ORG_HEAD:
                return None
        if entries(self.text(chunk.begin, chunk.end)) and chunk.end - chunk.begin > 1:
            return None
        for at in range(chunk.end - 1, chunk.begin - 1, -1):
            if at in self.within:
                continue
            if self.flags[at] & lex.TITLE and not self.is_no_title(chunk, at):
                return at
            if self.flags[at] & lex.STAFF and at > chunk.begin:
                return at
        return None

    def is_no_title(self, chunk: Chunk, at: int) -> bool:
        """`Administrator Shah`, `Consulate General Munich`: a word of title that is none here."""
        if at == chunk.begin:
            return False
        before = self.flags[at - 1]
        small = bare(self.words[at]).casefold()
        if small in _SURNAMES and before & lex.GIVEN and at < chunk.end - 1:
            return True
        if at == chunk.end - 1 and before & lex.TITLE and self.flags[at] & NAMELIKE:
            return not self.flags[at] & lex.ENGLISH
        return bool(before & lex.ORG_HEAD) and bare(self.words[at]) == "General"

    def is_short(self, at: int) -> bool:
        """A word in capitals that is an acronym rather than a surname in capitals."""
        return self.any_small() or len(bare(self.words[at])) <= _LONGEST_ACRONYM

    def any_small(self) -> bool:
        return any(not flags & (lex.CAPITALS | lex.LOWER | lex.INITIAL) for flags in self.flags)

    def is_topic(self, chunk: Chunk) -> bool:
        """Words of a ministry's business: `Finance`, `the Information Society`."""
        words = range(chunk.begin, chunk.end)
        if all(self.flags[i] & lex.PART and not self.flags[i] & lex.CAPITALS for i in words):
            return True
        return (
            all(
                flags & (lex.ENGLISH | lex.PART | lex.STARTER | lex.LOWER)
                and not flags & (lex.CAPITALS | lex.NATION)
                for flags in self.flags[chunk.begin : chunk.end]
            )
            and not self.flags[chunk.end - 1] & lex.ORG_HEAD
            and not entries(self.text(chunk.begin, chunk.end))
        )

    def person_in(self, chunk: Chunk) -> int | None:
        """Where a person's name begins behind the topic: `Finance Abdoulaye Diop`."""
        for at in range(chunk.begin, chunk.end - 1):
            flags = self.flags[at]
            if at == chunk.begin and entries(self.text(chunk.begin, chunk.end)):
                return None
            rest = self.flags[at + 1 : chunk.end]
            if any(f & HEADS and not f & NAMELIKE for f in rest):
                continue
            given = flags & lex.GIVEN or (
                flags & lex.GIVEN_ALSO and not flags & (lex.ENGLISH | lex.PLACE)
            )
            if given and at > chunk.begin:
                return at
        topic = chunk.begin
        while topic < chunk.end and self.flags[topic] & lex.ENGLISH:
            topic += 1
        strange = lex.ENGLISH | lex.PLACE | lex.CAPITALS | lex.NATION | HEADS | lex.TITLE
        rest = [f for f in self.flags[topic : chunk.end] if not f & lex.LOWER]
        if chunk.begin < topic < chunk.end and rest and not any(f & strange for f in rest):
            return topic
        return None

    def modifies(self, chunks: list[Chunk], at: int) -> bool:
        """`Africa and Indian Ocean Department`: words that go with a head behind the next `and`."""
        if at + 1 >= len(chunks) or chunks[at + 1].link not in ("and", "&"):
            return False
        chunk, head = chunks[at], chunks[at + 1]
        if head.end - head.begin < 2 or not self.flags[head.end - 1] & lex.ORG_HEAD:
            return False
        if self.last_title(head) is not None or any(
            i in self.within for i in range(head.begin, head.end)
        ):
            return False
        small = lex.ENGLISH | lex.PART | lex.DIRECTION
        if bare(self.words[head.end - 1]).casefold() in _DESKS:
            small |= lex.PLACE
        return all(
            self.flags[i] & small and not self.flags[i] & (HEADS | lex.TITLE | lex.CAPITALS)
            for i in range(chunk.begin, chunk.end)
        )

    def head_of(self, begin: int, end: int) -> int | None:
        last = end - 1
        if self.flags[last] & HEADS and not (self.flags[last] & lex.GIVEN and last > begin):
            return last
        for at in range(begin, end):
            if bare(self.words[at]).casefold() in word_classes.LEADING_HEADS:
                return at
            if self.flags[at] & lex.ORG_HEAD and not self.flags[at] & NAMELIKE and at > begin:
                return at
        return None

    def complement_end(self, chunks: list[Chunk], at: int, end: int) -> tuple[int, int]:
        """How far `of the Interior and Justice` behind a head belongs to it."""
        last, following = end, at + 1
        of = joined = False
        while following < len(chunks):
            chunk = chunks[following]
            links = chunk.link.split(" ")
            if links[0] in _FORMAL or (of and links[0] in ("and", "&", "the", "'s")):
                if links[0] in ("and", "&", "the"):
                    if joined or not self.continues(chunks, following):
                        break
                    joined = True
                if self.flags[chunk.begin] & lex.DATE:
                    break
                if self.last_title(chunk) is not None and self.last_title(chunk) != chunk.end - 1:
                    break
                person = self.person_in(chunk)
                if person is not None:
                    break
                of = True
                last = chunk.end
                following += 1
                continue
            break
        while last > end and self.flags[last - 1] & lex.LOWER:
            last -= 1
        return last, following

    def continues(self, chunks: list[Chunk], at: int) -> bool:
        """Whether `and X` goes on with what an organisation is of."""
        chunk = chunks[at]
        text = self.text(chunk.begin, chunk.end)
        first = self.flags[chunk.begin]
        before = chunks[at - 1]
        if any(e.kind == "place" for e in entries(self.text(before.begin, before.end))):
            return False
        if "the" in chunk.link.split(" ")[1:] and self.flags[chunk.end - 1] & HEADS:
            return False
        if first & (lex.GIVEN | lex.NATION | lex.CAPITALS) and not first & lex.ENGLISH:
            return False
        if entries(text) and not first & lex.ENGLISH:
            return False
        if self.flags[chunk.end - 1] & lex.ORG_HEAD:
            return False
        return bool(first & lex.ENGLISH) or not self.flags[chunk.begin] & NAMELIKE

    def without_nation(self, begin: int, head: int) -> int:
        """Where the name begins when the nation before it is left out."""
        inner = begin
        while (
            inner < head
            and self.flags[inner] & (lex.NATION | lex.PLACE)
            and not self.flags[inner] & lex.ENGLISH
        ):
            inner += 1
        return inner if head - inner >= 1 else begin

    def is_acronym(self, at: int) -> bool:
        flags = self.flags[at]
        if bare(self.words[at]) in _NUMERALS:
            return False
        return bool(flags & lex.CAPITALS) and not flags & lex.INITIAL and self.any_small()

    def text(self, begin: int, end: int) -> str:
        words = [*self.words[begin : end - 1], bare(self.words[end - 1])]
        return " ".join(words)
