"""A run of capitalised words parted into the names that it holds.

`Second VP and Economy Minister Solbes of the Socialist Party` holds a person, known by the title
before it, and an organisation, known by its last word. The rules are of the words alone, so that a
run is parted once for a whole corpus.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graphkit.authorities.tables import name_key
from graphkit.extract import lexicon as lex
from graphkit.extract import word_classes
from graphkit.extract.lexicon import bare, entries, flags_of

_NAMELIKE = lex.GIVEN | lex.GIVEN_ALSO | lex.SURNAME
_HEADS = lex.ORG_HEAD | lex.PLACE_HEAD | lex.OTHER_HEAD
_PERSONAL = frozenset(
    "mr mrs ms miss dr sir lord lady dame messrs sheikh shaykh king queen prince princess judge "
    "senator congressman gen general col colonel maj capt lt ambassador".split()
)
_SINGLES = frozenset("general secretary president".split())
# Titles that are parts of names behind a given name: `Jaime Mayor Oreja`.
_SURNAMES = frozenset(
    "mayor king prince judge bishop pope major dean duke baron count sheikh shah marshal".split()
)
_DESKS = frozenset("department directorate office bureau division section desk".split())
_LONGEST_ACRONYM = 4
_NUMERALS = frozenset("II III IV VI VII VIII XII XIV XVI JR SR".split())
_POSTS = frozenset("embassy consulate amembassy amemb amconsul amconsulate congen mission".split())
_FORMAL = frozenset("of for on against".split())


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


@dataclass(frozen=True, slots=True)
class _Chunk:
    begin: int
    end: int
    link: str  # the small words before it


@lru_cache(maxsize=16384)
def segments(
    words: tuple[str, ...], opening: bool = False, enclosed: bool = False
) -> tuple[Piece, ...]:
    """The pieces of a run, in order; `opening` and `enclosed` as in Stretch."""
    if enclosed and len(words) > 1 and flags_of(words[-1]) & lex.ORG_HEAD:
        return (Piece(0, len(words), "org", "enclosed", inner=0),)
    return tuple(_Parting(words, opening).pieces())


class _Parting:
    def __init__(self, words: tuple[str, ...], opening: bool) -> None:
        self.words = words
        self.flags = [flags_of(word) for word in words]
        self.found: list[Piece] = []
        self.opening = opening
        self.known = self.known_spans()
        self.within = {
            at
            for begin, end in self.known.items()
            for at in range(begin, end)
            if entries(self.text(begin, end))[0].kind != "person"
        }

    def pieces(self) -> list[Piece]:
        chunks = self.chunks()
        at = 0
        while at < len(chunks):
            at = self.read(chunks, at)
        return self.found

    # -- parts of a run

    def chunks(self) -> list[_Chunk]:
        """Words that belong closely together, parted at links, starters and possessives."""
        known = self.known
        chunks: list[_Chunk] = []
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
            elif flags & lex.DATE and not flags & _NAMELIKE and at == begin:
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

    def close(self, chunks: list[_Chunk], begin: int, end: int, link: str) -> None:
        if begin < end:
            chunks.append(_Chunk(begin, end, link))

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

    # -- one chunk

    def read(self, chunks: list[_Chunk], at: int) -> int:
        chunk = chunks[at]
        if chunk.begin == chunk.end:
            return at + 1
        title = self.last_title(chunk)
        if title is not None:
            return self.read_titled(chunks, at, title)
        return self.read_plain(chunks, at, chunk.begin)

    def last_title(self, chunk: _Chunk) -> int | None:
        """The last word of title in a chunk that is no organisation, place or act."""
        last = self.flags[chunk.end - 1]
        if chunk.end - chunk.begin > 1 and last & _HEADS and not last & (lex.TITLE | _NAMELIKE):
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

    def is_no_title(self, chunk: _Chunk, at: int) -> bool:
        """`Administrator Shah`, `Consulate General Munich`: a word of title that is none here."""
        if at == chunk.begin:
            return False
        before = self.flags[at - 1]
        small = bare(self.words[at]).casefold()
        if small in _SURNAMES and before & lex.GIVEN and at < chunk.end - 1:
            return True
        if at == chunk.end - 1 and before & lex.TITLE and self.flags[at] & _NAMELIKE:
            return not self.flags[at] & lex.ENGLISH
        return bool(before & lex.ORG_HEAD) and bare(self.words[at]) == "General"

    def read_titled(self, chunks: list[_Chunk], at: int, title: int) -> int:
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

    def emit_like_title(self, chunk: _Chunk) -> None:
        """`Global Justice`, `the Economist`: what ends like a title and may be none."""
        before = range(chunk.begin, chunk.end - 1)
        known = any(e.kind == "org" for e in entries(self.text(chunk.begin, chunk.end)))
        strange = before and not any(
            self.flags[i] & (lex.PART | lex.TITLE | lex.NATION | lex.PLACE | lex.CAPITALS | _HEADS)
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

    def read_name(self, chunks: list[_Chunk], at: int, name: int, role: tuple[int, int]) -> int:
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

    def is_short(self, at: int) -> bool:
        """A word in capitals that is an acronym rather than a surname in capitals."""
        return self.any_small() or len(bare(self.words[at])) <= _LONGEST_ACRONYM

    def any_small(self) -> bool:
        return any(not flags & (lex.CAPITALS | lex.LOWER | lex.INITIAL) for flags in self.flags)

    def read_complement(self, chunks: list[_Chunk], at: int, role: int) -> int:
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

    def is_topic(self, chunk: _Chunk) -> bool:
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

    def person_in(self, chunk: _Chunk) -> int | None:
        """Where a person's name begins behind the topic: `Finance Abdoulaye Diop`."""
        for at in range(chunk.begin, chunk.end - 1):
            flags = self.flags[at]
            if at == chunk.begin and entries(self.text(chunk.begin, chunk.end)):
                return None
            rest = self.flags[at + 1 : chunk.end]
            if any(f & _HEADS and not f & _NAMELIKE for f in rest):
                continue
            given = flags & lex.GIVEN or (
                flags & lex.GIVEN_ALSO and not flags & (lex.ENGLISH | lex.PLACE)
            )
            if given and at > chunk.begin:
                return at
        topic = chunk.begin
        while topic < chunk.end and self.flags[topic] & lex.ENGLISH:
            topic += 1
        strange = lex.ENGLISH | lex.PLACE | lex.CAPITALS | lex.NATION | _HEADS | lex.TITLE
        rest = [f for f in self.flags[topic : chunk.end] if not f & lex.LOWER]
        if chunk.begin < topic < chunk.end and rest and not any(f & strange for f in rest):
            return topic
        return None

    def modifies(self, chunks: list[_Chunk], at: int) -> bool:
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
            self.flags[i] & small and not self.flags[i] & (_HEADS | lex.TITLE | lex.CAPITALS)
            for i in range(chunk.begin, chunk.end)
        )

    def read_plain(self, chunks: list[_Chunk], at: int, begin: int) -> int:
        chunk = chunks[at]
        if begin == chunk.begin and self.modifies(chunks, at):
            chunks[at + 1] = _Chunk(chunk.begin, chunks[at + 1].end, chunk.link)
            return self.read_plain(chunks, at + 1, chunk.begin)
        begin = max(begin, chunk.begin)
        end = chunk.end
        while end > begin and self.flags[end - 1] & lex.LOWER:
            end -= 1
        if begin >= end or self.read_known(chunks, at, begin, end):
            return at + 1
        leading = self.flags[begin] & lex.LEADING_PLACE and end - begin > 1
        if leading and not self.flags[end - 1] & _HEADS:
            self.found.append(Piece(begin, end, "", "leading-place", inner=begin))
            return at + 1
        return self.read_headed(chunks, at, begin, end)

    def read_known(self, chunks: list[_Chunk], at: int, begin: int, end: int) -> bool:
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
                chunks[at + 1] = _Chunk(following.end, following.end, "")
                end = following.end
        while known[0].kind == "person" and end - begin > 2 and self.flags[begin] & lex.TITLE:
            begin += 1
        self.found.append(Piece(begin, end, known[0].kind, "known", inner=begin))
        return True

    def read_headed(self, chunks: list[_Chunk], at: int, begin: int, end: int) -> int:
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

    def head_of(self, begin: int, end: int) -> int | None:
        last = end - 1
        if self.flags[last] & _HEADS and not (self.flags[last] & lex.GIVEN and last > begin):
            return last
        for at in range(begin, end):
            if bare(self.words[at]).casefold() in word_classes.LEADING_HEADS:
                return at
            if self.flags[at] & lex.ORG_HEAD and not self.flags[at] & _NAMELIKE and at > begin:
                return at
        return None

    def read_organisation(
        self, chunks: list[_Chunk], at: int, begin: int, end: int, head: int
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

    def complement_end(self, chunks: list[_Chunk], at: int, end: int) -> tuple[int, int]:
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

    def continues(self, chunks: list[_Chunk], at: int) -> bool:
        """Whether `and X` goes on with what an organisation is of."""
        chunk = chunks[at]
        text = self.text(chunk.begin, chunk.end)
        first = self.flags[chunk.begin]
        before = chunks[at - 1]
        if any(e.kind == "place" for e in entries(self.text(before.begin, before.end))):
            return False
        if "the" in chunk.link.split(" ")[1:] and self.flags[chunk.end - 1] & _HEADS:
            return False
        if first & (lex.GIVEN | lex.NATION | lex.CAPITALS) and not first & lex.ENGLISH:
            return False
        if entries(text) and not first & lex.ENGLISH:
            return False
        if self.flags[chunk.end - 1] & lex.ORG_HEAD:
            return False
        return bool(first & lex.ENGLISH) or not self.flags[chunk.begin] & _NAMELIKE

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

    def read_place(self, chunks: list[_Chunk], at: int, begin: int, end: int) -> int:
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
            elif flags & lex.DATE and not flags & _NAMELIKE:
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

    def is_acronym(self, at: int) -> bool:
        flags = self.flags[at]
        if bare(self.words[at]) in _NUMERALS:
            return False
        return bool(flags & lex.CAPITALS) and not flags & lex.INITIAL and self.any_small()

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

    def text(self, begin: int, end: int) -> str:
        words = [*self.words[begin : end - 1], bare(self.words[end - 1])]
        return " ".join(words)
