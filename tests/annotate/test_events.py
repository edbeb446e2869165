"""Which event a figure is of."""

from datetime import date

import pytest

from sayso import annotate
from sayso.core.document import Document, Kind, Published, Segment
from sayso.core.interval import OPEN, Interval, day
from sayso.core.span import Span

TODAY = day(date(2031, 3, 28))


def events(text: str, published: Interval = TODAY) -> dict[str, str | None]:
    """The event of each figure in *text*, by the figure's words."""
    document = Document(
        number=0,
        file="a.txt",
        sha256="",
        text=text,
        published=Published(published),
        segments=(Segment(Span(0, 0, len(text)), Kind.BODY),),
    )
    (account,) = annotate.accounts([document], annotator="rules")
    return {document[f.span]: f.event for f in account.figures}


# fmt: off
PAST = {
    "its year":       ("The 1995 blast, which killed 168 people, was his work.", "168", "The 1995 blast"),  # noqa: E501
    "a year behind":  ("It recalled the bombing of Oris in 2011 that left 77 people dead.", "77", "the bombing of Oris in 2011"),  # noqa: E501
    "beside":         ("In 2004, a tsunami killed 230,000 people.", "230,000", "a tsunami"),  # noqa: E501
    "within":         ("Nine people died in the 2019 quake.", "Nine", "the 2019 quake"),
    "joined":         ("A shooting in 2018 left 17 dead and 14 wounded.", "14", "A shooting in 2018"),  # noqa: E501
    "no noun":        ("It is the deadliest since 1987, when 40 people died.", "40", "1987"),  # noqa: E501
}
NOW = {
    "this week":      ("The fire killed 12 people on Monday.", "12"),
    "no time":        ("The blaze killed 12 people.", "12"),
    "lasting":        ("The war has killed 23,000 people since 2022.", "23,000"),
    "no casualties":  ("In 2004 the firm built 40 ferries.", "40"),
    "lately":         ("A fire in January killed 12 people.", "12"),
}
# fmt: on


@pytest.mark.parametrize(("text", "figure", "event"), PAST.values(), ids=PAST)
def test_an_event_of_long_ago_is_named(text: str, figure: str, event: str) -> None:
    """By its own phrase, or by its year where no noun names it."""
    assert events(text)[figure] == event


@pytest.mark.parametrize(("text", "figure"), NOW.values(), ids=NOW)
def test_what_the_report_is_about_is_not_named(text: str, figure: str) -> None:
    """Nor is what lasts until now, or what nobody suffered."""
    assert events(text)[figure] is None


def test_without_a_day_of_the_report_nothing_is_long_ago() -> None:
    """What is past is reckoned from the report."""
    assert events("The 1995 blast killed 168 people.", OPEN)["168"] is None
