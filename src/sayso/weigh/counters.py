"""Counts that one sentence sets against each other, by two who count."""

from itertools import product

from sayso.core.account import Figure
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

_BARE = "number"  # the unit of a number without a noun
_PEOPLE = frozenset((_BARE, "persons"))  # two shares are as often of two things


def contrasted(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether two sources are told to have counted the same: "300, or 900 by X".

    One sentence gives both numbers, and the second has no noun of its own.
    """
    if one.scope != other.scope or one.counters & other.counters:
        return False
    if one.range.unit not in _PEOPLE:
        return False
    pairs = product(one.figures, other.figures)
    return any(_beside(min(p, key=_place), max(p, key=_place), lookup) for p in pairs)


def _place(figure: Figure) -> Span:
    return figure.span


def _beside(first: Figure, then: Figure, lookup: Lookup) -> bool:
    if then.span not in lookup.sentence(first.span):
        return False
    between = [
        f
        for f in lookup.figures_of(first.span.document)
        if first.span < f.span < then.span
    ]
    bare = then.unit == _BARE or then.subject in ("", first.subject)
    told = first.attribution and then.attribution
    apart = first.attribution != then.attribution
    return bool(bare and told and apart and not between and not then.part_of)
