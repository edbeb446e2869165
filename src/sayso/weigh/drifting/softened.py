"""How sure it is: hedges, and verbs of believing."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.account import HedgeKind
from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span
from sayso.text.lexicon import rows, words
from sayso.weigh.drifting.pairs import Pair, find
from sayso.weigh.drifting.variants import Variant

_SOFT = (HedgeKind.EVIDENTIAL, HedgeKind.MODAL)
_NO_HEDGES = frozenset(("suspect", "suspects", "can"))  # a person, an ability
_STEM = 4  # letters of a hedge that endings leave alone
_ASKED = re.compile(r"\b(?:ask(?:ed|s|ing)?|whether|wonder\w*)\b[^.;]*$", re.IGNORECASE)
_WHETHER = re.compile(r"\bwhether\s+$", re.IGNORECASE)
_EXAMINED = re.compile(
    r"\b(?:examin|investigat|determin|establish|prob(?:es?|ed|ing)\b"
    r"|look(?:s|ed|ing)? into|unclear|(?:not|n[’']t) (?:yet )?(?:clear|known))",
    re.IGNORECASE,
)
_STILL_OPEN = re.compile(
    r"\b(?:whether|if|may|might|could|would|possibl[ey]|alleged|suspect|suspicion"
    r"|question|apparent|likely|unclear)|\?",
    re.IGNORECASE,
)
_TOO_EARLY = re.compile(
    r"\b(?:too (?:early|soon) to|premature|unclear"
    r"|(?:not|n[’']t) (?:yet )?(?:clear|known|confirmed))\b",
    re.IGNORECASE,
)
_MOST = re.compile(r"^\s+(?:even )?(?:most|more|best|worst|equally)\b", re.IGNORECASE)
_VERB = 30  # characters from "will" to the end of its verb
_WILL = re.compile(r"\bwill\b|[’']ll\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)


def hedges(pair: Pair) -> Iterator[Change]:
    """Words that lessen the statement, in the one telling alone."""
    if pair.quoted or not pair.close:
        return
    if any(_WHETHER.search(pair.led(v.claim.span)) for v in (pair.before, pair.after)):
        return  # it is not said to be so
    ours, theirs = (_soft(v, pair) for v in (pair.before, pair.after))
    early = find(_TOO_EARLY, pair.after.sentence, pair)
    if ours and not early and not _softened(pair.after, ours[0], pair):
        will = find(_WILL, pair.after.claim.span, pair)
        certain = will if _MAY.fullmatch(pair.text(ours[0])) else None
        yield pair.change(ChangeKind.HEDGE_DROPPED, before=ours[0], after=certain)
    held = theirs and theirs[0] in _held(pair.after, pair)  # "claimed", for "said"
    if held and (pair.one_report or not pair.alike):
        return
    if theirs and not _softened(pair.before, theirs[0], pair):
        yield pair.change(ChangeKind.HEDGE_ADDED, after=theirs[0])


def _softened(variant: Variant, hedge: Span, pair: Pair) -> bool:
    """Whether anything in it lessens anything, or its sentence has the hedge, too."""
    hedged = any(
        each.kind in _SOFT and each.span in variant.span
        for each in pair.tale.hedges[variant.document]
    )
    word = pair.text(hedge).lower().split()[-1][:_STEM]
    there = re.search(rf"\b{re.escape(word)}", pair.text(variant.sentence).lower())
    return hedged or bool(there) or any(_held(variant, pair))


def _soft(variant: Variant, pair: Pair) -> list[Span]:
    """The hedges of the statement itself, and not of what is said in passing."""
    head = variant.claim.head
    found = [
        hedge.span
        for hedge in pair.tale.hedges[variant.document]
        if hedge.kind in _SOFT
        and hedge.span in variant.claim.span
        and pair.text(hedge.span).lower() not in _NO_HEDGES
        and pair.own(hedge.span, variant)
        and (head is None or hedge.span.start <= head.end)
        and not _ASKED.search(pair.led(hedge.span))
        and not _ranks(hedge.span, pair)
    ]
    return [*found, *_held(variant, pair)]


def _ranks(hedge: Span, pair: Pair) -> bool:
    """Whether it only says how much it matters: "perhaps most importantly"."""
    end = pair.tale.lookup.sentence(hedge).end
    behind = Span(hedge.document, hedge.end, end) if hedge.end < end else None
    return behind is not None and bool(_MOST.match(pair.text(behind)))


def _held(variant: Variant, pair: Pair) -> Iterator[Span]:
    """The verb by which a source believes it, and does not say it."""
    cue = variant.hops[-1].cue if variant.hops else None
    if cue and any(concept in _beliefs() for concept in _lemmas(pair.text(cue))):
        yield cue


def _lemmas(cue: str) -> Iterator[str]:
    for word in cue.lower().split():
        yield word
        for ending, rest in (("s", ""), ("d", ""), ("ed", ""), ("es", "")):
            if word.endswith(ending):
                yield word[: -len(ending)] + rest


@cache
def _beliefs() -> frozenset[str]:
    told = {row[0] for row in rows("firmness.tsv") if row[1] != "possible"}
    return frozenset(told) | words("unsure_cues.txt")


def firmer(pair: Pair) -> Iterator[Change]:
    """What "could" be "will" be, or what is likely is only possible."""
    may, will = _led(_MAY, pair.before, pair), _led(_WILL, pair.after, pair)
    if pair.quoted:
        return
    if may and will and not find(_WILL, pair.before.claim.span, pair):
        yield pair.change(ChangeKind.HEDGE_DROPPED, before=may, after=will)
        return
    if not (pair.close or pair.one_act):
        return
    ours, theirs = (_soft(v, pair) for v in (pair.before, pair.after))
    if ours and theirs:
        a, b = (_firmest(spans, pair) for spans in (ours, theirs))
        if a and b and a[0] != b[0]:
            kind = ChangeKind.HEDGE_ADDED if a[0] > b[0] else ChangeKind.HEDGE_DROPPED
            yield pair.change(kind, before=a[1], after=b[1])


def open_question(pair: Pair) -> Iterator[Change]:
    """What is examined, whether it is so, is taken for so."""
    before, after = pair.before, pair.after
    if pair.quoted or not pair.close or find(_STILL_OPEN, after.sentence, pair):
        return
    led = _WHETHER.search(pair.led(before.claim.span))
    if led and find(_EXAMINED, before.sentence, pair):
        start = before.sentence.start + led.start()
        whether = Span(before.document, start, start + len("whether"))
        yield pair.change(ChangeKind.HEDGE_DROPPED, before=whether)


def _led(pattern: re.Pattern[str], variant: Variant, pair: Pair) -> Span | None:
    """Where it stands right before the main verb."""
    found, head = find(pattern, variant.claim.span, pair), variant.claim.head
    near = head and found and 0 <= head.end - found.end <= _VERB
    return found if near else None


def _firmest(spans: list[Span], pair: Pair) -> tuple[int, Span] | None:
    """The least sure of the hedges: 1 where it is possible, 2 where it is likely."""
    ranks = [
        (1 if row[1] == "possible" else 2, span)
        for span in spans
        for row in rows("firmness.tsv")
        if row[0] in {*_lemmas(pair.text(span)), pair.text(span).lower()}
    ]
    return min(ranks) if len(ranks) == len(spans) else None
