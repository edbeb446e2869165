"""The words by which a report says that somebody has not answered."""

import pytest

from sayso.text.silences import AFTER, BEFORE, subject_end

SILENT = (
    "Oster had no comment either",
    "Oster has no comment",
    "Oster has yet to say a word",
    "Oster could not be reached for comment",
    "Oster could not be immediately contacted",
    "Oster was not immediately available for comment",
    "Oster is keeping quiet",
    "Oster kept quiet",
    "Oster has said nothing",
    "Ruiz did not say who had signed",
    "Ruiz would not say whether it sank",
    "Oster would not be drawn",
    "Oster gave no further comment",
    "Oster would neither confirm nor deny that it sank",
    "Oster has still not said a word about it",
    "Ruiz hung up on the Post",
    "Ruiz would not come to the phone",
)
SPEAKING = (
    "the Post could not confirm the figures",
    "Oster said nothing had sunk",
    "Ruiz did not say that it sank",
    "the harbour was quiet",
    "Oster was available for comment",
    "Oster had no boats",
)


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    """Who gives no answer is silent, in whichever of the usual words."""
    assert BEFORE.search(text)


@pytest.mark.parametrize("text", SPEAKING)
def test_speaking(text: str) -> None:
    """What could not be checked, and what somebody says did not happen, is another."""
    assert not BEFORE.search(text)


def test_named_after() -> None:
    """There was no word from somebody."""
    assert AFTER.search("There was no immediate reply from Oster.")


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("The Oster Yard, which built it, ", "The Oster Yard"),
        ("The Oster Yard ", "The Oster Yard"),
        ("Oster also ", "Oster"),
        (", ", ""),
    ],
)
def test_subject_end(before: str, subject: str) -> None:
    """The subject stands before an aside, and before "also"."""
    assert before[: subject_end(before, 0, len(before))] == subject
