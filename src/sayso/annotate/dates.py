"""Times that name their place on the calendar: dates, months, years, quarters.

Where the year is left out, it is the one that fits best with when the words were
said. Every function is a function of the words and the scene.
"""

from collections.abc import Callable
from datetime import date

from sayso.annotate.days import (
    GRAINS,
    feast,
    half_of,
    month_of,
    moved,
    nth_of,
    part_of,
    quarter_of,
    season_of,
    settled,
    unit_of,
    year_of,
    years,
)
from sayso.annotate.expressions import Expression, month_number
from sayso.annotate.scenes import BACK, COMING, Reckoned, Scene
from sayso.core.account import Grain
from sayso.core.interval import OPEN, Interval, day

# What without a year is further back than this many days is still to come.
LONG_AGO = 300


def full_date(e: Expression, _: Scene) -> Reckoned:
    """A date in figures; 3/4/2025 is in March or in April, so it is both."""
    year = _year_number(e.said["year"])
    if "one" in e.said:
        one, two = int(e.said["one"]), int(e.said["two"])
        ways = [(two, one)] if e.said["sign"] == "." else [(one, two), (two, one)]
    else:
        ways = [(int(e.said["month"]), int(e.said["day"]))]
    found = sorted(d for month, at in ways if (d := _day(year, month, at)))
    interval = Interval(found[0], found[-1]) if found else OPEN
    return Reckoned(interval, Grain.DAY, relative=False)


def _year_number(figures: str) -> int:
    """The year; of two figures the one from 1970 on."""
    year = int(figures)
    if len(figures) > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def _day(year: int, month: int, at: int) -> date | None:
    try:
        return date(year, month, at)
    except ValueError:
        return None


def monthday(e: Expression, scene: Scene) -> Reckoned:
    """A day of a month, or the days from one to another."""
    month, first = month_number(e.said["month"]), int(e.said["day"])
    last = max(first, int(e.said.get("day2", first)))

    def of(year: int) -> Interval:
        low, high = _day(year, month, first), _day(year, month, last)
        return Interval(low, high or low) if low else month_of(year, month)

    return _placed(e, scene, of, Grain.DAY)


def holiday(e: Expression, scene: Scene) -> Reckoned:
    """A day with a name."""

    def of(year: int) -> Interval:
        return day(feast(year, e.said["month"], e.said["day"]))

    return _placed(e, scene, of, Grain.DAY)


def month(e: Expression, scene: Scene) -> Reckoned:
    """A month or a part of one; "earlier in May" is any day of it."""
    number, part = month_number(e.said["month"]), e.said.get("part", "")

    def of(year: int) -> Interval:
        return cut(month_of(year, number), part, "month")

    return _placed(e, scene, of, Grain.PART if part else Grain.MONTH)


def week_of_month(e: Expression, scene: Scene) -> Reckoned:
    """The first or last day, weekend or seven days of a month, or one between."""
    number, unit = month_number(e.said["month"]), e.said["unit"]

    def of(year: int) -> Interval:
        return nth_of(month_of(year, number), e.said["nth"], unit)

    return _placed(e, scene, of, GRAINS.get(unit, Grain.PART))


def season(e: Expression, scene: Scene) -> Reckoned:
    """A season or a part of one."""

    def of(year: int) -> Interval:
        return cut(season_of(year, e.said["unit"]), e.said.get("part", ""), "season")

    return _placed(e, scene, of, Grain.PART)


def quarter(e: Expression, scene: Scene) -> Reckoned:
    """A quarter or a half of a calendar year."""
    nth = _nth(e.said["nth"])

    def of(year: int) -> Interval:
        halves = e.said.get("size") == "half"
        return half_of(year_of(year), nth) if halves else quarter_of(year, nth)

    if "which" not in e.said:
        return _placed(e, scene, of, Grain.PART)
    step = {"last": -1, "next": 1}.get(e.said["which"], 0)
    found = settled(scene.anchor, lambda when: of(when.year + step))
    return Reckoned(found, Grain.PART)


