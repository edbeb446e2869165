"""Traits of single lines."""

from dumped import MENU, STORY
from sayso.read.dumped.traits import BUCKETS, OWN, hashed, own, tokens


def trait(words: str, name: str) -> float:
    """One trait of one line."""
    return float(own([words])[0, OWN.index(name)])


def test_each_line_has_a_row() -> None:
    """Of no line there are no rows, and the columns are as named."""
    assert own([]).shape == (0, len(OWN))
    assert own(MENU).shape == (len(MENU), len(OWN))


def test_sentences_end_in_any_script() -> None:
    """A full stop is told from none, also where it is written otherwise."""
    ended = (
        "다리가 무너졌다고 경찰이 말했다.",
        "橋が崩れた。",
        "पुल गिर गया।",
        STORY[0],
    )

    assert [trait(words, "stop") for words in ended] == [1, 1, 1, 1]
    assert trait("다리 붕괴", "stop") == 0


def test_lines_that_return_are_counted() -> None:
    """A button that stands there three times is told from one that does once."""
    column = own(["Teilen", "Wetter", "Teilen"])[:, OWN.index("copies")]

    assert column[0] == column[2] > column[1] == 0


def test_signs_without_blanks_are_words_each() -> None:
    """A Japanese line is no single long word."""
    assert tokens("橋が崩れた") == list("橋が崩れた")
    assert tokens("The Dam") == ["the", "dam"]


def test_buckets_are_the_same_each_time_and_few() -> None:
    """Whatever the line, its buckets are in order and within the table."""
    for words in (*MENU, *STORY, "", "\ud800", "x" * 100_000):
        found = hashed(words)

        assert found == sorted(set(found)) == hashed(words)
        assert all(0 <= each < BUCKETS for each in found)
