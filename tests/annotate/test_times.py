"""Every time expression as an interval, with its grain and its anchor."""

from dataclasses import replace
from datetime import date

import pytest

from factory import marked, plain
from sayso.annotate import language, times
from sayso.core.account import Time
from sayso.core.document import Document, Published
from sayso.core.interval import OPEN, Interval, day

FRIDAY = date(2025, 1, 31)


def found(document: Document) -> list[Time]:
    """The times of *document*."""
    (passages,) = language.passages([document])
    return times.find(passages)


def shown(time: Time) -> str:
    """A time's interval as ISO dates; one day as one."""
    low, high = time.interval.min, time.interval.max
    sides = [side.isoformat() if side else "…" for side in (low, high)]
    return sides[0] if low == high and low else " .. ".join(sides)


# fmt: off
# The report is of Friday, 31 January 2025. Text with its time marked, interval, grain.
TIMES = {
    # named on the calendar
    "a full date": ("It fell [t:on January 3, 2024].", "2024-01-03", "day"),
    "day first": ("It fell on [t:3 January 2024].", "2024-01-03", "day"),
    "with a weekday": ("It fell [t:on Monday, Jan. 6].", "2025-01-06", "day"),
    "an ordinal": ("It fell on the [t:3rd of May 2024].", "2024-05-03", "day"),
    "ISO": ("It fell [t:on 2024-05-03].", "2024-05-03", "day"),
    "in points": ("It fell [t:on 3.5.2024].", "2024-05-03", "day"),
    "in slashes": ("It fell [t:on 3/5/2024].", "2024-03-05 .. 2024-05-03", "day"),
    "in slashes past the 12th": ("It fell [t:on 31/5/2024].", "2024-05-31", "day"),
    "no such date": ("It fell [t:on 31/31/2024].", "… .. …", "day"),
    "no such day": ("It fell [t:on February 30, 2024].", "2024-02-01 .. 2024-02-29", "day"),  # noqa: E501
    "days from and to": ("It ran [t:Jan. 3-5].", "2025-01-03 .. 2025-01-05", "day"),
    "no year, past": ("It fell [t:on Dec. 30].", "2024-12-30", "day"),
    "no year, ahead": ("It will open [t:on March 3].", "2025-03-03", "day"),
    "no year, long past": ("It is shut [t:on Feb. 4].", "2025-02-04", "day"),
    "a holiday": ("It fell [t:on Christmas Eve].", "2024-12-24", "day"),
    "a holiday's year": ("It fell on [t:New Year's Day 2022].", "2022-01-01", "day"),
    "a month and year": ("It fell [t:in May 2021].", "2021-05-01 .. 2021-05-31", "month"),  # noqa: E501
    "a month": ("It fell [t:in August].", "2024-08-01 .. 2024-08-31", "month"),
    "last month by name": ("It fell [t:last November].", "2024-11-01 .. 2024-11-30", "month"),  # noqa: E501
    "next month by name": ("It opens [t:next March].", "2025-03-01 .. 2025-03-31", "month"),  # noqa: E501
    "a deadline": ("It must open [t:by March].", "2025-03-01 .. 2025-03-31", "month"),
    "early in a month": ("It fell [t:in early August 2024].", "2024-08-01 .. 2024-08-10", "part"),  # noqa: E501
    "the middle of a month": ("Shut [t:since mid-January], it rots.", "2025-01-11 .. 2025-01-20", "part"),  # noqa: E501
    "the end of a month": ("It fell at [t:the end of May 2024].", "2024-05-21 .. 2024-05-31", "part"),  # noqa: E501
    "earlier in a month": ("[t:Earlier in January], it fell.", "2025-01-01 .. 2025-01-31", "part"),  # noqa: E501
    "a year": ("It fell [t:in 2019].", "2019-01-01 .. 2019-12-31", "year"),
    "a year's event": ("The [t:2016] games were dull.", "2016-01-01 .. 2016-12-31", "year"),  # noqa: E501
    "the start of a year": ("It fell in [t:early 2019].", "2019-01-01 .. 2019-03-31", "part"),  # noqa: E501
    "the end of a year": ("It ends at [t:the end of 2019].", "2019-12-01 .. 2019-12-31", "part"),  # noqa: E501
    "the turn of a year": ("It fell at [t:the beginning of 2019].", "2019-01-01 .. 2019-01-31", "part"),  # noqa: E501
    "half a year": ("It fell in [t:the second half of 2019].", "2019-07-01 .. 2019-12-31", "part"),  # noqa: E501
    "years from and to": ("It ran [t:in 2014-15].", "2014-01-01 .. 2015-12-31", "part"),
    "a decade": ("It shut in [t:the 1990s].", "1990-01-01 .. 1999-12-31", "part"),
    "a part of a decade": ("It shut in [t:the early 1990s].", "1990-01-01 .. 1993-12-31", "part"),  # noqa: E501
    "the nineties": ("It shut in [t:the 90s].", "1990-01-01 .. 1999-12-31", "part"),
    "a century": ("A [t:19th-century] mill.", "1801-01-01 .. 1900-12-31", "part"),
    "a season": ("It fell in [t:the summer of 2020].", "2020-06-01 .. 2020-08-31", "part"),  # noqa: E501
    "a bare season": ("It fell [t:in summer].", "2024-06-01 .. 2024-08-31", "part"),
    "a quarter": ("It rose in [t:the third quarter of 2023].", "2023-07-01 .. 2023-09-30", "part"),  # noqa: E501
    "the last quarter": ("Its [t:fourth-quarter] profit fell.", "2024-10-01 .. 2024-12-31", "part"),  # noqa: E501
    "a quarter of last year": ("It rose in [t:the final quarter of last year].", "2024-10-01 .. 2024-12-31", "part"),  # noqa: E501
    "a numbered quarter": ("It rose in [t:Q2 2023].", "2023-04-01 .. 2023-06-30", "part"),  # noqa: E501
    # seen from the report
    "today": ("It falls [t:today].", "2025-01-31", "day"),
    "now": ("It is [t:now] shut.", "2025-01-31", "day"),
    "yesterday": ("It fell [t:yesterday].", "2025-01-30", "day"),
    "tomorrow": ("It opens [t:tomorrow].", "2025-02-01", "day"),
    "overnight": ("It fell [t:overnight].", "2025-01-30 .. 2025-01-31", "day"),
    "before yesterday": ("It fell [t:the day before yesterday].", "2025-01-29", "day"),
    "a weekday": ("It fell [t:on Thursday].", "2025-01-30", "day"),
    "the same weekday": ("It fell [t:Friday].", "2025-01-31", "day"),
    "last weekday": ("It fell [t:last Friday].", "2025-01-24", "day"),
    "next weekday": ("It opens [t:next Friday].", "2025-02-07", "day"),
    "a weekday ahead": ("It will open [t:on Tuesday].", "2025-02-04", "day"),
    "a weekday in front": ("[t:On Tuesday], it will open.", "2025-02-04", "day"),
    "an hour of a day": ("It fell [t:at 9:30 p.m. on Monday].", "2025-01-27", "day"),
    "a day and an hour": ("It fell [t:Monday at 9 a.m.].", "2025-01-27", "day"),
    "an hour": ("It fell [t:at 9:30 p.m.], he said.", "… .. 2025-01-31", "part"),
    "last week": ("It fell [t:last week].", "2025-01-20 .. 2025-01-26", "week"),
    "this week": ("It fell [t:this week].", "2025-01-27 .. 2025-02-02", "week"),
    "next week": ("It opens [t:next week].", "2025-02-03 .. 2025-02-09", "week"),
    "last month": ("It fell [t:last month].", "2024-12-01 .. 2024-12-31", "month"),
    "last year": ("It fell [t:last year].", "2024-01-01 .. 2024-12-31", "year"),
    "late last year": ("It fell [t:late last year].", "2024-10-01 .. 2024-12-31", "part"),  # noqa: E501
    "earlier this month": ("It fell [t:earlier this month].", "2025-01-01 .. 2025-01-31", "part"),  # noqa: E501
    "later this year": ("It opens [t:later this year].", "2025-01-31 .. 2025-12-31", "part"),  # noqa: E501
    "the end of the year": ("It opens by [t:the end of the year].", "2025-12-01 .. 2025-12-31", "part"),  # noqa: E501
    "year-end": ("It opens [t:by year-end].", "2025-12-01 .. 2025-12-31", "part"),
    "the past year": ("It fell in [t:the past year].", "2024-01-31 .. 2025-01-31", "year"),  # noqa: E501
    "the weekend": ("It fell [t:over the weekend].", "2025-01-25 .. 2025-01-26", "part"),  # noqa: E501
    "last night": ("It fell [t:last night].", "2025-01-30", "day"),
    "this morning": ("It fell [t:this morning].", "2025-01-31", "part"),
    "last fall": ("It fell [t:last fall].", "2024-09-01 .. 2024-11-30", "part"),
    "this summer": ("It opens [t:this summer].", "2025-06-01 .. 2025-08-31", "part"),
    "next summer": ("It opens [t:next summer].", "2025-06-01 .. 2025-08-31", "part"),
    "this decade": ("It opens [t:this decade].", "2020-01-01 .. 2029-12-31", "part"),
    # lengths
    "days ago": ("It fell [t:two days ago].", "2025-01-29", "part"),
    "weeks ago": ("It fell [t:two weeks ago].", "2025-01-16 .. 2025-01-18", "part"),
    "a month ago": ("It fell [t:a month ago].", "2024-12-01 .. 2024-12-31", "part"),
    "hours ago": ("It fell [t:48 hours ago].", "2025-01-29", "part"),
    "a range ago": ("It fell [t:two to three days ago].", "2025-01-28 .. 2025-01-29", "part"),  # noqa: E501
    "more than a year ago": ("It fell [t:more than two years ago].", "… .. 2023-12-31", "part"),  # noqa: E501
    "less than two years ago": ("It fell [t:less than two years ago].", "2023-01-01 .. 2025-01-31", "part"),  # noqa: E501
    "weeks without a number": ("It fell [t:weeks ago].", "… .. 2025-01-18", "part"),
    "from now": ("It opens [t:two days from now].", "2025-02-02", "part"),
    "more than from now": ("It opens [t:more than two days from now].", "2025-02-02 .. …", "part"),  # noqa: E501
    "at most from now": ("It opens [t:at most two days from now].", "2025-01-31 .. 2025-02-02", "part"),  # noqa: E501
    "for, until now": ("It has been shut [t:for about two weeks].", "2025-01-17 .. 2025-01-31", "part"),  # noqa: E501
    "for, ahead": ("It will shut [t:for two weeks].", "2025-01-31 .. 2025-02-14", "part"),  # noqa: E501
    "for, once": ("It shut [t:for two weeks].", "… .. 2025-01-31", "part"),
    "for weeks": ("It has been shut [t:for weeks].", "… .. 2025-01-31", "part"),
    "over the past": ("It fell [t:over the past three months].", "2024-10-31 .. 2025-01-31", "part"),  # noqa: E501
    "the next": ("It opens in [t:the next two days].", "2025-01-31 .. 2025-02-02", "part"),  # noqa: E501
    "the coming weeks": ("It opens [t:in the coming weeks].", "2025-01-31 .. …", "part"),  # noqa: E501
    "recent": ("It fell [t:in recent weeks].", "… .. 2025-01-31", "part"),
    "within": ("It could open [t:within two months].", "2025-01-31 .. 2025-03-31", "part"),  # noqa: E501
    "within, once": ("It burnt down [t:within two hours].", "… .. 2025-01-31", "part"),
    "in, ahead": ("It will open [t:in two days].", "2025-02-02", "part"),
    "the first in": ("It is the first fire [t:in two years].", "2023-01-31 .. 2025-01-31", "part"),  # noqa: E501
    "in, once": ("It sank [t:in two hours].", "… .. 2025-01-31", "part"),
    "during": ("It shut [t:during two weeks].", "… .. 2025-01-31", "part"),
    "the first two": ("It sank in [t:the first two hours].", "… .. 2025-01-31", "part"),
    "the following, of nothing": ("It sank [t:over the following two days].", "… .. 2025-01-31", "part"),  # noqa: E501
    "the previous, of nothing": ("It rose [t:over the previous two days].", "2025-01-29 .. 2025-01-31", "part"),  # noqa: E501
    "bare": ("A [t:two-week] strike.", "… .. …", "part"),
    "how old a thing is": ("The [t:nearly three-year-old] feud.", "2022-01-31 .. 2023-01-31", "part"),  # noqa: E501
    "how old, just": ("The [t:three-year-old] feud.", "2021-01-31 .. 2022-01-31", "part"),  # noqa: E501
    "comes after": ("The vote comes [t:a week after] the fire.", "2025-01-23 .. 2025-01-24", "part"),  # noqa: E501
    "comes long after": ("The vote comes [t:weeks after] the fire.", "… .. 2025-01-31", "part"),  # noqa: E501
    "after what": ("It sank [t:a week after] the fire.", "… .. 2025-01-31", "part"),
    "before what": ("It sank [t:a week before] the fire.", "… .. 2025-01-31", "part"),
    "later, than nothing": ("It sank [t:two days later].", "… .. 2025-01-31", "part"),
    # no telling when
    "daily": ("Ferries leave [t:daily].", "… .. …", "part"),
    "every week": ("Ferries leave [t:every week].", "… .. …", "part"),
    "previously": ("He [t:previously] denied it.", "… .. 2025-01-31", "part"),
    "soon": ("It opens [t:soon].", "2025-01-31 .. …", "part"),
    "since then": ("It has been shut [t:since then].", "… .. 2025-01-31", "part"),
    "at the time, of nothing": ("He denied it [t:at the time].", "… .. 2025-01-31", "day"),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("markup", "interval", "grain"), TIMES.values(), ids=TIMES)
