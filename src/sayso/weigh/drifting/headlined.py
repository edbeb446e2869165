"""Headlines over a statement that stands further down in their report.

A headline seldom says who said it: what it tells is that of the sentence under it that
means the same and says so, be that the lead or not. What it quotes is from there, too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.core.span import Span
from sayso.weigh.drifting.spoken import Quoted, marked, quoted, row
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.likeness import apart
from sayso.weigh.tellings import Tellings

_SHARED = 3  # concepts
_PART, _WHOLE, _MEANT = 0.6, 0.2, 0.65  # of the shorter, of the longer, the cosine
_ROW, _BOTH, _HALF = 3, 2, 0.5  # words in a row, concepts, and of what the headline has
_DIGITS = 6  # to which likeness is compared, whatever the order of its parts
# Headlines quote in single marks, which no other quotation is found by.
_MARKS = re.compile(r"(?<!\w)[‘'“\"](.{8,}?)(?:[’'”\"](?!\w)|$)")


def headlined(told: Tellings, tale: Tale) -> Pairs:
    """Each headline, and what is said below it in the likest words."""
    known = marked(tale)
    for variants in tale.said_in.values():
        yield from _quoting(variants, known, tale)
        below = [v for v in variants if v.hops and not v.headline]
        for head in (v for v in variants if v.headline):
            near = [(_likeness(head, v, told, tale), v) for v in below]
            fit = [each for each in near if each[0] > 0]
            if fit:
                yield head, max(fit, key=lambda each: each[0])[1]


def _likeness(head: Variant, other: Variant, told: Tellings, tale: Tale) -> float:
    """How much of two tellings is one; 0 where they may be two statements."""
    if len(head.meant & other.meant) < _SHARED:
        return 0.0
    part, whole = share(head, other, tale)
    if part < _PART or whole < _WHOLE:
        return 0.0
    a, b = (told.facets[v.claim.id] for v in (head, other))
    meant = told.scale.meanings.whole(a, b) or 0.0
    if meant < _MEANT or not (a.act and b.act):
        return 0.0
    one = apart(a, b, told.scale, known=True) is None
    return round(part + meant, _DIGITS) if one else 0.0


def _quoting(
    variants: Sequence[Variant], known: Mapping[int, Sequence[Span]], tale: Tale
) -> Pairs:
    """A headline with a quotation, and the one below that has most of its words."""
    heads = [q for v in variants if v.headline for q in _in_marks(v, tale)]
    if not heads:
        return
    below = [quoted(v, known, tale) for v in variants if not v.headline]
    for head in heads:
        fit = [q for q in below if _same(head, q, tale)]
        if fit:
            shared = [round(tale.weight(head.meant & q.meant), _DIGITS) for q in fit]
            yield head.variant, fit[shared.index(max(shared))].variant


def _in_marks(head: Variant, tale: Tale) -> Iterator[Quoted]:
    match = _MARKS.search(tale.lookup.text(head.span))
    if match:
        start, end = (head.span.start + at for at in match.span(1))
        span = Span(head.document, start, end)
        yield quoted(head, {head.document: (span,)}, tale)


def _same(head: Quoted, other: Quoted, tale: Tale) -> bool:
    both = head.meant & other.meant
    half = tale.weight(both) >= _HALF * tale.weight(head.meant)
    return half and len(both) >= _BOTH and len(row(head, other)) >= _ROW
