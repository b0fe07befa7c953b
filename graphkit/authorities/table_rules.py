"""What the cells of each table must be: one specification a table, for the check."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from graphkit.authorities.agencies import AgencyKind
from graphkit.authorities.names import AlsoKind
from graphkit.authorities.places import PlaceKind
from graphkit.authorities.posts import PostKind
from graphkit.authorities.tables import fold, name_key
from graphkit.authorities.tags import TagKind

_WASHINGTON = ("WASHINGTONDC", "WASHDC", "WSHDC")


@dataclass(frozen=True, slots=True)
class Rules:
    """What the cells of a table must be; column names, empty where there are none such.

    Of `one_of` a row must have one at least. `pairs` are lists of `A=B`. `spellings` are claimed
    by one row only, folded by `key` (and by `within`, a column whose values keep apart what may
    be spelled alike). `words` maps a column to the words that its items may be, `tables` to the
    tables one of whose first cells it must be.
    """

    required: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    within: str = ""
    key: Callable[[str], str] = fold
    countries: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] | None = None
    tables: Mapping[str, tuple[str, ...]] | None = None


def _agency_key(text: str) -> str:
    key = fold(text)
    ending = next((end for end in _WASHINGTON if key.endswith(end) and key != end), "")
    return ("*" if text.endswith(" *") else "") + key.removesuffix(ending)


def _title_key(text: str) -> str:
    return name_key(text.replace("/", " / ").replace("-", " ")) + ("/" if "/" in text else "")


_YEARS = ("since", "until")
_NAMES = Rules(
    required=("name", "cultures"),
    spellings=("name",),
    key=name_key,
    words={"also": get_args(AlsoKind)},
)
RULES: Mapping[str, Rules] = {
    "agencies": Rules(
        required=("key", "name", "kind"),
        spellings=("spellings",),
        key=_agency_key,
        words={"kind": get_args(AgencyKind)},
    ),
    "cities": Rules(required=("name", "country"), countries=("country",), numbers=("thousands",)),
    "collectives": Rules(
        required=("key", "name", "kind"),
        spellings=("spellings",),
        words={"kind": ("world", "organisation", "region", "country", "missions", "topic")},
    ),
    "countries": Rules(
        required=("iso", "name"),
        spellings=("name",),
        key=name_key,
        years=_YEARS,
        pairs=("ministries",),
    ),
    "english_words": Rules(required=("word",)),
    "given_names": _NAMES,
    "missions": Rules(
        required=("id", "mission", "station"),
        dates=("since", "until"),
        tables={"station": ("posts",)},
    ),
    "offices": Rules(required=("symbol", "name"), years=_YEARS),
    "organisations": Rules(required=("name",), countries=("country",), years=_YEARS),
    "places": Rules(
        required=("name", "kind"),
        countries=("country",),
        words={"kind": get_args(PlaceKind)},
    ),
    "posts": Rules(
        required=("station", "name", "kind"),
        spellings=("station", "spellings"),
        countries=("country",),
        years=_YEARS,
        numbers=("latitude", "longitude"),
        words={"kind": get_args(PostKind)},
    ),
    "public_figures": Rules(
        required=("name", "surname", "office"), countries=("country",), years=_YEARS
    ),
    "staff_titles": Rules(
        required=("key", "name", "kind"),
        spellings=("spellings", "plurals"),
        within="kind",
        key=_title_key,
        words={"kind": ("title", "group", "office", "area", "role", "modifier")},
    ),
    "surnames": _NAMES,
    "tags": Rules(
        required=("code", "kind"),
        countries=("country",),
        words={"kind": get_args(TagKind)},
    ),
    "tenures": Rules(
        required=("id", "person", "name", "surname", "office", "at"),
        one_of=("appointed", "arrived", "started"),
        dates=("appointed", "arrived", "started", "ended"),
        tables={"office": ("staff_titles",), "at": ("posts", "missions")},
    ),
}
