"""The encoder at work on a report of several windows."""

from dataclasses import fields, replace

import numpy as np
import pytest

from annotate.learned.made import parsed
from sayso.annotate.learned import weights
from sayso.annotate.learned.encoder import Encoder
from sayso.annotate.learned.words import Words, words

TEXT = "".join(f"Odo Marsh said that pump {n} had failed. " for n in range(60))


@pytest.fixture
def encoder() -> Encoder:
    """The encoder as it is shipped."""
    return weights.shipped().encoder


def first(found: Words, count: int) -> Words:
    """The first so many of the words."""
    own = {each.name: getattr(found, each.name)[:count] for each in fields(found)}
    return replace(found, **own)


def test_each_word_is_read_once(encoder: Encoder) -> None:
    """A word has what the first window that holds it makes of it."""
    found = words(parsed(TEXT))

    whole = encoder.read(found)
    count = int((whole.windows == 0).sum())
    alone = encoder.read(first(found, count))

    assert 0 < count < len(found)
    assert len(whole.nobody) == whole.windows[-1] + 1 > 1
    for part in ("tags", "points", "windows"):
        assert (getattr(whole, part)[:count] == getattr(alone, part)).all()
    assert (whole.nobody[0] == alone.nobody[0]).all()
    assert (whole.nobody[0] != whole.nobody[1]).any()


def test_tags_are_logarithms_of_probabilities(encoder: Encoder) -> None:
    """The tags of a word add up to one."""
    tags = encoder.read(words(parsed(TEXT))).tags

    assert np.exp(tags).sum(1) == pytest.approx(1, abs=1e-3)


def test_nothing_is_made_of_nothing(encoder: Encoder) -> None:
    """No words, no rows."""
    reading = encoder.read(words(()))

    assert len(reading.tags) == len(reading.points) == len(reading.nobody) == 0
