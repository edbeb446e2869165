"""When what is said to have happened happened, apart from when it was reported."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.core.account import Claim, Time
from sayso.core.document import Document
from sayso.core.finding import Event, EventKind
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import Group, best
from sayso.weigh.stances import to_come
from sayso.weigh.upstream import tellings_of_others

_AGE = re.compile(r"\bold\b", re.IGNORECASE)


def timeline(groups: Sequence[Group], lookup: Lookup) -> tuple[Event, ...]:
    """Events, forecasts and reports in the order of their first possible day."""
    found = (*_events(groups, lookup), *_reports(lookup), *_upstream(lookup))
    return tuple(sorted(found, key=_order))


def _order(event: Event) -> tuple[date, date, tuple[Span, ...]]:
    first, last = event.when.min, event.when.max
    return first or last or date.min, last or date.max, event.evidence


def _events(groups: Sequence[Group], lookup: Lookup) -> Iterator[Event]:
    """One event for the times of one point that overlap."""
    for group in groups:
        known = [(c, t) for c in group for t in _times(c, lookup)]
        for ahead in (False, True):
            same = [(c, t) for c, t in known if _ahead(c, t, lookup) is ahead]
            for told in _overlapping(same):
                yield _event(told, ahead, lookup)


def _times(claim: Claim, lookup: Lookup) -> list[Time]:
    """The times in *claim* that say anything of a day."""
    known = [lookup.times[t] for t in claim.times if t in lookup.times]
    return [t for t in known if _dated(t) and not _AGE.search(lookup.text(t.span))]


def _dated(time: Time | None) -> bool:
    return time is not None and bool(time.interval.min or time.interval.max)


def _ahead(claim: Claim, time: Time, lookup: Lookup) -> bool:
    """Whether *claim* tells of what is yet to come when it is told."""
    told = lookup.published(claim.span.document).max
    later = time.interval.max
    past = told is not None and later is not None and later < told
    return not past and to_come(claim, lookup)


Dated = list[tuple[Claim, Time]]


def _overlapping(dated: Dated) -> Iterator[Dated]:
    """*dated* in runs whose intervals have some day in common."""
    runs: list[tuple[Interval, Dated]] = []
    for claim, time in sorted(dated, key=lambda each: _width(each[1].interval)):
        for n, (common, run) in enumerate(runs):
            if common.overlaps(time.interval):
                runs[n] = (_meet(common, time.interval), [*run, (claim, time)])
                break
        else:
            runs.append((time.interval, [(claim, time)]))
    yield from (run for _, run in runs)


def _width(when: Interval) -> tuple[bool, int]:
    if when.min is None or when.max is None:
        return True, 0
    return False, (when.max - when.min).days


def _meet(one: Interval, other: Interval) -> Interval:
    """The days that lie in both."""
    first = [day for day in (one.min, other.min) if day is not None]
    last = [day for day in (one.max, other.max) if day is not None]
    return Interval(max(first, default=None), min(last, default=None))


def _event(told: Dated, ahead: bool, lookup: Lookup) -> Event:
    when = told[0][1].interval
    for _, time in told[1:]:
        when = _meet(when, time.interval)
    claims = tuple(dict.fromkeys(claim for claim, _ in told))
    return Event(
        when=when,
        text=_line(lookup, best(claims, lookup).span),
        kind=EventKind.FORECAST if ahead else EventKind.EVENT,
        evidence=tuple(sorted({c.span for c in claims})),
    )


def _line(lookup: Lookup, span: Span) -> str:
    return " ".join(lookup.text(span).split())


def _reports(lookup: Lookup) -> Iterator[Event]:
    for account in lookup.lineage.accounts:
        document = account.document
        basis = document.published.basis or _first_words(document)
        if basis and document.published.interval.bounded:
            yield Event(
                when=document.published.interval,
                text=document.title or document.outlet.name or document.file,
                kind=EventKind.REPORT,
                evidence=basis,
            )


def _first_words(document: Document) -> tuple[Span, ...]:
    return tuple(segment.span for segment in document.mined[:1])


def _upstream(lookup: Lookup) -> Iterator[Event]:
    """Reports that others tell of with a day, once for each source and day."""
    found: dict[tuple[str, Interval], dict[Span, None]] = {}
    for told in tellings_of_others(lookup):
        if told.when and told.words and _dated(told.when) and not told.hop.in_pile:
            key = (told.source.id, told.when.interval)
            found.setdefault(key, {})[told.words] = None
    for (_, when), evidence in found.items():
        spans = tuple(sorted(evidence))
        yield Event(
            when=when,
            text=_line(lookup, spans[0]),
            kind=EventKind.REPORT,
            evidence=spans,
        )
