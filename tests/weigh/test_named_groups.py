"""Near numbers of one group of people."""

import pytest

from sayso.core.finding import DifferenceKind
from weigh.piles import Said, count, said
from weigh.tolls import PORT, differences

SCOPE = DifferenceKind.SCOPE


def group(
    words: str, value: float, subject: str, scope: str = "", text: str = ""
) -> Said:
    """A sentence that names so many people."""
    figure = count(words, value, subject=subject, scope=scope)
    if text:
        return said(text, "read", figures=(figure,))
    return said(
        f"In Brod the court names {words} {subject}", "name", PORT, figures=(figure,)
    )


OTHERS = {
    "one more": (group("26", 26.0, "pilots"), [SCOPE]),
    "charged": (group("26", 26.0, "pilots", "charged"), [SCOPE]),
    "far more": (group("60", 60.0, "pilots"), []),
    "others": (group("26", 26.0, "clerks"), []),
    "as many": (group("25", 25.0, "pilots"), [DifferenceKind.SAME_FIGURE]),
    "with a fate": (group("26", 26.0, "pilots", "missing"), []),
}


@pytest.mark.parametrize(("other", "kinds"), OTHERS.values(), ids=OTHERS)
def test_near_numbers_of_one_group(other: Said, kinds: list[DifferenceKind]) -> None:
    """25 pilots and 26 pilots: they may not take in the same."""
    one = group("25", 25.0, "pilots", text="The list of 25 pilots was read in Brod")

    assert [d.kind for d in differences(one, other)] == kinds


def test_people_of_no_group_are_not_compared() -> None:
    """25 people here, and 26 people there."""
    one = group("25", 25.0, "people", text="The list of 25 people was read in Brod")

    assert not differences(one, group("26", 26.0, "people"))
