"""When undated reports appeared, as far as they and the others of the pile tell.

A report cannot be older than one that it cites: what any report says of when a paper
reported something bounds every report that retells the same from that paper.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.core.account import Account, Attribution, Grain, SourceKind, Time
from sayso.core.document import Published
from sayso.core.interval import Interval
from sayso.core.lineage import Source
from sayso.core.span import Span, overlap
from sayso.trace.reading import OUTLETS
from sayso.trace.reuse import containment, telling_words

_WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_EARLIER_IN = re.compile(rf"(?i)\bearlier in ({'|'.join(_MONTHS)})\b(?! \d)")
_ALIKE = 0.5  # share of the shorter statement's words that retellings have in common
_EXACT = frozenset((Grain.DAY,))


@dataclass(frozen=True, slots=True)
class _Citing:
    """A report's citing of an outlet: what for, and when that reported it."""

    attribution: Attribution
    outlet: str
    words: frozenset[str]
    time: Time | None
    weekday: Span | None


def bounded(
    accounts: Sequence[Account], sources: Mapping[str, Source]
) -> tuple[Account, ...]:
    """*accounts*, those that are undated with the bounds that the pile gives them."""
    citings = [list(_citings(account, sources)) for account in accounts]
    by_outlet: dict[str, list[_Citing]] = defaultdict(list)
    for citing in (c for of_one in citings for c in of_one if c.time):
        by_outlet[citing.outlet].append(citing)
    return tuple(
        _dated(account, of_one, by_outlet)
        for account, of_one in zip(accounts, citings, strict=True)
    )


def _dated(
    account: Account, citings: Sequence[_Citing], known: Mapping[str, list[_Citing]]
) -> Account:
    published = account.document.published
    if published.interval.min is not None:
        return account
    bounds = [*_own(account), *_others(citings, known)]
    if not bounds:
        return account
    earliest, basis = max(bounds, key=lambda bound: bound[0])  # its own words first
    latest = _latest(account, citings, earliest)
    interval = Interval(earliest, published.interval.max or latest)
    dated = Published(interval, basis, inferred=True)
    return replace(account, document=replace(account.document, published=dated))


def _citings(account: Account, sources: Mapping[str, Source]) -> Iterator[_Citing]:
    for each in account.attributions:
        outlet = next((h for h in each.chain[1:] if _outlet(h.source, sources)), None)
        if outlet and outlet.source:
            said = " ".join(account.document[span] for span in each.content)
            yield _Citing(
                each,
                outlet.source,
                telling_words(said),
                _when(account, each),
                _weekday(account, each),
            )


def _outlet(source: str | None, sources: Mapping[str, Source]) -> bool:
    return bool(source) and sources[source or ""].kind in OUTLETS | {
        SourceKind.DOCUMENT
    }


def _frame(account: Account, each: Attribution) -> Span | None:
    """The sentence in which somebody is said to have said it."""
    words = [s for hop in each.chain for s in (hop.cue, hop.mention) if s]
    return next((s for s in account.sentences if words and overlap(s, words[0])), None)


def _outside(span: Span, frame: Span, each: Attribution) -> bool:
    """Whether *span* stands in the sentence and is no part of what was said."""
    return span in frame and not any(span.overlaps(part) for part in each.content)


def _when(account: Account, each: Attribution) -> Time | None:
    """The day that the sentence gives for the saying itself."""
    frame = _frame(account, each)
    told = (t for t in account.times if t.grain in _EXACT and t.interval.bounded)
    return next((t for t in told if frame and _outside(t.span, frame, each)), None)


def _weekday(account: Account, each: Attribution) -> Span | None:
    frame = _frame(account, each)
    named = (t.span for t in account.times if _day_of(account, t.span) is not None)
    return next((s for s in named if frame and _outside(s, frame, each)), None)


def _day_of(account: Account, span: Span) -> int | None:
    """The number of the weekday that the words are, if they are no more than that."""
    word = account.document[span].casefold().removeprefix("on ").strip()
    return _WEEKDAYS.index(word) if word in _WEEKDAYS else None


def _own(account: Account) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """Days on which, by its own words, somebody said what it reports."""
    for each in account.attributions:
        time = _when(account, each) if len(each.chain) > 1 else None
        if time and time.interval.min:
            yield time.interval.min, (time.span,)


def _others(
    citings: Sequence[_Citing], known: Mapping[str, list[_Citing]]
) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """Days on which, by another report, the outlet that this one cites reported it."""
    for mine in citings:
        for other in known.get(mine.outlet, ()):
            if other.time and other.time.interval.min and _same_report(mine, other):
                own = [
                    s for h in mine.attribution.chain for s in (h.mention, h.cue) if s
                ]
                basis = (*own, other.time.span)
                yield other.time.interval.min, tuple(dict.fromkeys(basis))


def _same_report(mine: _Citing, other: _Citing) -> bool:
    """Whether the two retell the same statement of the outlet's."""
    same = mine.attribution.chain[-1].source == other.attribution.chain[-1].source
    shorter, longer = sorted((mine.words, other.words), key=len)
    return same and containment(shorter, longer) >= _ALIKE


def _latest(
    account: Account, citings: Sequence[_Citing], earliest: date
) -> date | None:
    """The last day on which "on Thursday" and "earlier in January" could be written."""
    day = earliest.weekday()
    named = (_day_of(account, c.weekday) for c in citings if c.weekday)
    limits = [earliest + timedelta(days=6) for weekday in named if weekday == day]
    month = _EARLIER_IN.search(account.document.text)
    if month and _MONTHS.index(month[1].casefold()) + 1 == earliest.month:
        days = monthrange(earliest.year, earliest.month)[1]
        limits.append(earliest.replace(day=days))
    return min(limits, default=None)
