"""What a time is said to be, whoever says it: TIMEX3's values made comparable.

``2010-08`` is 1 to 31 August 2010, ``2010-W23`` that week from Monday to Sunday,
``2010-W23-WE`` its weekend, ``2010-SU`` June to August, ``FY2010`` the calendar year,
``200`` a decade, ``19`` a century. An hour counts as its day. What names no place on
the calendar (``PAST_REF``) or leaves it open (``XXXX-XX-XX``) has no days.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.annotate.days import (
    half_of,
    month_of,
    moved,
    quarter_of,
    season_of,
    week_of,
    weekend_of,
    year_of,
    years,
)
from sayso.core.interval import Interval, day


class Vague(StrEnum):
    """A time that is only before, at or after the telling."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long: so many days or so many months; ``None`` of a vague plural.

    Months and days do not come to one another: a month has no set number of days.
    """

    count: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a time comes to: days, a length, or neither.

    Attributes:
        days: Where it lies on the calendar.
        length: How long it lasts, of a duration.
        vague: Whether it is only before, at or after the telling.
        part: Whether the days are told to be a part of a larger whole ("early").
    """

    days: Interval | None = None
    length: Lasting | None = None
    vague: Vague | None = None
    part: bool = False


#: What each unit comes to: how many, of days or of months.
UNITS = {
    "second": (1 / 86_400, "day"),
    "minute": (1 / 1440, "day"),
    "hour": (1 / 24, "day"),
    "day": (1, "day"),
    "night": (1, "day"),
    "week": (7, "day"),
    "weekend": (2, "day"),
    "fortnight": (14, "day"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "year": (12, "month"),
    "decade": (120, "month"),
    "century": (1200, "month"),
}
_LETTERS = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}
_LETTERS |= {"WE": "weekend", "DE": "decade", "CE": "century"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}
_PERIOD = re.compile(r"P(?P<hours>T?)(?P<count>[\d.]+|X+)(?P<unit>WE|DE|CE|[YQMWDHS])")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

_CALENDAR: tuple[tuple[str, Callable[[re.Match[str]], Interval]], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", lambda m: day(date(*_ints(m)))),
    (r"(\d{4})-(\d\d)(?:-XX)?", lambda m: month_of(*_ints(m))),
    (r"(\d{4})-W(\d\d)", lambda m: week_of(_monday(m))),
    (
        r"(\d{4})-W(\d\d)-WE",
        lambda m: weekend_of(_monday(m)),
    ),
    (r"(\d{4})-Q([1-4])", lambda m: quarter_of(*_ints(m))),
    (r"(\d{4})-H([12])", lambda m: half_of(year_of(int(m[1])), int(m[2]))),
    (r"(\d{4})-(SP|SU|FA|WI)", lambda m: season_of(int(m[1]), _SEASONS[m[2]])),
    (r"(?:FY)?(\d{4})", lambda m: year_of(int(m[1]))),
    (r"(\d{3})", lambda m: years(int(m[1]) * 10, int(m[1]) * 10 + 9)),
    (r"(\d\d)", lambda m: years(int(m[1]) * 100, int(m[1]) * 100 + 99)),
)


def worth(value: str, mod: str = "") -> Worth:
    """What TIMEX3's *value* comes to; a *mod* such as ``START`` makes it a part.

    >>> worth("2010-02").days
    Interval(min=datetime.date(2010, 2, 1), max=datetime.date(2010, 2, 28))
    >>> worth("P2W").length
    Lasting(count=14.0, unit='day')
    """
    if value in set(Vague):
        return Worth(vague=Vague(value))
    if period := _PERIOD.fullmatch(value):
        letters = _HOURS if period["hours"] else _LETTERS
        unit = letters.get(period["unit"])
        known = "X" not in period["count"]
        return Worth(length=spanned(float(period["count"]) if known else None, unit))
    return Worth(days=_days(value), part=mod in {"START", "MID", "END"})


def spanned(count: float | None, unit: str | None) -> Lasting | None:
    """That many of *unit*, in days or in months."""
    if unit not in UNITS:
        return None
    each, of = UNITS[unit]
    if count is None:
        return Lasting(None, unit)
    return Lasting(round(count * each, 4), of)


def lasts(days: Interval, length: Lasting) -> bool:
    """Whether *days* are a stretch of that *length*, give or take their last day."""
    if days.min is None or days.max is None or length.count is None:
        return False
    end = moved(days.min, length.unit, length.count)
    return end in {days.max, moved(days.max, "day", 1)}


def _monday(match: re.Match[str]) -> date:
    return date.fromisocalendar(int(match[1]), int(match[2]), 1)


def _ints(match: re.Match[str]) -> list[int]:
    return [int(each) for each in match.groups()]


def _days(value: str) -> Interval | None:
    for pattern, found in _CALENDAR:
        if match := re.fullmatch(pattern, value):
            try:
                return found(match)
            except ValueError:
                return None
    return None
