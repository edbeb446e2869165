"""What stands beside a number: units, currencies, and words that bound or soften.

The words are in ``units.tsv``, ``currencies.tsv`` and ``bounds.tsv``.
"""

import re
from dataclasses import dataclass
from functools import cache

from sayso.text.lexicon import rows

REACH = 40  # characters in which the longest phrase and a sign find room
_BETWEEN = (
    "more|additional|full|consecutive|straight|whole|further|extra|working|business"
    "|trading"
)

_OF = re.compile(r"\sof(?=\s)(?!\s\w+-)")
_NAMED = re.compile(r"\b(?P<unit>magnitude)[-\s](?:of\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a number: where they start and end, and what they say.

    Attributes:
        says: The unit or the bound ("min", "max" or "-").
        kind: "time", "measure", "percent" or "money" of a unit; of a bound
            "about" where it also softens, and "time" where it bounds only lengths
            of time.
    """

    start: int
    end: int
    says: str
    kind: frozenset[str]


def sign_before(text: str, start: int) -> Beside | None:
    """The currency sign or code that ends at *start*."""
    match = _money("before").search(text, max(0, start - REACH), start)
    return _currency(match, "before") if match else None


def unit_after(
    text: str, end: int, *, part: bool = False, vague: bool = False
) -> Beside | None:
    """The currency or unit that follows at *end*.

    Of a *part* it has an article ("half an hour"); of a *vague* number it may have
    an "of" before it ("dozens of miles").
    """
    of = _OF.match(text, end) if vague else None
    at = of.end() if of else end
    match = None if part else _money("after").match(text, at)
    if match:
        return _currency(match, "after")
    match = (_part_units() if part else _units()).match(text, at)
    if not match:
        return None
    unit, kind = next((u, k) for p, u, k in _unit_rows() if _is_group(p, match, "unit"))
    return Beside(match.start(), match.end(), unit, frozenset((kind,)))


def unit_before(text: str, start: int) -> Beside | None:
    """The measure that is named right before *start*: "magnitude 6.1"."""
    match = _NAMED.search(text, max(0, start - REACH), start)
    if not match:
        return None
    says, kind = match["unit"].lower(), frozenset(("measure",))
    return Beside(match.start(), match.end(), says, kind)


def bound_before(text: str, start: int) -> Beside | None:
    """The bounding or softening words that end at *start*."""
    match = _bounds("before").search(text, max(0, start - REACH), start)
    return _bound(match, "before") if match else None


def bound_after(text: str, end: int) -> Beside | None:
    """The bounding or softening words that follow at *end*."""
    match = _bounds("after").match(text, end)
    return _bound(match, "after") if match else None


def _currency(match: re.Match[str], side: str) -> Beside:
    iso = next(i for p, i in _currencies(side) if _is_group(p, match, "money"))
    return Beside(match.start(), match.end(), iso, frozenset(("money",)))


@cache
def _currencies(side: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = (r for r in rows("currencies.tsv") if r[2] in (side, "both"))
    return tuple((re.compile(words), iso) for words, iso, _ in listed)


@cache
def _money(side: str) -> re.Pattern[str]:
    listed = "|".join(words.pattern for words, _ in _currencies(side))
    if side == "before":
        return re.compile(rf"(?<![\w$])(?P<money>{listed})[ \u00a0]?$")
    return re.compile(rf"[-\s]?(?P<money>{listed})(?!\w)")


@cache
def _unit_rows() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (re.compile(w, re.IGNORECASE), unit, kind)
        for w, unit, kind in rows("units.tsv")
    )


def _is_group(pattern: re.Pattern[str], match: re.Match[str], name: str) -> bool:
    """Whether *pattern* matches just that group where it stands, neighbours seen."""
    found = pattern.match(match.string, match.start(name))
    return found is not None and found.end() == match.end(name)


@cache
def _units() -> re.Pattern[str]:
    listed = "|".join(pattern.pattern for pattern, _, _ in _unit_rows())
    return re.compile(
        rf"[-\s]?(?:(?:{_BETWEEN})\s)?(?P<unit>{listed})(?!\w)(?:[-\s]old\b)?",
        re.IGNORECASE,
    )


@cache
def _part_units() -> re.Pattern[str]:
    listed = "|".join(pattern.pattern for pattern, _, _ in _unit_rows())
    return re.compile(
        rf"(?:\s(?:an?|of\san?)\s|-)(?P<unit>{listed})(?!\w)", re.IGNORECASE
    )


@cache
def _meanings(side: str) -> dict[str, tuple[str, frozenset[str]]]:
    listed = (r for r in rows("bounds.tsv") if r[1] == side)
    return {r[0]: (r[2], frozenset(r[3:])) for r in listed}


@cache
def _bounds(side: str) -> re.Pattern[str]:
    phrases = sorted(_meanings(side), key=lambda phrase: (-len(phrase), phrase))
    listed = "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases)
    if side == "before":
        return re.compile(rf"(?<!\w)(?P<words>{listed})(?:\s+|(?<=\W))$", re.IGNORECASE)
    besides = r"(?<=plus)\s(?:the|an?|his|her|its|their)\b"  # "nine, plus the driver"
    return re.compile(
        rf"(?:,?\s|-)?(?P<words>{listed})(?!\w)(?!{besides})", re.IGNORECASE
    )


def _bound(match: re.Match[str], side: str) -> Beside:
    words = " ".join(match["words"].lower().split())
    says, kind = _meanings(side)[words]
    return Beside(match.start(), match.end(), says, kind)
