"""The timeline: its axis, its moments, its bars."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sayso.core.document import Published
from sayso.core.finding import Event, EventKind
from sayso.core.interval import OPEN, Interval, day
from sayso.tell import track
from sayso.tell.known import known
from sayso.tell.track import Axis, Moment, Track
from tell.invented import DOSSIER

AXIS = Axis(date(2031, 3, 1), date(2031, 3, 10))
MARCH = [date(2031, 3, number) for number in range(1, 11)]


def told(*events: Event, printed: date | None = None) -> Track:
    """The timeline of one report, of that day, with those events alone."""
    day_of_print = Published(day(printed) if printed else OPEN)
    report = replace(DOSSIER.documents[0], published=day_of_print)
    return track.track(known(replace(DOSSIER, documents=(report,), timeline=events)))


def event(when: Interval, kind: EventKind = EventKind.EVENT) -> Event:
    """Something that happened then."""
    evidence = DOSSIER.timeline[0].evidence
    return Event(when=when, text="it held", kind=kind, evidence=evidence)


def test_reports_stand_apart_from_what_they_tell() -> None:
    """Events and forecasts come in order of time, the undated last; so do reports."""
    found = track.track(known(DOSSIER))

    assert [one.days for one in found.before] == ["1 May 1999"]
    assert [one.days for one in found.events] == [
        "3 Mar 2031",
        "from 7 Mar 2031",
        "undated",
    ]
    assert [one.days for one in found.reports] == ["4 Mar 2031", "6 Mar 2031"]


def test_what_is_of_the_same_days_is_one_moment() -> None:
    """Two events of one day share a row."""
    found = told(event(day(MARCH[3])), event(day(MARCH[3])))

    assert [len(one.events) for one in found.events] == [2]


def test_the_axis_reaches_about_the_reports() -> None:
    """What is long before the reports does not squeeze what is near them."""
    found = told(
        event(day(date(1945, 5, 8))),
        event(day(MARCH[1])),
        event(day(date(2031, 3, 20))),
        event(day(date(2099, 3, 20))),
        printed=MARCH[5],
    )

    assert found.axis == Axis(MARCH[1], date(2031, 3, 20))
    assert [len(part) for part in (found.before, found.events, found.beyond)] == [
        1,
        2,
        1,
    ]
    assert found.size == 4


def test_what_began_long_ago_stands_apart() -> None:
    """Ten years that end with the reports would be a bar over all their days."""
    found = told(
        event(Interval(date(2021, 3, 1), MARCH[5])),
        event(Interval(None, MARCH[4])),
        event(day(MARCH[3])),
        printed=MARCH[5],
    )

    assert [len(part) for part in (found.before, found.events)] == [1, 2]


def test_without_dated_reports_the_axis_holds_what_is_told() -> None:
    """Where no report says when it appeared, all days are near."""
    found = told(event(day(date(1945, 5, 8))), event(day(MARCH[1])))

    assert found.axis == Axis(date(1945, 5, 8), MARCH[1])
    assert len(found.events) == 2


def test_without_events_the_axis_is_that_of_the_reports() -> None:
    """The days of the reports are there, whatever they tell."""
    assert told(printed=MARCH[1]).axis == Axis(MARCH[1], MARCH[1])


@pytest.mark.parametrize("events", [(), (event(OPEN),)], ids=["none", "undated"])
def test_without_a_day_there_is_no_axis(events: tuple[Event, ...]) -> None:
    """Where nothing is dated, nothing is drawn."""
    assert told(*events).axis is None


def test_the_ends_of_the_calendar_are_days() -> None:
    """The first and the last day that can be written break nothing."""
    found = told(
        event(day(date.min)), event(day(date.max), EventKind.REPORT), printed=date.max
    )

    assert found.axis == Axis(date.max, date.max)
    assert "◂" in track.strip(found.before[0], found.axis)
    assert "31 Dec 9999" in track.scale(found.axis)


# fmt: off
BARS: dict[str, tuple[Interval, EventKind, str]] = {
    "a day":      (day(MARCH[1]), EventKind.EVENT, '"days event" x="10.00%" y="5" width="10.00%"'),  # noqa: E501
    "days":       (Interval(MARCH[0], MARCH[4]), EventKind.REPORT, '"days report" x="0.00%" y="5" width="50.00%"'),  # noqa: E501
    "open end":   (Interval(MARCH[5], None), EventKind.FORECAST, '"days forecast open" x="50.00%" y="5" width="50.00%"'),  # noqa: E501
    "open start": (Interval(None, MARCH[4]), EventKind.EVENT, '"days event open" x="0.00%" y="5" width="50.00%"'),  # noqa: E501
    "before":     (day(date(2030, 1, 1)), EventKind.EVENT, "◂"),
    "behind":     (day(date(2032, 1, 1)), EventKind.EVENT, "▸"),
}
# fmt: on


@pytest.mark.parametrize(("when", "kind", "drawn"), BARS.values(), ids=BARS)
def test_a_bar_covers_the_days_that_the_words_allow(
    when: Interval, kind: EventKind, drawn: str
) -> None:
    """A bar is as long as the interval; what lies beyond the axis is an arrow."""
    assert drawn in track.strip(Moment(when, kind, ()), AXIS)


def test_what_is_undated_has_no_bar() -> None:
    """Where nothing is known, nothing is drawn but the line."""
    drawn = track.strip(Moment(OPEN, EventKind.EVENT, ()), AXIS)

    assert "rect" not in drawn
    assert 'aria-label="undated"' in drawn


# fmt: off
TICKS: dict[str, tuple[Axis, Callable[[int], bool]]] = {
    "months":  (Axis(date(2031, 1, 15), date(2031, 4, 15)), lambda n: n == 3),
    "years":   (Axis(date(2021, 1, 15), date(2031, 4, 15)), lambda n: n == 10),
    "ages":    (Axis(date(1775, 1, 15), date(2031, 4, 15)), lambda n: n == 0),
    "neither": (Axis(date(2031, 1, 15), date(2031, 1, 20)), lambda n: n == 0),
}
# fmt: on


@pytest.mark.parametrize(("axis", "right"), TICKS.values(), ids=TICKS)
def test_ticks_are_months_or_years(axis: Axis, right: Callable[[int], bool]) -> None:
    """There are never so many ticks that they run into each other."""
    assert right(track.scale(axis).count("<line"))


def test_a_timeline_is_drawn_as_ever() -> None:
    """Events, a forecast and the days below, as they were looked at and found good."""
    moments = (
        Moment(day(MARCH[1]), EventKind.EVENT, ()),
        Moment(Interval(MARCH[2], MARCH[5]), EventKind.FORECAST, ()),
        Moment(Interval(None, MARCH[3]), EventKind.EVENT, ()),
        Moment(day(MARCH[4]), EventKind.REPORT, ()),
    )
    drawn = [*(track.strip(each, AXIS) for each in moments), track.scale(AXIS)]

    golden = Path(__file__).parent / "track.svg"
    assert "\n".join([*drawn, ""]) == golden.read_text("utf-8")
