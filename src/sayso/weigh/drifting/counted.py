"""Numbers: moved, rounded, without their bound or "about", of another scope."""

from collections.abc import Iterator

from sayso.core.account import Figure
from sayso.core.finding import Change, ChangeKind
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.variants import Variant
from sayso.weigh.figures import counts

_FAR = 2.0  # times: a number so much greater counts something else


def numbers(pair: Pair) -> Iterator[Change]:
    """A figure and its counterpart: what its words, its bound, its scope became."""
    ours, theirs = (_told(v, pair) for v in (pair.before, pair.after))
    matched = [(a, b) for a in ours for b in theirs if _same(a, b)]
    for a, b in matched:
        yield from _worded(a, b, pair)
    left = [a for a in ours if not any(a is m for m, _ in matched)]
    right = [b for b in theirs if not any(b is m for _, m in matched)]
    for a in left:
        fit = [b for b in right if _comparable(a, b)]
        if len(fit) == 1 and sum(_comparable(x, fit[0]) for x in left) == 1:
            kind = _moved(a, fit[0])
            if kind:
                yield pair.change(kind, before=a.span, after=fit[0].span)


def _told(variant: Variant, pair: Pair) -> list[Figure]:
    known = pair.tale.lookup.figures
    ids = dict.fromkeys(f for claim in variant.claims for f in claim.figures)
    return [known[f] for f in ids if f in known]


def _unit(figure: Figure) -> str:
    return figure.unit.rstrip("s")


def _same(one: Figure, other: Figure) -> bool:
    return (
        _unit(one) == _unit(other)
        and one.value is not None
        and one.value == other.value
    )


def _worded(one: Figure, other: Figure, pair: Pair) -> Iterator[Change]:
    """One number in other words."""
    spans = {"before": one.span, "after": other.span}
    scoped = one.scope and other.scope and set(one.scope) != set(other.scope)
    bounded = [(f.min, f.max) != (None, None) for f in (one, other)]
    if bounded[0] != bounded[1]:
        yield pair.change(ChangeKind.NUMBER, **spans)
    elif one.approximate != other.approximate:
        dropped = one.approximate
        kind = ChangeKind.HEDGE_DROPPED if dropped else ChangeKind.HEDGE_ADDED
        yield pair.change(kind, **spans)
    if scoped and not one.lasts:
        yield pair.change(ChangeKind.SCOPE, **spans)


def _comparable(one: Figure, other: Figure) -> bool:
    apart = one.scope and other.scope and not set(one.scope) & set(other.scope)
    return _unit(one) == _unit(other) and not apart and one.part_of == other.part_of


def _moved(one: Figure, other: Figure) -> ChangeKind | None:
    """A number that is another, or none any more."""
    if (one.value is None) != (other.value is None):
        return ChangeKind.NUMBER if one.value is not None else None
    if one.value is None or other.value is None:
        return None
    less, more = sorted((abs(one.value), abs(other.value)))
    if more > _FAR * less:
        return None
    if one.lasts:
        return ChangeKind.TIME
    return ChangeKind.NUMBER if counts(one) and counts(other) else None
