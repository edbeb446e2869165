"""Lengths of time that the reports of one point give differently."""

import re
from collections.abc import Iterator, Sequence

from sayso.core.account import Claim, Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import reading

_DAYS = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "month": 30,
    "year": 365,
    "decade": 3650,
}
_LIKE = 3.0  # times the less: farther apart, they are no two lengths of one thing
_BEHIND = 8  # characters after a length, for "of age"
_AGE = re.compile(r"\b(?:old|aged?)\b", re.IGNORECASE)


def durations(
    groups: Sequence[tuple[Claim, ...]], lookup: Lookup
) -> Iterator[Disparity]:
    """For each point the lengths of time in it, where they are not all the same.

    "For two weeks" and "for three weeks" are no conflict by themselves: each is
    reckoned from its own day, and may be of its own place.
    """
    for group in groups:
        figures = [f for c in group for f in _lengths(c, lookup)]
        told = {(f.unit.rstrip("s"), f.value): f for f in figures}
        if (
            len(told) > 1
            and _alike(figures)
            and len({f.span.document for f in figures}) > 1
        ):
            yield Disparity(
                DifferenceKind.TIME,
                tuple(reading((f,), lookup) for f in dict.fromkeys(figures)),
                "each is reckoned from its own day, and may be of its own place",
            )


def _alike(figures: Sequence[Figure]) -> bool:
    """Whether they may be of one thing: not two decades and four years."""
    known = [
        f.value * _DAYS[f.unit.rstrip("s")]
        for f in figures
        if f.value and f.unit.rstrip("s") in _DAYS
    ]
    return not known or max(known) <= _LIKE * min(known)


def _lengths(claim: Claim, lookup: Lookup) -> Iterator[Figure]:
    for ident in claim.figures:
        figure = lookup.figures.get(ident)
        if figure is None or not figure.lasts:
            continue
        sentence = lookup.sentence(figure.span)
        told = lookup.text(sentence)[figure.span.start - sentence.start :]
        if not _AGE.search(told[: len(figure.span) + _BEHIND]):
            yield figure
