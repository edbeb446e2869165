"""Which tellings are of one statement, in whatever words, and what is none."""

from datetime import date

import pytest

from sayso.core.finding import Drift
from sayso.core.interval import Interval
from sayso.core.lineage import Edge, EdgeKind
from sayso.weigh import finding
from sayso.weigh.drifting.retold import retold
from sayso.weigh.drifting.variants import tale
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import tellings
from weigh.ferry import MARCH, RUIZ, TIMES, sank, told
from weigh.piles import Said, body, count, lineage, outlet, report, said, unnamed

MAIL = outlet("Ulm Mail")
MAY = Interval(date(2031, 5, 1), date(2031, 5, 31))


def dead(text: str, number: float, *by: object, scope: str = "killed") -> Said:
    """How many died, by the words of *text* for the number."""
    words = text.partition(" ")[0]
    figures = (count(words, number, scope=scope),)
    return said(text, "die", *by, figures=figures)  # type: ignore[arg-type] - given


# fmt: off
# Two tellings that say one thing in other words, and whether they are one statement's.
LINKS = {
    "one number through one paper": (
        dead("58 passengers fell ill", 58.0, TIMES, scope="ill"),
        dead("60 travellers were poisoned", 60.0, TIMES, scope="ill"), True),
    "one number through two papers": (
        dead("58 passengers fell ill", 58.0, TIMES, scope="ill"),
        dead("60 travellers were poisoned", 60.0, MAIL, scope="ill"), False),
    "another number through one paper": (
        dead("58 passengers fell ill", 58.0, TIMES, scope="ill"),
        dead("90 travellers were poisoned", 90.0, TIMES, scope="ill"), False),
    "one month through one paper": (
        said("the line resumes its service to Brod in May", "resume", TIMES,
             times=(("May", MAY),)),
        said("boats of the line go to Brod again in May", "go", TIMES,
             times=(("May", MAY),)), True),
    "nothing in common through one paper": (
        said("the line resumes its service in May", "resume", TIMES,
             times=(("May", MAY),)),
        said("cooks protested", "protest", TIMES), False),
    "a total and its parts, of others": (
        told("40 people were killed or wounded", "kill",
             figures=(count("40", 40.0, scope="killed wounded"),)),
        said("there were 10 dead and 30 hurt", "be", MAIL,
             figures=(count("10", 10.0, scope="killed"),
                      count("30", 30.0, scope="wounded"))), True),
    "no total of these parts": (
        told("41 people were killed or wounded", "kill",
             figures=(count("41", 41.0, scope="killed wounded"),)),
        said("there were 10 dead and 30 hurt", "be", MAIL,
             figures=(count("10", 10.0, scope="killed"),
                      count("30", 30.0, scope="wounded"))), False),
}
# fmt: on


@pytest.mark.parametrize(("one", "other", "linked"), LINKS.values(), ids=LINKS)
def test_links(one: Said, other: Said, linked: bool) -> None:
    """Numbers, times and sums link what came by one way; nothing else does."""
    found = finding(lineage(report("Post", one), report("Mail", other)))

    assert bool(found.drift) is linked


def test_who_is_named_in_one_report_may_be_described_in_another() -> None:
    """The number that "a seamen's union" gives is that of the union which is named."""
    named = dead("five drowned off Brod, says the seamen's union", 5.0, body("Ayla"))
    bare = dead("five are lost", 5.0, unnamed("a seamen's union"))
    other = dead("five are lost", 5.0, unnamed("a shipping line"))

    (drift,) = _drift(report("Post", named), report("Mail", bare))

    assert len(drift.variants) == 2
    assert _drift(report("Post", named), report("Mail", other)) == ()


def price(text: str, words: str, value: float, *by: object, **about: object) -> Said:
    """What mending costs, by *words* of *text*."""
    figures = (count(words, value, unit="mark", subject="", **about),)
    return said(text, "cost", *by, figures=figures)  # type: ignore[arg-type] - given


