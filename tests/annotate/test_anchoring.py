"""What a time comes to by when it was said, and by what was told before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import marked
from sayso.annotate import anchoring, language, times
from sayso.core.account import Time
from sayso.core.document import Document
from sayso.core.interval import Interval, day

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
# Two times, the second seen from the first.
TOLD = {
    "later": ("It fell on May 3, 2024. [t:Two days later], it burnt.", "2024-05-05"),
    "earlier": ("It fell on May 3, 2024. [t:Two days earlier], it shook.", "2024-05-01"),  # noqa: E501
    "the next day": ("It fell on May 3, 2024. [t:The next day], it burnt.", "2024-05-04"),  # noqa: E501
    "the day before": ("It fell on May 3, 2024, after rain [t:the day before].", "2024-05-02"),  # noqa: E501
    "the same day": ("It fell on May 3, 2024. It burnt [t:the same day].", "2024-05-03"),  # noqa: E501
    "that week": ("It fell on May 3, 2024. It burnt [t:that week].", "2024-04-29 .. 2024-05-05"),  # noqa: E501
    "that summer": ("It fell on May 3, 2024. It burnt [t:that summer].", "2024-06-01 .. 2024-08-31"),  # noqa: E501
    "at the time": ("It fell on May 3, 2024. He was ill [t:at the time].", "2024-05-03"),  # noqa: E501
    "since then": ("It fell on May 3, 2024. [t:Since then], it has been shut.", "2024-05-03"),  # noqa: E501
    "the following week": ("It fell on May 3, 2024. It burnt [t:the following week].", "2024-05-06 .. 2024-05-12"),  # noqa: E501
    "the following two days": ("It fell on May 3, 2024. It burnt [t:over the following two days].", "2024-05-03 .. 2024-05-05"),  # noqa: E501
    "the previous two days": ("It fell on May 3, 2024. It rained [t:over the previous two days].", "2024-05-01 .. 2024-05-03"),  # noqa: E501
    "an hour": ("It fell on May 3, 2024. It burnt [t:at 9 p.m.], he said.", "2024-05-03"),  # noqa: E501
    "so long after": ("It fell [t:two days after] May 3, 2024.", "2024-05-05"),
    "so long before": ("It fell [t:two days before] May 3, 2024.", "2024-05-01"),
    "in another paragraph": ("It fell on May 3, 2024.\n\nHe was ill [t:that day].", "2024-05-03"),  # noqa: E501
}
# fmt: on


# fmt: off
BY = {
    "what was so": ("[t:By Monday evening], 58 boys were ill.", "2025-01-27"),
    "what had been": ("Eleven shops had shut [t:by Monday].", "2025-01-27"),
    "what was to be": ("[t:By Monday], 58 boys were to be moved.", "2025-02-03"),
    "what has to be": ("The council has to decide [t:by Monday].", "2025-02-03"),
    "what was ordered": ("They had been told to leave [t:by Monday].", "2025-02-03"),
    "what was hoped": ("They hoped to have it open [t:by Monday].", "2025-02-03"),
    "what would be": ("He was told it would open [t:by Monday].", "2025-02-03"),
    "until": ("It was shut [t:until Monday].", "2025-02-03"),
}
# fmt: on


@pytest.mark.parametrize(("markup", "interval"), BY.values(), ids=BY)
def test_a_limit_is_past_where_the_verb_is(markup: str, interval: str) -> None:
    """What was so by Monday was so by the last Monday; what is due, by the next."""
    document, _ = marked(markup, published=FRIDAY)

    (time,) = found(document)

    assert shown(time) == interval


@pytest.mark.parametrize(("markup", "interval"), TOLD.values(), ids=TOLD)
def test_times_seen_from_a_time_told_before(markup: str, interval: str) -> None:
    """Words that point back are reckoned from the day that was last spoken of."""
    document, marks = marked(markup, published=FRIDAY)

    time = next(t for t in found(document) if t.span.overlaps(marks["t"]))

    assert shown(time) == interval


def test_a_window_in_anothers_words_is_seen_from_when_they_were_said() -> None:
    """What was due within two days, as said last week, is reckoned from last week."""
    document, marks = marked(
        '"It will open [w:within two days]," the Herald reported [s:last week].',
        published=FRIDAY,
    )

    window = next(t for t in found(document) if t.span == marks["w"])

    assert shown(window) == "2025-01-20 .. 2025-01-28"
    assert window.anchor == marks["s"]


# fmt: off
UNDATED = {
    "nothing to go by": ("It fell on Thursday.", "… .. …"),
    "a dated month": ("It opened in November 2024 and fell on [t:Jan. 30].", "2025-01-30"),  # noqa: E501
    "a relative day": ("It opened on May 3, 2024 and fell [t:yesterday].", "2024-05-02 .. …"),  # noqa: E501
    "a far month": ("It opened on May 3, 2024 and fell [t:in February].", "2024-02-01 .. 2024-02-29"),  # noqa: E501
    "only what is ahead": ("It will open on May 3, 2034. It fell [t:yesterday].", "… .. …"),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("markup", "interval"), UNDATED.values(), ids=UNDATED)
def test_an_undated_report_is_dated_by_its_own_dates(
    markup: str, interval: str
) -> None:
    """Without a date, a report is not older than the last past date that it tells."""
    document, marks = marked(markup)

    time = next(t for t in found(document) if not marks or t.span.overlaps(marks["t"]))

    assert shown(time) == interval


WORDS = st.sampled_from(
    """in on since for within by the a last next this late early mid- end of past
    two three 5 2021 1500s May Jan. 30 31/12/9999 Monday yesterday week years months
    day ago later after before fall century 99th quarter first half 9:30 p.m. now . ,
    year-old will has been said said-on Q3 each decade 0 9999 thousand""".split()
)
PHRASES = st.sampled_from(
    (
        "two weeks ago",
        "over the past 5 months",
        "within the next three days",
        "it has been shut for two years",
        "the end of last year",
        "later this month",
        "earlier this week",
        "the rest of the year",
        "the following week",
        "the day before.",
        "a week after 3 May 2024",
        "said on Monday",
        "the nearly three-year-old feud",
        "next summer",
    )
)
SIDES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.lists(WORDS | PHRASES | st.text(max_size=3), max_size=14), SIDES, SIDES)
def test_intervals_never_invert(
    words: list[str], one: date | None, other: date | None
) -> None:
    """No words and no date of the report make an interval end before it starts."""
    low, high = (one, other) if not (one and other and other < one) else (other, one)

    (paragraph,) = anchoring.told([" ".join(words)], Interval(low, high))

    for each in paragraph:
        found_ = each.reckoned.interval
        assert not found_.bounded or found_.min <= found_.max  # type: ignore[operator]


@given(st.dates(date(1970, 1, 1), date(2080, 1, 1)), st.integers(1, 500))
def test_shifting_the_report_by_weeks_shifts_its_days(when: date, weeks: int) -> None:
    """A report of some weeks later, in the same words, tells of days as much later."""
    words = "It fell on Monday, two days ago, last week, yesterday; it has been shut"
    texts = [f"{words} for three weeks."]
    step = timedelta(weeks=weeks)

    (early,), (late,) = (anchoring.told(texts, day(at)) for at in (when, when + step))

    assert len(early) == 5
    for one, other in zip(early, late, strict=True):
        before, after = one.reckoned.interval, other.reckoned.interval
        assert (after.min, after.max) == (before.min + step, before.max + step)  # type: ignore[operator]
