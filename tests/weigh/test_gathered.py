"""Which differences are told as one."""

from datetime import date

from sayso.core.finding import DifferenceKind
from weigh.tolls import FRIDAY, MONDAY, PORT, RUIZ, dead, differences, toll

TUESDAY = date(2031, 3, 4)


def test_conflicts_of_one_count_are_one_difference() -> None:
    """Three numbers that do not meet are told together, the least first."""
    (found,) = differences(
        toll(dead("900", 900.0)), toll(dead("300", 300.0)), toll(dead("500", 500.0))
    )

    assert found.kind is DifferenceKind.CONFLICT
    assert found.text.startswith("300 (Coast Guard), 500 (Coast Guard) and 900")


def test_a_count_that_changes_is_one_difference() -> None:
    """All numbers of a rising toll are told in a row, in the order of their days."""
    days = MONDAY, TUESDAY, FRIDAY
    counts = toll(dead("23", 23.0)), toll(dead("41", 41.0)), toll(dead("66", 66.0))

    (found,) = differences(*counts, days=days)

    assert found.kind is DifferenceKind.TIME
    assert found.text == (
        "23 (Coast Guard, 3 March 2031), 41 (Coast Guard, 4 March 2031) and 66 "
        "(Coast Guard, 7 March 2031): they may be one count, as it changed with time."
    )


def test_numbers_in_conflict_are_in_no_one_row() -> None:
    """Two counts of one day stand in two rows of updates, not side by side in one."""
    found = differences(
        toll(dead("23", 23.0)),
        toll(dead("58", 58.0), by=PORT),
        toll(dead("61", 61.0), by=RUIZ),
        days=(MONDAY, FRIDAY, FRIDAY),
    )

    updates = [d for d in found if d.kind is DifferenceKind.TIME]
    assert [d.kind for d in found].count(DifferenceKind.CONFLICT) == 1
    assert [len(d.items) for d in updates] == [2, 2]


def test_roundings_are_not_chained() -> None:
    """That the first may be the second, and that the third, joins not all three."""
    found = differences(
        toll(dead("about 300", 300.0, approximate=True)),
        toll(dead("325", 325.0)),
        toll(dead("about 350", 350.0, approximate=True)),
        toll(dead("380", 380.0)),
    )

    rounded = [d for d in found if d.kind is DifferenceKind.ROUNDING]
    assert max(len(d.items) for d in rounded) < 4


def test_counts_of_two_events_do_not_differ() -> None:
    """What a report recalls of years ago is no other number for today's."""
    now = toll(dead("30", 30.0))
    recalled = toll(dead("90", 90.0, event="the 1995 wreck"))
    again = toll(dead("80", 80.0, event="The 1995 wreck"))

    assert not differences(now, recalled)
    assert [d.kind for d in differences(recalled, again)] == [DifferenceKind.CONFLICT]
