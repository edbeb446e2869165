"""What can be seen of two stretches that may belong together, as numbers.

A content and its cue, or a cue and its source: how far apart they stand, what stands
between, how the parse joins them, and what the encoder's pointers say. Every number
lies within a few units of 0.
"""

from collections.abc import Sequence
from math import log1p

import numpy as np

from sayso.annotate.learned.arrays import Numbers, Scores
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.page import DEEP, Page

POINTER = 64  # numbers that a word asks with, and answers with
REACH = 64  # words; what is farther apart is as far apart
_MOST_WORDS = 40  # of a long stretch, those at its ends ask
_MOST_BETWEEN = 200  # words; farther apart there is a stop and a comma between
_FAINT = -8.0  # no pointer is as weak as that

NAMES = (
    *("pointed", "ahead of the next", "nearest", "second nearest"),
    *("gap after", "gap before", "touching", "a word between"),
    *("same sentence", "next sentence", "same paragraph"),
    *("cues between", "sources between", "contents between"),
    *("hangs from it", "holds it", "side by side"),
    *("steps in the parse", "no way in the parse"),
    *("quoted", "other quoted", "surely tagged", "other surely tagged"),
    *("words", "other words", "stop between", "mark between", "comma between"),
    "nobody",
)


def pointed(
    page: Page, one: Stretch, others: Sequence[Stretch], pointer: int
) -> list[float]:
    """How strongly the words of *one* point to those of each of *others*: a mean."""
    if not others:
        return []
    rows = _asking(one)
    columns = np.concatenate([np.arange(each.start, each.end) for each in others])
    firsts = np.cumsum([0, *(each.end - each.start for each in others[:-1])])
    at = 2 * POINTER * pointer
    asks = page.reading.points[rows, at : at + POINTER]
    answers = page.reading.points[columns, at + POINTER : at + 2 * POINTER]
    apart = np.clip(columns[None] - rows[:, None], -REACH, REACH) + REACH
    score = asks @ answers.T / POINTER**0.5 + page.distance[apart, pointer]
    summed = np.logaddexp.reduceat(score, firsts, axis=1)
    means: list[float] = summed.mean(0).tolist()
    return means


def nobody(page: Page, one: Stretch, pointer: int) -> float:
    """How strongly the words of *one* point to nobody."""
    rows = _asking(one)
    at = 2 * POINTER * pointer
    asks = page.reading.points[rows, at : at + POINTER]
    windows = page.reading.windows[rows]
    answers = page.reading.nobody[windows, at + POINTER : at + 2 * POINTER]
    return float((asks * answers).sum(1).mean() / POINTER**0.5)


def _asking(one: Stretch) -> Numbers:
    rows = np.arange(one.start, one.end)
    if len(rows) <= _MOST_WORDS:
        return rows
    half = _MOST_WORDS // 2
    return np.concatenate([rows[:half], rows[-half:]])


def gap(one: Stretch, other: Stretch) -> int:
    """How many words stand between the two; 0 where they touch or overlap."""
    return max(other.start - one.end, one.start - other.end, 0)


def numbers(
    page: Page, one: Stretch, others: Sequence[Stretch], pointer: int
) -> Scores:
    """A row for each of *others* that *one* may belong to, and a last for nobody.

    The columns are ``NAMES``. *pointer* is 0 from a content to its cue, 1 from a cue
    to its source.
    """
    scores = pointed(page, one, others, pointer)
    alone = nobody(page, one, pointer)
    best, second, *_ = [*sorted([alone, *scores], reverse=True), _FAINT]
    order = sorted(range(len(others)), key=lambda n: gap(one, others[n]))
    rows = []
    for n, each in enumerate(others):
        lead = scores[n] - (second if scores[n] == best else best)
        rows.append(
            [
                *(scores[n], lead, n == order[0], n in order[1:2]),
                *_between(page, one, each),
                *_parsed(page, one, each),
                *_own(page, one, each),
                0,
            ]
        )
    table = np.array([*rows, _last(page, one, alone, scores)], np.float32)
    table[:, :2] = np.clip(table[:, :2] / 4, -4, 4)
    return table


def _last(
    page: Page, one: Stretch, alone: float, scores: Sequence[float]
) -> list[float]:
    """The row for nobody."""
    row = dict.fromkeys(NAMES, 0.0)
    row["pointed"] = alone
    row["ahead of the next"] = alone - max(scores, default=_FAINT)
    row["quoted"] = float(page.words.quoted[one.start] > 0)
    row["surely tagged"] = page.sure[one]
    row["nobody"] = 1
    return list(row.values())


def _between(page: Page, one: Stretch, other: Stretch) -> list[float]:
    """From "gap after" to "contents between"."""
    words, apart = page.words, gap(one, other)
    after = one.end <= other.start
    low, high = (one.end, other.start) if after else (other.end, one.start)
    own = one.end - 1 if after else one.start
    lines = abs(int(words.sentences[other.start] - words.sentences[own]))
    near = (s for s in page.within(low, high) if low <= s.start and s.end <= high)
    roles = [each.role for each in near]
    return [
        *(log1p(apart) if after else 0, 0 if after else log1p(apart)),
        *(apart == 0, apart == 1, lines == 0, lines == 1),
        bool(words.passages[one.start] == words.passages[other.start]),
        *(min(2, roles.count(role)) for role in (1, 0, 2)),
    ]


def _parsed(page: Page, one: Stretch, other: Stretch) -> list[float]:
    """From "hangs from it" to "no way in the parse"."""
    way, their = page.above(page.roots[one]), page.above(page.roots[other])
    up = next((n for n, w in enumerate(way) if other.start <= w < other.end), None)
    down = next((n for n, w in enumerate(their) if one.start <= w < one.end), None)
    meet = next(((n, their.index(w)) for n, w in enumerate(way) if w in their), None)
    steps = sum(meet) if meet else 2 * DEEP
    return [up == 1, down == 1, meet == (1, 1), min(steps, DEEP) / 3, meet is None]


def _own(page: Page, one: Stretch, other: Stretch) -> list[float]:
    """From "quoted" to "comma between"."""
    quoted = page.words.quoted
    low, high = sorted((one, other), key=lambda each: each.start)
    near = high.start - low.end < _MOST_BETWEEN
    between = page.words.forms[low.end : high.start] if near else (".", ",")
    return [
        *(bool(quoted[one.start] > 0), bool(quoted[other.start] > 0)),
        *(page.sure[one], page.sure[other]),
        *(log1p(one.end - one.start) / 2, log1p(other.end - other.start) / 2),
        *("." in between, '"' in between, "," in between),
    ]
