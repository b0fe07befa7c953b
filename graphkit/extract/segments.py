"""A run of capitalised words parted into the names that it holds.

`Second VP and Economy Minister Solbes of the Socialist Party` holds a person, known by the title
before it, and an organisation, known by its last word. The rules are of the words alone, so that a
run is parted once for a whole corpus.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graphkit.extract import lexicon as lex
from graphkit.extract import word_classes
from graphkit.extract.lexicon import bare, entries, flags_of
from graphkit.extract.run import HEADS, NAMELIKE, Chunk, Run

_POSTS = frozenset("embassy consulate amembassy amemb amconsul amconsulate congen mission".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A name within a run: words `begin` to `end`, with the rule that cut it.

    `hint` is what the rule takes it for (person, org, place, none or "" where it does not know),
    `role` the words of a title before it, `inner` where the name without a nation before it begins.
    """

    begin: int
    end: int
    hint: str
    rule: str
    role: tuple[int, int] = (0, 0)
    inner: int = 0


@lru_cache(maxsize=16384)
def segments(
    words: tuple[str, ...], opening: bool = False, enclosed: bool = False
) -> tuple[Piece, ...]:
    """The pieces of a run, in order; `opening` and `enclosed` as in Stretch."""
    if enclosed and len(words) > 1 and flags_of(words[-1]) & lex.ORG_HEAD:
        return (Piece(0, len(words), "org", "enclosed", inner=0),)
    return tuple(_Parting(words, opening).pieces())


