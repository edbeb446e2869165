"""Numbers with the words that bound, soften and measure them.

Text alone is read here; whether a quantity counts anything that a report tells
is for ``uncounted`` and ``figures`` to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from sayso.annotate import numerals
from sayso.annotate.measures import (
    REACH,
    Beside,
    bound_after,
    bound_before,
    sign_before,
    unit_after,
)
from sayso.annotate.numerals import Numeral

TOP = 1e18  # what is larger is an account number, a hash or a joke
LOW = 1000  # "5-10 million" shares the magnitude; "900,000-1 million" does not

_JOINT = re.compile(
    r"(?P<share>\s?(?:%|percent|per\scent))?"
    r"(?:\s?[-\u2010-\u2014]\s?|\s(?P<word>to|or|and)\s|-(?:to|or)-)"
    r"(?:about\s|around\s)?(?P<sign>US\$|[$€£¥₹₽₴])?"
)
_SHARE = re.compile(r"\s?(?:%|per\s?cent)")
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?\S{0,3}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+)?\S{0,3}$", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang\w+|anywhere|estimate\w*)\s+$", re.IGNORECASE)
_LENGTHS = r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s\b"
_VAGUE_TIME = re.compile(
    r"\b(?:for\s+(?:the\s+(?:past|last)\s+)?(?:(?:many|several|some|a\s+few)\s+)?"
    rf"|(?:several|a\s+few|a\s+couple\s+of)\s+){_LENGTHS}",
    re.IGNORECASE,
)
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


@lru_cache(maxsize=256)
def find(text: str) -> tuple[Quantity, ...]:
    """The quantities in *text*, in order and apart from each other.

    >>> [(q.value, q.max, q.unit) for q in find("up to 30,000; nearly two weeks")]
    [(30000.0, 30000.0, ''), (2.0, 2.0, 'week')]
    """
    found = [_bounded(text, _measured(text, q)) for q in _joined(text)]
    vague = [v for v in _vague_times(text) if all(_apart(v, q) for q in found)]
    return tuple(sorted([*found, *vague], key=lambda q: (q.start, q.end)))


def _apart(one: Quantity, other: Quantity) -> bool:
    return one.end <= other.start or other.end <= one.start


def _joined(text: str) -> Iterator[Quantity]:
    """The numbers as quantities; two that make a range are one."""
    known = [n for n in numerals.find(text) if n.value is None or n.value < TOP]
    taken = -1
    for one, other in pairwise([*known, None]):
        if one is None or one.start < taken:
            continue
        ends = _range(text, one, other) if other else None
        taken = other.end if other and ends else one.end
        yield _ranged(one, taken, ends) if ends else _single(one)


def _ranged(one: Numeral, end: int, ends: tuple[float, float]) -> Quantity:
    whole = (one.start, end)
    spelt = one.kind != "digits"
    return Quantity(*whole, whole, "count", None, *ends, spelt=spelt)


def _single(one: Numeral) -> Quantity:
    whole = (one.start, one.end)
    kind = one.kind if one.kind in {"part", "change"} else "count"
    shares = {
        "part": "fraction",
        "change": "multiple" if one.value != 0.5 else "fraction",
    }
    return Quantity(
        *whole,
        whole,
        kind,
        one.value,
        one.low,
        approximate=one.kind == "vague",
        unit=shares.get(kind, ""),
        spelt=one.kind != "digits",
    )


def _range(text: str, one: Numeral, other: Numeral) -> tuple[float, float] | None:
    """The ends of the range that the two make, if they and the words between do."""
    joint = _JOINT.fullmatch(text, one.end, other.start)
    alike = {"digits", "words"} >= {one.kind, other.kind}
    if not joint or not alike or one.value is None or other.value is None:
        return None
    if not _same_measure(text, one, other, joint):
        return None
    shared = one.magnitude == 1 and one.value < LOW and other.kind == "digits"
    low = one.value * (other.magnitude if shared else 1)
    ends = low, other.value
    return ends if low < other.value and _meant(text, one.start, joint, ends) else None


def _same_measure(
    text: str, one: Numeral, other: Numeral, joint: re.Match[str]
) -> bool:
    """Whether both are shares, or money, or neither: not "fell 2% to $34"."""
    if joint["share"]:
        return bool(_SHARE.match(text, other.end))
    return not joint["sign"] or sign_before(text, one.start) is not None


def _meant(
    text: str, start: int, joint: re.Match[str], ends: tuple[float, float]
) -> bool:
    """Whether a range is meant: not "rose from 30 to 40", not "killed 3 and 4 fled"."""
    before = text[max(0, start - REACH) : start]
    if joint["word"] == "and":
        return bool(_BETWEEN.search(before))
    if joint["word"] == "or":
        return ends[1] <= 2 * ends[0] + 1
    origin = _FROM.search(before)
    return not origin or bool(_RANGING.search(before[: origin.start()]))


def _measured(text: str, q: Quantity) -> Quantity:
    """*q* with the currency before it, or the unit after it."""
    sign = None if q.kind == "change" else sign_before(text, q.start)
    if sign:
        return replace(q, start=sign.start, kind="money", unit=sign.says)
    unit = (
        None if q.kind == "change" else unit_after(text, q.end, part=q.kind == "part")
    )
    if not unit:
        return q
    (kind,) = unit.kind
    return replace(q, end=unit.end, kind=kind, unit=unit.says)


def _bounded(text: str, q: Quantity) -> Quantity:
    """*q* with the bounding words before it, read from the inside out, or after it."""
    start, found = q.start, q
    while bound := _bound(text, start, q):
        start = bound.start
        if bound.says != "-" or "about" in bound.kind:
            found = replace(_told(found, bound), start=start)
    after = bound_after(text, q.end) if found is q else None
    return replace(_told(q, after), end=after.end) if after else found


def _bound(text: str, start: int, q: Quantity) -> Beside | None:
    bound = bound_before(text, start)
    if not bound:
        return None
    timed = q.kind == "time"
    words = text[bound.start : bound.end].strip().lower()
    if timed and words == "over" and not _LASTING.search(text[: bound.start]):
        return None  # "over two weeks": during them
    return None if "time" in bound.kind and not timed else bound


def _told(q: Quantity, bound: Beside) -> Quantity:
    low = q.value if bound.says == "min" and q.min is None else q.min
    high = q.value if bound.says == "max" and q.max is None else q.max
    about = q.approximate or "about" in bound.kind
    return replace(q, min=low, max=high, approximate=about)


def _vague_times(text: str) -> Iterator[Quantity]:
    for match in _VAGUE_TIME.finditer(text):
        unit = match["unit"].lower().replace("centurie", "century")
        whole = match.span()
        yield Quantity(*whole, whole, "time", None, 2.0, None, True, unit, True)
