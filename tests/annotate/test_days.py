"""The calendar: how days are moved, and what is cut from them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate import days
from sayso.core.interval import OPEN, Interval


def interval(low: str | None, high: str | None) -> Interval:
    """The interval between two ISO dates."""
    return Interval(*(date.fromisoformat(d) if d else None for d in (low, high)))


YEAR, MAY = days.year_of(2024), days.month_of(2024, 5)

# fmt: off
CUTS = {
    "early in a month": (days.part_of(MAY, "early"), ("2024-05-01", "2024-05-10")),
    "late in a month": (days.part_of(MAY, "late"), ("2024-05-21", "2024-05-31")),
    "late in a year": (days.part_of(YEAR, "late"), ("2024-10-01", "2024-12-31")),
    "mid year": (days.part_of(YEAR, "mid"), ("2024-04-01", "2024-09-30")),
    "mid week": (days.part_of(days.week_of(date(2024, 5, 8)), "mid"), ("2024-05-08", "2024-05-09")),  # noqa: E501
    "no part": (days.part_of(MAY, ""), ("2024-05-01", "2024-05-31")),
    "first half of a year": (days.half_of(YEAR, 1), ("2024-01-01", "2024-06-30")),
    "second half of a month": (days.half_of(MAY, 2), ("2024-05-16", "2024-05-31")),
    "second half of a decade": (days.half_of(days.years(2010, 2019), 2), ("2014-07-01", "2019-12-31")),  # noqa: E501
    "weekend": (days.weekend_of(date(2024, 5, 8)), ("2024-05-11", "2024-05-12")),
    "quarter": (days.unit_of(date(2024, 5, 8), "quarter"), ("2024-04-01", "2024-06-30")),  # noqa: E501
    "decade": (days.unit_of(date(2024, 5, 8), "decade"), ("2020-01-01", "2029-12-31")),
    "century": (days.unit_of(date(2024, 5, 8), "century"), ("2000-01-01", "2099-12-31")),  # noqa: E501
    "winter": (days.season_of(2023, "winter"), ("2023-12-01", "2024-02-29")),
}
# fmt: on


@pytest.mark.parametrize(("found", "ends"), CUTS.values(), ids=CUTS)
def test_stretches(found: Interval, ends: tuple[str, str]) -> None:
    """Named stretches of the calendar run from their first day to their last."""
    assert found == interval(*ends)


def test_an_open_stretch_has_no_parts() -> None:
    """What has no end cannot be cut."""
    assert (days.part_of(OPEN, "late"), days.half_of(OPEN, 1)) == (OPEN, OPEN)


def test_moved_stays_on_the_calendar() -> None:
    """What would fall off the calendar stays at its edge."""
    today = date(2024, 5, 8)

    assert days.moved(today, "year", -9000) == date(1, 1, 2)
    assert days.moved(today, "year", 90000) == date(9999, 12, 30)
    assert days.moved(today, "day", -(10**9)) == date(1, 1, 2)
    assert days.moved(today, "week", 10**12) == date(9999, 12, 30)


def test_settled_closes_what_the_weeks_around_agree_on() -> None:
    """An open side is closed where a month more or less changes nothing."""

    def august(when: date) -> Interval:
        return days.month_of(when.year, 8)

    assert days.settled(interval("2025-01-30", None), august) == days.month_of(2025, 8)
    assert days.settled(interval(None, "2025-01-10"), august).min is None
    assert days.settled(OPEN, august) == OPEN


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(sorted(days.UNITS)),
    st.integers(-15, 15),
)
def test_moving_there_and_back_keeps_the_month(
    when: date, unit: str, count: int
) -> None:
    """Moving forward and back ends within three days of the start: months differ."""
    back = days.moved(days.moved(when, unit, count), unit, -count)

    assert abs((back - when).days) <= 3


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(sorted(days.UNITS))
)
def test_a_day_lies_in_its_unit(when: date, unit: str) -> None:
    """The week, month or year of a day holds that day."""
    around = days.unit_of(when, unit)

    assert around.min is not None
    assert around.max is not None
    assert unit == "weekend" or around.min <= when <= around.max
