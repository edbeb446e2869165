"""Which of the told attributions is which of the marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.learn.corpus import Marked
from sayso.measure.tokens import Numbers, Tokens

HALF = 0.5
_BETTER_SOURCE = 1e-6  # decides between contents that fit equally well


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution as the numbers of the tokens in each of its roles."""

    source: Numbers
    cue: Numbers
    content: Numbers


def joined(tokens: Tokens, rows: Iterable[Marked]) -> list[Relation]:
    """*rows* in tokens, those that share their source and their cue made one.

    A quotation that its cue interrupts is one content; some tell it in pieces.
    """
    out: dict[object, Relation] = {}
    for number, row in enumerate(rows):
        each = Relation(*map(tokens.under, (row.source, row.cue, row.content)))
        whole = each.source and each.cue
        key: object = (each.source, each.cue) if whole else number
        if key in out:
            each = replace(each, content=out[key].content | each.content)
        out[key] = each
    return list(out.values())


def likeness(one: Numbers, other: Numbers) -> float:
    """How much the two share of the longer one; 0 where either is empty."""
    longer = max(len(one), len(other))
    return len(one & other) / longer if longer else 0.0


def half_right(told: Relation, marked: Relation) -> bool:
    """Whether the sources share half of the longer one, or neither names any."""
    if not told.source and not marked.source:
        return True
    return likeness(told.source, marked.source) >= HALF


def touching(told: Relation, marked: Relation, tokens: Tokens) -> bool:
    """Whether the sources share a word, or neither names any."""
    if not told.source and not marked.source:
        return True
    return not tokens.words.isdisjoint(told.source & marked.source)


def aligned(
    told: Sequence[Relation], marked: Sequence[Relation], tokens: Tokens
) -> list[tuple[Relation, Relation]]:
    """One for one, those whose contents share half of the longer one.

    The best fit goes first; between equals the one with the better source, then
    the one that comes first.
    """
    pairs = []
    for i, one in enumerate(told):
        for j, other in enumerate(marked):
            fit = likeness(one.content, other.content)
            if fit >= HALF:
                sources = (touching(one, other, tokens), half_right(one, other))
                fit += sum(_BETTER_SOURCE * right for right in sources)
                pairs.append((-fit, i, j))
    ours: set[int] = set()
    theirs: set[int] = set()
    out = []
    for _, i, j in sorted(pairs):
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            out.append((told[i], marked[j]))
    return out
