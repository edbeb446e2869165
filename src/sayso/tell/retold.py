"""Drift as it is shown: two sentences side by side, with all that changed in them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sayso.core.finding import Change, Drift
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import Known
from sayso.text import sentences


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence in pieces, each with whether it changed, and where these stand."""

    pieces: tuple[tuple[str, bool], ...]
    spots: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that tell the same, and what kinds of change lie between them."""

    before: Side
    after: Side
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """Pairs that stand to each other alike.

    Attributes:
        upstream: The id of the source that both retell, if neither is known to have it
            from the other.
    """

    upstream: str | None
    pairs: tuple[Pair, ...]


def strands(it: Known, drift: Drift) -> tuple[Strand, ...]:
    """The changes of *drift*, first those of which it is known who changed it."""
    found: dict[tuple[str, Span, Span], list[Change]] = defaultdict(list)
    for change in drift.changes:
        ends = (_sentence(it, change.before), _sentence(it, change.after))
        found[(change.upstream or "", *ends)].append(change)
    ordered = sorted(found.items(), key=lambda each: each[0][0])
    return tuple(
        Strand(upstream or None, tuple(_pair(it, *key[1:], c) for key, c in same))
        for upstream, same in groupby(ordered, key=lambda each: each[0][0])
    )


def _sentence(it: Known, span: Span) -> Span:
    text = it.dossier.documents[span.document].text
    first, last = sentences.bounds(text, span.start, span.end)
    return Span(span.document, first, max(last, first + 1))


def _pair(it: Known, before: Span, after: Span, changes: Iterable[Change]) -> Pair:
    each = tuple(changes)
    return Pair(
        _side(it, before, (change.before for change in each)),
        _side(it, after, (change.after for change in each)),
        tuple(dict.fromkeys(map(wording.changed, each))),
    )


def _side(it: Known, sentence: Span, spans: Iterable[Span]) -> Side:
    spots = tuple(sorted(set(spans)))
    text = it.dossier.documents[sentence.document].text
    at, pieces = sentence.start, []
    for spot in spots:
        pieces.append((text[at : spot.start], False))
        pieces.append((text[max(at, spot.start) : spot.end], True))
        at = max(at, spot.end)
    pieces.append((text[at : sentence.end], False))
    return Side(tuple(piece for piece in pieces if piece[0]), spots)
