"""Things that were found: "23 crates" in a cellar, and "50 boxes" in three places."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from sayso.core.finding import DifferenceKind
from sayso.text.lexicon import words
from sayso.weigh import concepts, extents
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading
from sayso.weigh.rounding import rounded

_LEAST = 3.0  # things: one or two are of any find
_TELLING = 11.0  # the greater of two numbers: not of a handful either
_REPORTS = 2
_MOST = 5.0  # times the less: farther apart, they are of other things
_NO_THINGS = frozenset("persons number percent fraction multiple point".split())


def finds(
    known: Sequence[Reading], lookup: Lookup, story_of: Mapping[int, str]
) -> Iterator[Disparity]:
    """For each sort of thing the numbers that were found in unlike places."""
    found = {each: at for each in known if (at := _places(each, lookup))}
    sorts: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
    for each in found:
        for story in sorted({story_of[number] for number in each.reports}):
            for sort in concepts.of(each.range.unit):
                sorts[story, sort].append(each)
    told: set[frozenset[Reading]] = set()
    for several in sorts.values():
        pairs = [p for p in combinations(several, 2) if _differ(*p, found)]
        row = tuple(dict.fromkeys(each for pair in pairs for each in pair))
        if row and frozenset(row) not in told:
            told.add(frozenset(row))
            places = dict.fromkeys(place for each in row for place in found[each])
            listed = ", ".join(f"“{place}”" for place in places)
            why = f"they are not told of one place ({listed})"
            yield Disparity(DifferenceKind.SCOPE, row, why)


def _differ(one: Reading, other: Reading, found: Mapping[Reading, list[str]]) -> bool:
    less, more = sorted((one.range.told, other.range.told))
    reports = one.reports | other.reports
    if len(reports) < _REPORTS or less == more or rounded(one, other):
        return False
    near = more >= _TELLING and more <= _MOST * less
    return near and set(found[one]) != set(found[other])


def _places(reading: Reading, lookup: Lookup) -> list[str]:
    """The words for where it was found; none where it is no find, or a part of one."""
    first = reading.figures[0]
    part = any(figure.part_of or figure.event for figure in reading.figures)
    unit = reading.range.unit
    if part or reading.scope or unit in _NO_THINGS or unit.isupper():
        return []
    if (first.value or 0.0) < _LEAST or extents.basis(reading, lookup):
        return []
    told = (lookup.text(lookup.sentence(figure.span)) for figure in reading.figures)
    return [place for sentence in told for place in _named(sentence)]


def _named(sentence: str) -> list[str]:
    if not _finding().search(sentence):
        return []
    named = (match["place"].lower() for match in _place().finditer(sentence))
    return [place.removesuffix("s") for place in named]


@cache
def _finding() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(sorted(words('finding.txt')))})\b", re.IGNORECASE
    )


@cache
def _place() -> re.Pattern[str]:
    rooms = "|".join(sorted(words("rooms.txt")))
    return re.compile(
        r"\b(?:in|inside|at|from|within)\s(?:[\w’'-]+\s){0,4}?"
        rf"(?P<place>(?:{rooms})s?)\b(?!\s(?:{rooms})\b)",
        re.IGNORECASE,
    )
