"""People of one voyage or gathering, counted by different measures.

"410 on board", "312 tickets sold", "287 on the manifest": none is wrong because
another differs, and what lies between them may be the story.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from sayso.core.finding import DifferenceKind
from sayso.weigh import concepts, extents
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import ANYBODY, Reading

_WITHIN = 2.0  # times the less: farther apart, two numbers are of two voyages
_LEAST = 13.0  # fewer are a part of those who came
_LIMIT = re.compile(
    r"\b(?:licen[cs]\w+|permit\w*|allow\w*|capacity|certif\w+|room|design\w*|seats?"
    r"|limit\w*|maximum|can|could|may|up\sto|able)\b[^.;,]*$",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"\b(?:a|per|each|every)\s(?:day|week|month|year|trip)\b|\b(?:annual|daily)",
    re.IGNORECASE,
)
_NAMES = {
    "aboard": "the people on board",
    "listed": "the people on a list",
    "passengers": "the passengers",
    "tickets": "the tickets sold",
}


def headcounts(
    known: Sequence[Reading], lookup: Lookup, story_of: Mapping[int, str]
) -> Iterator[Disparity]:
    """Counts of the same people by two measures, where the numbers do not meet."""
    by_measure: defaultdict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in known:
        kind = measure(reading, lookup)
        for story in {story_of[n] for n in reading.reports} if kind else ():
            by_measure[story, kind].append(reading)
    summed = _sums(known)
    for (story, kind), (other_story, other_kind) in combinations(sorted(by_measure), 2):
        if story != other_story:
            continue
        here, there = by_measure[story, kind], by_measure[story, other_kind]
        apart = [p for p in product(here, there) if _differ(*p, summed)]
        if apart and not any(a.tellers & b.tellers for a, b in apart):
            ours = tuple(dict.fromkeys(one for one, _ in apart))
            theirs = tuple(dict.fromkeys(two for _, two in apart))
            why = _why(kind, other_kind, len(ours), len(theirs))
            yield Disparity(DifferenceKind.SCOPE, (*ours, *theirs), why)


def measure(reading: Reading, lookup: Lookup) -> str:
    """By what *reading* counts everybody of a voyage; "" where it does not.

    A limit ("licensed for 300") counts nobody, nor does a part ("nine Swiss citizens").
    """
    part = any(f.part_of or f.event for f in reading.figures)
    if part or reading.range.low < _LEAST or not _counts_who_came(reading, lookup):
        return ""
    if reading.range.unit == "ticket":
        return "tickets" if "sold" in reading.scope else ""
    passengers = frozenset(concepts.of("passenger"))
    others = reading.subject - ANYBODY - passengers
    if reading.range.unit != "persons" or others or len(reading.scope) > 1:
        return ""
    if reading.scope <= {"aboard"} and reading.subject & passengers:
        return "passengers"
    return next((scope for scope in reading.scope if scope in _NAMES), "")


def _counts_who_came(reading: Reading, lookup: Lookup) -> bool:
    """Whether the words around it tell of no limit, of no rate and of no difference."""
    figure = reading.figures[0]
    sentence = lookup.sentence(figure.span)
    told = lookup.text(sentence)
    before = told[: figure.span.start - sentence.start]
    if _LIMIT.search(before) or _COMMON.search(told):
        return False
    return not extents.basis(reading, lookup) and not extents.further(reading, lookup)


def _differ(one: Reading, other: Reading, summed: frozenset[float]) -> bool:
    less, more = sorted((one.range.told, other.range.told))
    near = one.range.meets(other.range) or more > _WITHIN * less
    return not near and one.range.told not in summed and other.range.told not in summed


def _sums(known: Sequence[Reading]) -> frozenset[float]:
    """Passengers and crew of one report together: the same as those on board."""
    crew = frozenset(concepts.of("crew"))
    passengers = frozenset(concepts.of("passenger"))
    return frozenset(
        a.range.told + b.range.told
        for a in known
        if a.subject & passengers
        for b in known
        if b.subject & crew and a.reports & b.reports
    )


def _why(kind: str, other: str, many: int, others: int) -> str:
    first = f"the first {many} count" if many > 1 else "the first counts"
    last = f"the last {others}" if others > 1 else "the last"
    return f"{first} {_NAMES[kind]}, {last} {_NAMES[other]}, and both may be true"
