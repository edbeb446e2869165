"""Numbers of a deed, and of those to whom it was done."""

import pytest

from sayso.core.finding import DifferenceKind
from weigh.piles import count, said
from weigh.tolls import differences

SAME = DifferenceKind.SAME_FIGURE

TOLD = {
    "a verb": ("The Guard searched about 50 barges in Brod", True),
    "a noun": ("The Guard made searches of 50 barges in Brod", True),
    "another verb": ("The Guard painted about 50 barges in Brod", False),
    "a noun of its own": ("After the searches 50 barges left Brod", False),
}


@pytest.mark.parametrize(("text", "is_one"), TOLD.values(), ids=TOLD)
def test_a_deed_and_its_objects_are_one_number(text: str, *, is_one: bool) -> None:
    """50 searches are as many as those that were searched."""
    deed = count("50", 50.0, unit="search", subject="searches")
    done = count("50", 50.0, unit="barge", subject="barges")

    found = differences(
        said("The Guard counts 50 searches in Brod", "search", figures=(deed,)),
        said(text, "search", figures=(done,)),
    )

    assert [d.kind for d in found] == [SAME] * is_one
