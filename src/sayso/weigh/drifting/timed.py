"""When a statement holds, and when it was said."""

import re
from collections.abc import Iterator

from sayso.core.account import Grain, Time
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span
from sayso.weigh.drifting.pairs import Pair, find, listed
from sayso.weigh.drifting.told import times as times_of
from sayso.weigh.drifting.variants import Variant

_STRETCH = re.compile(
    r"\b(?:over|for|since|within|during|in the (?:past|last))\b", re.IGNORECASE
)
_FROM_THEN = re.compile(r"\bsince\b", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:(?:shortly|soon|right|immediately|just) )?after\b", re.IGNORECASE
)
_SOON = re.compile(r"\b(?:shortly|soon|right|immediately|just) after\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"^(?:(?:by|before|until|till|up to|no later than|not later than|within)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"^(?:since|starting|as of|ever since)\b", re.IGNORECASE)
_AT = re.compile(r"^(?:in|on|at|during)\b", re.IGNORECASE)
_RELATION = re.compile(
    r"(?:\b[a-z]+(?: later than| to)?\s+)?(?:the\s+)?$", re.IGNORECASE
)
_SLACK = 1  # days that tellings of one night may differ by
_SAID = 4  # characters from "wrote" to "on Tuesday", whose span may leave "on" out
_NEAR = 60  # characters from the words that tell who said it


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
    found = times_of(variant, pair.tale.lookup)
    return [time for time in found if pair.own(time.span, variant)]


def stretch_lost(pair: Pair) -> Iterator[Change]:
    """The stretch of time over which it holds is not told any more."""
    stretches = [
        time.span
        for time in _times(pair.before, pair)
        if _STRETCH.match(pair.text(time.span))
    ]
    inside = [
        t
        for t in pair.tale.times[pair.after.document]
        if t.span in pair.after.sentence and not _of_saying(t, pair.after)
    ]
    if stretches and not inside and pair.close and not pair.after.headline:
        yield pair.change(ChangeKind.TIME, before=stretches[0])


def _of_saying(time: Time, variant: Variant) -> bool:
    """Whether it stands with the words that tell who said it, outside what is told."""
    if time.span.overlaps(variant.span):
        return False
    cues = (hop.cue for hop in variant.hops if hop.cue)
    return any(0 <= time.span.start - cue.end <= _SAID for cue in cues)


def onset(pair: Pair) -> Iterator[Change]:
    """What went on from then on happened once, right after: or the other way round."""
    for first, second in ((_FROM_THEN, _ONCE), (_ONCE, _FROM_THEN)):
        a, b = find(first, pair.before.span, pair), find(second, pair.after.span, pair)
        other = (
            find(second, pair.before.span, pair),
            find(first, pair.after.span, pair),
        )
        soon = any(find(_SOON, v.span, pair) for v in (pair.before, pair.after))
        if a and b and other == (None, None) and (soon or pair.after.clauses):
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


def relation(pair: Pair) -> Iterator[Change]:
    """From then on, or until then, for just then: of one time, in one statement."""
    for a in _times(pair.before, pair):
        for b in _times(pair.after, pair):
            if not _one_time(a, b):
                continue
            ours, theirs = (_relation(t.span, pair) for t in (a, b))
            if ours and theirs and ours != theirs:
                yield pair.change(ChangeKind.TIME, before=a.span, after=b.span)
                return


def _one_time(one: Time, other: Time) -> bool:
    """Whether both are reckoned from one day or month, of which they tell an end."""
    return one.interval == other.interval and one.interval.bounded


def _relation(span: Span, pair: Pair) -> str:
    """Whether it holds until, since or at a time, by the word at or before it."""
    led = _RELATION.search(pair.led(span))
    for words in (pair.text(span), led.group().strip() if led else ""):
        for pattern, told in ((_UNTIL, "until"), (_SINCE, "since"), (_AT, "at")):
            if pattern.match(words):
                return told
    return ""


def coarser(pair: Pair) -> Iterator[Change]:
    """The day of it is only a month or a year any more."""
    ours, theirs = (_times(v, pair) for v in (pair.before, pair.after))
    days = [t for t in ours if t.grain is Grain.DAY and t.interval.bounded]
    loose = [t for t in theirs if t.grain in _LOOSE and t.interval.bounded]
    if pair.quoted or any(t.grain is Grain.DAY for t in theirs):
        return
    for day in days:
        for each in loose:
            if day.interval.overlaps(each.interval):
                yield pair.change(ChangeKind.TIME, before=day.span, after=each.span)
                return


_LOOSE = (Grain.MONTH, Grain.YEAR)
