"""How likely each line of a dump is the story's: a table of numbers, and numpy.

First each line by itself, by logistic regression over its traits and its words;
then, by that and its neighbours, a sum of small trees.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from sayso.core.document import Kind
from sayso.read.dumped.places import placed
from sayso.read.dumped.traits import Numbers, hashed, own

# So many lines go through the trees at once: it bounds the memory.
_BATCH = 2_048


@dataclass(frozen=True)
class Model:
    """The numbers that were learned.

    Attributes:
        centre, spread: Of each trait of a line by itself.
        traits: The weight of each of these; the last is for all lines.
        words: The weight of each bucket of words.
        base: What the trees begin with.
        depth: Of the deepest tree.
        roots: The first node of each tree.
        trait, bound, low, high, value: Of each node which trait it asks for, up to
            which bound it goes on to the node *low* and else to *high*, and what it
            adds if it is the last: then both are itself.
    """

    centre: Numbers
    spread: Numbers
    traits: Numbers
    words: Numbers
    base: float
    depth: int
    roots: npt.NDArray[np.int32]
    trait: npt.NDArray[np.int32]
    bound: Numbers
    low: npt.NDArray[np.int32]
    high: npt.NDArray[np.int32]
    value: Numbers

    def alone(self, lines: Sequence[str], made: Numbers) -> Numbers:
        """How likely each line is the story's by itself, given its traits *made*."""
        said = np.zeros(len(lines), dtype=np.float32)
        for at, words in enumerate(lines):
            found = hashed(words)
            if found:
                said[at] = self.words[found].sum() / np.sqrt(len(found))
        score = (made - self.centre) / self.spread @ self.traits[:-1]
        return _chance(score + said + self.traits[-1])

    def chances(self, lines: Sequence[str], kinds: Sequence[Kind | None]) -> Numbers:
        """How likely each line is the story's, from 0 to 1."""
        if not lines:
            return np.zeros(0, dtype=np.float32)
        made = own(lines)
        return self.grown(placed(lines, kinds, made, self.alone(lines, made)))

    def grown(self, rows: Numbers) -> Numbers:
        """What the trees make of the traits in *rows*."""
        batches = (rows[at : at + _BATCH] for at in range(0, len(rows), _BATCH))
        return np.concatenate([self._grown(batch) for batch in batches])

    def _grown(self, rows: Numbers) -> Numbers:
        node = np.repeat(self.roots[None, :], len(rows), axis=0)
        row = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            under = rows[row, self.trait[node]] <= self.bound[node]
            node = np.where(under, self.low[node], self.high[node])
        return _chance(self.base + self.value[node].sum(axis=1))


def model(found: Mapping[str, object]) -> Model:
    """The model in what was read from its file."""
    whole = ("roots", "trait", "low", "high")
    single = ("base", "depth")
    arrays = {
        name: np.array(each, dtype=np.int32 if name in whole else np.float32)
        for name, each in found.items()
        if name not in single
    }
    numbers = {name: found[name] for name in single}
    return Model(**arrays, **numbers)  # type: ignore[arg-type]


@cache
def shipped() -> Model:
    """The model that comes with the package."""
    file = resources.files("sayso.read.dumped") / "weights.json"
    return model(json.loads(file.read_text("utf-8")))


def _chance(score: Numbers) -> Numbers:
    return (1 / (1 + np.exp(-np.clip(score, -30, 30)))).astype(np.float32)
