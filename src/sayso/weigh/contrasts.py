"""What differs in the words of two tellings of one point.

Each rule looks at one thing and gives the words of both; ``before`` is of the first
telling, ``after`` of the second, whichever is older.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from sayso.core.account import Attribution, Figure, HedgeKind, Status, Time
from sayso.core.dossier import Dossier
from sayso.core.finding import Change, ChangeKind, PointMention
from sayso.core.span import Span
from sayso.text.lexicon import rows
from sayso.weigh.figures import counts, measured

_FIRMNESS = {
    Status.HEARSAY: 0,
    Status.ANONYMOUS: 1,
    Status.OUTLET_REPORT: 1,
    Status.OFFICIAL_UNNAMED: 2,
    Status.ON_RECORD: 3,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of a point, and what stands in its words."""

    span: Span
    attribution: Attribution | None
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    hedges: tuple[Span, ...]


Contrast = Callable[[Telling, Telling], Change | None]


def contrasts(
    dossier: Dossier, one: PointMention, other: PointMention, *, of_one_origin: bool
) -> tuple[Change, ...]:
    """What differs between two tellings of one point, in the order of ``CONTRASTS``.

    Then what the dossier's own drift says of the same words, if of another kind. How
    firm the source is told is compared only for tellings *of_one_origin*.
    """
    ours, theirs = (_telling(dossier, mention) for mention in (one, other))
    rules = (*CONTRASTS, sources) if of_one_origin else CONTRASTS
    found = [change for rule in rules if (change := rule(ours, theirs))]
    known = {change.kind for change in found}
    found += [c for c in _drifted(dossier, one, other) if c.kind not in known]
    return tuple(found)


def _telling(dossier: Dossier, mention: PointMention) -> Telling:
    said = next((a for a in dossier.attributions if a.id == mention.attribution), None)
    span = mention.span
    return Telling(
        span,
        said,
        tuple(f for f in dossier.figures if f.span in span),
        tuple(t for t in dossier.times if t.span in span),
        tuple(
            h
            for h in (said.hedges if said else ())
            if h in span and not _denies(dossier, h)
        ),
    )


def _denies(dossier: Dossier, hedge: Span) -> bool:
    text = dossier.documents[hedge.document].text[hedge.start : hedge.end]
    return text.casefold() in _negations()


@cache
def _negations() -> frozenset[str]:
    kind = HedgeKind.NEGATION.value
    return frozenset(row[0].strip("=") for row in rows("hedges.tsv") if row[1] == kind)


def hedges(one: Telling, other: Telling) -> Change | None:
    """A hedge in one telling, and none in the other."""
    if bool(one.hedges) == bool(other.hedges):
        return None
    if one.hedges:
        return _change(one.hedges[0], other.span, ChangeKind.HEDGE_DROPPED)
    return _change(one.span, other.hedges[0], ChangeKind.HEDGE_ADDED)


def numbers(one: Telling, other: Telling) -> Change | None:
    """Numbers of one unit and scope, none of which can be one of the other's."""
    return _figures(one, other, ChangeKind.NUMBER, lasting=False)


def lengths(one: Telling, other: Telling) -> Change | None:
    """Lengths of time, none of which can be one of the other's."""
    return _figures(one, other, ChangeKind.TIME, lasting=True)


def _figures(
    one: Telling, other: Telling, kind: ChangeKind, *, lasting: bool
) -> Change | None:
    ours, theirs = (_counted(telling, lasting=lasting) for telling in (one, other))
    pairs = [(a, b) for a, b in product(ours, theirs) if _comparable(a, b)]
    if not pairs or any(measured(a).meets(measured(b)) for a, b in pairs):
        return None
    return _change(pairs[0][0].span, pairs[0][1].span, kind)


def _counted(telling: Telling, *, lasting: bool) -> list[Figure]:
    return [
        f
        for f in telling.figures
        if f.lasts is lasting and (lasting or counts(f)) and not f.denied
    ]


def _comparable(one: Figure, other: Figure) -> bool:
    overlap = set(one.scope) & set(other.scope)
    return one.unit == other.unit and (bool(overlap) or one.scope == other.scope)


def scopes(one: Telling, other: Telling) -> Change | None:
    """One number, said to count more in one telling than in the other."""
    for a, b in product(*(_counted(t, lasting=False) for t in (one, other))):
        both = a.unit == b.unit and a.scope and b.scope
        if both and set(a.scope) != set(b.scope) and a.value == b.value is not None:
            return _change(a.span, b.span, ChangeKind.SCOPE)
    return None


def times(one: Telling, other: Telling) -> Change | None:
    """Times with both ends known, none of which overlaps one of the other's."""
    ours, theirs = ([t for t in x.times if t.interval.bounded] for x in (one, other))
    pairs = list(product(ours, theirs))
    if not pairs or any(a.interval.overlaps(b.interval) for a, b in pairs):
        return None
    return _change(pairs[0][0].span, pairs[0][1].span, ChangeKind.TIME)


def sources(one: Telling, other: Telling) -> Change | None:
    """Who says it, told as firmer in one telling than in the other."""
    if one.attribution is None or other.attribution is None:
        return None
    ours, theirs = (
        _FIRMNESS.get(t.status) for t in (one.attribution, other.attribution)
    )
    if ours is None or theirs is None or ours == theirs:
        return None
    kind = ChangeKind.SOURCE_HARDENED if ours < theirs else ChangeKind.SOURCE_LOST
    return _change(_named(one), _named(other), kind)


def _named(telling: Telling) -> Span:
    """The words for who says it, else those that are said."""
    last = telling.attribution.chain[-1] if telling.attribution else None
    return (last.mention if last else None) or telling.span


CONTRASTS: tuple[Contrast, ...] = (hedges, numbers, scopes, lengths, times)


def _drifted(
    dossier: Dossier, one: PointMention, other: PointMention
) -> Iterator[Change]:
    """What the dossier's drift says of the two, turned so that the first is before."""
    ours, theirs = (_stretches(dossier, mention) for mention in (one, other))
    for change in (change for drift in dossier.drift for change in drift.changes):
        ends = (change.before, change.after)
        if _are(ends, (ours, theirs)):
            yield change
        elif _are(ends, (theirs, ours)):
            before, after, kind = change.after, change.before, change.kind
            yield _change(before, after, _TURNED.get(kind, kind))


_TURNED = {
    ChangeKind.HEDGE_DROPPED: ChangeKind.HEDGE_ADDED,
    ChangeKind.HEDGE_ADDED: ChangeKind.HEDGE_DROPPED,
    ChangeKind.SOURCE_HARDENED: ChangeKind.SOURCE_LOST,
    ChangeKind.SOURCE_LOST: ChangeKind.SOURCE_HARDENED,
}


def _stretches(dossier: Dossier, mention: PointMention) -> list[Span]:
    """The words of a telling, and those that name who said it."""
    said = (a for a in dossier.attributions if a.id == mention.attribution)
    hops = (hop.mention for each in said for hop in each.chain)
    return [mention.span, *(span for span in hops if span)]


def _are(ends: Sequence[Span], told: Sequence[Sequence[Span]]) -> bool:
    return all(
        any(end.overlaps(span) for span in spans)
        for end, spans in zip(ends, told, strict=True)
    )


def _change(before: Span, after: Span, kind: ChangeKind) -> Change:
    return Change(before=before, after=after, kind=kind)
