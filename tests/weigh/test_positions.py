"""Where each party stands on what."""

from dataclasses import replace

import pytest

from sayso.core.account import SourceKind, Support
from sayso.core.finding import Position, Stance
from sayso.core.lineage import Lineage, Source
from sayso.core.span import Span
from sayso.weigh import finding
from sayso.weigh.stances import by_cue
from weigh.piles import Said, Who, body, lineage, outlet, person, report, said, unnamed

GUARD = body("Coast Guard", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland")
TIMES = outlet("Norland Times")
LEFT = "Oster boats left Brod"


def left(*by: Who, text: str = LEFT, **about: object) -> Said:
    """That the boats left, as *by* have it."""
    return said(text, "leave", *by, subject="boats", **about)  # type: ignore[arg-type] - as given


def taken(*told: Said) -> list[tuple[str, Stance]]:
    """Who takes which stance, each report one sentence."""
    found = lineage(*(report(f"Post {n}", each) for n, each in enumerate(told)))
    names = {s.id: s.name for s in found.sources}
    return [(names[p.source], p.stance) for p in finding(found).positions]


STANCES = {
    "confirms": (left(RUIZ, cue="confirmed"), Stance.CONFIRMS),
    "denies": (left(RUIZ, cue="denied"), Stance.DENIES),
    "doubts": (left(RUIZ, cue="questioned whether"), Stance.DOUBTS),
    "forecasts": (left(RUIZ, cue="expects"), Stance.FORECASTS),
    "offers": (left(RUIZ, cue="offered"), Stance.OFFERS),
    "by support": (left(RUIZ, support=Support.DENIES), Stance.DENIES),
    "doubt by support": (left(RUIZ, support=Support.DOUBTS), Stance.DOUBTS),
    "in person": (left(RUIZ, text="we confirm that Oster boats left"), Stance.CONFIRMS),
    "beside": (left(RUIZ, also="confirming the reports"), Stance.CONFIRMS),
    "foretold": (
        left(
            RUIZ,
            text="she expects that boats will leave",
            support=Support.REPORTS_POSSIBLE,
        ),
        Stance.FORECASTS,
    ),
}


@pytest.mark.parametrize(("told", "stance"), STANCES.values(), ids=STANCES)
def test_stance(told: Said, stance: Stance) -> None:
    """The cue, the speaker's own words or what is told decide where somebody stands."""
    assert taken(told) == [("Ada Ruiz", stance)]


ASSERTING = {
    "of a state": (RUIZ, True),
    "a body": (GUARD, True),
    "an office": (person("Mayor Ada Lima"), True),
    "a minister": (person("Minister Ada Lima"), True),
    "a former minister": (person("former Minister Ada Lima"), False),
    "a passer-by": (person("Ada Lima"), False),
    "unnamed officials": (unnamed("Norland officials", side="Norland"), True),
    "residents": (unnamed("two residents", side="Norland"), False),
}


@pytest.mark.parametrize(("who", "party"), ASSERTING.values(), ids=ASSERTING)
def test_who_asserts_what_one_report_tells(who: Who, *, party: bool) -> None:
    """Parties and officials have a position by a mere statement; others have none."""
    assert taken(left(who)) == ([(who.name, Stance.ASSERTS)] if party else [])


def test_unnamed_officials_assert_what_the_pile_is_about() -> None:
    """Where a paper has it from them a statement counts that several reports tell."""
    told = left(TIMES, unnamed("Norland officials", side="Norland"))

    assert taken(told) == []
    assert len(taken(told, told)) == 1


def test_a_modal_forecast_of_one_report_is_a_mere_statement() -> None:
    """“Will leave” is a forecast where several reports tell it."""
    ahead = left(RUIZ, text="boats will leave Brod", support=Support.REPORTS_POSSIBLE)

    assert taken(ahead) == [("Ada Ruiz", Stance.ASSERTS)]
    assert taken(ahead, ahead) == [("Ada Ruiz", Stance.FORECASTS)]


@pytest.mark.parametrize(
    "text",
    [
        "boats would leave if it rained",
        "we would like boats to leave",
        "may have left",
        "boats could not be told apart",
        "boats should leave at once",
    ],
)
def test_what_is_only_supposed_is_no_forecast(text: str) -> None:
    """Conditions, wishes and guesses at the past foretell nothing; they are said."""
    told = left(RUIZ, text=text, support=Support.REPORTS_POSSIBLE)

    assert taken(told, told) == [("Ada Ruiz", Stance.ASSERTS)]


def test_a_stance_on_a_matter_stands_for_its_assertion() -> None:
    """Who confirms a point does not assert it besides."""
    assert taken(left(RUIZ), left(RUIZ, cue="confirmed")) == [
        ("Ada Ruiz", Stance.CONFIRMS)
    ]


def test_evidence_is_joined_over_the_reports() -> None:
    """One position for each source, stance and matter."""
    told = left(RUIZ, cue="confirmed")
    found = lineage(report("Post", told), report("Mail", told))

    (position,) = finding(found).positions

    assert [s.document for s in position.evidence] == [0, 1]
    assert (
        found.accounts[0].document[position.evidence[0]]
        == f"{LEFT}, Ada Ruiz confirmed"
    )


@pytest.mark.parametrize(
    "who", [TIMES, unnamed("two residents"), unnamed("ferry passengers")]
)
def test_who_takes_no_positions(who: Who) -> None:
    """Outlets and bystanders without a name are no parties."""
    assert taken(left(who, cue="confirmed")) == []


def test_unnamed_officials_take_positions() -> None:
    """Officials are parties, named or not."""
    officials = unnamed("Norland officials", side="Norland")

    assert taken(left(officials, cue="denied")) == [
        ("Norland officials", Stance.DENIES)
    ]


def test_a_claim_without_attribution_is_nobodys_position() -> None:
    """The outlet's own voice takes no side."""
    assert taken(left(), left()) == []


def test_by_cue_takes_regular_forms() -> None:
    """Whatever the tense of a cue, its stance is the same."""
    assert {by_cue(w) for w in ("deny", "denies", "denied", "denying")} == {
        Stance.DENIES
    }
    assert by_cue("") is by_cue("said") is None


SILENCES = {
    "neither nor": ("Neither [Oster] nor [Norland] has officially acknowledged it", 2),
    "have confirmed": ("Neither [Oster] nor [Norland] have confirmed or denied it", 2),
    "did not respond": ("[Oster] did not immediately respond to a request", 1),
    "didn’t answer": ("[Oster] didn’t answer", 1),
    "has yet to": ("[Oster] has yet to comment on the loss", 1),
    "declined": ("[Oster] declined to comment", 1),
    "unreachable": ("[Oster] could not be reached", 1),
    "no comment from": ("there was no immediate comment from [Oster]", 1),
    "made no comment": ("[Oster] made no public comment", 1),
    "kept silent": ("[Oster] has remained silent", 1),
    "second clause": ("[Norland] denied it, but [Oster] did not respond", 1),
    "aside": ("[Oster], the group behind the Norland ferry, had no comment", 1),
    "nearest": ("Asked about [Norland], [Oster] did not respond", 1),
    "both": ("[Norland] and [Oster] did not respond", 2),
    "no check": ("[Oster] could not confirm the loss", 0),
    "no silence": ("[Oster] has not sent boats", 0),
    "returned home": ("[Oster] boats have not returned to port", 0),
    "returned calls": ("[Oster] did not return several calls", 1),
}


@pytest.mark.parametrize(("markup", "silent"), SILENCES.values(), ids=SILENCES)
def test_silence(markup: str, silent: int) -> None:
    """Who has not answered is silent, and has denied nothing."""
    positions = told_of(markup)

    assert [p.stance for p in positions if p.stance is not Stance.DENIES] == (
        [Stance.SILENT] * silent
    )
    assert all(p.evidence for p in positions)


def told_of(markup: str) -> tuple[Position, ...]:
    """The positions in a sentence whose parties stand in square brackets."""
    return finding(bracketed(markup)).positions


def bracketed(markup: str) -> Lineage:
    """A report of one sentence, and sources for what stands in brackets."""
    text = markup.replace("[", "").replace("]", "")
    found = lineage(report("Post", said(text, "be", bare=True)))
    sources = list(found.sources)
    for name in ("Oster", "Norland"):
        if f"[{name}]" in markup:
            at = text.index(name)
            span = Span(0, at, at + len(name))
            sources.append(_state(f"s{len(sources)}", name, span))
    return Lineage(
        accounts=found.accounts, sources=tuple(sources), outlets=found.outlets
    )


def _state(ident: str, name: str, span: Span) -> Source:
    return Source(
        id=ident,
        name=name,
        kind=SourceKind.ORGANISATION,
        named=True,
        side=name,
        mentions=(span,),
    )


def test_silence_on_one_point_is_one_position() -> None:
    """Three reports that somebody is silent are evidence for one silence."""
    markup = "Neither [Oster] nor [Norland] has acknowledged the loss of the ferry"
    one = bracketed(markup)
    (position, _) = finding(one).positions

    assert position.on == "the loss of the ferry."
    assert one.accounts[0].document[position.evidence[0]].endswith("has acknowledged")


def test_silence_at_the_very_end_is_about_itself() -> None:
    """Where a report does not say what about, its own words stand for it."""
    found = bracketed("[Oster] did not respond")
    sentence = found.accounts[0].sentences[0]
    cut = Span(0, sentence.start, sentence.end - 1)
    account = found.accounts[0]
    trimmed = replace(found, accounts=(replace(account, sentences=(cut,)),))

    (position,) = finding(trimmed).positions

    assert position.on == "Oster did not respond"


def test_responsibility_is_claimed_by_who_is_named_before() -> None:
    """Whoever claims responsibility takes that position."""
    (position,) = told_of("later [Oster] claimed responsibility for the fire")

    assert position.stance is Stance.CLAIMS_RESPONSIBILITY
    assert not told_of("nobody has claimed responsibility for the fire")


def test_a_spokesperson_s_silence_is_that_of_their_body() -> None:
    """Who speaks for a body is silent for it, too."""
    found = bracketed("[Oster], spokeswoman of the [Norland] yard, did not respond")
    *rest, voice, yard = found.sources
    voice = replace(voice, variants=("spokeswoman Oster",), institution=yard.id)

    (position,) = finding(replace(found, sources=(*rest, voice, yard))).positions

    assert position.source == yard.id


def test_of_two_mentions_in_one_the_whole_is_silent() -> None:
    """A body named within the words for a person is not the silent one."""
    found = bracketed("[Oster] of [Norland] did not respond")
    *rest, one, body_ = found.sources
    whole = Span(0, one.mentions[0].start, body_.mentions[0].end)
    wide = replace(one, mentions=(whole,))

    (position,) = finding(replace(found, sources=(*rest, wide, body_))).positions

    assert position.source == wide.id


def test_who_has_a_body_speaks_as_a_party() -> None:
    """A person of no side is one by the body for which they speak."""
    yard = body("Oster Yard")

    assert taken(left(person("Ada Lima", institution=yard))) == [
        ("Ada Lima", Stance.ASSERTS)
    ]


def test_a_position_is_in_its_partys_own_words() -> None:
    """Whoever words a point best does not put words in another's mouth."""
    other = f"as she sees it {LEFT}"
    found = lineage(report("Post", left(GUARD)), report("Mail", left(RUIZ, text=other)))

    told = {p.source: p.on for p in finding(found).positions}

    assert sorted(told.values()) == sorted((LEFT, other))
