"""Numbers that are told of two events, though their scopes are alike."""

import pytest

from sayso.core.finding import DifferenceKind
from weigh.piles import Said, count, said
from weigh.tolls import MONDAY, PORT, dead, differences, toll

CONFLICT = DifferenceKind.CONFLICT


def people(words: str, value: float, scope: str = "killed", text: str = "") -> Said:
    """A sentence of so many people of no kind in particular."""
    figure = count(words, value, scope=scope, subject="people")
    return said(text or f"{words} people died in Brod", "die", PORT, figures=(figure,))


def kinds(*told: Said) -> list[DifferenceKind]:
    """The kinds of the differences between reports of one day."""
    return [d.kind for d in differences(*told, days=(MONDAY,) * len(told))]


def test_a_group_that_exceeds_everybody_is_of_another_event() -> None:
    """60 passengers are none of 40 people; 42 may be, by mistake."""
    assert CONFLICT not in kinds(people("40", 40.0), toll(dead("60", 60.0)))
    assert CONFLICT in kinds(people("40", 40.0), toll(dead("42", 42.0)))


@pytest.mark.parametrize(("place", "same"), [("Brod", True), ("Hale", False)])
def test_a_part_and_a_whole_of_two_places_are_apart(place: str, *, same: bool) -> None:
    """30 hurt or killed in Brod contradict no 60 killed in Hale."""
    whole = people("30", 30.0, "killed wounded", "30 people died or hurt in Brod")
    part = people("60", 60.0, text=f"60 people died in the harbour in {place}")

    assert (CONFLICT in kinds(whole, part)) is same


STRANGE = {
    "no name": ("A man opens a valve and 70 people died", 8, False),
    "a name that the other has": ("In Brod 70 people died", 8, True),
    "few reports": ("A man opens a valve and 70 people died", 3, True),
}


@pytest.mark.parametrize(("text", "many", "told"), STRANGE.values(), ids=STRANGE)
def test_a_number_that_one_tells_without_a_name_is_no_conflict(
    text: str, many: int, *, told: bool
) -> None:
    """An example, or another event: nothing but the scope tells that they are one."""
    others = [
        people("49", 49.0, text=f"The harbour in Brod, where {n} saw 49 people died")
        for n in ["Ruiz", "Kerr", "Marsh", "Hale", "Voss", "Lind", "Orr"][: many - 1]
    ]

    found = kinds(*others, people("70", 70.0, text=text))

    assert (CONFLICT in found) is told
