"""Stances told outright or in own words, and silence that is about nothing."""

from dataclasses import replace

import pytest

from sayso.core.account import Support
from sayso.core.finding import Position, Stance
from sayso.core.span import Span
from sayso.weigh import finding
from weigh.piles import Said, Who, body, lineage, person, report, said

YARD = body("Oster Yard", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland")
SANK = "the ferry sank"


def sank(*by: Who, text: str = SANK, **about: object) -> Said:
    """That the ferry sank, as *by* have it."""
    return said(text, "sink", *by, subject="ferry", **about)  # type: ignore[arg-type] - as given


def positions(*told: Said) -> list[Position]:
    """The positions in one report of these sentences."""
    return list(finding(lineage(report("Post", *told))).positions)


def stances(*told: Said) -> list[Stance]:
    """The stances in one report of these sentences."""
    return [p.stance for p in positions(*told)]


OUTRIGHT = {
    "denies": ("It denies the report", Stance.DENIES),
    "dismissed": ("It has again dismissed the old claims", Stance.DENIES),
    "ruled out": ("It ruled out a sale", Stance.DENIES),
    "disputed": ("It disputed the account", Stance.DOUBTS),
    "has doubts": ("It has its doubts about the list", Stance.DOUBTS),
    "sceptical": ("It is highly sceptical of the list", Stance.DOUBTS),
    "did not dispute": ("It did not dispute the list", Stance.CONFIRMS),
    "did not sell": ("It did not sell the list", None),
    "called for": ("It called for an inquiry", Stance.ASSERTS),
    "called on": ("It called on the crew to stop", Stance.ASSERTS),
    "condemned": ("It also condemned the strike", Stance.ASSERTS),
    "blames": ("It blames the crew", Stance.ASSERTS),
    "praised": ("It praised the crew", Stance.ASSERTS),
    "a bill": ("It rejected the bill", None),
    "entry": ("It denied them entry", None),
}


@pytest.mark.parametrize(("text", "stance"), OUTRIGHT.values(), ids=OUTRIGHT)
def test_a_sentence_tells_a_stance(text: str, stance: Stance | None) -> None:
    """Of who spoke before, where it starts with a pronoun; acts are no stances."""
    found = positions(sank(YARD), said(text, "be", bare=True))
    told = [p.stance for p in found if p.evidence[0].start > len(SANK)]

    assert told == ([stance] if stance else [])


@pytest.mark.parametrize(("before", "told"), [("", True), ("A friend of the ", False)])
def test_who_denies_is_no_part_of_another_name(before: str, *, told: bool) -> None:
    """Of "a friend of the yard" it is not the yard that denies it."""
    text = f"{before}Oster Yard denies the report"
    found = lineage(report("Post", sank(YARD), said(text, "be", bare=True)))
    start = found.accounts[0].document.text.rindex("Oster Yard")
    yard = next(s for s in found.sources if s.name == "Oster Yard")
    named = replace(yard, mentions=(*yard.mentions, Span(0, start, start + 10)))
    sources = tuple(named if s is yard else s for s in found.sources)

    stood = {p.stance for p in finding(replace(found, sources=sources)).positions}

    assert (Stance.DENIES in stood) is told


def test_he_is_no_yard() -> None:
    """A pronoun fits who spoke before, or it is nobody's."""
    assert stances(sank(YARD), said("He denies it", "be", bare=True)) == [
        Stance.ASSERTS
    ]


@pytest.mark.parametrize(
    "text", ["that is not true", "there was no such ferry", "it never happened"]
)
def test_what_is_called_untrue_is_denied(text: str) -> None:
    """Whatever verb tells it."""
    assert stances(sank(RUIZ, text=text)) == [Stance.DENIES]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("I do not believe a word of it", Stance.DOUBTS),
        ("I don't believe the old crew sank it", Stance.ASSERTS),
        ("my client has never sunk a ferry", Stance.DENIES),
        ("my client is a ferryman", Stance.ASSERTS),
        ("I have never sunk a ferry", Stance.DENIES),
        ("I never said so", Stance.DENIES),
        ("he had never sunk a ferry", Stance.DENIES),
        ("I have never seen such a ferry", Stance.ASSERTS),
        ("the ferry has never sunk", Stance.ASSERTS),
    ],
)
def test_own_words_tell_a_stance(text: str, stance: Stance) -> None:
    """Disbelief doubts, and one's own "never" or that of a client denies."""
    assert stances(sank(RUIZ, text=text), sank(RUIZ, text=text)) == [stance]


def test_rubbish() -> None:
    """One word may be all that is said."""
    word = sank(RUIZ, text="Rubbish, says the yard's voice")

    assert Stance.DENIES in stances(word)


def test_a_denial_is_repeated_in_own_words() -> None:
    """Both are one position, of who denied it first."""
    denied = sank(YARD, support=Support.DENIES, cue="denied that")
    mine = person("Ada Ruiz", institution=YARD)
    own = said("nothing of ours was lost", "lose", mine, negated=True)

    (position,) = positions(denied, own)

    assert position.stance is Stance.DENIES
    assert len(position.evidence) == 2


def test_a_denial_of_it_is_of_the_sentence_before() -> None:
    """And not of what somebody was asked about meanwhile."""
    text = "It denied it when asked about the bank"
    own = said("nothing sank", "sink", YARD, negated=True)

    denial = next(
        p
        for p in positions(sank(YARD), said(text, "be", bare=True), own)
        if p.stance is Stance.DENIES
    )

    assert denial.on.startswith(SANK)
    assert len(denial.evidence) == 2


def test_what_was_asked_is_not_denied() -> None:
    """A denial is of what stands before it."""
    asked = sank(YARD, text=f"{SANK} when asked about oil", support=Support.DENIES)

    assert [p.on for p in positions(asked)] == [SANK]


def test_what_one_will_do_is_no_forecast() -> None:
    """It is an undertaking, and a position of its own."""
    will = sank(RUIZ, text="she would sell the ferry", support=Support.REPORTS_POSSIBLE)

    assert stances(will) == [Stance.ASSERTS]


SILENT = {
    "nothing": ("It did not respond to questions from the Post", None),
    "either": ("It had no comment either", None),
    "asked": ("It would not say who had signed", "who had signed."),
    "clause": ("It has not commented on it, but Brod has", "on it"),
    "unanswered": ("It left unanswered what it cost", "what it cost."),
}


@pytest.mark.parametrize(("text", "on"), SILENT.values(), ids=SILENT)
def test_what_a_silence_is_about(text: str, on: str | None) -> None:
    """Where nothing is told of it, the words of the silence stand for it."""
    found = positions(sank(YARD), said(text, "be", bare=True))
    told = [p.on for p in found if p.stance is Stance.SILENT]

    assert told == [on or text + "."]


def test_a_body_is_known_by_what_it_is_called() -> None:
    """Where one alone is called so: "the yard"."""
    found = lineage(report("Post", sank(YARD), said("The yard denies it", "be")))
    named = tuple(
        replace(s, variants=("the yard",)) if s.name == YARD.name else s
        for s in found.sources
    )

    told = finding(replace(found, sources=named)).positions

    assert Stance.DENIES in [p.stance for p in told]
