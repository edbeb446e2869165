"""Numbers of people that are told of two events, though their scopes are alike."""

import re

from sayso.weigh import algebra, extents
from sayso.weigh.algebra import Relation
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import ANYBODY, Reading, states
from sayso.weigh.tellings import Tellings

_REPORTS = 8  # in fewer, one that tells something alone is no stranger
_EXCESS = 1.2  # times the whole: what a group may be more than all, by mistake
_WORD = re.compile(r"[^\W\d_]{3,}")


def apart(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether something in their sentences tells that they are of two events."""
    if not one.scope or not other.scope:
        return False
    return (
        _exceeds(one, other)
        or _exceeds(other, one)
        or _nested_elsewhere(one, other, told)
    )


def kinds_apart(
    one: Reading, other: Reading, lookup: Lookup
) -> tuple[None, str] | None:
    """A number told of several events, or of all of a kind, is of no one event."""
    if not one.scope or not other.scope or one.counters & other.counters:
        return None
    many = extents.several(one, lookup) != extents.several(other, lookup)
    return (None, "") if many else None


def strange(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether nothing but their scopes tells that they are of one event.

    Then they may be, but do not contradict each other.
    """
    both = bool(one.scope and other.scope)
    return both and (_is_stray(one, other, told) or _is_stray(other, one, told))


def _exceeds(group: Reading, everybody: Reading) -> bool:
    """Whether *group*, of some in particular, is far more than *everybody*.

    "60 soldiers" died where "40 people" did: of no one event.
    """
    named = group.subject - ANYBODY - states()
    anybody = not everybody.subject - ANYBODY - states()
    more = group.range.told > _EXCESS * everybody.range.told
    return bool(named) and anybody and more and group.scope == everybody.scope


def _nested_elsewhere(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether a part and a whole are told of two places."""
    if algebra.relation(one.scope, other.scope) is Relation.EQUAL:
        return False
    here, there = (extents.places(each, told.lookup) for each in (one, other))
    return bool(here and there) and not here & there


def _is_stray(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether one report alone tells it, and no name with which *other* is told.

    "A man walks into a cinema and kills 12": an example, or another event.
    """
    if len(told.lookup.lineage.accounts) < _REPORTS or len(one.reports) > 1:
        return False
    return not _leads(one, told) and not _names(one, told) & _names(other, told)


def _leads(reading: Reading, told: Tellings) -> bool:
    claims = (c for f in reading.figures for c in told.holding.get(f.id, ()))
    return any(claim.leading for claim in claims)


def _names(reading: Reading, told: Tellings) -> frozenset[str]:
    lookup = told.lookup
    sentences = {lookup.text(lookup.sentence(f.span)) for f in reading.figures}
    words = (w.lower() for text in sentences for w in _WORD.findall(text))
    return told.names & frozenset(words)
