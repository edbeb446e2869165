"""Windows side by side, as the encoder is trained on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from sayso.annotate.learned.arrays import Numbers
from sayso.annotate.learned.windows import MOST, Inputs
from sayso.learn.examples import Example, Lesson, Maker
from sayso.learn.model import Batch
from sayso.learn.recipe import Recipe

IGNORED = -100
_FEWEST = 2 * MOST // 3  # pieces in a window, which differ from epoch to epoch
_MIXED = 40  # pieces by which windows of one batch may differ, about


@dataclass(frozen=True, slots=True)
class Taught:
    """A batch with what is to be learnt of it.

    Attributes:
        tags: (batch, words) of ``LABELS``; ``IGNORED`` where no word is.
        points: (batch, 2, words + 1, words + 1), as ``Target`` has them.
    """

    batch: Batch
    tags: Tensor
    points: Tensor


def epoch(
    examples: Sequence[Example],
    maker: Maker,
    recipe: Recipe,
    chance: np.random.Generator,
) -> list[list[Lesson]]:
    """An epoch's batches: windows cut anew, like lengths side by side, in any order."""
    made: list[Lesson] = []
    for at in chance.permutation(len(examples)):
        most = int(chance.integers(_FEWEST, MOST + 1))
        for lesson in maker.lessons(examples[at], most):
            blind = chance.random() < recipe.blind
            made.append(_blinded(lesson) if blind else lesson)
    sizes = [len(inputs.pieces) + chance.random() * _MIXED for inputs, _ in made]
    order = sorted(range(len(made)), key=sizes.__getitem__)
    starts = range(0, len(order), recipe.size)
    packed = [order[start : start + recipe.size] for start in starts]
    return [[made[n] for n in packed[at]] for at in chance.permutation(len(packed))]


def _blinded(lesson: Lesson) -> Lesson:
    """*lesson* as it is where nothing is known of the parse."""
    inputs, goal = lesson
    traits, heads = np.zeros_like(inputs.traits), np.arange(len(inputs.heads))
    return replace(inputs, traits=traits, heads=heads), goal


def taught(lessons: Sequence[Lesson]) -> Taught:
    """*lessons* as one batch."""
    batch = _padded([inputs for inputs, _ in lessons])
    goals = [goal for _, goal in lessons]
    wide = batch.first.shape[1] + 1
    points = torch.zeros((len(goals), 2, wide, wide), dtype=torch.bool)
    for row, goal in zip(points, goals, strict=True):
        count = len(goal.tags) + 1
        row[:, :count, :count] = torch.from_numpy(goal.points)
    tags = _side_by_side([goal.tags for goal in goals], filling=IGNORED)
    return Taught(batch, tags, points)


def _padded(inputs: Sequence[Inputs]) -> Batch:
    pieces = [each.pieces for each in inputs]
    first = [each.first for each in inputs]
    return Batch(
        pieces=_side_by_side(pieces),
        traits=_side_by_side([each.traits for each in inputs]),
        heads=_side_by_side([each.heads for each in inputs]),
        seen=_there(pieces),
        first=_side_by_side(first),
        worded=_there(first),
    )


def _side_by_side(rows: Sequence[Numbers], filling: int = 0) -> Tensor:
    """*rows* as one tensor, *filling* behind the shorter ones."""
    most = max(map(len, rows))
    out = torch.full((len(rows), most, *rows[0].shape[1:]), filling)
    for into, row in zip(out, rows, strict=True):
        into[: len(row)] = torch.from_numpy(row)
    return out


def _there(rows: Sequence[Numbers]) -> Tensor:
    """Where :func:`_side_by_side` has something of *rows*."""
    return _side_by_side([np.ones(len(row), np.int64) for row in rows]).bool()
