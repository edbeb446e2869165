"""How a statement changed from telling to telling.

Its tellings are put in order; each is held against the one that stands nearest to the
origin, or against an earlier one whose words are much nearer to its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.core.finding import Change, Drift
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.drifting.changes import between
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.strands import strands
from sayso.weigh.drifting.variants import Tale, Variant, share, tale
from sayso.weigh.points import Group
from sayso.weigh.tellings import Tellings

_NEARER = 2.0  # times as much shared as with the first
_RECENT = 8  # tellings before one among which the nearest is looked for


def drift(groups: Sequence[Group], told: Tellings) -> tuple[Drift, ...]:
    """What is told more than once on one say-so, and what changed."""
    known = tale(told.lookup)
    found = [_ordered(strand, known) for strand in strands(groups, told, known)]
    found.sort(
        key=lambda t: (
            -len({v.document for v in t}),
            -len(t),
            known.lookup.spot(t[0].span),
        )
    )
    return tuple(
        Drift(
            id=f"r{n}",
            origin=_origin(variants, known),
            variants=tuple(v.span for v in variants),
            changes=tuple(_changes(variants, known)),
        )
        for n, variants in enumerate(found)
    )


def _ordered(strand: Sequence[Variant], known: Tale) -> list[Variant]:
    """The origin's own words first, else the earliest; of one day the most careful."""
    variants = sorted(strand, key=lambda v: _order(v, known))
    quoted = [v for v in variants if v.direct and v.hops]
    first = quoted[:1] or variants[:1]
    return [*first, *(v for v in variants if v is not first[0])]


def _order(variant: Variant, known: Tale) -> tuple[object, ...]:
    when = known.lookup.published(variant.document)
    return (
        when.max or date.max,
        when.min or date.max,
        variant.claim.predicate.partition(" ")[0] in words("judging_verbs.txt"),
        not variant.explicit,
        variant.headline,
        -len(variant.hops),
        known.lookup.spot(variant.span),
    )


def _origin(variants: Sequence[Variant], known: Tale) -> str:
    """Whoever most tellings name at the end of their chains; of equals the first."""
    named = Counter(v.origin for v in variants if v.origin)
    if named:
        return max(named, key=lambda ident: named[ident]) or ""
    return known.lookup.outlet(variants[0].document) or f"d{variants[0].document}"


def _changes(variants: Sequence[Variant], known: Tale) -> Iterator[Change]:
    """Each change once, with the words of the first telling that made it."""
    seen: set[tuple[object, ...]] = set()
    for at, after in enumerate(variants[1:], start=1):
        before = _held_against(variants[:at], after, known)
        if before is None:
            continue
        for change in between(Pair(before, after, known)):
            was, now = (_plain(s, known) for s in (change.before, change.after))
            keys = {(change.kind, was, now), (change.kind, was, after.document)}
            if not seen & keys:
                yield change
            seen |= keys


def _held_against(
    earlier: Sequence[Variant], variant: Variant, known: Tale
) -> Variant | None:
    """The first telling; one that came later where its words are much nearer.

    Within one report only another manner of telling is another telling.
    """
    fit = [v for v in (earlier[0], *earlier[-_RECENT:]) if _retold(v, variant)]
    if not fit:
        return None
    near = max(fit, key=lambda v: share(v, variant, known)[1])
    best, least = (share(v, variant, known)[1] for v in (near, fit[0]))
    return near if best > _NEARER * least else fit[0]


def _retold(one: Variant, other: Variant) -> bool:
    alike = (one.headline, one.direct) == (other.headline, other.direct)
    return one.document != other.document or not alike


def _plain(span: Span, known: Tale) -> str:
    return " ".join(known.lookup.text(span).lower().split())
