"""Numbers: moved, rounded, without their bound or "about", of another scope."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from sayso.core.account import Figure
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span, hull
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.told import SHARE, figures, rounded, summed
from sayso.weigh.figures import counts

_JUDGED = re.compile(
    r"\b(?:only|just|merely|barely|a mere|a whopping|a staggering|a paltry"
    r"|no (?:less|fewer) than)\s+$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|just|mere|merely|barely|no (?:less|fewer))\b", re.IGNORECASE
)
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
    for a, b in _counterparts(left, right, pair):
        kind = _moved(a, b)
        if kind:
            yield pair.change(kind, before=a.span, after=b.span)
        if kind and _SUSPECTED in set(a.scope) - set(b.scope):
            kind = ChangeKind.HEDGE_DROPPED
            yield pair.change(kind, before=a.span, after=b.span)


def _counterparts(
    left: Sequence[Figure], right: Sequence[Figure], pair: Pair
) -> Iterator[tuple[Figure, Figure]]:
    """The one that alone may stand for the other; of several, the one rounded."""
    fit = [(a, b) for a, b in product(left, right) if _comparable(a, b, pair)]
    near = [(a, b) for a, b in fit if rounded(a, b)]
    for told in (fit, near):
        only = [(a, b) for a, b in told if sum(a is x or b is y for x, y in told) == 1]
        if only or told is near:
            yield from only
            return


def judged(pair: Pair) -> Iterator[Change]:
    """A number is told as a small or a great one: "only four", "a mere four"."""
    if pair.after.direct:
        return
    ours, theirs = (figures(v, pair.tale.lookup) for v in (pair.before, pair.after))
    for a, b in product(ours, theirs):
        judging = _JUDGED.search(pair.led(b.span)) if _same(a, b) else None
        if judging and not _ONLY.search(pair.text(pair.before.sentence)):
            start = pair.after.sentence.start + judging.start()
            yield pair.change(
                ChangeKind.ADDED, after=Span(b.span.document, start, b.span.end)
            )
            return


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
        kind = ChangeKind.TIME if one.lasts else ChangeKind.NUMBER
        yield pair.change(kind, **spans)
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
