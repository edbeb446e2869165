"""Sayings by a verb with another word to it."""

import pytest

from factory import plain
from said import chain, found

DESCRIBED = {
    "of somebody by name": (
        "Two former colleagues described Ada Ruiz as strict but fair.",
        ["Two former colleagues"],
    ),
    "not done": ("Two former colleagues would not describe Ada Ruiz as strict.", []),
    "of an attack": ("The raid killed Ada Ruiz as a guard looked on.", []),
}


@pytest.mark.parametrize(("text", "who"), DESCRIBED.values(), ids=DESCRIBED)
def test_who_describes_somebody_says_so(text: str, who: list[str]) -> None:
    """What somebody is like is on the say-so of those who describe him."""
    document = plain(text)

    assert chain(document, found(document)[0]) == who
