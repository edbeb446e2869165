"""Numbers that changed with time, and those that did not."""

from datetime import date

import pytest

from sayso.core.finding import DifferenceKind
from sayso.core.interval import Interval, day
from sayso.weigh import finding
from weigh.piles import Report, Said, body, count, lineage, outlet, person, report, said
from weigh.tolls import FRIDAY, GUARD, MONDAY, PORT, RUIZ, dead, differences, toll

CONFLICT, TIME = DifferenceKind.CONFLICT, DifferenceKind.TIME
ROUNDING = DifferenceKind.ROUNDING
TUESDAY = date(2031, 3, 4)


def kinds(*reports: Report) -> list[DifferenceKind]:
    """How the numbers of *reports* differ."""
    return [d.kind for d in finding(lineage(*reports)).differences]


def test_a_lower_number_that_was_given_up_is_an_update() -> None:
    """Printed on one day, and only the higher one later: the count was rising."""
    low, high = toll(dead("50", 50.0)), toll(dead("58", 58.0), by=PORT)
    lower, higher = report("Post", low, day=MONDAY), report("Mail", high, day=MONDAY)

    assert kinds(lower, higher) == [CONFLICT]
    assert kinds(lower, higher, report("Echo", high, day=FRIDAY)) == [TIME]
    assert kinds(lower, higher, report("Echo", low, day=FRIDAY)) == [CONFLICT]


def test_of_two_numbers_of_one_day_the_words_tell_which_is_older() -> None:
    """What held by Monday and what is told on Tuesday, in reports of one day."""
    older = toll(dead("148", 148.0, "rescued", as_of=day(MONDAY)))
    newer = toll(dead("153", 153.0, "rescued"), by=PORT)

    assert [d.kind for d in differences(older, newer, days=(TUESDAY, TUESDAY))] == [
        TIME
    ]
    plain = toll(dead("148", 148.0, "rescued"))
    assert [d.kind for d in differences(plain, newer, days=(TUESDAY, TUESDAY))] == [
        CONFLICT
    ]


MOVES = {
    "lowered": ("the toll was lowered from 153 to 151 passengers", [TIME]),
    "up from": ("151 passengers are dead, up from 153 passengers", [TIME]),
    "to and from": ("the toll rose to 153 passengers from 151 passengers", [TIME]),
    "of villages": ("153 passengers came from 151 passengers' homes", []),
    "side by side": ("153 passengers and then 151 passengers died in Brod", []),
}


@pytest.mark.parametrize(("text", "expected"), MOVES.values(), ids=MOVES)
def test_a_number_that_is_told_to_have_moved(
    text: str, expected: list[DifferenceKind]
) -> None:
    """What one sentence changes to another number is an update, up or down."""
    figures = (dead("153", 153.0), dead("151", 151.0))
    told = said(text, "change", GUARD, figures=figures)

    assert kinds(report("Post", told)) == expected


def test_a_limit_that_is_to_be_moved_is_no_update() -> None:
    """Who wants to raise an age from 18 to 21 has counted nothing."""
    ages = (
        count("18", 18.0, subject="", unit="number"),
        count("21", 21.0, subject="", unit="number"),
    )
    told = said("a bill to raise the age from 18 to 21", "raise", figures=ages)

    assert kinds(report("Post", told)) == []


def test_a_revision_that_one_report_tells_is_of_all_the_others() -> None:
    """Once a report tells that 50 became 49, whoever gives either differs in time."""
    text = "the toll was revised to 49 passengers, from 50 passengers"
    revised = said(text, "revise", GUARD, figures=(dead("49", 49.0), dead("50", 50.0)))
    one, other = toll(dead("50", 50.0), by=PORT), toll(dead("49", 49.0), by=RUIZ)
    reports = report("Echo", one), report("Mail", other)

    assert kinds(*reports) == [CONFLICT]
    assert set(kinds(*reports, report("Post", revised))) == {TIME}


def test_who_speaks_for_an_institution_counts_for_it() -> None:
    """What its captain says later is the guard's own newer count."""
    captain = person("Ada Ruiz", institution=GUARD)
    before = toll(dead("400", 400.0, "captured"))
    after = toll(dead("300", 300.0, "captured"), by=captain)
    other = toll(dead("300", 300.0, "captured"), by=PORT)

    assert [d.kind for d in differences(before, after, days=(MONDAY, FRIDAY))] == [TIME]
    assert [d.kind for d in differences(before, other, days=(MONDAY, FRIDAY))] == [
        CONFLICT
    ]


ROUNDED = {
    "a round bound": (("more than 500", 500.0), ("527", 527.0), [ROUNDING]),
    "the next round number": (("more than 400", 400.0), ("500", 500.0), []),
    "an exact bound": (("at least 127", 127.0), ("129", 129.0), []),
    "below it": (("more than 200", 200.0), ("at least 170", 170.0), []),
}


