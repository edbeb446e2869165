"""Under which condition, and on which knowledge, a statement holds."""

import re
from collections.abc import Iterator

from sayso.core.account import HedgeKind, Support
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span
from sayso.weigh.drifting.pairs import Pair, find
from sayso.weigh.drifting.variants import Variant
from sayso.weigh.origin import AGAINST

# "Asked if", "if I were you", "if not more" set no condition.
_ASKS = re.compile(
    r"\b(?:ask|wonder|know|knew|see|sure|tell|told|say|said|determine|question|decide"
    r"|test|learn|find out|check|as|even)\w*\b[^.,;]{0,12}$",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"^if\s+(?:i were|i was|you (?:will|like|want|look|think)|only\b|any|at all|not\b"
    r"|(?:you|they|anyone|anybody|somebody|someone) (?:have|has|know|knows) "
    r"(?:any|some|more|details|information|something)"
    r"|anything|ever\b|necessary|possible|nothing else|we have)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r",?\s+(?:at least\s+)?", re.IGNORECASE)
_CUE = 60  # characters of who said so, before what hangs on the statement
_AFTER = re.compile(r"^[”\"’']?,.*,[”\"’']?\s*(?:but\s+)?(?:only\s+)?$", re.IGNORECASE)
# "According to the papers that we had", "from all that the pilots tell us"; but
# "shocked by what they saw", "fled from the homes that they had".
_BY = (
    r"(?:(?:according to|judging by|judging from|going by|based on|from) "
    r"(?:everything|all|what)|by everything"
    r"|(?:according to|judging by|judging from|going by|based on|from|on) "
    r"(?:the|our|all the) (?:\w+ )?(?:data|documents|evidence|facts|figures|files"
    r"|images|information|measurements|numbers|papers|pictures|records|reports|results))"
)
_SOMEBODY = r"(?:we|i|they|he|she|(?:the|our|my) (?:\w+ )?\w+)"
_HOLDS = (
    r"(?:know|knew|have|has|had|hold|held|keep|kept|see|saw|hear|heard|tell|tells|told)"
)
KNOWN = re.compile(
    r"\b(?:(?:as|so) far as \w+(?: \w+)? (?:know|knows|knew|known|aware|tell)"
    r"|(?:as|so|in so) far as (?:[\w’'-]+ ){1,6}?(?:is|are|was|were) concerned"
    r"|to (?:the best of )?(?:our|my|his|her|its|their) knowledge"
    r"|(?:on|from|given|based on) (?:everything|all|what)(?: that)? \w+(?: \w+)? "
    r"(?:know|knows|knew|have|has|had|seen|saw)"
    rf"|{_BY}(?: that| which)? {_SOMEBODY} {_HOLDS}"
    r"|at (?:this|that) (?:stage|point)|on (?:the )?(?:present|current) evidence"
    r"|on a first reading|at first glance)\b",
    re.IGNORECASE,
)


# "At this point", told as "at this time".
_BY_NOW = re.compile(
    r"\b(?:at (?:this|the|that) (?:stage|point|time|moment)|right now|currently|so far"
    r"|for now|not yet|now)\b",
    re.IGNORECASE,
)


def conditions(pair: Pair) -> Iterator[Change]:
    """What holds under a condition is told without it."""
    before, after = pair.before, pair.after
    possible = before.claim.support is Support.REPORTS_POSSIBLE
    if before.claim.support in AGAINST or not (possible or pair.close):
        return
    held = [span for span in _held(before, pair) if _sets(span, pair)]
    if held and not any(_conditional(span, pair) for span in pair.tale.around(after)):
        clauses = [c.span for c in before.clauses if held[0] in c.span]
        yield pair.change(ChangeKind.CONDITION_LOST, before=(clauses or held)[0])


def _held(variant: Variant, pair: Pair) -> Iterator[Span]:
    for hedge in pair.tale.hedges[variant.document]:
        if hedge.kind is HedgeKind.CONDITION and (
            hedge.span in variant.span
            or 0 <= variant.span.start - hedge.span.end <= 1
            or _behind(hedge.span, variant, pair)
        ):
            yield hedge.span


def _behind(span: Span, variant: Variant, pair: Pair) -> bool:
    """Whether only who said so stands between the statement and its condition.

    "They will agree, she said, provided that …".
    """
    end = variant.claim.span.end
    cue = variant.hops[-1].cue if variant.explicit else None
    if cue is None or not end <= cue.start < span.start:
        return False
    between = pair.text(Span(span.document, end, span.start))
    return len(between) <= _CUE and bool(_AFTER.search(between))


def _sets(span: Span, pair: Pair) -> bool:
    """Whether the words after and before it make it a condition."""
    end = max(pair.tale.lookup.sentence(span).end, span.end)
    after = pair.text(Span(span.document, span.start, end))
    return not (_ASKS.search(pair.led(span)) or _IDLE.match(after))


def _conditional(span: Span, pair: Pair) -> bool:
    return any(
        hedge.kind is HedgeKind.CONDITION and hedge.span.overlaps(span)
        for hedge in pair.tale.hedges[span.document]
    )


def knowledge(pair: Pair) -> Iterator[Change]:
    """What is said as far as is known is told as so."""
    known = _limit(pair.before, pair)
    around = pair.tale.around(pair.after)
    if (
        known
        and find(_BY_NOW, known, pair)
        and find(_BY_NOW, pair.after.sentence, pair)
    ):
        return
    if known and pair.close and not any(find(KNOWN, s, pair) for s in around):
        yield pair.change(ChangeKind.CONDITION_LOST, before=known)


def _limit(variant: Variant, pair: Pair) -> Span | None:
    """Where that is told in it or right behind it: "…, at least as far as I know"."""
    end = max(variant.span.end, variant.sentence.end)
    known = find(KNOWN, Span(variant.document, variant.span.start, end), pair)
    if known is None or known.start <= variant.span.end:
        return known
    between = Span(variant.document, variant.span.end, known.start)
    return known if _AT_LEAST.fullmatch(pair.text(between)) else None
