"""Numbers of several kinds, counted together by one and apart by another."""

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from weigh.piles import Said, count, said
from weigh.tolls import dead, differences, toll

SAME, SCOPE = DifferenceKind.SAME_FIGURE, DifferenceKind.SCOPE


def things(words: str, value: float, subject: str, **about: object) -> Figure:
    """A count of what *subject* names in the plural."""
    return count(words, value, unit=subject.removesuffix("s"), subject=subject, **about)  # type: ignore[arg-type] - as given


def taken(text: str, *figures: Figure) -> Said:
    """A report of things that were taken."""
    return said(text, "take", figures=figures)


DEAD_APART = toll(
    dead("Fourteen", 14.0),
    count("three", 3.0, scope="killed", subject="sailors"),
    text="Fourteen passengers and three sailors were killed in Brod",
)

SUMS = {
    "of one fate": (DEAD_APART, toll(dead("17", 17.0))),
    "of one deed": (
        taken(
            "The Guard took 34 barges and three cranes in Brod",
            things("34", 34.0, "barges"),
            things("three", 3.0, "cranes"),
        ),
        taken("Ruiz: they took 37 hulls in Brod", things("37", 37.0, "hulls")),
    ),
}

NO_SUMS = {
    "another total": (DEAD_APART, toll(dead("18", 18.0))),
    "another fate": (DEAD_APART, toll(dead("17", 17.0, "wounded"))),
    "a bound": (DEAD_APART, toll(dead("more than 17", 17.0, min=17.0))),
    "not in a row": (
        toll(
            dead("Fourteen", 14.0),
            count("three", 3.0, scope="killed", subject="sailors"),
            text="Fourteen passengers died in Brod, where three sailors died in May",
        ),
        toll(dead("17", 17.0)),
    ),
}


@pytest.mark.parametrize("told", SUMS.values(), ids=SUMS)
def test_two_kinds_in_a_row_are_one_total(told: tuple[Said, ...]) -> None:
    """What one report parts, another gives together."""
    found = [d for d in differences(*told) if d.kind is SAME]

    assert [len(d.items) for d in found] == [3]
    assert "+ 3 = " in found[0].text


@pytest.mark.parametrize("told", NO_SUMS.values(), ids=NO_SUMS)
def test_what_makes_no_total_is_left(told: tuple[Said, ...]) -> None:
    """Other numbers and fates, bounds, and two that stand apart."""
    assert SAME not in [d.kind for d in differences(*told)]


BOTH = "The Guard took more than 350 barges and cranes in Brod"


@pytest.mark.parametrize(
    ("text", "words", "value", "expected"),
    [
        ("The Guard took 280 barges in Brod", "280", 280.0, [SCOPE]),
        ("The Guard took 349 barges in Brod", "349", 349.0, [SCOPE]),
        ("The Guard took 20 barges in Brod", "20", 20.0, []),
        ("The Guard took 400 barges in Brod", "400", 400.0, []),
    ],
)
def test_one_of_two_kinds_is_less_than_both(
    text: str, words: str, value: float, expected: list[DifferenceKind]
) -> None:
    """280 barges beside 350 barges and cranes: both may be true."""
    both = taken(BOTH, things("more than 350", 350.0, "barges", min=350.0))
    part = taken(text, things(words, value, "barges"))

    found = [d for d in differences(part, both) if "together" in d.text]
    assert [d.kind for d in found] == expected
