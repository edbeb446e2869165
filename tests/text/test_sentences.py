"""Where sentences end, without a parse."""

import pytest

from sayso.text.sentences import AROUND, bounds

# Each: a text, the words in question, the sentence.
SENTENCES = {
    "a month": ("It sank on Jan. 30. It held.", "sank", "It sank on Jan. 30."),
    "a number": ("It was No. 3 there. It held.", "3", "It was No. 3 there."),
    "a title": ("So Capt. Ruiz denied it. It held.", "So", "So Capt. Ruiz denied it."),
    "an end": ("It held. It sank at noon.", "sank", "It sank at noon."),
}


@pytest.mark.parametrize(
    ("text", "words", "sentence"), SENTENCES.values(), ids=SENTENCES
)
def test_bounds(text: str, words: str, sentence: str) -> None:
    """From where it starts to where it ends."""
    at = text.index(words)
    first, last = bounds(text, at, at + len(words))

    assert text[first:last].strip() == sentence


def test_a_long_sentence_is_cut_between_words() -> None:
    """What goes on too long ends with a whole word."""
    text = "It sank " + "because of casualties " * 40

    _, last = bounds(text, 3, 7)

    assert last <= 7 + AROUND
    assert text[:last].endswith(("because ", "of ", "casualties "))
