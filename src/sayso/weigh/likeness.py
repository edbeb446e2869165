"""How alike two claims are, and what keeps them apart however alike they are.

Two ways lead to it, and the one that finds more counts: what their structure shares,
weighed by hand, and what statements that were marked by hand taught. Likeness alone
never makes two claims one point: nothing in their structure may speak against it.
"""

from sayso.weigh.facets import SILENCE, Facets
from sayso.weigh.figures import Range
from sayso.weigh.scale import Scale, wording
from sayso.weigh.taught import same_figure, taught

_ACT = 0.5  # how much the acts count beside all other words
_PLAIN = 0.95  # what one act counts that is not the news: words must meet, too
_GENERAL = 0.8  # where it is of a general kind besides
_UNSAID = 0.7  # where one of the two claims has no act of its own
_FIGURE = 0.35  # what one number told by both adds
_NEWS = 0.15  # what it adds that they tell of the act that the reports are about
_COUNTED = 0.1  # what it takes off that one gives a number and the other none
_MOOD = 0.05  # what it takes off that one tells as possible what the other asserts
_MENTIONED = 0.4  # for each of two acts that the other claim mentions in passing
_FAR, _NEAR = 0.5, 0.9  # cosines of acts that are not one, and of acts that are
_STRANGE = 0.0  # a cosine below which one word is two: "concern" and "dismay"
_SENSE = 0.4  # what one word counts that is two by its meaning
_OTHER, _ALIKE = 0.3, 1.2  # cosines of whole claims, from which their words may meet
_LIKELY = -1.8  # log-odds from which what was taught takes two claims for one
_STEP = 0.1  # of likeness, for each beyond
_UNLIKELY = -3.0  # log-odds below which it speaks against what structure shows
_DOUBT = 0.15  # of likeness, at most
_ASKED = 0.33  # of likeness, from which it is asked
_SURE = 0.9  # no surer than that: word for word the same is surer
_WORTH = 0.4  # of meaning or words, from which it is worth asking: see docs/log.md
_CLOSE = 1.1  # times the lesser, up to which two counts of one scope are one
_BARE = 0.2  # where one says no more than the news: "they knew", "it was stopped"


#: Mean likeness from which two groups are one. See docs/log.md for the sweep.
LEAST = 0.53


def likeness(one: Facets, other: Facets, scale: Scale) -> float:
    """How much two claims are alike; from ``LEAST`` they may say the same.

    "The works has shut its gates" and "the plant was closed" share no word: that their
    structure shows nothing does not speak against them.
    """
    return max(shown(one, other, scale), meant(one, other, scale))


def meant(one: Facets, other: Facets, scale: Scale) -> float:
    """Likewise, as what was marked by hand taught it; nothing where it is hopeless."""
    if not (one.labels and other.labels):
        return 0.0  # nothing is said that could be meant
    near = scale.meanings.whole(one, other) or 0.0
    if near < _WORTH and wording(one, other, scale) < _WORTH:
        return 0.0
    return min(LEAST + _STEP * (taught(one, other, scale) - _LIKELY), _SURE)


def shown(one: Facets, other: Facets, scale: Scale) -> float:
    """What structure shows, less where what was taught speaks against it."""
    found = structural(one, other, scale)
    if found < _ASKED:
        return found
    doubt = _STEP * (_UNLIKELY - taught(one, other, scale))
    return found - min(_DOUBT, max(0.0, doubt))


def structural(one: Facets, other: Facets, scale: Scale) -> float:
    """How much of what two claims say is the same word for word, from 0 to about 1.

    The act counts for itself, not by its rarity: what a pile tells most often is what
    it is about; only where very many claims have it, it counts less. Of the words,
    half is the cosine; half is the share of the shorter claim that the other has too,
    since a headline says in eight words what a lead says in forty; or they are as near
    as their meaning, whichever words they are.
    """
    news = bool(set(one.act) & set(other.act) & scale.news)
    words = max(wording(one, other, scale), _near(one, other, scale))
    if news and not (one.terms and other.terms):
        words = max(words, _BARE)
    act = _act(one, other, scale.meanings.cosine(one, other), news=news)
    act *= scale.fresh(one, other)
    alike = _ACT * act + (1 - _ACT) * words
    alike += _FIGURE * same_figure(one, other)
    alike += _NEWS * news
    alike -= _COUNTED * (bool(one.ranges) != bool(other.ranges))
    return alike - _MOOD * (one.possible != other.possible)


def _near(one: Facets, other: Facets, scale: Scale) -> float:
    """How near the words of both are, whichever words they are, from 0 to 1."""
    cosine = scale.meanings.whole(one, other)
    if cosine is None or not (one.labels and other.labels):
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


def apart(
    one: Facets, other: Facets, scale: Scale, *, known: bool = False
) -> str | None:
    """Why two claims cannot say the same, in words; ``None`` where they may.

    Where something else makes them *known* to be one utterance, another verb for it
    does not part them. What they were taught to mean does not: in the same words about
    the same people, "the ferry sank" lies near "the ferry left".
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
    if same_figure(one, other):
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


def _times(one: Facets, other: Facets) -> str | None:
    """Each gives a time, and no two of them lie in one year."""
    if one.years and other.years and not set(one.years) & set(other.years):
        return "they tell of different years"
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


APART = (_polarity, _acts, _people, _numbers, _events, _times, _silent)
