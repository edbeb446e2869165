"""Words, signs and quotation marks, as they are scored."""

import pytest

from measure.small import at
from sayso.measure.tokens import Speech, Tokens

TEXT = "Ines Aldous said so, twice."
NINE_IN_TEN = "x “a b c d e f g h i”"
EIGHT_IN_NINE = "x “a b c d e f g h”"


# fmt: off
STRETCHES = {
    "a word":             (((5, 11),), {1}),
    "blanks around it":   (((4, 12),), {1}),
    "part of a word":     (((6, 8),), {1}),
    "a sign":             (((19, 20),), {4}),
    "a blank":            (((4, 5),), set()),
    "two pieces":         (((0, 4), (12, 16)), {0, 2}),
    "past the end":       (((21, 99),), {5, 6}),
    "nothing":            ((), set()),
}
SPEECH = {
    "curly marks":               ("“Ask Odo,” she said", "“Ask Odo,”", "direct"),
    "straight marks":            ('"Ask Odo," she said', '"Ask Odo,"', "direct"),
    "two apostrophes":           ("''Ask Odo,'' she said", "''Ask Odo,''", "direct"),
    "after two apostrophes":     ("''Ask Odo,'' she said", "she said", "indirect"),
    "one apostrophe":            ("'Ask Odo,' she said", "'Ask Odo,'", "indirect"),
    "no marks":                  ("she said to ask Odo", "to ask Odo", "indirect"),
    "the marks left out":        ("“Ask Odo,” she said", "Ask Odo", "direct"),
    "in part":                   ("she said to “ask Odo”", "to “ask Odo”", "mixed"),
    "nine words in ten":         (NINE_IN_TEN, NINE_IN_TEN, "direct"),
    "eight words in nine":       (EIGHT_IN_NINE, EIGHT_IN_NINE, "mixed"),
    "a mark never closed":       ("“Ask\nOdo left", "Odo left", "indirect"),
    "opened anew in each line":  ("“Ask\n“Odo left", "Odo left", "direct"),
    "signs alone":               ("“?!” she said", "?!", "indirect"),
}
# fmt: on


@pytest.mark.parametrize(
    ("pieces", "numbers"), STRETCHES.values(), ids=STRETCHES.keys()
)
def test_a_token_counts_by_any_of_its_characters(
    pieces: tuple[tuple[int, int], ...], numbers: set[int]
) -> None:
    """A stretch holds the tokens that it shares a character with."""
    assert Tokens.of(TEXT).under(pieces) == numbers


def test_signs_are_no_words() -> None:
    """A sign is a token, and no word."""
    assert Tokens.of("So, twice.").words == {0, 2}


@pytest.mark.parametrize(
    ("text", "content", "kind"), SPEECH.values(), ids=SPEECH.keys()
)
def test_speech_is_told_by_the_marks(text: str, content: str, kind: str) -> None:
    """Direct is nine words in ten between marks, mixed some, indirect none."""
    tokens = Tokens.of(text)

    assert tokens.speech(tokens.under(at(text, content))) is Speech(kind)
