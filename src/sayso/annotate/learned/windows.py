"""A report cut into windows that the encoder can see at once.

A window holds whole sentences, and stops at a paragraph's end where it can. Each is
read alone, whatever else is read beside it, so that a report is always read alike.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.annotate.learned.arrays import Numbers
from sayso.annotate.learned.words import Words
from sayso.text.pieces import Pieces

MOST = 288  # pieces in a window, as in training
_ENOUGH = 0.6  # of a window: there it may stop at a paragraph's end


@dataclass(frozen=True, slots=True)
class Window:
    """Words [start, end) of a report."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """A window as the encoder takes it: a row a piece, [CLS] first.

    Attributes:
        pieces: Numbers of the vocabulary.
        traits: For each piece the rows of its word's traits, one column a trait.
        heads: For each piece the row of the first piece of its word's head; its own
            where that is in another window.
        first: For each word the row of its first piece.
    """

    pieces: Numbers
    traits: Numbers
    heads: Numbers
    first: Numbers


def plan(words: Words, sizes: Numbers, *, most: int = MOST) -> Iterator[Window]:
    """The windows of a report whose words take up *sizes* pieces each.

    A window has *most* pieces at most, with the marks around it and between
    paragraphs. No word is in two.
    """
    sight = _Sight.of(words, sizes, most - 2)
    start = 0
    while start < len(words):
        end = sight.stop(start)
        yield Window(start, end)
        start = end


@dataclass(frozen=True, slots=True)
class _Sight:
    """Where windows may stop, and how much fits into one.

    Attributes:
        upto: For each word, and for the end, how many pieces stand before it, with
            a mark between paragraphs.
        ends: The words before which sentences end.
        borders: The same as *ends*, of paragraphs.
    """

    upto: list[int]
    ends: list[int]
    borders: list[int]
    most: int

    @classmethod
    def of(cls, words: Words, sizes: Numbers, most: int) -> "_Sight":
        """The sight of a report whose windows hold *most* pieces."""
        parts = np.flatnonzero(np.diff(words.passages)) + 1
        sentences = np.flatnonzero(np.diff(words.sentences)) + 1
        upto = np.concatenate([[0], np.cumsum(sizes)])
        upto += np.searchsorted(parts, np.arange(len(upto)), side="right")
        return cls(
            upto=upto.tolist(),
            ends=[*sentences.tolist(), len(words)],
            borders=[*parts.tolist(), len(words)],
            most=most,
        )

    def stop(self, start: int) -> int:
        """Where a window stops: at a paragraph's end, else a sentence's, a word's."""
        last = self._last(self.ends, start)
        if last <= start:
            return max(self._last(range(len(self.upto)), start), start + 1)
        border = self._last(self.borders, start)
        enough = self.upto[border] - self.upto[start] >= _ENOUGH * self.most
        done = last == self.ends[-1]
        return border if start < border and enough and not done else last

    def _last(self, ends: Sequence[int], start: int) -> int:
        """The last of *ends* that a window from *start* may reach; 0 if none."""
        limit = self.upto[start] + self.most
        fitting = bisect_right(ends, limit, key=self.upto.__getitem__)
        return ends[fitting - 1] if fitting else 0


def inputs(
    words: Words,
    numbers: Sequence[tuple[int, ...]],
    traits: Numbers,
    window: Window,
    pieces: Pieces,
) -> Inputs:
    """*window* as rows; *numbers* are each word's pieces, *traits* each word's rows."""
    rows, owner, first = [pieces.first], [-1], []
    for word in range(window.start, window.end):
        if word > window.start and words.passages[word] != words.passages[word - 1]:
            rows.append(pieces.separator)
            owner.append(-1)
        first.append(len(rows))
        rows += numbers[word]
        owner += [word] * len(numbers[word])
    rows.append(pieces.separator)
    owner.append(-1)
    own, at = np.array(owner), np.array(first)
    beyond = own < 0
    head = words.heads[own]
    known = (window.start <= head) & (head < window.end) & ~beyond
    lead = at[np.clip(head - window.start, 0, len(at) - 1)]
    return Inputs(
        pieces=np.array(rows, np.int64),
        traits=np.where(beyond[:, None], 0, traits[own]),
        heads=np.where(known, lead, np.arange(len(own))),
        first=at,
    )
