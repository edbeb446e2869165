"""Where figures differ, and of what kind the difference is."""

from datetime import date

import pytest

from sayso.core.finding import DifferenceKind
from sayso.core.interval import Interval, day
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, report, said
from weigh.tolls import FRIDAY, GUARD, MONDAY, PORT, RUIZ, dead, differences, toll

CONFLICT, SCOPE = DifferenceKind.CONFLICT, DifferenceKind.SCOPE
TIME, ROUNDING = DifferenceKind.TIME, DifferenceKind.ROUNDING
SAME = DifferenceKind.SAME_FIGURE

PAIRS = {
    "same scope, apart": (
        toll(dead("300", 300.0)),
        toll(dead("1,000", 1000.0)),
        [CONFLICT],
    ),
    "the same": (toll(dead("300", 300.0)), toll(dead("300", 300.0)), []),
    "rounded": (
        toll(dead("about 300", 300.0, approximate=True)),
        toll(dead("312", 312.0)),
        [ROUNDING],
    ),
    "bounds far apart": (
        toll(dead("more than 100", 100.0, min=100.0)),
        toll(dead("more than 90,000", 90000.0, min=90000.0)),
        [],
    ),
    "part and whole": (
        toll(dead("300", 300.0)),
        toll(dead("900", 900.0, "killed wounded")),
        [SCOPE],
    ),
    "same number, wider": (
        toll(dead("300", 300.0)),
        toll(dead("300", 300.0, "killed wounded")),
        [],
    ),
    "overlapping scopes": (
        toll(dead("300", 300.0, "killed missing")),
        toll(dead("900", 900.0, "killed wounded")),
        [SCOPE],
    ),
    "scopes apart": (toll(dead("300", 300.0)), toll(dead("900", 900.0, "wounded")), []),
    "fewer came than left": (
        toll(dead("900", 900.0, "evacuated")),
        toll(dead("700", 700.0, "arrived")),
        [SCOPE],
    ),
    "as many came as left": (
        toll(dead("900", 900.0, "evacuated")),
        toll(dead("900", 900.0, "arrived")),
        [],
    ),
    "part over its whole": (
        toll(dead("900", 900.0)),
        toll(dead("300", 300.0, "killed wounded")),
        [CONFLICT],
    ),
    "part far over it": (
        toll(dead("900", 900.0)),
        toll(dead("2", 2.0, "killed wounded")),
        [],
    ),
    "a trifle of it": (
        toll(dead("two", 2.0)),
        toll(dead("900", 900.0, "killed wounded")),
        [],
    ),
    "different days": (
        toll(dead("300", 300.0, as_of=day(MONDAY))),
        toll(dead("400", 400.0, as_of=day(FRIDAY))),
        [TIME],
    ),
    "one day known": (
        toll(dead("300", 300.0, as_of=day(MONDAY))),
        toll(dead("400", 400.0)),
        [CONFLICT],
    ),
    "an open bound": (
        toll(dead("at least 300", 300.0, min=300.0)),
        toll(dead("350", 350.0)),
        [ROUNDING],
    ),
    "parts of a sum": (
        toll(dead("1,000", 1000.0), dead("3,000", 3000.0, "wounded missing")),
        toll(dead("4,000", 4000.0, "killed wounded missing"), by=PORT),
        [SAME],
    ),
    "no number": (
        toll(dead("hundreds", None, min=200.0)),
        toll(dead("30", 30.0)),
        [],
    ),
    "a small sum": (
        toll(dead("1", 1.0), dead("3", 3.0, "wounded")),
        toll(dead("4", 4.0, "killed wounded"), by=PORT),
        [SCOPE],
    ),
}


@pytest.mark.parametrize(("one", "other", "kinds"), PAIRS.values(), ids=PAIRS)
def test_kinds(one: Said, other: Said, kinds: list[DifferenceKind]) -> None:
    """Two counts differ in scope, time or rounding before they are in conflict."""
    assert [d.kind for d in differences(one, other)] == kinds
    assert [d.kind for d in differences(other, one)] == kinds


LATER = {
    "missing, by one": ("missing", GUARD, [TIME], [TIME]),
    "missing, by two": ("missing", PORT, [TIME], [TIME]),
    "confirmed, by two": ("confirmed", PORT, [TIME], [TIME]),
    "captured, by one": ("captured", GUARD, [TIME], [TIME]),
    "captured, by two": ("captured", PORT, [CONFLICT], [CONFLICT]),
    "dead, by one": ("killed", GUARD, [TIME], [CONFLICT]),
    "dead, by two": ("killed", PORT, [TIME], [CONFLICT]),
}


@pytest.mark.parametrize(("scope", "by", "up", "down"), LATER.values(), ids=LATER)
def test_what_passes_may_rise_and_fall(
    scope: str, by: object, up: list[DifferenceKind], down: list[DifferenceKind]
) -> None:
    """Of the missing there may be fewer later, and more; of the dead only more."""
    less, more = toll(dead("300", 300.0, scope)), toll(dead("400", 400.0, scope), by=by)

    rising = differences(less, more, days=(MONDAY, FRIDAY))
    falling = differences(less, more, days=(FRIDAY, MONDAY))

    assert [d.kind for d in rising] == up
    assert [d.kind for d in falling] == down


def test_a_difference_names_figures_and_givers() -> None:
    """It says who gives which number, and why they differ."""
    (found,) = differences(
        toll(dead("300", 300.0)), toll(dead("1,000", 1000.0), by=PORT)
    )

    assert found.items == ("fd0.0.0", "fd1.0.0")
    assert found.text == (
        "300 (Coast Guard) and 1,000 (Port Office): "
        "they count the same (killed) and do not meet."
    )


