"""What is leant on and was not read."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.core.account import SourceKind, Time
from sayso.core.interval import OPEN, Interval, day
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.piles import Said, Who, body, count, lineage, outlet, person, report, said

TIMES, WIRE = outlet("Norland Times"), outlet("Oster Wire")
GUARD = body("Coast Guard")
MONDAY = date(2031, 3, 3)


def sank(*by: Who, **about: object) -> Said:
    """That the ferry sank, as somebody has it."""
    return said("the ferry sank off Brod", "sink", *by, **about)  # type: ignore[arg-type] - as given


def wanted(found: Lineage) -> list[tuple[str, str, int]]:
    """What is wanted, why, and how many lean on it."""
    return [(c.wanted, c.why, len(c.leaned_on_by)) for c in finding(found).chase]


def test_upstream_reports_come_most_leant_on_first() -> None:
    """The report on which most statements rest is to be got first."""
    found = lineage(
        report("Post", sank(WIRE), sank(TIMES)), report("Mail", sank(TIMES, GUARD))
    )

    assert wanted(found) == [
        (
            "Norland Times",
            "2 statements in 2 reports rest on it, and it is not among those read",
            2,
        ),
        (
            "Oster Wire",
            "1 statement in 1 report rests on it, and it is not among those read",
            1,
        ),
    ]


def test_a_report_of_an_outlet_that_was_read_may_be_the_one_read() -> None:
    """Another of its reports may be meant, or this one."""
    found = lineage(report("Norland Times", sank()), report("Mail", sank(TIMES)))

    (told,) = wanted(found)

    assert told[1].endswith("rests on it, and it may be among those read")


def test_a_short_name_may_be_that_of_an_outlet_that_was_read() -> None:
    """A name that is the last part of one read may mean that one; another cannot."""
    short, other = outlet("The Times"), outlet("Times of Oster")
    read = report("Norland Times", sank())

    (told,) = wanted(lineage(read, report("Mail", sank(short))))
    (apart,) = wanted(lineage(read, report("Mail", sank(other))))

    assert told[1].endswith("and it may be among those read")
    assert apart[1].endswith("and it is not among those read")


DAYS = {
    "a day": (("on Monday", day(MONDAY)), "Norland Times, 2031-03-03"),
    "a stretch": (
        ("last week", Interval(MONDAY, date(2031, 3, 9))),
        "Norland Times, 2031-03-03 to 2031-03-09",
    ),
    "open": (("recently", Interval(MONDAY, None)), "Norland Times"),
    "no day": (("recently", OPEN), "Norland Times"),
    "a year": (
        ("last year", Interval(date(2030, 1, 1), date(2030, 12, 31))),
        "Norland Times",
    ),
}


@pytest.mark.parametrize(("time", "expected"), DAYS.values(), ids=DAYS)
def test_a_report_is_wanted_with_its_day(
    time: tuple[str, Interval], expected: str
) -> None:
    """The day that those who cite it give, where they give one."""
    found = lineage(report("Post", sank(TIMES, also=time[0], times=(time,))))

    assert [w for w, _, _ in wanted(found)] == [expected]


def test_a_time_within_the_content_is_not_the_days_of_the_report() -> None:
    """When the ferry sank is not when the paper said so."""
    found = lineage(
        report(
            "Post",
            said(
                "it sank on Monday", "sink", TIMES, times=(("on Monday", day(MONDAY)),)
            ),
        )
    )

    assert [w for w, _, _ in wanted(found)] == ["Norland Times"]


def test_two_days_are_two_reports_of_one_outlet() -> None:
    """Those who cite it give different days: the reader sees both."""
    tuesday = day(date(2031, 3, 4))
    found = lineage(
        report(
            "Post", sank(TIMES, also="on Monday", times=(("on Monday", day(MONDAY)),))
        ),
        report(
            "Mail", sank(TIMES, also="on Tuesday", times=(("on Tuesday", tuesday),))
        ),
    )

    assert [w for w, _, _ in wanted(found)] == [
        "Norland Times, 2031-03-03 or 2031-03-04"
    ]


def test_what_was_read_is_not_wanted() -> None:
    """An upstream report that is in the pile needs no chase."""
    found = lineage(report("Post", sank(TIMES)))
    account = found.accounts[0]
    (attribution,) = account.attributions
    chain = tuple(replace(hop, in_pile=True) for hop in attribution.chain)
    read = replace(account, attributions=(replace(attribution, chain=chain),))

    assert wanted(replace(found, accounts=(read,))) == []


def test_only_what_has_a_name_can_be_got() -> None:
    """“A statement” is nothing that one could ask for."""
    paper = Who("a statement", SourceKind.DOCUMENT, named=False)
    report_of = Who("the Brod Report", SourceKind.DOCUMENT)

    found = lineage(report("Post", sank(paper), sank(report_of)))

    assert [w for w, _, _ in wanted(found)] == ["the Brod Report"]


def test_a_hop_without_words_is_wanted_without_a_day() -> None:
    """A source carried over from elsewhere has no day beside it."""
    found = lineage(report("Post", sank(TIMES, bare=True)))

    assert [w for w, _, _ in wanted(found)] == ["Norland Times"]


def test_a_time_far_from_the_words_is_not_their_day() -> None:
    """Only what stands beside the words of reporting dates the report."""
    found = lineage(report("Post", sank(TIMES, also="x" * 60 + " on Monday")))
    account = found.accounts[0]
    at = account.document.text.index("on Monday")
    span = account.document.span(at, at + 9)
    time = Time(id="t", span=span, interval=day(MONDAY), grain="day")  # type: ignore[arg-type] - as read back

    dated = replace(found, accounts=(replace(account, times=(time,)),))

    assert [w for w, _, _ in wanted(dated)] == ["Norland Times"]


def test_counts_without_a_day_are_wanted_with_one() -> None:
    """Who counts the dead must say up to when."""
    thirty, forty = (
        count(w, v, scope="killed") for w, v in (("30", 30.0), ("40", 40.0))
    )
    dated = count("50", 50.0, scope="killed", as_of=day(MONDAY))
    found = lineage(
        report(
            "Post",
            said("30 died off Brod", "die", GUARD, figures=(thirty,)),
            said("40 died near Oster", "die", GUARD, figures=(forty,)),
            said("50 died in Norland", "die", person("Ada Ruiz"), figures=(dated,)),
            said("30 died", "die", figures=(thirty,)),
        )
    )

    assert wanted(found) == [
        (
            "the day for which “30” and “40” holds",
            "Coast Guard gives it without a day",
            2,
        )
    ]


def test_a_source_that_is_not_known_is_not_wanted() -> None:
    """An id that stands for nobody gives nothing to chase."""
    thirty = count("30", 30.0, scope="killed")
    found = lineage(
        report("Post", said("30 died", "die", GUARD, TIMES, figures=(thirty,)))
    )

    assert wanted(replace(found, sources=())) == []
