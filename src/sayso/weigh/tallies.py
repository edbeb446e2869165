"""Counts of things of which one state is told: "six of 20 cranes are broken"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.disparity import Disparity, between
from sayso.weigh.extents import places
from sayso.weigh.facets import Facets
from sayso.weigh.figures import counts
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading, days, reading, subject
from sayso.weigh.tellings import Tellings

#: Units of what is no thing that is counted.
_NO_THINGS = frozenset("persons number percent fraction multiple point".split())
_LIKE = 5.0  # times the less: farther apart, two numbers are of other things
_WORDS = 2  # in common, besides what is counted
_OF = re.compile(r"\sof\s(?:the|his|her|its|their|these|those)\s")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SAME = "both tell it of some of these things, and not of as many"
_LATER = "the higher count was first printed later"


def tallies(told: Tellings, story_of: Mapping[int, str]) -> Iterator[Disparity]:
    """Where two count the things in one state, and one of them within a whole.

    What nobody counts within a whole ("three shells fell") may be of any event.
    """
    seen: set[frozenset[Reading]] = set()
    for known in _by_state(told, story_of):
        for one, other in combinations(known, 2):
            pair = frozenset((one, other))
            found = _differ(one, other, told.lookup) if pair not in seen else None
            if found:
                seen.add(pair)
                yield found
                yield from _mistaken(one, other, told.lookup)
                yield from _mistaken(other, one, told.lookup)


def partitives(told: Tellings, story_of: Mapping[int, str]) -> Iterator[Disparity]:
    """Where two tell one thing of some of what is known: "two of his boats".

    Their sentences must have words in common besides: each may tell another thing.
    """
    lookup = told.lookup
    sorts: defaultdict[tuple[str, str], defaultdict[float, list[Figure]]]
    sorts = defaultdict(lambda: defaultdict(list))
    for figure in lookup.figures.values():
        if _is_of_things(figure) and _is_partitive(figure, lookup):
            story = story_of[figure.span.document]
            for sort in concepts.of(figure.unit):
                sorts[story, sort][figure.value or 0.0].append(figure)
    seen: set[frozenset[Reading]] = set()
    for _, by_value in sorted(sorts.items()):
        known = [reading(tuple(by_value[v]), lookup) for v in sorted(by_value)]
        for one, other in combinations(known, 2):
            pair = frozenset((one, other))
            if pair not in seen and _share_words(one, other, told):
                seen.add(pair)
                yield from _of_some(one, other, lookup)


def _is_partitive(figure: Figure, lookup: Lookup) -> bool:
    sentence = lookup.sentence(figure.span)
    end = figure.span.end - sentence.start
    return bool(_OF.match(lookup.text(sentence)[end:]))


def _share_words(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether two of their words are the same, besides names and what is counted."""
    if one.reports & other.reports:
        return False
    ours, theirs = (_words(each, told) for each in (one, other))
    return len(ours & theirs) >= _WORDS


def _words(reading: Reading, told: Tellings) -> frozenset[str]:
    lookup = told.lookup
    sentences = (lookup.text(lookup.sentence(f.span)) for f in reading.figures)
    found = {w for text in sentences for w in _WORD.findall(text.lower())}
    labels = {label for w in found - told.names for label in concepts.of(w)}
    return frozenset(labels - words("frequent.txt") - reading.subject)


def _of_some(one: Reading, other: Reading, lookup: Lookup) -> Iterator[Disparity]:
    here, there = places(one, lookup), places(other, lookup)
    elsewhere = bool(here and there) and not here & there
    if elsewhere or one.range.meets(other.range):
        return
    conflict = Disparity(DifferenceKind.CONFLICT, (one, other), _SAME)
    yield _updated(conflict, lookup)


def _updated(found: Disparity, lookup: Lookup) -> Disparity:
    """*found*, as an update if the higher count was printed later."""
    less, more = sorted(found.readings, key=lambda r: r.range.told)
    before, after = days(less, lookup), days(more, lookup)
    later = bool(before and after) and before[0] < after[0]
    if later and not less.reports & more.reports:
        return Disparity(DifferenceKind.TIME, found.readings, _LATER)
    return found


def _by_state(told: Tellings, story_of: Mapping[int, str]) -> Iterator[list[Reading]]:
    """Readings of things of one story, unit and state, where some clause is of that."""
    figures: defaultdict[tuple[str, str, str], defaultdict[float, list[Figure]]]
    figures = defaultdict(lambda: defaultdict(list))
    acts: set[tuple[str, str, str]] = set()
    for figure in told.lookup.figures.values():
        facets = _clause(figure, told)
        if (
            facets is None
            or figure.id in told.lookup.wholes
            or not _is_of_things(figure)
        ):
            continue
        kind = story_of[figure.span.document], figure.unit
        for state in sorted(facets.labels - _counted(figure)):
            figures[*kind, state][figure.value or 0.0].append(figure)
            acts.update([(*kind, state)] if _is_told(state, facets) else ())
    for key in sorted(acts):
        yield [reading(tuple(each), told.lookup) for each in figures[key].values()]


def _is_told(state: str, facets: Facets) -> bool:
    return state in facets.act and not facets.general


def _clause(figure: Figure, told: Tellings) -> Facets | None:
    """The least clause that has *figure*, if it tells what is so."""
    claims = told.holding.get(figure.id, ())
    if not claims:
        return None
    least = min(claims, key=lambda c: c.span.end - c.span.start)
    facets = told.facets[least.id]
    return None if facets.denied or facets.possible else facets


def _counted(figure: Figure) -> frozenset[str]:
    return subject(figure.subject) | frozenset(concepts.of(figure.unit))


def _is_of_things(figure: Figure) -> bool:
    several = figure.value is not None and figure.value > 1
    plain = not (figure.scope or figure.denied or figure.event)
    return several and plain and counts(figure) and figure.unit not in _NO_THINGS


def _differ(one: Reading, other: Reading, lookup: Lookup) -> Disparity | None:
    """How the two differ, if they are of one whole and are told by two who count."""
    less, more = sorted((one, other), key=lambda r: r.range.told)
    near = more.range.told <= _LIKE * less.range.told
    here, there = places(one, lookup), places(other, lookup)
    elsewhere = bool(here and there) and not here & there
    if not near or elsewhere or one.counters & other.counters:
        return None
    if not _of_one_whole(one, other, lookup):
        return None
    found = between(one, other, lookup)
    if found is None or found.kind is not DifferenceKind.CONFLICT:
        return found
    return _updated(found, lookup)


def _of_one_whole(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether one is told of a whole, and the other of the same or of none."""
    ours, theirs = _wholes(one, lookup), _wholes(other, lookup)
    if not (ours | theirs) - {None}:
        return False
    return bool(None in ours | theirs or ours & theirs)


def _wholes(reading: Reading, lookup: Lookup) -> set[float | None]:
    """The numbers of which it is told to be a part; with ``None`` if also of none."""
    of = (lookup.figures.get(f.part_of or "") for f in reading.figures)
    return {whole.value if whole else None for whole in of}


def _mistaken(part: Reading, other: Reading, lookup: Lookup) -> Iterator[Disparity]:
    """The whole of *part*, where it has the number that *other* gives for the part."""
    for figure in part.figures:
        whole = lookup.figures.get(figure.part_of or "")
        same = whole and other.range.low == whole.value == other.range.high
        if whole and same and whole.span.document not in other.reports:
            why = "one number, but the first is the whole of which the other is a part"
            yield Disparity(
                DifferenceKind.SCOPE, (reading((whole,), lookup), other), why
            )
