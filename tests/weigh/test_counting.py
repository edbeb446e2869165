"""Laws of counting that hold whatever chains lead to a point.

The same laws hold from bytes to dossier in tests/test_piles.py, on fewer piles.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from piles.effort import cases
from weigh.piles import outlet, person, unnamed
from weigh.tellers import AT_WORK, NAMED, Told, groups, numbers, piles, reached, weighed

ECHO = outlet("Echo Herald")
STRANGERS = tuple(
    Told(ECHO, (person("Cy Moss", side=side),)) for side in (None, "Norland", "Oster")
)


A, B, C = (outlet(f"{name} Post") for name in "ABC")
TIMES = outlet("Norland Times")
AIDES, OWN_AIDES = (reached(unnamed("two aides"), each) for each in (TIMES, A))
READ = {
    "unsourced": ((Told(A), Told(B, (A,))), (0, 0, 1)),
    "its own work": ((Told(A, work=AT_WORK[0]), Told(B, (A,))), (1, 1, 1)),
    "sourced": ((Told(A, (NAMED[0],)), Told(B, (A,))), (1, 1, 1)),
    "in a row": ((Told(A, (B,)), Told(B, (C,)), Told(C, (TIMES,))), (1, 1, 1)),
    "in a ring": ((Told(A, (B,)), Told(B, (A,))), (1, 1, 1)),
    "behind a ring": (
        (Told(outlet("0 Post"), (A,)), Told(A, (B,)), Told(B, (C,)), Told(C, (B,))),
        (1, 1, 1),
    ),
    "a hop left out": (
        (Told(A, (TIMES, AIDES)), Told(B, (A, OWN_AIDES))),
        (1, 1, 1),
    ),
}


@pytest.mark.parametrize(("pile", "expected"), READ.values(), ids=READ)
def test_an_outlet_that_was_read_counts_as_its_own_report_tells_it(
    pile: tuple[Told, ...], expected: tuple[int, int, int]
) -> None:
    """Who cites it adds nothing to what it has the point from."""
    assert numbers(pile) == expected
    assert numbers(pile[::-1]) == expected


def no_more(pile: Sequence[Told], than: Sequence[Told]) -> bool:
    """Whether neither least, best reading nor most is more for the first."""
    pairs = zip(numbers(pile), numbers(than), strict=True)
    return all(ours <= theirs for ours, theirs in pairs)


@cases(150)
@given(piles(2), st.data())
def test_the_order_of_the_reports_does_not_count(
    pile: tuple[Told, ...], data: st.DataObject
) -> None:
    """Whichever report is read first, the numbers and the groups are the same."""
    other = data.draw(st.permutations(pile))

    assert numbers(pile) == numbers(other)
    assert groups(pile) == groups(other)


@cases(150)
@given(piles(), st.data())
def test_a_copy_counts_nothing(pile: tuple[Told, ...], data: st.DataObject) -> None:
    """The words of a report, under its own name or another's, bring nobody new."""
    told = data.draw(st.sampled_from(pile))
    paper = data.draw(st.sampled_from([told.paper, ECHO]))

    assert numbers([*pile, replace(told, paper=paper)]) == numbers(pile)


@cases(150)
@given(piles(), st.data())
def test_a_retelling_counts_nothing(
    pile: tuple[Told, ...], data: st.DataObject
) -> None:
    """Who has it from a report, with its whole chain or a part, adds nobody."""
    told = data.draw(st.sampled_from(pile))
    kept = data.draw(st.integers(0, len(told.by)))
    parts = (told.by[:kept], tuple(reached(who, told.paper) for who in told.by[-1:]))

    echo = Told(ECHO, (told.paper, *data.draw(st.sampled_from(parts))))

    assert no_more([*pile, echo], than=pile)


@cases(150)
@given(piles(), st.sampled_from([*STRANGERS, Told(ECHO, work=AT_WORK[1])]))
def test_an_independent_origin_counts_one(pile: tuple[Told, ...], new: Told) -> None:
    """Somebody new by name, or a paper's own work, is one more, and lowers nothing."""
    more = [*pile, new]

    assert no_more(pile, than=more)
    assert numbers(more)[1] == numbers(pile)[1] + 1


@cases(150)
@given(piles(2), st.data())
def test_fewer_reports_have_no_new_origins(
    pile: tuple[Told, ...], data: st.DataObject
) -> None:
    """What is left rests on those whom it names, and is no more than it was.

    But for a report that shows from whom an outlet has it that others cite, its own
    or another: without it that outlet is the last that can be traced.
    """
    at = data.draw(st.integers(0, len(pile) - 1))
    left = [*pile[:at], *pile[at + 1 :]]

    named = {who.name for told in left for who in (told.paper, *told.by)}
    assert frozenset().union(*groups(left)) <= named
    shown = {pile[at].paper, *pile[at].by[:-1]}
    if not any(shown & set(told.by) for told in left):
        assert no_more(left, than=pile)


@cases(150)
@given(piles())
def test_every_reason_rests_on_words(pile: tuple[Told, ...]) -> None:
    """A reason points at words, those of the sources that it names among them."""
    found, given_ = weighed(pile)
    texts = [account.document for account in given_.accounts]

    assert len(found.evidence) == len(found.reasons)
    for reason, spans in zip(found.reasons, found.evidence, strict=True):
        told = [texts[span.document][span] for span in spans]
        assert all(told)
        named = [who.name for who in NAMED if f"“{who.name}”" in reason]
        assert set(named) <= set(told)
