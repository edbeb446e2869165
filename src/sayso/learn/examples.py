"""What was marked in an article, as the encoder is to learn it."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.annotate import language
from sayso.annotate.learned import labels, windows
from sayso.annotate.learned.arrays import Numbers
from sayso.annotate.learned.traits import Traits
from sayso.annotate.learned.windows import Inputs
from sayso.annotate.learned.words import Words, words
from sayso.learn.corpus import Marked, articles
from sayso.read import pile
from sayso.text.languages import READ
from sayso.text.pieces import Pieces


@dataclass(frozen=True, slots=True)
class Example:
    """An article's words, and for each role the attribution that it belongs to.

    Attributes:
        owners: (3, words), the number of the attribution in which a word is source,
            cue or content; -1 where in none.
        sources: For each attribution the words of its source: it may be shared.
        tags: Indexes into ``LABELS``.
    """

    name: str
    words: Words
    marked: tuple[Marked, ...]
    owners: Numbers
    sources: tuple[Numbers, ...]
    tags: Numbers


def example(name: str, found: Words, marked: Sequence[Marked]) -> Example:
    """An article's words beside what was *marked* in it."""
    tags = np.zeros(len(found), np.int64)
    owners = np.full((3, len(found)), -1, np.int64)
    sources = []
    for number, each in enumerate(marked):
        for role, pieces in enumerate((each.source, each.cue, each.content)):
            for piece in pieces:
                rows = under(found, piece)
                free = rows[(tags[rows] == 0) | (tags[rows] == labels.goes_on(role))]
                owners[role, rows] = number
                tags[free] = labels.goes_on(role)
                tags[free[:1]] = labels.begins(role)
        named = [under(found, piece) for piece in each.source]
        sources.append(np.concatenate(named or [np.zeros(0, np.int64)]))
    return Example(name, found, tuple(marked), owners, tuple(sources), tags)


def under(found: Words, piece: tuple[int, int]) -> Numbers:
    """The words that share a letter with *piece*."""
    start, end = piece
    return np.flatnonzero((found.starts < end) & (start < found.ends))


def parsed(folder: Path, cache: Path) -> list[Example]:
    """The examples of the corpus in *folder*; kept at *cache*: parsing is slow."""
    if not cache.exists():
        found = list(articles(folder))
        passages = language.passages([each.document for each in found])
        rows = [
            (each.document.file, words(own), each.marked)
            for each, own in zip(found, passages, strict=True)
        ]
        _keep(rows, cache)
    return _kept(cache)


def again(folder: Path, examples: Sequence[Example]) -> list[Example]:
    """The same articles as further annotators of the corpus in *folder* marked them."""
    known = {each.name: each.words for each in examples}
    return [
        example(found.document.file, known[found.document.file], told)
        for found in articles(folder)
        for told in found.again
        if found.document.file in known
    ]


def read(paths: Sequence[str], cache: Path) -> list[Example]:
    """The English reports at *paths*, in which nothing is marked; kept at *cache*."""
    if not cache.exists():
        found = [d for d in pile(paths).documents if d.language == READ]
        known = map(words, language.passages(found))
        _keep([(str(n), own, ()) for n, own in enumerate(known) if len(own)], cache)
    return _kept(cache)


def _keep(rows: Sequence[tuple[str, Words, tuple[Marked, ...]]], cache: Path) -> None:
    """Put *rows* at *cache*, whole or not at all."""
    written = cache.with_suffix(".tmp")
    written.write_bytes(pickle.dumps(rows))
    written.replace(cache)


def _kept(cache: Path) -> list[Example]:
    # our own file, written above
    return [example(*row) for row in pickle.loads(cache.read_bytes())]  # noqa: S301


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be learnt of a window.

    Attributes:
        tags: (words,) of ``LABELS``.
        points: (2, words + 1, words + 1), whether the row may point to the column:
            a word of a content to one of its cue, one of a cue to one of its source,
            or to column 0, nobody.
    """

    tags: Numbers
    points: NDArray[np.bool_]


Lesson = tuple[Inputs, Target]


def target(each: Example, start: int, end: int) -> Target:
    """What is to be learnt of words [start, end) of an article."""
    count = end - start
    points = np.zeros((2, count + 1, count + 1), bool)
    _, cue, content = each.owners[:, start:end]
    for row in np.flatnonzero(content >= 0):
        points[0, row + 1, 1:] = cue == content[row]
    for row in np.flatnonzero(cue >= 0):
        given = each.sources[cue[row]] - start
        near = given[(given >= 0) & (given < count)]
        if len(near) or not len(given):
            points[1, row + 1, near + 1 if len(near) else 0] = True
    return Target(each.tags[start:end], points)


class Maker:
    """Makes lessons of articles, with the vocabulary and the traits to be shipped."""

    def __init__(self, pieces: Pieces, traits: Traits) -> None:
        self.pieces, self.traits = pieces, traits

    def lessons(self, each: Example, most: int) -> Iterator[Lesson]:
        """The windows of one article, of *most* pieces."""
        numbers = [self.pieces.of(form) for form in each.words.forms]
        sizes = np.array([len(n) for n in numbers], np.int64)
        rows = self.traits.rows(each.words)
        for window in windows.plan(each.words, sizes, most=most):
            made = windows.inputs(each.words, numbers, rows, window, self.pieces)
            yield made, target(each, window.start, window.end)
