"""The vectors of words where they stand."""

from importlib.resources import files

import numpy as np
import pytest

from sayso.text import pieces
from sayso.text.pieces import Pieces
from sayso.weigh import meaning
from sayso.weigh.meaning.encoder import WEIGHTS, WIDTH, Encoder, Vectors, shipped

SENTENCE = ("The", "buses", "were", "halted", "near", "Brod", ".")


def near(one: str, other: str) -> float:
    """The cosine of the first words of two texts that stand in capitals."""
    a, b = (_capitals(text.split()) for text in (one, other))
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def _capitals(words: list[str]) -> Vectors:
    at = next(n for n, word in enumerate(words) if word.isupper())
    told: Vectors = shipped().read(tuple(words))[at]
    return told


@pytest.mark.parametrize(
    "words",
    [SENTENCE, ("halted",), ("한국어뉴스", "😀", "\u0301", ""), ("the",) * 510],
    ids=["a sentence", "one word", "no English", "as many as there may be"],
)
def test_each_word_has_a_vector(words: tuple[str, ...]) -> None:
    """One row a word, of numbers that are numbers, whatever the words."""
    found = shipped().read(words)

    assert found.shape == (len(words), WIDTH)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()


def test_no_words_have_no_vectors() -> None:
    """Nothing is read of nothing."""
    assert shipped().read(()).shape == (0, WIDTH)


@pytest.mark.parametrize("count", [63, 64, 120])
def test_words_of_many_pieces_are_cut_where_they_have_no_room(count: int) -> None:
    """A row of long words of no language is read, though not to the end of each."""
    found = shipped().read(("zxqjvkwzxqjv",) * count)

    assert found.shape == (count, WIDTH)
    assert np.isfinite(found).all()


def test_a_word_in_pieces_has_their_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has one vector, and the words behind it keep theirs."""
    marks = "[UNK]\n[CLS]\n[SEP]\n"
    whole = Pieces(f"{marks}wa\n##ter\nrose")
    apart = Pieces(f"{marks}wa\nter\nrose")

    monkeypatch.setattr(pieces, "shipped", lambda: apart)
    first, second, third = shipped().read(("wa", "ter", "rose"))
    monkeypatch.setattr(pieces, "shipped", lambda: whole)
    water, rose = shipped().read(("water", "rose"))

    assert water == pytest.approx((first + second) / 2, abs=1e-5)
    assert rose == pytest.approx(third, abs=1e-5)


def test_the_same_words_give_the_same_bytes() -> None:
    """Read again, or by another encoder of these weights, after whatever else."""
    weights = (files(meaning) / WEIGHTS).read_bytes()
    once = shipped().read(SENTENCE).tobytes()
    shipped().read(("Something", "else"))

    assert shipped().read(SENTENCE).tobytes() == once
    assert Encoder(weights).read(SENTENCE).tobytes() == once


def test_the_encoder_is_loaded_once() -> None:
    """Whoever asks has the same one."""
    assert shipped() is shipped()


# fmt: off
NEARER = {
    "an end":     ("the buses were HALTED there", "the buses were STOPPED there",
                   "the buses were PAINTED there"),
    "a death":    ("ten miners were KILLED", "ten miners DIED", "ten miners SANG"),
    "a farewell": ("the mayor RESIGNED on Monday", "the mayor QUIT on Monday",
                   "the mayor SPOKE on Monday"),
}
# fmt: on


@pytest.mark.parametrize(("word", "like", "unlike"), NEARER.values(), ids=NEARER)
def test_words_that_mean_the_same_are_near(word: str, like: str, unlike: str) -> None:
    """A word is nearer to another one for it than to one for something else."""
    assert near(word, like) > near(word, unlike) + 0.4


def test_a_word_means_what_its_sentence_makes_of_it() -> None:
    """“Fired” of a deputy is not quite what it is of a shot."""
    assert near("the mayor FIRED her deputy", "the guard FIRED a shot") < 0.9
