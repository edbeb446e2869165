"""Tellings in groups that say the same."""

from dataclasses import replace
from itertools import permutations

import pytest

from sayso.weigh import clusters as module
from sayso.weigh.clusters import clusters
from sayso.weigh.facets import Facets
from sayso.weigh.figures import Range
from sayso.weigh.scale import Scale


def telling(act: str, *words: str, denied: bool = False) -> Facets:
    """A telling of *words* with the predicate *act*."""
    terms = tuple(sorted((w,) for w in words))
    return Facets(
        act=(act,), denied=denied, possible=False, who=(), named=(), terms=terms
    )


SANK = telling("sink", "ferry", "brod", "night")
SANK_TOO = telling("sink", "ferry", "brod")
LEFT = telling("leave", "ferry", "brod", "night")
DENIED = telling("sink", "ferry", "brod", "night", denied=True)


@pytest.mark.parametrize("order", list(permutations((SANK, SANK_TOO, LEFT, DENIED))))
def test_clusters_whatever_the_order(order: tuple[Facets, ...]) -> None:
    """What says the same is together, in whichever order it comes."""
    found = clusters(order, Scale.of(sorted(order)), {})

    assert {frozenset(group) for group in found} == {
        frozenset((SANK, SANK_TOO)),
        frozenset((LEFT,)),
        frozenset((DENIED,)),
    }


def test_weak_links_make_no_chain() -> None:
    """A is like B and B like C, but what A and C do not share keeps them apart."""
    chain = [
        telling("hit", *(f"w{n}" for n in range(start, start + 6)))
        for start in range(0, 30, 2)
    ]

    found = clusters(chain, Scale.of(chain), {})

    assert len(found) > 1
    assert max(map(len, found)) < len(chain)


def test_a_bonus_joins_what_words_alone_would_not() -> None:
    """What speaks for a pair besides its words is added to its likeness."""
    one, other = sorted((telling("sink", "ferry", "oster"), telling("sink", "boat")))
    scale = Scale.of((one, other))

    assert len(clusters((one, other), scale, {})) == 2
    assert len(clusters((one, other), scale, {(one, other): 0.5})) == 1


def test_common_words_find_no_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that more tellings share than are looked at is passed over."""
    monkeypatch.setattr(module, "_BUDGET", 3)
    many = [telling("sink", "ferry", f"w{n}") for n in range(9)]

    found = clusters(many, Scale.of(many), {})

    assert len(found) == len(many)


@pytest.mark.parametrize(
    ("years", "groups"),
    [(((2030,), (2021,)), 2), (((2030,), (2029, 2030)), 1), (((2030,), ()), 1)],
)
def test_years_part(years: tuple[tuple[int, ...], ...], groups: int) -> None:
    """Two times that share no year are not of one thing; who gives none may mean it."""
    told = [replace(t, years=y) for t, y in zip((SANK, SANK_TOO), years, strict=True)]

    assert len(clusters(told, Scale.of(told), {})) == groups


@pytest.mark.parametrize(("share", "joined"), [(1.0, False), (0.5, True)])
def test_of_two_groups_not_every_pair_has_to_be_alike(
    share: float, *, joined: bool
) -> None:
    """Where only the better half of the pairs counts, the other tells nothing."""
    third = telling("sink", "boat", "oster")
    near = {frozenset((SANK, third)): 0.6, frozenset((SANK_TOO, third)): 0.2}
    scale = Scale.of(sorted((SANK, SANK_TOO, third)))

    found = module._one_thing(  # noqa: SLF001
        (SANK, SANK_TOO), (third,), lambda *two: near[frozenset(two)], share, scale
    )

    assert found is joined


def test_no_tellings_make_no_groups() -> None:
    """Nothing said is nothing grouped."""
    assert clusters((), Scale.of(()), {}) == []


def test_one_pair_kept_apart_keeps_their_groups_apart() -> None:
    """Two groups that are alike in most are two where any of them deny each other."""
    low, high = (
        Range("persons", 30.0, 30.0, ("killed",)),
        Range("persons", 70.0, 70.0, ("killed",)),
    )
    bare = telling("die", "ferry", "brod")
    thirty = replace(bare, ranges=(low,))
    seventy = replace(bare, ranges=(high,))
    all_three = sorted((bare, thirty, seventy))

    found = clusters(all_three, Scale.of(all_three), {})

    assert sorted(map(len, found)) == [1, 2]
