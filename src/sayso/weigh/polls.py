"""Shares that polls give: told in tenths, or of surveys of different days."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.weigh.disparity import Disparity
from sayso.weigh.lookup import Lookup
from sayso.weigh.narrowing import purposes
from sayso.weigh.readings import ANYBODY, Reading
from sayso.weigh.tellings import Tellings

_POLL = re.compile(
    r"\b(?:polls?|pollsters?|surveys?|surveyed|polled|respondents?|opinion\sresearch)\b"
    r"|\b(?:questioned|interviewed)\s[\d,]+\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:that|this|the|its)\s(?:\w+\s)?(?:poll|survey)(?:,?\s\w+)?\s"
    r"(?:taken|conducted|done|made|carried\sout|in\sthe\sfield)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(r"\b(?:at|to|on|with)\s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LIKE = 1.5  # times the less: farther apart, two shares are of two parties
_LOOSE = 4.0  # points that a share told in tenths or quarters may be off
_HUNDRED = 100.0


def polls(
    known: Sequence[Reading], told: Tellings, story_of: Mapping[int, str]
) -> Iterator[Disparity]:
    """Where a share is rounded to a fraction, or another poll has another."""
    shares = [r for r in known if r.range.unit == "percent" and not r.scope]
    parts = [r for r in known if r.range.unit == "fraction" and not r.scope]
    for part in parts:
        same = [s for s in shares if _rounds(part, s, told, story_of)]
        if len({s.range for s in same}) == 1:
            why = "the one may be the other, rounded to a fraction"
            yield Disparity(DifferenceKind.ROUNDING, (part, *same), why)
    for one, other in combinations(shares, 2):
        if _in_one_story(one, other, story_of) and _apart(one, other, told):
            why = "they are of polls that were taken on different days"
            yield Disparity(DifferenceKind.TIME, (one, other), why)


def are_two(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether two shares are told of two polls: each asked others, on its own days."""
    if one.range.unit != "percent" or one.scope or one.counters & other.counters:
        return False
    return all(
        any(_POLL.search(lookup.text(lookup.sentence(f.span))) for f in each.figures)
        for each in (one, other)
    )


def _in_one_story(one: Reading, other: Reading, story_of: Mapping[int, str]) -> bool:
    return bool(
        {story_of[n] for n in one.reports} & {story_of[n] for n in other.reports}
    )


def _rounds(
    part: Reading, share: Reading, told: Tellings, story_of: Mapping[int, str]
) -> bool:
    """Whether *part* stands for *share*: of one poll's question, or of one thing."""
    low, high = part.range.low * _HUNDRED, part.range.high * _HUNDRED
    exact = part.range.low == part.range.high
    near = low - _LOOSE * exact <= share.range.told <= min(high, low + _LOOSE) + _LOOSE
    apart = not part.reports & share.reports and _in_one_story(part, share, story_of)
    if not near or not apart or share.range.low != share.range.high:
        return False
    counted = part.subject & share.subject - ANYBODY
    if counted and purposes(part, told) & purposes(share, told):
        return True
    asked = _is_asked(part, told.lookup) and _is_asked(share, told.lookup)
    return asked and bool(_named(part, told, 2) & _named(share, told, 2))


def _is_asked(reading: Reading, lookup: Lookup) -> bool:
    """Whether a poll asked it, and it is no party's standing."""
    return any(
        not _stands(figure, lookup)
        and any(_POLL.search(lookup.text(s)) for s in _around(figure, lookup))
        for figure in reading.figures
    )


def _stands(figure: Figure, lookup: Lookup) -> bool:
    """Whether it tells where somebody stands: "at 26 percent", "down to 26"."""
    sentence = lookup.sentence(figure.span)
    before = lookup.text(sentence)[: figure.span.start - sentence.start]
    return bool(_STANDS.search(before))


def _around(figure: Figure, lookup: Lookup) -> list[Span]:
    """Its sentence, and those before and after it."""
    here = lookup.sentence(figure.span)
    beside = (lookup.sentence_before(here), lookup.sentence_after(here))
    return [here, *(s for s in beside if s)]


def _named(reading: Reading, told: Tellings, sentences: int = 1) -> frozenset[str]:
    """The names in its sentences; of two also those in the sentence before."""
    found: set[str] = set()
    for figure in reading.figures:
        for span in _around(figure, told.lookup)[:sentences]:
            words = _WORD.findall(told.lookup.text(span))
            found.update(w.lower() for w in words if w[0].isupper())
    return frozenset(found & told.names)


def _apart(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether both tell where one party stands, in polls of different days."""
    lookup = told.lookup
    less, more = sorted((one.range.told, other.range.told))
    if not less < more <= _LIKE * less or not _named(one, told) & _named(other, told):
        return False
    pairs = product(one.figures, other.figures)
    return any(
        _stands(a, lookup) and _stands(b, lookup) and _differ(a, b, lookup)
        for a, b in pairs
    )


def _differ(one: Figure, other: Figure, lookup: Lookup) -> bool:
    """Whether one is of a poll whose days are told, and the other is not of those."""
    ours, theirs = _taken(one, lookup), _taken(other, lookup)
    if ours is None and theirs is None:
        return False
    ours, theirs = ours or _when(one), theirs or _when(other)
    return bool(ours and theirs and not ours.overlaps(theirs))


def _when(figure: Figure) -> Interval | None:
    return figure.as_of if figure.as_of and figure.as_of.min else None


def _taken(figure: Figure, lookup: Lookup) -> Interval | None:
    """When the poll was taken, if its sentence or the next one says so."""
    here = lookup.sentence(figure.span)
    for span in (here, lookup.sentence_after(here)):
        if span and _TAKEN.search(lookup.text(span)):
            times = (t for t in lookup.times.values() if t.span in span)
            return next((t.interval for t in times if t.interval.bounded), None)
    return None
