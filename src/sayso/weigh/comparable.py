"""Which readings are of one thing, so that a difference between them is one."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.weigh import algebra, counters, doers, elsewhere, extents, fleets, narrowing
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import structural
from sayso.weigh.lookup import Lookup
from sayso.weigh.moves import moved
from sayso.weigh.readings import ANYBODY, Reading, same_subject
from sayso.weigh.scale import Scale, wording
from sayso.weigh.tellings import Tellings

#: Scopes whose counts are of one event without more: the others ("voted", "shot at")
#: and bare numbers are compared where their sentences tell the same.
CASUALTIES = frozenset(
    "killed wounded missing captured displaced hospitalised infected ill confirmed "
    "suspected rescued trapped aboard".split()
)
#: Of these there is one count of each at a time, if it is of everybody.
_ONE_COUNT = frozenset(("missing", "rescued", "trapped"))
#: Scopes of people whom news mentions for many reasons.
_GENERAL = frozenset(("displaced",))
_ALIKE = 0.15  # of the words besides, where the dead are of no people in particular
_CLOSE = 0.4  # where a scope alone says little
_SAME = 0.8  # of two sentences that count anything else; see docs/log.md
_AGAIN = 0.7  # of two by one who counts
_LIKE_SIZE = 3.0  # times the less: farther apart, two numbers count other things
_NEAR = 1.5  # times the less: two counts of the dead that a report sets side by side
_EVERYDAY = 13.0  # up to a dozen, numbers agree by chance
#: What each hospital counts for itself.
_CLINICAL = frozenset(("hospitalised", "treated", "discharged"))
_CLINICS = 6  # such numbers in a story: with more, they are of many hospitals
_REPORTS = 8  # that name places: of fewer, none can tell where the event was
_HOME = 0.3  # of them
_MANY = 4  # numbers of one scope that a report gives: of more than one event
_MOST = 80  # readings of one unit that are held against each other: most told first

_WORD = re.compile(r"[^\W\d_]{3,}")

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
        reconciled = _reconciled(most, told.lookup)
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


def _reconciled(known: Sequence[Reading], lookup: Lookup) -> set[frozenset[Key]]:
    """Numbers that some report gives from one source side by side, and their sums.

    "One was killed in the crash, two on the ground": one and two are of two things,
    and a report of three dead contradicts neither.
    """
    told: defaultdict[tuple[int, str, str, tuple[str, ...]], dict[Key, Reading]]
    told = defaultdict(dict)
    for reading in known:
        key = _key(reading)
        for report, counter in reading.tellers:
            told[report, counter, *key[:2]][key] = reading
    found: set[frozenset[Key]] = set()
    for keys in told.values():
        for one, other in combinations(sorted(keys), 2):
            ours, theirs = keys[one], keys[other]
            if moved(ours, theirs, lookup) or doers.aside(ours, theirs, lookup):
                continue  # no two things, but one that is counted anew
            whole = (*one[:2], one[2] + other[2])
            pairs = ((one, other), (one, whole), (other, whole))
            found.update(frozenset(pair) for pair in pairs)
    return found


def _listed(known: Sequence[Reading], told: Tellings) -> frozenset[Reading]:
    """Numbers that reports tell among many of one scope: of parts, or of many events.

    A report that gives four numbers of dead tells of the event with which it leads, and
    of others. Where many patients are counted, each hospital counts its own.
    """
    scopes = Counter((r, k.range.scope) for k in known if k.scope for r in k.reports)
    clinical = [k for k in known if k.scope and k.scope <= _CLINICAL]
    parts = clinical if len(clinical) > _CLINICS else []
    parts += _elsewhere([k for k in known if k.scope], told.lookup)
    return frozenset(parts) | frozenset(
        k
        for k in known
        if all(scopes[r, k.range.scope] >= _MANY for r in k.reports)
        and not _leads(k, told)
    )


def _elsewhere(known: Sequence[Reading], lookup: Lookup) -> list[Reading]:
    """Those whose sentences name places, and none of which many of the reports tell."""
    named = {k: extents.places(k, lookup) for k in known}
    reports = {r for k, places in named.items() if places for r in k.reports}
    if len(reports) < _REPORTS:
        return []
    told = Counter(
        place
        for place in frozenset().union(*named.values())
        for _ in frozenset().union(*(k.reports for k in known if place in named[k]))
    )
    home = {place for place, times in told.items() if times >= _HOME * len(reports)}
    return [k for k, places in named.items() if home and places and not places & home]


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
    if elsewhere.apart(one, other, told):
        return False
    same = same_subject(one, other)
    money = one.range.unit.isupper()  # of which the subject is who pays, or for what
    if (same or money or narrowing.served(one, other)) and narrowing.alike(
        one, other, told
    ):
        return True
    return same and _is_joined(one, other, told)


def _is_joined(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether their scopes, those who count or their sentences join the two."""
    lookup = told.lookup
    if counters.contrasted(one, other, lookup) or fleets.changing(one, other, told):
        return True
    if doers.aside(one, other, lookup):
        return True
    both = one.scope & other.scope
    if not _countable(one, other):
        return _of_like_sentences(one, other, told)
    if both and both <= _GENERAL:
        return _best(wording, one, other, told) >= _CLOSE
    if both == {"aboard"} and (one.subject ^ other.subject) - ANYBODY:
        return False  # nine Swiss of all who were on board
    named = (one.subject & other.subject) - ANYBODY
    whole = _is_one_count(one, other, lookup) or _toll(one, told) or _toll(other, told)
    return bool(named) or whole or _best(wording, one, other, told) >= _ALIKE


