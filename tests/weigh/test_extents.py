"""What a sentence says that a number takes in, and what that parts."""

import pytest

from sayso.core.finding import DifferenceKind
from sayso.weigh import finding
from weigh.piles import Report, Said, count, lineage, outlet, report, said
from weigh.tolls import GUARD, PORT, dead, differences

CONFLICT, SCOPE = DifferenceKind.CONFLICT, DifferenceKind.SCOPE


def passengers(words: str, value: float, text: str, scope: str = "killed") -> Said:
    """A sentence with one count of passengers in it."""
    return said(text, "die", PORT, figures=(dead(words, value, scope),))


EVENTS = {
    "one place": ("90 passengers died in Brod", "killed", [CONFLICT]),
    "in a hall of another place": (
        "90 passengers died at an Oster ferry landing",
        "killed",
        [],
    ),
    "another place": ("90 passengers died in Oster", "killed", []),
    "a month is no place": ("90 passengers died in March", "killed", [CONFLICT]),
    "two events": ("two ferry fires left 90 passengers dead", "killed", []),
    "one of two events": (
        "one of two fires that left 90 passengers dead",
        "killed",
        [],
    ),
    "one of two in a day": ("one of two in a day that left 90 dead", "killed", []),
    "a long war": ("90 passengers died in weeks of fighting in Brod", "killed", []),
    "an anniversary": (
        "the anniversary of a fire in which 90 passengers died in Brod",
        "killed",
        [],
    ),
    "all of a kind": ("fires in which 90 passengers died in Brod", "killed", []),
    "others": ("a further 90 passengers died in Brod", "killed", []),
    "others, after": ("90 more passengers died in Brod", "killed", []),
    "far more": ("9,000 passengers died in Brod", "killed", []),
    "here and there": ("90 passengers died in Brod", "hospitalised", []),
}


# What one report says of five, where another has six dead, and what that makes.
BESIDE = {
    "one beside them": (
        "the pilot of the ferry and five other passengers died in Brod",
        SCOPE,
        "the pilot of the ferry",
    ),
    "one whose name is told": (
        "Ada Ruiz and five passengers died in Brod",
        SCOPE,
        "Ada Ruiz",
    ),
    "nobody": ("five passengers died in Brod", CONFLICT, ""),
    "a number": ("two pilots and five passengers died in Brod", CONFLICT, ""),
}


@pytest.mark.parametrize(("text", "kind", "whom"), BESIDE.values(), ids=BESIDE)
def test_who_is_told_beside_a_number_is_not_in_it(
    text: str, kind: DifferenceKind, whom: str
) -> None:
    """Six dead may be five and one more."""
    six = said("six passengers died in Brod", "die", GUARD, figures=(dead("six", 6.0),))
    five = said(text, "die", PORT, figures=(dead("five", 5.0),))

    (found,) = differences(six, five)

    assert (found.kind, f"“{whom}”" in found.text) == (kind, bool(whom))


@pytest.mark.parametrize(("text", "scope", "kinds"), EVENTS.values(), ids=EVENTS)
def test_counts_of_two_events_do_not_differ(
    text: str, scope: str, kinds: list[DifferenceKind]
) -> None:
    """Where words tell of another place, of others or of more, nothing differs."""
    words = next(word for word in text.split() if word[0].isdigit())
    value = float(words.replace(",", ""))
    one = said(
        "30 passengers died in Brod", "die", GUARD, figures=(dead("30", 30.0, scope),)
    )

    assert [
        d.kind for d in differences(one, passengers(words, value, text, scope))
    ] == (kinds)


def test_where_many_patients_are_counted_each_hospital_has_its_own() -> None:
    """Two counts of patients may be of the same; among many, they are not."""
    one = passengers("30", 30.0, "30 passengers are in hospital", "hospitalised")
    other = passengers("60", 60.0, "60 passengers were treated", "treated")
    more = [
        passengers(f"{n}", float(n), f"{n} passengers lay in hospital", "hospitalised")
        for n in range(31, 36)
    ]

    assert [d.kind for d in differences(one, other)] == [SCOPE]
    assert not differences(one, other, *more)


def test_numbers_from_elsewhere_are_of_other_events() -> None:
    """Where many reports name one place, a number from another is not compared."""
    here = [
        report(f"Post {n}", passengers("30", 30.0, "30 passengers died in Brod"))
        for n in range(8)
    ]
    nowhere = report("Echo", passengers("60", 60.0, "60 passengers died"))
    there = report("Mail", passengers("70", 70.0, "70 passengers died in Oster"))

    def numbers(*reports: Report) -> set[str]:
        found = finding(lineage(*reports)).differences
        return {words for d in found for words in d.text.split() if words.isdigit()}

    assert "70" in numbers(nowhere, there)
    assert "70" not in numbers(*here, nowhere, there)
    assert "60" in numbers(*here, nowhere, there)


def test_a_small_part_is_in_no_conflict_with_its_whole() -> None:
    """Three dead, and two dead or in custody: they are not the same people."""
    three = passengers("three", 3.0, "three passengers died in Brod")
    two = passengers("two", 2.0, "two passengers are dead or held", "killed arrested")

    assert not differences(three, two)


def test_numbers_that_take_in_other_things_differ_in_scope() -> None:
    """Crates of which one count takes in the exports may both be right."""
    ours = count("60", 60.0, scope="recalled", subject="crates", unit="crate")
    theirs = count("90", 90.0, subject="crates", unit="crate")
    one = said("Brod Foods recalled 60 crates", "recall", GUARD, figures=(ours,))
    other = said(
        "the recall notice of Brod Foods lists 90 crates, exports included",
        "list",
        PORT,
        figures=(theirs,),
    )
    named = said(
        "the recall notice of Brod Foods lists 90 crates, including two of fish",
        "list",
        PORT,
        figures=(theirs,),
    )

    (found,) = differences(one, other)

    assert found.kind is SCOPE
    assert "“exports included”" in found.text
    assert not differences(one, named)


def test_a_list_of_events_differs_only_where_it_names_the_place() -> None:
    """A report that tells many counts tells of many events."""
    places = {"Oster": "11", "Karst": "23", "Velm": "40", "Brod": "52"}
    told = [
        said(
            f"{words} passengers died in {place}",
            "die",
            outlet("Mail"),
            figures=(dead(words, float(words)),),
        )
        for place, words in places.items()
    ]
    here = said("30 passengers died", "die", GUARD, figures=(dead("30", 30.0),))
    brod = said("30 passengers died in Brod", "die", GUARD, figures=(dead("30", 30.0),))
    lead = said("the mayor of Hale spoke of ferries", "speak", PORT)

    def found(one: Said) -> list[str]:
        reports = report("Post", one), report("Mail", lead, *told)
        return [d.text for d in finding(lineage(*reports)).differences]

    assert not found(here)
    assert [text[:2] for text in found(brod)] == ["30"]
