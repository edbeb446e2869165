"""Tellings that are alike brought together, without comparing all with all.

Average linkage with a veto: two groups become one where what stands for them is alike
enough on average, of all pairs or of most, and no two of them are kept apart, so that
a chain of weak likenesses does not join what its ends do not share.
"""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from sayso.weigh.facets import Facets
from sayso.weigh.likeness import LEAST, apart, likeness, meant, shown
from sayso.weigh.scale import Scale

#: A bonus from which two tellings are known to be one utterance.
KNOWN = 0.3
_BUDGET = 800  # tellings looked at for the candidates of one
_NEAREST = 25  # candidates kept for one telling
_MEANT = 15  # besides those, candidates that are near in meaning
_SHOWN = 8  # tellings that stand for a group when groups are compared

Key = tuple[str, ...]
Pairs = Mapping[tuple[Facets, Facets], float]
Alike = Callable[[Facets, Facets, Scale], float]


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Two tellings that may be one. They sort best first, free of any id."""

    distance: float
    one: Facets
    other: Facets


_ALL = 1.0  # pairs of two groups that count where structure joins them
_BETTER = 0.75  # likewise where meaning does: some are always worded far apart


def clusters(
    tellings: Sequence[Facets],
    scale: Scale,
    bonus: Pairs,
) -> list[tuple[Facets, ...]]:
    """*tellings*, all different, in groups that say the same thing.

    What structure shows joins first; then groups may be joined by what they mean.

    Args:
        tellings: In any order: it makes no difference.
        scale: What each concept weighs.
        bonus: What speaks for a pair besides its words, added to its likeness. The
            lesser of the two comes first.
    """
    groups: dict[Facets, tuple[Facets, ...]] = {each: (each,) for each in tellings}

    def join(ties: Iterable[Tie], alike: Alike, share: float) -> None:
        @cache  # groups that were held against one another are again, larger
        def worth(one: Facets, other: Facets) -> float:
            return alike(one, other, scale) + bonus.get((one, other), 0.0)

        for tie in sorted(each for each in ties if -each.distance >= LEAST):
            one, other = groups[tie.one], groups[tie.other]
            if one is not other and _one_thing(one, other, worth, share, scale):
                whole = tuple(sorted((*one, *other)))
                groups.update(dict.fromkeys(whole, whole))

    ties = list(_ties(tellings, scale, bonus))
    join(ties, shown, _ALL)
    apart_yet = (t for t in ties if groups[t.one] is not groups[t.other])
    join((_by_meaning(tie, scale, bonus) for tie in apart_yet), likeness, _BETTER)
    return sorted(set(groups.values()))


def _one_thing(
    one: tuple[Facets, ...],
    other: tuple[Facets, ...],
    worth: Callable[[Facets, Facets], float],
    share: float,
    scale: Scale,
) -> bool:
    pairs = [_pair(a, b) for a, b in product(_shown(one), _shown(other))]
    # other acts do not part them, but lower the mean
    if any(apart(*pair, scale, known=True) for pair in pairs):
        return False
    ranked = sorted((worth(*pair) for pair in pairs), reverse=True)
    better = ranked[: max(1, round(share * len(pairs)))]
    return sum(better) >= LEAST * len(better)


def _shown(group: tuple[Facets, ...]) -> tuple[Facets, ...]:
    """What stands for a group: spread over it, and rather what has an act of its own.

    "No more buses" is in a group by the words of its report, not for others to meet.
    """
    whole = tuple(telling for telling in group if telling.act) or group
    step = max(1, len(whole) // _SHOWN)
    return whole[::step][:_SHOWN]


def _pair(one: Facets, other: Facets) -> tuple[Facets, Facets]:
    return (one, other) if one < other else (other, one)


def _ties(tellings: Sequence[Facets], scale: Scale, bonus: Pairs) -> Iterator[Tie]:
    """All pairs that may be one, however far apart, by what structure shows."""
    for one, other in set(_candidates(sorted(tellings), scale)) | set(bonus):
        more = bonus.get((one, other), 0.0)
        if not apart(one, other, scale, known=more >= KNOWN):
            yield Tie(-shown(one, other, scale) - more, one, other)


def _by_meaning(tie: Tie, scale: Scale, bonus: Pairs) -> Tie:
    """*tie*, or a nearer one of the same two by what they mean."""
    near = meant(tie.one, tie.other, scale) + bonus.get((tie.one, tie.other), 0.0)
    return tie if near <= -tie.distance else Tie(-near, tie.one, tie.other)


def _candidates(
    tellings: Sequence[Facets], scale: Scale
) -> Iterator[tuple[Facets, Facets]]:
    """Pairs that share what is telling, found through an index.

    The tellings are sorted, and stand for themselves by their places.
    """
    holders: defaultdict[Key, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        for key in _keys(telling):
            holders[key].append(place)
    for one, other in scale.meanings.nearest(tellings, _MEANT):
        yield tellings[min(one, other)], tellings[max(one, other)]
    for place, telling in enumerate(tellings):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, others in _affordable(place, telling, holders):
            weight = scale.rarity[key[-1]]
            for other in others:
                shared[other] += weight
        shared.pop(place, None)
        near = heapq.nsmallest(_NEAREST, shared, key=lambda n: (-shared[n], n))
        yield from ((tellings[min(place, n)], tellings[max(place, n)]) for n in near)


def _keys(telling: Facets) -> Iterator[Key]:
    """What a telling is looked up by: its concepts, and its act with each of them."""
    labels = sorted(telling.labels)
    yield from ((label,) for label in labels)
    yield from ((act, label) for act in telling.act for label in labels)


def _affordable(
    place: int, telling: Facets, holders: Mapping[Key, Sequence[int]]
) -> Iterator[tuple[Key, Sequence[int]]]:
    """Who shares each key, the rarest first, as long as the budget lasts.

    Of the list with which it ends, those are taken that are nearest in the order of
    tellings: they begin with the same act.
    """
    left = _BUDGET
    for key in sorted(_keys(telling), key=lambda each: (len(holders[each]), each)):
        others = holders[key]
        if len(others) > left:
            start = max(0, bisect_left(others, place) - left // 2)
            yield key, others[start : start + left]
            return
        yield key, others
        left -= len(others)
