"""How alike two claims are, and what keeps them apart however alike they are.

Likeness alone never makes two claims one point: their acts must meet, and nothing
in their structure may speak against it. Weights are of this pile: what every claim
says ("the troops", the place) tells little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log, log2, sqrt

from sayso.weigh.facets import SILENCE, Facets
from sayso.weigh.figures import Range
from sayso.weigh.meaning.meanings import Meanings

_ACT = 0.5  # how much the acts count beside all other words
_PLAIN = 0.95  # what one act counts that is not the news: words must meet, too
_GENERAL = 0.8  # where it is of a general kind besides
_UNSAID = 0.7  # where one of the two claims has no act of its own
_FIGURE = 0.35  # what one number told by both adds
_NEWS = 0.15  # what it adds that they tell of the act that the reports are about
_COUNTED = 0.1  # what it takes off that one gives a number and the other none
_MOOD = 0.05  # what it takes off that one tells as possible what the other asserts
_MENTIONED = 0.4  # for each of two acts that the other claim mentions in passing
_FAR, _NEAR = 0.4, 0.7  # cosines of acts that are not one, and of acts that are
_STRANGE = 0.0  # a cosine below which one word is two: "concern" and "dismay"
_SENSE = 0.4  # what one word counts that is two by its meaning
_OTHER, _ALIKE = 0.3, 1.2  # cosines of whole claims, from which their words may meet
_FEW = 12  # tellings of an act, up to which it tells fully; twice as many tell less
_WEARS, _WORN = 0.2, 0.4  # by that much, down to that
_CLOSE = 1.1  # times the lesser, up to which two counts of one scope are one
_BARE = 0.2  # where one says no more than the news: "they knew", "it was stopped"
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


def likeness(one: Facets, other: Facets, scale: Scale) -> float:
    """How much of what two claims say is the same, from 0 to about 1.

    The act counts for itself, not by its rarity: what a pile tells most often is what
    it is about; only where very many claims have it, it counts less. Of the words,
    half is the cosine; half is the share of the shorter claim that the other has too,
    since a headline says in eight words what a lead says in forty; or they are as near
    as their meaning, whichever words they are.
    """
    news = bool(set(one.act) & set(other.act) & scale.news)
    words = max(wording(one, other, scale), _meant(one, other, scale))
    if news and not (one.terms and other.terms):
        words = max(words, _BARE)
    act = _act(one, other, scale.meanings.cosine(one, other), news=news)
    act *= scale.fresh(one, other)
    alike = _ACT * act + (1 - _ACT) * words
    alike += _FIGURE * _same_figure(one, other)
    alike += _NEWS * news
    alike -= _COUNTED * (bool(one.ranges) != bool(other.ranges))
    return alike - _MOOD * (one.possible != other.possible)


def _meant(one: Facets, other: Facets, scale: Scale) -> float:
    """How much of the words is meant by both, whichever words they are, from 0 to 1."""
    cosine = scale.meanings.whole(one, other)
    if cosine is None:
        return 0.0
    return min(1.0, max(0.0, (cosine - _OTHER) / (_ALIKE - _OTHER)))


def _act(one: Facets, other: Facets, cosine: float | None, *, news: bool) -> float:
    """How much the acts of two claims are one, from 0 to 1, by word and by meaning."""
    meant = 0.0 if cosine is None else (cosine - _FAR) / (_NEAR - _FAR)
    meant = min(1.0, max(0.0, meant))
    if set(one.act) & set(other.act):
        plain = _GENERAL if one.general and other.general else _PLAIN
        shared = 1.0 if news else plain
        told = not (one.denied or one.possible)  # else it is by no verb of its own
        if told and cosine is not None and cosine < _STRANGE:
            shared *= _SENSE
        return max(shared, min(meant, 1.0 if news else _PLAIN))
    if not (one.act and other.act):
        return max(meant, _said(one, other))
    said = bool(set(one.act) & other.labels) + bool(set(other.act) & one.labels)
    return max(meant, _MENTIONED * said)


def _said(one: Facets, other: Facets) -> float:
    """What it counts that a claim without an act of its own mentions the other's."""
    act, labels = (one.act, other.labels) if one.act else (other.act, one.labels)
    return _UNSAID if set(act) & labels else 0.0


