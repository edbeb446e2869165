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
from weigh.piles import Said, lineage, report, said, unnamed

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
    "a word of the reporter's own": (
        sank("the ferry sank in a storm"), sank("the ferry sank in a massive storm"),
        [(K.ADDED, "the ferry sank in a storm", "massive")]),
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
