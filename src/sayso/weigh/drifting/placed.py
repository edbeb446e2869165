"""Where, of whom and on which condition a statement holds."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.drifting.pairs import Pair, find
from sayso.weigh.drifting.variants import Variant

_PREPOSITION = r"\b(?:in|at|on|near|along|through|across|off|from|inside|outside)\s+"
_SOMEWHERE = re.compile(rf"{_PREPOSITION}(?:the\s+)?(?:[a-z-]+\s+)?[A-Z]")
_ONLY = re.compile(r"\b(?:only|exclusively|solely)\b", re.IGNORECASE)
# "For the home market only", "only in two of the bays": not "only three".
_ALONE = re.compile(
    r"\b(?:only|exclusively|solely)\s+"
    r"(?:in|for|to|on|at|about|from|when|where|within|among|those)\b"
    r"|\b(?:in|for|to|on|at|from|among)\s+[^,.;:]{2,40}?\s"
    r"(?:only|alone|exclusively)(?=\s*(?:[,.;”\"]|$))",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"\b(?:anyone|anybody|everyone|everybody|no one|no-one|nobody)\b", re.IGNORECASE
)
_THUS = re.compile(
    r"^[“\"\s]*(?:therefore|thus|hence|accordingly|for this reason"
    r"|in this (?:regard|connection|respect))\b",
    re.IGNORECASE,
)


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


def limited(pair: Pair) -> Iterator[Change]:
    """What is said of some alone, and of no more than them, in the one telling only."""
    ours, theirs = (find(_ALONE, v.span, pair) for v in (pair.before, pair.after))
    if not pair.close or bool(ours) == bool(theirs):
        return
    lacking = pair.after if ours else pair.before
    if not any(find(_ONLY, span, pair) for span in pair.tale.around(lacking)):
        late = theirs and any(
            0 <= time.span.start - theirs.start <= theirs.end - theirs.start + 1
            for time in pair.tale.times[pair.after.document]
        )
        kind = ChangeKind.ADDED if late else ChangeKind.SCOPE  # "only in July"
        yield pair.change(kind, before=ours, after=theirs)


def everybody(pair: Pair) -> Iterator[Change]:
    """Of whom it was said or denied it is now said or denied of anybody."""
    heads = [v.claim.head for v in (pair.before, pair.after)]
    if not all(heads) or not pair.close or pair.quoted or not pair.one_act:
        return
    before, after = (find(_ANYBODY, v.span, pair) for v in (pair.before, pair.after))
    if before or after is None or heads[1] is None:
        return
    if pair.before.claim.negated and pair.text(after).lower().startswith("no"):
        return  # "no bus was seen": by nobody
    if after.start < heads[1].start:
        yield pair.change(ChangeKind.SCOPE, after=after)


def _limits(variant: Variant, pair: Pair, but: list[Span] | None = None) -> list[Span]:
    near = (variant, *pair.tale.beside(variant))
    found = [v.span for v in near if find(_ONLY, v.span, pair)]
    return [span for span in found if span not in (but or [])]
