"""How one origin's statement changed from telling to telling."""

from datetime import date

import pytest

from sayso.core.account import Status
from sayso.core.finding import ChangeKind
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, outlet, person, report, said

RUIZ = person("Ada Ruiz")
TIMES = outlet("Norland Times")


def sank(text: str = "the ferry reportedly sank off Brod", **about: object) -> Said:
    """That the ferry sank, by one origin."""
    return said(text, "sink", RUIZ, **about)  # type: ignore[arg-type] - as given


CHANGES = {
    "nothing": (sank(), sank(), []),
    "hedge dropped": (sank(hedge="reportedly"), sank(), [ChangeKind.HEDGE_DROPPED]),
    "hedge added": (sank(), sank(hedge="reportedly"), [ChangeKind.HEDGE_ADDED]),
    "hardened": (sank(status=Status.ANONYMOUS), sank(), [ChangeKind.SOURCE_HARDENED]),
    "lost": (sank(), sank(status=Status.ANONYMOUS), [ChangeKind.SOURCE_LOST]),
    "number": (
        sank(
            "it sank, about 30 tons",
            figures=(count("about 30", 30.0, unit="tons", approximate=True),),
        ),
        sank("it sank, 31 tons", figures=(count("31", 31.0, unit="tons"),)),
        [ChangeKind.NUMBER],
    ),
    "length": (
        sank("it sank two weeks ago", figures=(count("two weeks", 2.0, unit="weeks"),)),
        sank(
            "it sank three weeks ago",
            figures=(count("three weeks", 3.0, unit="weeks"),),
        ),
        [ChangeKind.TIME],
    ),
}


@pytest.mark.parametrize(("one", "other", "kinds"), CHANGES.values(), ids=CHANGES)
def test_changes(one: Said, other: Said, kinds: list[ChangeKind]) -> None:
    """What a retelling dropped, added or moved is told by its kind."""
    found = lineage(report("Post", one), report("Mail", other))

    (drift,) = finding(found).drift

    assert [c.kind for c in drift.changes] == kinds


def test_the_first_to_appear_is_what_others_are_held_against() -> None:
    """A later report comes later, in whichever order the pile gives them."""
    found = lineage(
        report("Post", sank(), day=date(2031, 3, 4)),
        report("Mail", sank(hedge="reportedly"), day=date(2031, 3, 3)),
    )

    (drift,) = finding(found).drift

    assert [span.document for span in drift.variants] == [1, 0]
    assert [c.kind for c in drift.changes] == [ChangeKind.HEDGE_DROPPED]


def test_one_report_drifts_from_nothing() -> None:
    """What one report says twice is no retelling."""
    found = lineage(report("Post", sank(), sank(hedge="reportedly")))

    assert finding(found).drift == ()


def test_an_outlet_and_its_source_are_one_origin_of_drift() -> None:
    """A statement told of the paper is the one told of whom it cites."""
    found = lineage(
        report("Post", said("the ferry sank off Brod", "sink", TIMES)),
        report("Mail", said("the ferry sank off Brod", "sink", TIMES, RUIZ)),
    )

    (drift,) = finding(found).drift

    assert len(drift.variants) == 2
