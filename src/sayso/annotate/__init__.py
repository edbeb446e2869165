"""Document -> Account: who says what, figures, times and hedges of one report."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sayso.annotate import (
    aged,
    annotators,
    attributions,
    claims,
    figures,
    gathering,
    hedges,
    language,
    learned,
    quotations,
    times,
)
from sayso.annotate.language import Passage
from sayso.core.account import Account, Attribution, Figure
from sayso.core.document import Document
from sayso.core.span import Span


def accounts(
    documents: Iterable[Document], *, annotator: str = annotators.DEFAULT
) -> Iterator[Account]:
    """What each of *documents* says, taken by itself, in their order.

    *annotator* is one of ``annotators.ANNOTATORS``.
    """
    known = tuple(documents)
    for document, parsed in zip(known, language.passages(known), strict=True):
        yield account(document, parsed, annotator)


def account(document: Document, passages: Sequence[Passage], annotator: str) -> Account:
    """What *document* says, given its parse; nothing if none of it was parsed."""
    softened = tuple(chain.from_iterable(hedges.find(p) for p in passages))
    dated = tuple(times.find(passages))
    heard = learned.tellings(passages) if annotator == "learned" else []
    told, named = attributions.find(passages, softened, heard)
    counted = tuple(_said_by(passages, figures.find(passages, dated, softened), told))
    found = claims.Findings(counted, dated, softened)
    return Account(
        document=document,
        sentences=tuple(chain.from_iterable(_sentences(p) for p in passages)),
        mentions=gathering.gathered(passages, named),
        tellings=tuple(heard or annotators.tellings(told)),
        attributions=tuple(told),
        figures=counted,
        ages=tuple(_said_by(passages, aged.find(passages), told)),
        times=dated,
        hedges=softened,
        claims=tuple(claims.find(passages, told, found)),
        quotations=tuple(quotations.find(passages, told)),
    )


def dated(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """*accounts* with their relative times reckoned from when they appeared.

    For use once the pile has told when an undated report must have appeared.
    """
    return tuple(
        replace(
            a,
            times=times.reanchored(a.times, a.document, a.document.published.interval),
        )
        for a in accounts
    )


def _sentences(passage: Passage) -> Iterator[Span]:
    for sentence in passage.doc.sents:
        words = [t for t in sentence if not t.is_space]
        if words:
            yield passage.span(passage.doc[words[0].i : words[-1].i + 1])


def _said_by(
    passages: Sequence[Passage], counted: Sequence[Figure], told: Sequence[Attribution]
) -> Iterator[Figure]:
    """The figures, each with the attribution in whose content it stands."""
    shared = zip(
        language.shared_out(passages, counted, lambda figure: figure.span),
        language.shared_out(passages, told, lambda each: each.content[0]),
        strict=True,
    )
    for here, near in shared:
        for figure in here:
            holders = (
                a for a in near if any(figure.span.overlaps(s) for s in a.content)
            )
            holder = next(holders, None)
            yield replace(figure, attribution=holder.id) if holder else figure
