"""How a statement changed from telling to telling: which, in which order."""

from datetime import date

from sayso.core.finding import ChangeKind, Drift
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.ferry import RUIZ, TIMES, sank, tons
from weigh.piles import lineage, report, said, unnamed


def drifted(found: Lineage) -> tuple[Drift, ...]:
    """What drifted."""
    return finding(found).drift


def test_the_first_to_appear_is_what_others_are_held_against() -> None:
    """A later report comes later, in whichever order the pile gives them."""
    hedged = sank("the ferry reportedly sank off Brod", hedge="reportedly")
    found = lineage(
        report("Post", sank(), day=date(2031, 3, 4)),
        report("Mail", hedged, day=date(2031, 3, 3)),
    )

    (drift,) = drifted(found)

    assert [span.document for span in drift.variants] == [1, 0]
    assert [c.kind for c in drift.changes] == [ChangeKind.HEDGE_DROPPED]


def test_a_quotation_is_what_others_are_held_against() -> None:
    """What the origin is quoted with comes first, whenever it appeared."""
    quoted = sank("the ferry perhaps sank off Brod", hedge="perhaps", quoted=True)
    found = lineage(
        report("Post", sank(), day=date(2031, 3, 4)),
        report("Mail", quoted, day=date(2031, 3, 5)),
    )

    (drift,) = drifted(found)

    assert [span.document for span in drift.variants] == [1, 0]
    assert [c.kind for c in drift.changes] == [ChangeKind.HEDGE_DROPPED]


def test_one_report_drifts_from_its_own_quotation() -> None:
    """What a report says in two manners is held against itself; twice alike is not."""
    quoted = sank("the ferry perhaps sank off Brod", hedge="perhaps", quoted=True)

    (drift,) = drifted(lineage(report("Post", sank(), quoted)))

    assert [c.kind for c in drift.changes] == [ChangeKind.HEDGE_DROPPED]
    assert drifted(lineage(report("Post", sank(), sank()))) == ()


def test_an_outlet_and_its_source_are_one_origin_of_drift() -> None:
    """A statement told of the paper is the one told of whom it cites."""
    found = lineage(
        report("Post", said("the ferry sank off Brod", "sink", TIMES)),
        report("Mail", said("the ferry sank off Brod", "sink", TIMES, RUIZ)),
    )

    (drift,) = drifted(found)

    assert len(drift.variants) == 2


def test_what_is_told_on_nobodys_say_so_has_lost_its_source() -> None:
    """A lead that tells it flat is of the statement that its report has from one."""
    flat = said("the ferry sank off Brod today", "sink", leading=True)
    found = lineage(report("Mail", sank()), report("Post", flat, sank()))

    (drift,) = drifted(found)

    assert [c.kind for c in drift.changes] == [ChangeKind.SOURCE_LOST]


def test_those_without_names_are_not_one_for_that_alone() -> None:
    """Two papers that heard it each from somebody tell two statements."""
    found = lineage(
        report("Post", said("the ferry sank", "sink", unnamed("a sailor"))),
        report(
            "Mail", said("a ship sank, ferry owners fear", "sink", unnamed("a sailor"))
        ),
    )

    assert all(not drift.changes for drift in drifted(found))


def test_one_change_is_told_once() -> None:
    """A change that many retellings share is told with the first that made it."""
    hedged = sank("the ferry reportedly sank off Brod", hedge="reportedly")
    posts = [report(f"Post {n}", sank(), day=date(2031, 3, 4 + n)) for n in range(9)]
    found = lineage(report("Mail", hedged, day=date(2031, 3, 3)), *posts)

    (drift,) = drifted(found)

    assert len(drift.variants) == 10
    assert len(drift.changes) == 1


def test_the_order_of_reports_changes_nothing() -> None:
    """Which tellings are one statement does not hang on the order of the pile."""
    told_so = [
        sank("the ferry reportedly sank off Brod", hedge="reportedly"),
        tons("30", 30.0),
        tons("35", 35.0),
    ]
    days = [date(2031, 3, n) for n in (1, 2, 3)]
    reports = [
        report(f"P{d.day}", s, day=d) for s, d in zip(told_so, days, strict=True)
    ]

    (one,) = drifted(lineage(*reports))
    (other,) = drifted(lineage(*reversed(reports)))

    assert [c.kind for c in one.changes] == [c.kind for c in other.changes]


def test_many_tellings_take_no_longer_each() -> None:
    """Five hundred tellings are not held against one another."""
    buoys = (sank(f"the ferry sank off Brod at buoy {n}") for n in range(500))
    posts = [report(f"Post {n}", each) for n, each in enumerate(buoys)]

    (drift,) = drifted(lineage(*posts))

    assert len(drift.variants) == 500
    assert len(drift.changes) < 500
