"""Windows side by side."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the extra learn")

from annotate.learned.made import laid
from sayso.annotate.learned.traits import Traits
from sayso.learn import batches
from sayso.learn.corpus import Marked
from sayso.learn.examples import Example, Maker, example
from sayso.learn.recipe import Recipe
from sayso.text.pieces import Pieces

MAKER = Maker(Pieces("[UNK]\n[CLS]\n[SEP]\nw\nv"), Traits((), (), ()))


def article(count: int) -> Example:
    """An article of so many words, the first of which is a cue."""
    return example(str(count), laid("w " * count), [Marked((), ((0, 1),), ())])


def test_shorter_windows_are_filled_up() -> None:
    """What fills them is no piece, no word, and nothing to be learnt."""
    lessons = [lesson for n in (3, 5) for lesson in MAKER.lessons(article(n), 50)]

    found = batches.taught(lessons)

    assert found.batch.pieces.tolist() == [[1, 3, 3, 3, 2, 0, 0], [1, *[3] * 5, 2]]
    assert found.batch.seen.sum(1).tolist() == [5, 7]
    assert found.batch.worded.sum(1).tolist() == [3, 5]
    assert found.batch.traits.shape == (2, 7, 5)
    assert found.tags.tolist() == [[3, 0, 0, -100, -100], [3, 0, 0, 0, 0]]
    assert found.points.sum((1, 2, 3)).tolist() == [1, 1]


def test_an_epoch_has_every_word_once() -> None:
    """Whatever the chance, each article is there, in batches that are not too large."""
    examples = [article(n) for n in (30, 700, 5, 120)]

    packed = batches.epoch(examples, MAKER, Recipe(size=3), np.random.default_rng(1))

    assert all(1 <= len(each) <= 3 for each in packed)
    seen = sum(len(goal.tags) for each in packed for _, goal in each)
    assert seen == sum(len(each.words) for each in examples)


@pytest.mark.parametrize("share", [0.0, 1.0], ids=["none", "all"])
def test_a_share_is_shown_without_its_parse(share: float) -> None:
    """A blind window has no traits, and its pieces hang from themselves."""
    recipe = Recipe(blind=share)

    ((lesson,),) = batches.epoch([article(4)], MAKER, recipe, np.random.default_rng(1))

    assert (lesson[0].traits == 0).all() == bool(share)
