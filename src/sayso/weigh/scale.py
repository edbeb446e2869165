"""What telling words weigh in one pile, and how alike the words of two claims are.

Weights are of this pile: what every claim says ("the troops", the place) tells little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log, log2, sqrt

from sayso.weigh.facets import Facets
from sayso.weigh.meaning.meanings import Meanings

_FEW = 12  # tellings of an act, up to which it tells fully; twice as many tell less
_WEARS, _WORN = 0.2, 0.4  # by that much, down to that
_SHORT = 0.5  # how much the shorter claim's share counts beside the cosine


@dataclass(frozen=True)
class Scale:
    """How telling each concept is in one pile.

    Attributes:
        rarity: Concept -> weight; a concept not in it is as rare as can be.
        news: The acts that many of the reports are about.
        meanings: What the acts mean where they stand.
        acts: How many tellings there are of each act.
    """

    rarity: Mapping[str, float]
    rarest: float
    news: frozenset[str] = frozenset()
    meanings: Meanings = field(default_factory=Meanings)
    acts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        pile: Iterable[Facets],
        news: frozenset[str] = frozenset(),
        meanings: Meanings | None = None,
    ) -> "Scale":
        """The scale of the claims of *pile*, equal facets counted once."""
        found: Counter[str] = Counter()
        acts: Counter[str] = Counter()
        total = 0
        for facets in pile:
            total += 1
            found.update(facets.labels)
            acts.update(facets.act or ("",))
        rarity = {label: log(1 + total / times) for label, times in found.items()}
        return cls(rarity, log(2 + total), news, meanings or Meanings(), acts)

    def fresh(self, one: Facets, other: Facets) -> float:
        """How much the act of two tellings still tells, from ``_WORN`` to 1.

        Where a hundred claims say "attack", the act alone tells nothing any more.
        """
        times = max(self.acts.get(a, 1) for f in (one, other) for a in f.act or ("",))
        return min(1.0, max(_WORN, 1.0 - _WEARS * log2(times / _FEW)))

    @cached_property
    def _known(self) -> dict[Facets, "Weights"]:
        return {}

    def weights(self, facets: Facets) -> "Weights":
        """What each concept of *facets* weighs."""
        known = self._known.get(facets)
        if known is None:
            known = self._known[facets] = self._weighed(facets)
        return known

    def _weighed(self, facets: Facets) -> "Weights":
        found: dict[str, float] = {}
        for term in facets.terms:
            share = 1.0 / sqrt(len(term))
            for label in term:
                weight = share * self.rarity.get(label, self.rarest)
                found[label] = max(found.get(label, 0.0), weight)
        return Weights(found, sqrt(sum(w * w for w in found.values())))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weighed concepts of one claim, and the length of the whole."""

    each: Mapping[str, float]
    length: float


def wording(one: Facets, other: Facets, scale: Scale) -> float:
    """How alike the words of two claims are besides their acts, from 0 to 1."""
    a, b = sorted((scale.weights(one), scale.weights(other)), key=lambda w: w.length)
    if not a.length:
        return 0.0
    both = sum(weight * b.each.get(label, 0.0) for label, weight in a.each.items())
    shared = both / (a.length * b.length)
    contained = min(1.0, both / (a.length * a.length))
    return (1 - _SHORT) * shared + _SHORT * contained
