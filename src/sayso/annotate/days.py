"""The calendar: intervals of days, and how to move and cut them.

Weeks run from Monday to Sunday, seasons are those of the northern half of the
world, and a late part of a year is its last quarter. Nothing is read here.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from sayso.core.account import Grain
from sayso.core.interval import Interval, day

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
GRAINS = {
    "day": Grain.DAY,
    "night": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "year": Grain.YEAR,
}

#: Units that have a place on the calendar, and can be moved by.
UNITS = frozenset(
    ("day", "night", "week", "weekend", "fortnight", "month", "quarter", "year")
) | {"decade", "century"}

# A report that dates its news by the day appears within a month of that news:
# how far past a known first day it is looked for when the last day is unknown.
SOON = 31

_FIRST, _LAST = date(1, 1, 2), date(9999, 12, 30)


def moved(when: date, unit: str, count: float) -> date:
    """*when* moved by *count* of *unit*; months and years keep the day, or clip it.

    What would fall off the calendar stays at its edge.

    >>> moved(date(2025, 1, 31), "month", 1)
    datetime.date(2025, 2, 28)
    """
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    if unit in months:
        return _by_months(when, round(count * months[unit]))
    days = {"week": 7, "fortnight": 14, "weekend": 7, "day": 1, "night": 1}
    try:
        return when + timedelta(days=round(count * days.get(unit, 0)))
    except OverflowError:
        return _FIRST if count < 0 else _LAST


def _by_months(when: date, months: int) -> date:
    year, month = divmod(when.year * 12 + when.month - 1 + months, 12)
    if not _FIRST.year <= year < _LAST.year:
        return _FIRST if year < _FIRST.year else _LAST
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(when.day, last))


def year_of(year: int) -> Interval:
    """All of that year."""
    return Interval(date(year, 1, 1), date(year, 12, 31))


def month_of(year: int, month: int) -> Interval:
    """All of that month."""
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def week_of(when: date) -> Interval:
    """Monday to Sunday around *when*."""
    monday = moved(when, "day", -when.weekday())
    return Interval(monday, moved(monday, "day", 6))


def weekend_of(when: date) -> Interval:
    """Saturday and Sunday of the week around *when*."""
    week = week_of(when)
    return Interval(moved(week.max or when, "day", -1), week.max)


def quarter_of(year: int, quarter: int) -> Interval:
    """The calendar quarter 1 to 4 of *year*."""
    return Interval(date(year, quarter * 3 - 2, 1), month_of(year, quarter * 3).max)


def season_of(year: int, season: str) -> Interval:
    """Three whole months; the winter of a year starts in its December."""
    first = date(year, SEASONS[season], 1)
    return Interval(first, moved(moved(first, "month", 3), "day", -1))


def unit_of(when: date, unit: str) -> Interval:
    """The day, week, month, quarter, year, decade or century around *when*."""
    if unit in {"decade", "century"}:
        size = 10 if unit == "decade" else 100
        first = when.year - when.year % size
        return years(first, first + size - 1)
    around: dict[str, Callable[[date], Interval]] = {
        "week": week_of,
        "weekend": weekend_of,
        "month": lambda w: month_of(w.year, w.month),
        "quarter": lambda w: quarter_of(w.year, (w.month + 2) // 3),
        "year": lambda w: year_of(w.year),
    }
    return around.get(unit, day)(when)


def years(first: int, last: int) -> Interval:
    """From the first day of one year to the last day of another."""
    return Interval(date(max(first, 1), 1, 1), date(min(max(last, 1), 9999), 12, 31))


def part_of(whole: Interval, part: str) -> Interval:
    """The early, middle or late part of *whole*; all of it where no part is named.

    A month is cut at its 10th and 20th day; a year has an early and a late
    quarter; anything else is cut in three.

    >>> part_of(month_of(2025, 1), "mid")
    Interval(min=datetime.date(2025, 1, 11), max=datetime.date(2025, 1, 20))
    """
    if whole.min is None or whole.max is None or part not in PARTS:
        return whole
    length = (whole.max - whole.min).days + 1
    if length in (365, 366) and whole.min.month == 1:
        first, last = _QUARTERS[part]
        year = whole.min.year
        return Interval(quarter_of(year, first).min, quarter_of(year, last).max)
    if length > 366:
        return _years_of(whole.min.year, whole.max.year, PARTS.index(part))
    third = 10 if length in range(28, 32) else length // 3
    low = moved(whole.min, "day", third * PARTS.index(part))
    high = whole.max if part == "late" else moved(low, "day", max(third, 1) - 1)
    return Interval(low, high)


def _years_of(first: int, last: int, part: int) -> Interval:
    """The early, middle or late years; the early ones are the longest part."""
    third = (last - first + 1) // 3
    ends = (first, last + 1 - 2 * third, last + 1 - third, last + 1)
    return years(ends[part], ends[part + 1] - 1)


PARTS = ("early", "mid", "late")
_QUARTERS = {"early": (1, 1), "mid": (2, 3), "late": (4, 4)}


def half_of(whole: Interval, half: int) -> Interval:
    """The first or second half; of a year to the month."""
    if whole.min is None or whole.max is None:
        return whole
    middle = moved(whole.min, "day", ((whole.max - whole.min).days + 1) // 2)
    if (whole.min.month, whole.max.month) == (1, 12):
        middle = date((whole.min.year + whole.max.year) // 2, 7, 1)
    if half == 1:
        return Interval(whole.min, moved(middle, "day", -1))
    return Interval(middle, whole.max)


def nth_of(whole: Interval, nth: str, unit: str) -> Interval:
    """The first, second, third, fourth or last day, weekend or seven days of *whole*.

    >>> nth_of(month_of(2025, 3), "last", "week")
    Interval(min=datetime.date(2025, 3, 25), max=datetime.date(2025, 3, 31))
    """
    if whole.min is None or whole.max is None:
        return whole
    last = nth in {"last", "final"}
    at = ("first", "second", "third", "fourth").index(nth) if not last else 0
    if unit == "day":
        return day(whole.max if last else moved(whole.min, "day", at))
    if unit == "week":
        first = moved(whole.max if last else whole.min, "day", -6 if last else 7 * at)
        return Interval(first, moved(first, "day", 6))
    saturday = moved(whole.min, "day", (5 - whole.min.weekday()) % 7 + 7 * at)
    if last:
        saturday = moved(whole.max, "day", -((whole.max.weekday() - 5) % 7))
    return Interval(saturday, moved(saturday, "day", 1))


def easter(year: int) -> date:
    """Western Easter Sunday, by the rule of Meeus, Jones and Butcher.

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, skipped = century // 4, (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - skipped + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, at = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, at + 1)


