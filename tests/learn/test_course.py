"""What there is to learn from, and what of it was missed."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs the extra learn")

import torch

from annotate.learned.made import laid
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.traits import Traits
from sayso.learn import batches
from sayso.learn.corpus import Marked
from sayso.learn.course import Course, unlikeness
from sayso.learn.examples import Maker, example
from sayso.learn.model import Encoder, Linear
from sayso.learn.recipe import STAGES, Recipe, stages
from sayso.text.pieces import Pieces

MAKER = Maker(Pieces("[UNK]\n[CLS]\n[SEP]\nw\nv"), Traits((), (), ()))
MARKED = example("a", laid("w " * 9), [Marked((), ((0, 1),), ((2, 5),))])
UNMARKED = example("b", laid("v " * 9), [])


def encoder(seed: int) -> Encoder:
    """An encoder that has learnt nothing."""
    torch.manual_seed(seed)
    return Encoder(5, len(MAKER.traits), len(LABELS)).eval()


def kinds(course: Course) -> list[bool]:
    """Whether each batch of an epoch was marked, sorted."""
    steps = course.epoch(Recipe(unmarked=1.0), np.random.default_rng(1))
    return sorted(marked for _, marked in steps)


def test_what_nobody_marked_needs_a_teacher() -> None:
    """Without one it is left out, with one it is learnt beside the rest."""
    alone = Course(MAKER, [MARKED], [UNMARKED])

    assert kinds(alone) == [True]
    assert kinds(replace(alone, teacher=encoder(1))) == [False, True]


def test_an_epoch_draws_as_much_unmarked_as_is_asked() -> None:
    """Reports are drawn until they have that share of the words that were marked."""
    plenty = Course(MAKER, [MARKED] * 4, [UNMARKED] * 9, encoder(1))
    recipe = Recipe(unmarked=0.5, size=1)

    steps = plenty.epoch(recipe, np.random.default_rng(1))

    assert sorted(marked for _, marked in steps) == [False] * 2 + [True] * 4


def test_one_that_thinks_as_the_teacher_misses_least() -> None:
    """Of what nobody marked, only the teacher itself misses no more than its doubts."""
    teacher, other = encoder(1), encoder(2)
    ((lesson,),) = batches.epoch([UNMARKED], MAKER, Recipe(), np.random.default_rng(1))
    given = batches.taught([lesson])

    same, apart = (unlikeness(each, teacher, given) for each in (teacher, other))

    assert same < apart


def test_rounding_leaves_what_eight_bits_hold() -> None:
    """An output's weights keep 255 values at most, and the gradient is as before."""
    torch.manual_seed(1)
    layer, given = Linear(900, 2, bias=False), torch.rand(1, 3, 900) - 0.3
    whole = layer(given)
    whole.sum().backward()
    gradient = layer.weight.grad.clone()
    layer.rounded, layer.weight.grad = True, None

    rounded = layer(given)
    rounded.sum().backward()

    assert not torch.equal(rounded, whole)
    assert torch.allclose(rounded, whole, atol=0.05)
    assert torch.allclose(layer.weight.grad, gradient, atol=0.01)


def test_the_stages_can_be_shortened_and_seeded() -> None:
    """No stage is longer than is asked; each has a seed of its own."""
    assert stages() == STAGES
    assert [each.last for each in stages(epochs=1)] == [1, 1, 1, 1]
    assert [each.seed for each in stages(seed=5)] == [5, 6, 7, 8]
