"""How two readings of one thing differ.

A table of rules; the first that speaks decides. A rule that finds the two to agree
says so by naming no kind.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sayso.core.finding import DifferenceKind
from sayso.weigh import algebra
from sayso.weigh.algebra import Relation
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

_TRIFLE = 0.01  # of the whole: too small a part to be taken for it
_ROUNDED = 2.0  # times the less: "more than 100" is no rounded "more than 250,000"
_GROWING = frozenset(("killed", "wounded"))  # counts that time can only raise


@dataclass(frozen=True, slots=True)
class Disparity:
    """A difference before it is worded: what differs, how, and why it may."""

    kind: DifferenceKind
    readings: tuple[Reading, ...]
    why: str


Verdict = tuple[DifferenceKind | None, str]
Rule = Callable[[Reading, Reading, Lookup], Verdict | None]


def between(one: Reading, other: Reading, lookup: Lookup) -> Disparity | None:
    """How the two differ; ``None`` where they agree, or are not of one thing."""
    verdict = next((v for rule in RULES if (v := rule(one, other, lookup))), None)
    if verdict is None or verdict[0] is None:
        return None
    return Disparity(verdict[0], (one, other), verdict[1])


def told_together(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """What one report gives from one source, side by side, it takes for two things."""
    together = one.reports & other.reports and one.sources & other.sources
    return (None, "") if together else None


def part_of_the_other(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """A part is less than its whole, and no other number for it."""
    ours, theirs = ({f.id for f in r.figures} for r in (one, other))
    parts = {f.part_of for r in (one, other) for f in r.figures}
    return (None, "") if parts & (ours | theirs) else None


def scopes(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """Different scopes are no conflict, unless a part exceeds its whole."""
    relation = algebra.relation(one.scope, other.scope)
    if relation is Relation.EQUAL:
        return None
    if relation is Relation.DISJOINT:
        return _flow(one, other)
    if relation is Relation.OVERLAPS:
        return DifferenceKind.SCOPE, "they count different things in part"
    small, large = (one, other) if relation is Relation.WITHIN else (other, one)
    if small.range.low > large.range.high and _same_time(one, other):
        return (
            DifferenceKind.CONFLICT,
            f"{_words(small)} alone exceeds what includes it: {_words(large)}",
        )
    trifle = small.range.high < _TRIFLE * large.range.low
    if trifle or _values(small) == _values(large):
        return None, ""
    both = f"one counts {_words(small)}, the other {_words(large)}: both may be true"
    return DifferenceKind.SCOPE, both


def _flow(one: Reading, other: Reading) -> Verdict:
    """Of those taken out of a place, fewer may have arrived elsewhere."""
    if not algebra.follows(one.scope, other.scope) or one.range.meets(other.range):
        return None, ""
    why = f"one counts {_words(one)}, the other {_words(other)}: they may be the same"
    return DifferenceKind.SCOPE, f"{why} people, not all of whom came so far"


def agreement(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """Numbers that meet after rounding agree; one may be the other, rounded."""
    if not one.range.meets(other.range):
        return None
    values = _values(one) | _values(other)
    if len(values) > 1 and max(values) <= _ROUNDED * min(values):
        return DifferenceKind.ROUNDING, "the one may be the other, rounded"
    return None, ""


def times(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """Numbers for different days are an update, not a conflict."""
    if _same_time(one, other):
        return None
    return DifferenceKind.TIME, "they are told for different days"


def grown(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """A count that is higher, and first printed later, may be an update."""
    if not one.scope & _GROWING:
        return None
    less, more = sorted((one, other), key=lambda r: r.range.low)
    before, after = _days(less, lookup), _days(more, lookup)
    if before and after and min(before) < min(after):
        return DifferenceKind.TIME, "the higher count was first printed later"
    return None


def conflict(one: Reading, _: Reading, __: Lookup) -> Verdict | None:
    """The same scope, no different day, and no number in both."""
    same = f" ({_words(one)})" if one.scope else ""
    return DifferenceKind.CONFLICT, f"they count the same{same} and do not meet"


RULES: tuple[Rule, ...] = (
    told_together,
    part_of_the_other,
    scopes,
    agreement,
    times,
    grown,
    conflict,
)


def _values(reading: Reading) -> set[float]:
    return {f.value for f in reading.figures if f.value is not None}


def _same_time(one: Reading, other: Reading) -> bool:
    return not _bounded(one) or not _bounded(other) or one.when.overlaps(other.when)


def _bounded(reading: Reading) -> bool:
    return reading.when.bounded


def _days(reading: Reading, lookup: Lookup) -> list[date]:
    """The first days on which its reports can have appeared; none if one is open."""
    known = [lookup.published(number).min for number in sorted(reading.reports)]
    return [] if None in known else [day for day in known if day]


def _words(reading: Reading) -> str:
    return " or ".join(reading.range.scope)
