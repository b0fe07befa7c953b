"""Initials that headings run together with surnames: `JDOE`, `WHSEABROOK`, `SFLATT`.

Drafting lines always do so (5 FAH-1 of the time: office symbol, colon, initials and surname),
distribution lines sometimes. What tells them is how the surnames of English, Spanish, German and
the like begin: a word that begins as none of them does has an initial in front.
"""

from __future__ import annotations

import re

_CONSONANTS = frozenset("BCDFGHJKLMNPQRSTVWXZ")
_PAIRS = frozenset(
    """BL BR CH CL CR CZ DH DR FL FR GH GL GN GR KH KL KN KR LL MC NG PF PH PL PR PS RH SC SH SK
    SL SM SN SP SQ ST SV SW SZ TH TR TS TW VL WH WR ZH ZW SR""".split()
)
_TRIPLES = frozenset(
    "SCH SHR SCR SPR SPL STR THR CHR PHR KHR PHL TCH THW SCL CHL SHL WHR SZC SKR SKL".split()
)
_VOWEL_PAIRS = frozenset("AA AO EE EO II IE IO IU OI UA UE UI UO UU".split())
_DWELLS = ("DWY", "DWI", "DWO")  # Dwyer, Dwight, Dworkin: elsewhere a D before W is an initial
_H_BETWEEN = re.compile(r"[AEIU]H[AEIOUY]")  # AHARRIMAN; O is left out for O'Hara's sake,
_LONG = 8  # and shorter words for Ahern's
_PARTICLE = re.compile(r"[A-Z]{1,2}(?=[OD]'[A-Z])")  # JO'BRIEN, JKO'BRIEN
_MAC = re.compile(r"[A-Z]{2}(?=MC[BCDFGHJKLMNPQRSTVWXZ])")  # JAMCDOE
_TELLING = 5  # a letter and a surname of five letters or more: the surname is no chance
# The most frequent surnames of the United States (Census Bureau, 1990), as far as they tell that
# the letter before one is a second initial (JABROWN) or that a word is a surname as it stands.
_FREQUENT = frozenset(
    """SMITH JOHNSON WILLIAMS JONES BROWN DAVIS MILLER WILSON MOORE TAYLOR ANDERSON THOMAS JACKSON
    WHITE HARRIS MARTIN THOMPSON GARCIA MARTINEZ ROBINSON CLARK RODRIGUEZ LEWIS WALKER HALL ALLEN
    YOUNG HERNANDEZ KING WRIGHT LOPEZ HILL SCOTT GREEN ADAMS BAKER GONZALEZ NELSON CARTER MITCHELL
    PEREZ ROBERTS TURNER PHILLIPS CAMPBELL PARKER EVANS EDWARDS COLLINS STEWART SANCHEZ MORRIS
    ROGERS REED COOK MORGAN BELL MURPHY BAILEY RIVERA COOPER RICHARDSON COX HOWARD WARD TORRES
    PETERSON GRAY RAMIREZ JAMES WATSON BROOKS KELLY SANDERS PRICE BENNETT WOOD BARNES ROSS HENDERSON
    COLEMAN JENKINS PERRY POWELL LONG PATTERSON HUGHES FLORES WASHINGTON BUTLER SIMMONS FOSTER
    GONZALES BRYANT ALEXANDER RUSSELL GRIFFIN DIAZ HAYES MYERS FORD HAMILTON GRAHAM SULLIVAN WALLACE
    WOODS COLE WEST JORDAN OWENS REYNOLDS FISHER ELLIS HARRISON GIBSON MCDONALD CRUZ MARSHALL ORTIZ
    GOMEZ MURRAY FREEMAN WELLS WEBB SIMPSON STEVENS TUCKER PORTER HUNTER HICKS CRAWFORD HENRY BOYD
    MASON MORALES KENNEDY WARREN DIXON RAMOS REYES BURNS GORDON SHAW HOLMES RICE ROBERTSON HUNT
    BLACK DANIELS PALMER MILLS NICHOLS GRANT KNIGHT FERGUSON ROSE STONE HAWKINS DUNN PERKINS HUDSON
    SPENCER GARDNER STEPHENS PAYNE PIERCE BERRY MATTHEWS ARNOLD WAGNER WILLIS RAY WATKINS OLSON
    CARROLL DUNCAN SNYDER HART CUNNINGHAM BRADLEY LANE ANDREWS RUIZ HARPER FOX RILEY ARMSTRONG
    CARPENTER WEAVER GREENE LAWRENCE ELLIOTT CHAVEZ SIMS AUSTIN PETERS KELLEY FRANKLIN LAWSON
    WINTER WINTERS SCHMIDT SCHULTZ MEYER BECKER BURKE LITTLE BLAIR BUSH NEWMAN CHASE""".split()
)


def begins_no_surname(word: str) -> bool:
    """Whether a word in capitals begins as no surname does: an initial is glued to it.

    >>> [w for w in ("SFLATT", "SMITH", "JSMCDOE", "DWYER", "DWEINER", "AHARRIMAN", "OHARA")
    ...  if begins_no_surname(w)]
    ['SFLATT', 'JSMCDOE', 'DWEINER', 'AHARRIMAN']
    """
    first, second, third = (*word[:3], "", "", "")[:3]
    if first in _CONSONANTS and second in _CONSONANTS:
        if first + second not in _PAIRS:
            return not word.startswith(_DWELLS)
        beyond = third in _CONSONANTS and first + second != "MC"
        return beyond and word[:3] not in _TRIPLES
    return len(word) >= _LONG and bool(_H_BETWEEN.match(word))


def is_frequent_surname(word: str) -> bool:
    """Whether a word in capitals is a frequent surname as it stands, with no initial before."""
    return word in _FREQUENT


def initials_of(word: str) -> int:
    """How many initials a name of a drafting line carries, where none is written apart.

    There always is one, as there a name is never a bare surname; a second one only where the
    rest begins as no surname does, or is a letter before a frequent surname. Words of three
    letters are left alone, but where they begin as no surname does.

    >>> [initials_of(w) for w in ("JDOE", "WHSEABROOK", "AHARRIMAN", "JABROWN", "JKO'BRIEN", "ROE")]
    [1, 2, 1, 2, 2, 0]
    """
    if glued := _PARTICLE.match(word) or _MAC.match(word):
        return len(glued.group())
    if len(word) < 4:
        return int(len(word) == 3 and word[:2] not in _PAIRS and begins_no_surname(word))
    rest = word[1:]
    if rest in _FREQUENT or len(rest) < 4:
        return 1
    before = rest[0] in "AEIOU" or len(rest) > _TELLING  # Cross is no C. Ross
    second = rest[:2] in _VOWEL_PAIRS or begins_no_surname(rest)
    return 2 if second or (before and rest[1:] in _FREQUENT) else 1


def part_initials(word: str, count: int) -> str:
    """`WHSEABROOK` with two initials as `W.H. SEABROOK`; with none, the word as it is."""
    if count == 0:
        return word
    return "".join(f"{letter}." for letter in word[:count]) + f" {word[count:]}"
