"""Numbers with the words that bound, soften and measure them.

Text alone is read here; whether a quantity counts anything that a report tells
is for ``uncounted`` and ``figures`` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from sayso.annotate import numerals, ranges, spelling
from sayso.annotate.measures import (
    REACH,
    Beside,
    bound_after,
    bound_before,
    sign_before,
    unit_after,
    unit_before,
)
from sayso.annotate.numerals import Numeral
from sayso.annotate.ranges import Range

TOP = 1e18  # what is larger is an account number, a hash or a joke

_UNITS = "|".join(spelling.ONES[1:13])
_LENGTHS = r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s\b"
_VAGUE_TIME = re.compile(
    r"\b(?:for\s+(?:the\s+(?:past|last)\s+)?(?:(?:many|several|some|a\s+few)\s+)?"
    rf"|(?:several|a\s+few|a\s+couple\s+of)\s+){_LENGTHS}",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(
    rf"\b(?P<count>an?|past|last|{_UNITS}|\d+)\s(?P<unit>second|minute|hour|day|week"
    r"|month|year|decade|mile)s?\sand\sa\shalf\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:talk|speak|think|ask|complain|question|concern|worr|stor|inform|debat|warn"
    r"|news|detail|book|film|jok|doubt|truth)\w*\s+$|\b(?:spoke|thought|kn[eo]w)\s+$",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s+(?:an(?:other|\sestimated)\s|the\s)?[$€£¥₹]?")
_PREPOSITIONS = frozenset(("about", "around", "near", "over", "under", "within"))
_DEFINITE = re.compile(r"(?:the|their|its|his|her|these|those)\s", re.IGNORECASE)
_SAME_UNIT = frozenset(("percent", "money"))
_UP_FROM = re.compile(r"(?:\s[\w’'-]+){0,5},?\s(?:up|down)\sfrom\s", re.IGNORECASE)
_ALONE = re.compile(r"(?=[.,;:)]|$|\s(?:a|an|in|on|at|last|the|before|and|when)\b)")
_LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)|takes?|took|just|well|of|after|spent)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what its own words say of it.

    Attributes:
        start, end: The number with its bounding words, and its unit if it has one.
        core: Where the number itself stands, from and to.
        kind: "count", "percent", "money", "time", "measure", "part" (of a whole)
            or "change" (halved, doubled).
        unit: What it measures; empty for a count.
        spelt: Whether the number was written in letters.
        after: From where to where it is bounded after the number: "or more".
    """

    start: int
    end: int
    core: tuple[int, int]
    kind: str
    value: float | None
    min: float | None = None
    max: float | None = None
    approximate: bool = False
    unit: str = ""
    spelt: bool = False
    after: tuple[int, int] | None = None


@lru_cache(maxsize=256)
def find(text: str) -> tuple[Quantity, ...]:
    """The quantities in *text*, in order and apart from each other.

    >>> [(q.value, q.max, q.unit) for q in find("up to 30,000; nearly two weeks")]
    [(30000.0, 30000.0, ''), (2.0, 2.0, 'week')]
    """
    found: list[Quantity] = []
    halves = (_bounded(text, q) for q in _and_a_half(text))
    numbered = (_bounded(text, _measured(text, q)) for q in _joined(text))
    for q in (*halves, *numbered, *_vague_times(text)):
        if all(_apart(q, other) for other in found):
            found.append(q)
    ordered = sorted(found, key=lambda q: (q.start, q.end))
    return tuple(_continued(text, q, ordered[:at]) for at, q in enumerate(ordered))


def _continued(text: str, q: Quantity, before: list[Quantity]) -> Quantity:
    """*q* in the unit of the number that took its place: "26 percent, up from 22"."""
    if q.kind != "count" or q.spelt or not before or before[-1].kind not in _SAME_UNIT:
        return q
    last = before[-1]
    moved = _UP_FROM.fullmatch(text, last.end, q.start)
    alone = moved and _ALONE.match(text, q.end)
    return replace(q, kind=last.kind, unit=last.unit) if alone else q


def _apart(one: Quantity, other: Quantity) -> bool:
    return one.end <= other.start or other.end <= one.start


def _joined(text: str) -> Iterator[Quantity]:
    """The numbers as quantities; two that make a range are one."""
    known = [n for n in numerals.find(text) if n.value is None or n.value < TOP]
    taken = -1
    for one, other in pairwise([*known, None]):
        if one is None or one.start < taken:
            continue
        ends = ranges.between(text, one, other) if other else None
        taken = other.end if other and ends else one.end
        yield _ranged(one, taken, ends) if ends else _single(one)


