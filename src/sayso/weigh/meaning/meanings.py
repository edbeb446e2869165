"""Where tellings lie among all meanings, and which lie near one another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.weigh.facets import Facets
from sayso.weigh.meaning.alignment import Alignment, Words
from sayso.weigh.meaning.encoder import WIDTH, Vectors

_FAR = 0.3  # a cosine below which nothing is a candidate
_SQUARE = 2_048  # tellings of which each is held against each
_PIVOTS, _NEAR = 4, 3  # pivots for each root of the tellings; those that one is with


@dataclass(frozen=True)
class Meanings:
    """Vectors of length 1 for the act of each telling, and for the whole of it.

    Attributes:
        rows: Telling -> its row of both; none for what was not read.
        vectors, wholes: (tellings, ``WIDTH``).
        words: The telling words of each row.
    """

    rows: Mapping[Facets, int] = field(default_factory=dict)
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, WIDTH), np.float32))
    wholes: Vectors = field(default_factory=lambda: np.zeros((0, WIDTH), np.float32))

    words: Words = field(default_factory=Words)

    def cosine(self, one: Facets, other: Facets) -> float | None:
        """How near the acts of two tellings are; ``None`` if not known."""
        return self._near(self.vectors, one, other)

    def whole(self, one: Facets, other: Facets) -> float | None:
        """How near the words of two tellings are; ``None`` if not known."""
        return self._near(self.wholes, one, other)

    def alignment(self, one: Facets, other: Facets) -> Alignment:
        """How well the words of two tellings meet; not at all if not known."""
        a, b = self.rows.get(one), self.rows.get(other)
        return Alignment() if a is None or b is None else self.words.alignment(a, b)

    def _near(self, vectors: Vectors, one: Facets, other: Facets) -> float | None:
        a, b = self.rows.get(one), self.rows.get(other)
        return None if a is None or b is None else float(vectors[a] @ vectors[b])

    def nearest(
        self, tellings: Sequence[Facets], most: int
    ) -> Iterator[tuple[int, int]]:
        """Places of *tellings* two and two, for each those of its nearest others.

        Where there are many, only those are held against one another that lie near
        the same one of a few: the work grows as their number to the power of 1.5.
        """
        known = [n for n, each in enumerate(tellings) if each in self.rows]
        vectors = self.wholes[[self.rows[tellings[n]] for n in known]]
        for group in _neighbourhoods(vectors):
            for place, other in _closest(vectors[group], most):
                yield known[group[place]], known[group[other]]


def _neighbourhoods(vectors: Vectors) -> Iterator[list[int]]:
    """Rows that lie near one of some pivots: each row is with its nearest ones."""
    if len(vectors) <= _SQUARE:
        yield list(range(len(vectors)))
        return
    pivots = vectors[:: int(len(vectors) ** 0.5 / _PIVOTS)]
    held: list[list[int]] = [[] for _ in pivots]
    for start in range(0, len(vectors), _SQUARE):
        cosines = vectors[start : start + _SQUARE] @ pivots.T
        for row, own in enumerate(np.argpartition(-cosines, _NEAR)[:, :_NEAR], start):
            for pivot in own:
                held[pivot].append(row)
    for group in held:
        yield from (group[n : n + _SQUARE] for n in range(0, len(group), _SQUARE))


def _closest(vectors: Vectors, most: int) -> Iterator[tuple[int, int]]:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1.0)
    if most < len(cosines):
        best = np.argpartition(-cosines, most, axis=1)[:, :most]
    else:
        best = np.tile(np.arange(len(cosines)), (len(cosines), 1))
    for row, others in enumerate(best):
        yield from ((row, int(n)) for n in others if cosines[row, n] > _FAR)
