"""A report read: its words, what the encoder makes of them, and the stretches."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np

from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.labels import begins, goes_on
from sayso.annotate.learned.reading import Reading
from sayso.annotate.learned.words import Words

DEEP = 6  # steps up the parse


@dataclass(frozen=True)
class Page:
    """What is known of a report when its stretches are to be put together.

    Attributes:
        distance: (distances, pointers), what the pointers make of how far apart
            two words stand.
        stretches: In the order in which they start. They may overlap.
    """

    words: Words
    reading: Reading
    distance: Scores
    stretches: Sequence[Stretch]

    def within(self, low: int, high: int) -> list[Stretch]:
        """The stretches that touch words [low, high), or what is between two words."""
        first = bisect_left(self._reach, low)
        last = bisect_right(self.stretches, high, key=lambda each: each.start)
        return [each for each in self.stretches[first:last] if low <= each.end]

    @cached_property
    def _reach(self) -> list[int]:
        """How far any of the stretches up to each goes."""
        return list(accumulate((each.end for each in self.stretches), max))

    @cached_property
    def roots(self) -> dict[Stretch, int]:
        """The word of each stretch from which most of it hangs."""
        return {each: self._root(each) for each in self.stretches}

    def _root(self, each: Stretch) -> int:
        heads = self.words.heads[each.start : each.end] - each.start
        inside = (heads >= 0) & (heads < len(heads))
        held = np.bincount(heads[inside], minlength=len(heads))
        free = np.flatnonzero(~inside | (heads == np.arange(len(heads))))
        # of equals the first; a circle, which a token in two words can make, has none
        return each.start + (int(free[held[free].argmax()]) if len(free) else 0)

    def above(self, word: int) -> list[int]:
        """The words that *word* hangs from, itself first, not farther than DEEP."""
        way = [word]
        while len(way) <= DEEP:
            head = int(self.words.heads[way[-1]])
            if head == way[-1]:
                break
            way.append(head)
        return way

    @cached_property
    def sure(self) -> dict[Stretch, float]:
        """How sure the encoder is of each stretch's role: a mean logarithm."""
        return {each: self._sure(each) for each in self.stretches}

    def _sure(self, each: Stretch) -> float:
        tags = self.reading.tags[each.start : each.end]
        own = tags[:, begins(each.role) : goes_on(each.role) + 1]
        return float(own.max(1).mean())
