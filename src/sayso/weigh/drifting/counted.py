"""Numbers: moved, rounded, without their bound or "about", of another scope."""

from collections.abc import Iterator

from sayso.core.account import Figure
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import hull
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.told import SHARE, figures, rounded, summed
from sayso.weigh.figures import counts

_SUSPECTED = "suspected"
_FAR = 2.0  # times: a number so much greater counts something else


def numbers(pair: Pair) -> Iterator[Change]:
    """A figure and its counterpart: what its words, its bound, its scope became."""
    ours, theirs = (figures(v, pair.tale.lookup) for v in (pair.before, pair.after))
    matched = [(a, b) for a in ours for b in theirs if _same(a, b)]
    for a, b in matched:
        yield from _worded(a, b, pair)
    left = [a for a in ours if not any(a is m for m, _ in matched)]
    right = [b for b in theirs if not any(b is m for _, m in matched)]
    for a in left:
        fit = [b for b in right if _comparable(a, b, pair)]
        if len(fit) == 1 and sum(_comparable(x, fit[0], pair) for x in left) == 1:
            kind = _moved(a, fit[0])
            if kind:
                yield pair.change(kind, before=a.span, after=fit[0].span)
            if kind and _SUSPECTED in set(a.scope) - set(fit[0].scope):
                kind = ChangeKind.HEDGE_DROPPED
                yield pair.change(kind, before=a.span, after=fit[0].span)


def breakdown(pair: Pair) -> Iterator[Change]:
    """A total is told in its parts, or the parts as their total."""
    for one, other in ((pair.before, pair.after), (pair.after, pair.before)):
        found = summed(one, other, pair.tale.lookup)
        if found:
            whole, parts = found
            told = (whole.span, hull(tuple(part.span for part in parts)))
            before, after = told if one is pair.before else told[::-1]
            yield pair.change(ChangeKind.NUMBER, before=before, after=after)
            return


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
    scoped = set(one.scope) != set(other.scope) and (
        (one.scope and other.scope) or one.unit == SHARE
    )
    bounded = [(f.min, f.max) != (None, None) for f in (one, other)]
    if bounded[0] != bounded[1]:
        yield pair.change(ChangeKind.NUMBER, **spans)
    elif one.approximate != other.approximate:
        dropped = one.approximate
        kind = ChangeKind.HEDGE_DROPPED if dropped else ChangeKind.HEDGE_ADDED
        yield pair.change(kind, **spans)
    if scoped and not one.lasts:
        yield pair.change(ChangeKind.SCOPE, **spans)


def _comparable(one: Figure, other: Figure, pair: Pair) -> bool:
    """Whether one may stand for the other; who is suspected may be told as sure."""
    if _unit(one) != _unit(other) or _whole(one, pair) != _whole(other, pair):
        return False
    apart = one.scope and other.scope and not set(one.scope) & set(other.scope)
    return not apart or (_SUSPECTED in one.scope and rounded(one, other))


def _whole(figure: Figure, pair: Pair) -> float | None:
    whole = pair.tale.lookup.figures.get(figure.part_of or "")
    return whole.value if whole else None


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
