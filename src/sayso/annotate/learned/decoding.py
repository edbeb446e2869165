"""From what the encoder scores to stretches of words: sources, cues, contents."""

from dataclasses import dataclass

import numpy as np

from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.labels import LABELS, ROLES, begins, goes_on


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Words [start, end) of a report in one role, an index into ``ROLES``."""

    start: int
    end: int
    role: int


def stretches(scores: Scores) -> list[Stretch]:
    """The stretches of the likeliest row of tags that is possible at all.

    *scores* are (words, labels) logarithms of probabilities. No two stretches share
    a word.
    """
    tags = best(scores)
    out: list[Stretch] = []
    at = 0
    while at < len(tags):
        role = (tags[at] - 1) // 2
        if role < 0:
            at += 1
            continue
        end = at + 1
        while end < len(tags) and tags[end] == goes_on(role):
            end += 1
        out.append(Stretch(at, end, role))
        at = end
    return out


def best(scores: Scores) -> list[int]:
    """The likeliest tags (Viterbi 1967), none going on with what has not begun."""
    count = len(scores)
    if not count:
        return []
    barred = _barred()
    total = scores[0] + barred[0]
    back = np.zeros((count, len(LABELS)), np.int8)
    for at in range(1, count):
        ways = total[:, None] + barred
        back[at] = ways.argmax(0)
        total = ways.max(0) + scores[at]
    out = [int(total.argmax())]
    for row in back[:0:-1]:
        out.append(int(row[out[-1]]))
    return out[::-1]


def _barred() -> Scores:
    """(labels, labels), minus infinity where the column may not follow the row."""
    out = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for role in range(len(ROLES)):
        out[:, goes_on(role)] = -np.inf
        out[[begins(role), goes_on(role)], goes_on(role)] = 0.0
    return out