@pytest.mark.parametrize(("one", "other", "expected"), ROUNDED.values(), ids=ROUNDED)
def test_only_a_round_number_is_another_rounded(
    one: tuple[str, float], other: tuple[str, float], expected: list[DifferenceKind]
) -> None:
    """Bounds that both hold are no rounding of each other if neither is round."""
    first, second = (
        toll(dead(words, value, min=None if words.isdigit() else value))
        for words, value in (one, other)
    )

    assert [d.kind for d in differences(first, second)] == expected


def test_bounds_that_both_hold_may_be_an_update() -> None:
    """At least 127 on Monday and 129 on Friday: both hold, and the count grew."""
    low = toll(dead("at least 127", 127.0, min=127.0))
    high = toll(dead("129", 129.0))

    (found,) = differences(low, high, days=(MONDAY, FRIDAY))

    assert found.kind is TIME
    assert not differences(high, low, days=(MONDAY, FRIDAY))


def test_an_update_names_the_days() -> None:
    """A reader sees on which day each number was first printed."""
    (found,) = differences(
        toll(dead("41", 41.0)), toll(dead("66", 66.0)), days=(MONDAY, FRIDAY)
    )

    assert found.text == (
        "41 (Coast Guard, 3 March 2031) and 66 (Coast Guard, 7 March 2031): "
        "the higher count was first printed later."
    )


def boats(words: str, value: float, text: str, since: date | None = None) -> Said:
    """A sentence that counts boats."""
    when = Interval(since, None) if since else None
    return said(
        text,
        "search",
        GUARD,
        figures=(count(words, value, subject="boats", unit="boat", as_of=when),),
    )


def test_what_is_at_work_changes() -> None:
    """Fourteen boats on Monday and eight since Friday, at one search."""
    before = boats("14", 14.0, "the search goes on with 14 boats")
    after = boats("eight", 8.0, "eight boats have joined the search", FRIDAY)
    elsewhere = boats("eight", 8.0, "eight boats have been sold", FRIDAY)

    assert [d.kind for d in differences(before, after, days=(MONDAY, FRIDAY))] == [TIME]
    assert not differences(before, elsewhere, days=(MONDAY, FRIDAY))
    assert not differences(before, after, days=(FRIDAY, FRIDAY))


def test_all_who_are_missing_are_one_count() -> None:
    """Two numbers of the missing differ whatever the sentences around them say."""
    guard = count("102", 102.0, scope="missing")
    choir = count("187", 187.0, scope="missing")
    few = count("three", 3.0, scope="missing")

    def found(other: object) -> list[DifferenceKind]:
        first = said("by its list 102 are gone", "be", GUARD, figures=(guard,))
        words = getattr(other, "id", "")
        second = said(f"{words} names hang in Brod", "hang", PORT, figures=(other,))
        return kinds(report("Post", first, second))

    assert found(choir) == [CONFLICT]
    assert found(few) == []


def test_two_counts_of_the_dead_in_one_report() -> None:
    """A report that has near numbers of all the dead from two compares them."""
    guard = said(
        "so far 58 died", "die", GUARD, figures=(count("58", 58.0, scope="killed"),)
    )
    clinic = said(
        "its cellar holds 61 bodies",
        "hold",
        body("Brod Clinic"),
        figures=(count("61", 61.0, scope="killed", subject="bodies"),),
    )

    assert kinds(report("Post", guard, clinic)) == [CONFLICT]
    assert kinds(report("Post", guard), report("Mail", clinic)) == []


def test_others_than_the_dead_are_all_the_wounded() -> None:
    """In "9 died and 40 others were hurt" the 40 are everybody who was hurt."""
    both = said(
        "9 passengers died and 40 others were hurt",
        "die",
        GUARD,
        figures=(dead("9", 9.0), dead("40", 40.0, "wounded")),
    )
    hurt = said(
        "70 passengers were hurt", "hurt", PORT, figures=(dead("70", 70.0, "wounded"),)
    )
    more = said(
        "40 others were hurt",
        "hurt",
        outlet("Mail"),
        figures=(dead("40", 40.0, "wounded"),),
    )

    assert [d.kind for d in differences(both, hurt)] == [CONFLICT]
    assert not differences(more, hurt)


@pytest.mark.parametrize(("later", "expected"), [(3, []), (1, [TIME])])
def test_a_count_that_goes_on_has_not_grown(
    later: int, expected: list[DifferenceKind]
) -> None:
    """Who alone tells 49, when others go on with 30, tells of another event."""
    lower = [
        toll(dead("30", 30.0), by=by, text=f"30 passengers died in Brod, {n}")
        for n, by in enumerate([GUARD] * (1 + later))
    ]
    when = (MONDAY, *[FRIDAY] * later, date(2031, 3, 5))

    found = differences(*lower, toll(dead("49", 49.0), by=PORT), days=when)

    assert [d.kind for d in found if d.kind in (TIME, CONFLICT)] == expected
