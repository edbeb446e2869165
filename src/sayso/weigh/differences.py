"""Where figures differ, and of what kind the difference is.

Never a winner: each difference names the figures, who gives them and what may make
them agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from sayso.core.finding import Difference, DifferenceKind, Story
from sayso.core.span import Span
from sayso.weigh.comparable import comparable
from sayso.weigh.disparity import Disparity, between
from sayso.weigh.durations import durations
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import Group
from sayso.weigh.readings import Reading, printed, readings
from sayso.weigh.sums import same_figures, shares
from sayso.weigh.tellings import Tellings


def differences(
    told: Tellings, groups: Sequence[Group], stories: Sequence[Story]
) -> tuple[Difference, ...]:
    """All differences between the figures of a pile, in the order of the reports."""
    lookup = told.lookup
    known = readings(lookup.figures.values(), lookup)
    story_of = {number: s.id for s in stories for number in s.documents}
    same = tuple(same_figures(known))
    found = (
        *same,
        *_gathered(_figures(comparable(known, told, story_of), same, lookup)),
        *shares(known, lookup),
        *durations(groups, lookup),
    )
    return tuple(
        Difference(id=f"x{n}", kind=d.kind, items=_items(d), text=_text(d, lookup))
        for n, d in enumerate(sorted(found, key=_place))
    )


def _figures(
    pairs: Iterable[tuple[Reading, Reading]],
    same: Sequence[Disparity],
    lookup: Lookup,
) -> Iterator[Disparity]:
    summed = {frozenset(p) for s in same for p in combinations(s.readings, 2)}
    for one, other in pairs:
        found = between(one, other, lookup)
        if found is not None and frozenset((one, other)) not in summed:
            yield found


def _gathered(found: Iterable[Disparity]) -> Iterator[Disparity]:
    """Differences of one kind that share a reading made one, the least number first.

    Of scope: those between one total and the parts that one source gives.
    """
    groups: defaultdict[tuple[object, ...], list[Disparity]] = defaultdict(list)
    for each in found:
        first = each.readings[0]
        if each.kind is DifferenceKind.SCOPE:
            whole, part = sorted(each.readings, key=lambda r: -len(r.scope))
            groups[each.kind, whole, part.sources].append(each)
        else:
            groups[each.kind, first.range.unit, first.scope].append(each)
    for (kind, *_), several in groups.items():
        whole_too = kind is DifferenceKind.SCOPE  # its parts differ from it alone
        for linked in _linked(several) if whole_too else _each_with_each(several):
            readings_in = dict.fromkeys(r for d in linked for r in d.readings)
            ordered = sorted(readings_in, key=lambda r: (-len(r.scope), r.range))
            yield Disparity(linked[0].kind, tuple(ordered), linked[0].why)


def _linked(several: Sequence[Disparity]) -> Iterator[list[Disparity]]:
    """*several* in runs that hang together by their readings."""
    runs: list[tuple[set[Reading], list[Disparity]]] = []
    for each in several:
        touched = [run for run in runs if run[0] & set(each.readings)]
        joined = set(each.readings).union(*(run[0] for run in touched))
        members = [d for run in touched for d in run[1]]
        runs = [run for run in runs if run not in touched]
        runs.append((joined, [*members, each]))
    yield from (members for _, members in runs)


def _each_with_each(several: Sequence[Disparity]) -> Iterator[list[Disparity]]:
    """*several* in runs in which any two readings differ so, or are one number.

    That the first differs from the second and that from a third says nothing of the
    first and the third.
    """
    known = {frozenset(each.readings) for each in several}
    runs: list[tuple[set[Reading], list[Disparity]]] = []
    for each in several:
        for readings_in, members in runs:
            pairs = product(each.readings, readings_in)
            if all(a.range == b.range or {a, b} in known for a, b in pairs):
                readings_in.update(each.readings)
                members.append(each)
                break
        else:
            runs.append((set(each.readings), [each]))
    yield from (members for _, members in runs)


def _items(disparity: Disparity) -> tuple[str, ...]:
    return tuple(f.id for reading in disparity.readings for f in reading.figures)


def _place(disparity: Disparity) -> tuple[Span, ...]:
    return tuple(sorted(r.figures[0].span for r in disparity.readings))


def _text(disparity: Disparity, lookup: Lookup) -> str:
    """The numbers, each once, with who gives it, and why they differ."""
    givers: dict[str, dict[str, None]] = {}
    for reading in disparity.readings:
        names = dict.fromkeys(_name(s, lookup) for s in sorted(reading.sources))
        givers.setdefault(printed(reading, lookup), {}).update(names)
    told = [f"{number} ({_listed(list(names))})" for number, names in givers.items()]
    listed = " and ".join((", ".join(told[:-1]), told[-1])[len(told) < 2 :])
    return f"{listed}: {disparity.why}."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _name(ident: str, lookup: Lookup) -> str:
    return lookup.sources[ident].name if ident in lookup.sources else "one report"
