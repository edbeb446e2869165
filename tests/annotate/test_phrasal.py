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


RULED = {
    "out": ("Ada Ruiz ruled out talks with the union.", "verb:rule out"),
    "out that": (
        "Ada Ruiz ruled out that the bridge would reopen.",
        "verb:rule out",
    ),
    "not out": (
        "Ada Ruiz does not rule out that the bridge will reopen.",
        "verb:not rule out",
    ),
    "people questioned": ("The institute questioned 900 voters.", "own_voice"),
    "a count questioned": (
        "The institute questioned the official count of the dead.",
        "verb:question",
    ),
    "by a judge": ("The judge ruled that the bridge is safe.", "verb:rule"),
}


@pytest.mark.parametrize(("text", "made_by"), RULED.values(), ids=RULED)
def test_ruled_out(text: str, made_by: str) -> None:
    """To rule out is no ruling."""
    assert [each.made_by for each in found(plain(text))] == [made_by]
