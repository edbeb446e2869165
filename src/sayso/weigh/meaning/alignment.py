"""How well the words of two claims meet, word by word.

Late interaction (Khattab and Zaharia 2020): each telling word of one claim is held
against all of the other, where each of them means what its own claim makes of it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

import numpy as np

from sayso.weigh.meaning.encoder import WIDTH, Vectors

_WEAK = 2  # words that the other claim has least of


class Alignment(NamedTuple):
    """How near a word the words of two claims have in the other, as mean cosines.

    Attributes:
        more, less: Of all words, the rare ones counting more; of either claim, the
            greater first.
        weak_more, weak_less: Of the two words that have least.
    """

    more: float = 0.0
    less: float = 0.0
    weak_more: float = 0.0
    weak_less: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """The telling words of one claim: each in lower case, and its vector."""

    words: tuple[str, ...] = ()
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, WIDTH), np.float32))


@dataclass(frozen=True)
class Words:
    """The telling words of many claims, row by row.

    Attributes:
        shares: Of each row (words,): how much each word counts, in all 1.
        vectors: Of each row (words, ``WIDTH``), of length 1.
    """

    shares: Sequence[Vectors] = ()
    vectors: Sequence[Vectors] = ()

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Words":
        """The words of *rows*; the fewer rows hold a word, the more it counts."""
        holding = Counter(word for row in rows for word in set(row.words))
        rare = {word: log(1 + len(rows) / n) for word, n in holding.items()}
        weights = [np.array([rare[w] for w in row.words], np.float32) for row in rows]
        shares = [each / max(each.sum(), 1e-6) for each in weights]
        return cls(shares, [row.vectors for row in rows])

    def alignment(self, one: int, other: int) -> Alignment:
        """How the words of two rows meet; of both orders the same to the bit."""
        a, b = sorted((one, other))
        if b >= len(self.vectors) or not (len(self.shares[a]) and len(self.shares[b])):
            return Alignment()
        near = self.vectors[a] @ self.vectors[b].T
        sides = near.max(1), near.max(0)
        less, more = sorted(
            float(side @ self.shares[n]) for side, n in zip(sides, (a, b), strict=True)
        )
        # few numbers: quicker by hand
        weak = (sorted(side.tolist())[:_WEAK] for side in sides)
        weak_less, weak_more = sorted(sum(each) / len(each) for each in weak)
        return Alignment(more, less, weak_more, weak_less)