def test_a_flat_number_that_few_give_is_from_who_was_told_it() -> None:
    """Rounded or not, and later; a small number agrees by chance."""
    first = price("the new doors cost 310,000 marks", "310,000", 310_000.0, RUIZ)
    flat = price(
        "doors swallow over 300,000 marks", "over 300,000", 300_000.0, min=300_000.0
    )
    few = price("the new doors cost 12 marks", "12", 12.0, RUIZ)
    bare = price("doors swallow 12 marks", "12", 12.0)
    days = [date(2031, 3, 3), date(2031, 3, 4)]

    def told(one: Said, other: Said, day: date = days[1]) -> int:
        return len(
            _drift(report("Post", one, day=days[0]), report("Mail", other, day=day))
        )

    assert told(first, flat) == 1
    assert told(first, flat, date(2031, 3, 1)) == 0
    assert told(few, bare) == 0


def test_who_retells_an_outlet_that_was_read_has_it_from_that_report() -> None:
    """What the Times heard from a mate, the Mail has from the Times."""
    when = (("on March 9", MARCH[1]),)
    own = report(
        "Norland Times",
        said(
            "the diary has an entry on talks about the hull on March 9",
            "have",
            RUIZ,
            times=when,
        ),
        day=date(2031, 3, 10),
    )
    told = said(
        "a diary has talks about the hull on March 9", "tell", TIMES, times=when
    )

    def links(day: date) -> int:
        lookup = Lookup(lineage(own, report("Mail", told, day=day)))
        return len(list(retold(tellings(lookup), tale(lookup))))

    assert _drift(own, report("Mail", told, day=date(2031, 3, 11)))
    assert (links(date(2031, 3, 11)), links(date(2031, 3, 2))) == (1, 0)


def test_what_somebody_does_is_what_they_said_they_did() -> None:
    """The police who said that they search it are those who are told to search it."""
    police = body("Brod Police")
    own = said("they searched the north quay", "search", police, subject="they")
    flat = said("Brod police search the quay", "search", subject="police", bare=True)
    other = said("divers search the quay", "search", subject="divers", bare=True)
    first = report("Post", own, day=date(2031, 3, 3))

    assert _drift(first, report("Mail", flat, day=date(2031, 3, 4)))
    assert not _drift(first, report("Mail", other, day=date(2031, 3, 4)))


def test_what_is_told_word_for_word_has_not_drifted() -> None:
    """The same words, or a part of them, are no change; another word is."""
    assert _drift(report("Post", sank()), report("Mail", sank())) == ()
    assert _drift(
        report("Post", sank()),
        report("Mail", sank("the ferry went under off Brod")),
    )


def test_siblings_are_told_with_whom_both_retell() -> None:
    """Two that have it from the Times have it from the Times, not from each other."""
    hedged = sank("the ferry reportedly sank off Brod", TIMES, hedge="reportedly")
    found = lineage(
        report("Post", hedged, day=date(2031, 3, 3)),
        report("Mail", sank("the ferry sank off Brod", TIMES), day=date(2031, 3, 4)),
    )
    (change,) = finding(found).drift[0].changes
    names = {source.id: source.name for source in found.sources}

    assert names[change.upstream or ""] == "Norland Times"


def test_who_cites_the_other_report_has_it_from_there() -> None:
    """A report that cites the outlet of the other changed what that one said."""
    hedged = sank("the ferry reportedly sank off Brod", hedge="reportedly")
    reports = (
        report("Post", hedged, day=date(2031, 3, 3)),
        report("Mail", sank(), day=date(2031, 3, 4)),
    )
    outlets = lineage(*reports).outlets
    cites = Edge(teller="d1", told=outlets[0], kind=EdgeKind.CITES, evidence=())

    (change,) = finding(lineage(*reports, edges=(cites,))).drift[0].changes

    assert change.upstream is None


def _drift(*reports: object) -> tuple[Drift, ...]:
    return finding(lineage(*reports)).drift  # type: ignore[arg-type] - given
