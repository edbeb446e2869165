"""What a claim says of its subject, as it is held against others."""

import pytest

from sayso.core.account import Figure, Support
from sayso.text.lexicon import words
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import tellings
from weigh.piles import Said, count, lineage, report, said

MAY = Support.REPORTS_POSSIBLE
PRESENT, STOP, RESUME = ("present",), ("suspend",), ("resume",)


def seen(told: Said) -> Facets:
    """The facets of one claim."""
    found = tellings(Lookup(lineage(report("Post", told))))
    return found.facets[found.lookup.claims[0].id]


def no(text: str, act: str, **about: object) -> Said:
    """A negative claim."""
    return said(text, act, negated=True, **about)


# Each: a claim, what it says of its subject, and whether it says that it is not so.
SAYS = {
    "not seen": (no("no bus was seen at Brod", "see"), PRESENT, True),
    "not met": (no("the boats had not met a convoy", "meet"), PRESENT, True),
    "not flown": (no("no plane has flown since Monday", "fly"), PRESENT, True),
    "not there": (no("no bus was at the gate", "be"), PRESENT, True),
    "particle and all": (no("no boat came through", "come through"), PRESENT, True),
    "the thing denied": (said("there was no presence", "presence"), PRESENT, True),
    "with two words between": (
        said("there was no recent foreign presence", "presence"),
        PRESENT,
        True,
    ),
    "with three words between": (
        said("there was no recent known foreign presence", "presence"),
        PRESENT,
        False,
    ),
    "a thing without a subject": (said("there was no diver", "diver"), PRESENT, True),
    "a deed without a subject": (
        said("there was no detention at Brod", "detention"),
        ("arrest",),
        True,
    ),
    "a toll": (
        said("the toll is 59", "be", figures=(count("59", 59.0, scope="killed"),)),
        ("kill",),
        False,
    ),
    "how many there are": (
        said("the number of people still in Brod", "people"),
        (),
        False,
    ),
    "no toll": (
        said("59 were aboard", "be", figures=(count("59", 59.0, scope="aboard"),)),
        (),
        False,
    ),
    "a thing with a subject": (
        said("with no diver Kern rowed", "row", subject="kern"),
        ("row",),
        False,
    ),
    "another verb denied": (
        no("the boats did not sink", "sink"),
        ("fall", "sink"),
        True,
    ),
    "sung": (said("they sang at Brod", "sing"), ("sing",), False),
    "absent": (said("the guards were absent", "absent"), PRESENT, True),
    "not absent": (no("the guards were not absent", "absent"), PRESENT, False),
    "no longer": (said("the buses no longer run", "run"), STOP, False),
    "another act no longer": (
        no("miners no longer sing", "sing", subject="miner"),
        ("sing",),
        True,
    ),
    "no longer seen": (no("the buses are no longer seen", "see"), STOP, False),
    "not any more": (no("the buses do not run there any more", "run"), STOP, False),
    "not anymore": (no("the buses do not run anymore", "run"), STOP, False),
    "no more": (no("no more buses were run", "run"), STOP, False),
    "any more of another": (
        no("the miners do not sing; buses run any more", "sing"),
        ("sing",),
        True,
    ),
    "no longer of another": (
        said("they no longer eat but sing", "sing"),
        ("sing",),
        False,
    ),
    "again": (said("the buses run again", "run"), RESUME, False),
    "another act again": (said("they sang again", "sing"), ("sing",), False),
    "not again": (no("the buses did not run again", "run"), PRESENT, True),
    "within a word": (said("the miners sing against it", "sing"), ("sing",), False),
    "may return": (said("the buses may return", "return", support=MAY), RESUME, False),
    "returned": (said("the buses returned", "return"), ("return",), False),
    "may not return": (
        no("the buses may not return", "return", support=MAY),
        ("return",),
        True,
    ),
    "may be temporary": (
        said("the halt may be temporary", "temporary", support=MAY),
        RESUME,
        False,
    ),
    "is temporary": (said("it is temporary", "temporary"), ("temporary",), False),
    "likely for now": (
        said("the mine is likely shut for now", "sing", support=Support.INFERS),
        RESUME,
        False,
    ),
    "for the time being": (
        said("they may sing for the time being", "sing", support=MAY),
        RESUME,
        False,
    ),
    "temporarily, as it is": (said("they temporarily sing", "sing"), ("sing",), False),
    "a phrase": (
        said("the guards leave alone the miners", "leave"),
        ("abandon",),
        False,
    ),
    "a phrase apart": (said("the guards leave them alone", "leave"), ("leave",), False),
}


@pytest.mark.parametrize(("told", "act", "denied"), SAYS.values(), ids=SAYS)
def test_what_a_claim_says(told: Said, act: tuple[str, ...], *, denied: bool) -> None:
    """An act and whether it is denied, by whichever verb a report says so."""
    found = seen(told)

    assert (found.act, found.denied) == (act, denied)


@pytest.mark.parametrize("verb", sorted(words("presence.txt")))
def test_denied_of_something_it_says_that_it_is_not_there(verb: str) -> None:
    """Every verb of the list says so, and none of them where it is not denied."""
    text = f"the boats did not {verb} at the pier"

    assert seen(no(text, verb)).act == PRESENT
    assert not seen(said(text.replace("did not ", ""), verb)).denied


GENERAL = {
    "a general verb": (said("they see it", "see"), True),
    "a special one": (said("they sing it", "sing"), False),
    "no presence": (no("they did not arrive", "arrive"), True),
    "a general verb that is denied": (no("they need no help", "need"), False),
    "an end": (no("they no longer sing", "sing"), False),
}


@pytest.mark.parametrize(("told", "general"), GENERAL.values(), ids=GENERAL)
def test_what_news_has_many_of(told: Said, *, general: bool) -> None:
    """Seeing and not being there are of a general kind: many events are told so."""
    assert seen(told).general is general


# Each: a claim of a part and its whole, its figures in order, which one it is of.
PARTS = {
    "some of all": (
        "80 of the 300 drowned",
        (count("80", 80.0, part_of="fd0.0.1"), count("300", 300.0)),
        80.0,
    ),
    "all, and who was among them": (
        "300 drowned, including 80",
        (count("300", 300.0), count("80", 80.0, part_of="fd0.0.0")),
        300.0,
    ),
}


@pytest.mark.parametrize(("text", "figures", "meant"), PARTS.values(), ids=PARTS)
def test_a_claim_of_a_part_and_its_whole_is_of_the_first(
    text: str, figures: tuple[Figure, ...], meant: float
) -> None:
    """The other only says of how many, or who was among them."""
    (only,) = seen(said(text, "drown", figures=figures)).ranges

    assert only.low == meant
