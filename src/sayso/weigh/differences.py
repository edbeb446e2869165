"""Where figures differ, and of what kind the difference is.

Never a winner: each difference names the figures, who gives them and what may make
them agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations, product

from sayso.core.finding import Difference, DifferenceKind, Drift, Story
from sayso.core.span import Span
from sayso.weigh import ages, joined
from sayso.weigh.agreed import agreed
from sayso.weigh.comparable import comparable
from sayso.weigh.deeds import deeds
from sayso.weigh.disparity import MOVED, Disparity, between
from sayso.weigh.durations import durations
from sayso.weigh.elsewhere import strange
from sayso.weigh.finds import finds
from sayso.weigh.headcounts import headcounts
from sayso.weigh.lookup import Lookup
from sayso.weigh.moves import is_told, told_moves
from sayso.weigh.named_groups import named_groups
from sayso.weigh.points import Group
from sayso.weigh.polls import are_two, polls
from sayso.weigh.readings import Reading, days, printed, readings
from sayso.weigh.reprinted import reprinted
from sayso.weigh.rounding import rounded
from sayso.weigh.sums import same_figures, shares
from sayso.weigh.tallies import partitives, tallies
from sayso.weigh.tellings import Tellings

_SERIES = 3  # numbers: a row of updates
_CHANGED = "they may be one count, as it changed with time"
_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()


def differences(
    told: Tellings,
    groups: Sequence[Group],
    stories: Sequence[Story],
    drifts: Sequence[Drift] = (),
) -> tuple[Difference, ...]:
    """All differences between the figures of a pile, in the order of the reports.

    What *drifts* tell to be one statement has one number.
    """
    lookup = told.lookup
    known = readings(lookup.figures.values(), lookup)
    story_of = {number: s.id for s in stories for number in s.documents}
    same = tuple(same_figures(known))
    retold = tuple(reprinted(drifts, known, lookup))
    pairs = comparable(known, told, story_of)
    plain = tuple(_exactest(_figures(pairs, (*same, *retold), told)))
    apart = (
        *same,
        *_gathered((*plain, *retold, *tallies(told, story_of)), lookup),
        *shares(known, lookup),
        *polls(known, told, story_of),
        *headcounts(known, lookup, story_of),
        *durations(groups, lookup),
        *joined.sums(told, story_of),
        *joined.unions(known, told, story_of),
        *deeds(known, lookup, story_of),
        *named_groups(known, told, story_of, plain),
        *ages.ages(lookup, story_of),
    )
    shown = {each for d in apart for each in d.readings}
    found = (
        *apart,
        *agreed(known, lookup, story_of, shown),
        *finds(known, lookup, story_of),
        *partitives(told, story_of),
    )
    return tuple(
        Difference(id=f"x{n}", kind=d.kind, items=_items(d), text=_text(d, lookup))
        for n, d in enumerate(sorted(found, key=_place))
    )


def _figures(
    pairs: Iterable[tuple[Reading, Reading]],
    same: Sequence[Disparity],
    told: Tellings,
) -> Iterator[Disparity]:
    lookup = told.lookup
    summed = {frozenset(p) for s in same for p in combinations(s.readings, 2)}
    revised = told_moves(lookup)
    for one, other in pairs:
        found = between(one, other, lookup)
        if found is None or frozenset((one, other)) in summed:
            continue
        conflict = found.kind is DifferenceKind.CONFLICT
        if conflict and (are_two(one, other, lookup) or strange(one, other, told)):
            continue
        if conflict and is_told(one, other, revised):
            found = Disparity(DifferenceKind.TIME, found.readings, MOVED)
        yield found


def _gathered(found: Iterable[Disparity], lookup: Lookup) -> Iterator[Disparity]:
    """Differences of one kind that share a reading made one, the least number first.

    Of scope: those between one total and the parts that one source gives, or one part
    and the totals that others give. Of time: all numbers of one count as it changed,
    unless two of them are in conflict.
    """
    groups: defaultdict[tuple[object, ...], list[Disparity]] = defaultdict(list)
    apart: set[frozenset[float]] = set()
    for each in found:
        first = each.readings[0]
        if each.kind is DifferenceKind.SCOPE:
            groups[each.kind, *_run(each)].append(each)
        else:
            groups[each.kind, first.range.unit, first.scope].append(each)
        if each.kind is DifferenceKind.CONFLICT:
            apart.add(_numbers(*each.readings))
    for (kind, *_), several in groups.items():
        if kind in (DifferenceKind.SCOPE, DifferenceKind.TIME):
            runs = _linked(several, apart if kind is DifferenceKind.TIME else set())
        else:
            runs = _each_with_each(several)
        yield from (_as_one(linked, lookup) for linked in runs)


def _run(disparity: Disparity) -> tuple[object, ...]:
    """What differences of scope that are told as one have in common."""
    whole, part = sorted(disparity.readings, key=lambda r: -len(r.scope))
    if not whole.scope:
        return (min(disparity.readings, key=lambda r: r.range.told),)
    if whole.scope == part.scope:
        return whole.range.unit, whole.scope
    return whole, part.sources


def _exactest(found: Iterable[Disparity]) -> Iterator[Disparity]:
    """*found*, where a part is held against its whole alone, and not its roundings."""
    known = tuple(found)
    wholes: defaultdict[Reading, list[Reading]] = defaultdict(list)
    for part, whole in map(_part_and_whole, known):
        if whole.range.low == whole.range.high:
            wholes[part].append(whole)
    for each in known:
        part, whole = _part_and_whole(each)
        told = whole in wholes[part] or not any(
            rounded(whole, exact) for exact in wholes[part]
        )
        if each.kind is not DifferenceKind.SCOPE or whole.scope or told:
            yield each


def _part_and_whole(disparity: Disparity) -> tuple[Reading, Reading]:
    less, more = sorted(disparity.readings, key=lambda r: r.range.told)
    return less, more


def _as_one(linked: Sequence[Disparity], lookup: Lookup) -> Disparity:
    """*linked* as one difference, as the numbers rise, or as they were printed."""
    readings_in = dict.fromkeys(r for d in linked for r in d.readings)
    ordered = sorted(readings_in, key=lambda r: (-len(r.scope), r.range))
    if linked[0].kind is DifferenceKind.TIME:
        ordered.sort(key=lambda r: days(r, lookup)[:1] or [date.max])
    whys = {d.why for d in linked}
    why = linked[0].why if len(whys) == 1 and len(ordered) < _SERIES else _CHANGED
    plain = linked[0].kind is not DifferenceKind.TIME
    return Disparity(linked[0].kind, tuple(ordered), linked[0].why if plain else why)


def _linked(
    several: Sequence[Disparity], apart: AbstractSet[frozenset[float]]
) -> Iterator[list[Disparity]]:
    """*several* in runs that hang together by their readings, none of them *apart*."""
    runs: list[tuple[set[Reading], list[Disparity]]] = []
    for each in several:
        joined, members, left = set(each.readings), [each], []
        for run in runs:
            pairs = product(joined, run[0])
            touched = joined & run[0]
            if touched and not any(_numbers(a, b) in apart for a, b in pairs):
                joined, members = joined | run[0], [*run[1], *members]
            else:
                left.append(run)
        runs = [*left, (joined, members)]
    yield from (members for _, members in runs)


def _each_with_each(several: Sequence[Disparity]) -> Iterator[list[Disparity]]:
    """*several* in runs in which any two readings differ so, or are one number.

    That the first differs from the second and that from a third says nothing of the
    first and the third.
    """
    known = {_numbers(*each.readings) for each in several}
    runs: list[tuple[set[Reading], list[Disparity]]] = []
    for each in several:
        for readings_in, members in runs:
            pairs = product(each.readings, readings_in)
            if all(_numbers(a, b) in known or _is_one(a, b) for a, b in pairs):
                readings_in.update(each.readings)
                members.append(each)
                break
        else:
            runs.append((set(each.readings), [each]))
    yield from (members for _, members in runs)


def _numbers(*readings_in: Reading) -> frozenset[float]:
    return frozenset(reading.range.told for reading in readings_in)


def _is_one(one: Reading, other: Reading) -> bool:
    """Whether they tell one number: "at least 41" is 41 to whoever compares it."""
    return one.range.told == other.range.told


def _items(disparity: Disparity) -> tuple[str, ...]:
    return tuple(f.id for reading in disparity.readings for f in reading.figures)


def _place(disparity: Disparity) -> tuple[Span, ...]:
    return tuple(sorted(r.figures[0].span for r in disparity.readings))


def _text(disparity: Disparity, lookup: Lookup) -> str:
    """The numbers, each once, with who gives it, and why they differ."""
    givers: dict[str, dict[str, None]] = {}
    printed_on: dict[str, list[date]] = {}
    for reading in disparity.readings:
        number = printed(reading, lookup)
        names = dict.fromkeys(_name(s, lookup) for s in sorted(reading.sources))
        givers.setdefault(number, {}).update(names)
        printed_on.setdefault(number, []).extend(days(reading, lookup)[:1])
    when = printed_on if disparity.kind is DifferenceKind.TIME else {}
    told = [
        f"{number} ({_listed(list(names))}{_day(when.get(number, []))})"
        for number, names in givers.items()
    ]
    listed = " and ".join((", ".join(told[:-1]), told[-1])[len(told) < 2 :])
    return f"{listed}: {disparity.why}."


def _day(printed_on: Sequence[date]) -> str:
    """The first of these days, as a reader is told when a number was first printed."""
    if not printed_on:
        return ""
    first = min(printed_on)
    return f", {first.day} {_MONTHS[first.month - 1]} {first.year}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _name(ident: str, lookup: Lookup) -> str:
    return lookup.sources[ident].name if ident in lookup.sources else "one report"
