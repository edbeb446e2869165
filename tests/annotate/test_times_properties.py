"""Laws of times that hold for any words and any day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate import anchoring
from sayso.annotate.days import easter
from sayso.core.interval import OPEN, Interval, day

YEARS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
EVER = st.dates()
STEPS = st.integers(-4000, 4000)

NUMBERS = st.sampled_from(
    "a two 3 12 about\u0020ten nearly\u0020two some many".split(" ")
)
UNITS = st.sampled_from(
    "second hour day night week weekend fortnight month quarter year decade century "
    "days weeks months years decades centuries 2019 99999 February Friday".split()
)
SIDES = st.sampled_from(
    "last next the in for over since by early mid- late before after ago later earlier "
    "from\u00a0now of 's and to – of\u00a0last\u00a0year will has “ ,” said . \n".split(
        " "
    )
)
PHRASES = st.sampled_from(
    (
        "the same month a year ago", "the year before", "on 29 February", "1/2/03",
        "in the last week of February", "at the end of the day", "Feb. 29-30",
        "31 December 9999", "1 January 0001", "the 1990s", "'98", "that day",
        "at the time", "9 a.m.", "Christmas Eve", "yesterday", "this winter",
    )
)  # fmt: skip
NTH = st.integers(1, 31)
RANGES = st.sampled_from(
    (
        "{} to {} weeks ago", "{}-{} days from now", "May {} to {}", "{}-{} June",
        "{} to {} years earlier", "in {} to {} months it will",
    )
)  # fmt: skip
RANGED = st.builds(str.format, RANGES, NTH, NTH)
TEXTS = RANGED | (
    st.lists(NUMBERS | UNITS | SIDES | PHRASES | RANGED, max_size=12).map(" ".join)
    | st.text()
)
SEEN = EVER.map(day) | st.just(OPEN) | EVER.map(lambda d: Interval(d, None))


EASTERS = (
    date(1954, 4, 18), date(1981, 4, 19), date(2008, 3, 23), date(2011, 4, 24),
    date(2024, 3, 31), date(2025, 4, 20), date(2038, 4, 25), date(2049, 4, 18),
)  # fmt: skip


def test_easter_is_when_it_was() -> None:
    """The earliest, the latest and the odd ones are those of the church's tables."""
    assert tuple(easter(day.year) for day in EASTERS) == EASTERS


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """It is a Sunday from 22 March to 25 April."""
    found = easter(year)

    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


def first(text: str, report: date) -> Interval:
    """What the first time in *text* comes to."""
    return anchoring.told([text], day(report))[0][0].reckoned.interval


def later(interval: Interval, days: int) -> Interval:
    """*interval*, so many days on."""
    step = timedelta(days)
    low, high = interval.min, interval.max
    return Interval(low and low + step, high and high + step)


@given(st.lists(TEXTS, max_size=3), SEEN)
def test_no_interval_is_upside_down(texts: list[str], published: Interval) -> None:
    """Whatever is written and whenever, the first day is not after the last."""
    for paragraph in anchoring.told(texts, published):
        for each in paragraph:
            found = each.reckoned.interval
            assert found.min is None or found.max is None or found.min <= found.max


@given(TEXTS, SEEN)
def test_times_stand_in_order_and_apart(text: str, published: Interval) -> None:
    """No time lies within another, and each lies within the text."""
    (paragraph,) = anchoring.told([text], published)
    at = 0
    for each in paragraph:
        assert at <= each.expression.start < each.expression.end <= len(text)
        at = each.expression.end


DAYS = st.sampled_from(
    (
        "It fell today.", "It fell yesterday.", "It opens tomorrow.",
        "It fell overnight.",
        "It fell the day before yesterday.", "It opens the day after tomorrow.",
        "It fell last night.", "It fell two days ago.", "It fell 48 hours ago.",
        "It fell a week ago.", "It fell about two weeks ago.", "It is currently shut.",
        "It fell in the past three days.", "It has been shut for two weeks.",
        "It will open in five days.", "It will open within two weeks.",
        "It opens four days from now.", "It fell more than three days ago.",
        "It fell two to three days ago.", "It opens in the coming days.",
        "It opens soon.", "It previously fell.", "It fell weeks ago.",
    )
)  # fmt: skip


@given(DAYS, YEARS, STEPS)
def test_what_is_told_in_days_moves_with_the_report(
    text: str, report: date, step: int
) -> None:
    """A report of n days later tells of n days later."""
    moved = first(text, report + timedelta(step))

    assert moved == later(first(text, report), step)


WEEKS = st.sampled_from(
    (
        "It fell on Monday.", "It fell last Friday.", "It will open on Sunday.",
        "It opens next Tuesday.", "It fell last week.", "It fell this week.",
        "It opens next week.", "It fell over the weekend.", "It opens this weekend.",
        "It fell last weekend.", "It fell early Saturday.", "It fell Monday at 9 a.m.",
    )
)  # fmt: skip


@given(WEEKS, YEARS, STEPS)
def test_what_is_told_in_weeks_moves_by_weeks(
    text: str, report: date, weeks: int
) -> None:
    """A report of n weeks later tells of n weeks later."""
    moved = first(text, report + timedelta(weeks=weeks))

    assert moved == later(first(text, report), 7 * weeks)


@given(
    st.sampled_from(("Monday", "Tuesday", "Friday", "Sunday")),
    st.sampled_from(("It fell on {}.", "It fell last {}.")),
    YEARS,
)
def test_a_past_weekday_is_that_day_and_within_a_week(
    name: str, frame: str, report: date
) -> None:
    """The day has that name, and lies at most seven days back."""
    found = first(frame.format(name), report)

    assert found.min == found.max
    assert found.min is not None
    assert f"{found.min:%A}" == name
    assert 0 <= (report - found.min).days <= 7


WHOLES = st.sampled_from(("August 2021", "February 2024", "2019", "last year"))


@given(WHOLES, YEARS)
def test_parts_lie_in_their_whole_one_after_the_other(whole: str, report: date) -> None:
    """Early, mid and late tile it."""
    parts = [
        first(f"It fell in {p}{whole}.", report) for p in ("early ", "mid-", "late ")
    ]
    if whole.startswith("last"):  # nobody says mid-last year
        parts[1] = first("It fell in the middle of last year.", report)
    early, mid, late = parts
    all_of_it = first(f"It fell in {whole}.", report)

    assert (early.min, late.max) == (all_of_it.min, all_of_it.max)
    assert early.max is not None
    assert mid.min is not None
    assert mid.max is not None
    assert early.max + timedelta(1) == mid.min
    assert mid.max + timedelta(1) == late.min


@given(st.sampled_from(("on May 3", "in early May", "on 30 May")), YEARS)
def test_a_month_and_its_days_are_of_one_year(phrase: str, report: date) -> None:
    """In any month but its own, a month without a year has the year of its days."""
    whole, day_of_it = (
        first(f"It fell {words}.", report) for words in ("in May", phrase)
    )

    assert whole.min is not None
    assert day_of_it.min is not None
    assert (report + timedelta(1)).month == 5 or whole.min.year == day_of_it.min.year


@given(
    st.sampled_from(
        ("on 3 May 2021", "in June 2020", "in 2019", "in the 1980s", "in Q3 2020")
    ),
    EVER,
    EVER,
)
def test_what_names_its_year_does_not_move(phrase: str, one: date, other: date) -> None:
    """A date with its year is the same in every report."""
    text = f"It fell {phrase}."

    assert first(text, one) == first(text, other)
