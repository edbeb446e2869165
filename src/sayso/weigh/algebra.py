"""How the scopes of two figures stand to each other.

A scope is a set: "killed or wounded" counts everybody who is in either. So the dead
are contained in the dead or wounded, and both may be true.
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache

from sayso.text.lexicon import words


class Relation(StrEnum):
    """How one scope stands to another."""

    EQUAL = "equal"
    CONTAINS = "contains"  #: it counts all that the other counts, and more
    WITHIN = "within"  #: the other contains it
    OVERLAPS = "overlaps"  #: each counts some that the other does not
    DISJOINT = "disjoint"


def relation(one: AbstractSet[str], other: AbstractSet[str]) -> Relation:
    """How *one* stands to *other*. An empty scope says nothing, and meets none.

    >>> relation({"killed", "wounded"}, {"killed"})
    <Relation.CONTAINS: 'contains'>
    """
    if one == other:
        return Relation.EQUAL
    if one.isdisjoint(other):
        return Relation.DISJOINT
    if one > other:
        return Relation.CONTAINS
    return Relation.WITHIN if one < other else Relation.OVERLAPS


def disjoint(scopes: list[AbstractSet[str]]) -> bool:
    """Whether no two of *scopes* count the same, so that their numbers add up."""
    return sum(map(len, scopes)) == len(set().union(*scopes))


def follows(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether the two may count the same people at different times.

    >>> follows({"evacuated"}, {"arrived"}), follows({"killed"}, {"arrived"})
    (True, False)
    """
    return any(one & flow and other & flow for flow in _flows())


def hardened(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether those suspected in the one may be the ill in the other.

    >>> hardened({"suspected"}, {"poisoned"}), hardened({"suspected"}, {"killed"})
    (True, False)
    """
    apart = bool(one and other) and one.isdisjoint(other)
    return apart and "suspected" in one | other and one | other <= _UNSURE


_UNSURE = frozenset(("suspected", "ill", "infected", "poisoned"))


@cache
def _flows() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split(",")) for row in sorted(words("flows.txt")))
