"""Parts that are counted beside their whole."""

import pytest

from annotate.test_claims import found, words
from factory import plain

CUT = {
    "a part that is counted": (
        "The slide killed 59 people, including six cooks.",
        ["The slide killed 59 people", "including six cooks"],
    ),
    "a part of them": (
        "The slide killed 12 people, three of them in the upper valley.",
        ["The slide killed 12 people", "three of them in the upper valley"],
    ),
    "a part among them": (
        "Some 200 people were freed on Monday, among them at least 30 in Brod.",
        ["Some 200 people were freed on Monday", "among them at least 30 in Brod"],
    ),
    "none of it": (
        "The camp took 40 miners in May and none since Monday.",
        ["The camp took 40 miners in May", "none since Monday"],
    ),
    "all that there is": (
        "The guard freed two of them on Monday.",
        ["The guard freed two of them on Monday"],
    ),
    "a part with a verb of its own": (
        "Police held 40 miners, of whom 12 were freed on Monday.",
        ["Police held 40 miners", "40 miners, of whom 12 were freed on Monday"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT)
def test_a_counted_part_is_a_claim(text: str, expected: list[str]) -> None:
    """It says of so many what is said of all."""
    assert words(text) == expected


def test_a_part_is_told_of_the_act_of_its_whole() -> None:
    """Who says that six cooks were among the dead says that they were killed."""
    whole, part = found(plain("The slide killed 59 people, including six cooks."))

    assert (whole.predicate, part.predicate) == ("kill", "kill")


def test_none_since_a_day_denies_the_act() -> None:
    """That of the verb before, for which it has none of its own."""
    some, none = found(plain("The camp took 40 miners in May, but none since Monday."))

    assert (some.negated, none.negated) == (False, True)
    assert some.predicate == none.predicate
