"""Reports that are told of and may not be among those read."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Account, Attribution, Hop, SourceKind, Time
from sayso.core.lineage import Source
from sayso.core.span import Span, hull
from sayso.weigh.lookup import Lookup

UPSTREAM = frozenset((SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT))
_MONTH = 31  # days: what is told more loosely is no day of a report
_NEAR = 30  # characters between the words of reporting and the day of it


@dataclass(frozen=True, slots=True)
class Telling:
    """A report's word that another report says so.

    Attributes:
        words: Who reported and when, as far as the sentence tells.
        when: The time expression beside it, if there is one.
    """

    source: Source
    attribution: Attribution
    hop: Hop
    words: Span | None
    when: Time | None


def tellings_of_others(lookup: Lookup) -> Iterator[Telling]:
    """Each hop of each attribution that is an outlet, an agency or a document."""
    for account in lookup.lineage.accounts:
        for attribution in account.attributions:
            for hop in lookup.traced(attribution):
                source = lookup.sources[hop.source or ""]
                if source.kind in UPSTREAM:
                    yield _telling(account, attribution, hop, source)


def _telling(
    account: Account, attribution: Attribution, hop: Hop, source: Source
) -> Telling:
    known = [span for span in (hop.mention, hop.cue) if span is not None]
    if not known:
        return Telling(source, attribution, hop, None, None)
    words = hull(tuple(known))
    content = attribution.content
    near = [
        time
        for time in account.times
        if not any(time.span.overlaps(s) for s in content)
        and _gap(words, time.span) <= _NEAR
        and _is_day(time)
    ]
    when = min(near, key=lambda time: (_gap(words, time.span), time.span), default=None)
    spans = (words,) if when is None else (words, when.span)
    return Telling(source, attribution, hop, hull(spans), when)


def _is_day(time: Time) -> bool:
    """Whether it tells, more or less, on which days a report appeared."""
    first, last = time.interval.min, time.interval.max
    return first is not None and last is not None and (last - first).days <= _MONTH


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
