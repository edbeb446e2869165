"""What a pile is about: how its headlines and leads are held against its claims."""

from datetime import date

import pytest

from sayso.core.account import Support
from sayso.core.interval import Interval, day
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import Tellings, tellings
from weigh.piles import Said, lineage, report, said
from weigh.test_onto import headlined

STOP = said("ferries stop", "stop", subject="ferries", leading=True)
GONE = said("the ferries left the route", "leave", subject="ferries", leading=True)


DIFFERENT = said("a bridge left the route", "leave", subject="bridge", leading=True)


def told(*reports: tuple[Said, ...], lines: int = 0) -> tuple[Tellings, list[Facets]]:
    """The tellings of *reports*, of each the first *lines* as its headline."""
    pile = lineage(*(report(f"Post {n}", *each) for n, each in enumerate(reports)))
    found = tellings(Lookup(headlined(pile, lines) if lines else pile))
    return found, [found.facets[claim.id] for claim in found.lookup.claims]


# Each: the lead under "Ferries Stop", and whether it is held to tell the same act.
LEADS = {
    "one subject": (GONE, True),
    "another subject": (DIFFERENT, False),
    "no lead": (said("the ferries left", "leave", subject="ferries"), False),
    "denied": (
        said(
            "ferries never left", "leave", subject="ferries", leading=True, negated=True
        ),
        False,
    ),
}


@pytest.mark.parametrize(("lead", "same"), LEADS.values(), ids=LEADS)
def test_a_headline_and_its_lead_tell_one_act(lead: Said, *, same: bool) -> None:
    """Each has the act of the other, too."""
    _, (above, below) = told((STOP, lead), lines=1)

    assert (set(above.act) == set(below.act) == {"leave", "suspend"}) == same


def test_a_circumstance_in_a_headline_is_no_act_of_the_lead() -> None:
    """Over "the ferries left", "Ferries Stop Amid Gales" has one act, not two."""
    gales = said("amid gales", "", leading=True)
    _, (_, circumstance, _) = told((STOP, gales, DIFFERENT), lines=2)

    assert circumstance.act == ()


# Each: what the other report says, and whether the pile is then about leaving.
ABOUT = {
    "it leads with it": (GONE, True),
    "somebody denies it": (
        said("the ferries left", "leave", support=Support.DENIES),
        True,
    ),
    "it mentions it": (said("the ferries left", "leave"), False),
}


@pytest.mark.parametrize(("other", "news"), ABOUT.values(), ids=ABOUT)
def test_the_news_is_what_reports_lead_with_or_deny(other: Said, *, news: bool) -> None:
    """Two of the reports make it so."""
    found, _ = told((GONE,), (other,))

    assert ("leave" in found.scale.news) == news


JULY = Interval(date(2024, 7, 1), date(2024, 7, 31))
YEAR = Interval(date(2024, 1, 1), date(2024, 12, 31))
# Each: when it was, and the terms that this makes.
WHEN = {
    "a day": (day(date(2024, 7, 22)), {"2024-07", "2024-07-22"}),
    "a month": (JULY, {"2024-07"}),
    "a year": (YEAR, set()),
    "since": (Interval(date(2024, 7, 1), None), set()),
}


@pytest.mark.parametrize(("when", "terms"), WHEN.values(), ids=WHEN)
def test_a_day_is_a_day_of_its_month(when: Interval, terms: set[str]) -> None:
    """So that "on July 22" meets "in July"."""
    _, (facets,) = told((said("ferries ran then", "run", times=(("then", when),)),))

    assert {term for term in facets.labels if term[:2] == "20"} == terms
