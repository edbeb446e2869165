"""Numbers of a part alone, by the day, and the same sum in rounder words."""

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, report, said
from weigh.tolls import GUARD, PORT, differences

SCOPE, ROUNDING = DifferenceKind.SCOPE, DifferenceKind.ROUNDING


def crowns(words: str, value: float, **about: object) -> Figure:
    """A sum of money."""
    return count(words, value, subject="crowns", unit="crown", **about)  # type: ignore[arg-type] - as given


def told(text: str, act: str, figure: Figure, by: object = GUARD) -> Said:
    """A sentence with one figure."""
    return said(text, act, by, figures=(figure,))  # type: ignore[arg-type] - as given


def people(words: str, value: float, subject: str) -> Figure:
    """A count of people of whom nothing befell."""
    return count(words, value, subject=subject)


WHOLE = told(
    "the new dam costs 640 million crowns", "cost", crowns("640 million", 640e6)
)
# fmt: off
OTHERS = {
    "a part alone": (told("the gates of the dam alone cost 210 million crowns", "cost",
        crowns("210 million", 210e6), PORT), [SCOPE]),
    "rounded down": (told("a dam for more than 600 million crowns", "plan",
        crowns("more than 600 million", 600e6, min=600e6), PORT), [ROUNDING]),
    "in thirds": (told("the dam eats two thirds of a billion crowns", "eat", crowns(
        "two thirds of a billion", 2e9 / 3, approximate=True), PORT), [ROUNDING]),
    "rounded up": (told("the dam eats nearly 700 million crowns", "eat", crowns(
        "nearly 700 million", 7e8, max=7e8, approximate=True), PORT), [ROUNDING]),
    "too far off": (told("the dam eats nearly 800 million crowns", "swallow",
        crowns("nearly 800 million", 8e8, max=8e8, approximate=True), PORT), []),
    "for another thing": (told("sailors need more than 600 million crowns", "need",
        crowns("more than 600 million", 600e6, min=600e6), PORT), []),
    "a part that is more": (told("the gates of the dam alone cost 810 million crowns",
        "cost", crowns("810 million", 810e6), PORT), []),
    "left alone": (told("left on the dam alone, the firm paid 600 crowns", "pay",
        crowns("600", 600.0), PORT), []),
    "by the day": (told("the new dam will cost 2 million crowns a day", "cost",
        crowns("2 million", 2e6), PORT), []),
}
# fmt: on


@pytest.mark.parametrize(("other", "kinds"), OTHERS.values(), ids=OTHERS)
def test_sums_for_one_purpose(other: Said, kinds: list[DifferenceKind]) -> None:
    """A part is no other sum for the whole, and a rounder one is the same."""
    assert [d.kind for d in differences(WHOLE, other)] == kinds


def test_a_part_is_held_against_the_exact_whole() -> None:
    """Who rounds the whole adds no other whole."""
    (part, _), (rounder, _) = OTHERS["a part alone"], OTHERS["rounded down"]

    found = differences(WHOLE, part, rounder)

    (scope,) = [d for d in found if d.kind is SCOPE]
    assert len(scope.items) == len((WHOLE, part))


# fmt: off
DAILY = {
    "of one town": (told("from Hale alone, 900 commuters use it every day", "use",
        people("900", 900.0, "commuters"), PORT), [SCOPE]),
    "by the month": (told("from Hale alone, 900 commuters use it every month", "use",
        people("900", 900.0, "commuters"), PORT), []),
    "of nowhere else": (told("about Hale, 900 commuters use it every day", "use",
        people("900", 900.0, "commuters"), PORT), []),
    "of others": (told("from Hale alone, 900 sailors use it every day", "use",
        people("900", 900.0, "sailors"), PORT), []),
}
# fmt: on


@pytest.mark.parametrize(("other", "kinds"), DAILY.values(), ids=DAILY)
def test_those_who_are_carried_each_day(
    other: Said, kinds: list[DifferenceKind]
) -> None:
    """One town's commuters are a part of the passengers, by one measure."""
    all_of_them = people("8,000", 8000.0, "passengers")
    whole = told(
        "on a weekday trams in Hale carry 8,000 passengers", "carry", all_of_them
    )

    assert [d.kind for d in differences(whole, other)] == kinds


def test_what_is_somebodys_is_a_part() -> None:
    """A line's own trams, beside all that run."""
    every = count("70", 70.0, subject="trams", unit="tram")
    own = count("twelve", 12.0, subject="its trams", unit="tram")
    whole = told("every day 70 trams cross the square", "cross", every)
    part = told("the line has twelve of its trams cross every day", "cross", own, PORT)

    (found,) = differences(whole, part)

    assert found.kind is SCOPE
    assert "“its trams”" in found.text


# fmt: off
PAGES = {
    "one thing": ("the report was 445 pages long", [DifferenceKind.CONFLICT]),
    "two, by name": ("the Hale report was 445 pages long", []),
    "one, at a place": ("the report was 445 pages long in Hale",
        [DifferenceKind.CONFLICT]),
}
# fmt: on


@pytest.mark.parametrize(("text", "kinds"), PAGES.values(), ids=PAGES)
def test_things_that_one_report_tells_apart_by_name(
    text: str, kinds: list[DifferenceKind]
) -> None:
    """Two lengths of one report conflict; that of the Hale report is its own."""
    pages = count("445", 445.0, subject="pages", unit="page")
    others = count("500", 500.0, subject="pages", unit="page")
    long = told(text, "long", pages)
    longer = told("the report was 500 pages long", "long", others, PORT)

    found = finding(lineage(report("Post", long, longer))).differences

    assert [d.kind for d in found] == kinds


def test_of_a_whole_nothing_is_said() -> None:
    """Eleven of 40 are broken: the 40 are in no conflict with five."""
    eleven = count("eleven", 11.0, subject="lifts", unit="lift", part_of="fd0.0.1")
    lifts = count("40", 40.0, subject="lifts", unit="lift")
    five = count("five", 5.0, subject="lifts", unit="lift")
    part = said("eleven of 40 lifts broke", "break", GUARD, figures=(eleven, lifts))

    (found,) = differences(part, told("five lifts broke", "break", five, PORT))

    assert found.kind is DifferenceKind.CONFLICT
    assert "40" not in found.text


def test_money_is_compared_by_what_it_is_for() -> None:
    """Of a sum in a currency the subject is who pays."""
    all_of_it = count("€48 million", 48e6, subject="savings", unit="EUR")
    part = count("€9 million", 9e6, subject="closure", unit="EUR")
    whole = told("savings on the ward come to €48 million", "come", all_of_it)
    alone = told("the closure of the ward alone saves €9 million", "save", part, PORT)

    (found,) = differences(whole, alone)

    assert found.kind is SCOPE


def test_a_least_is_not_rounded_to_what_it_falls_short_of() -> None:
    """At least 42 cranes, and then nearly 50: another count, and no rounder one."""
    least = count("at least 42", 42.0, subject="cranes", unit="crane", min=42.0)
    nearly = count(
        "nearly 50", 50.0, subject="cranes", unit="crane", max=50.0, approximate=True
    )
    one = told("the yard owns at least 42 cranes", "own", least)

    assert not differences(
        one, told("the yard keeps nearly 50 cranes", "keep", nearly, PORT)
    )
