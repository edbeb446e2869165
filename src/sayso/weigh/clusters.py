"""Tellings that are alike brought together, without comparing all with all.

Average linkage with a veto: two groups become one where the mean likeness of what
stands for them is high enough and no two of them are kept apart, so that a chain of
weak likenesses does not join what its ends do not share.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.weigh.facets import Facets
from sayso.weigh.likeness import Scale, apart, likeness

#: Mean likeness from which two groups are one. See docs/log.md for the sweep.
LEAST = 0.58
_BUDGET = 800  # tellings looked at for the candidates of one
_NEAREST = 25  # candidates kept for one telling
_SHOWN = 8  # tellings that stand for a group when groups are compared

Pairs = Mapping[tuple[Facets, Facets], float]


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Two tellings that may be one. They sort best first, free of any id."""

    distance: float
    one: Facets
    other: Facets


def clusters(
    tellings: Sequence[Facets],
    scale: Scale,
    bonus: Pairs,
) -> list[tuple[Facets, ...]]:
    """*tellings*, all different, in groups that say the same thing.

    Args:
        tellings: In any order: it makes no difference.
        scale: What each concept weighs.
        bonus: What speaks for a pair besides its words, added to its likeness. The
            lesser of the two comes first.
    """
    groups: dict[Facets, tuple[Facets, ...]] = {each: (each,) for each in tellings}
    for tie in sorted(_ties(tellings, scale, bonus)):
        one, other = groups[tie.one], groups[tie.other]
        if one is not other and _one_thing(one, other, scale, bonus):
            whole = tuple(sorted((*one, *other)))
            groups.update(dict.fromkeys(whole, whole))
    return sorted(set(groups.values()))


def _one_thing(
    one: tuple[Facets, ...],
    other: tuple[Facets, ...],
    scale: Scale,
    bonus: Pairs,
) -> bool:
    pairs = [_pair(a, b) for a, b in product(_shown(one), _shown(other))]
    if any(apart(*pair) for pair in pairs):
        return False
    worth = sum(likeness(*pair, scale) + bonus.get(pair, 0.0) for pair in pairs)
    return worth >= LEAST * len(pairs)


def _shown(group: tuple[Facets, ...]) -> tuple[Facets, ...]:
    step = max(1, len(group) // _SHOWN)
    return group[::step][:_SHOWN]


def _pair(one: Facets, other: Facets) -> tuple[Facets, Facets]:
    return (one, other) if one < other else (other, one)


def _ties(
    tellings: Sequence[Facets],
    scale: Scale,
    bonus: Pairs,
) -> Iterator[Tie]:
    pairs = set(_candidates(tellings, scale)) | set(bonus)
    for one, other in pairs:
        if not apart(one, other):
            worth = likeness(one, other, scale) + bonus.get((one, other), 0.0)
            if worth >= LEAST:
                yield Tie(-worth, one, other)


def _candidates(
    tellings: Sequence[Facets], scale: Scale
) -> Iterator[tuple[Facets, Facets]]:
    """Pairs that share what is telling: whole posting lists, rarest first."""
    holders: defaultdict[str, list[Facets]] = defaultdict(list)
    for telling in tellings:
        for label in telling.labels:
            holders[label].append(telling)
    for telling in tellings:
        shared: defaultdict[Facets, float] = defaultdict(float)
        for label in _affordable(telling, holders):
            for other in holders[label]:
                shared[other] += scale.rarity[label]
        shared.pop(telling, None)
        best = sorted(shared, key=lambda other: (-shared[other], other))
        yield from (_pair(telling, other) for other in best[:_NEAREST])


def _affordable(
    telling: Facets, holders: Mapping[str, Sequence[Facets]]
) -> Iterable[str]:
    left = _BUDGET
    for label in sorted(telling.labels, key=lambda each: (len(holders[each]), each)):
        left -= len(holders[label])
        if left < 0:
            return
        yield label
