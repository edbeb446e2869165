"""The figures and times of a telling, and whether two of them are one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from sayso.core.account import Figure, Grain, Time
from sayso.core.interval import Interval
from sayso.weigh import algebra
from sayso.weigh.drifting.variants import Tale, Variant
from sayso.weigh.figures import place
from sayso.weigh.lookup import Lookup

SHARE = "fraction"  # a share says little of what it is a share of
_LEAST = 13.0  # numbers below agree by chance
_LARGE, _BROKEN = 1_000.0, 0.1  # broken numbers above it are parts of large ones
_PARTS = 3  # into which a total is broken down
_LIST = 6  # counts in one telling, up to which it tells parts of one total
_FINE = frozenset((Grain.DAY, Grain.MONTH))
_SELDOM = 8  # tellings that tell a time, up to which it is no event's


def figures(variant: Variant, lookup: Lookup) -> list[Figure]:
    """The figures that stand in it, each once."""
    ids = dict.fromkeys(f for claim in variant.claims for f in claim.figures)
    return [lookup.figures[f] for f in ids if f in lookup.figures]


def times(variant: Variant, lookup: Lookup) -> list[Time]:
    """The times that stand in it, each once."""
    ids = dict.fromkeys(t for claim in variant.claims for t in claim.times)
    return [lookup.times[t] for t in ids if t in lookup.times]


def one_number(one: Variant, other: Variant, lookup: Lookup) -> bool:
    """Whether they count one kind of thing, and one number is the other, rounded."""
    return any(
        a.unit == b.unit
        and not a.lasts
        and (min(a.value or 0.0, b.value or 0.0) >= _LEAST or a.unit == SHARE)
        and (a.value == b.value or rounded(a, b))
        for a, b in product(figures(one, lookup), figures(other, lookup))
    )


def rounded(one: Figure, other: Figure) -> bool:
    """Whether one number is the other, told with fewer digits."""
    if one.value is None or other.value is None or one.value == other.value:
        return False
    exact, rough = sorted((one, other), key=lambda f: (_step(f), _loose(f)))
    apart = abs((exact.value or 0.0) - (rough.value or 0.0))
    loose = _loose(rough) and not (_step(exact) == _step(rough) and _loose(exact))
    return apart < _step(rough) or (loose and apart == _step(rough))


def _loose(figure: Figure) -> bool:
    return figure.approximate or (figure.min, figure.max) != (None, None)


def _step(figure: Figure) -> float:
    """What its last digit is worth; of "a third of a billion", a tenth of it."""
    value = abs(figure.value or 0.0)
    return value * _BROKEN if value > _LARGE and value % 1 else place(value)


def disjoint(told: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Counts of one unit whose scopes do not overlap, two or more together."""
    counted = {(f.scope, f.value): f for f in told if f.scope and f.value}
    if len(counted) > _LIST:
        return  # a table, of which some would add up by chance
    for size in range(2, _PARTS + 1):
        for parts in combinations(counted.values(), size):
            one = len({part.unit for part in parts}) == 1
            if one and algebra.disjoint([frozenset(p.scope) for p in parts]):
                yield parts


def total_of(whole: Variant, parts: Sequence[Figure], lookup: Lookup) -> Figure | None:
    """The figure that all *parts* add up to, in number and in scope."""
    total = sum(part.value or 0.0 for part in parts)
    scope = {word for part in parts for word in part.scope}
    return next(
        (
            f
            for f in figures(whole, lookup)
            if f.value == total >= _LEAST
            and set(f.scope) == scope
            and f.unit == parts[0].unit
        ),
        None,
    )


def summed(
    one: Variant, other: Variant, lookup: Lookup
) -> tuple[Figure, tuple[Figure, ...]] | None:
    """A total of the one, and its parts in the other."""
    for parts in disjoint(figures(other, lookup)):
        whole = total_of(one, parts, lookup)
        if whole is not None:
            return whole, parts
    return None


def one_count(one: Variant, other: Variant, lookup: Lookup) -> bool:
    """Whether both give one number of one scope: five dead, and no other five."""
    return any(
        a.scope and (a.unit, a.scope, a.value) == (b.unit, b.scope, b.value)
        for a, b in product(figures(one, lookup), figures(other, lookup))
    )


def seldom(tale: Tale) -> frozenset[Interval]:
    """The times that few tellings tell: the day of the event says nothing by itself."""
    told = Counter(
        when
        for each in tale.variants
        for when in {t.interval for t in times(each, tale.lookup)}
    )
    return frozenset(w for w, many in told.items() if w.bounded and many <= _SELDOM)


def shared_times(
    one: Variant, other: Variant, lookup: Lookup, *, years: bool = False
) -> set[Interval]:
    """The times that both tell, or of which the one tells a day and the other all.

    With *years* also of which the one tells only the year.
    """
    grains = _FINE | {Grain.YEAR} if years else _FINE
    return {
        a.interval
        for a, b in product(times(one, lookup), times(other, lookup))
        if a.interval.bounded
        and b.interval.bounded
        and (
            a.interval == b.interval
            or ({a.grain, b.grain} <= grains and a.interval.overlaps(b.interval))
        )
    }
