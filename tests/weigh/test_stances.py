"""Offers, undertakings, and what is neither confirmed nor claimed twice."""

from dataclasses import replace

import pytest

from sayso.core.account import Hop, Status, Support
from sayso.core.finding import Position, Stance
from sayso.core.lineage import Lineage
from sayso.core.span import Span
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, person, report, said

RUIZ = person("Ada Ruiz", side="Norland")
SEA = person("Ada Ruiz", side="New Zealand")


def stances(*told: Said) -> list[Stance]:
    """The stances that are taken, each report one sentence."""
    found = lineage(*(report(f"Post {n}", each) for n, each in enumerate(told)))
    return [p.stance for p in finding(found).positions]


OFFERS = {
    "ready": ("she is “ready to talk”", "", Stance.OFFERS),
    "still open": ("he was still open to a deal", "", Stance.OFFERS),
    "in person": ("we’re willing to share the quay", "", Stance.OFFERS),
    "their state": ("New Zealand stands ready to talk", "new zealand", Stance.OFFERS),
    "to fight": ("she is ready to fight", "", Stance.ASSERTS),
    "others": ("crews are willing to talk", "crew", Stance.ASSERTS),
}


@pytest.mark.parametrize(("text", "subject", "stance"), OFFERS.values(), ids=OFFERS)
def test_who_is_ready_or_willing_offers(
    text: str, subject: str, stance: Stance
) -> None:
    """Of oneself or one's state; to be ready to fight is no offer."""
    assert stances(said(text, "be", SEA, subject=subject)) == [stance]


def test_who_is_not_ready_offers_nothing() -> None:
    """“She is not open to a deal” is a statement."""
    assert stances(said("she is open to a deal", "be", SEA, negated=True)) == [
        Stance.ASSERTS
    ]


@pytest.mark.parametrize(
    "cue", ["was unable to confirm that", "would not confirm that", "couldn’t verify"]
)
def test_who_cannot_confirm_has_not_confirmed(cue: str) -> None:
    """They say nothing on it, either way."""
    assert stances(said("the Brod ferry sank", "sink", RUIZ, cue=cue)) == [
        Stance.SILENT
    ]


def test_who_does_not_want_but_will_undertakes_it() -> None:
    """“We do not seek it but will row” tells of oneself, and foretells nothing."""
    text = "we do not want 12 boats to go but will row"
    told = said(text, "want", RUIZ, figures=(count("12 boats", 12),))
    theirs = replace(told, text=text.replace("we", "crews"))

    assert stances(told, told) == [Stance.ASSERTS]
    assert stances(theirs, theirs) == [Stance.FORECASTS]


def claimed(text: str, *parties: str, content: str = "") -> tuple[Position, ...]:
    """The positions in *text*, in which *parties* are named.

    *content* is what the last of them is said to claim.
    """
    found = lineage(report("Post", said(text, "be", bare=True)))
    sources = [*found.sources]
    for name in parties:
        at = text.index(name)
        who = replace(
            sources[0],
            id=f"s{len(sources)}",
            name=name,
            kind=RUIZ.kind,
            side=name,
            mentions=(Span(0, at, at + len(name)),),
        )
        sources.append(who)
    full = replace(found, sources=tuple(sources))
    return finding(_by(full, text, content) if content else full).positions


def _by(found: Lineage, text: str, content: str) -> Lineage:
    (account,) = found.accounts
    (before,), (claim,) = account.attributions, account.claims
    who = found.sources[-1]
    at = text.index(content)
    cue = Span(0, who.mentions[0].end + 1, at - 1)
    hop = Hop(mention=who.mentions[0], cue=cue, source=who.id)
    what = Span(0, at, at + len(content))
    by = replace(
        before,
        chain=(*before.chain, hop),
        status=Status.ON_RECORD,
        content=(what,),
    )
    told = replace(claim, span=what, support=Support.ASSERTS)
    own = replace(account, attributions=(by,), claims=(told,))
    return replace(found, accounts=(own,))


def test_who_is_named_in_another_clause_claims_nothing() -> None:
    """Of “boats were hit; rebels claimed it” it is not those whose boats they are."""
    text = "Oster boats were hit; rebels claimed responsibility for it"

    assert not claimed(text, "Oster")
    assert claimed("later Oster claimed responsibility for it", "Oster")


def test_a_claim_of_responsibility_is_one_position() -> None:
    """“Responsibility for the fire” is nothing that they say besides."""
    content = "responsibility for the fire"

    (position,) = claimed(f"Oster claimed {content}", "Oster", content=content)

    assert position.stance is Stance.CLAIMS_RESPONSIBILITY
