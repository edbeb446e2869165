"""Which readings are of one thing, so that a difference between them is one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.weigh import algebra, extents
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import Scale, likeness, wording
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import ANYBODY, Reading, same_subject
from sayso.weigh.tellings import Tellings

#: Scopes whose counts are of one event without more: the others ("voted", "shot at")
#: and bare numbers are compared where their sentences tell the same.
CASUALTIES = frozenset(
    "killed wounded missing captured displaced hospitalised infected ill confirmed "
    "suspected".split()
)
_ALIKE = 0.15  # of the words besides, where the dead are of no people in particular
_SAME = 0.8  # of two sentences that count anything else; see docs/log.md
_LIKE_SIZE = 3.0  # times the less: farther apart, two numbers count other things
_MANY = 4  # numbers of one scope that a report gives: of more than one event
_MOST = 80  # readings of one unit that are held against each other: most told first

Key = tuple[str, tuple[str, ...], float]


def comparable(
    known: Sequence[Reading], told: Tellings, story_of: Mapping[int, str]
) -> Iterator[tuple[Reading, Reading]]:
    """Pairs of readings of one thing and unit that no report tells side by side.

    Only within a story: the dead of two fires are no two counts of one fire.
    """
    by_unit: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in known:
        by_unit[reading.range.unit].append(reading)
    for same_unit in by_unit.values():
        most = sorted(same_unit, key=lambda r: -len(r.figures))[:_MOST]
        reconciled = _reconciled(most)
        listed = _listed(most, told)
        for one, other in combinations(most, 2):
            ours, theirs = ({story_of[n] for n in r.reports} for r in (one, other))
            apart = frozenset((_key(one), _key(other))) in reconciled
            apart = apart or not ours & theirs
            if one in listed or other in listed:
                apart = apart or not _share_a_place(one, other, told.lookup)
            if not apart and _of_one_thing(one, other, told):
                yield one, other


def _key(reading: Reading) -> Key:
    return reading.range.unit, reading.range.scope, reading.range.low


def _reconciled(known: Sequence[Reading]) -> set[frozenset[Key]]:
    """Numbers that some report gives from one source side by side, and their sums.

    "One was killed in the crash, two on the ground": one and two are of two things,
    and a report of three dead contradicts neither.
    """
    told: defaultdict[tuple[int, str, str, tuple[str, ...]], set[Key]]
    told = defaultdict(set)
    for reading in known:
        for report in reading.reports:
            for source in reading.sources:
                key = _key(reading)
                told[report, source, *key[:2]].add(key)
    found: set[frozenset[Key]] = set()
    for keys in told.values():
        for one, other in combinations(sorted(keys), 2):
            whole = (*one[:2], one[2] + other[2])
            pairs = ((one, other), (one, whole), (other, whole))
            found.update(frozenset(pair) for pair in pairs)
    return found


def _listed(known: Sequence[Reading], told: Tellings) -> frozenset[Reading]:
    """Numbers that reports tell among many of one scope: of parts, or of many events.

    A report that gives four numbers of dead tells of the event with which it leads, and
    of others.
    """
    scopes = Counter((r, k.range.scope) for k in known if k.scope for r in k.reports)
    return frozenset(
        k
        for k in known
        if all(scopes[r, k.range.scope] >= _MANY for r in k.reports)
        and not _leads(k, told)
    )


def _leads(reading: Reading, told: Tellings) -> bool:
    claims = (c for f in reading.figures for c in told.holding.get(f.id, ()))
    return any(claim.leading for claim in claims) or _toll(reading, told)


def _share_a_place(one: Reading, other: Reading, lookup: Lookup) -> bool:
    return bool(extents.places(one, lookup) & extents.places(other, lookup))


def _of_one_thing(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether nothing parts what the two count, and something joins it.

    Casualties of one people need no more. Of others, the sentences must tell of the
    same: that both are dollars, or dead people, is not enough.
    """
    if not same_subject(one, other):
        return False
    if not _countable(one, other):
        if _extended(one, other, told.lookup):
            return _best(wording, one, other, told) >= _ALIKE
        return _best(likeness, one, other, told) >= _SAME
    named = (one.subject & other.subject) - ANYBODY
    if named or _toll(one, told) or _toll(other, told):
        return True
    return _best(wording, one, other, told) >= _ALIKE


def _countable(one: Reading, other: Reading) -> bool:
    """Whether their scopes say enough of what both count."""
    flow = one.scope != other.scope and algebra.follows(one.scope, other.scope)
    return flow or bool(one.scope & other.scope & CASUALTIES)


def _extended(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether two numbers of like things, and of like size, are told to take in others.

    "90 crates, samples included" and "60 crates".
    """
    low, high = sorted((one.range.told, other.range.told))
    like = low > 0 and high <= _LIKE_SIZE * low and bool(one.subject & other.subject)
    alone = not (one.scope and other.scope) or one.scope == other.scope
    return (
        like
        and alone
        and one.range.unit != "persons"
        and extents.extent(one, lookup) != extents.extent(other, lookup)
    )


def _toll(reading: Reading, told: Tellings) -> bool:
    """Whether the sentence gives the number itself: "put the number of dead at 40".

    Such a number is of the event that the reports are about.
    """
    claims = told.holding.get(reading.figures[0].id, ())
    facets = [told.facets[claim.id] for claim in claims]
    return any(each.general or not each.act for each in facets)


def _best(
    measure: Callable[[Facets, Facets, Scale], float],
    one: Reading,
    other: Reading,
    told: Tellings,
) -> float:
    """How alike the claims are in which the two stand; the best of them."""
    return max(
        (
            measure(told.facets[a.id], told.facets[b.id], told.scale)
            for a in told.holding.get(one.figures[0].id, ())
            for b in told.holding.get(other.figures[0].id, ())
        ),
        default=0.0,
    )
