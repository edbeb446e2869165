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

    One sentence gives both numbers, and the second has no noun of its own; or the next
    one does: "They found 46 jars. There were 12, she said."
    """
    if one.scope != other.scope or one.counters & other.counters:
        return False
    pairs = [sorted(p, key=_place) for p in product(one.figures, other.figures)]
    if one.range.unit in _PEOPLE and any(_beside(a, b, lookup) for a, b in pairs):
        return True
    return any(_taken_up(a, b, lookup) for a, b in pairs)


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


def _taken_up(first: Figure, then: Figure, lookup: Lookup) -> bool:
    """Whether *then* counts without a word what the sentence before counted."""
    sentence = lookup.sentence(then.span)
    before = lookup.sentence_before(sentence)
    if before is None or first.span not in before or first.subject != then.subject:
        return False
    told = lookup.text(sentence).casefold()
    bare = bool(then.subject) and then.subject.split()[-1].casefold() not in told
    return bare and first.attribution != then.attribution and not then.part_of
