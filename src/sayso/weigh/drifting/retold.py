"""Tellings of one upstream report, in whichever points and words they are.

Reports that retell one newspaper's report tell what it told: where two of them, told
through it, give one number or time, or one act of the same people, they are one
statement's, however little else they share.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from sayso.core.interval import Interval
from sayso.weigh.drifting.order import later
from sayso.weigh.drifting.told import one_number, seldom, shared_times
from sayso.weigh.drifting.utterances import Pairs, one_act, reached, say_so
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.drifting.words import stems
from sayso.weigh.likeness import apart
from sayso.weigh.origin import OUTLETS
from sayso.weigh.tellings import Tellings

_PART = 0.15  # of the shorter, weighed, that they must share beside it
_MEANT = 0.5  # the cosine of their words that stands for it
_ACTS = 0.4  # the cosine of acts below which one word has two meanings
_SENSE = 0.5  # from which it has one
_ACT = 0.2  # of the longer, where they tell one act
_MOST = 0.35  # of the longer, where their acts are other words for one
_WANTED = 3  # concepts, where both tell what somebody was wanted to do
_SUBJECT = 1.0  # what it adds that both say it of the same ones
_MANY = 40  # tellings through one report in one report, beyond which none is tried
_LATEST = 12  # reports before one that it is held against
_OWN, _MEANS = 0.35, 0.4  # of the shorter, and the cosine, if one is the outlet's own
_MOSTLY = 0.7  # of the shorter, which says enough by itself
_BODY = 120  # tellings of an outlet's own report that are held against others
_DAYS = 5  # between the reports that retell one report


def retold(told: Tellings, tale: Tale) -> Pairs:
    """Tellings that came through one other report, and give the same in other words.

    Of each the one that is most like it in the other report.
    """
    ways: defaultdict[str, defaultdict[int, list[Variant]]]
    ways = defaultdict(lambda: defaultdict(list))
    for each in tale.variants:
        for key in say_so(each, tale) | reached(each, tale):
            if _is_outlet(key, told) and key != told.lookup.outlet(each.document):
                ways[key][each.document].append(each)
    rare = seldom(tale)
    for key, tellers in ways.items():
        few = [each for each in tellers.values() if len(each) <= _MANY]
        for at, one in enumerate(few):
            for other in few[max(0, at - _LATEST) : at]:
                if _near(other[0], one[0], tale):
                    yield from _matched((other, one), told, tale, rare)
        yield from _from_own(few, list(_own(key, told, tale)), told, tale, rare)


def _from_own(
    few: Sequence[Sequence[Variant]],
    reports: Sequence[Sequence[Variant]],
    told: Tellings,
    tale: Tale,
    rare: frozenset[Interval],
) -> Pairs:
    """What a report tells through an outlet, and what that outlet told before."""
    for one, own in product(few, reports):
        if _near(own[0], one[0], tale) and later(own[0], one[0], tale):
            for a, b in _matched((own, one), told, tale, rare):
                if _sure(a, b, told, tale):
                    yield a, b


def _own(key: str, told: Tellings, tale: Tale) -> Iterator[list[Variant]]:
    """What the reports tell that are the outlet's own, headlines left out."""
    for number, variants in tale.said_in.items():
        if told.lookup.outlet(number) == key:
            body = [v for v in variants if not v.headline]
            if body:
                yield body[:_BODY]