def test_intervals(markup: str, interval: str, grain: str) -> None:
    """The words of a time come to an interval, seen from the day of the report."""
    document, marks = marked(markup, published=FRIDAY)

    time = next(t for t in found(document) if t.span.overlaps(marks["t"]))

    assert marks["t"] in time.span
    assert (shown(time), time.grain.value) == (interval, grain)


# fmt: off
NO_TIMES = {
    "a verb": "He may march on the town.",
    "a name": "April Jones met Theresa May.",
    "a show": "She hosts Scotland Tonight.",
    "a count": "Some 2000 sailors left, and 1900 troops.",
    "a person's age": "A 12-year-old boy and a 30-year-old.",
    "a singer's age": "The 29-year-old singer and the 29-year-old Ruiz.",
    "a match's quarter": "They scored in the third quarter.",
    "weeks of nothing": "The weeks and years and a day.",
    "a flight": "Flight 2019-A left.",
}
# fmt: on


@pytest.mark.parametrize("text", NO_TIMES.values(), ids=NO_TIMES)
def test_what_is_no_time(text: str) -> None:
    """Words that only look like times tell none."""
    assert found(plain(text, published=FRIDAY)) == []


def test_anchor_is_the_reports_date_line_where_there_is_one() -> None:
    """A relative time names the words that say when the report appeared."""
    document, marks = marked("[d:January 31, 2025]\n\nIt fell yesterday.")
    published = Published(day(FRIDAY), (marks["d"],))
    document = replace(document, published=published, segments=document.segments[1:])

    (time,) = found(document)

    assert time.anchor == marks["d"]


