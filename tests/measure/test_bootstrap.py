"""Intervals from articles drawn again."""

from itertools import count
from operator import attrgetter

import pytest

from sayso.measure.bootstrap import interval
from sayso.measure.tally import Tally

F1 = attrgetter("f1")
MANY = [Tally(n % 5, 6, n % 5, 4 + n % 3) for n in range(40)]


def test_the_same_articles_give_the_same_interval() -> None:
    """Nothing rests on chance that could be another the next time."""
    assert interval(MANY, F1, resamples=50) == interval(MANY, F1, resamples=50)


def test_an_interval_lies_around_its_number() -> None:
    """The F1 of all articles lies within, and the articles differ."""
    found = interval(MANY, F1, resamples=200)

    assert found
    assert found[0] < sum(t.right for t in MANY) * 2 / (240 + 199) < found[1]


def test_an_interval_leaves_out_five_in_a_hundred() -> None:
    """Of a hundred numbers the two least and the two greatest lie without."""
    order = count()

    assert interval(MANY, lambda _: next(order), resamples=100) == (2, 97)


def test_articles_that_are_alike_leave_no_doubt() -> None:
    """Where every article has the same tally, so has every draw."""
    assert interval([Tally(1, 2, 1, 2)] * 9, F1, resamples=20) == (0.5, 0.5)


def test_more_articles_are_less_doubt() -> None:
    """Four times the articles narrow the interval."""
    few, more = (interval(MANY * n, F1, resamples=200) for n in (1, 4))

    assert few
    assert more
    assert more[1] - more[0] < few[1] - few[0]


@pytest.mark.parametrize("resamples", [0, 1])
def test_few_draws_are_no_error(resamples: int) -> None:
    """No draw gives no interval, one draw an interval of one number."""
    found = interval(MANY, F1, resamples=resamples)

    assert found is None if resamples == 0 else found and found[0] == found[1]
