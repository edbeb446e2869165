"""Tests of read.dates: dates on lines of their own, and in addresses."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.dates import date_in_address, dates, is_date

DAYS = {
    "American": "January 31, 2031",
    "with a short": "Jan. 31, 2031",
    "of Sept": "Sept. 5, 2031",
    "British": "31 January 2031",
    "with an ending": "31st of January, 2031",
    "ISO": "2031-01-31",
    "with a clock": "2031-01-31T17:05:09Z",
    "with a zone": "2031-01-31T17:05:09.120+02:00",
    "with dots": "31.01.2031",
    "with slashes": "2031/1/31",
    "labelled": "Published: Friday, 31 January 2031, 5:12 p.m. ET",
    "of a feed": "Fri, 31 Jan 2031 10:00:00 +0000",
    "updated": "Updated 3:04 PM EST, Fri January 31, 2031",
    "with its reading": "31 January 2031. 4 min read",
    "with the time of reading": "31.01.2031 | reading time 3 minutes",
    "with no day": "January 2031",
    "ago": "7 hours ago",
    "of a day": "Yesterday",
    "without a year": "Jan. 31",
    "a clock": "17:05",
}
NONE = {
    "a sentence": "It fell on 31 January 2031",
    "a number": "31",
    "a count": "31 were there",
    "a month": "May",
    "a word": "and",
    "nothing": "",
    "long": "2031-01-31 " * 20,
    "a year": "2031",
}
READ = {
    "either way": ("02/03/2031", ("2031-02-03", "2031-03-02")),
    "the day before a full stop": ("02.03.2031", ("2031-03-02", "2031-03-02")),
    "the month before a full stop": ("02.13.2031", ("2031-02-13", "2031-02-13")),
    "one way": ("31/01/2031", ("2031-01-31", "2031-01-31")),
    "the other": ("01/31/2031", ("2031-01-31", "2031-01-31")),
    "a month": ("February 2032", ("2032-02-01", "2032-02-29")),
    "December": ("December 2031", ("2031-12-01", "2031-12-31")),
}
ADDRESSES = {
    "parts": ("//a.example/2031/01/31/dam", "2031-01-31", "2031-01-31"),
    "a word": ("//a.example/2031/jan/31/dam", "2031-01-31", "2031-01-31"),
    "run together": ("//a.example/dam-20310131-x", "2031-01-31", "2031-01-31"),
    "short": ("//a.example/2031/1/3/dam", "2031-01-03", "2031-01-03"),
    "a month": ("//a.example/2031/01/dam", "2031-01-01", "2031-01-31"),
    "a named month": ("//a.example/2031/jan/dam", "2031-01-01", "2031-01-31"),
}


@pytest.mark.parametrize("words", DAYS.values(), ids=DAYS)
def test_is_date(words: str) -> None:
    """A line may be a date in any common form, with label, clock and zone."""
    assert is_date(words)


@pytest.mark.parametrize("words", NONE.values(), ids=NONE)
def test_is_no_date(words: str) -> None:
    """A line that says anything else is no date."""
    assert not is_date(words)


@pytest.mark.parametrize(("words", "ends"), READ.values(), ids=READ)
def test_dates_are_intervals(words: str, ends: tuple[str, str]) -> None:
    """Where the words leave open which day it is, all that it may be count."""
    (found,) = dates(words)

    assert (str(found.interval.min), str(found.interval.max)) == ends


@pytest.mark.parametrize("words", ["31 February 2031", "99/99/2031", "2031-13-01"])
def test_no_such_day(words: str) -> None:
    """What no calendar has is no date."""
    assert not dates(words)


def test_days_of_change_are_told_from_the_first() -> None:
    """The nearest label before a date says whether it is that of a change."""
    found = dates("Posted 30 Jan. 2031, last updated 31 Jan. 2031")

    assert [each.changed for each in found] == [False, True]


@pytest.mark.parametrize(
    ("address", "first", "last"), ADDRESSES.values(), ids=ADDRESSES
)
def test_date_in_address(address: str, first: str, last: str) -> None:
    """An address's path may carry the day, or the month."""
    found = date_in_address(address)

    assert found is not None
    assert (str(found.interval.min), str(found.interval.max)) == (first, last)


def test_no_date_in_address() -> None:
    """Numbers in an address that are no date are none."""
    assert date_in_address("https://a.example/news/31099988") is None
    assert date_in_address("//a.example/2031/99/dam") is None


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_day_is_read_as_it_is_written(day: date) -> None:
    """A day written out in full is that day."""
    for form in ("%B %d, %Y", "%d %b %Y", "%Y-%m-%d"):
        (found,) = dates(day.strftime(form))

        assert found.interval.min == found.interval.max == day


figures = st.sampled_from(
    ["00", "0", "1", "12", "31", "99", "2031", "0000", "Feb", "May"]
)
figured = st.builds(
    "{0}{1}{2}{1}{3}".format, figures, st.sampled_from("/.- "), figures, figures
)


@given(st.lists(figured | figures, max_size=3).map(" ".join))
def test_no_figures_make_it_raise(words: str) -> None:
    """Whatever stands there, it is a date or none."""
    assert all(each.start < each.end for each in dates(words))
    assert is_date(words) in (True, False)
