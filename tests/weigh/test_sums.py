"""Figures that are one, or differ, when they are reckoned."""

import pytest

from sayso.core.finding import DifferenceKind
from sayso.weigh import finding, sums
from weigh.piles import count, lineage, report
from weigh.tolls import PORT, dead, differences, toll

SCOPE, SAME = DifferenceKind.SCOPE, DifferenceKind.SAME_FIGURE


def test_a_part_is_no_other_number_for_its_whole() -> None:
    """Of 900 aboard, 300 died: no other number, whoever repeats it."""
    found = lineage(
        report(
            "Post",
            toll(dead("900", 900.0, ""), dead("300", 300.0, "", part_of="fd0.0.0")),
        ),
        report("Mail", toll(dead("300", 300.0, "", part_of="fd0.0.0"), by=PORT)),
    )

    assert [d.kind for d in finding(found).differences] == [SAME]


def test_a_share_is_held_against_a_fraction() -> None:
    """300 of 900 is a third; who says half counts something else."""
    aboard = dead("900", 900.0, "aboard")
    third = dead("300", 300.0, part_of="fd0.0.0")
    half = dead("half", 0.5, "hurt", unit="fraction")
    meets = dead("a third", 1 / 3, "hurt", unit="fraction")

    (found,) = differences(toll(aboard, third), toll(half, by=PORT))

    assert found.kind is SCOPE
    assert "33% of its whole" in found.text
    assert not differences(toll(aboard, third), toll(meets, by=PORT))


def test_a_share_of_nobody_in_particular_says_nothing() -> None:
    """Two of the 27 are no other share than a third of the crates."""
    whole = count("900", 900.0, scope="aboard", subject="")
    third = count("300", 300.0, scope="killed", subject="", part_of="fd0.0.0")
    half = count("half", 0.5, scope="sold", subject="crates", unit="fraction")

    assert not differences(toll(whole, third), toll(half, by=PORT))


def test_a_share_of_a_range_is_a_range() -> None:
    """300 of 900 to 1,200 is something between a quarter and a third."""
    aboard = dead("900 to 1,200", None, "aboard", min=900.0, max=1200.0)
    some = dead("300", 300.0, part_of="fd0.0.0")
    half = dead("half", 0.5, "hurt", unit="fraction")

    (found,) = differences(toll(aboard, some), toll(half, by=PORT))

    assert "25%–33% of its whole" in found.text


def test_a_share_without_a_number_or_a_whole_says_nothing() -> None:
    """A part that is not a number below its whole is no share."""
    half = dead("half", 0.5, "hurt", unit="fraction")
    odd = dead("1,200", 1200.0, part_of="fd0.0.0")
    lost = dead("300", 300.0, part_of="nothing")

    assert not differences(toll(dead("900", 900.0, "aboard"), odd), toll(half))
    assert not differences(toll(lost), toll(half))


def test_a_sum_is_of_the_same_thing_in_the_same_unit() -> None:
    """A total of something else, or of another amount, is not the sum."""
    parts = toll(dead("1,000", 1000.0), dead("3,000", 3000.0, "wounded"))
    more = toll(dead("4,100", 4100.0, "killed wounded"), by=PORT)
    tons = dead("4,000", 4000.0, "killed wounded", unit="ton")

    assert SAME not in [d.kind for d in differences(parts, more)]
    assert not differences(parts, toll(tons, by=PORT))


def test_a_fraction_of_the_same_scope_is_no_other_scope() -> None:
    """A third killed and half killed are compared by nobody: of what whole?"""
    aboard = dead("900", 900.0, "aboard")
    third = dead("300", 300.0, part_of="fd0.0.0")
    half = dead("half", 0.5, unit="fraction")

    assert not differences(toll(aboard, third), toll(half, by=PORT))


def test_a_named_part_is_no_other_number_for_the_whole() -> None:
    """Of 80 dead 39 were boys: whoever tells of 60 dead differs from the 80 alone."""
    whole = count("80", 80.0, scope="killed", subject="")
    boys = count("39", 39.0, scope="killed", subject="boys", part_of="fd0.0.0")
    text = "80 passengers died in Brod, 39 of them boys"
    other = count("60", 60.0, scope="killed", subject="")

    (found,) = differences(toll(whole, boys, text=text), toll(other, by=PORT))

    assert set(found.items) == {"fd0.0.0", "fd1.0.0"}


def test_numbers_of_one_report_are_not_all_added_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only what may be part of another report's total is tried, not all threes."""
    tried: list[object] = []
    monkeypatch.setattr(sums, "_disjoint", tried.append)
    counts = [dead(f"{n}", float(n), ("killed", "hurt")[n % 2]) for n in range(20, 60)]
    whole = dead("4,000", 4000.0, "killed missing")

    differences(toll(*counts))
    differences(toll(*counts, whole))
    assert tried == []

    differences(toll(*counts), toll(whole, by=PORT))
    assert tried  # another report may count them with the missing
