"""When what is told happened, apart from when it was told."""

from dataclasses import replace
from datetime import date

from sayso.core.account import Support
from sayso.core.document import Published
from sayso.core.finding import Event, EventKind
from sayso.core.interval import OPEN, Interval, day
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.piles import Said, lineage, outlet, person, report, said

RUIZ = person("Ada Ruiz")
TIMES = outlet("Norland Times")
MARCH = Interval(date(2031, 3, 1), date(2031, 3, 31))
MONDAY = date(2031, 3, 3)
APRIL = Interval(date(2031, 4, 1), date(2031, 4, 30))


def sank(words: str, when: Interval, **about: object) -> Said:
    """That the ferry sank at some time."""
    return said(
        f"the Brod ferry sank {words}", "sink", RUIZ, times=((words, when),), **about
    )


def events(found: Lineage, kind: EventKind) -> list[Event]:
    """The entries of one kind."""
    return [e for e in finding(found).timeline if e.kind is kind]


def test_times_of_one_point_that_overlap_are_one_event() -> None:
    """“In March” and “on Monday” are one day; April is another event."""
    found = lineage(
        report("Post", sank("in March", MARCH)),
        report("Mail", sank("on Monday", day(MONDAY))),
        report("Hill", sank("in April", APRIL)),
    )

    told = events(found, EventKind.EVENT)

    assert [(e.when, len(e.evidence)) for e in told] == [(day(MONDAY), 2), (APRIL, 1)]
    assert told[0].text.startswith("the Brod ferry sank")


def test_an_open_time_is_narrowed_by_a_closed_one() -> None:
    """“Since March” and “by the end of April” leave what lies in both."""
    found = lineage(
        report("Post", sank("since March", Interval(MARCH.min, None))),
        report("Mail", sank("by April", Interval(None, APRIL.max))),
    )

    (event,) = events(found, EventKind.EVENT)

    assert event.when == Interval(MARCH.min, APRIL.max)


def test_a_time_without_days_and_an_age_are_no_event() -> None:
    """“Recently” says no day, “20-year-old” is no time of anything."""
    found = lineage(
        report("Post", sank("recently", OPEN)),
        report("Mail", sank("a 20-year-old", MARCH)),
    )

    assert events(found, EventKind.EVENT) == []


def test_what_is_yet_to_come_is_a_forecast() -> None:
    """A possible act in days to come is foretold; in days gone by, an event."""
    ahead = said(
        "the ferry will sail in April",
        "sail",
        RUIZ,
        times=(("in April", APRIL),),
        support=Support.REPORTS_POSSIBLE,
    )

    before = lineage(report("Post", ahead, day=MONDAY))
    after = lineage(report("Post", ahead, day=date(2031, 6, 1)))

    assert len(events(before, EventKind.FORECAST)) == 1
    assert len(events(after, EventKind.EVENT)) == 1


def test_reports_are_entries_of_their_own() -> None:
    """A report stands on the timeline by its day, its headline its text."""
    found = lineage(
        report("Post", sank("recently", OPEN), day=MONDAY, title="Ferry lost")
    )

    (entry,) = events(found, EventKind.REPORT)

    assert (entry.when, entry.text) == (day(MONDAY), "Ferry lost")
    assert entry.evidence


def test_a_report_without_a_day_is_no_entry() -> None:
    """Nothing is guessed: an undated report stands nowhere."""
    found = lineage(report("Post", sank("recently", OPEN)))

    assert events(found, EventKind.REPORT) == []


def test_a_report_shows_what_its_day_rests_on() -> None:
    """The words that date a report are its evidence."""
    found = lineage(report("Post", sank("recently", OPEN), day=MONDAY))
    account = found.accounts[0]
    basis = (account.sentences[0],)
    published = Published(day(MONDAY), basis=basis)
    document = replace(account.document, published=published)
    dated = replace(found, accounts=(replace(account, document=document),))

    (entry,) = events(dated, EventKind.REPORT)

    assert entry.evidence == basis


def test_an_upstream_report_is_dated_by_the_words_beside_it() -> None:
    """“The Norland Times said on Monday” puts that report on the timeline once."""
    told = said(
        "the ferry sank",
        "sink",
        TIMES,
        also="on Monday",
        times=(("on Monday", day(MONDAY)),),
    )
    found = lineage(report("Post", told), report("Mail", told))

    (entry,) = events(found, EventKind.REPORT)

    assert entry.when == day(MONDAY)
    assert entry.text == "Norland Times said, on Monday"
    assert len(entry.evidence) == 2