def _ranged(one: Numeral, end: int, ends: Range) -> Quantity:
    kind, unit = _SHARES.get((one.kind, False), ("count", ""))
    return Quantity(
        ends.start,
        end,
        (one.start, end),
        kind,
        None,
        ends.low,
        ends.high,
        approximate=ends.about,
        unit=unit,
        spelt=one.kind != "digits",
    )


def _single(one: Numeral) -> Quantity:
    whole = (one.start, one.end)
    kind, unit = _SHARES.get((one.kind, one.value == 0.5), ("count", ""))
    return Quantity(
        *whole,
        whole,
        kind,
        one.value,
        one.low,
        approximate=one.kind in {"vague", "portion"},
        unit=unit,
        spelt=one.kind != "digits",
    )


_SHARES = {
    ("part", True): ("part", "fraction"),
    ("part", False): ("part", "fraction"),
    ("change", True): ("change", "fraction"),
    ("change", False): ("change", "multiple"),
    ("multiple", False): ("measure", "multiple"),
}


def _measured(text: str, q: Quantity) -> Quantity:
    """*q* with the currency before it, or the unit after it or before it."""
    if q.kind == "change" or q.unit == "multiple":
        return q
    sign = sign_before(text, q.core[0])
    if sign:
        start = min(q.start, sign.start)
        return replace(q, start=start, kind="money", unit=sign.says)
    vague = q.value is None and q.max is None
    unit = unit_after(text, q.end, part=q.kind == "part", vague=vague)
    unit = unit or unit_before(text, q.start)
    if not unit:
        return q
    (kind,) = unit.kind
    start, end = min(q.start, unit.start), max(q.end, unit.end)
    return replace(q, start=start, end=end, kind=kind, unit=unit.says)


def _bounded(text: str, q: Quantity) -> Quantity:
    """*q* with the bounding words before it, read from the inside out, or after it."""
    start, found = q.start, q
    while bound := _bound(text, start, q):
        start = bound.start
        if bound.says != "-" or "about" in bound.kind:
            found = replace(_told(found, bound), start=start)
    after = bound_after(text, q.end) if found is q else None
    if not after or _is_of_the_next(text, after):
        return found
    return replace(_told(q, after), end=after.end, after=(after.start, after.end))


def _is_of_the_next(text: str, bound: Beside) -> bool:
    """Whether a bound belongs to a number after it: "in 2014, at least 40 left"."""
    next_word = _GAP.match(text, bound.end)
    return bool(next_word and spelling.PATTERN.match(text, next_word.end()))


def _bound(text: str, start: int, q: Quantity) -> Beside | None:
    bound = bound_before(text, start)
    if not bound:
        return None
    timed = q.kind == "time"
    words = text[bound.start : bound.end].strip().lower()
    if words in _PREPOSITIONS and _is_preposition(text, bound, q, words):
        return None
    return None if "time" in bound.kind and not timed else bound


def _is_preposition(text: str, bound: Beside, q: Quantity, words: str) -> bool:
    """Whether a word bounds nothing: "about the two", "over a week" (during it)."""
    if _DEFINITE.match(text, bound.end):
        return True
    before = (max(0, bound.start - REACH), bound.start)
    if q.kind == "time":
        return words == "over" and not _LASTING.search(text, *before)
    return words == "about" and _TOPIC.search(text, *before) is not None


def _told(q: Quantity, bound: Beside) -> Quantity:
    low = q.value if bound.says == "min" and q.min is None else q.min
    high = q.value if bound.says == "max" and q.max is None else q.max
    about = q.approximate or "about" in bound.kind
    return replace(q, min=low, max=high, approximate=about)


def _and_a_half(text: str) -> Iterator[Quantity]:
    """Lengths told as "a year and a half"."""
    for match in _AND_A_HALF.finditer(text):
        count = numerals.value(match["count"]) or 1
        unit = match["unit"].lower()
        kind = "measure" if unit == "mile" else "time"
        first = "unit" if match["count"].lower() in {"past", "last"} else "count"
        whole = match.start(first), match.end()
        yield Quantity(*whole, whole, kind, count + 0.5, unit=unit, spelt=True)


def _vague_times(text: str) -> Iterator[Quantity]:
    for match in _VAGUE_TIME.finditer(text):
        unit = match["unit"].lower().replace("centurie", "century")
        whole = match.span()
        yield Quantity(*whole, whole, "time", None, 2.0, None, True, unit, True)