def _of_like_sentences(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether the words around two numbers tell enough where their scopes do not."""
    lookup = told.lookup
    if extents.basis(one, lookup) and extents.basis(other, lookup):
        least = min(one.range.told, other.range.told)
        return bool(one.subject & other.subject) and least >= _EVERYDAY
    if _in_one_sentence(one, other, lookup):
        return False  # a sentence that gives both has told two things
    if _extended(one, other, lookup):
        return _best(wording, one, other, told) >= _ALIKE
    if _is_whole(one, lookup) != _is_whole(other, lookup):
        return False  # "eleven of 40 lifts are broken": nobody says it of the 40
    again = one.counters & other.counters and one.subject & other.subject
    least = _AGAIN if again else _SAME  # who counts the same things again
    alike = _best(structural, one, other, told) >= least
    return alike and not _named_apart(one, other, told)


def _is_whole(reading: Reading, lookup: Lookup) -> bool:
    """Whether each sentence tells something of a part of it alone."""
    return all(figure.id in lookup.wholes for figure in reading.figures)


def _named_apart(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether one report tells them of two things, by name.

    "The Hale report was 40 pages long, that on Brod 70."
    """
    here, there = (
        {c for f in each.figures for c in told.holding.get(f.id, ())}
        for each in (one, other)
    )
    if not one.reports & other.reports or here & there:
        return False
    return _names(one, told) != _names(other, told)


def _names(reading: Reading, told: Tellings) -> frozenset[str]:
    """The names that its clauses have before the number, where their subjects stand."""
    before = (
        told.lookup.text(replace(claim.span, end=figure.span.start))
        for figure in reading.figures
        for claim in told.holding.get(figure.id, ())
        if claim.span.start < figure.span.start
    )
    words = {word.lower() for text in before for word in _WORD.findall(text)}
    return told.names & words


def _is_one_count(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether both count everybody: all who are missing, or near numbers of the dead.

    One of a few is a part. Of the dead it takes a report that has both, from two.
    """
    less, more = sorted((one.range.told, other.range.told))
    both = one.scope & other.scope
    if not both or (one.subject | other.subject) - ANYBODY:
        return False
    if both & _ONE_COUNT:
        return more <= _LIKE_SIZE * less
    beside = one.reports & other.reports and not one.counters & other.counters
    named = _has_a_counter(one, lookup) and _has_a_counter(other, lookup)
    return bool(beside) and named and more <= _NEAR * less


def _in_one_sentence(one: Reading, other: Reading, lookup: Lookup) -> bool:
    ours, theirs = ({lookup.sentence(f.span) for f in r.figures} for r in (one, other))
    return bool(ours & theirs)


def _has_a_counter(reading: Reading, lookup: Lookup) -> bool:
    """Whether somebody other than the outlet gives the number."""
    return any(counter != lookup.outlet(number) for number, counter in reading.tellers)


def _countable(one: Reading, other: Reading) -> bool:
    """Whether their scopes say enough of what both count."""
    flow = one.scope != other.scope and algebra.follows(one.scope, other.scope)
    flow = flow or algebra.hardened(one.scope, other.scope)
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
        and one.range.unit not in ("persons", "percent", "fraction")
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
