"""Spans: half-open, of one document, never empty."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.errors import BadSpan
from sayso.core.span import Span, gaps, hull, overlap

spans = st.tuples(st.integers(0, 1), st.integers(0, 30), st.integers(1, 9)).map(
    lambda drawn: Span(drawn[0], drawn[1], drawn[1] + drawn[2])
)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_nor_backwards(start: int, end: int) -> None:
    """What holds no character, or starts before the text, is refused with a hint."""
    with pytest.raises(BadSpan) as caught:
        Span(0, start, end)

    assert caught.value.hint
    assert pickle.loads(pickle.dumps(caught.value)).end == end  # noqa: S301 - our own


@given(spans, spans)
def test_overlap_counts_what_both_hold(one: Span, other: Span) -> None:
    """The overlap is the number of characters in both, and none across documents."""
    both = set(range(one.start, one.end)) & set(range(other.start, other.end))
    count = len(both) if one.document == other.document else 0

    assert overlap(one, other) == overlap(other, one) == count
    assert one.overlaps(other) is (count > 0)
    assert (other in one) is (count == len(other))


@given(st.lists(spans, max_size=5))
def test_gaps_are_what_none_covers(parts: list[Span]) -> None:
    """The gaps hold each character that no part holds, once, in order."""
    within = Span(0, 2, 35)
    covered = {at for s in parts if not s.document for at in range(s.start, s.end)}

    found = [at for gap in gaps(parts, within) for at in range(gap.start, gap.end)]

    assert found == [at for at in range(2, 35) if at not in covered]


def test_hull_reaches_from_the_first_start_to_the_last_end() -> None:
    """The hull of spans in any order holds them all, and begins and ends with one."""
    assert hull((Span(0, 7, 9), Span(0, 2, 4))) == Span(0, 2, 9)
    assert len(Span(0, 2, 9)) == 7
