"""Stretches in what the encoder scores."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.decoding import Stretch, best, stretches
from sayso.annotate.learned.labels import (
    CONTENT,
    CUE,
    LABELS,
    ROLES,
    SOURCE,
    begins,
    goes_on,
)

SURE = 10.0


def scored(*tags: str) -> Scores:
    """Scores that are sure of these tags, and find all others equally bad."""
    out = np.zeros((len(tags), len(LABELS)), np.float32)
    for row, tag in zip(out, tags, strict=True):
        row[LABELS.index(tag)] = SURE
    return out


@given(st.integers(0), st.integers(0, 40))
def test_nothing_goes_on_that_has_not_begun(seed: int, count: int) -> None:
    """Whatever the scores, a further word of a role follows one of that role."""
    scores = np.random.default_rng(seed).standard_normal((count, len(LABELS)))

    tags = best(scores.astype(np.float32))

    assert len(tags) == count
    for before, tag in zip([0, *tags], tags, strict=False):
        for role in range(len(ROLES)):
            if tag == goes_on(role):
                assert before in {begins(role), goes_on(role)}


@given(st.integers(0), st.integers(1, 20))
def test_no_possible_row_is_likelier(seed: int, count: int) -> None:
    """Of rows that are possible, drawn by chance, none scores more."""
    chance = np.random.default_rng(seed)
    scores = chance.standard_normal((count, len(LABELS))).astype(np.float32)
    found = sum(scores[at, tag] for at, tag in enumerate(best(scores)))

    for _ in range(20):
        tag, other = 0, 0.0
        for row in scores:
            going = [tag + tag % 2] if tag else []
            tag = int(chance.choice([0, *(begins(r) for r in range(3)), *going]))
            other += row[tag]
        assert other <= found + 1e-4


# fmt: off
CASES = {
    "nothing":           ([], []),
    "nobody says":       (["O", "O"], []),
    "one word":          (["O", "B-cue"], [Stretch(1, 2, CUE)]),
    "several words":     (["B-content", "I-content", "I-content", "O"],
                          [Stretch(0, 3, CONTENT)]),
    "one after another": (["B-source", "B-cue", "B-content", "I-content"],
                          [Stretch(0, 1, SOURCE), Stretch(1, 2, CUE),
                           Stretch(2, 4, CONTENT)]),
    "two of one role":   (["B-content", "I-content", "B-content"],
                          [Stretch(0, 2, CONTENT), Stretch(2, 3, CONTENT)]),
}
# fmt: on


@pytest.mark.parametrize(("tags", "expected"), CASES.values(), ids=CASES)
def test_stretches_of_tags(tags: list[str], expected: list[Stretch]) -> None:
    """A stretch begins at each first word of a role, and goes on with further ones."""
    assert stretches(scored(*tags)) == expected


def test_what_cannot_be_is_the_next_likeliest() -> None:
    """A content that goes on without a start has its first word made a start."""
    assert stretches(scored("O", "I-content", "I-content")) == [Stretch(1, 3, CONTENT)]


@given(st.integers(0), st.integers(0, 60))
def test_stretches_share_no_word(seed: int, count: int) -> None:
    """They come in order, each ends before the next starts, and none is empty."""
    scores = np.random.default_rng(seed).standard_normal((count, len(LABELS)))

    found = stretches(scores.astype(np.float32))

    ends = [0, *(each.end for each in found)]
    assert all(each.start < each.end for each in found)
    assert all(end <= each.start for end, each in zip(ends, found, strict=False))
