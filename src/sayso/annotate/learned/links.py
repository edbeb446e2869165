"""Which cue a content belongs to, and which source a cue: a small net chooses.

Content by content it scores every cue near by and "none of these"; then, for each
cue that was chosen, every source near by and "nobody". So several contents may share
a cue, several cues a source, and a cue may have none.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso.annotate.learned import pairs
from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.labels import CONTENT, CUE, SOURCE
from sayso.annotate.learned.page import Page

# Words between a content and its cue, and a cue and its source. In the corpus
# nearly all stand much nearer.
FAR = {CUE: 150, SOURCE: 100}
# What "none of these" is held to be worse by: a stretch that was found is more often
# right than its cue is plain. Chosen on the linker's own articles; see docs/log.md.
RELUCTANCE = {CUE: 4.0, SOURCE: 0.0}


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with the contents that it tells, and who tells them."""

    source: Stretch | None
    cue: Stretch
    contents: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """One hidden layer: (numbers, hidden), (hidden,), (hidden,)."""

    weight: Scores
    bias: Scores
    out: Scores

    def __call__(self, rows: Scores) -> Scores:
        """A score for each of *rows*; only their differences mean something."""
        scores: Scores = np.tanh(rows @ self.weight + self.bias) @ self.out
        return scores


@dataclass(frozen=True, slots=True)
class Linker:
    """The nets for cues and for sources, and what distance adds to the pointers."""

    nets: tuple[Net, Net]
    distance: Scores

    def __call__(self, page: Page) -> list[Linked]:
        """The tellings of a report, in the order in which their contents start."""
        told: dict[Stretch, list[Stretch]] = defaultdict(list)
        for content in (s for s in page.stretches if s.role == CONTENT):
            cue = self._chosen(page, content, CUE)
            if cue is not None:
                told[cue].append(content)
        return [
            Linked(self._chosen(page, cue, SOURCE), cue, tuple(contents))
            for cue, contents in told.items()
        ]

    def _chosen(self, page: Page, one: Stretch, role: int) -> Stretch | None:
        near = candidates(page, one, role)
        if not near:
            return None
        pointer = int(role == SOURCE)
        scores = self.nets[pointer](pairs.numbers(page, one, near, pointer))
        scores[-1] -= RELUCTANCE[role]
        best = int(scores.argmax())
        return near[best] if best < len(near) else None


def candidates(page: Page, one: Stretch, role: int) -> list[Stretch]:
    """The stretches of that *role* that *one* may belong to, in order."""
    near = page.within(one.start - FAR[role], one.end + FAR[role])
    return [each for each in near if each.role == role]


def linker(weights: Mapping[str, Any]) -> Linker:
    """The linker whose *weights* are given as nested lists."""
    first, second = (_net(each) for each in weights["nets"])
    return Linker((first, second), np.array(weights["distance"], np.float32))


def _net(weights: Mapping[str, Any]) -> Net:
    weight, bias, out = (
        np.array(weights[part], np.float32) for part in ("weight", "bias", "out")
    )
    return Net(weight, bias, out)
