"""Near numbers of one group of people: "25 Norlanders" here, and 26 there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.core.finding import DifferenceKind
from sayso.weigh import extents
from sayso.weigh.disparity import Disparity
from sayso.weigh.readings import ANYBODY, Reading
from sayso.weigh.tellings import Tellings

_LEAST = 13.0  # smaller numbers are near each other by chance
_NEAR = 1.25  # times the less: farther apart, they are of two matters
_CHARGED = frozenset(("accused", "charged", "indicted"))  # what one may tell alone
_WHY = "near numbers of one group: they may not take in the same, or not on one day"


def named_groups(
    known: Sequence[Reading],
    told: Tellings,
    story_of: Mapping[int, str],
    others: Sequence[Disparity] = (),
) -> Iterator[Disparity]:
    """Numbers of people whom two reports of a story name in the same words.

    Nothing is said of their fate: of that each has a number of its own. What differs in
    *others* is left to them.
    """
    compared = {frozenset(p) for d in others for p in combinations(d.readings, 2)}
    groups: defaultdict[tuple[str, frozenset[str]], list[Reading]] = defaultdict(list)
    for each in known:
        if _is_of_a_group(each, told):
            for story in sorted({story_of[number] for number in each.reports}):
                groups[story, each.subject - ANYBODY].append(each)
    seen: set[frozenset[Reading]] = set()
    for several in groups.values():
        near = [p for p in combinations(several, 2) if _differ(*p)]
        pairs = [p for p in near if frozenset(p) not in compared]
        row = tuple(dict.fromkeys(each for pair in pairs for each in pair))
        if row and frozenset(row) not in seen:
            seen.add(frozenset(row))
            yield Disparity(DifferenceKind.SCOPE, row, _WHY)


def _is_of_a_group(reading: Reading, told: Tellings) -> bool:
    first = reading.figures[0]
    claims = (c for f in reading.figures for c in told.holding.get(f.id, ()))
    counted = reading.range.unit == "persons" and first.value is not None
    return (
        counted
        and (first.value or 0.0) >= _LEAST
        and reading.scope <= _CHARGED
        and bool(reading.subject - ANYBODY)
        and not extents.basis(reading, told.lookup)
        and not any(told.facets[c.id].possible for c in claims)
    )


def _differ(one: Reading, other: Reading) -> bool:
    less, more = sorted((one.range.told, other.range.told))
    apart = not one.reports & other.reports and one.event == other.event
    return apart and not one.range.meets(other.range) and more <= _NEAR * less
