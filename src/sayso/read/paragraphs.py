"""Rows of printed pages made into paragraphs again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sayso.core.document import Kind

# Of the usual distance of two lines: beyond it a paragraph has ended.
_APART = 1.3

# Of the size of the letters: a first line is moved in by more, letters whose sizes
# differ by more are of another text, and lines further apart are double-spaced.
_INDENT, _SIZE, _DOUBLE = 0.7, 0.09, 1.6

# A line so much shorter than the longest ends its paragraph if a sentence ends there.
_SHORT = 0.75

# In rows: as far as a column's edge is looked for.
_NEAR = 5

_STOP = re.compile(r"[.!?…:]['\"”’»)\]]*$")
_ITEM = re.compile(r"[•◦▪‣·*]\s")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[–—-])\s")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐\xad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")

# What keeps its hyphen where a line ends behind it.
_FIRST = frozenset(
    "anti cross ex far half high long low mid multi non post pro self semi short so"
    " vice well twenty thirty forty fifty sixty seventy eighty ninety".split()
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a printed page.

    Attributes:
        page: Its number, from 1.
        x: Where it begins, in points from the left.
        height: Where it stands, from 0 at the page's foot to 1 at its head.
        y: The same in points.
        size: Of its letters, in points.
        words: What it says.
    """

    page: int
    x: float
    height: float
    y: float
    size: float
    words: str


@dataclass(frozen=True, slots=True)
class Head:
    """A line around the text: before which row of it, what it is, what it says."""

    before: int
    kind: Kind
    words: str


Part = tuple[Kind | None, str]


def paragraphs(rows: Sequence[Row], heads: Sequence[Head] = ()) -> Iterator[Part]:
    """The paragraphs of *rows* in order, and the *heads* between them.

    A head within a paragraph, where it runs on over a page, comes behind it.
    """
    starts = _starts(rows)
    known = _known(rows)
    waiting = list(heads)
    for at, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        while waiting and waiting[0].before <= at:
            head = waiting.pop(0)
            yield head.kind, head.words
        yield None, _joined([row.words for row in rows[at:end]], known)
    yield from ((head.kind, head.words) for head in waiting)


def _starts(rows: Sequence[Row]) -> list[int]:
    """The numbers of the rows that open a paragraph."""
    longest = _longest(rows)
    pitch = _pitches(rows, longest)
    return [
        at
        for at, row in enumerate(rows)
        if not at or _opens(rows, at, pitch.get(row.size, 1.3 * row.size), longest)
    ]


def _opens(
    rows: Sequence[Row], at: int, pitch: float, longest: dict[float, int]
) -> bool:
    last, row = rows[at - 1], rows[at]
    if abs(last.size - row.size) > _SIZE * last.size or _ITEM.match(row.words):
        return True
    stopped = bool(_STOP.search(last.words))
    if stopped and _NUMBERED.match(row.words):
        return True
    gap = last.y - row.y
    if last.page != row.page or gap < -0.5 * pitch:  # another page or column
        short = len(last.words) < _SHORT * longest[row.size]
        headed = short and row.words[:1].isupper()
        return stopped or headed or _is_indented(rows, at)
    if abs(gap) < 0.3 * pitch:  # beside it, as the cells of a table are
        return False
    if gap > _APART * pitch or _is_indented(rows, at):
        return True
    return stopped and len(last.words) < _SHORT * longest[row.size]


def _is_indented(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is moved in against those around it in its column.

    Behind a full stop it may be one of several paragraphs of a line each.
    """
    row = rows[at]
    near = [*rows[at + 1 : at + 2], rows[at - 1]]
    if _STOP.search(rows[at - 1].words):
        near += rows[max(0, at - _NEAR) : at + _NEAR]
    return any(
        other.page == row.page
        and abs(other.y - row.y) < 2 * _NEAR * row.size
        and abs(other.size - row.size) <= _SIZE * row.size
        and _INDENT * row.size < row.x - other.x < 6 * row.size
        for other in near
    )


def _pitches(rows: Sequence[Row], longest: dict[float, int]) -> dict[float, float]:
    """How far apart lines of each size of letters mostly are within a paragraph."""
    gaps: dict[float, list[float]] = {}
    full: Counter[float] = Counter()
    for last, row in pairwise(rows):
        gap = last.y - row.y
        if last.page == row.page and last.size == row.size and 0 < gap < 3 * row.size:
            gaps.setdefault(row.size, []).append(gap)
            runs_on = not _STOP.search(last.words)
            full[row.size] += runs_on and len(last.words) > _SHORT * longest[row.size]
    # the lesser of those usual, since there may be as many gaps between paragraphs
    usual = {
        size: min(median(found), Counter(map(round, found)).most_common(1)[0][0] + 0.5)
        for size, found in gaps.items()
    }
    # lines so far apart may be of one paragraph if most of them run on
    return {
        size: pitch
        for size, pitch in usual.items()
        if pitch < _DOUBLE * size or 2 * full[size] > len(gaps[size])
    }


def _longest(rows: Sequence[Row]) -> dict[float, int]:
    """How many letters the long lines of each size have: nine in ten have fewer."""
    lengths: dict[float, list[int]] = {}
    for row in rows:
        lengths.setdefault(row.size, []).append(len(row.words))
    return {
        size: sorted(found)[9 * (len(found) - 1) // 10]
        for size, found in lengths.items()
    }


def _known(rows: Sequence[Row]) -> frozenset[str]:
    """The words that stand whole in a line, those with hyphens among them."""
    whole = (word for row in rows for word in _WORD.findall(row.words))
    return frozenset(word.casefold().replace("‐", "-") for word in whole)


def _joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """*lines* as one, words that were broken at a line's end made whole."""
    text = lines[0]
    for line in lines[1:]:
        if not _BROKEN.search(text) or not line[:1].islower():
            text += line if text.endswith(("-", "‐")) and _cut(text) else f" {line}"
            continue
        first = _WORD.findall(text[-60:-1])[-1:] or [""]
        second = _WORD.match(line)
        text = (
            text + line
            if text[-1] != "\xad" and _hyphened(first[0], second, known)
            else text[:-1] + line
        )
    return text.replace("\xad", "")


def _cut(text: str) -> bool:
    """Whether a hyphen at the end of *text* hangs on a word or number."""
    return len(text) > 1 and not text[-2].isspace()


def _hyphened(first: str, second: re.Match[str] | None, known: frozenset[str]) -> bool:
    one, two = first.casefold(), second.group().casefold() if second else ""
    if one + two in known:
        return False
    return f"{one}-{two}" in known or one.rpartition("-")[2] in _FIRST or "-" in one
