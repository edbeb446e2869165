"""Which tellings are of one statement: by origin, by point, by their own words.

Two tellings are one statement's where they are of one point and one origin, or reached
their reports through one other report; where they tell one origin's words in another
sentence so much alike that no chance explains it; and where a report tells it twice,
in its headline, in the reporter's words and in a quotation.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from sayso.core.account import Claim, Status
from sayso.core.span import Span
from sayso.weigh.drifting import kin, spoken, utterances
from sayso.weigh.drifting.copied import copied
from sayso.weigh.drifting.figured import figured
from sayso.weigh.drifting.headlined import headlined
from sayso.weigh.drifting.nameless import nameless
from sayso.weigh.drifting.order import later
from sayso.weigh.drifting.retold import retold
from sayso.weigh.drifting.tolled import tolled
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import AGAINST, OUTLETS, Origin, behind, standing, stands
from sayso.weigh.origins import joined
from sayso.weigh.points import Group
from sayso.weigh.rules import MAY_BE_ONE, kept_apart
from sayso.weigh.tellings import Tellings
from sayso.weigh.voices import own_work

_REPORT = re.compile(r"\b(?:reports?|article|story|account) (?:that|of)\b")
_LATEST = 12  # circles, and tellings of each, that are held against others
_STEM = 5  # letters by which "Norland" is "Norlandic"


class _Union:
    """Variants in sets that grow together."""

    def __init__(self) -> None:
        self._parent: dict[Variant, Variant] = {}

    def root(self, each: Variant) -> Variant:
        while self._parent.get(each, each) is not each:
            each = self._parent[each]
        return each

    def join(self, one: Variant, other: Variant) -> None:
        a, b = self.root(one), self.root(other)
        if a is not b:
            self._parent[b] = a
        self._parent.setdefault(a, a)

    def sets(self, of: Sequence[Variant]) -> list[list[Variant]]:
        found: defaultdict[Variant, list[Variant]] = defaultdict(list)
        for each in of:
            found[self.root(each)].append(each)
        return [each for each in found.values() if len(each) > 1]


def strands(
    groups: Sequence[Group], told: Tellings, tale: Tale
) -> Iterator[tuple[Variant, ...]]:
    """The tellings of each statement that is told more than once, in no order."""
    union = _Union()
    for group in (g for g in groups if len(g) > 1):
        for one, other in _of_point(group, told, tale):
            union.join(one, other)
    for one, other in (
        *utterances.alike(told, tale),
        *utterances.twice(told, tale),
        *utterances.headed(tale),
        *headlined(told, tale),
        *retold(told, tale),
        *copied(tale),
        *spoken.spoken(tale),
        *figured(told, tale),
        *tolled(told, tale),
        *nameless(tale),
        *kin.described(told, tale),
        *kin.of_office(told, tale),
        *kin.own_act(told, tale),
        *kin.summed(told, tale),
    ):
        union.join(one, other)
    for found in union.sets(tale.variants):
        kept = _whole(found)
        if len({v.document for v in kept}) > 1 or _told_twice(kept, tale):
            yield kept


def _whole(found: Sequence[Variant]) -> tuple[Variant, ...]:
    """Of each sentence the longest."""
    longest: dict[Span, Variant] = {}
    for each in found:
        held = longest.get(each.sentence)
        if held is None or len(each.span) > len(held.span):
            longest[each.sentence] = each
    return tuple(longest.values())


def _told_twice(found: Sequence[Variant], tale: Tale) -> bool:
    """Whether one report tells it in two manners: as news, in words, or quoted."""
    if len({v.headline for v in found}) > 1:
        return True
    quoted = [v for v in found if v.direct]
    told = [v for v in found if not v.direct]
    return any(
        share(a, b, tale)[0] >= utterances.TWICE for a, b in product(quoted, told)
    )


def _of_point(group: Group, told: Tellings, tale: Tale) -> Pairs:
    """Tellings of one point by origins that count as one."""
    lookup = told.lookup
    found = sorted(behind(group, lookup), key=lambda o: _first_told(o, lookup))
    circles = joined(found, lookup).circles
    for circle in circles:
        claims = [claim for origin in circle for claim in origin.claims]
        yield from _one_origin(_mains(claims, tale), tale)
    yield from spoken.named_alike(_mains(group, tale), tale)
    yield from _one_way(group, tale, told)
    yield from _denied(group, tale, told)
    yield from _flat(group, circles, tale)
    yield from _unsaid(group, circles, tale, told)
    yield from _may_be(circles, tale, told)


def _one_origin(variants: Sequence[Variant], tale: Tale) -> Pairs:
    """Tellings of one origin, each with the one before.

    Those who give no name may be others in each report that heard them itself: what
    they tell is one statement only where it is told in like words.
    """
    heard = [v for v in variants if _own_unnamed(v, tale)]
    told = [v for v in variants if v not in heard]
    yield from pairwise(told)
    yield from ((told[0], each) for each in heard if told)
    for at, each in enumerate(heard):
        for other in heard[max(0, at - _LATEST) : at]:
            if utterances.like(each, other, tale):
                yield other, each


def _own_unnamed(variant: Variant, tale: Tale) -> bool:
    """Whether its report heard it itself, from somebody without name or office."""
    said = variant.attribution
    anonymous = said is not None and said.status is Status.ANONYMOUS
    last = tale.lookup.sources.get(variant.origin or "")
    return anonymous and len(variant.hops) == 1 and bool(last and not last.named)


def _first_told(origin: Origin, lookup: Lookup) -> tuple[str, int, int]:
    return min(lookup.spot(claim.span) for claim in origin.claims)


def _mains(claims: Sequence[Claim], tale: Tale) -> list[Variant]:
    """The variants whose main claims these are, the first of each sentence."""
    found: dict[Span, Variant] = {}
    for claim in sorted(claims, key=lambda claim: tale.lookup.spot(claim.span)):
        each = tale.by_claim[claim.id]
        if each.claim is claim:
            found.setdefault(each.sentence, each)
    return list(found.values())


def _one_way(group: Group, tale: Tale, told: Tellings) -> Pairs:
    """Tellings that passed through one other report, one of them naming nobody else."""
    ways: defaultdict[str, list[Variant]] = defaultdict(list)
    for each in _mains(group, tale):
        if stands(each.claim, told.lookup):
            for way in _ways(each, told):
                ways[way].append(each)
    for way, found in ways.items():
        ends = [each for each in found if each.origin == way]
        yield from ((ends[0], each) for each in found if ends)


def _ways(variant: Variant, told: Tellings) -> Iterator[str]:
    """The outlets and agencies through which a report has it."""
    for hop in variant.hops:
        if told.lookup.sources[hop.source or ""].kind in OUTLETS:
            yield hop.source or ""


def _denied(group: Group, tale: Tale, told: Tellings) -> Pairs:
    """Who denies a report tells what it said: where one outlet alone is told of."""
    variants = _mains(group, tale)
    against = [
        v
        for v in variants
        if v.claim.support in AGAINST and _REPORT.search(told.lookup.text(v.claim.span))
    ]
    ends = [v for v in variants if v.origin in set(_ways(v, told))]
    if len({v.origin for v in ends}) == 1:
        yield from ((ends[0], each) for each in against)


def _flat(group: Group, circles: Sequence[Sequence[Origin]], tale: Tale) -> Pairs:
    """A headline or lead on nobody's say-so, if its report has it from one origin."""
    variants = _mains(group, tale)
    for each in variants:
        if each.hops or not each.claim.leading:
            continue
        here = [
            circle
            for circle in circles
            if any(each.document in origin.reports for origin in circle)
        ]
        if len(here) == 1:
            claims = [claim for origin in here[0] for claim in origin.claims]
            near = [v for v in _mains(claims, tale) if v.document == each.document]
            yield from ((each, other) for other in near[:1])


