"""The words for days, counts and kinds."""

from datetime import date

import pytest

from sayso.core.account import Status, Support
from sayso.core.finding import (
    ChangeKind,
    DifferenceKind,
    Origins,
    PointStatus,
    Stance,
)
from sayso.core.interval import Interval
from sayso.tell import wording

# fmt: off
DAYS = {
    "":                          (None, None),
    "4 Feb 2031":                ("2031-02-04", "2031-02-04"),
    "23–24 Jan 2031":            ("2031-01-23", "2031-01-24"),
    "30 Jan – 4 Feb 2031":       ("2031-01-30", "2031-02-04"),
    "30 Dec 2030 – 4 Jan 2031":  ("2030-12-30", "2031-01-04"),
    "Nov 2031":                  ("2031-11-01", "2031-11-30"),
    "Oct–Dec 2031":              ("2031-10-01", "2031-12-31"),
    "Dec 2030–Feb 2031":         ("2030-12-01", "2031-02-28"),
    "2031":                      ("2031-01-01", "2031-12-31"),
    "2029–2031":                 ("2029-01-01", "2031-12-31"),
    "from 3 Mar 2031":           ("2031-03-03", None),
    "by 3 Mar 2031":             (None, "2031-03-03"),
}
# fmt: on


@pytest.mark.parametrize(("told", "days"), DAYS.items(), ids=DAYS)
def test_days_are_told_as_short_as_they_can_be(
    told: str, days: tuple[str | None, str | None]
) -> None:
    """An interval is a day, a stretch of days, months or years, or open."""
    first, last = (date.fromisoformat(day) if day else None for day in days)

    assert wording.when(Interval(first, last)) == told


def test_no_days_are_no_words() -> None:
    """Where no time is known, none is told."""
    assert wording.when(None) == ""


def test_the_last_day_that_there_is() -> None:
    """The end of the calendar is a day like others."""
    assert wording.when(Interval(date.max, date.max)) == "31 Dec 9999"
    assert wording.when(Interval(date(9999, 12, 1), date.max)) == "Dec 9999"


# fmt: off
CLIPPED = {
    "short enough":   ("It held.", 8, "It held."),
    "between words":  ("It held until noon.", 10, "It held …"),
    "no room":        ("Unbelievable", 5, "Unbe…"),
    "one line":       ("It\n held", 20, "It held"),
}
# fmt: on


@pytest.mark.parametrize(("text", "length", "told"), CLIPPED.values(), ids=CLIPPED)
def test_long_words_are_clipped(text: str, length: int, told: str) -> None:
    """What is cut is cut between words where it can be, and says so."""
    assert wording.clipped(text, length) == told
    assert len(told) <= length


def test_days_in_a_text_are_told_as_everywhere() -> None:
    """What another part wrote as ISO days reads like the rest of the page."""
    assert wording.dated("2031-01-30 or 2031-02-01 to 2031-02-28") == (
        "30 Jan 2031 or Feb 2031"
    )


@pytest.mark.parametrize("text", ["2031-13-40", "7654321-01-02", "call 2031-02-30"])
def test_what_is_no_day_is_left_alone(text: str) -> None:
    """Digits that look like a day, and are none, stay as they are."""
    assert wording.dated(text) == text


def test_bounds_are_told_only_where_they_say_more() -> None:
    """Where the least and the most are the count itself, they are not repeated."""
    assert wording.bounds(Origins(count=2, min=2, max=2)) == ""
    assert wording.bounds(Origins(count=2, min=1, max=2)) == "1–2"


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        (wording.STATUS, Status),
        (wording.STANDING, PointStatus),
        (wording.SUPPORT, Support),
        (wording.STANCES, Stance),
        (wording.CHANGES, ChangeKind),
        (wording.DIFFERENCES, DifferenceKind),
    ],
)
def test_every_kind_has_its_words(told: dict[str, str], kinds: type) -> None:
    """No kind of the nouns is without words for the reader."""
    assert set(told) == set(kinds)
