"""What lies near what among the meanings of a pile."""

from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.weigh.facets import Facets
from sayso.weigh.meaning import meanings as module
from sayso.weigh.meaning.encoder import WIDTH, Vectors
from sayso.weigh.meaning.meanings import Meanings

FAR = 0.3


def tellings(count: int) -> list[Facets]:
    """So many tellings, in order, each of another act."""
    return [
        Facets(
            (f"act {n:05}",), denied=False, possible=False, who=(), named=(), terms=()
        )
        for n in range(count)
    ]


def laid(vectors: Vectors) -> tuple[list[Facets], Meanings]:
    """A telling for each of *vectors*, made as long as 1, and their meanings."""
    units = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(
        np.float32
    )
    made = tellings(len(units))
    return made, Meanings({each: n for n, each in enumerate(made)}, units, units)


def flat(*numbers: Sequence[float]) -> Vectors:
    """Vectors that begin with these numbers, and have nothing else."""
    rows = np.zeros((len(numbers), WIDTH), np.float32)
    for row, own in zip(rows, numbers, strict=True):
        row[: len(own)] = own
    return rows


def heaps(count: int, each: int, seed: int) -> Vectors:
    """Vectors in *count* heaps of so many *each*, as the tellings of a pile lie."""
    chance = np.random.default_rng(seed)
    middles = chance.standard_normal((count, WIDTH))
    spread = chance.standard_normal((count, each, WIDTH))
    rows = (middles[:, None] + 0.8 * spread).reshape(-1, WIDTH)
    told: Vectors = rows[chance.permutation(len(rows))].astype(np.float32)
    return told


def nearest(vectors: Vectors, most: int) -> list[set[int]]:
    """For each row its nearest others that are not far, found by looking at all."""
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1)
    best = np.argsort(-cosines, axis=1, kind="stable")[:, :most]
    return [
        {int(n) for n in own if cosines[row, n] > FAR} for row, own in enumerate(best)
    ]


def test_cosines_are_of_acts_and_of_wholes() -> None:
    """Each has vectors of its own; either is the same from both sides."""
    (one, other), found = laid(flat([1, 0], [1, 1]))
    found = Meanings(found.rows, found.vectors, flat([1, 0], [0, 1]))

    assert found.cosine(one, other) == pytest.approx(0.5**0.5)
    assert found.cosine(other, one) == found.cosine(one, other)
    assert found.cosine(one, one) == pytest.approx(1)
    assert (found.whole(one, other), found.whole(one, one)) == (0, 1)


def test_nothing_is_known_of_what_was_not_read() -> None:
    """That is another answer than a cosine of nought."""
    (one, other), found = laid(flat([1, 0], [0, 1]))
    unread = tellings(3)[2]

    assert found.cosine(one, other) == 0
    assert found.cosine(one, unread) is None
    assert found.whole(unread, one) is None
    assert Meanings().cosine(one, one) is None


NEAREST = {
    "none": (flat(), 3, set()),
    "one": (flat([1]), 3, set()),
    "two alike": (flat([1], [1]), 3, {(0, 1), (1, 0)}),
    "two far apart": (flat([1, 0], [0.2, 1]), 3, set()),
    "no more than asked": (
        flat([1, 0], [1, 0.1], [1, 0.3]),
        1,
        {(0, 1), (1, 0), (2, 1)},
    ),
    "nothing read": (np.ones((2, WIDTH), np.float32) * 1e-9, 0, set()),
}


@pytest.mark.parametrize(("vectors", "most", "expected"), NEAREST.values(), ids=NEAREST)
def test_nearest(vectors: Vectors, most: int, expected: set[tuple[int, int]]) -> None:
    """For each telling some others, the nearest first, none that is far, not itself."""
    made, found = laid(vectors)

    assert set(found.nearest(made, most)) == expected


def test_a_row_without_meaning_is_near_nothing() -> None:
    """What could not be read has a vector of noughts."""
    made = tellings(2)
    blank = np.zeros((2, WIDTH), np.float32)

    found = Meanings({each: n for n, each in enumerate(made)}, blank, blank)

    assert not set(found.nearest(made, 5))


def test_places_are_those_of_the_tellings_given() -> None:
    """Whichever are asked for, in whichever order; what is not known is passed over."""
    made, found = laid(flat([1, 0, 0], [1, 0.1, 0], [0, 0, 1], [0, 0.1, 1]))
    unread = tellings(5)[4]

    for asked in permutations((made[0], unread, made[1], made[2])):
        pairs = {(asked[a], asked[b]) for a, b in found.nearest(asked, 2)}

        assert pairs == {(made[0], made[1]), (made[1], made[0])}


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(1, 6))
def test_few_are_held_each_against_each(seed: int, count: int, most: int) -> None:
    """What is found is what looking at all of them finds, once each."""
    made, found = laid(heaps(count, 3, seed))

    pairs = list(found.nearest(made, most))

    expected = nearest(found.vectors, most)
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == {(row, n) for row, own in enumerate(expected) for n in own}


@pytest.mark.parametrize("seed", range(3))
def test_of_many_most_are_found(seed: int) -> None:
    """Past 2,048, three quarters of what looking at all of them finds, and more."""
    made, found = laid(heaps(60, 40, seed))

    pairs = set(found.nearest(made, 5))

    expected = {(r, n) for r, own in enumerate(nearest(found.vectors, 5)) for n in own}
    assert len(made) > module._SQUARE  # noqa: SLF001 - or nothing is tested
    assert len(pairs & expected) > 0.75 * len(expected)


@given(st.integers(0, 2**32 - 1), st.integers(6, 30), st.integers(1, 6))
def test_what_is_found_among_many_is_near(seed: int, count: int, most: int) -> None:
    """No telling with itself, none that is far; the same each time; one of two copies.

    A pair may be met in three neighbourhoods, and from both ends, but always as it is.
    """
    made, found = laid(heaps(count, 3, seed))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_SQUARE", 16)
        pairs = list(found.nearest(made, most))

        assert pairs == list(found.nearest(made, most))
    cosines = found.vectors @ found.vectors.T
    assert all(one != other and cosines[one, other] > FAR for one, other in pairs)
    seen = [sum(1 for one, _ in pairs if one == row) for row in range(len(made))]
    assert max(seen) <= 3 * most


def test_many_copies_are_no_trouble() -> None:
    """Where all mean the same, all are near the same few, and it still ends."""
    made, found = laid(np.ones((2_100, WIDTH), np.float32))

    pairs = set(found.nearest(made, 3))

    assert {one for one, _ in pairs} == set(range(len(made)))
