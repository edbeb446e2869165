"""How one origin's statement changed from telling to telling: a first form.

The tellings of one origin within a point, in the order in which the reports
appeared; the first is held against each of the others.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from sayso.core.account import Claim, Status
from sayso.core.finding import Change, ChangeKind, Drift
from sayso.weigh.figures import counts
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import behind
from sayso.weigh.origins import joined
from sayso.weigh.points import Group

_FIRMNESS = {
    Status.HEARSAY: 0,
    Status.ANONYMOUS: 1,
    Status.OUTLET_REPORT: 1,
    Status.OFFICIAL_UNNAMED: 2,
    Status.ON_RECORD: 3,
}
Compared = Callable[[Claim, Claim, Lookup], ChangeKind | None]


def drift(groups: Sequence[Group], lookup: Lookup) -> tuple[Drift, ...]:
    """Where two or more reports tell one origin's statement, and what changed."""
    found = (d for group in groups for d in _tellings(group, lookup))
    return tuple(
        Drift(
            id=f"r{n}",
            origin=origin,
            variants=tuple(claim.span for claim in told),
            changes=tuple(_changes(told, lookup)),
        )
        for n, (origin, told) in enumerate(found)
    )


def _tellings(group: Group, lookup: Lookup) -> Iterator[tuple[str, list[Claim]]]:
    for circle in joined(behind(group, lookup), lookup).circles:
        told = sorted(
            {claim for origin in circle for claim in origin.claims},
            key=lambda claim: (_appeared(claim, lookup), claim.span),
        )
        if len({claim.span.document for claim in told}) > 1:
            yield circle[0].source.id, told


def _appeared(claim: Claim, lookup: Lookup) -> date:
    return lookup.published(claim.span.document).min or date.max


def _changes(told: Sequence[Claim], lookup: Lookup) -> Iterator[Change]:
    first = told[0]
    for other in told[1:]:
        for compared in CHANGES:
            kind = compared(first, other, lookup)
            if kind is not None:
                yield Change(before=first.span, after=other.span, kind=kind)


def hedges(one: Claim, other: Claim, _: Lookup) -> ChangeKind | None:
    """A hedge there and not here."""
    if bool(one.hedges) == bool(other.hedges):
        return None
    return ChangeKind.HEDGE_DROPPED if one.hedges else ChangeKind.HEDGE_ADDED


def numbers(one: Claim, other: Claim, lookup: Lookup) -> ChangeKind | None:
    """Another number of the same unit, or one where there was none."""
    ours, theirs = (_told(claim, lookup, times=False) for claim in (one, other))
    return ChangeKind.NUMBER if ours and theirs and not ours & theirs else None


def lengths(one: Claim, other: Claim, lookup: Lookup) -> ChangeKind | None:
    """Another length of time."""
    ours, theirs = (_told(claim, lookup, times=True) for claim in (one, other))
    return ChangeKind.TIME if ours and theirs and not ours & theirs else None


def sources(one: Claim, other: Claim, lookup: Lookup) -> ChangeKind | None:
    """Whoever said it made firmer, or lost."""
    ours, theirs = (_FIRMNESS.get(lookup.status(c), 0) for c in (one, other))
    if ours == theirs:
        return None
    return ChangeKind.SOURCE_HARDENED if theirs > ours else ChangeKind.SOURCE_LOST


CHANGES: tuple[Compared, ...] = (hedges, numbers, lengths, sources)


def _told(
    claim: Claim, lookup: Lookup, *, times: bool
) -> set[tuple[str, float | None]]:
    figures = [lookup.figures[f] for f in claim.figures if f in lookup.figures]
    return {
        (figure.unit, figure.value)
        for figure in figures
        if figure.lasts is times and (times or counts(figure))
    }
