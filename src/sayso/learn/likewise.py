"""Train the encoder of meanings: what says the same lies near, all else far.

Each wording is read alone, and its vector is the mean of its pieces. In a batch of a
few stories every wording is drawn to those of its fact, and away from all others
(supervised contrastive loss, Khosla et al. 2020). The others of its own story are what
teaches most: the same people at the same place, and not the same thing said.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from sayso.learn.model import BARRED, Encoder
from sayso.learn.wordings import Told
from sayso.text import pieces
from sayso.weigh.meaning.encoder import words

_LOG = logging.getLogger(__name__)
_LONGEST = 96  # pieces of one wording
_TOGETHER = 32  # wordings that are reckoned side by side
_TOLD = 20  # steps from one line of the log to the next


@dataclass(frozen=True, slots=True)
class Recipe:
    """How it is trained: every number that was chosen.

    Attributes:
        stories: In a batch.
        most: Wordings of one story in a batch.
        rate: The highest learning rate; it rises over *rising* of all steps.
        warmth: The temperature of the loss.
    """

    epochs: int = 2
    stories: int = 2
    most: int = 160
    rate: float = 5e-5
    rising: float = 0.1
    warmth: float = 0.07
    decay: float = 0.01
    seed: int = 1

    def at(self, share: float) -> float:
        """The learning rate when that *share* of all steps is done."""
        return self.rate * min(1.0, share / self.rising) * (1.0 - share)


def numbered(text: str) -> list[int]:
    """The pieces of a wording, with what stands around them."""
    known = pieces.shipped()
    told = chain.from_iterable(known.of(word.group()) for word in words(text))
    return [known.first, *list(told)[: _LONGEST - 2], known.separator]


def vectors(model: Encoder, texts: Sequence[str]) -> Tensor:
    """(texts, width): the mean of the pieces of each of *texts*, of length 1."""
    rows = [torch.tensor(numbered(text)) for text in texts]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    # those of one length together: what is padded is reckoned, too
    parts = [order[n : n + _TOGETHER] for n in range(0, len(order), _TOGETHER)]
    told = torch.cat([_means(model, [rows[n] for n in part]) for part in parts])
    return functional.normalize(told[torch.tensor(order).argsort()], dim=1)


def _means(model: Encoder, rows: Sequence[Tensor]) -> Tensor:
    sizes = torch.tensor([len(row) for row in rows])
    told = model.plain(pad_sequence(rows, batch_first=True), sizes)
    at = torch.arange(told.shape[1])[None]
    inner = ((at > 0) & (at < sizes[:, None] - 1)).to(told.dtype)[..., None]
    return (told * inner).sum(1)


def missed(near: Tensor, facts: Tensor, warmth: float) -> Tensor:
    """The loss of a batch: *near* holds its vectors, *facts* the number of each."""
    own = torch.eye(len(facts), dtype=torch.bool)
    likely = (near @ near.T / warmth).masked_fill(own, BARRED).log_softmax(1)
    same = (facts[:, None] == facts[None]) & ~own
    has = same.any(1)
    each = (likely * same).sum(1)[has] / same.sum(1)[has]
    return -each.mean()


def drawn(story: Told, most: int, chance: np.random.Generator) -> Told:
    """The wordings of as many facts of a *story* as *most* of them allow."""
    if len(story) <= most:
        return story
    facts = chance.permutation(sorted({each.fact for each in story}))
    sizes = [sum(each.fact == fact for each in story) for fact in facts]
    kept = {
        f for f, whole in zip(facts, np.cumsum(sizes), strict=True) if whole <= most
    }
    return tuple(each for each in story if each.fact in kept)


def train(model: Encoder, stories: Sequence[Told], recipe: Recipe) -> None:
    """Train *model* on *stories*; the same on machines of one kind, given a seed."""
    torch.manual_seed(recipe.seed)
    chance = np.random.default_rng(recipe.seed)
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=recipe.decay)
    steps = recipe.epochs * -(-len(stories) // recipe.stories)
    done = 0
    model.train()
    for _ in range(recipe.epochs):
        order = chance.permutation(len(stories))
        for at in range(0, len(order), recipe.stories):
            batch = [stories[n] for n in order[at : at + recipe.stories]]
            loss = lost(model, batch, recipe, chance)
            done += 1
            for group in optimizer.param_groups:
                group["lr"] = recipe.at(done / steps)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if done % _TOLD == 0:
                _LOG.info("step %d of %d: loss %.3f", done, steps, float(loss.detach()))
    model.eval()


def lost(
    model: Encoder, batch: Sequence[Told], recipe: Recipe, chance: np.random.Generator
) -> Tensor:
    """The loss of a few stories, as much of each as fits."""
    stories = [drawn(story, recipe.most, chance) for story in batch]
    texts = [each.text for story in stories for each in story]
    facts = [(n, each.fact) for n, story in enumerate(stories) for each in story]
    numbers = {fact: n for n, fact in enumerate(dict.fromkeys(facts))}
    own = torch.tensor([numbers[fact] for fact in facts])
    return missed(vectors(model, texts), own, recipe.warmth)
