"""Figures over the days for which they hold."""

from datetime import date
from pathlib import Path

from sayso.core.interval import Interval, day
from sayso.core.span import Span
from sayso.tell.over import over
from sayso.tell.scopes import Printed, Scope, Told
from sayso.tell.track import Axis

GOLDEN = Path(__file__).parent / "over.svg"
AXIS = Axis(date(2031, 3, 1), date(2031, 3, 31))
MAY = Interval(date(2031, 5, 1), date(2031, 5, 31))


def printed(  # noqa: PLR0913 - as many as a figure has
    text: str,
    when: Interval | None,
    *,
    at: float | None = None,
    low: float | None = None,
    high: float | None = None,
    approximate: bool = False,
    denied: bool = False,
) -> Printed:
    """A figure that one gives, of some days."""
    told = Told("Ruiz & Co.", when, (Span(0, len(text), len(text) + 2),))
    return Printed(text, at, low, high, approximate, denied, "", (told,))


def march(first: int, last: int) -> Interval:
    """Days of that month."""
    return Interval(date(2031, 3, first), date(2031, 3, last))


FIRST = printed("38", day(date(2031, 3, 4)), at=38)
LATER = printed("around 40", march(6, 9), at=40, approximate=True)
RANGE = printed("50 to 60", Interval(None, date(2031, 3, 12)), low=50, high=60)
DENIED = printed("100", Interval(date(2031, 3, 14), None), at=100, denied=True)


def scope(*each: Printed, top: float = 100) -> Scope:
    """A scope of those figures."""
    return Scope("killed", each, 1, top)


def test_a_picture_is_drawn_as_ever() -> None:
    """The whole picture, as it was looked at and found good."""
    drawn = over(scope(FIRST, LATER, RANGE, DENIED), AXIS)

    assert f"{drawn}\n" == GOLDEN.read_text("utf-8")


def test_the_picture_says_what_it_shows() -> None:
    """Who sees nothing of it is told every figure, with its giver and its days."""
    drawn = over(scope(FIRST, LATER, RANGE), AXIS)

    assert (
        'aria-label="killed by the day for which it holds: 38: Ruiz &amp; Co., '
        "4 Mar 2031; around 40: Ruiz &amp; Co., 6–9 Mar 2031; "
        '50 to 60: Ruiz &amp; Co., by 12 Mar 2031"'
    ) in drawn


def test_of_many_marks_the_picture_says_the_ends() -> None:
    """Nobody listens to thirty figures: how many, from where to where, and when."""
    many = [printed(f"{n}", day(date(2031, 3, n)), at=n) for n in range(1, 31)]

    drawn = over(scope(*many), AXIS)

    assert ': 30 marks between 1 and 30, 1–30 Mar 2031"' in drawn


def test_every_mark_leads_to_its_words() -> None:
    """A mark is a link."""
    drawn = over(scope(FIRST, LATER, RANGE), AXIS)

    assert '<a href="#d0.2-4">' in drawn
    assert '<a href="#d0.9-11">' in drawn


def test_nothing_is_drawn_where_there_is_nothing_to_see() -> None:
    """One day, one figure, two marks, or days that are not near make no picture."""
    same_day = printed("50", day(date(2031, 3, 4)), at=50)
    undated = printed("50", None, at=50)
    far = printed("50", MAY, at=50)
    again = printed("38", march(6, 9), at=38)

    assert not over(scope(FIRST, same_day, same_day), AXIS)
    assert not over(scope(FIRST, again, again), AXIS)
    assert not over(scope(FIRST, LATER, undated), AXIS)
    assert not over(scope(FIRST, LATER, far), AXIS)
    assert not over(scope(FIRST, LATER, RANGE), None)
    assert over(scope(FIRST, LATER, RANGE), AXIS)


def test_what_is_beyond_the_line_is_not_drawn() -> None:
    """A number that the scope's line does not reach has no place here either."""
    huge = printed("20,000", march(10, 11), at=20_000)

    assert "20,000" not in over(scope(FIRST, LATER, RANGE, huge), AXIS)


def test_a_label_stands_only_where_there_is_room() -> None:
    """Of marks in one place one is labelled; all are there."""
    near = printed("39", day(date(2031, 3, 4)), at=39)

    drawn = over(scope(FIRST, near, LATER), AXIS)

    assert drawn.count('class="label"') == 2
    assert drawn.count("<a ") == 3
