"""What there is to learn from: articles that were marked, and reports that were not."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.learn import batches
from sayso.learn.batches import IGNORED, Taught
from sayso.learn.examples import Example, Lesson, Maker
from sayso.learn.model import BARRED, Encoder, halved
from sayso.learn.recipe import Recipe

Step = tuple[list[Lesson], bool]
"""A batch, and whether it was marked."""


@dataclass(frozen=True, slots=True)
class Course:
    """What one stage of training learns from.

    Attributes:
        unmarked: Reports of which the *teacher*, an encoder trained before, says what
            is to be learnt: what it thinks of each word, doubts and all (Hinton et al.
            2015). The pupil sees less of them, and must come to the same.
    """

    maker: Maker
    marked: Sequence[Example]
    unmarked: Sequence[Example] = field(default=())
    teacher: Encoder | None = None

    def epoch(self, recipe: Recipe, chance: np.random.Generator) -> list[Step]:
        """An epoch's batches, in any order."""
        known = batches.epoch(self.marked, self.maker, recipe, chance)
        steps = [(each, True) for each in known]
        if self.teacher is None or not self.unmarked:
            return steps
        drawn = self._drawn(recipe, chance)
        others = batches.epoch(drawn, self.maker, recipe, chance)
        steps += [(each, False) for each in others]
        return [steps[n] for n in chance.permutation(len(steps))]

    def _drawn(self, recipe: Recipe, chance: np.random.Generator) -> list[Example]:
        """As many of the unmarked reports as an epoch asks for, or all of them."""
        asked = recipe.unmarked * sum(len(each.words) for each in self.marked)
        out, words = [], 0
        for at in chance.permutation(len(self.unmarked)):
            if words >= asked:
                break
            out.append(self.unmarked[at])
            words += len(out[-1].words)
        return out

    def missed(self, model: Encoder, step: Step, recipe: Recipe) -> Tensor:
        """The loss of one batch."""
        lessons, is_marked = step
        given = batches.taught(lessons)
        if is_marked or self.teacher is None:
            return loss(model, given, recipe)
        return unlikeness(model, self.teacher, given)


def loss(model: Encoder, given: Taught, recipe: Recipe) -> Tensor:
    """Of one batch: tags by cross-entropy, pointers by the share of the right words."""
    hidden = _hidden(model, given)
    told = functional.cross_entropy(
        model.tag(hidden[:, 1:]).flatten(0, 1),
        given.tags.flatten(),
        ignore_index=IGNORED,
        label_smoothing=recipe.smoothing,
    )
    score = model.pointed(model.points(hidden))
    there = functional.pad(given.batch.worded, (1, 0), value=True)[:, None, None, :]
    score = score.masked_fill(~there, BARRED)
    asked = given.points.any(-1)
    whole = score[asked].logsumexp(-1)
    right = score.masked_fill(~given.points, BARRED)[asked].logsumexp(-1)
    return told + recipe.pointing * (whole - right).mean()


def unlikeness(model: Encoder, teacher: Encoder, given: Taught) -> Tensor:
    """Of one batch: tags by cross-entropy with those that the *teacher* gives."""
    with torch.no_grad():
        goal = teacher.tag(_hidden(teacher, given)[:, 1:]).softmax(-1)
    told = model.tag(_hidden(model, given)[:, 1:]).log_softmax(-1)
    worded = given.batch.worded
    return -(goal[worded] * told[worded]).sum(-1).mean()


def _hidden(model: Encoder, given: Taught) -> Tensor:
    with halved():
        return model.hidden(given.batch).float()
