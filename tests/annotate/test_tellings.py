"""Tellings by verbs and by people that say it in an unusual way."""

import pytest

from factory import marked, plain
from said import chain, found

TOLD = {
    "an expectation": (
        "The harbour police expect [told:to raise the boat, because the tide is low].",
        ["The harbour police"],
    ),
    "a chaplain": (
        "The seamen had [told:been fed], its chaplain said.",
        ["its chaplain"],
    ),
}


@pytest.mark.parametrize(("text", "who"), TOLD.values(), ids=TOLD)
def test_find_sees_who_says_what(text: str, who: list[str]) -> None:
    """What is told overlaps what somebody is said to have told."""
    document, marks = marked(text)

    (said,) = (
        a for a in found(document) if any(marks["told"].overlaps(c) for c in a.content)
    )

    assert chain(document, said) == who


def test_find_sees_that_a_telling_points_though_it_says_first() -> None:
    """Saying that one was the first to report on this points all the same."""
    document = plain("The bridge is shut.\n\nThe Guardian had reported on this first.")

    assert [each.made_by for each in found(document)] == ["own_voice", "pointer"]