class _Parting(Run):
    """Reads the chunks of a run in order and collects the pieces."""

    def __init__(self, words: tuple[str, ...], opening: bool) -> None:
        super().__init__(words, opening)
        self.found: list[Piece] = []

    def pieces(self) -> list[Piece]:
        chunks = self.chunks()
        at = 0
        while at < len(chunks):
            at = self.read(chunks, at)
        return self.found

    def read(self, chunks: list[Chunk], at: int) -> int:
        chunk = chunks[at]
        if chunk.begin == chunk.end:
            return at + 1
        title = self.last_title(chunk)
        if title is not None:
            return self.read_titled(chunks, at, title)
        return self.read_plain(chunks, at, chunk.begin)

    def read_titled(self, chunks: list[Chunk], at: int, title: int) -> int:
        chunk = chunks[at]
        self.emit_before_title(chunk.begin, title)
        if title == chunk.end - 1:
            self.emit_like_title(chunk)
        name = title + 1
        if name < chunk.end:
            return self.read_name(chunks, at, name, (chunk.begin, name))
        if at + 1 < len(chunks) and chunks[at + 1].link.split(" ")[0] in (
            "of",
            "for",
            "to",
            "on",
            "in",
        ):
            return self.read_complement(chunks, at + 1, chunk.begin)
        return at + 1

    def emit_like_title(self, chunk: Chunk) -> None:
        """`Global Justice`, `the Economist`: what ends like a title and may be none."""
        before = range(chunk.begin, chunk.end - 1)
        known = any(e.kind == "org" for e in entries(self.text(chunk.begin, chunk.end)))
        strange = before and not any(
            self.flags[i] & (lex.PART | lex.TITLE | lex.NATION | lex.PLACE | lex.CAPITALS | HEADS)
            for i in before
        )
        if known or strange:
            self.found.append(Piece(chunk.begin, chunk.end, "", "like-title", inner=chunk.begin))

    def emit_before_title(self, begin: int, title: int) -> None:
        """`National Court Chief Prosecutor`: an organisation whose officer the title is."""
        for head in range(title - 1, begin, -1):
            if self.flags[head] & lex.ORG_HEAD and not self.flags[head] & lex.TITLE:
                start = self.without_nation(begin, head)
                if start < head and not any(f & lex.TITLE for f in self.flags[begin:head]):
                    self.found.append(Piece(begin, head + 1, "", "before-title", inner=start))
                    return
        self.emit_known(begin, title)

    def read_name(self, chunks: list[Chunk], at: int, name: int, role: tuple[int, int]) -> int:
        chunk = chunks[at]
        end = chunk.end
        while end > name and self.flags[end - 1] & lex.LOWER:
            end -= 1
        if end <= name:
            return at + 1
        # an organisation glued behind the name: `President Lula Petrobras` does not occur;
        # an acronym before the name (`Minister MRE`) is no name
        if end - name == 1 and self.flags[name] & lex.CAPITALS and self.is_short(name):
            self.found.append(Piece(name, end, "", "titled-acronym", role))
        elif end - name == 1 and self.flags[name] & (lex.NATION | lex.DATE | lex.STARTER):
            self.emit_known(name, end)
        else:
            self.found.append(Piece(name, end, "person", "title", role))
        return at + 1

    def read_complement(self, chunks: list[Chunk], at: int, role: int) -> int:
        """What a title is of: `Minister of Finance Abdoulaye Diop`."""
        while at < len(chunks):
            chunk = chunks[at]
            links = chunk.link.split(" ")
            if chunk.link and links[0] not in (
                "of",
                "for",
                "to",
                "on",
                "in",
                "and",
                "the",
                "&",
                "'s",
            ):
                break
            if chunk.link == "" or (links[0] == "and" and self.last_title(chunk) is not None):
                break
            if links[0] == "'s":
                return self.read(chunks, at)
            title = self.last_title(chunk)
            if title is not None:
                return self.read_titled(chunks, at, title)
            person = self.person_in(chunk)
            if person is not None:
                self.emit_known(chunk.begin, person)
                self.found.append(Piece(person, chunk.end, "person", "title-of", (role, person)))
                return at + 1
            if links[0] == "and" and not self.is_topic(chunk):
                break
            if self.is_topic(chunk):
                at += 1
                continue
            following = self.read_plain(chunks, at, chunk.begin)
            if at + 1 >= len(chunks):
                return following
            at = following
        return at

    def read_plain(self, chunks: list[Chunk], at: int, begin: int) -> int:
        chunk = chunks[at]
        if begin == chunk.begin and self.modifies(chunks, at):
            chunks[at + 1] = Chunk(chunk.begin, chunks[at + 1].end, chunk.link)
            return self.read_plain(chunks, at + 1, chunk.begin)
        begin = max(begin, chunk.begin)
        end = chunk.end
        while end > begin and self.flags[end - 1] & lex.LOWER:
            end -= 1
        if begin >= end or self.read_known(chunks, at, begin, end):
            return at + 1
        leading = self.flags[begin] & lex.LEADING_PLACE and end - begin > 1
        if leading and not self.flags[end - 1] & HEADS:
            self.found.append(Piece(begin, end, "", "leading-place", inner=begin))
            return at + 1
        return self.read_headed(chunks, at, begin, end)

    def read_known(self, chunks: list[Chunk], at: int, begin: int, end: int) -> bool:
        """Whether a chunk is a name of several words that the tables have; then it is taken."""
        known = entries(self.text(begin, end))
        if not known or end - begin == 1:
            return False
        follows = at + 1 < len(chunks) and chunks[at + 1].link.split(" ")[0] == "of"
        if follows and self.flags[end - 1] & lex.ORG_HEAD:
            return False
        if bare(self.words[begin]) in ("Ministry", "Department") and at + 1 < len(chunks):
            following = chunks[at + 1]
            if following.link == "and" and self.is_topic(following):
                chunks[at + 1] = Chunk(following.end, following.end, "")
                end = following.end
        while known[0].kind == "person" and end - begin > 2 and self.flags[begin] & lex.TITLE:
            begin += 1
        self.found.append(Piece(begin, end, known[0].kind, "known", inner=begin))
        return True

    def read_headed(self, chunks: list[Chunk], at: int, begin: int, end: int) -> int:
        head = self.head_of(begin, end)
        if head is None:
            self.read_headless(begin, end)
            return at + 1
        leads = bare(self.words[head]).casefold() in word_classes.LEADING_HEADS
        if self.flags[head] & lex.ORG_HEAD or leads:
            return self.read_organisation(chunks, at, begin, end, head)
        if self.flags[head] & lex.PLACE_HEAD:
            return self.read_place(chunks, at, begin, end)
        self.emit_known(begin, end - 1, acronyms_only=True)
        self.found.append(Piece(begin, end, "none", "other-head"))
        return at + 1

    def read_organisation(
        self, chunks: list[Chunk], at: int, begin: int, end: int, head: int
    ) -> int:
        inner = self.without_nation(begin, head)
        last = end
        small = bare(self.words[head]).casefold()
        if small in _POSTS and head + 1 < end:
            at_place = head + 1
            while at_place < end and bare(self.words[at_place]) in ("General", "of", "in"):
                at_place += 1
            if at_place < end:
                self.found.append(Piece(at_place, end, "", "post-of", inner=at_place))
        following = at + 1
        closed = bare(self.words[end - 1]).casefold() in word_classes.CLOSED_HEADS
        if (not closed and (head == end - 1)) or bare(
            self.words[begin]
        ).casefold() in word_classes.LEADING_HEADS:
            last, following = self.complement_end(chunks, at, end)
        if begin == head and last == end and end - begin == 1:
            self.found.append(Piece(begin, end, "", "head-alone"))
            return following
        rule = "org-of" if last > end else "org-head"
        self.found.append(Piece(begin, last, "org", rule, inner=inner))
        if last > end:
            self.emit_within(end, last)
        return following

    def emit_within(self, begin: int, end: int) -> None:
        """An organisation within the name of another: `Division of the Justice Ministry`."""
        at = begin
        while at < end and self.flags[at] & (lex.LOWER | lex.STARTER):
            at += 1
        if end - at > 1 and self.flags[end - 1] & lex.ORG_HEAD:
            self.found.append(Piece(at, end, "org", "org-within", inner=at))
        elif end > at and any(e.kind == "org" for e in entries(self.text(at, end))):
            self.found.append(Piece(at, end, "", "known-within", inner=at))

    def read_place(self, chunks: list[Chunk], at: int, begin: int, end: int) -> int:
        if end - begin == 1:
            if at + 1 < len(chunks) and chunks[at + 1].link.split(" ")[0] == "of":
                self.found.append(Piece(begin, chunks[at + 1].end, "place", "place-of"))
                inner = chunks[at + 1]
                self.read_headless(inner.begin, inner.end)
                return at + 2
            self.found.append(Piece(begin, end, "", "head-alone"))
            return at + 1
        self.found.append(Piece(begin, end, "place", "place-head"))
        inner_end = end - 1
        if inner_end - begin >= 1 and entries(self.text(begin, inner_end)):
            self.found.append(Piece(begin, inner_end, "place", "place-within"))
        return at + 1

    def read_headless(self, begin: int, end: int) -> None:
        """Words without a head: nations, acronyms, names."""
        while begin < end and self.flags[begin] & lex.LOWER:
            begin += 1
        at = begin
        run = begin
        while at < end:
            flags = self.flags[at]
            if (
                flags & lex.NATION
                and not flags & (lex.GIVEN | lex.GIVEN_ALSO)
                and at == run
                and at + 1 < end
                and not self.is_known(run, end)
            ):
                if entries(self.words[at]):
                    self.found.append(Piece(at, at + 1, "", "nation"))
                run = at + 1
            elif self.is_acronym(at) and end - begin > 1 and not self.is_known(run, end):
                self.emit(run, at)
                self.emit_acronym(begin, at, end)
                run = at + 1
            elif flags & lex.DATE and not flags & NAMELIKE:
                self.emit(run, at)
                run = at + 1
            at += 1
        self.emit(run, end)

    def emit_acronym(self, begin: int, at: int, end: int) -> None:
        """`MFA`, `Tajik MVD`, `USAID Lima`: an acronym, with the nation or place beside it."""
        if at > begin and self.flags[at - 1] & lex.NATION and not self.flags[at - 1] & lex.CAPITALS:
            self.found.append(Piece(at - 1, at + 1, "", "nation-acronym", inner=at))
            return
        self.found.append(Piece(at, at + 1, "", "acronym"))
        place = at + 1 < end and entries(self.text(at + 1, end))
        if (
            place
            and place[0].kind == "place"
            and any(e.kind == "org" for e in entries(self.words[at]))
        ):
            self.found.append(Piece(at, end, "", "acronym-place", inner=at))

    def emit(self, begin: int, end: int) -> None:
        while end > begin and self.flags[end - 1] & lex.LOWER:
            end -= 1
        while (
            begin < end and self.flags[begin] & lex.LOWER and not self.flags[begin] & lex.PARTICLE
        ):
            begin += 1
        if begin < end:
            self.found.append(Piece(begin, end, "", "words"))

    def emit_known(self, begin: int, end: int, *, acronyms_only: bool = False) -> None:
        """Names that stand before a title or another head: `IAEA Director General`."""
        at = begin
        while at < end:
            for length in range(min(lex.LONGEST, end - at), 0, -1):
                text = self.text(at, at + length)
                found = entries(text)
                flags = self.flags[at]
                plain = length > 1 or not flags & (
                    lex.ENGLISH | lex.TITLE | lex.PART | lex.NATION | lex.LOWER
                )
                if found and plain and (not acronyms_only or found[0].kind == "org"):
                    self.found.append(Piece(at, at + length, "", "before-head"))
                    at += length - 1
                    break
                if length == 1 and self.is_acronym(at) and not flags & (lex.STAFF | lex.TITLE):
                    self.found.append(Piece(at, at + 1, "", "before-head"))
            at += 1
