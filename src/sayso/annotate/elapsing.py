"""Lengths of time as times: "two weeks ago", "for three years", "within a month".

A length is the whole period that it covers, back or forward from when the words
were said; a length that hangs on nothing is open on both sides.
"""

from collections.abc import Callable
from datetime import date

from sayso.annotate.days import moved, over, unit_of
from sayso.annotate.expressions import Expression
from sayso.annotate.lengths import Length
from sayso.annotate.scenes import Reckoned, Scene
from sayso.core.account import Grain
from sayso.core.interval import OPEN, Interval

_HOURS = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}


def elapsed(e: Expression, scene: Scene) -> Reckoned:
    """What a length of time comes to, by the words on both sides of it."""
    said = (e.said.get(side, "") for side in ("then", "which", "lead"))
    reader = next((_READERS[word] for word in said if word in _READERS), None)
    if e.length and e.length.aged:
        reader = _aged
    if not reader or not e.length:
        return Reckoned(OPEN, Grain.PART, relative=False)
    return Reckoned(reader(e.length, scene), Grain.PART)


def _step(when: date, length: Length, count: float) -> date:
    if length.unit in _HOURS:
        return moved(when, "day", count / _HOURS[length.unit])
    return moved(when, length.unit, count)


def _point(length: Length, told: Interval, way: int) -> Interval:
    """That long before (-1) or after (1) *told*, as finely as the unit is."""
    if length.high is None or length.bound == "min":
        edge = over(told, lambda at: _on(at, length, way * length.low))
        return Interval(None, edge.max) if way < 0 else Interval(edge.min, None)
    low, high = sorted((way * length.low, way * length.high))
    found = Interval(
        over(told, lambda at: _on(at, length, low)).min,
        over(told, lambda at: _on(at, length, high)).max,
    )
    if length.bound == "max":
        return (
            Interval(found.min, told.max) if way < 0 else Interval(told.min, found.max)
        )
    return found


def _on(when: date, length: Length, count: float) -> Interval:
    there = _step(when, length, count)
    if length.unit in {"week", "fortnight"}:  # give or take a day
        return Interval(moved(there, "day", -1), moved(there, "day", 1))
    finer = {"year": "month", "decade": "year", "century": "decade"}
    return unit_of(there, finer.get(length.unit, "") if count % 1 else length.unit)


def _stretch(length: Length, told: Interval, way: int) -> Interval:
    """The period of that length that ends (-1) or starts (1) with *told*."""
    if length.high is None:
        return Interval(None, told.max) if way < 0 else Interval(told.min, None)
    far = length.high * way

    def found(when: date) -> Interval:
        other = _step(when, length, far)
        return Interval(min(when, other), max(when, other))

    return over(told, found)


def _ago(length: Length, scene: Scene) -> Interval:
    return _point(length, scene.anchor, -1)


def _hence(length: Length, scene: Scene) -> Interval:
    return _point(length, scene.anchor, 1)


def _earlier(length: Length, scene: Scene) -> Interval:
    return _point(length, scene.beside or scene.focus or scene.anchor, -1)


def _before(length: Length, scene: Scene) -> Interval:
    return _point(length, scene.beside, -1) if scene.beside else scene.past


def _later(length: Length, scene: Scene) -> Interval:
    return _point(length, scene.focus, 1) if scene.focus else scene.past


def _after(length: Length, scene: Scene) -> Interval:
    if scene.beside:
        return _point(length, scene.beside, 1)
    if not scene.comes or length.high is None:
        return scene.past
    # "This comes a week after …": what it comes after, give or take a day.
    high = length.high
    return over(
        scene.anchor,
        lambda at: Interval(
            moved(_step(at, length, -high), "day", -1), _step(at, length, -length.low)
        ),
    )


def _back(length: Length, scene: Scene) -> Interval:
    return _stretch(length, scene.anchor, -1)


def _forward(length: Length, scene: Scene) -> Interval:
    return _stretch(length, scene.anchor, 1)


def _preceding(length: Length, scene: Scene) -> Interval:
    return _stretch(length, scene.focus or scene.anchor, -1)


def _following(length: Length, scene: Scene) -> Interval:
    return _stretch(length, scene.focus, 1) if scene.focus else scene.past


def _for(length: Length, scene: Scene) -> Interval:
    if scene.perfect:
        return _back(length, scene)
    return _forward(length, scene) if scene.ahead else scene.past


def _in(length: Length, scene: Scene) -> Interval:
    if scene.ahead:
        return _hence(length, scene)
    return _back(length, scene) if scene.perfect else scene.past


def _within(length: Length, scene: Scene) -> Interval:
    return _forward(length, scene) if scene.ahead else scene.past


def _during(_: Length, scene: Scene) -> Interval:
    return scene.past


def _aged(length: Length, scene: Scene) -> Interval:
    """When something of that age began: "nearly three years old", less than three."""
    young = length.low - (1 if length.bound == "max" else 0)
    old = length.low + (0 if length.bound == "max" else 1)
    return over(
        scene.anchor,
        lambda at: Interval(_step(at, length, -old), _step(at, length, -young)),
    )


_READERS: dict[str, Callable[[Length, Scene], Interval]] = {
    "ago": _ago,
    "from now": _hence,
    "hence": _hence,
    "earlier": _earlier,
    "prior": _before,
    "previously": _earlier,
    "beforehand": _earlier,
    "before": _before,
    "later": _later,
    "afterward": _later,
    "afterwards": _later,
    "after": _after,
    "past": _back,
    "last": _back,
    "recent": _back,
    "next": _forward,
    "coming": _forward,
    "previous": _preceding,
    "preceding": _preceding,
    "following": _following,
    "for": _for,
    "over": _for,
    "in": _in,
    "within": _within,
    "during": _during,
    "throughout": _during,
    "since": _back,
}
