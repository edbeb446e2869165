"""When undated reports appeared, as far as they and the others of the pile tell.

A report cannot be older than one that it cites: what any report says of when a paper
reported something bounds every report that retells the same from that paper.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from sayso.core.account import Account, Attribution, Grain, SourceKind, Time
from sayso.core.document import Kind, Published
from sayso.core.interval import Interval
from sayso.core.lineage import Source
from sayso.core.span import Span, overlap
from sayso.trace.reading import OUTLETS
from sayso.trace.reuse import containment, telling_words

_WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = tuple(
    "january february march april may june july august september october november "
    "december".split()
)
_EARLIER_IN = re.compile(rf"(?i)\bearlier in ({'|'.join(_MONTHS)})\b(?! \d)")
_A_MONTH = rf"(sept|{'|'.join(f'{m[:3]}(?:{m[3:]})?' for m in _MONTHS)})\.?"
_MONTH_DAY = re.compile(
    rf"(?i)\b(?:{_A_MONTH} (\d{{1,2}})|(\d{{1,2}})(?:st|nd|rd|th)? {_A_MONTH})\b"
)
# How many days after the day that stands beside it such a word is written.
_AFTER = {
    "yesterday": 1,
    "last night": 1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": -1,
}
_BESIDE = re.compile(r",? ?[(–—-]? ?")
_YEAR = re.compile(r"\d{4}")
_ALIKE = 0.5  # share of the shorter statement's words that retellings have in common
_EXACT = frozenset((Grain.DAY,))


@dataclass(frozen=True, slots=True)
class _Citing:
    """A report's citing of an outlet: what for, when that reported it, from whom."""

    attribution: Attribution
    outlet: str
    words: frozenset[str]
    time: Time | None
    weekday: Span | None
    unnamed: bool


def bounded(
    accounts: Sequence[Account], sources: Mapping[str, Source]
) -> tuple[Account, ...]:
    """*accounts*, those that are undated with the bounds that the pile gives them."""
    citings = [list(_citings(account, sources)) for account in accounts]
    around = _around(accounts)
    by_outlet: dict[str, list[tuple[Time, list[_Citing]]]] = defaultdict(list)
    for account, of_one in zip(accounts, citings, strict=True):
        for outlet in dict.fromkeys(c.outlet for c in of_one):
            told = [c for c in of_one if c.outlet == outlet]
            times = [_in_year(account, c.time, around) for c in told if c.time]
            if times:
                by_outlet[outlet].append((min(times, key=_first), told))
    return tuple(
        _dated(account, of_one, by_outlet, around)
        for account, of_one in zip(accounts, citings, strict=True)
    )


def _first(time: Time) -> date:
    return time.interval.min or date.max


def _around(accounts: Sequence[Account]) -> date | None:
    """The middle one of the days on which reports of the pile are known to be from."""
    days = sorted(
        d for a in accounts if (d := a.document.published.interval.min) is not None
    )
    return days[len(days) // 2] if days else None


def _in_year(account: Account, time: Time, around: date | None) -> Time:
    """*time*, of a day told without its year, in the year nearest the pile's."""
    said = account.document[time.span]
    day = _month_and_day(said, time.interval.min)
    undated = account.document.published.interval.min is None
    if day is None or around is None or not undated or _YEAR.search(said):
        return time
    nearest = _nearest(*day, around)
    return replace(time, interval=Interval(nearest, nearest)) if nearest else time


def _month_and_day(said: str, reckoned: date | None) -> tuple[int, int] | None:
    """The month and the day of a time: as reckoned, else as its words have them."""
    found = None if reckoned else _MONTH_DAY.search(said)
    if reckoned or not found:
        return (reckoned.month, reckoned.day) if reckoned else None
    return _number(found[1] or found[4]), int(found[2] or found[3])


def _number(month: str) -> int:
    word = month.casefold()
    return next(n for n, m in enumerate(_MONTHS, 1) if m.startswith(word))


def _nearest(month: int, day: int, around: date) -> date | None:
    """That day in the year in which it is nearest to *around*, if there is one."""
    found = []
    for year in (around.year - 1, around.year, around.year + 1):
        with suppress(ValueError):  # the 29th of February
            found.append(date(year, month, day))
    return min(found, key=lambda d: (abs((d - around).days), d), default=None)


def _dated(
    account: Account,
    citings: Sequence[_Citing],
    known: Mapping[str, list[tuple[Time, list[_Citing]]]],
    around: date | None,
) -> Account:
    published = account.document.published
    if published.interval.min is not None:
        return account
    for day, basis in (*_headed(account, around), *_written(account, around)):
        stated = Published(Interval(day, day), basis, inferred=True)
        return replace(account, document=replace(account.document, published=stated))
    bounds = [*_own(account, around), *_others(citings, known)]
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
                _is_unnamed(sources[each.chain[-1].source or outlet.source]),
            )


def _is_unnamed(source: Source) -> bool:
    """Whether it was reached through one outlet alone, and so for one piece of news."""
    return source.through is not None and source.plural


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


def _headed(
    account: Account, around: date | None
) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """The day without a year above the story, in the year nearest the pile's."""
    document = account.document
    for each in document.segments:
        if each.kind is Kind.BODY or around is None:
            return
        found = _MONTH_DAY.search(document[each.span])
        if found and each.kind in (Kind.DATE, Kind.DATELINE):
            month = _number(found[1] or found[4])
            day = _nearest(month, int(found[2] or found[3]), around)
            at = each.span.start + found.start()
            if day:
                yield day, (replace(each.span, start=at, end=at + len(found[0])),)


def _written(
    account: Account, around: date | None
) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """The day on which "yesterday, May 3" was written, where nobody is quoted."""
    document = account.document
    for word, time in pairwise(account.times):
        after = _AFTER.get(document[word.span].casefold())
        between = document.text[word.span.end : time.span.start]
        if after is None or time.grain not in _EXACT or not _BESIDE.fullmatch(between):
            continue
        named = _in_year(account, time, around).interval
        quoted = any(word.span in each.span for each in account.quotations)
        if named.min and named.min == named.max and not quoted:
            yield named.min + timedelta(days=after), (word.span, time.span)


def _own(
    account: Account, around: date | None
) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """Days on which, by its own words, somebody said what it reports."""
    for each in account.attributions:
        told = _when(account, each) if len(each.chain) > 1 else None
        time = _in_year(account, told, around) if told else None
        if time and time.interval.min:
            yield time.interval.min, (time.span,)


def _others(
    citings: Sequence[_Citing], known: Mapping[str, list[tuple[Time, list[_Citing]]]]
) -> Iterator[tuple[date, tuple[Span, ...]]]:
    """Days on which, by another report, the outlet that this one cites reported it."""
    for mine in citings:
        for time, others in known.get(mine.outlet, ()):
            if any(_same_report(mine, other) for other in others):
                hops = mine.attribution.chain
                own = [s for h in hops for s in (h.mention, h.cue) if s]
                yield _first(time), tuple(dict.fromkeys((*own, time.span)))


def _same_report(mine: _Citing, other: _Citing) -> bool:
    """Whether the two retell one report: the same words, or the same unnamed people."""
    if mine.attribution.document == other.attribution.document:
        return False
    last = mine.attribution.chain[-1].source
    if last != other.attribution.chain[-1].source:
        return False
    shorter, longer = sorted((mine.words, other.words), key=len)
    return mine.unnamed or containment(shorter, longer) >= _ALIKE


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