def _same_figure(one: Facets, other: Facets) -> bool:
    """Whether both tell one number of one kind of thing, and no everyday number."""
    return any(
        a.unit == b.unit and a.scope == b.scope and a.telling and a.meets(b)
        for a in one.ranges
        for b in other.ranges
        if b.telling
    )


def wording(one: Facets, other: Facets, scale: Scale) -> float:
    """How alike the words of two claims are besides their acts, from 0 to 1."""
    a, b = sorted((scale.weights(one), scale.weights(other)), key=lambda w: w.length)
    if not a.length:
        return 0.0
    both = sum(weight * b.each.get(label, 0.0) for label, weight in a.each.items())
    shared = both / (a.length * b.length)
    contained = min(1.0, both / (a.length * a.length))
    return (1 - _SHORT) * shared + _SHORT * contained


def apart(
    one: Facets, other: Facets, scale: Scale, *, known: bool = False
) -> str | None:
    """Why two claims cannot say the same, in words; ``None`` where they may.

    Where something else makes them *known* to be one utterance, another verb for it
    does not part them.
    """
    known = known or (scale.meanings.cosine(one, other) or 0.0) > _FAR
    rules = (rule for rule in APART if not (known and rule is _acts))
    return next((why for rule in rules if (why := rule(one, other))), None)


def _polarity(one: Facets, other: Facets) -> str | None:
    return "one says what the other denies" if one.denied != other.denied else None


def _acts(one: Facets, other: Facets) -> str | None:
    if not one.act or not other.act:
        return None
    if set(one.act) & other.labels or set(other.act) & one.labels:
        return None
    if _same_figure(one, other):
        return None
    return "they tell of different acts"


def _people(one: Facets, other: Facets) -> str | None:
    """Each names somebody as the one who acts whom the other does not name at all."""
    if not (one.named and other.named):
        return None
    if set(one.named) & other.labels or set(other.named) & one.labels:
        return None
    return "they tell of different people"


def _numbers(one: Facets, other: Facets) -> str | None:
    """Both count the same kind of thing, and no two of their figures may be one."""
    pairs = [(a, b) for a in one.ranges for b in other.ranges if a.unit == b.unit]
    if not pairs or any(_one_count(a, b) for a, b in pairs):
        return None
    return "their figures differ"


def _one_count(one: Range, other: Range) -> bool:
    """Whether two numbers may be of one count, though perhaps not the same number.

    "58 dead" and "59 dead" are one thing said with two numbers, which a difference
    tells; 120 and 200 are two.
    """
    if not _comparable(one.scope, other.scope):
        return False
    low, high = sorted((one.told, other.told))
    counted = bool(one.scope) and one.scope == other.scope
    return one.near(other) or (counted and low > 0 and high <= _CLOSE * low)


def _events(one: Facets, other: Facets) -> str | None:
    """Both tell numbers, and one of them those of an event of years ago."""
    if one.ranges and other.ranges and one.events != other.events:
        return "they tell of different events"
    return None


def _silent(one: Facets, other: Facets) -> str | None:
    """Both tell that somebody has not answered, and not the same one."""
    if SILENCE not in (one.act, other.act) or _of(one) & _of(other):
        return None
    return "different people are silent"


def _of(telling: Facets) -> frozenset[str]:
    """What a telling of silence names: whom, and about what."""
    return frozenset(label for term in telling.terms for label in term) - _ANSWERS


_ANSWERS = frozenset(
    "comment respond response reply answer question request decline decision report "
    "email statement say word public".split()
)


def _comparable(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or bool(set(one) & set(other))


APART = (_polarity, _acts, _people, _numbers, _events, _silent)
