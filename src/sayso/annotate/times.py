"""Times: every time expression of a report as an interval of days.

A time is reckoned from when the report appeared, from the report's own dates where
that is unknown, or, within words that another said at a stated time, from that.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import anchoring
from sayso.annotate.anchoring import Told
from sayso.annotate.expressions import Expression
from sayso.annotate.language import Passage
from sayso.annotate.tokens import under
from sayso.core.account import Time
from sayso.core.document import Document
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.text.markup import visible

if TYPE_CHECKING:
    from spacy.tokens import Token

#: In words: how much of a clause is quoted to say what a time refers to.
SHORT = 8

_BEFORE = frozenset(("aux", "auxpass", "neg"))
_AFTER = frozenset(("prt", "dobj", "attr", "acomp", "oprd"))
_OF_A_NOUN = frozenset(("poss", "compound", "nummod", "amod", "nmod"))


def find(passages: Sequence[Passage]) -> list[Time]:
    """The times in *passages*, which are one document's, in order."""
    if not passages:
        return []
    document = passages[0].document
    texts = [p.text for p in passages]
    resolved = anchoring.told(texts, document.published.interval)
    found = [
        replace(_time(document, p.at, each), refers_to=_refers_to(p, each))
        for p, paragraph in zip(passages, resolved, strict=True)
        for each in paragraph
    ]
    return [replace(t, id=f"{document.id}.t{at}") for at, t in enumerate(found)]


def reanchored(
    times: Sequence[Time], document: Document, published: Interval
) -> tuple[Time, ...]:
    """*times* of *document* as they are if it appeared within *published*.

    For use once the other reports have told when an undated one must have
    appeared. Ids, spans and what the times refer to stay as they are.
    """
    if not times:
        return ()
    stretches = [_stretch(document, segment.span) for segment in document.mined]
    resolved = anchoring.told([text for text, _ in stretches], published)
    again = {
        (new := _time(document, at, each)).span: new
        for (_, at), paragraph in zip(stretches, resolved, strict=True)
        for each in paragraph
    }
    known = (again.get(time.span) for time in times)
    return tuple(
        replace(time, interval=new.interval, anchor=new.anchor) if new else time
        for time, new in zip(times, known, strict=True)
    )


def _stretch(document: Document, span: Span) -> tuple[str, tuple[int, ...]]:
    """The text of a segment as ``language`` shows it, and the way back."""
    at = tuple(span.start + offset for offset in visible(document[span]))
    shown = (document.text[offset] for offset in at)
    return "".join(" " if c.isspace() else c for c in shown), at


def _time(document: Document, at: Sequence[int], this: Told) -> Time:
    return Time(
        id="",
        span=_span(document, at, this.expression),
        interval=this.reckoned.interval,
        grain=this.reckoned.grain,
        anchor=_anchor(document, at, this),
    )


def _span(document: Document, at: Sequence[int], e: Expression) -> Span:
    return document.span(at[e.start], at[e.end - 1] + 1)


def _anchor(document: Document, at: Sequence[int], this: Told) -> Span | None:
    if this.stated:
        return _span(document, at, this.stated)
    basis = document.published.basis
    return basis[0] if this.reckoned.relative and basis else None


def _refers_to(passage: Passage, this: Told) -> str:
    """The clause's verb phrase in short, or the noun that the time stands before."""
    e = this.expression
    words = under(passage.doc, e.start, e.end)
    head = words.root
    if head.dep_ in _OF_A_NOUN and head.head.pos_ in {"NOUN", "PROPN"}:
        return _shown(passage, head.head.left_edge.i, head.head.i)
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    if head.pos_ not in {"VERB", "AUX"}:
        return _shown(passage, head.left_edge.i, head.i)
    return _shown(passage, *_phrase(head, words.start))


def _phrase(verb: "Token", stop: int) -> tuple[int, int]:
    """From the first auxiliary of *verb* to the end of its object, or to *stop*."""
    first = min([t.i for t in verb.lefts if t.dep_ in _BEFORE], default=verb.i)
    last = max(
        [t.right_edge.i for t in verb.rights if t.dep_ in _AFTER], default=verb.i
    )
    last = min(last, first + SHORT - 1)
    return first, max(verb.i, min(last, stop - 1) if stop > verb.i else last)


def _shown(passage: Passage, first: int, last: int) -> str:
    return passage.doc[first : last + 1].text
