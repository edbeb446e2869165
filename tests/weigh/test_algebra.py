"""Scopes as sets."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.weigh.algebra import Relation, disjoint, relation

WORDS = ("killed", "wounded", "missing", "captured")
scopes = st.sets(st.sampled_from(WORDS))

BACK = {Relation.CONTAINS: Relation.WITHIN, Relation.WITHIN: Relation.CONTAINS}


def test_each_relation_has_its_case() -> None:
    """As English counts: the dead, the dead or wounded, the wounded or missing."""
    dead, hurt = {"killed"}, {"killed", "wounded"}
    lost = {"wounded", "missing"}

    assert relation(dead, {"killed"}) is Relation.EQUAL
    assert relation(hurt, dead) is Relation.CONTAINS
    assert relation(dead, hurt) is Relation.WITHIN
    assert relation(hurt, lost) is Relation.OVERLAPS
    assert relation(dead, lost) is Relation.DISJOINT


def test_what_says_no_scope_contains_none_and_is_in_none() -> None:
    """An empty set is within every other, and an untold scope is not."""
    assert relation(set(), {"killed"}) is Relation.DISJOINT
    assert relation({"killed"}, set()) is Relation.DISJOINT


@given(scopes, scopes)
def test_a_relation_read_backwards_is_its_converse(
    one: set[str], other: set[str]
) -> None:
    """What contains is contained; the rest is the same both ways."""
    found = relation(one, other)

    assert relation(other, one) is BACK.get(found, found)


@given(st.lists(scopes, max_size=4))
def test_scopes_are_disjoint_if_each_two_are(several: list[set[str]]) -> None:
    """Numbers add up only where nobody is counted twice."""
    pairs = [
        (one, other) for n, one in enumerate(several) for other in several[n + 1 :]
    ]

    assert disjoint([*several]) == all(not one & other for one, other in pairs)
