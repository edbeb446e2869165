"""Figures over the days for which they hold: a second picture of a scope."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from markupsafe import Markup

from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.bars import CROSS, DOT
from sayso.tell.marks import anchor
from sayso.tell.scopes import Printed, Scope, Told
from sayso.tell.track import Axis

# The foot of the picture is where 0 is; below it stand the days.
HEAD, FOOT, HIGH = 16, 136, 160
# Left of it stand the numbers of the lines, in percent of the width.
LEFT, RIGHT = 9.0, 96.0
GRID = 4  # lines at most
SAID = 12  # marks that the words for the picture tell one by one
FEWEST = 3  # marks: two are as quickly read
# A label is left out where another one stands; by eye, on a picture of 420 px.
LETTER, LINE, PERCENT = 6.4, 12, 4.2
NEAR = 7
CLIPPED = 20

TAIL = Markup('<rect class="tail" x="{:.2f}%" y="{:.1f}" width="{:.2f}%" height="2"/>')
RANGE = Markup(
    '<rect class="bar" x="{:.2f}%" y="{:.1f}" width="4" height="{:.1f}"'
    ' transform="translate(-2)"/>'
)
LABEL = Markup('<text class="label" x="{:.2f}%" y="{:.1f}" text-anchor="{}">{}</text>')
GRIDLINE = Markup(
    '<line class="base" x1="0" x2="100%" y1="{0:.1f}" y2="{0:.1f}"/>'
    '<text class="axis" x="0" y="{1:.1f}">{2}</text>'
)
DAY = Markup('<text class="axis" x="{:.2f}%" y="156" text-anchor="{}">{}</text>')


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed figure as one who gives it has it, for some days."""

    printed: Printed
    told: Told
    when: Interval

    @property
    def day(self) -> date:
        """The last day for which it holds; the first where the last is open."""
        return self.when.max or self.when.min or date.min

    @property
    def spot(self) -> Span:
        """Its words."""
        return self.told.spots[0]

    @property
    def words(self) -> str:
        """All that the mark says."""
        return f"{self.printed.text}: {self.told.who}, {self.told.as_of}"


def over(scope: Scope, axis: Axis | None) -> Markup:
    """*scope* over the days near *axis*; nothing where too little differs."""
    marks = sorted(_marks(scope, axis), key=lambda mark: mark.day)
    days = sorted({mark.day for mark in marks})
    texts = {mark.printed.text for mark in marks}
    if len(days) < 2 or len(texts) < 2 or len(marks) < FEWEST:
        return Markup()
    top = min(scope.top, max(n for mark in marks for n in mark.printed.numbers))
    width = Axis(days[0], days[-1])
    return Markup(
        '<svg class="strip over" role="group" aria-label="{title}" width="100%" '
        'height="{high}">\n{parts}\n</svg>'
    ).format(
        title=f"{scope.name} by the day for which it holds: {_told(marks, scope)}",
        high=HIGH,
        parts=Markup("\n").join(_parts(marks, top, width)),
    )


def _marks(scope: Scope, axis: Axis | None) -> Iterator[Mark]:
    for printed in scope.printed:
        if not printed.numbers or min(printed.numbers) > scope.top:
            continue
        for told in printed.told:
            mark = Mark(printed, told, told.when or Interval(None, None))
            if axis and axis.first <= mark.day <= axis.last:
                yield mark


def _told(marks: list[Mark], scope: Scope) -> str:
    """What the picture says: each mark, or how many there are and between which."""
    if len(marks) <= SAID:
        return "; ".join(mark.words for mark in marks)
    days = wording.when(Interval(marks[0].day, marks[-1].day))
    ends = wording.listed(one.text for one in scope.ends)
    return f"{len(marks)} marks between {ends}, {days}"


def _parts(marks: list[Mark], top: float, axis: Axis) -> Iterator[Markup]:
    for number in _grid(top):
        y = _y(number, top)
        yield GRIDLINE.format(y, y - 3, wording.number(number))
    yield DAY.format(LEFT, "start", wording.when(Interval(axis.first, axis.first)))
    yield DAY.format(RIGHT, "end", wording.when(Interval(axis.last, axis.last)))
    labels = _labels(marks, top, axis)
    for mark in marks:
        yield Markup('<a href="#{}"><title>{}</title>{}</a>').format(
            anchor(mark.spot), mark.words, Markup().join(_drawn(mark, top, axis))
        )
    yield from labels


def _grid(top: float) -> list[float]:
    """Round numbers from 0 to *top*, few of them."""
    steps = (digit * 10.0**power for power in count(-3) for digit in (1, 2, 5))
    step = next(step for step in steps if step * GRID > top)
    return list(takewhile(lambda n: n <= top, (step * n for n in count())))


def _drawn(mark: Mark, top: float, axis: Axis) -> Iterator[Markup]:
    one, x, y = mark.printed, _x(mark.day, axis), _height(mark.printed, top)
    if mark.when.min and mark.when.min < mark.day:
        left = _x(max(mark.when.min, axis.first), axis)
        yield TAIL.format(left, y - 1, x - left)
    if one.low is not None and one.high is not None and one.low < one.high:
        high = _y(one.high, top)
        yield RANGE.format(x, high, _y(one.low, top) - high)
    elif one.denied:
        yield Markup('<g transform="translate(0 {:.1f})">{}</g>').format(
            y - 9, CROSS.format(x)
        )
    else:
        hollow = " hollow" if one.approximate or one.at is None else ""
        yield DOT.format(hollow, x, f"{y:.1f}")


def _labels(marks: Iterable[Mark], top: float, axis: Axis) -> list[Markup]:
    """The printed words beside the marks, where there is room for them."""
    found: list[Markup] = []
    every = list(marks)
    taken = [_dot(mark, top, axis) for mark in every]
    said: set[str] = set()
    for mark in every:
        text = wording.clipped(mark.printed.text, CLIPPED)
        x, y = _x(mark.day, axis), _height(mark.printed, top) - NEAR
        wide = len(text) * LETTER / PERCENT
        left = x - wide if x > 50 else x
        free = all(
            abs(y - LINE / 2 - other) >= (LINE + high) / 2
            or left > end
            or left + wide < start
            for start, end, other, high in taken
        )
        if free and text not in said:
            said.add(text)
            taken.append((left, left + wide, y - LINE / 2, LINE))
            found.append(LABEL.format(x, y, "end" if x > 50 else "start", text))
    return found


def _dot(mark: Mark, top: float, axis: Axis) -> tuple[float, float, float, float]:
    """From where to where a mark stands, its middle and how high it is."""
    x = _x(mark.day, axis)
    return x - 0.8, x + 0.8, _height(mark.printed, top), 8


def _x(day: date, axis: Axis) -> float:
    days = (axis.last - axis.first).days
    share = (day - axis.first).days / days
    return LEFT + (RIGHT - LEFT) * share


def _height(printed: Printed, top: float) -> float:
    numbers = printed.numbers
    at = printed.at
    return _y(sum(numbers) / len(numbers) if at is None else at, top)


def _y(number: float, top: float) -> float:
    share = min(abs(number) / top, 1.0) if top else 0.0
    return FOOT - (FOOT - HEAD) * share
