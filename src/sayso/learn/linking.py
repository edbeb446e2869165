"""Train the linker on articles that the encoder was not trained on.

On others the encoder is surer than it will ever be again, and a linker would learn
to trust it too much. It learns from the stretches that the encoder finds, as it will
meet them, and from those that were marked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.annotate.learned import decoding, pairs
from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.encoder import Encoder
from sayso.annotate.learned.labels import CONTENT, CUE, SOURCE
from sayso.annotate.learned.links import candidates
from sayso.annotate.learned.page import Page
from sayso.learn.examples import Example, under
from sayso.learn.model import BARRED

HIDDEN, EPOCHS, SIZE = 16, 60, 64
RATE, DECAY = 5e-3, 1e-2


@dataclass(frozen=True, slots=True)
class Choice:
    """One stretch, what it may belong to, and which of that is right.

    Attributes:
        rows: (candidates + 1, numbers), the last for nobody.
        right: (candidates + 1,).
    """

    rows: Scores
    right: NDArray[np.bool_]


def trained(
    encoder: Encoder, distance: Scores, examples: Sequence[Example], seed: int
) -> dict[str, Any]:
    """The linker's weights as nested lists, as ``links.linker`` takes them."""
    pages = [row for each in examples for row in _pages(encoder, distance, each)]
    nets = []
    for role in (CUE, SOURCE):
        choices = [c for page, each in pages for c in _choices(page, each, role)]
        nets.append(_fitted(choices, seed))
    return {"nets": nets, "distance": _rounded(distance)}


def _pages(
    encoder: Encoder, distance: Scores, each: Example
) -> list[tuple[Page, Example]]:
    """An article with the stretches that were found, and with those marked."""
    reading = encoder.read(each.words)
    ways = (decoding.stretches(reading.tags), _marked(each))
    return [(Page(each.words, reading, distance, way), each) for way in ways]


def _marked(each: Example) -> list[Stretch]:
    found = set()
    for attribution in each.marked:
        roles = (attribution.source, attribution.cue, attribution.content)
        for role, pieces in enumerate(roles):
            for piece in pieces:
                rows = under(each.words, piece)
                if len(rows):
                    found.add(Stretch(int(rows[0]), int(rows[-1]) + 1, role))
    return sorted(found)


def _choices(page: Page, each: Example, role: int) -> Iterator[Choice]:
    """What each content, or each cue, is to choose as its cue, or its source."""
    chooser = CONTENT if role == CUE else CUE
    for one in (s for s in page.stretches if s.role == chooser):
        owner = _owner(each, one)
        if role == SOURCE and owner < 0:
            continue  # a cue that is none has no source to learn
        near = candidates(page, one, role)
        right = [_belongs(each, other, owner) for other in near]
        rows = pairs.numbers(page, one, near, int(role == SOURCE))
        yield Choice(rows, np.array([*right, not any(right)]))


def _owner(each: Example, one: Stretch) -> int:
    """The attribution of which the stretch has most words; -1 if of none."""
    inside = each.owners[one.role, one.start : one.end]
    inside = inside[inside >= 0]
    return int(np.bincount(inside).argmax()) if len(inside) else -1


def _belongs(each: Example, other: Stretch, owner: int) -> bool:
    if owner < 0:
        return False
    if other.role == SOURCE:
        given = each.sources[owner]
        return bool(((other.start <= given) & (given < other.end)).any())
    return _owner(each, other) == owner


def _fitted(choices: Sequence[Choice], seed: int) -> dict[str, Any]:
    torch.manual_seed(seed)
    net = torch.nn.Sequential(
        torch.nn.Linear(len(pairs.NAMES), HIDDEN),
        torch.nn.Tanh(),
        torch.nn.Linear(HIDDEN, 1, bias=False),
    )
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    rows, there, right = _stacked(choices)
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for some in torch.randperm(len(rows)).split(SIZE):
            score = net(rows[some])[..., 0].masked_fill(~there[some], BARRED)
            good = score.masked_fill(~right[some], BARRED)
            loss = (score.logsumexp(1) - good.logsumexp(1)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    weight, bias, out = (each.detach().numpy() for each in net.parameters())
    parts = {"weight": weight.T, "bias": bias, "out": out[0]}
    return {name: _rounded(part) for name, part in parts.items()}


def _stacked(
    choices: Sequence[Choice],
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Rows, which of them are there, and which are right, filled up to one length."""
    most = max(len(choice.rows) for choice in choices)
    rows = torch.zeros(len(choices), most, len(pairs.NAMES))
    there = torch.zeros(len(choices), most, dtype=torch.bool)
    right = torch.zeros(len(choices), most, dtype=torch.bool)
    for n, choice in enumerate(choices):
        count = len(choice.rows)
        rows[n, :count] = torch.from_numpy(choice.rows)
        there[n, :count] = True
        right[n, :count] = torch.from_numpy(choice.right)
    return rows, there, right


def _rounded(array: Scores) -> list[Any]:
    nested: list[Any] = np.round(array.astype(np.float64), 5).tolist()
    return nested
