"""What stands between quotation marks, and whose attribution it stands in."""

from collections.abc import Iterator, Sequence

from sayso.annotate import quotes
from sayso.annotate.language import Passage, shared_out
from sayso.core.account import Attribution, Manner, Quotation
from sayso.core.document import Kind
from sayso.core.span import Span, overlap

_SAID = (Manner.DIRECT, Manner.MIXED)


def find(
    passages: Sequence[Passage], attributions: Sequence[Attribution]
) -> Iterator[Quotation]:
    """The quotations of one report that are speech or stand in what was said."""
    near = shared_out(passages, attributions, lambda each: each.content[0])
    for passage, beside in zip(passages, near, strict=True):
        if passage.segment.kind is Kind.HEADLINE:
            continue
        for start, end in quotes.regions(passage.text):
            span = passage.chars(start, end)
            holder = _holder(span, beside)
            quoted = holder is not None and len(holder.chain) > 1
            if quoted or quotes.is_speech(passage.text[start:end]):
                yield Quotation(span=span, attribution=holder.id if holder else None)


def _holder(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    shared = [
        (sum(overlap(span, piece) for piece in a.content), -n, a)
        for n, a in enumerate(attributions)
        if a.manner in _SAID
    ]
    best = max(shared, key=lambda row: row[:2], default=None)
    return best[2] if best is not None and best[0] else None
