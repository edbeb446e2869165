"""How two readings of one thing differ.

A table of rules; the first that speaks decides. A rule that finds the two to agree
says so by naming no kind.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.core.finding import DifferenceKind
from sayso.weigh import algebra, doers, elsewhere, extents, narrowing
from sayso.weigh.algebra import Relation
from sayso.weigh.fleets import since
from sayso.weigh.lookup import Lookup
from sayso.weigh.moves import moved
from sayso.weigh.readings import Reading, counted, days
from sayso.weigh.rounding import rounded

_TRIFLE = 0.02  # of the whole: too small a part to be taken for it
_GROWING = frozenset(("killed", "wounded"))  # counts that time can only raise
#: Scopes of which a count grows, as long as nobody corrects it.
_RISING = _GROWING | {"rescued", "recovered", "arrested", "destroyed", "damaged"}
#: Scopes of a state, which time raises and lowers.
_PASSING = frozenset(
    "hospitalised treated missing trapped stranded suspected ill detained evacuated "
    "sheltered displaced powerless quarantined".split()
)
_CASES = frozenset(("confirmed", "infected"))
_EVERYDAY = 13.0  # up to a dozen, two numbers are of two things as often as not
_SHORT = 3  # letters: such a word tells no base from another
_LIKE = 5.0  # times the less: farther apart, two counts are of two events
_SPREADING = 20.0  # times the less: farther apart, no one count has grown
_ONE_STATE = 3.0  # times the less: farther apart, two counts are of two places
_GOES_ON = 3  # reports of later days that give a count
_PARTIAL = frozenset(("hospitalised", "treated", "suspected"))  # here and there


@dataclass(frozen=True, slots=True)
class Disparity:
    """A difference before it is worded: what differs, how, and why it may."""

    kind: DifferenceKind
    readings: tuple[Reading, ...]
    why: str


Verdict = tuple[DifferenceKind | None, str]
Rule = Callable[[Reading, Reading, Lookup], Verdict | None]


def between(one: Reading, other: Reading, lookup: Lookup) -> Disparity | None:
    """How the two differ; ``None`` where they agree, or are not of one thing."""
    verdict = next((v for rule in RULES if (v := rule(one, other, lookup))), None)
    if verdict is None or verdict[0] is None:
        return None
    return Disparity(verdict[0], (one, other), verdict[1])


def told_together(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """What one report gives from one source, side by side, it takes for two things."""
    return (None, "") if one.tellers & other.tellers else None


def corrected(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """What a report tells to have been moved: "lowered the toll from 41 to 38"."""
    told = one.scope and moved(one, other, lookup)
    return (DifferenceKind.TIME, MOVED) if told else None


#: Why a number that a report moves to another is an update.
MOVED = "the number is told to have changed from the one to the other"


def vague(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """No number differs from "hundreds", which is none."""
    return None if extents.exact(one) and extents.exact(other) else (None, "")


def part_of_the_other(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """A part is less than its whole, and no other number for it, nor for a like one."""
    ours, theirs = ({f.id for f in r.figures} for r in (one, other))
    parts = {f.part_of for r in (one, other) for f in r.figures}
    apart = extents.named_part(one, lookup) != extents.named_part(other, lookup)
    return (None, "") if apart or parts & (ours | theirs) else None


def bases(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """A difference of two counts is no count, nor one from another base."""
    ours, theirs = extents.basis(one, lookup), extents.basis(other, lookup)
    if not ours and not theirs:
        return None
    apart = ours and theirs and not _telling(ours) & _telling(theirs)
    if not apart or not one.range.meets(other.range) or one.reports & other.reports:
        return None if ours and theirs and not apart else (None, "")
    why = f"the one is reckoned from “{ours}”, the other from “{theirs}”"
    return DifferenceKind.SCOPE, why


def _telling(words: str) -> set[str]:
    return {word.casefold() for word in words.split() if len(word) > _SHORT}


def scopes(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Different scopes are no conflict, unless a part exceeds its whole."""
    relation = algebra.relation(one.scope, other.scope)
    if relation is Relation.EQUAL:
        return None
    if relation is Relation.DISJOINT:
        known = one.scope and other.scope
        return (
            None if not known and _takes_in(one, other, lookup) else _flow(one, other)
        )
    if relation is Relation.OVERLAPS:
        if not _like_size(one, other, _SPREADING):
            return None, ""
        return DifferenceKind.SCOPE, "they count different things in part"
    return _nested(*((one, other) if relation is Relation.WITHIN else (other, one)))


def _nested(small: Reading, large: Reading) -> Verdict:
    """What a part and its whole come to."""
    if small.range.low > large.range.high and _same_time(small, large):
        if not _like_size(small, large) or large.range.told < _EVERYDAY:
            return None, ""
        return (
            DifferenceKind.CONFLICT,
            f"{_words(small)} alone exceeds what includes it: {_words(large)}",
        )
    trifle = small.range.high < _TRIFLE * large.range.low
    if trifle or _values(small) == _values(large):
        return None, ""
    both = f"one counts {_words(small)}, the other {_words(large)}: both may be true"
    return DifferenceKind.SCOPE, both