def _unsaid(
    group: Group, circles: Sequence[Sequence[Origin]], tale: Tale, told: Tellings
) -> Pairs:
    """What one origin alone is known to say, and a report tells on nobody's say-so.

    In the same words, with the same number, no earlier, and with no work of its own
    shown for it. Without a number it is what everybody knows.
    """
    if len(circles) != 1:
        return
    claims = [claim for origin in circles[0] for claim in origin.claims]
    heard = [v for v in _mains(claims, tale) if v.hops][:_LATEST]
    flat = [v for v in _mains(group, tale) if not v.hops and not v.headline]
    for each in flat[:_LATEST]:
        if told.lookup.status(each.claim) is not Status.OUTLET_VOICE:
            continue
        fit = (v for v in heard if v.document != each.document)
        near = next((v for v in fit if _same_count(v, each, tale, told)), None)
        if near and not own_work(each.claim, told.lookup) and later(near, each, tale):
            yield near, each


def _same_count(one: Variant, other: Variant, tale: Tale, told: Tellings) -> bool:
    """Whether two tellings share most of their words, and a number."""
    counted = utterances.one_value(one, other, told)
    return counted and utterances.same_words(one, other, tale)


def _may_be(circles: Sequence[Sequence[Origin]], tale: Tale, told: Tellings) -> Pairs:
    """Origins that may be one, and are told of in the same words."""
    for at, one in enumerate(circles):
        for other in circles[max(0, at - _LATEST) : at]:
            if any(_like(a, b, told) for a, b in product(one, other)):
                ours, theirs = (
                    _mains([c for o in circle for c in o.claims], tale)[:_LATEST]
                    for circle in (one, other)
                )
                for a, b in product(ours, theirs):
                    if a.document != b.document and utterances.same_words(a, b, tale):
                        yield a, b


def _like(one: Origin, other: Origin, told: Tellings) -> bool:
    """Whether they may be one, or are unnamed, of one standing and of sides alike."""
    lookup = told.lookup
    if kept_apart([one], [other], lookup):
        return False
    if any(r(one, other, lookup) or r(other, one, lookup) for r in MAY_BE_ONE):
        return True
    if one.source.named or other.source.named:
        return False
    ours, theirs = (
        {word[:_STEM] for side in o.sides for word in side.split()}
        for o in (one, other)
    )
    return standing(one.source) == standing(other.source) and bool(ours & theirs)