def test_a_number_of_several_givers_names_one() -> None:
    """Who else gives a number is counted, not listed."""
    found = differences(
        toll(dead("300", 300.0)),
        toll(dead("300", 300.0), by=PORT),
        toll(dead("1,000", 1000.0), by=RUIZ),
    )

    assert "and 1 more" in found[0].text


def test_what_one_report_tells_side_by_side_is_no_conflict() -> None:
    """Where a report gives both numbers from one source, they are of two things."""
    both = toll(dead("30", 30.0), dead("70", 70.0))

    for told in (70.0,), (100.0, 30.0):
        others = (toll(dead(f"{n:.0f}", n)) for n in told)
        assert [d.kind for d in differences(both, *others)] == [SAME]


def test_a_report_of_two_sources_that_differ_tells_a_conflict() -> None:
    """One report, two sources, two numbers: that is what an editor must see."""
    found = finding(
        lineage(report("Post", toll(dead("30", 30.0)), toll(dead("70", 70.0), by=PORT)))
    ).differences

    assert [d.kind for d in found] == [CONFLICT]


def test_numbers_of_two_peoples_do_not_differ() -> None:
    """Thirty soldiers and seventy passengers are no conflict."""
    soldiers = count("30", 30.0, scope="killed", subject="soldiers")

    assert not differences(toll(soldiers), toll(dead("70", 70.0)))


def test_bare_numbers_differ_only_where_sentences_tell_the_same() -> None:
    """Dollars are compared with dollars of one act on one thing, not with others."""
    paid = count("$30 million", 3e7, unit="USD", subject="fine")
    other = count("$90 million", 9e7, unit="USD", subject="fine")
    fined = "the port office fined Brod Ferries"

    same = differences(
        said(f"{fined} $30 million", "fine", figures=(paid,)),
        said(f"{fined} $90 million", "fine", figures=(other,)),
    )
    unlike = differences(
        said(f"{fined} $30 million", "fine", figures=(paid,)),
        said("shops in Oster sold fish for $90 million", "sell", figures=(other,)),
    )

    assert [d.kind for d in same] == [CONFLICT]
    assert not unlike


def test_casualties_of_nobody_in_particular_need_one_event() -> None:
    """That some died in Brod and others elsewhere does not differ."""
    here, there = (count(w, v, scope="killed") for w, v in (("30", 30.0), ("70", 70.0)))

    assert not differences(
        said("30 died in a Brod ferry fire", "die", figures=(here,)),
        said(
            "last year storms, floods and heat left 70 dead", "leave", figures=(there,)
        ),
    )


LENGTHS = {
    "differ": (("two weeks", 2.0), ("three weeks", 3.0), 1),
    "the same": (("two weeks", 2.0), ("two weeks", 2.0), 0),
    "far apart": (("two weeks", 2.0), ("90 weeks", 90.0), 0),
    "an age": (("20-year-old", 20.0), ("30-year-old", 30.0), 0),
}


@pytest.mark.parametrize(("one", "other", "times"), LENGTHS.values(), ids=LENGTHS)
def test_lengths_of_time(
    one: tuple[str, float], other: tuple[str, float], times: int
) -> None:
    """Lengths of time of one point are told side by side, never as a conflict."""
    told = [
        said(
            f"boats were not seen off Brod, {words}",
            "see",
            GUARD,
            negated=True,
            figures=(count(words, value, unit="weeks"),),
        )
        for words, value in (one, other)
    ]

    found = differences(*told)

    assert [d.kind for d in found] == [TIME] * times


def test_an_open_time_parts_nothing() -> None:
    """What is told without an end may be of the same days."""
    since = Interval(MONDAY, None)
    one = toll(dead("300", 300.0, as_of=since))
    other = toll(dead("400", 400.0, as_of=day(date(2030, 1, 1))))

    assert [d.kind for d in differences(one, other)] == [CONFLICT]


def test_one_number_for_people_and_for_passengers_agrees() -> None:
    """Two readings that print the same number are no difference."""
    people = count("300", 300.0, scope="killed", subject="people")

    assert not differences(toll(people), toll(dead("300", 300.0)))


def test_numbers_without_a_sentence_in_common_are_not_compared() -> None:
    """A figure that stands in no claim is compared by its subject alone."""
    loose = count("30", 30.0, scope="killed")
    told = said("boats burned", "burn", GUARD, also="30 of them", figures=(loose,))
    other = said(
        "boats sank",
        "sink",
        GUARD,
        also="70",
        figures=(count("70", 70.0, scope="killed"),),
    )

    assert not differences(told, other)


def test_counts_of_two_stories_do_not_differ() -> None:
    """The dead of a ferry and the dead of a mine far away are two counts."""
    ferry = said(
        "30 passengers died when the Brod ferry sank off Norland",
        "die",
        figures=(dead("30", 30.0),),
    )
    mine = said(
        "70 passengers died as a lift fell in the Karst mine near Oster",
        "die",
        figures=(dead("70", 70.0),),
    )
    filler = [
        said(f"{word} {word}s {word}ed {word}ing", word)
        for word in ("quartz", "velvet", "walnut")
    ]

    found = finding(lineage(report("Post", ferry, *filler), report("Mail", mine)))

    assert len(found.stories) == 2
    assert not found.differences