def _flow(one: Reading, other: Reading) -> Verdict:
    """Of those taken out of a place, fewer may have arrived elsewhere."""
    if algebra.hardened(one.scope, other.scope) and rounded(one, other):
        why = f"one counts {_words(one)}, the other {_words(other)}"
        return DifferenceKind.SCOPE, f"{why}: it may be one number, told otherwise"
    if not algebra.follows(one.scope, other.scope) or one.range.meets(other.range):
        return None, ""
    in_part = one.scope | other.scope <= _PARTIAL and not _like_size(one, other)
    if in_part or not _values(one) or not _values(other):
        return None, ""
    why = f"one counts {_words(one)}, the other {_words(other)}: they may be the same"
    return DifferenceKind.SCOPE, f"{why} people, not all of whom came so far"


def agreement(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """Numbers that meet after rounding agree; one may be the other, rounded."""
    if rounded(one, other):
        return DifferenceKind.ROUNDING, "the one may be the other, rounded"
    return None


def met(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Bounds that both hold agree, unless the higher number came later."""
    if not one.range.meets(other.range):
        return None
    ours, theirs = _values(one), _values(other)
    apart = ours and theirs and ours != theirs and _like_size(one, other)
    return (grown(one, other, lookup) if apart else None) or (None, "")


def events_apart(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Different places, or sizes far apart, tell of two events."""
    same = one.counters & other.counters
    if one.scope and not _like_size(one, other):
        near = same and _like_size(one, other, _SPREADING)
        return (grown(one, other, lookup) if near else None) or (None, "")
    if not one.scope or same:
        return None
    here, there = extents.places(one, lookup), extents.places(other, lookup)
    apart = bool(here and there) and not here & there
    return (None, "") if apart else None


def times(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Numbers for different days are an update, not a conflict."""
    unscoped = not one.scope and not other.scope
    if unscoped and (since(one, other, lookup) or since(other, one, lookup)):
        return DifferenceKind.TIME, "the one holds since a day after the other"
    if _same_time(one, other):
        return None
    return DifferenceKind.TIME, "they are told for different days"


def grown(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """A count that is higher, and was made or printed later, may be an update."""
    if not one.scope & other.scope & _RISING:
        return None
    less, more = sorted((one, other), key=lambda r: r.range.told)
    before, after = days(less, lookup), days(more, lookup)
    if not before or not after or before[0] > after[0]:
        return None
    if len(after) == 1 and sum(day > after[0] for day in before) >= _GOES_ON:
        return None, ""  # the lower goes on: the higher is of another event
    if before[0] < after[0]:
        return DifferenceKind.TIME, "the higher count was first printed later"
    if counted(less, lookup)[0] < counted(more, lookup)[0]:
        return DifferenceKind.TIME, "the lower count is told for an earlier day"
    given_up = before[-1] <= after[0] < after[-1] and not less.reports & more.reports
    why = "only the higher count was printed on later days"
    return (DifferenceKind.TIME, why) if given_up else None


def followed(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """What one source, or anybody of a passing state, says later is an update.

    Not of the dead and wounded, of whom there cannot be fewer.
    """
    both = one.scope & other.scope
    passing = both & (_PASSING | _CASES) and _like_size(one, other, _ONE_STATE)
    again = one.counters & other.counters and not both & _GROWING
    ours, theirs = days(one, lookup), days(other, lookup)
    apart = bool(ours and theirs) and ours[0] != theirs[0]
    if not apart or not (passing or again):
        return None
    return DifferenceKind.TIME, "the one was first printed later"


def besides(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Those who are told as further ones are not the whole: it may count one more."""
    more, whole = sorted((one, other), key=lambda r: r.range.told)
    whom = extents.beside(more, lookup)
    if whom and one.scope == other.scope and more.range.told + 1 == whole.range.told:
        return DifferenceKind.SCOPE, f"the higher may count “{whom}”, too"
    apart = extents.further(one, lookup) != extents.further(other, lookup)
    return (None, "") if apart else None


def taken_in(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """Numbers of which one is said to take in more, or less, may both be true."""
    told = ", ".join(f"“{words}”" for words in sorted(_takes_in(one, other, lookup)))
    if not told:
        return None
    return DifferenceKind.SCOPE, f"they may not take in the same ({told})"


def _takes_in(one: Reading, other: Reading, lookup: Lookup) -> frozenset[str]:
    """What only one of the two is said to take in or leave out."""
    return extents.extent(one, lookup) ^ extents.extent(other, lookup)


def in_part(one: Reading, other: Reading, _: Lookup) -> Verdict | None:
    """Counts that are made here and there are of no one whole."""
    return (None, "") if one.scope & other.scope & _PARTIAL else None


def conflict(one: Reading, _: Reading, __: Lookup) -> Verdict | None:
    """The same scope, no different day, and no number in both."""
    same = f" ({_words(one)})" if one.scope else ""
    return DifferenceKind.CONFLICT, f"they count the same{same} and do not meet"


RULES: tuple[Rule, ...] = (
    corrected,
    doers.apart,
    doers.alone,
    told_together,
    vague,
    part_of_the_other,
    besides,
    bases,
    elsewhere.kinds_apart,
    scopes,
    agreement,
    narrowing.apart,
    events_apart,
    met,
    times,
    grown,
    followed,
    taken_in,
    in_part,
    conflict,
)


def _values(reading: Reading) -> set[float]:
    return {f.value for f in reading.figures if f.value is not None}


def _same_time(one: Reading, other: Reading) -> bool:
    return not _bounded(one) or not _bounded(other) or one.when.overlaps(other.when)


def _bounded(reading: Reading) -> bool:
    return reading.when.bounded


def _like_size(one: Reading, other: Reading, most: float = _LIKE) -> bool:
    less, more = sorted((one.range.told, other.range.told))
    return more <= most * less


def _words(reading: Reading) -> str:
    return " or ".join(reading.range.scope)
