"""Names as forms that can be compared: order, particles, initials and spellings taken out.

A name says little alone: what a comparison gives is a kind, a weight (log-odds, see `pairs`) and
words. None: these two names cannot be one person's, as two given names or suffixes differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.authorities.tables import name_key

_LONGEST = 200  # no name is longer; what is, is cut
_SUFFIXES = frozenset("jr sr ii iii iv".split())
# Particles say nothing of who it is, and the same name is written with and without them.
_PARTICLES = frozenset(
    """de da do dos das del della di du van von der den la le el al ul bin ibn bint binti binte y e
    a/l a/p s/o d/o""".split()
)
# The Arabic article, its l as the sun letters take it.
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|at|an|ar|az)-(?=\w{2})", re.I)
_GLUED_ARTICLE = re.compile(r"^(?:Al|El)(?=[A-Z][a-z])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?")
_REDACTED = re.compile(r"x{2,}")
_SERVANT = frozenset(("abd", "abdul", "abdel", "abdal", "abdu"))
_GLUED_SERVANT = re.compile(r"^abd(?:[aeu]l|[aeu]r(?=r))(?=\w{3})")

# Names that Latin letters spell in many ways: the first stands for the others.
_SPELLINGS = {
    spelling: line.split()[0]
    for line in """
    muhammad mohamed mohammed mohammad muhammed mohamad muhamad mohamet mohd
    ahmad ahmed
    hussein hussain husain husayn hossein hosein husein hussien
    hassan hasan
    yusuf yousef youssef yusef yousuf yusof yussuf yousif
    omar umar
    osama usama
    khalid khaled
    abdullah abdallah abdulla
    ibrahim ebrahim
    ismail esmail ismael
    said saeed saeid
    mustafa mostafa moustafa
    mahmud mahmoud
    hamid hamed hameed
    rashid rasheed rachid
    jamal gamal
    qadhafi qaddafi gaddafi gadhafi kadhafi kaddafi ghadafi khadafy qadafi
    aleksandr alexander alexandr aleksander
    aleksei alexei alexey aleksey
    sergei sergey serguei
    dmitri dmitry dmitriy dimitri dmitrii
    yevgeny evgeny yevgeniy evgeni evgeniy
    viktor victor
    mikhail mihail
    yelena elena
    stephen steven
    philip phillip
    geoffrey jeffrey
    luis luiz
    """.strip().splitlines()
    for spelling in line.split()
}
# The short forms of given names that Americans sign with or are called by.
_SHORT = {
    "bob": "robert", "bill": "william", "jim": "james", "joe": "joseph", "mike": "michael",
    "tom": "thomas", "dick": "richard", "dan": "daniel", "dave": "david", "steve": "stephen",
    "jeff": "geoffrey", "ken": "kenneth", "ron": "ronald", "don": "donald", "tony": "anthony",
    "andy": "andrew", "greg": "gregory", "matt": "matthew", "sam": "samuel", "nick": "nicholas",
    "larry": "lawrence", "pepe": "jose", "paco": "francisco",
}  # fmt: skip
_SOUNDS = (
    (re.compile("ou|oo"), "u"),
    (re.compile("ee"), "i"),
    (re.compile("kh"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("dj"), "j"),
    (re.compile("([dg])h"), r"\1"),
    (re.compile("q|ck|c(?=[aoulr])"), "k"),
    (re.compile("y"), "i"),
    (re.compile(r"(\w)\1+"), r"\1"),
    (re.compile("^ie"), "e"),
)
# Surnames (and Arabic names that serve as such) that very many bear: with a given name alone
# they name nobody.
_FREQUENT = frozenset(
    """smith johnson williams jones brown davis miller wilson moore taylor anderson thomas jackson
    white harris martin thompson clark lewis walker hall allen young king wright scott green adams
    baker nelson mitchell roberts turner phillips campbell parker evans edwards collins stewart
    garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores
    rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez
    castillo jimenez moreno romero herrera medina aguilar vargas castro fernandez guzman munoz rojas
    silva santos oliveira souza sousa pereira lima costa ferreira rodrigues alves ribeiro carvalho
    muhammad ahmad ali hassan hussein khan abdullah omar ibrahim ismail said khalid yusuf mustafa
    mahmud hamid rashid jamal salih saleh salem abbas karim mansour amin sharif malik haddad hamdan
    kim lee li park pak choi jung chung kang cho yun yoon chang im lim han shin kwon
    wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao tan ng wong chan
    nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong
    singh kumar sharma patel gupta das roy shah rahman hossain begum akhtar
    ivanov petrov smirnov kuznetsov popov sato suzuki tanaka watanabe ito yamamoto nakamura
    muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann
    rossi russo ferrari yilmaz kaya demir celik sahin diallo traore keita camara sow ba diop ndiaye
    fall mbeki moyo ncube dlamini abebe tadesse haile bekele mohamud warsame""".split()
)
# Chinese family names, which come first; with a given name of one syllable they name nobody.
_FAMILY_FIRST = """wang zhang chen li liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo
    gao zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu
    du ye cheng wei su lu ding ren shen yao wong chan cheung lau""".split()
_SYLLABLE = re.compile("[b-df-hj-np-tv-z]{0,2}[aeiou]{1,3}(?:n|ng|r)?")
# Given names so common that two of them before a frequent surname still name nobody.
_COMMON_GIVEN = """jose juan luis carlos maria ana antonio manuel francisco jorge miguel pedro pablo
    jesus fernando javier alberto eduardo rafael ricardo joao paulo marcos angel john james robert
    william david michael""".split()
_ENOUGH = 3  # words in a name that is rare, unless all of them are frequent


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name ready to be compared.

    `words` are its parts in the order given names, surname, brought to one spelling; `plain` the
    same as written, folded; initials are words of one letter. Without words it names nobody.
    `surnames` are the words by which others may call this person; `bare` is a surname alone;
    `initialled`, that an initial stands for the first name.
    """

    words: tuple[str, ...]
    plain: tuple[str, ...]
    suffix: str = ""
    frequent: bool = False
    surnames: tuple[str, ...] = ()
    bare: bool = False
    initialled: bool = False

    @property
    def letters(self) -> int:
        """How much it spells out: fuller names are placed before shorter ones."""
        return sum(map(len, self.plain))


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names agree: `kind` is full, partial, initials or surname; `weight` in log-odds."""

    kind: str
    weight: float
    words: str


@lru_cache(maxsize=1 << 17)
def form_of(name: str) -> NameForm:
    """The form of a name without titles.

    >>> form_of("DOE, Jane A.").words, form_of("Gerald M. Doe, Jr.").suffix
    (('jane', 'a', 'doe'), 'jr')
    >>> form_of("Mohamed ElBaradei").words == form_of("Muhammad al-Baradei").words
    True
    """
    tokens, suffix = _in_order(name[:_LONGEST])
    parts = list(_parted(tokens))
    kept = [part for part in parts if part.casefold().strip(".") not in _PARTICLES]
    plain = tuple(_servants([word for part in kept or parts for word in _folded(part)]))
    if not plain or all(_REDACTED.fullmatch(word) for word in plain):
        return NameForm((), (), bare=True)
    given = [_SHORT.get(word, word) for word in plain[:-1]]
    words = tuple(sound(word) for word in (*given, plain[-1]))
    bare = len(words) < 2
    initialled = not bare and len(words[0]) == 1
    called = _surnames(words, initialled)
    return NameForm(words, plain, suffix, _is_frequent(words), called, bare, initialled)


def _surnames(words: tuple[str, ...], initialled: bool) -> tuple[str, ...]:
    """The last word, the first of a double surname, and the first word, which may be the surname.

    >>> _surnames(("juan", "carlos", "doe", "roe"), False)
    ('roe', 'doe', 'juan')
    """
    double = [words[-2]] if len(words) >= _ENOUGH else []
    first = [words[0]] if len(words) > 1 and not initialled else []
    return tuple(dict.fromkeys(w for w in (words[-1], *double, *first) if len(w) > 1))


def surname(name: str) -> str:
    """The last word of a name that is no suffix, folded: what a signature gives.

    >>> surname("Gerald M. Doe, Jr."), surname("LA LIME")
    ('doe', 'lime')
    """
    form = form_of(name)
    return form.plain[-1] if form.plain else name.casefold()


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """One spelling for the ways in which Latin letters write a name; for comparing only.

    >>> sound("yousef") == sound("yusuf"), sound("sergey") == sound("sergei")
    (True, True)
    """
    word = _SPELLINGS.get(word, word)
    if len(word) > 1:
        for pattern, letters in _SOUNDS:
            word = pattern.sub(letters, word)
    return word


def compare_names(ours: NameForm, theirs: NameForm) -> NameMatch | None:
    """How two names can be one person's; None where they cannot.

    >>> compare_names(form_of("J. Doe"), form_of("Jane Doe")).kind
    'initials'
    >>> compare_names(form_of("Jane Doe"), form_of("John Doe"))
    """
    if not ours.words or not theirs.words:
        return None
    if ours.suffix and theirs.suffix and ours.suffix != theirs.suffix:
        return None
    if ours.bare or theirs.bare:
        return _surname_match(*sorted((ours, theirs), key=lambda form: len(form.words)))
    return _full_match(ours, theirs)


def _surname_match(bare: NameForm, other: NameForm) -> NameMatch | None:
    word = bare.words[0]
    if word == other.words[-1]:
        return NameMatch("surname", 0.0, "the surname alone")
    if word in other.surnames:
        return NameMatch("surname", -0.5, "one part of the name alone")
    return None


def _full_match(ours: NameForm, theirs: NameForm) -> NameMatch | None:
    rare = -2.0 if ours.frequent and theirs.frequent else 0.0
    less = -0.5 if ours.suffix != theirs.suffix else 0.0
    for kind, weight, words in _agreements(ours, theirs):
        said = f"{words}, one that many bear" if rare and kind != "initials" else words
        return NameMatch(kind, weight + less + (rare if kind != "initials" else 0.0), said)
    return None


def _agreements(ours: NameForm, theirs: NameForm) -> Iterator[tuple[str, float, str]]:
    """The ways in which two names of several words agree, the best first."""
    a, b = ours.words, theirs.words
    if ours.initialled or theirs.initialled:
        if a[-1] == b[-1] and _compatible(a[:-1], b[:-1]):
            yield "initials", 2.0, "the same surname and initials that fit"
        return
    if ours.plain == theirs.plain:
        yield "full", 4.0 if ours.frequent or len(a) < _ENOUGH else 5.0, "the same full name"
    elif a == b or "".join(a) == "".join(b):
        yield "full", 3.2, "the same full name in another spelling"
    elif sorted(a) == sorted(b):
        yield "full", 3.0, "the same names in another order"
    elif a[-1] == b[-1] and _compatible(a[:-1], b[:-1]):
        yield "partial", 3.5, "the same first name and surname, a middle name left out"
    elif _double(a, b) or _double(b, a):
        yield "partial", 2.5, "the same name but for a second surname"


def _compatible(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two runs of given names can be one person's: equal, shortened or left out."""
    pairs = zip(ours, theirs, strict=False)
    return all(a == b or (a[0] == b[0] and 1 in (len(a), len(b))) for a, b in pairs)


