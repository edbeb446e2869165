"""Train the encoder on a corpus: checkpoints out, one an epoch.

Deterministic given a seed; begun again, it goes on from its last checkpoint.
"""

import logging
import math
import time
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sayso.annotate.learned.windows import MOST
from sayso.learn.course import Course
from sayso.learn.model import Encoder
from sayso.learn.recipe import Recipe

CHECKPOINT = "encoder.pt"
_TOLD = 50  # steps from one line of the log to the next
_NEW = ("tag", "points", "distance")  # what is not all-MiniLM-L6-v2's, and learns fast
_LOG = logging.getLogger(__name__)


def train(model: Encoder, course: Course, recipe: Recipe, out: Path) -> Encoder:
    """Train *model* on the *course*; the average of its weights is what comes back.

    The state after each epoch lies in *out*, from where it goes on.
    """
    out.mkdir(parents=True, exist_ok=True)
    if recipe.rounded:
        model.round()
    state = State.of(model, recipe)
    whole = (each for own in course.marked for each in course.maker.lessons(own, MOST))
    per_epoch = math.ceil(sum(1 for _ in whole) / recipe.size)
    for epoch in range(state.resumed(out), recipe.last):
        torch.manual_seed(recipe.seed * 1000 + epoch)
        chance = np.random.default_rng([recipe.seed, epoch])
        clock = time.monotonic()
        steps = course.epoch(recipe, chance)
        for at, step in enumerate(steps):
            missed = course.missed(model, step, recipe)
            state.step(missed, recipe.at((epoch + at / len(steps)) / recipe.epochs))
            done = epoch * per_epoch + at
            state.averaged(min(recipe.kept, (1 + done) / (10 + done)))
            if at % _TOLD == 0:
                row = (epoch + 1, at, len(steps), float(missed.detach()))
                seconds = time.monotonic() - clock
                _LOG.info("epoch %d, step %d of %d: loss %.3f, %.0f s", *row, seconds)
        state.save(out, epoch + 1)
    return state.average


@dataclass(frozen=True, slots=True)
class State:
    """A training run between two steps: all that the next one depends on."""

    model: Encoder
    average: Encoder
    optimizer: torch.optim.Optimizer

    @classmethod
    def of(cls, model: Encoder, recipe: Recipe) -> "State":
        """A run that is to begin with *model*."""
        average = deepcopy(model)
        model.train()
        groups = _groups(model, recipe)
        return cls(model, average, torch.optim.AdamW(groups, recipe.rate, fused=True))

    def step(self, missed: Tensor, rate: float) -> None:
        """Learn from what was *missed*, at that *rate*."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["scale"]
        self.optimizer.zero_grad(set_to_none=True)
        missed.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()

    @torch.no_grad()
    def averaged(self, kept: float) -> None:
        """Take the model's weights into the average, of which that share is *kept*."""
        both = zip(self.average.parameters(), self.model.parameters(), strict=True)
        pairs = [(old, new) for old, new in both if new.requires_grad]
        olds, news = [old for old, _ in pairs], [new for _, new in pairs]
        torch._foreach_lerp_(olds, news, 1 - kept)

    def save(self, out: Path, epochs: int) -> None:
        """Put the state after so many *epochs* into *out*, whole or not at all."""
        state = {
            "epoch": epochs,
            "model": self.model.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        torch.save(state, out / "encoder.tmp")
        (out / "encoder.tmp").replace(out / CHECKPOINT)

    def resumed(self, out: Path) -> int:
        """How many epochs are done; their state is taken from *out*."""
        if not (out / CHECKPOINT).exists():
            return 0
        state = torch.load(out / CHECKPOINT, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        return int(state["epoch"])


def _groups(model: Encoder, recipe: Recipe) -> list[dict[str, Any]]:
    """The weights that learn, by how fast they do and whether they decay."""
    model.piece.requires_grad_(False)  # what pieces mean it knows: half of all weights
    rows: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            kind = (name.startswith(_NEW), weight.dim() > 1)
            rows.setdefault(kind, []).append(weight)
    return [
        {
            "params": weights,
            "scale": recipe.head_rate / recipe.rate if new else 1.0,
            "weight_decay": recipe.decay if matrix else 0.0,
        }
        for (new, matrix), weights in rows.items()
    ]
