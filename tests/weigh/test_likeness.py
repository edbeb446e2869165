"""How alike two claims are, and what keeps them apart."""

import pytest

from sayso.core.account import Support
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import APART, apart, likeness, structural
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import Tellings, tellings
from weigh.piles import Said, count, lineage, report, said

SANK = said("the Brod ferry sank off Norland", "sink", subject="brod ferry")


def compared(*told: Said) -> tuple[Tellings, list[Facets]]:
    """The tellings of one report each, in order."""
    found = tellings(
        Lookup(lineage(*(report(f"Post {n}", s) for n, s in enumerate(told))))
    )
    return found, [found.facets[c.id] for c in found.lookup.claims]


KEPT_APART = {
    "polarity": (
        SANK,
        said(
            "the Brod ferry did not sink off Norland",
            "sink",
            subject="brod ferry",
            negated=True,
        ),
    ),
    "opposite": (
        said("guards are present in Brod", "present", subject="guards"),
        said("guards are absent in Brod", "absent", subject="guards"),
    ),
    "none": (
        said("a presence in Brod", "presence"),
        said("there was no presence in Brod", "presence"),
    ),
    "acts": (SANK, said("the Brod ferry left Norland", "leave", subject="brod ferry")),
    "figures": (
        said("12 people died in Brod", "die", figures=(count("12", 12.0),)),
        said("90 people died in Brod", "die", figures=(count("90", 90.0),)),
    ),
    "near figures of no scope": (
        said("58 people came to Brod", "come", figures=(count("58", 58.0),)),
        said("59 people came to Brod", "come", figures=(count("59", 59.0),)),
    ),
    "events": (
        said("at least 12 died in Brod", "die", figures=(count("12", 12.0, min=12.0),)),
        said(
            "90 died in Brod",
            "die",
            figures=(count("90", 90.0, event="the 1995 wreck"),),
        ),
    ),
    "scopes": (
        said(
            "12 people hurt in Brod",
            "hurt",
            figures=(count("12", 12.0, scope="killed"),),
        ),
        said(
            "12 people hurt in Brod",
            "hurt",
            figures=(count("12", 12.0, scope="wounded"),),
        ),
    ),
    "people": (
        said("yes, Danish guards attacked", "attack", subject="danish guards"),
        said("yes, Swiss guards attacked", "attack", subject="swiss guards"),
    ),
}


@pytest.mark.parametrize(("one", "other"), KEPT_APART.values(), ids=KEPT_APART)
def test_apart(one: Said, other: Said) -> None:
    """Structure keeps two claims apart, however alike their words."""
    told, (a, b) = compared(one, other)

    assert apart(a, b, told.scale)
    assert apart(b, a, told.scale) == apart(a, b, told.scale)


MAY_BE_ONE = {
    "one toll with two numbers": (
        said("58 died", "die", figures=(count("58", 58.0, scope="killed"),)),
        said("59 died", "die", figures=(count("59", 59.0, scope="killed"),)),
    ),
    "synonym": (
        SANK,
        said("off Norland, the Brod ferry capsized", "capsize", subject="brod ferry"),
    ),
    "act in passing": (
        said("Ruiz resigned", "resign"),
        said("Ruiz announced her resignation", "announce"),
    ),
    "light predicate": (
        said("they find new ways to deploy it", "find"),
        said("they come up with ways to deploy it", "come up"),
    ),
    "confirms a noun": (
        said("guards confirmed the absence of boats", "confirm"),
        said("boats were not seen", "see", negated=True),
    ),
    "one number": (
        said("176 people aboard the jet", "aboard", figures=(count("176", 176.0),)),
        said("the jet lost 176 people", "lose", figures=(count("176", 176.0),)),
    ),
    "one number meets": (
        said(
            "12 died, 30 hurt",
            "die",
            figures=(
                count("12", 12.0, scope="killed"),
                count("30", 30.0, scope="wounded"),
            ),
        ),
        said("12 died", "die", figures=(count("12", 12.0, scope="killed"),)),
    ),
    "other units": (
        said("12 died", "die", figures=(count("12", 12.0),)),
        said("5% died", "die", figures=(count("5%", 5.0, unit="percent"),)),
    ),
}


@pytest.mark.parametrize(("one", "other"), MAY_BE_ONE.values(), ids=MAY_BE_ONE)
def test_may_be_one(one: Said, other: Said) -> None:
    """Different words for one act, and figures that meet, part nothing."""
    told, (a, b) = compared(one, other)

    assert apart(a, b, told.scale) is None


def test_likeness_is_symmetric_and_greatest_for_the_same() -> None:
    """A claim is most like itself, and likeness has no direction."""
    told, (a, b) = compared(SANK, said("a ferry sank near Oster", "sink"))

    assert likeness(a, b, told.scale) == likeness(b, a, told.scale)
    assert structural(a, a, told.scale) == pytest.approx(0.975)
    assert structural(a, b, told.scale) < 0.9
    assert likeness(a, b, told.scale) < likeness(a, a, told.scale)


def test_likeness_weighs_what_few_claims_tell() -> None:
    """A word that every claim has tells less than one that two share."""
    told, (a, b, c, *_) = compared(
        said("guards in Brod found the lighthouse", "find"),
        said("guards near the lighthouse found it", "find"),
        said("guards in Brod found it", "find"),
        said("guards in Brod slept", "sleep"),
        said("guards in Brod sang", "sing"),
    )

    assert likeness(a, b, told.scale) > likeness(a, c, told.scale)


def test_likeness_counts_a_possible_act_as_less_alike() -> None:
    """“May return” is less like “returned” than another “may return” is."""
    maybe = said("they may return", "return", support=Support.REPORTS_POSSIBLE)
    told, (a, b, c) = compared(maybe, maybe, said("they return", "return"))

    assert likeness(a, b, told.scale) > likeness(a, c, told.scale)


def test_what_is_proposed_is_only_possible() -> None:
    """An act that somebody proposed has not happened."""
    _, (a, b) = compared(
        said("Kerr proposed deploying guards", "deploy"),
        said("Kerr deployed guards", "deploy"),
    )

    assert a.possible
    assert not b.possible


def test_likeness_of_claims_without_words_is_nought() -> None:
    """Where neither claim says anything, nothing is alike."""
    told, (a, b) = compared(said("the", "be"), said("a", "be"))

    assert likeness(a, b, told.scale) == 0.0


def test_every_rule_says_why_or_nothing() -> None:
    """Each rule in the table is documented for the reader, or plain by its name."""
    assert all(rule.__name__ for rule in APART)
