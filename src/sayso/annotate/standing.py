"""How a figure stands: what governs it, as of when, hedged or denied."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from sayso.annotate.counted import Counted
from sayso.annotate.language import Passage
from sayso.annotate.scopes import NONE, SUMS
from sayso.annotate.scopewords import Found
from sayso.annotate.tokens import under
from sayso.core.account import Hedge, HedgeKind, Time
from sayso.core.interval import OPEN, Interval
from sayso.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_VERBS = frozenset(("VERB", "AUX"))
_RANKS = frozenset(("first", "last", "only", "second", "third"))
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_SINCE_BEFORE = re.compile(
    r"\bsince\s(?:(?:the|at|least|about|around|early|mid|late|start|beginning|end|of)\s)*$",
    re.IGNORECASE,
)
_BESIDE = frozenset(("aux", "auxpass", "advmod", "neg", "acomp"))


def governors(this: Counted, found: Iterable[Found]) -> tuple["Token", ...]:
    """The words that govern a counted thing, the nearest first.

    Its own clause and those above it, up to a noun that the clause belongs to; of
    a whole ("of the 2,400 sent") only what its own phrase says.
    """
    own = [*_phrased(this), *(each for f in found for each in _upward(f.token, this))]
    prep = this.target.head
    whole = this.target.dep_ == "pobj" and prep.lower_ == "of"
    whole = whole and prep.head.lemma_ not in SUMS
    above = [] if whole else list(_upward(this.target, this))
    unique = {token.i: token for token in [*own, *above]}
    return tuple(unique.values())


def _phrased(this: Counted) -> Iterator["Token"]:
    """The verbs of the clauses in its own phrase: "the men believed to have left"."""
    for token in (this.target, this.noun):
        for child in token.rights if token is not None else ():
            if child.dep_ in {"acl", "relcl"}:
                yield child
                yield from (t for t in child.rights if t.dep_ == "xcomp")


def _upward(token: "Token", this: Counted) -> Iterator["Token"]:
    if token.pos_ in _VERBS:
        yield token
    while token.head != token and token.dep_ not in {"relcl", "acl"}:
        token = token.head
        if token in (this.target, this.noun):
            return
        yield token


def hedged(
    passage: Passage, span: Span, ruling: Sequence["Token"], hedges: Sequence[Hedge]
) -> tuple[Span, ...]:
    """The hedges on the figure at *span*: its own, and those of what governs it."""
    words = [passage.span(t) for t in [*ruling, *_beside(ruling)]]
    return tuple(
        h.span
        for h in hedges
        if h.span.overlaps(span)
        or (
            h.kind not in (HedgeKind.APPROXIMATOR, HedgeKind.NEGATION)
            and any(h.span.overlaps(word) for word in words)
        )
    )


def _beside(ruling: Sequence["Token"]) -> Iterator["Token"]:
    for token in ruling:
        yield from (t for t in token.children if t.dep_ in _BESIDE)


def is_denied(this: Counted, ruling: Sequence["Token"], found: Iterable[Found]) -> bool:
    """Whether what is said of the counted is denied: "were not killed", "not 50"."""
    if _is_none(this) or _follows_not(this.number):
        return True
    near = [f.token for f in found] or [t for t in ruling if t.pos_ in _VERBS][:1]
    negated = any(t.dep_ == "neg" for token in near for t in token.children)
    return negated or any(t.lemma_ == "deny" for t in ruling)


def _is_none(this: Counted) -> bool:
    """Whether it is said of none of them: "none of the 40"."""
    return this.target.dep_ == "pobj" and this.target.head.head.lower_ in NONE


def _follows_not(number: "TokenSpan") -> bool:
    before = [t.lower_ for t in number.doc[max(0, number.start - 2) : number.start]]
    return before[-1:] == ["not"] and before[0] not in {"or", "if", "though"}


def as_of(
    passage: Passage,
    sentence: Span,
    ruling: Sequence["Token"],
    times: Sequence[Time],
) -> Interval | None:
    """When the figure held: the time that governs it, else up to the report."""
    order = {token.i: at for at, token in enumerate(ruling)}
    state = next((t.i for t in ruling if t.pos_ in _VERBS), -1)
    governed = [
        (order[verb], verb, time)
        for time in times
        if time.span in sentence and time.interval != OPEN
        for verb in [_verb(passage, time)]
        if verb in order and (verb == state or not _is_beginning(passage, time))
        if not _is_compared(passage, time)
    ]
    latest = passage.document.published.interval.max
    if governed:
        _, verb, time = min(governed, key=lambda each: each[0])
        if _is_beginning(passage, time):
            return _from(time.interval.min, latest)
        return time.interval if verb == state else Interval(None, time.interval.max)
    return Interval(None, latest) if latest else None


def _is_beginning(passage: Passage, time: Time) -> bool:
    """Whether it tells from when on: "since 2011"."""
    start = _offset(passage, time.span.start)
    end = _offset(passage, time.span.end - 1) + 1
    told = _SINCE.match(passage.text, start, end)
    return bool(told or _SINCE_BEFORE.search(passage.text[:start]))


def _from(first: date | None, latest: date | None) -> Interval:
    wrong = first is not None and latest is not None and latest < first
    return Interval(first, None if wrong else latest)


def _is_compared(passage: Passage, time: Time) -> bool:
    """Whether it tells of other times: "the first vote since 2011"."""
    if not _is_beginning(passage, time):
        return False
    token = _words(passage, time).root
    while token.dep_ != "prep" and token.dep_ in {"pobj", "nmod", "amod", "compound"}:
        token = token.head
    beside = token.nbor(-1) if token.i else token  # whatever the parse joins it to
    lefts = (t for noun in (token.head, beside) for t in noun.lefts)
    return any(t.tag_ == "JJS" or t.lower_ in _RANKS for t in lefts)


def _verb(passage: Passage, time: Time) -> int:
    """The place of the verb that a time belongs to."""
    token = _words(passage, time).root
    while token.pos_ not in _VERBS and token.head != token:
        token = token.head
    return int(token.i)


def _words(passage: Passage, time: Time) -> "TokenSpan":
    start = _offset(passage, time.span.start)
    return under(passage.doc, start, _offset(passage, time.span.end - 1) + 1)


def _offset(passage: Passage, at: int) -> int:
    return bisect_left(passage.at, at)