def feast(year: int, month: str, at: str) -> date:
    """A day as ``holidays.tsv`` has it: fixed, a month's nth weekday, or by Easter."""
    if month == "easter":
        return moved(easter(year), "day", int(at))
    if at.isdigit():
        return date(year, int(month), int(at))
    weekday, nth = WEEKDAYS.index(at[:3]), int(at[3:])
    whole = month_of(year, int(month))
    if nth < 0:
        last = whole.max or date(year, int(month), 28)
        return moved(last, "day", -((last.weekday() - weekday) % 7))
    first = date(year, int(month), 1)
    return moved(first, "day", (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def over(anchor: Interval, found: Callable[[date], Interval]) -> Interval:
    """What *found* gives for every day of *anchor*: open where the anchor is."""
    low = found(anchor.min).min if anchor.min else None
    high = found(anchor.max).max if anchor.max else None
    return Interval(low, high)


def settled(anchor: Interval, found: Callable[[date], Interval]) -> Interval:
    """As :func:`over`, but closed where a month more or less makes no difference.

    For what is coarser than a day: "in August" is the same August, whichever
    day of the weeks around 30 January the report is of.
    """
    first = anchor.min or (moved(anchor.max, "day", -SOON) if anchor.max else None)
    last = anchor.max or (moved(anchor.min, "day", SOON) if anchor.min else None)
    if first and last and found(first) == found(last):
        return found(first)
    return over(anchor, found)
