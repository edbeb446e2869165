"""How short a proposition may be, and what is one of its own."""

import pytest

from annotate.test_claims import words

# Each: a text, its claims in its own words.
# fmt: off
CLAIMS = {
    "a clause of two words": (
        "The buses were stopped.", ["The buses were stopped"]),
    "a clause of two words and another": (
        "Ada Ruiz said the buses were stopped because the river bridge had burned.",
        ["the buses were stopped", "the river bridge had burned"]),
    "amid what does not happen": (
        "The crews of Brod withdrew amid goats.",
        ["The crews of Brod withdrew", "amid goats"]),
    "one word": (
        "Ada Ruiz said it burned.", []),
    "one word with what it governs": (
        "Ada Ruiz said nobody rang us.", ["nobody rang us"]),
    "what is said not to be one": (
        "Ada Ruiz said this is not a verdict.", ["this is not a verdict"]),
    "what is said to be one": (
        "Ada Ruiz said this is it.", []),
    "a short clause beside a long one": (
        "Ada Ruiz said the buses were stopped at noon and she would not wait.",
        ["the buses were stopped at noon", "she would not wait"]),
    "two clauses and a comma": (
        "Talks broken off, workers vote to strike.",
        ["workers vote to strike", "Talks broken off"]),
    "a noun of two words, alone": (
        "Ada Ruiz confirmed the valley fire.", ["the valley fire"]),
    "a cause of one word": (
        "The crews of Brod withdrew amid landslides.",
        ["The crews of Brod withdrew", "amid landslides"]),
    "because of": (
        "The crews of Brod withdrew because of landslides.",
        ["The crews of Brod withdrew", "because of landslides"]),
    "after something that happens": (
        "The crews of Brod withdrew after storms.",
        ["The crews of Brod withdrew", "after storms"]),
    "after something known": (
        "The crews of Brod withdrew after the storms.",
        ["The crews of Brod withdrew after the storms"]),
    "after something told": (
        "The crews of Brod withdrew after the heavy storms.",
        ["The crews of Brod withdrew", "after the heavy storms"]),
    "after something earlier": (
        "The crews of Brod withdrew after the previous storms.",
        ["The crews of Brod withdrew after the previous storms"]),
    "after earlier ones": (
        "The crews of Brod withdrew after recent storms.",
        ["The crews of Brod withdrew after recent storms"]),
    "after what does not happen": (
        "The crews of Brod withdrew after lunch.", ["The crews of Brod withdrew"]),
    "two numbers, the second without a verb of its own": (
        "Ada Ruiz said six boats were recovered and 14 men rescued by Monday evening.",
        ["six boats were recovered", "14 men rescued by Monday evening"]),
    "after a time": (
        "The crews of Brod withdrew after the long end of the strike.",
        ["The crews of Brod withdrew after the long end of the strike"]),
}
# fmt: on


@pytest.mark.parametrize(("text", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_a_text_is_cut_into(text: str, expected: list[str]) -> None:
    """Short clauses and causes count; what is short else, only where it is alone."""
    assert words(text) == expected