def _double(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether `short` leaves out the second surname of `long`."""
    if len(long) < _ENOUGH or long[-2] != short[-1]:
        return False
    return _compatible(long[:-2], short[:-1])


def _in_order(name: str) -> tuple[list[str], str]:
    """The words of a name, the surname last, and its suffix."""
    parts = [part.split() for part in name.split(",")]
    suffix = ""
    for part in parts:
        while part and (bare := part[-1].strip(".").casefold()) in _SUFFIXES:
            suffix, _ = bare, part.pop()
    parts = [part for part in parts if part]
    if len(parts) > 1:
        return [*parts[1], *parts[0]], suffix
    words = parts[0] if parts else []
    return _rotated(words), suffix


def _rotated(words: list[str]) -> list[str]:
    """`DUPONT Jean-Pierre`: a surname in capitals before a name that is not goes to the end."""
    shouted = [len(word) > 2 and word.isupper() and "." not in word for word in words]
    if len(words) > 1 and shouted[0] and not any(shouted[1:]):
        return [*words[1:], words[0]]
    return words


def _parted(tokens: list[str]) -> Iterator[str]:
    """Words and single initials: `J.F.` and, before a name in small letters, `JF` are two."""
    whole = "".join(tokens)
    for number, token in enumerate(tokens):
        letters = token.replace(".", "").replace("-", "")
        pair = len(token) == 2 and token.isupper() and number + 1 < len(tokens)
        if (_INITIALS.fullmatch(token) and len(letters) > 1) or (pair and not whole.isupper()):
            yield from letters
        elif number + 1 == len(tokens) and not _ARTICLE.match(token):
            yield from token.split("-")
        else:
            yield token


def _folded(token: str) -> Iterator[str]:
    bare = _GLUED_ARTICLE.sub("", _ARTICLE.sub("", token))
    if word := name_key(bare):
        yield word.replace(" ", "")


def _servants(words: list[str]) -> Iterator[str]:
    """`Abd al-Rahman`, `Abdul Rahman`, `Abdurrahman` as one word."""
    begun = False
    for number, word in enumerate(words):
        if word in _SERVANT and number + 1 < len(words):
            begun = True
        else:
            glued = word if word in _SPELLINGS else _GLUED_SERVANT.sub("abd", word)
            yield "abd" + word if begun else glued
            begun = False


def _is_frequent(words: tuple[str, ...]) -> bool:
    """Whether so many bear a name that it names nobody by itself."""
    if len(words) == 2 and words[0] in _family_names() and _SYLLABLE.fullmatch(words[1]):
        return True
    frequent = [word in _frequent_sounds() for word in words]
    if not frequent[-1]:
        return False
    return len(words) < _ENOUGH or all(frequent) or _common_given().issuperset(words[:-1])


@lru_cache(maxsize=1)
def _family_names() -> frozenset[str]:
    return frozenset(map(sound, _FAMILY_FIRST))


@lru_cache(maxsize=1)
def _common_given() -> frozenset[str]:
    return frozenset(map(sound, _COMMON_GIVEN))


@lru_cache(maxsize=1)
def _frequent_sounds() -> frozenset[str]:
    return frozenset(map(sound, _FREQUENT))