def _nth(word: str) -> int:
    ordinals = ("first", "second", "third", "fourth")
    if word == "final":
        return 4
    return ordinals.index(word) + 1 if word in ordinals else int(word[0])


def year(e: Expression, _: Scene) -> Reckoned:
    """A year, a part of one, or the years from one to another."""
    first, last = str(_year_number(e.said["year"])), e.said.get("year2", "")
    last = first[: 4 - len(last)] + last
    whole = years(int(first), max(int(first), int(last)))
    part = e.said.get("part", "")
    grain = Grain.PART if part or last != first else Grain.YEAR
    return Reckoned(cut(whole, part, "year"), grain, relative=False)


def decade(e: Expression, _: Scene) -> Reckoned:
    """A decade; "the 1900s" are a century, "the 2000s" the first decade of one."""
    ten = e.said.get("ten") or e.said.get("tens", "0")
    first = int(e.said.get("year", f"19{ten}0"))
    whole = years(first, first + (99 if first in range(1500, 2000, 100) else 9))
    found = cut(whole, e.said.get("part", ""), "decade")
    return Reckoned(found, Grain.PART, relative=False)


def century(e: Expression, _: Scene) -> Reckoned:
    """A century by its number; the 21st starts in 2001."""
    last = int(e.said["nth"]) * 100
    found = cut(years(last - 99, last), e.said.get("part", ""), "century")
    return Reckoned(found, Grain.PART, relative=False)


def _placed(
    e: Expression, scene: Scene, of: Callable[[int], Interval], grain: Grain
) -> Reckoned:
    """The one in the year that is told, or in the year that fits best."""
    if "year" in e.said:
        return Reckoned(of(int(e.said["year"])), grain, relative=False)
    which, other = _words(e, "which"), _words(e, "of")
    if other:
        step = -1 if other in BACK else 1 if other in COMING else 0
        there = settled(scene.seen_from(other), lambda when: of(when.year + step))
        return Reckoned(there, grain)
    found = settled(
        scene.seen_from(which), lambda when: fitting(when, of, which, ahead=scene.ahead)
    )
    return Reckoned(found, grain)


def _words(e: Expression, part: str) -> str:
    return " ".join(e.said.get(part, "").split())


def fitting(
    when: date, of: Callable[[int], Interval], which: str, *, ahead: bool = False
) -> Interval:
    """What comes once a year, in the year that is meant on the day *when*.

    The last one that has begun; the next one where *which* says so, where the
    sentence looks *ahead*, or where the last is so long ago that a report would
    have named its year.
    """
    when = min(max(when, date(4, 1, 1)), date(9996, 12, 31))  # the calendar's edges
    around = [of(year) for year in range(when.year - 2, when.year + 3)]
    gone = [i for i in around if i.min and i.min <= moved(when, "day", 1)]
    coming = [i for i in around if i.max and i.max >= when]
    if which == "last":
        return [i for i in gone if i.max and i.max < when][-1]
    if which in COMING:
        return next(i for i in coming if i.min and i.min > when)
    # by the month, so that a month and its days are of one year
    past = unit_of(gone[-1].max, "month").max if gone[-1].max else None
    long_ago = past is not None and (when - past).days > LONG_AGO
    return coming[0] if ahead or long_ago else gone[-1]


def cut(whole: Interval, part: str, unit: str) -> Interval:
    """The part of *whole* that the words name; of a year also its ends and halves."""
    words = part.removeprefix("the ").removeprefix("very ").strip()
    if words.endswith("half"):
        return half_of(whole, 2 if words.startswith("second") else 1)
    if unit == "year" and words in _EDGES and whole.min and whole.max:
        edge = _EDGES[words]
        return month_of(whole.max.year if edge == 12 else whole.min.year, edge)
    return part_of(whole, _CUTS.get(words, ""))


_EDGES = {"beginning": 1, "start": 1, "turn": 1, "end": 12, "close": 12}
_CUTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "turn": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
}
