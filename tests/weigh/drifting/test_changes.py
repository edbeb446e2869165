"""What changes between two tellings, kind by kind."""

from datetime import date

import pytest

from sayso.core.account import HedgeKind, How, Status, Support
from sayso.core.finding import ChangeKind
from sayso.weigh import finding
from weigh.ferry import (
    CREW,
    LINE,
    MARCH,
    OFFICERS,
    RUIZ,
    SPOKESMAN,
    TIMES,
    hurt,
    sank,
    seen,
    told,
    tons,
    weeks,
)
from weigh.piles import Said, count, lineage, report, said, unnamed

K = ChangeKind
MODAL, CONDITION = HedgeKind.MODAL, HedgeKind.CONDITION
POSSIBLE = Support.REPORTS_POSSIBLE
# What is told first, what is told then, and each change: its kind and the words of
# both sides; where one side has none, they are the whole telling's.
# fmt: off
CHANGES = {
    "the same": (sank(), sank(), []),
    "a hedge is dropped": (
        sank("the ferry reportedly sank off Brod", hedge="reportedly"), sank(),
        [(K.HEDGE_DROPPED, "reportedly", "the ferry sank off Brod")]),
    "a hedge is added": (
        sank(), sank("the ferry apparently sank off Brod", hedge="apparently"),
        [(K.HEDGE_ADDED, "the ferry sank off Brod", "apparently")]),
    "another hedge": (
        sank("the ferry reportedly sank off Brod", hedge="reportedly"),
        sank("the ferry apparently sank off Brod", hedge="apparently"), []),
    "a hedge that is only not marked": (
        sank("the ferry seems to have sunk off Brod", hedge="seems"),
        sank("the ferry seemed to have sunk off Brod"), []),
    "may is will": (
        told("the ferry may sail again", "sail", hedge="may", softens=MODAL),
        told("the ferry will sail again", "sail"),
        [(K.HEDGE_DROPPED, "may", "will")]),
    "believed is said": (
        sank(cue="believe"), sank(),
        [(K.HEDGE_DROPPED, "believe", "the ferry sank off Brod")]),
    "expected is possible": (
        told("the ferry is expected to sail", "sail", hedge="expected", softens=MODAL,
             support=POSSIBLE),
        told("the ferry could sail soon", "sail", hedge="could", softens=MODAL,
             support=POSSIBLE),
        [(K.HEDGE_ADDED, "expected", "could")]),
    "about is dropped": (
        tons("about 30", 30.0, approximate=True), tons("30", 30.0),
        [(K.HEDGE_DROPPED, "about 30", "30")]),
    "a bound is lost": (
        tons("as many as 30", 30.0, max=30.0), tons("30", 30.0),
        [(K.NUMBER, "as many as 30", "30")]),
    "rounded": (tons("1,150", 1150.0), tons("almost 1,200", 1200.0, max=1200.0),
        [(K.NUMBER, "1,150", "almost 1,200")]),
    "a number of other things": (tons("30", 30.0), tons("900", 900.0), []),
    "another length": (weeks("two weeks", 2.0), weeks("three weeks", 3.0),
        [(K.TIME, "two weeks", "three weeks")]),
    "a length without its number": (
        weeks("two weeks", 2.0), weeks("weeks", None, min=2.0),
        [(K.NUMBER, "two weeks", "weeks")]),
    "another scope": (
        hurt("killed wounded", "killed or wounded"), hurt("killed", "killed"),
        [(K.SCOPE, "40", "40")]),
    "a place lost where it is denied": (
        seen("the ferry was not seen in the harbour"), seen("the ferry was not seen"),
        [(K.SCOPE, "in the harbour", "the ferry was not seen")]),
    "a place lost where it is told": (
        sank("the ferry sank in the harbour"), sank("the ferry sank"), []),
    "another day": (
        sank("the ferry sank on March 1", times=(("March 1", MARCH[0]),)),
        sank("the ferry sank on March 9", times=(("March 9", MARCH[1]),)),
        [(K.TIME, "March 1", "March 9")]),
    "a stretch lost": (
        seen("it was not seen off Brod since March 1",
             times=(("since March 1", MARCH[0]),)),
        seen("it was not seen off Brod"),
        [(K.TIME, "since March 1", "it was not seen off Brod")]),
    "a condition lost": (
        told("the ferry could sail if the sea is calm", "sail", hedge="if",
             softens=CONDITION, support=POSSIBLE),
        told("the ferry could sail soon", "sail", support=POSSIBLE),
        [(K.CONDITION_LOST, "if", "the ferry could sail soon")]),
    "in the outlet's own voice": (
        sank(), said("the ferry sank off Brod", "sink", leading=True), []),
    "an office for one of its people": (
        sank("the ferry sank off Brod", SPOKESMAN, status=Status.OFFICIAL_UNNAMED),
        sank("the ferry sank off Brod", LINE),
        [(K.SOURCE_HARDENED, "a spokesman of the line", "Brod Ferry Line")]),
    "not kept back any more": (
        sank("the ferry sank off Brod", TIMES, CREW),
        sank("the ferry sank off Brod", TIMES, OFFICERS),
        [(K.SOURCE_HARDENED, CREW.name, OFFICERS.name)]),
    "only who told it": (
        sank("the ferry sank off Brod", TIMES, RUIZ),
        sank("the ferry sank off Brod", TIMES),
        [(K.SOURCE_LOST, "Ada Ruiz", "Norland Times")]),
    "a lead with its source elsewhere": (
        sank(), sank(how=How.CARRIED, leading=True),
        [(K.SOURCE_LOST, "Ada Ruiz", "the ferry sank off Brod")]),
    "sources": (
        sank("the ferry sank off Brod", TIMES, OFFICERS),
        sank("the ferry sank off Brod", TIMES, unnamed("sources")),
        [(K.SOURCE_LOST, OFFICERS.name, "sources")]),
    "an agent is added": (
        told("the crew was rescued off Brod", "rescue", subject="crew", head="rescued"),
        told("fishermen rescued the crew off Brod", "rescue", subject="fishermen",
             head="rescued"),
        [(K.ADDED, "the crew was rescued off Brod", "fishermen")]),
    "done to them, done by them": (
        told("the crew was pulled back off Brod", "pull back", subject="crew",
             head="pulled"),
        told("the crew pulled back off Brod", "pull back", subject="crew",
             head="pulled"),
        [(K.OTHER, "pulled", "pulled")]),
    "after is because of": (
        sank("the ferry sank after heavy storms"),
        sank("the ferry sank because of heavy storms"),
        [(K.OTHER, "after", "because of")]),
    "not seen is not there": (
        seen("the ferry was not seen off Brod"),
        seen("the ferry was not there off Brod", "be", "was"),
        [(K.OTHER, "seen", "was")]),
    "a verb that judges": (
        told("the captain left the ferry behind", "leave behind", head="left"),
        told("the captain abandoned the ferry", "abandon", head="abandoned"),
        [(K.OTHER, "left", "abandoned")]),
    "said is confirmed": (sank(), sank(cue="confirmed"),
        [(K.OTHER, "said", "confirmed")]),
    "could is will, whatever the verb": (
        told("the old ferry could sail from Brod to Ulm in May", "sail",
             hedge="could", softens=MODAL, head="sail", support=POSSIBLE),
        told("the old ferry will be on from Brod to Ulm in May", "be on", head="be"),
        [(K.HEDGE_DROPPED, "could", "will")]),
    "a question is no hedge": (
        sank(), sank("asked whether he believed that the ferry sank off Brod",
                     hedge="believed"), []),
    "suspected is so, and rounded": (
        sank("58 people fell ill on the ferry", TIMES,
             figures=(count("58", 58.0, scope="suspected"),)),
        sank("60 people fell ill on the ferry", TIMES,
             figures=(count("60", 60.0, scope="poisoned"),)),
        [(K.NUMBER, "58", "60"), (K.HEDGE_DROPPED, "58", "60")]),
    "a total in its parts": (
        told("40 people were killed or wounded on the ferry", "kill",
             figures=(count("40", 40.0, scope="killed wounded"),)),
        told("10 people were killed and 30 wounded on the ferry", "kill",
             figures=(count("10", 10.0, scope="killed"),
                      count("30", 30.0, scope="wounded"))),
        [(K.NUMBER, "40", "10 people were killed and 30")]),
    "since then is then": (
        told("the crew knew of it since March 1", "know", head="knew",
             times=(("March 1", MARCH[0]),)),
        told("the crew knew of it on March 1", "know", head="knew",
             times=(("March 1", MARCH[0]),)),
        [(K.TIME, "March 1", "March 1")]),
    "by then is then": (
        sank("the ferry sails off Brod by March 1", times=(("March 1", MARCH[0]),)),
        sank("the ferry sails off Brod on March 1", times=(("March 1", MARCH[0]),)),
        [(K.TIME, "March 1", "March 1")]),
    "of some alone": (
        sank("the ferry sank off Brod"),
        sank("the ferry sank off Brod, but in the north harbour only"),
        [(K.SCOPE, "the ferry sank off Brod", "in the north harbour only")]),
    "no more than three is no limit of place": (
        sank("the ferry sank off Brod"), sank("only the ferry sank off Brod"), []),
    "anybody for some": (
        told("the mates had known of leaks", "know", head="known"),
        told("anyone aboard had known of leaks", "know", head="known"),
        [(K.SCOPE, "the mates had known of leaks", "anyone")]),
    "nobody saw it, it was not seen": (
        seen("no ferry was seen off Brod"),
        seen("nobody has seen a ferry off Brod"), []),
    "always, under a condition": (
        told("as long as Brod pays, the ferry will sail to Ulm", "sail",
             hedge="as long as", softens=CONDITION),
        told("the ferry will sail to Ulm", "sail"),
        [(K.CONDITION_LOST, "as long as", "the ferry will sail to Ulm")]),
    "if I were you sets none": (
        told("if I were you the ferry would sail to Ulm", "sail", hedge="if",
             softens=CONDITION),
        told("the ferry would sail to Ulm", "sail"), []),
    "as far as is known": (
        sank("as far as we know the ferry sank off Brod"), sank(),
        [(K.CONDITION_LOST, "as far as we know", "the ferry sank off Brod")]),
    "shown is known": (
        told("the mates were shown deep cracks in the hull off Brod", "show",
             head="shown"),
        told("the mates knew of deep cracks in the hull off Brod", "know",
             head="knew"),
        [(K.OTHER, "shown", "knew")]),
    "not found to be so is not so": (
        seen("the inquiry did not find that the crew drank", "drink", "drank"),
        seen("no one of the crew drank", "drink", "drank"),
        [(K.OTHER, "not find", "no one of the crew drank")]),
    "not found, twice": (
        seen("the inquiry did not find that the crew drank", "drink", "drank"),
        seen("no proof was found that the crew drank", "drink", "drank"), []),
    "quoted with another word": (
        sank("the ferry was rusting at the quay for years", quoted=True),
        sank("the ferry was rotting at the quay for years", quoted=True),
        [(K.OTHER, "rusting", "rotting")]),
    "quoted with another spelling": (
        sank("the ferry left the harbour of Brod", quoted=True),
        sank("the ferry left the harbor of Brod", quoted=True), []),
    "quoted, then without marks": (
        sank("the ferry was rusting at the quay for many years", quoted=True),
        sank("the ferry was rusting at the quay for many years"),
        [(K.UNMARKED, "the ferry was rusting at the quay for many years",
          "the ferry was rusting at the quay for many years")]),
    "a post shown whole": (
        sank("the ferry was rusting at the quay for many years", quoted=True),
        sank("the ferry was rusting at the quay for many years",
             also="— Ada Ruiz (@ruiz) March 1"), []),
    "a word of the reporter's own": (
        sank("the ferry sank in a storm"), sank("the ferry sank in a massive storm"),
        [(K.ADDED, "the ferry sank in a storm", "massive")]),
    "only so many": (
        tons("30", 30.0), sank("the ferry sank off Brod with only 30 tons",
                               figures=(count("30", 30.0, unit="tons"),)),
        [(K.ADDED, "the ferry sank off Brod with 30 tons", "only 30")]),
    "only then": (
        sank("the ferry sank on March 1", times=(("on March 1", MARCH[0]),)),
        sank("the ferry sank only on March 1", times=(("on March 1", MARCH[0]),)),
        [(K.ADDED, "the ferry sank on March 1", "only on")]),
    "the nearest of several numbers": (
        told("the ferry had 410 people on board, 100 more than usual", "have",
             figures=(count("410", 410.0), count("100", 100.0))),
        told("the ferry had about 400 people on board", "have",
             figures=(count("about 400", 400.0, approximate=True),)),
        [(K.NUMBER, "410", "about 400")]),
    "a stretch lost, whenever it was said": (
        seen("it was not seen off Brod since March 1",
             times=(("since March 1", MARCH[0]),)),
        seen("it was not seen off Brod", also="on March 9",
             times=(("on March 9", MARCH[1]),)),
        [(K.TIME, "since March 1", "it was not seen off Brod")]),
    "hairline cracks are cracks": (
        told("four doors of the ferry show hairline cracks", "show"),
        told("four doors of the ferry show cracks", "show"),
        [(K.SCOPE, "hairline cracks", "cracks")]),
    "a preliminary inquiry is an inquiry": (
        told("a preliminary inquiry into the ferry was opened", "open"),
        told("an inquiry into the ferry was opened", "open"),
        [(K.HEDGE_DROPPED, "preliminary inquiry", "inquiry")]),
    "soon after for since then": (
        told("the crew lacked food since the first trips to Ulm", "lack"),
        told("the crew lacked food soon after the first trips to Ulm", "lack"),
        [(K.TIME, "since", "soon after")]),
    "too early to say": (
        told("the mates believe that the ferry struck a rock", "strike",
             hedge="believe"),
        told("it is too early to say that the ferry struck a rock", "strike"), []),
    "most importantly is no hedge": (
        sank("the ferry sank off Brod"),
        sank("perhaps most importantly, the ferry sank off Brod", hedge="perhaps"),
        []),
    "at this point, at this time": (
        sank("at this point the ferry is sinking off Brod"),
        sank("the ferry is sinking off Brod at this time"), []),
    "who has information may call": (
        told("passengers may call the line if they have any information", "call",
             hedge="if", softens=CONDITION),
        told("passengers with information may call the line", "call"), []),
}
# fmt: on


@pytest.mark.parametrize(("one", "other", "changes"), CHANGES.values(), ids=CHANGES)
def test_changes(
    one: Said, other: Said, changes: list[tuple[ChangeKind, str, str]]
) -> None:
    """What a retelling dropped, added or moved is told by its kind and its words."""
    found = lineage(
        report("Post", one, day=date(2031, 3, 11)),
        report("Mail", other, day=date(2031, 3, 12)),
    )
    texts = {a.document.number: a.document for a in found.accounts}

    assert [
        (c.kind, texts[c.before.document][c.before], texts[c.after.document][c.after])
        for drift in finding(found).drift
        for c in drift.changes
    ] == changes
