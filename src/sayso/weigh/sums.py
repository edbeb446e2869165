"""Figures that are one when they are reckoned: sums of parts, shares of a whole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.core.finding import DifferenceKind
from sayso.weigh import algebra
from sayso.weigh.disparity import Disparity
from sayso.weigh.figures import Range, measured
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import ANYBODY, Reading, same_subject

_PARTS = 3  # parts that one report may give of one total
_TELLING = 13.0  # a sum that is not reached by chance
_CLOSE = 0.03  # of two shares that are held to be one


def same_figures(known: Sequence[Reading]) -> Iterator[Disparity]:
    """Totals that equal the sum of another report's parts, scope for scope.

    "1,000 killed and 3,000 wounded" beside "4,000 killed or wounded" is probably one
    estimate told twice. It is shown with its sum, and never asserted.
    """
    wholes: defaultdict[frozenset[str], list[Reading]] = defaultdict(list)
    for reading in known:
        wholes[reading.scope].append(reading)
    for parts in _additions(_addable(known, wholes)):
        scope = frozenset().union(*(part.scope for part in parts))
        total = sum(_value(part) or 0.0 for part in parts)
        for whole in wholes[scope] if total >= _TELLING else ():
            apart = all(not whole.reports & part.reports for part in parts)
            same = _value(whole) == total and same_subject(whole, parts[0])
            if apart and same and whole.range.unit == parts[0].range.unit:
                yield Disparity(
                    DifferenceKind.SAME_FIGURE, (whole, *parts), _sum(parts, total)
                )


def _addable(
    known: Sequence[Reading], wholes: Mapping[frozenset[str], Sequence[Reading]]
) -> list[Reading]:
    """Those that may be a part of what another report counts, by their scopes.

    Of the others there may be thousands, of which all threes would be tried.
    """
    wider = {
        scope: {whole.reports for whole in found}
        for scope, found in wholes.items()
        if len(scope) > 1
    }
    return [
        part
        for part in known
        if any(
            part.scope < scope and any(map(part.reports.isdisjoint, reports))
            for scope, reports in wider.items()
        )
    ]


def _additions(known: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    """Readings of one report and source whose scopes do not overlap."""
    tellers: defaultdict[tuple[int, str], list[Reading]] = defaultdict(list)
    for reading in known:
        if reading.scope and _value(reading) is not None:
            for key in sorted((r, s) for r in reading.reports for s in reading.sources):
                tellers[key].append(reading)
    seen: dict[tuple[Reading, ...], None] = {}
    for told in tellers.values():
        for size in range(2, _PARTS + 1):
            seen |= dict.fromkeys(p for p in combinations(told, size) if _disjoint(p))
    yield from seen


def _disjoint(parts: Sequence[Reading]) -> bool:
    return algebra.disjoint([part.scope for part in parts]) and all(
        same_subject(parts[0], part) and part.range.unit == parts[0].range.unit
        for part in parts[1:]
    )


def _value(reading: Reading) -> float | None:
    return reading.figures[0].value


def _sum(parts: Sequence[Reading], total: float) -> str:
    told = " + ".join(f"{_value(part):,.10g}" for part in parts)
    return f"{told} = {total:,.10g}: probably one estimate, told twice"


def shares(known: Sequence[Reading], lookup: Lookup) -> Iterator[Disparity]:
    """Counts told as part of a whole, beside fractions told of the like."""
    fractions = [r for r in known if r.range.unit == "fraction"]
    counted = [r for r in known if r.range.unit != "fraction"]
    for reading in counted:
        for of in sorted({f.part_of for f in reading.figures if f.part_of}):
            whole = lookup.figures.get(of)
            if whole is not None and fractions:
                yield from _beside(reading, measured(whole), fractions)


def _beside(
    reading: Reading, whole: Range, fractions: Sequence[Reading]
) -> Iterator[Disparity]:
    value = _value(reading)
    if value is None or not 0 < value <= whole.low:
        return
    low, high = value / whole.high, value / whole.low
    for other in fractions:
        meets = low - _CLOSE <= other.range.high and other.range.low <= high + _CLOSE
        if meets or other.reports & reading.reports:
            continue
        ours, theirs = reading.subject - ANYBODY, other.subject - ANYBODY
        alike = not theirs and reading.range.unit == "persons"
        known = bool(ours) and (alike or bool(ours & theirs))
        if known and same_subject(reading, other) and other.scope != reading.scope:
            why = f"the one is {_percent(low, high)} of its whole, and of another scope"
            yield Disparity(DifferenceKind.SCOPE, (reading, other), why)


def _percent(low: float, high: float) -> str:
    first, last = f"{low:.0%}", f"{high:.0%}"
    return first if first == last else f"{first}–{last}"