def _sure(own: Variant, other: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether they are alike enough, where all of a report may be meant."""
    part = share(own, other, tale)[0]
    return part >= _MOSTLY or (part >= _OWN and _whole(own, other, told) >= _MEANS)


def _is_outlet(key: str, told: Tellings) -> bool:
    return key in told.lookup.sources and told.lookup.sources[key].kind in OUTLETS


def _near(one: Variant, other: Variant, tale: Tale) -> bool:
    """Whether both appeared within some days: an outlet has other reports later."""
    ours, theirs = (tale.lookup.published(v.document) for v in (one, other))
    days = [
        (late.min - early.max).days
        for early, late in ((ours, theirs), (theirs, ours))
        if late.min and early.max
    ]
    return max((0, *days)) <= _DAYS


def _matched(
    sides: tuple[Sequence[Variant], Sequence[Variant]],
    told: Tellings,
    tale: Tale,
    rare: frozenset[Interval],
) -> Pairs:
    """Pairs each of which is the best that either side has."""
    scored = {
        (a, b): score
        for a, b in product(*sides)
        if (score := _meet(a, b, told, tale, rare)) > 0
    }
    best: dict[Variant, float] = {}
    for (a, b), score in scored.items():
        for each in (a, b):
            best[each] = max(best.get(each, 0.0), score)
    for (a, b), score in scored.items():
        if score == best[a] == best[b]:
            yield a, b


def _meet(
    one: Variant, other: Variant, told: Tellings, tale: Tale, rare: frozenset[Interval]
) -> float:
    """How surely two tellings of one report are one statement's; 0 where not."""
    why = _parted(one, other, told)
    number = one_number(one, other, told.lookup)
    if why and not (number and why == {_FIGURES}):
        return 0.0
    part, all_of_it = share(one, other, tale)
    whole = _whole(one, other, told)
    times = shared_times(one, other, told.lookup, years=True)
    beside = _beside(one, other, tale, 1 if times & rare else 2)
    if number or (times and (beside or whole >= _MEANT)):
        return 1.0 + part + whole + _SUBJECT * _of_one(one, other, told)
    shared = len(one.meant & other.meant) > 1
    worded = all_of_it >= _ACT and _acts(one, other, told)
    worded = worded or (part >= _ACT and _wanted(one, other, told))
    meant = whole >= _MEANT and _one_sense(one, other, told)
    several = len(one.meant & other.meant) >= _WANTED
    meant = meant or (several and whole >= _SENSE and all_of_it >= _MOST)
    return part + whole if shared and (worded or meant) else 0.0


_FIGURES = "their figures differ"


def _parted(one: Variant, other: Variant, told: Tellings) -> set[str]:
    """Why none of what they tell can be one; nothing where some can."""
    pairs = product(*([told.facets[c.id] for c in v.claims] for v in (one, other)))
    why = [apart(a, b, told.scale, known=True) for a, b in pairs]
    return set() if None in why else {each for each in why if each}


def _beside(one: Variant, other: Variant, tale: Tale, least: int) -> bool:
    """Whether they share more than the words of a time: *least* concepts."""
    shared = {w for w in one.meant & other.meant if not any(c.isdigit() for c in w)}
    return len(shared) >= least and share(one, other, tale)[0] >= _PART * 2 / least


def _whole(one: Variant, other: Variant, told: Tellings) -> float:
    a, b = (told.facets[v.claim.id] for v in (one, other))
    return told.scale.meanings.whole(a, b) or 0.0


def _of_one(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether both say it of the same ones."""
    a, b = (told.facets[v.claim.id] for v in (one, other))
    return bool(set(a.who) & set(b.who))


def _one_sense(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether both tell one act in one sense, however everyday it is."""
    a, b = (told.facets[v.claim.id] for v in (one, other))
    near = (told.scale.meanings.cosine(a, b) or 0.0) >= _SENSE
    return near and a.possible == b.possible and bool(set(a.act) & set(b.act))


def _wanted(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether in both somebody is to do one thing: urged to hide it, told to."""
    a, b = (told.facets[v.claim.id] for v in (one, other))
    wanted = {act for act in set(a.act) & set(b.act) if act.startswith("to ")}
    return bool(wanted) and len(one.meant & other.meant) >= _WANTED


def _acts(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether they tell one act, or the one's act is among the words of the other."""
    a, b = (told.facets[v.claim.id] for v in (one, other))
    near = (told.scale.meanings.cosine(a, b) or 0.0) >= _ACTS
    if not near or a.possible != b.possible:
        return False
    if one_act(one, other, told):
        return True
    return bool(stems(a.act) & other.meant or stems(b.act) & one.meant)
