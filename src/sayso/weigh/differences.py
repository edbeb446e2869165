"""Where figures differ, and of what kind the difference is.

Never a winner: each difference names the figures, who gives them and what may make
them agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.core.finding import Difference, DifferenceKind
from sayso.core.span import Span
from sayso.weigh.disparity import Disparity, between
from sayso.weigh.durations import durations
from sayso.weigh.likeness import likeness
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import Group
from sayso.weigh.readings import ANYBODY, Reading, printed, readings, same_subject
from sayso.weigh.sums import same_figures, shares
from sayso.weigh.tellings import Tellings

_ALIKE = 0.55  # of two claims whose figures are of one thing; see clusters.LEAST
_MOST = 80  # readings of one unit that are held against each other: most told first


def differences(told: Tellings, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """All differences between the figures of a pile, in the order of the reports."""
    lookup = told.lookup
    known = readings(lookup.figures.values(), lookup)
    found = (
        *_gathered(_figures(known, told)),
        *shares(known, lookup),
        *durations(groups, lookup),
    )
    return tuple(
        Difference(id=f"x{n}", kind=d.kind, items=_items(d), text=_text(d, lookup))
        for n, d in enumerate(sorted(found, key=_place))
    )


def _figures(known: Sequence[Reading], told: Tellings) -> Iterator[Disparity]:
    for unit in dict.fromkeys(r.range.unit for r in known):
        same_unit = [r for r in known if r.range.unit == unit]
        most = sorted(same_unit, key=lambda r: -len(r.figures))[:_MOST]
        same = list(same_figures(most))
        yield from same
        summed = {frozenset(p) for s in same for p in combinations(s.readings, 2)}
        for one, other in combinations(most, 2):
            if frozenset((one, other)) not in summed and _of_one_thing(
                one, other, told
            ):
                found = between(one, other, told.lookup)
                yield from [found] if found else []


def _of_one_thing(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether nothing parts what the two count, and something joins it.

    Casualties of one people need no more. Of others, the sentences must tell of the
    same: that both are dollars, or dead people, is not enough.
    """
    if not same_subject(one, other):
        return False
    named = (one.subject & other.subject) - ANYBODY
    if one.scope & other.scope and named:
        return True
    return any(
        likeness(told.facets[a.id], told.facets[b.id], told.scale) >= _ALIKE
        for f in one.figures[:1]
        for g in other.figures[:1]
        for a in told.holding.get(f.id, ())
        for b in told.holding.get(g.id, ())
    )


def _gathered(found: Iterable[Disparity]) -> Iterator[Disparity]:
    """Differences of scope with one and the same total made one."""
    parts: defaultdict[tuple[Reading, frozenset[str]], list[Disparity]] = defaultdict(
        list
    )
    for each in found:
        if each.kind is DifferenceKind.SCOPE:
            whole, part = sorted(each.readings, key=lambda r: -len(r.scope))
            parts[whole, part.sources].append(each)
        else:
            yield each
    for (whole, _), several in parts.items():
        others = dict.fromkeys(r for d in several for r in d.readings if r != whole)
        yield Disparity(DifferenceKind.SCOPE, (whole, *others), several[0].why)


def _items(disparity: Disparity) -> tuple[str, ...]:
    return tuple(f.id for reading in disparity.readings for f in reading.figures)


def _place(disparity: Disparity) -> tuple[Span, ...]:
    return tuple(sorted(r.figures[0].span for r in disparity.readings))


def _text(disparity: Disparity, lookup: Lookup) -> str:
    told = [f"{printed(r, lookup)} ({_givers(r, lookup)})" for r in disparity.readings]
    return f"{', '.join(told[:-1])} and {told[-1]}: {disparity.why}."


def _givers(reading: Reading, lookup: Lookup) -> str:
    names = [_name(ident, lookup) for ident in sorted(reading.sources)]
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _name(ident: str, lookup: Lookup) -> str:
    return lookup.sources[ident].name if ident in lookup.sources else "one report"
