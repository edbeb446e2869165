"""Denials in own words are a side of the point that they deny."""

import pytest

from sayso.core.account import Support
from sayso.core.finding import PointStatus
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.piles import Said, Who, body, lineage, person, report, said

YARD = body("Oster Yard", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland")
KERR = person("Bo Kerr", side="Oster")
HID = "the Oster yard hid a list of weak doors"


def hid(*by: Who, text: str = HID, **about: object) -> Said:
    """That the list was hidden, as *by* have it."""
    return said(text, "hide", *by, subject="yard", **about)  # type: ignore[arg-type] - as given


def pile(*told: Said) -> Lineage:
    """One report of these sentences."""
    return lineage(report("Post", *told))


def against(found: Lineage) -> list[tuple[str, Support]]:
    """Who is against the first point there, and how."""
    names = {source.id: source.name for source in found.sources}
    mentions = finding(found).points[0].mentions
    return [
        (names[m.origin or ""], m.support)
        for m in mentions
        if m.support in (Support.DENIES, Support.DOUBTS)
    ]


NEVER = "My client has never hid a list of doors"
DENIED = {
    "for a client": said(NEVER, "hide", KERR, negated=True),
    "no such list": said("there was no such list", "be", KERR, negated=True),
    "a lie": said("That is a lie", "be", KERR),
    "again": said("we hid no list of doors", "hide", YARD, negated=True),
}


@pytest.mark.parametrize("denial", DENIED.values(), ids=DENIED)
def test_a_denial_joins_what_it_denies(denial: Said) -> None:
    """In whichever words somebody says of it that it is not so."""
    told_before = hid(YARD, support=Support.DENIES)
    again = denial is DENIED["again"]
    news = hid(RUIZ, leading=True)
    found = pile(news, *([told_before] if again else []), denial)
    denials = [denial.by[0].name] * (1 + again)

    assert against(found) == [(name, Support.DENIES) for name in denials]
    assert finding(found).points[0].status is PointStatus.DISPUTED
    assert finding(found).points[0].origins.count == 1


KEPT = {
    "no such thing": said("there is no such thing as luck", "be", KERR, negated=True),
    "of himself": said("That is a lie", "be", RUIZ),
    "another act": said("nobody had painted it", "paint", YARD, negated=True),
    "by nobody": said("nobody had hidden it", "hide", negated=True),
    "of something else": said("we sold no boats", "sell", YARD, negated=True),
    "asked about": said("it is not true", "be", KERR, also="when asked about it"),
    "it exists": said("I do not believe it exists", "exist", KERR, negated=True),
}


@pytest.mark.parametrize("other", KEPT.values(), ids=KEPT)
def test_what_denies_something_else_stays_apart(other: Said) -> None:
    """What only sounds like a denial is a point of its own."""
    assert not against(pile(hid(RUIZ), other))


def test_disbelief_is_a_doubt_of_the_news() -> None:
    """Where the sentence before says nothing, of what the report leads with."""
    doubt = said("I do not believe a word of it", "believe", KERR, negated=True)

    assert against(pile(hid(RUIZ, leading=True), doubt)) == [
        ("Bo Kerr", Support.DOUBTS)
    ]


def test_a_sentence_that_only_denies_is_a_side() -> None:
    """Its own words name who denies what somebody accuses them of further up."""
    accused = hid(RUIZ, also="and accused it", leading=True)
    yard = said("Oster Yard opened in May", "open", YARD)
    denial = said("It rejects the accusation", "reject", bare=True)
    found = pile(accused, yard, denial)

    assert against(found) == [("Oster Yard", Support.DENIES)]
    assert finding(found).points[0].status is PointStatus.DISPUTED


def test_a_rejected_bill_is_no_denial() -> None:
    """What is rejected has to be something that was said."""
    yard = said("Oster Yard opened in May", "open", YARD)
    bill = said("It rejects the bill", "reject", bare=True)

    assert not against(pile(hid(RUIZ, leading=True), yard, bill))
