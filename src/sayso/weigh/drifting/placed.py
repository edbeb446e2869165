"""Where, when and on which condition a statement holds."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.account import HedgeKind, Support, Time
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.drifting.pairs import Pair, find, listed
from sayso.weigh.drifting.variants import Variant

_PREPOSITION = r"\b(?:in|at|on|near|along|through|across|off|from|inside|outside)\s+"
_SOMEWHERE = re.compile(rf"{_PREPOSITION}(?:the\s+)?(?:[a-z-]+\s+)?[A-Z]")
_ONLY = re.compile(r"\b(?:only|exclusively|solely)\b", re.IGNORECASE)
_THUS = re.compile(
    r"^[“\"\s]*(?:therefore|thus|hence|accordingly|for this reason"
    r"|in this (?:regard|connection|respect))\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:over|for|since|within|during|in the (?:past|last))\b", re.IGNORECASE
)
_FROM_THEN = re.compile(r"\bsince\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:(?:shortly|soon|right|immediately|just) )?after\b", re.IGNORECASE
)
_SLACK = 1  # days that tellings of one night may differ by
_NEAR = 60  # characters from the words that tell who said it


def place_lost(pair: Pair) -> Iterator[Change]:
    """What was denied of a place is denied altogether."""
    denied = pair.before.claim.negated and pair.after.claim.negated
    if not denied or pair.after.direct:
        return
    place = find(_place(), pair.before.span, pair)
    gone = not any(
        find(each, pair.after.span, pair) for each in (_bare_place(), _SOMEWHERE)
    )
    if place and gone:
        yield pair.change(ChangeKind.SCOPE, before=place)


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        rf"{_PREPOSITION}(?:\S+\s+){{0,3}}?{_bare_place().pattern}", re.IGNORECASE
    )


@cache
def _bare_place() -> re.Pattern[str]:
    told = "|".join(sorted(map(re.escape, words("places.txt"))))
    return re.compile(rf"\b(?:{told})s?\b", re.IGNORECASE)


def limit_lost(pair: Pair) -> Iterator[Change]:
    """A statement drawn from what was said of some places only is told without them."""
    before, after = pair.before, pair.after
    if not before.direct or not _THUS.match(pair.text(before.claim.span)):
        return
    limits = _limits(before, pair)
    if limits and not _limits(after, pair, but=limits) and not after.direct:
        yield pair.change(ChangeKind.SCOPE, before=limits[0])


def _limits(variant: Variant, pair: Pair, but: list[Span] | None = None) -> list[Span]:
    near = (variant, *pair.tale.beside(variant))
    found = [v.span for v in near if find(_ONLY, v.span, pair)]
    return [span for span in found if span not in (but or [])]


def times(pair: Pair) -> Iterator[Change]:
    """One time each, and no day is in both."""
    ours, theirs = (_times(v, pair) for v in (pair.before, pair.after))
    if len(ours) == len(theirs) == 1 and pair.close and not pair.quoted:
        a, b = ours[0], theirs[0]
        bounded = a.interval.bounded and b.interval.bounded
        words = [pair.text(t.span).lower() for t in (a, b)]
        same = _gap(a, b) <= _SLACK or words[0] == words[1]
        if bounded and a.grain is b.grain and not same:
            yield pair.change(ChangeKind.TIME, before=a.span, after=b.span)


def _gap(one: Time, other: Time) -> int:
    """The days between two times; 0 where an end is not known."""
    gaps = [
        (late.interval.min - early.interval.max).days
        for early, late in ((one, other), (other, one))
        if late.interval.min and early.interval.max
    ]
    return max(0, *gaps) if len(gaps) == 2 else 0


def _times(variant: Variant, pair: Pair) -> list[Time]:
    known = pair.tale.lookup.times
    ids = dict.fromkeys(t for claim in variant.claims for t in claim.times)
    found = [known[t] for t in ids if t in known]
    return [time for time in found if pair.own(time.span, variant)]


def stretch_lost(pair: Pair) -> Iterator[Change]:
    """The stretch of time over which it holds is not told any more."""
    stretches = [
        time.span
        for time in _times(pair.before, pair)
        if _STRETCH.match(pair.text(time.span))
    ]
    inside = [
        t for t in pair.tale.times[pair.after.document] if t.span in pair.after.sentence
    ]
    if stretches and not inside and pair.close and not pair.after.headline:
        yield pair.change(ChangeKind.TIME, before=stretches[0])


def onset(pair: Pair) -> Iterator[Change]:
    """What went on from then on happened once, right after: or the other way round."""
    for first, second in ((_FROM_THEN, _ONCE), (_ONCE, _FROM_THEN)):
        a, b = find(first, pair.before.span, pair), find(second, pair.after.span, pair)
        other = (
            find(second, pair.before.span, pair),
            find(first, pair.after.span, pair),
        )
        if a and b and other == (None, None) and pair.after.clauses:
            yield pair.change(ChangeKind.TIME, before=a, after=b)
            return


def day_lost(pair: Pair) -> Iterator[Change]:
    """The day on which it was said is "earlier" now."""
    vague = _saying(listed("earlier.txt"), pair.after, pair)
    days = [
        t.span
        for t in pair.tale.times[pair.before.document]
        if t.span in pair.before.sentence and not t.span.overlaps(pair.before.span)
    ]
    inside = [
        t
        for t in pair.tale.times[pair.after.document]
        if t.span in pair.after.sentence
        and not t.span.overlaps(pair.after.span)
        and t.interval.bounded
    ]
    was = find(listed("earlier.txt"), pair.before.sentence, pair)
    if vague and days and not inside and not was:
        yield pair.change(ChangeKind.TIME, before=days[0], after=vague)


def _saying(pattern: re.Pattern[str], variant: Variant, pair: Pair) -> Span | None:
    """Where it stands among the words before the statement that say who said it."""
    start, end = variant.sentence.start, variant.span.start
    if end - start < 3 or end - start > 2 * _NEAR:
        return None
    return find(pattern, Span(variant.document, start, end), pair)


def conditions(pair: Pair) -> Iterator[Change]:
    """What would come under a condition is told without it."""
    before, after = pair.before, pair.after
    if before.claim.support is not Support.REPORTS_POSSIBLE:
        return
    held = [
        hedge.span
        for hedge in pair.tale.hedges[before.document]
        if hedge.kind is HedgeKind.CONDITION and hedge.span in before.span
    ]
    if held and not any(_condition(span, pair) for span in pair.tale.around(after)):
        clauses = [c.span for c in before.clauses if held[0] in c.span]
        yield pair.change(ChangeKind.CONDITION_LOST, before=(clauses or held)[0])


def _condition(span: Span, pair: Pair) -> bool:
    return any(
        hedge.kind is HedgeKind.CONDITION and hedge.span.overlaps(span)
        for hedge in pair.tale.hedges[span.document]
    )
