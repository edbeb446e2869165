"""Unnamed sources that a retelling makes firmer than they were."""

import re
from collections.abc import Iterator

from sayso.core.account import Attribution, Status
from sayso.core.finding import ChangeKind
from sayso.core.lineage import Source
from sayso.core.remark import Remark, Rule
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.lint.desk import Desk

_WORDS = re.compile(r"[\w’]+")
_CHANGES = (ChangeKind.SOURCE_HARDENED, ChangeKind.SOURCE_LOST)
_FIRM = (Status.OFFICIAL_UNNAMED, Status.ON_RECORD)


def anonymity_dropped(desk: Desk) -> Iterator[Remark]:
    """An unnamed source that a retelling makes firmer than who had it first."""
    seen: set[tuple[int, str]] = set()
    for remark, source in (*_unmarked(desk), *_hardened(desk)):
        key = (remark.span.document, source.id)
        if key not in seen:
            seen.add(key)
            yield remark


def _unmarked(desk: Desk) -> Iterator[tuple[Remark, Source]]:
    """Who is "anonymous" in one report and only described in another."""
    for said in desk.dossier.attributions:
        for before, (hop, source) in zip(said.chain, desk.hops(said), strict=False):
            if hop.mention is None or source.named or before.source is None:
                continue
            if source.through in (None, said.chain[0].source):
                continue  # its own source: it drops nothing
            marked = _marks(desk, source)
            if marked and not any(m.document == said.document for m in marked):
                remark = Remark(
                    rule=Rule.ANONYMITY_DROPPED,
                    span=hop.mention,
                    missing="Another report of the same says that they are not named; "
                    "this one does not",
                    beside=(marked[0],),
                )
                yield remark, source


def _marks(desk: Desk, source: Source) -> tuple[Span, ...]:
    """The sentences that name *source* and say that its name is kept back."""
    sentences = dict.fromkeys(desk.sentence(span) for span in source.mentions)
    return tuple(s for s in sentences if _says_unnamed(desk.words(s)))


def _says_unnamed(told: str) -> bool:
    return any(f" {mark} " in _spaced(told) for mark in words("anonymity.txt"))


def _spaced(told: str) -> str:
    return f" {' '.join(_WORDS.findall(told.casefold()))} "


def _hardened(desk: Desk) -> Iterator[tuple[Remark, Source]]:
    """Somebody without a name in one report who speaks for an office in another.

    Which of the two is the retelling the days of the reports often leave open; the
    firmer one is to be checked either way.
    """
    changes = (c for drift in desk.dossier.drift for c in drift.changes)
    for change in changes:
        if change.kind not in _CHANGES:
            continue
        one, other = _said_at(desk, change.before), _said_at(desk, change.after)
        if one and other:
            yield from _firmer(desk, one, other)
            yield from _firmer(desk, other, one)


def _said_at(desk: Desk, span: Span) -> Attribution | None:
    """Whose source, or whose content, the words of a change are."""
    said = desk.said_in.get(span.document, ())
    by_source = (
        each
        for each in said
        if any(hop.mention and hop.mention.overlaps(span) for hop in each.chain)
    )
    by_content = (each for each in said if any(span in c for c in each.content))
    return next(by_source, None) or next(by_content, None)


def _firmer(
    desk: Desk, loose: Attribution, firm: Attribution
) -> Iterator[tuple[Remark, Source]]:
    """*firm*, where it came by the same way as *loose* and is an office's."""
    before, after = desk.hops(loose), desk.hops(firm)
    way = {source.id for _, source in before[:-1]}
    shared = way.intersection(source.id for _, source in after[:-1])
    if not shared or loose.status is not Status.ANONYMOUS or firm.status not in _FIRM:
        return
    (weak, _), (hop, source) = before[-1], after[-1]
    if hop.mention is not None:
        remark = Remark(
            rule=Rule.ANONYMITY_DROPPED,
            span=hop.mention,
            missing="Another report has the same, by the same way, from somebody who "
            "is not named and speaks for no office",
            beside=(weak.mention,) if weak.mention else (),
        )
        yield remark, source
