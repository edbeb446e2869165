"""The timeline: what is said to have happened, and when the reports appeared."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from sayso.core.finding import Event, EventKind
from sayso.core.interval import Interval
from sayso.tell import wording
from sayso.tell.known import Known

MIDDLE, HIGH = 9, 18
# The axis reaches this far, or twice as far as the reports lie apart, beyond the first
# and the last of them: what is older is in the list, and an arrow says so.
REACH = timedelta(days=45)

TICKS = 24

DAYS = Markup('<rect class="days {}" x="{:.2f}%" y="5" width="{:.2f}%" height="8"/>')
ARROW = Markup('<text class="beyond" x="{}%" y="13" text-anchor="{}">{}</text>')
TICK = Markup('<line x1="{0:.2f}%" x2="{0:.2f}%" y1="0" y2="5"/>')


@dataclass(frozen=True, slots=True)
class Moment:
    """Days, and all that is said of them."""

    when: Interval
    kind: EventKind
    events: tuple[Event, ...]

    @property
    def days(self) -> str:
        """The days in words."""
        return wording.when(self.when) or "undated"


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from which and to which the pictures reach."""

    first: date
    last: date

    def at(self, day: date, *, end: bool = False) -> float:
        """Where *day* begins, or ends, in percent of the width."""
        days = (self.last - self.first).days + 1
        return 100 * min(max((day - self.first).days + end, 0), days) / days


@dataclass(frozen=True, slots=True)
class Track:
    """The timeline: what comes from before, lies on or beyond the axis; reports."""

    axis: Axis | None
    before: tuple[Moment, ...]
    events: tuple[Moment, ...]
    beyond: tuple[Moment, ...]
    reports: tuple[Moment, ...]

    @property
    def all_events(self) -> tuple[Moment, ...]:
        """Events and forecasts, in order."""
        return tuple(sorted((*self.before, *self.events, *self.beyond), key=_order))

    @property
    def size(self) -> int:
        """How many moments there are."""
        return len(self.all_events) + len(self.reports)


def track(known: Known) -> Track:
    """The timeline of a dossier; what is of the same days and kind is one moment."""
    found: dict[tuple[Interval, EventKind], list[Event]] = defaultdict(list)
    for event in known.dossier.timeline:
        found[event.when, event.kind].append(event)
    moments = sorted(
        (Moment(when, kind, tuple(events)) for (when, kind), events in found.items()),
        key=_order,
    )
    reports = tuple(m for m in moments if m.kind is EventKind.REPORT)
    events = tuple(m for m in moments if m.kind is not EventKind.REPORT)
    axis = _axis(known, moments)
    return Track(
        axis,
        before=tuple(m for m in events if axis and _begins_before(m, axis)),
        events=tuple(m for m in events if not axis or _lies_on(m, axis)),
        beyond=tuple(m for m in events if axis and _begins_after(m, axis)),
        reports=reports,
    )


def _begins_before(moment: Moment, axis: Axis) -> bool:
    """Whether it reaches the axis from long ago, or does not reach it."""
    first = moment.when.min
    return _ends_before(moment, axis) or (first is not None and first < axis.first)


def _ends_before(moment: Moment, axis: Axis) -> bool:
    return moment.when.max is not None and moment.when.max < axis.first


def _begins_after(moment: Moment, axis: Axis) -> bool:
    return moment.when.min is not None and moment.when.min > axis.last


def _lies_on(moment: Moment, axis: Axis) -> bool:
    return not _begins_before(moment, axis) and not _begins_after(moment, axis)


def _order(moment: Moment) -> tuple[bool, date, date]:
    first, last = moment.when.min, moment.when.max
    start = first or last or date.max
    return (first is None and last is None, start, last or date.max)


def _axis(known: Known, moments: Sequence[Moment]) -> Axis | None:
    """From the first to the last day that is near the days of the pile's reports."""
    days = [day for moment in moments for day in _days(moment.when)]
    pile = known.dossier.documents
    printed = [d for each in pile for d in _days(each.published.interval)] or days
    if not printed:
        return None
    first, last = min(printed), max(printed)
    reach = max(REACH, 2 * (last - first))
    near = [day for day in days if first - day <= reach and day - last <= reach]
    return Axis(min(first, *near), max(last, *near)) if near else Axis(first, last)


def _days(when: Interval) -> list[date]:
    return [day for day in (when.min, when.max) if day]


def strip(moment: Moment, axis: Axis) -> Markup:
    """A moment as a bar over its days; where a side is open, it reaches the end."""
    return Markup(
        '<svg class="strip" role="img" aria-label="{title}" width="100%" height="{h}">'
        '<line class="base" x1="0" x2="100%" y1="{y}" y2="{y}"/>{mark}</svg>'
    ).format(title=moment.days, h=HIGH, y=MIDDLE, mark=_mark(moment, axis))


def _mark(moment: Moment, axis: Axis) -> Markup:
    when, kind = moment.when, moment.kind
    if when.min is None and when.max is None:
        return Markup()
    if _ends_before(moment, axis):
        return ARROW.format(0, "start", "◂")
    if _begins_after(moment, axis):
        return ARROW.format(100, "end", "▸")
    left = axis.at(when.min) if when.min else 0.0
    right = axis.at(when.max, end=True) if when.max else 100.0
    look = kind.value if when.bounded else f"{kind.value} open"
    return DAYS.format(look, left, max(right - left, 0.6))


def scale(axis: Axis) -> Markup:
    """The days under the pictures: the first, the last, and months or days between."""
    ticks = Markup().join(TICK.format(axis.at(day)) for day in _ticks(axis))
    return Markup(
        '<svg class="scale" aria-hidden="true" width="100%" height="20">{}'
        '<text x="0" y="17">{}</text>'
        '<text x="100%" y="17" text-anchor="end">{}</text></svg>'
    ).format(
        ticks,
        wording.when(Interval(axis.first, axis.first)),
        wording.when(Interval(axis.last, axis.last)),
    )


def _ticks(axis: Axis) -> Iterable[date]:
    """The first of each month, or of each year where the months are many."""
    for step in (1, 12):
        firsts = list(_firsts(axis, step))
        if len(firsts) <= TICKS:
            return firsts
    return ()


def _firsts(axis: Axis, step: int) -> Iterable[date]:
    for year in range(axis.first.year, axis.last.year + 1):
        for month in range(1, 13, step):
            if axis.first <= date(year, month, 1) <= axis.last:
                yield date(year, month, 1)
