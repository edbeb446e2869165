"""What is seen of two stretches, and the page that they stand on."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.learned.made import hung, laid, page
from sayso.annotate.learned import pairs
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.labels import CONTENT, CUE, SOURCE
from sayso.annotate.learned.page import DEEP
from sayso.annotate.learned.pairs import NAMES, gap
from sayso.annotate.learned.words import Words

# sentences of three words, paragraphs of three sentences
WORDS = laid(*['He said , / no . " / It held .'] * 40)

spots = st.tuples(st.integers(0, 350), st.integers(1, 120), st.integers(0, 2))
stretches = spots.map(lambda s: Stretch(s[0], min(s[0] + s[1], len(WORDS)), s[2]))
several = st.lists(stretches, min_size=1, max_size=12, unique=True).map(sorted)


def seen(
    words: Words, one: Stretch, other: Stretch, *between: Stretch
) -> dict[str, float]:
    """The numbers of a pair by their names."""
    whole = page(words, sorted([one, other, *between]))
    row = pairs.numbers(whole, one, [other], int(other.role == SOURCE))[0]
    return dict(zip(NAMES, row.tolist(), strict=True))


@given(several, st.integers(0, 11), st.integers(0, 1), st.integers(0))
def test_a_row_a_candidate_and_one_for_nobody(
    found: list[Stretch], at: int, pointer: int, seed: int
) -> None:
    """As many numbers as names, all finite and small, however the stretches lie."""
    heads = np.random.default_rng(seed).integers(0, len(WORDS), len(WORDS))
    whole = page(hung(WORDS, dict(enumerate(heads.tolist()))), found)
    one = found[at % len(found)]

    rows = pairs.numbers(whole, one, found, pointer)

    assert rows.shape == (len(found) + 1, len(NAMES))
    assert np.isfinite(rows).all()
    assert np.abs(rows).max() < 10
    assert rows[:, NAMES.index("nobody")].tolist() == [*[0] * len(found), 1]
    assert rows[:, NAMES.index("nearest")].sum() == 1


@given(several, st.integers(0, 11), st.integers(0, 1))
def test_each_is_ahead_of_the_best_other(
    found: list[Stretch], at: int, pointer: int
) -> None:
    """By how much the pointers prefer each to the best of the rest, nobody included."""
    one = found[at % len(found)]

    rows = pairs.numbers(page(WORDS, found), one, found, pointer)

    strong = rows[:, 0].tolist()
    for n, ahead in enumerate(rows[:, 1].tolist()):
        lead = strong[n] - max(strong[:n] + strong[n + 1 :])
        assert ahead == pytest.approx(max(-4, min(lead, 4)), abs=1e-4)


def test_without_candidates_there_is_nobody() -> None:
    """Where nothing is near, the one row is for nobody."""
    one = Stretch(0, 3, CONTENT)

    rows = pairs.numbers(page(WORDS, [one]), one, [], 0)

    assert rows.shape == (1, len(NAMES))
    assert np.isfinite(rows).all()


def test_what_lies_between_is_counted() -> None:
    """Cues, sources and contents between the two, two of a kind at most."""
    content, cue = Stretch(0, 2, CONTENT), Stretch(20, 21, CUE)
    between = [Stretch(n, n + 1, CUE) for n in (4, 5, 6)]

    found = seen(WORDS, content, cue, *between, Stretch(8, 10, SOURCE))

    counted = ("cues between", "sources between", "contents between")
    assert [found[name] for name in counted] == [2, 1, 0]


# fmt: off
CASES = {
    "touching after":    ((0, 2), (2, 3), {"touching": 1, "same sentence": 1}),
    "a word between":    ((0, 1), (2, 3), {"a word between": 1, "gap after": 0.693}),
    "before":            ((4, 5), (2, 3), {"gap before": 0.693, "gap after": 0}),
    "the next sentence": ((0, 3), (3, 4), {"next sentence": 1, "same sentence": 0}),
    "another paragraph": ((0, 2), (9, 10), {"same paragraph": 0, "gap after": 2.079}),
    "a comma between":   ((0, 2), (3, 4), {"comma between": 1, "stop between": 0}),
    "a mark between":    ((0, 5), (6, 8), {"mark between": 1, "stop between": 0}),
    "too far to look":   ((0, 2), (300, 301), {"comma between": 1, "mark between": 0}),
    "overlapping":       ((0, 5), (2, 3), {"touching": 1, "gap after": 0}),
}
# fmt: on


@pytest.mark.parametrize(("one", "other", "expected"), CASES.values(), ids=CASES)
def test_where_two_stretches_stand(
    one: tuple[int, int], other: tuple[int, int], expected: dict[str, float]
) -> None:
    """Gaps are logarithms of words, the rest is 1 where it holds."""
    found = seen(WORDS, Stretch(*one, CONTENT), Stretch(*other, CUE))

    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=1e-3)


def test_how_the_parse_joins_them() -> None:
    """Whether one hangs from the other, or both from one word, or neither."""
    words = laid("He said it held and fell")
    content, cue = Stretch(2, 4, CONTENT), Stretch(1, 2, CUE)

    hangs = seen(hung(words, {2: 3, 3: 1}), content, cue)
    holds = seen(hung(words, {2: 3, 1: 3}), content, cue)
    beside = seen(hung(words, {2: 3, 3: 5, 1: 5}), content, cue)
    apart = seen(hung(words, {2: 3}), content, cue)

    kinds = ("hangs from it", "holds it", "side by side", "no way in the parse")
    found = [[row[kind] for kind in kinds] for row in (hangs, holds, beside, apart)]
    assert found == np.eye(4).tolist()
    steps = [row["steps in the parse"] for row in (hangs, beside, apart)]
    assert steps == pytest.approx([1 / 3, 2 / 3, 2])


@given(several, st.integers(0, 400), st.integers(-10, 200))
def test_what_is_near_is_all_that_is_near(
    found: list[Stretch], low: int, more: int
) -> None:
    """A look at some of the stretches finds what a look at all of them finds."""
    high = low + more

    near = page(WORDS, found).within(low, high)

    if low <= high:
        assert near == [s for s in found if s.start <= high and low <= s.end]
    assert set(near) >= {s for s in found if low <= s.start and s.end <= high}


@given(stretches, stretches)
def test_a_gap_is_the_same_from_both_sides(one: Stretch, other: Stretch) -> None:
    """Two stretches are as far apart as they are, and 0 if they share a word."""
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert gap(one, other) == gap(other, one)
    assert not (shared and gap(one, other))


@given(stretches, st.integers(0))
def test_a_root_is_of_its_stretch(one: Stretch, seed: int) -> None:
    """The root is a word of the stretch, even where heads go round in a circle."""
    heads = np.random.default_rng(seed).integers(0, len(WORDS), len(WORDS))
    whole = page(hung(WORDS, dict(enumerate(heads.tolist()))), [one])

    assert one.start <= whole.roots[one] < one.end
    assert len(whole.above(whole.roots[one])) <= DEEP + 1


def test_the_root_is_what_most_hangs_from() -> None:
    """Of the words that hang from none inside, the one that holds most; else the first.

    In "the old weir fell" it is the weir if nothing hangs from "fell".
    """
    words = hung(laid("the old weir fell"), {0: 2, 1: 2})
    weir, whole, last = Stretch(0, 3, 0), Stretch(0, 4, 0), Stretch(2, 4, 0)

    roots = page(words, [weir, whole, last]).roots

    assert roots == {weir: 2, whole: 2, last: 2}
