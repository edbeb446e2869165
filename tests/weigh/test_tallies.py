"""Things that two count in one state, within a whole."""

from datetime import date

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, report, said
from weigh.tolls import FRIDAY, GUARD, MONDAY, PORT, differences

CONFLICT, SCOPE = DifferenceKind.CONFLICT, DifferenceKind.SCOPE
TIME = DifferenceKind.TIME


def buoys(words: str, value: float, **about: object) -> Figure:
    """A count of buoys."""
    return count(words, value, subject="buoys", unit="buoy", **about)  # type: ignore[arg-type] - as given


def told(text: str, act: str, *figures: Figure, by: object = GUARD) -> Said:
    """A sentence with its figures."""
    return said(text, act, by, figures=figures)  # type: ignore[arg-type] - as given


WHOLE = told(
    "eight of 30 buoys are rusting",
    "rust",
    buoys("eight", 8.0, part_of="fd0.0.1"),
    buoys("30", 30.0),
)
# fmt: off
OTHERS = {
    "as many": ("eight buoys rust off Brod", "rust", buoys("eight", 8.0), []),
    "fewer": ("three buoys rust off Brod", "rust", buoys("three", 3.0), [CONFLICT]),
    "in another state": ("three buoys sank off Brod", "sink", buoys("three", 3.0), []),
    "of other things": ("three cranes rust off Brod", "rust",
        count("three", 3.0, subject="cranes", unit="crane"), []),
    "far more": ("90 buoys rust off Brod", "rust", buoys("90", 90.0), []),
}
# fmt: on


@pytest.mark.parametrize(
    ("text", "act", "figure", "kinds"), OTHERS.values(), ids=OTHERS
)
def test_things_in_one_state(
    text: str, act: str, figure: Figure, kinds: list[DifferenceKind]
) -> None:
    """They conflict where the state and the thing are one, and the numbers are not."""
    found = differences(WHOLE, told(text, act, figure, by=PORT))

    assert [d.kind for d in found] == kinds


def test_who_counts_twice_is_in_no_conflict() -> None:
    """One source's two numbers, of no whole or of one, are of two things."""
    three = told("three buoys rust off Brod", "rust", buoys("three", 3.0))

    assert not differences(WHOLE, three)


def test_nothing_is_compared_without_a_whole() -> None:
    """Three and eight may be of any event."""
    eight = told("eight buoys rust off Brod", "rust", buoys("eight", 8.0))
    three = told("three buoys rust near Velm", "rust", buoys("three", 3.0), by=PORT)

    assert not differences(eight, three)


@pytest.mark.parametrize(
    ("days", "kind"), [((FRIDAY, MONDAY), TIME), ((MONDAY, FRIDAY), CONFLICT)]
)
def test_a_higher_count_that_came_later(
    days: tuple[date, date], kind: DifferenceKind
) -> None:
    """It may be an update; a lower one is none."""
    three = told("three buoys rust off Brod", "rust", buoys("three", 3.0), by=PORT)

    (found,) = differences(WHOLE, three, days=days)

    assert found.kind is kind


# fmt: off
MISTAKEN = {
    "the number of the whole": (8.0, "eight", [CONFLICT, SCOPE]),
    "another number": (7.0, "seven", [CONFLICT]),
}
# fmt: on


@pytest.mark.parametrize(("value", "words", "kinds"), MISTAKEN.values(), ids=MISTAKEN)
def test_the_whole_of_one_that_has_the_number_of_another(
    value: float, words: str, kinds: list[DifferenceKind]
) -> None:
    """Eight were looked at, and eight are said to rust: one number, two things."""
    looked = told("eight buoys were checked", "check", buoys("eight", 8.0), by=PORT)
    some = buoys("three", 3.0, part_of="fd1.0.0")
    rusting = told("three of them rust", "rust", some, by=PORT)
    other = told(f"{words} buoys are rusting", "rust", buoys(words, value))
    reports = report("Post", other), report("Mail", looked, rusting)

    found = finding(lineage(*reports)).differences

    assert sorted(d.kind for d in found) == kinds


# fmt: off
SOME = {
    "another number": ("Nine of the buoys had a copper lantern fitted", [TIME]),
    "the same number": ("Two of the buoys had a copper lantern fitted", []),
    "of something else": ("Nine of the buoys sank off the northern shoal", []),
    "of no whole": ("Nine buoys had a copper lantern fitted", []),
}
# fmt: on


@pytest.mark.parametrize(("text", "kinds"), SOME.values(), ids=SOME)
def test_some_of_what_is_known(text: str, kinds: list[DifferenceKind]) -> None:
    """Two of his buoys on Monday, and nine of the buoys on Friday."""
    words = text.split(maxsplit=1)[0]
    value = {"Nine": 9.0, "Two": 2.0}[words]
    found = differences(
        told(
            "Lanterns of copper were fitted to two of his buoys",
            "fit",
            buoys("two", 2.0),
        ),
        told(text, "fit", buoys(words, value), by=PORT),
        days=(MONDAY, FRIDAY),
    )

    assert [d.kind for d in found] == kinds
