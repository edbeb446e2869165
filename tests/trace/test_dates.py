"""When undated reports must have appeared."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sayso import trace
from sayso.core.account import Account, Quotation
from sayso.core.document import Kind, Published
from sayso.core.interval import Interval
from stage import Says, Told, account, group, outlet, person

POST = outlet("Post")
FRENCH = group("official", of=("French",))
MAY = date(2001, 5, 3)
SANK = "The ferry sank below the northern lighthouse"


def retold(
    number: int,
    when: str = "",
    day: date | None = None,
    words: str = SANK,
    *,
    of: bool = False,
    **about: object,
) -> Account:
    """A report that has something from the Post, which reported it on some day."""
    source = ", citing [b:French officials]" if of else ""
    mentions = {"a": POST} | ({"b": FRENCH} if of else {})
    times: Mapping[str, Any] = {"t": day} if when else {}
    return account(
        f"[x:{words}], [a:the Post] wrote{f' [t:{when}]' if when else ''}{source}.",
        mentions,
        [Says("x", ("a", "b") if of else ("a",))],
        times,
        number=number,
        **about,
    )


def published(*accounts: Account) -> list[Published]:
    """When the reports appeared, as far as is told."""
    return [a.document.published for a in trace.lineage(accounts).accounts]


def days(*accounts: Account) -> list[Interval]:
    """The days between which the reports appeared."""
    return [each.interval for each in published(*accounts)]


def test_a_report_is_not_older_than_what_it_tells_of() -> None:
    """A day that the report gives for a saying bounds it, and is the evidence."""
    made = retold(0, "on May 3", date(2001, 5, 3))
    found = published(made)[0]

    assert found.interval == Interval(date(2001, 5, 3), None)
    assert (found.inferred, made.document[found.basis[0]]) == (True, "on May 3")


def test_a_dated_report_stays_as_it_is() -> None:
    """What a report says of its own day is not improved upon."""
    made = retold(0, "on May 3", date(2001, 5, 3), published=date(2001, 5, 2))

    assert published(made)[0] == made.document.published


def test_another_report_of_the_same_story_tells() -> None:
    """Who retells the same statement of the Post is no older than that report."""
    other = retold(1, "on May 3", date(2001, 5, 3), published=date(2001, 5, 4))

    assert days(retold(0), other)[0] == Interval(date(2001, 5, 3), None)
    assert days(retold(0, words="Rain fell"), other)[0] == Interval(None, None)


def test_the_same_unnamed_people_tell() -> None:
    """Who cites the same officials of one paper retells one piece of news."""
    other = retold(1, "on May 3", date(2001, 5, 3), "It burns", of=True)

    assert days(retold(0, of=True), other)[0] == Interval(date(2001, 5, 3), None)
    assert days(retold(0), other)[0] == Interval(None, None)


def test_a_weekday_bounds_the_other_end() -> None:
    """Words like "on Thursday" are written within six days of that Thursday."""
    other = retold(1, "on May 3", date(2001, 5, 3), published=date(2001, 5, 4))

    assert days(retold(0, "on Thursday"), other)[0].max == date(2001, 5, 9)
    assert days(retold(0, "on Friday"), other)[0].max is None


def test_earlier_in_a_month_is_within_it() -> None:
    """Words like "earlier in May" are written in May."""
    other = retold(1, "on May 3", date(2001, 5, 3), published=date(2001, 5, 4))
    earlier = (
        "It rained earlier in May when the ferry sank below the northern lighthouse"
    )

    assert days(retold(0, words=earlier), other)[0].max == date(2001, 5, 31)
    assert days(retold(0, words=earlier.replace("May", "June")), other)[0].max is None


def test_a_day_without_its_year_is_near_the_piles() -> None:
    """The year that an undated report leaves out is that of the others."""
    other = retold(1, published=date(2001, 5, 4))

    assert days(retold(0, "on May 3", date(2000, 5, 3)), other)[0].min == date(
        2001, 5, 3
    )
    assert days(retold(0, "on May 3, 2000", date(2000, 5, 3)), other)[0].min == date(
        2000, 5, 3
    )
    assert days(retold(0, "on Feb. 29", date(2000, 2, 29)), other)[0].min == date(
        2000, 2, 29
    )


def test_a_day_of_what_was_said_is_not_that_of_the_saying() -> None:
    """A time within the content, or in a sentence without a source, bounds nothing."""
    made = account(
        "[x:It sank on [t:May 3]], [a:the Post] wrote.\n[y:Rain fell on [u:May 5]].",
        {"a": POST},
        [Says("x", ("a",)), Says("y")],
        {"t": date(2001, 5, 3), "u": date(2001, 5, 5)},
    )

    assert days(made)[0] == Interval(None, None)


@pytest.mark.parametrize("told", [POST, person("Post")], ids=["outlet", "person"])
def test_one_report_tells_itself_no_more(told: Told) -> None:
    """Without words of its own for a day, a report alone stays undated."""
    made = account(f"[x:{SANK}], [a:the Post] wrote.", {"a": told}, [Says("x", ("a",))])

    assert days(made) == [Interval(None, None)]


WRITTEN = {
    "yesterday": ("It sank [w:yesterday], [t:May 3].", 4),
    "in brackets": ("It sank [w:yesterday] ([t:May 3]).", 4),
    "today": ("It sank [w:today], [t:May 3].", 3),
    "tomorrow": ("It will sink [w:tomorrow], [t:May 3].", 2),
    "another day": ("It sank [w:yesterday], and burned on [t:May 3].", None),
    "a weekday": ("It sank [w:on Tuesday], [t:May 3].", None),
}


@pytest.mark.parametrize(("markup", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_a_day_named_beside_yesterday_tells(markup: str, expected: int | None) -> None:
    """Words that count from the day of writing, with a day beside them, give it."""
    made = account(markup, {}, [], {"w": None, "t": date(2001, 5, 3)})
    told = date(2001, 5, expected) if expected else None
    found = published(made)[0]

    assert found.interval == Interval(told, told)
    assert found.inferred is bool(expected)


def test_a_day_that_no_year_of_its_report_tells_is_of_the_piles() -> None:
    """Where its report tells no year at all, the other reports of the pile do."""
    undated = account(
        "It sank [w:yesterday], [t:May 3].", {}, [], {"w": None, "t": None}
    )
    dated = account("It sank.", {}, [], published=date(2001, 5, 6))

    assert published(undated, dated)[0].interval == Interval(
        date(2001, 5, 4), date(2001, 5, 4)
    )
    assert published(undated)[0].interval == Interval(None, None)


def test_a_day_beside_yesterday_in_a_quotation_is_the_speakers() -> None:
    """Somebody's own "yesterday" says nothing of the report's day."""
    made = account("“[w:Yesterday], [t:May 3].”", {}, [], {"w": None, "t": MAY})
    quoted = Quotation(span=made.document.span(0, len(made.document.text)))

    assert days(made) == [Interval(date(2001, 5, 4), date(2001, 5, 4))]
    assert days(replace(made, quotations=(quoted,))) == [Interval(None, None)]


HEADS = {
    "a dateline": ("HARROW, May 3 (AP) -", Kind.DATELINE, 3),
    "day first": ("Posted 3rd Sept., 9:15", Kind.DATE, None),
    "a line": ("Posted May 3, 9:15", Kind.DATE, 3),
    "the story": ("It sank on May 3.", Kind.BODY, None),
    "no month": ("HARROW, Marine 5 -", Kind.DATELINE, None),
    "no day": ("HARROW, May 33 -", Kind.DATELINE, None),
}


@pytest.mark.parametrize(("head", "kind", "expected"), HEADS.values(), ids=HEADS)
def test_a_day_without_its_year_above_the_story(
    head: str, kind: Kind, expected: int | None
) -> None:
    """It is that of the year in which it is nearest to the other reports."""
    made = account(f"{head}\nRain fell.", {})
    first, *rest = made.document.segments
    tiles = (replace(first, kind=kind), *rest)
    mine = replace(made, document=replace(made.document, segments=tiles))
    other = retold(1, published=date(2001, 5, 4))
    told = date(2001, 5, expected) if expected else None
    told = date(2001, 9, 3) if "Sept" in head else told

    assert days(mine, other)[0] == Interval(told, told)
    assert days(mine)[0] == Interval(None, None)
