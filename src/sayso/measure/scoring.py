"""The attributions told of an article, against those marked in it by hand.

The numbers are those of the scorer that comes with our copy of PolNeAR, to the digit.
A role of an attribution, in however many pieces, is one set of tokens.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from sayso.learn.corpus import Marked
from sayso.measure.alignment import Relation, aligned, half_right, joined, touching
from sayso.measure.tally import Tally, share
from sayso.measure.tokens import Numbers, Speech, Tokens

Pairs = Sequence[tuple[Relation, Relation]]


class Measure(StrEnum):
    """What is counted, under the name that a table gives it."""

    PAIR = "source and content"
    TRIPLE = "source, content and cue"
    CONTENT = "content alone"
    PARTIAL = "content, by shares"
    CUE = "cue, by words and signs"
    DIRECT = "content, direct speech"
    MIXED = "content, mixed speech"
    INDIRECT = "content, indirect speech"
    SOURCE = "source, half of it"
    TOUCHED = "source, a word of it"
    NOBODY = "no source, rightly"


ACCURACIES = frozenset((Measure.SOURCE, Measure.TOUCHED, Measure.NOBODY))
"""Those that are one number, a recall, and have no precision."""


def tallies(
    text: str, told: Iterable[Marked], marked: Iterable[Marked]
) -> dict[Measure, Tally]:
    """What of the attributions *told* of *text* is right, measure by measure.

    An attribution without a content counts in ``CUE`` alone. One that was told twice
    counts once.
    """
    tokens = Tokens.of(text)
    all_told, all_marked = joined(tokens, told), joined(tokens, marked)
    ours = list(dict.fromkeys(each for each in all_told if each.content))
    theirs = [each for each in all_marked if each.content]
    pairs = aligned(ours, theirs, tokens)
    counted = len(ours), len(theirs)
    return {
        Measure.CONTENT: _met(len(pairs), *counted),
        Measure.PAIR: _met(sum(half_right(*pair) for pair in pairs), *counted),
        Measure.TRIPLE: _met(sum(_all_right(*pair) for pair in pairs), *counted),
        Measure.PARTIAL: _partial(ours, theirs),
        Measure.CUE: _cues(all_told, all_marked),
        **_by_speech(ours, theirs, pairs, tokens),
        **_sources(pairs, tokens),
    }


def _met(count: int, told: int, marked: int) -> Tally:
    return Tally(count, told, count, marked)


def _all_right(told: Relation, marked: Relation) -> bool:
    cue = not marked.cue or not marked.cue.isdisjoint(told.cue)
    return cue and half_right(told, marked)


def _partial(told: Sequence[Relation], marked: Sequence[Relation]) -> Tally:
    """For each content the share of it that lies in any content of the other side.

    Hollingsworth and Teufel 2005; as in Pareti et al. 2013.
    """
    ours, theirs = ({each.content for each in rows} for rows in (told, marked))
    return Tally(
        _covered(ours, _union(theirs)),
        len(ours),
        _covered(theirs, _union(ours)),
        len(theirs),
    )


def _covered(contents: Iterable[Numbers], by: Numbers) -> float:
    return sum(len(content & by) / len(content) for content in contents)


def _union(sets: Iterable[Numbers]) -> Numbers:
    return frozenset[int]().union(*sets)


def _cues(told: Sequence[Relation], marked: Sequence[Relation]) -> Tally:
    """The tokens in any cue."""
    ours, theirs = (_union(each.cue for each in rows) for rows in (told, marked))
    return _met(len(ours & theirs), len(ours), len(theirs))


def _by_speech(
    told: Sequence[Relation], marked: Sequence[Relation], pairs: Pairs, tokens: Tokens
) -> dict[Measure, Tally]:
    """The contents, each side by the kind that it is on that side."""

    def count(rows: Iterable[Relation], kind: Speech) -> int:
        return sum(tokens.speech(each.content) is kind for each in rows)

    return {
        Measure[kind.name]: Tally(
            count((one for one, _ in pairs), kind),
            count(told, kind),
            count((other for _, other in pairs), kind),
            count(marked, kind),
        )
        for kind in Speech
    }


def _sources(pairs: Pairs, tokens: Tokens) -> dict[Measure, Tally]:
    """Of the contents that were met, how many have their source, or rightly none."""
    named = [pair for pair in pairs if pair[1].source]
    nobody = [pair for pair in pairs if not pair[1].source]
    touched = sum(touching(*pair, tokens) for pair in named)
    return {
        Measure.SOURCE: share(sum(half_right(*pair) for pair in named), len(named)),
        Measure.TOUCHED: share(touched, len(named)),
        Measure.NOBODY: share(sum(not one.source for one, _ in nobody), len(nobody)),
    }
