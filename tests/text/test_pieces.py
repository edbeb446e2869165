"""Words in pieces of a vocabulary."""

import pytest

from sayso.text.pieces import Pieces, shipped

LINES = '[UNK] [CLS] [SEP] a ab abc ##c ##cd ##d ##e cafe 12 ##3 “ " mayor ##s'.split()


@pytest.fixture
def pieces() -> Pieces:
    """A vocabulary of a few pieces."""
    return Pieces("\n".join(LINES))


# fmt: off
CASES = {
    "whole":                ("mayor", ["mayor"]),
    "in two":               ("mayors", ["mayor", "##s"]),
    "longest first":        ("abcd", ["abc", "##d"]),
    "longest inside":       ("abccde", ["abc", "##cd", "##e"]),
    "upper case":           ("MAYORS", ["mayor", "##s"]),
    "an accent":            ("Café", ["cafe"]),
    "a loose accent":       ("cafe\u0301", ["cafe"]),
    "digits":               ("123", ["12", "##3"]),
    "a sign":               ('"', ['"']),
    "unknown at its start": ("xab", ["[UNK]"]),
    "unknown at its end":   ("abx", ["[UNK]"]),
    "no going back":        ("abcx", ["[UNK]"]),
    "accents alone":        ("\u0301", ["[UNK]"]),
    "nothing":              ("", ["[UNK]"]),
    "too long a word":      ("a" + "c" * 40, ["[UNK]"]),
    "many pieces":          ("a" + "e" * 20, ["a", *["##e"] * 7]),
}
# fmt: on


@pytest.mark.parametrize(("word", "expected"), CASES.values(), ids=CASES)
def test_a_word_in_pieces(pieces: Pieces, word: str, expected: list[str]) -> None:
    """The longest piece first, then the longest that goes on; unknown if one is not."""
    assert [LINES[number] for number in pieces.of(word)] == expected


def test_the_marks_around_a_window(pieces: Pieces) -> None:
    """What stands for nobody and what parts paragraphs are pieces of the vocabulary."""
    marks = (pieces.unknown, pieces.first, pieces.separator)

    assert [LINES[number] for number in marks] == ["[UNK]", "[CLS]", "[SEP]"]
    assert len(pieces) == len(LINES)


# fmt: off
SHIPPED = {
    "a word":         ("ferry", 1),
    "a plural":       ("Ferries", 1),
    "no word":        ("zxqjvkwzxqjv", 8),
    "Korean":         ("한국어", 8),
    "emoji":          ("😀", 1),
}
# fmt: on


@pytest.mark.parametrize(("word", "count"), SHIPPED.values(), ids=SHIPPED)
def test_the_shipped_vocabulary_has(word: str, count: int) -> None:
    """Whatever the word, one piece at least, and no more than are read."""
    found = shipped().of(word)

    assert len(found) == count
    assert all(0 <= number < len(shipped()) for number in found)


def test_the_shipped_vocabulary_is_that_of_the_weights() -> None:
    """The numbers are those that the weights were trained with; it is read once."""
    known = shipped()

    assert (len(known), known.unknown, known.first, known.separator) == (
        *(30_522, 100, 101, 102),
    )
    assert shipped() is known
