"""How a statement changed from telling to telling.

Its tellings are put in order; each is held against the one that stands nearest to the
origin, or against an earlier one whose words are much nearer to its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.core.finding import Change, ChangeKind, Drift
from sayso.core.span import Span
from sayso.weigh.drifting.changes import against, between
from sayso.weigh.drifting.order import later, order, verbatim
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.siblings import upstream
from sayso.weigh.drifting.strands import strands
from sayso.weigh.drifting.variants import Tale, Variant, share, tale
from sayso.weigh.points import Group
from sayso.weigh.tellings import Tellings

Seen = defaultdict[tuple[ChangeKind, int, int], list[Change]]

_NEARER = 2.0  # times as much shared as with the first
_RECENT = 8  # tellings before one among which the nearest is looked for


def drift(groups: Sequence[Group], told: Tellings) -> tuple[Drift, ...]:
    """What is told more than once on one say-so, and what changed.

    What changed comes first; what is told word for word alike has not drifted.
    """
    known = tale(told.lookup)
    ordered = (_ordered(strand, known) for strand in strands(groups, told, known))
    seen: Seen = defaultdict(list)
    found = [
        (variants, _origin(variants, known), _unseen(_changes(variants, known), seen))
        for variants in ordered
    ]
    found = [each for each in found if each[2] or not verbatim(each[0])]
    found.sort(key=lambda each: _rank(each[0], each[2], known))
    return tuple(
        Drift(
            id=f"r{n}",
            origin=origin,
            variants=tuple(v.span for v in variants),
            changes=tuple(_beside(pair, change, origin) for pair, change in changes),
        )
        for n, (variants, origin, changes) in enumerate(found)
    )


def _unseen(
    changes: Iterator[tuple[Pair, Change]], seen: Seen
) -> tuple[tuple[Pair, Change], ...]:
    """Those not told yet: a source may change for all that its sentence says."""
    found = tuple(
        (pair, change)
        for pair, change in changes
        if not any(_covered(change, other) for other in seen[_place(change)])
    )
    for _, change in found:
        seen[_place(change)].append(change)
    return found


def _place(change: Change) -> tuple[ChangeKind, int, int]:
    """What two changes must have in common for one to cover the other."""
    return change.kind, change.before.document, change.after.document


def _covered(change: Change, other: Change) -> bool:
    """Whether *other*, of one place, tells it of the same words or of more."""
    return change.before in other.before and change.after in other.after


def _rank(
    variants: Sequence[Variant], changes: Sequence[object], known: Tale
) -> tuple[object, ...]:
    return (
        not changes,
        -len({v.document for v in variants}),
        -len(variants),
        known.lookup.spot(variants[0].span),
    )


def _beside(pair: Pair, change: Change, origin: str) -> Change:
    """A change that says whom both retell, where neither has it from the other."""
    return replace(change, upstream=upstream(pair, origin))


def _ordered(strand: Sequence[Variant], known: Tale) -> list[Variant]:
    """The origin's own words first, else the earliest; of one day the most careful.

    Before one that is on nobody's say-so stands one that may be as early and says who.
    """
    variants = sorted(strand, key=lambda v: order(v, known))
    quoted = [v for v in variants if v.direct and v.hops]
    said = [v for v in variants if v.hops and later(v, variants[0], known)]
    first = quoted[:1] or (variants[:1] if variants[0].hops else said[:1])
    first = first or variants[:1]
    return [*first, *(v for v in variants if v is not first[0])]


def _origin(variants: Sequence[Variant], known: Tale) -> str:
    """Whoever most tellings name at the end of their chains; of equals the first."""
    named = Counter(v.origin for v in variants if v.origin)
    if named:
        return max(named, key=lambda ident: named[ident]) or ""
    return known.lookup.outlet(variants[0].document) or f"d{variants[0].document}"


def _changes(variants: Sequence[Variant], known: Tale) -> Iterator[tuple[Pair, Change]]:
    """Each change once, with the words of the first telling that made it."""
    seen: set[tuple[object, ...]] = set()
    held: set[tuple[object, ...]] = set()
    for at, after in enumerate(variants[1:], start=1):
        before = _held_against(variants[:at], after, known)
        told = (before, *_told(after, known))
        if before is None or told in held:
            continue  # a copy's changes are those of what it copies
        held.add(told)
        pair = Pair(before, after, known)
        for change in _told_of(pair):
            was, now = (_plain(s, known) for s in (change.before, change.after))
            keys = {(change.kind, was, now), (change.kind, was, after.document)}
            if not seen & keys:
                yield pair, change
            seen |= keys


def _told(variant: Variant, known: Tale) -> tuple[object, ...]:
    """A telling in its words: those of a copy are the same."""
    here = [hop.source for hop in variant.hops]
    sentence = _plain(variant.sentence, known)
    return sentence, _plain(variant.span, known), variant.headline, *here


def _told_of(pair: Pair) -> Iterator[Change]:
    """What changed between two tellings; of two retellings of a third, either way."""
    yield from between(pair)
    if upstream(pair, "") is not None:
        yield from against(pair)


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
