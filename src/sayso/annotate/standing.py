"""How a figure stands: what governs it, as of when, hedged or denied."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.annotate.counted import Counted
from sayso.annotate.language import Passage
from sayso.annotate.scopes import SUMS, Found
from sayso.annotate.tokens import under
from sayso.core.account import Hedge, HedgeKind, Time
from sayso.core.interval import OPEN, Interval
from sayso.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = frozenset(("VERB", "AUX"))
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


def is_denied(ruling: Sequence["Token"], found: Iterable[Found]) -> bool:
    """Whether what is said of the counted is denied: "were not killed"."""
    near = [f.token for f in found] or [t for t in ruling if t.pos_ in _VERBS][:1]
    negated = any(t.dep_ == "neg" for token in near for t in token.children)
    return negated or any(t.lemma_ == "deny" for t in ruling)


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
        if verb in order
    ]
    if governed:
        _, verb, time = min(governed, key=lambda each: each[0])
        return time.interval if verb == state else Interval(None, time.interval.max)
    latest = passage.document.published.interval.max
    return Interval(None, latest) if latest else None


def _verb(passage: Passage, time: Time) -> int:
    """The place of the verb that a time belongs to."""
    start = _offset(passage, time.span.start)
    end = _offset(passage, time.span.end - 1) + 1
    words = under(passage.doc, start, end)
    token = words.root
    while token.pos_ not in _VERBS and token.head != token:
        token = token.head
    return int(token.i)


def _offset(passage: Passage, at: int) -> int:
    return bisect_left(passage.at, at)