def test_ids_are_in_the_order_of_the_text() -> None:
    """The times of a report are numbered as they stand in it."""
    document = plain("It fell on Monday.\n\nIt burnt on Tuesday.", number=3)

    assert [t.id for t in found(document)] == ["d3.t0", "d3.t1"]


def test_no_passages_have_no_times() -> None:
    """A report of which nothing was read has no times."""
    assert times.find([]) == []
    assert times.reanchored((), plain("No."), OPEN) == ()


# fmt: off
PHRASES = {
    "a passive": ("Troops have not been seen since May.", "have not been seen"),
    "an object": ("Rebels took the port of Hale in May.", "took the port of Hale"),
    "a long object": ("Rebels took the small and very old port of the lost town in May.", "took the small and very old port of"),  # noqa: E501
    "a noun": ("Monday's fire is out.", "Monday's fire"),
    "no verb": ("Harbour fire, May 2021", "Harbour fire"),
}
# fmt: on


@pytest.mark.parametrize(("text", "phrase"), PHRASES.values(), ids=PHRASES)
def test_refers_to(text: str, phrase: str) -> None:
    """A time refers to the verb phrase of its clause, or to the noun behind it."""
    time, *_ = found(plain(text, published=FRIDAY))

    assert time.refers_to == phrase


def test_reanchored_reckons_relative_times_again() -> None:
    """Once a report is dated, its weekdays and months find their place."""
    document = plain(
        "It [fell](#) **on Thursday**, a week after the storm of 2021, in *August*."
    )
    before = found(document)

    after = times.reanchored(before, document, Interval(FRIDAY, FRIDAY))

    assert [document[t.span] for t in after] == [document[t.span] for t in before]
    assert [shown(t) for t in after] == [
        "2025-01-30", "… .. 2025-01-31", "2021-01-01 .. 2021-12-31",
        "2024-08-01 .. 2024-08-31",
    ]  # fmt: skip
    assert [t.refers_to for t in after] == [t.refers_to for t in before]


def test_reanchored_to_the_known_date_changes_nothing() -> None:
    """Text alone tells the interval: to reckon twice is to reckon once."""
    document = plain("It fell last week.\n\nIt burnt two days later.", published=FRIDAY)
    before = found(document)

    assert list(times.reanchored(before, document, day(FRIDAY))) == before


def test_reanchored_leaves_a_time_that_it_does_not_know() -> None:
    """A time that another hand put in stays as it is."""
    document = plain("It fell last week.", published=FRIDAY)
    (known,) = found(document)
    foreign = replace(known, span=document.span(0, 2))

    assert times.reanchored([foreign], document, OPEN) == (foreign,)
