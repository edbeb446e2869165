"""Train the encoder of meanings: what says the same lies near, all else far.

Each wording is read alone. How near two of them are is reckoned in two ways: by the
means of their pieces, and by how near a piece each piece of the one has in the other
(late interaction, Khattab and Zaharia 2020). In a batch of a few stories every wording
is drawn to those of its fact in both, and away from all others (supervised contrastive
loss, Khosla et al. 2020). The others of its own story are what teaches most: the same
people at the same place, and not the same thing said.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from sayso.learn.model import BARRED, Encoder, halved
from sayso.learn.wordings import Told
from sayso.text import pieces
from sayso.weigh.meaning.encoder import telling, words

_LOG = logging.getLogger(__name__)
_LONGEST = 96  # pieces of one wording
_TOGETHER = 40  # wordings that are reckoned side by side
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

    epochs: int = 3
    stories: int = 2
    most: int = 160
    rate: float = 1e-4
    rising: float = 0.1
    warmth: float = 0.07
    decay: float = 0.01
    seed: int = 1

    def at(self, share: float) -> float:
        """The learning rate when that *share* of all steps is done."""
        return self.rate * min(1.0, share / self.rising) * (1.0 - share)


@dataclass(frozen=True, slots=True)
class Read:
    """Wordings as the encoder reads them: vectors of length 1.

    Attributes:
        means: (wordings, width), of all pieces of each.
        pieces: Of each wording (pieces, width), those of its telling words.
    """

    means: Tensor
    pieces: Sequence[Tensor]


def numbered(text: str) -> tuple[list[int], list[bool]]:
    """The pieces of a wording, and which of them are of words that tell something."""
    known = pieces.shipped()
    found = [(n, telling(w.group())) for w in words(text) for n in known.of(w.group())]
    found = found[: _LONGEST - 2]
    tell = [tells for _, tells in found]
    return [n for n, _ in found], tell if any(tell) else [True] * len(tell)


def read(model: Encoder, texts: Sequence[str]) -> Read:
    """Each of *texts*, as *model* reads it alone."""
    rows = [numbered(text) for text in texts]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]))
    means: dict[int, Tensor] = {}
    told: dict[int, Tensor] = {}
    # those of one length together: what is padded is reckoned, too
    for at in range(0, len(order), _TOGETHER):
        part = order[at : at + _TOGETHER]
        for n, inner in zip(
            part, _inner(model, [rows[n][0] for n in part]), strict=True
        ):
            means[n] = inner.mean(0)
            told[n] = functional.normalize(inner[torch.tensor(rows[n][1])], dim=1)
    count = range(len(rows))
    whole = functional.normalize(torch.stack([means[n] for n in count]), dim=1)
    return Read(whole, [told[n] for n in count])


def _inner(model: Encoder, rows: Sequence[Sequence[int]]) -> Iterator[Tensor]:
    """The vectors of the pieces of each of *rows*."""
    known = pieces.shipped()
    whole = [torch.tensor([known.first, *row, known.separator]) for row in rows]
    sizes = torch.tensor([len(row) for row in whole])
    with halved(wanted=model.training):
        told = model.plain(pad_sequence(whole, batch_first=True), sizes).float()
    return (told[n, 1 : size - 1] for n, size in enumerate(sizes.tolist()))


def met(told: Sequence[Tensor]) -> Tensor:
    """(wordings, wordings): how near a piece the pieces of each have in each other."""
    sizes = torch.tensor([len(each) for each in told])
    flat, own = torch.cat(list(told)), torch.repeat_interleave(sizes)
    nearest = torch.cat([(flat @ each.T).amax(1, keepdim=True) for each in told], 1)
    sums = torch.zeros(len(told), len(told)).index_add(0, own, nearest)
    means = sums / sizes[:, None]
    return (means + means.T) / 2


def missed(near: Tensor, facts: Tensor, warmth: float) -> Tensor:
    """The loss of a batch: *near* (wordings, wordings), *facts* the number of each."""
    own = torch.eye(len(facts), dtype=torch.bool)
    likely = (near / warmth).masked_fill(own, BARRED).log_softmax(1)
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
    told = read(model, texts)
    near = (told.means @ told.means.T, met(told.pieces))
    return sum((missed(each, own, recipe.warmth) for each in near), torch.zeros(()))
