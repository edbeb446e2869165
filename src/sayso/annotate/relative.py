"""Times told from the day they are said, or from a time told before.

Every function is a function of the words and the scene.
"""

from datetime import date

from sayso.annotate.dates import cut, fitting
from sayso.annotate.days import (
    GRAINS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    moved,
    over,
    season_of,
    settled,
    unit_of,
)
from sayso.annotate.expressions import Expression
from sayso.annotate.scenes import BACK, COMING, ROLLING, Reckoned, Scene
from sayso.core.account import Grain
from sayso.core.interval import OPEN, Interval, day

_DEICTIC = {
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_SOON = (
    "soon",
    *(f"in the {word}future" for word in ("", "near ", "distant ", "foreseeable ")),
)

_UNTIL_NOW = frozenset(("so far", "thus far", "to date", "until now", "up to now"))
_COARSE = frozenset(("month", "quarter", "year", "decade", "century", *SEASONS))


def weekday(e: Expression, scene: Scene) -> Reckoned:
    """The last such day; the day of the telling itself if it is one."""
    name, which = WEEKDAYS.index(e.said["weekday"][:3]), _which(e)

    def found(when: date) -> Interval:
        back = (when.weekday() - name) % 7
        if which in COMING or scene.ahead:
            return day(moved(when, "day", -back % 7 or (7 if which in COMING else 0)))
        return day(moved(when, "day", -(back or (7 if which == "last" else 0))))

    return Reckoned(over(scene.seen_from(which), found), Grain.DAY)


def deictic(e: Expression, scene: Scene) -> Reckoned:
    """Today and its neighbours, and now."""
    word = " ".join(e.said["word"].split())
    step = _DEICTIC.get(word, 0)
    first = -1 if word == "overnight" else step

    def found(when: date) -> Interval:
        return Interval(moved(when, "day", first), moved(when, "day", step))

    return Reckoned(over(scene.anchor, found), Grain.DAY)


def named(e: Expression, scene: Scene) -> Reckoned:
    """A day, week, month, season or year that is last, this or next."""
    which, unit = _which(e), e.said["unit"]
    if which in {"each", "every"}:
        return Reckoned(OPEN, Grain.PART, relative=False)
    part = e.said.get("part", "" if "which" in e.said else "end")
    part = part.removeprefix("the ") if part != "the end" else part
    reach = settled if unit in _COARSE else over
    found = reach(scene.seen_from(which), lambda at: _named(at, which, unit, part))
    return Reckoned(found, Grain.PART if part else GRAINS.get(unit, Grain.PART))


def _which(e: Expression) -> str:
    return " ".join(e.said.get("which", "").split())


def _named(when: date, which: str, unit: str, part: str) -> Interval:
    rolling = which in ROLLING and not part
    if rolling and unit in UNITS and unit not in {"weekend", "quarter"}:
        return Interval(moved(when, unit, -1), when)
    whole = _whole(when, which, unit)
    if part in {"earlier", "first half"} and whole.min and whole.min <= when:
        return Interval(whole.min, min(when, whole.max or when))
    if part in {"later", "rest", "remainder"} and whole.max and whole.max >= when:
        return Interval(max(when, whole.min or when), whole.max)
    return cut(whole, part, unit)


def _whole(when: date, which: str, unit: str) -> Interval:
    if unit in SEASONS:
        back = "last" if which in BACK | ROLLING else which
        if back == "last" or back in COMING:
            return fitting(when, lambda year: season_of(year, unit), back)
        return season_of(when.year, unit)
    step = -1 if which in BACK | ROLLING else 1 if which in COMING else 0
    if unit == "weekend" and which == "the" and when.weekday() < 5:
        step = -1  # on a weekday, "the weekend" is the one that is past
    unit = unit if unit in UNITS else "day"
    return unit_of(moved(when, unit, step), unit)


def vague(e: Expression, scene: Scene) -> Reckoned:
    """Some time before, or after: one side stays open."""
    word = " ".join(e.said["word"].split())
    if word == "since then":
        return Reckoned(scene.focus or scene.past, Grain.PART)
    if word == "later":
        return Reckoned(
            Interval(scene.focus.min if scene.focus else None, scene.anchor.max),
            Grain.PART,
        )
    if word in _UNTIL_NOW:  # what it says holds on the day of the telling
        return Reckoned(scene.anchor, Grain.PART)
    later = Interval(scene.anchor.min, None)
    soon = word in _SOON or word.endswith(" term")
    return Reckoned(later if soon else scene.past, Grain.PART)


def that(e: Expression, scene: Scene) -> Reckoned:
    """A time that was told before, or the day beside it."""
    word = " ".join(e.said["word"].split())
    if "unit2" in e.said:
        return _neighbour(e.said["unit2"], word, scene)
    unit = e.said.get("unit", "")
    grain = GRAINS.get(unit or "day", Grain.PART)
    if "own" in e.said:
        return Reckoned(scene.focus or scene.anchor, grain)
    if not scene.focus:
        return Reckoned(scene.past, grain)
    return Reckoned(over(scene.focus, lambda at: _that(at, word, unit)), grain)


def _neighbour(unit: str, word: str, scene: Scene) -> Reckoned:
    """The week, month or year beside the one last told: "the year before"."""
    step = 1 if word.endswith("after") else -1
    told = scene.told or scene.focus or scene.anchor
    found = over(told, lambda at: unit_of(moved(at, unit, step), unit))
    return Reckoned(found, GRAINS[unit])


def compared(e: Expression, scene: Scene) -> Reckoned:
    """The same days a year before: "the same month a year ago"."""
    told, unit = scene.told or scene.focus, e.said["unit"]
    if unit in UNITS:
        told = over(told or scene.anchor, lambda at: unit_of(at, unit))
    if told is None or told.min is None or told.max is None:
        return Reckoned(scene.past, Grain.PART)
    low, high = moved(told.min, "year", -1), moved(told.max, "year", -1)
    if told.max == unit_of(told.max, "month").max:  # of a leap year, or of none
        high = unit_of(high, "month").max or high
    return Reckoned(Interval(low, high), GRAINS.get(unit, Grain.PART))


def _that(when: date, word: str, unit: str) -> Interval:
    if unit in SEASONS:
        return season_of(when.year, unit)
    if unit:
        return unit_of(when, unit)
    if not word.endswith(("day", "night", "before", "after")):
        return day(when)
    back = word.endswith("before") or "previous" in word
    return day(moved(when, "day", -1 if back else 1))


def hour(_: Expression, scene: Scene) -> Reckoned:
    """An hour of the day that was last spoken of."""
    return Reckoned(scene.focus or scene.past, Grain.PART)


def often(_: Expression, __: Scene) -> Reckoned:
    """How often is no time on a calendar."""
    return Reckoned(OPEN, Grain.PART, relative=False)
