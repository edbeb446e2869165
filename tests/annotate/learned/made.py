"""Words and readings made by hand, where no parse and no weights are needed."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from factory import plain
from sayso.annotate import language
from sayso.annotate.language import Passage
from sayso.annotate.learned.decoding import Stretch
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.links import Linker, linker
from sayso.annotate.learned.page import Page
from sayso.annotate.learned.pairs import NAMES, REACH
from sayso.annotate.learned.reading import POINTS, Reading
from sayso.annotate.learned.words import Words

SEED = 1


def parsed(text: str, number: int = 0) -> tuple[Passage, ...]:
    """The passages of a report with that *text*."""
    (passages,) = language.passages([plain(text, number=number)])
    return passages


def laid(*paragraphs: str) -> Words:
    """Words that blanks part, of sentences that ``/`` parts; each its own head.

    >>> laid("It held . / She said so .", "No .").sentences.tolist()
    [0, 0, 0, 1, 1, 1, 1, 2, 2]
    """
    lines = [
        (number, line.split())
        for number, paragraph in enumerate(paragraphs)
        for line in paragraph.split("/")
    ]
    forms = tuple(form for _, line in lines for form in line)
    sizes = [len(line) for _, line in lines]
    lengths = np.array([len(form) + 1 for form in forms], np.int64)
    none, hashes = np.zeros(len(forms), np.int64), np.zeros(len(forms), np.uint64)
    ends = np.cumsum(lengths) - 1
    return Words(
        forms=forms,
        starts=ends - lengths + 1,
        ends=ends,
        tags=hashes,
        roles=hashes,
        names=hashes,
        shapes=none,
        quoted=none,
        heads=np.arange(len(forms)),
        sentences=np.repeat(np.arange(len(lines)), sizes),
        passages=np.repeat([number for number, _ in lines], sizes),
    )


def hung(words: Words, heads: dict[int, int]) -> Words:
    """*words*, some of them hanging from others."""
    own = words.heads.copy()
    for word, head in heads.items():
        own[word] = head
    return replace(words, heads=own)


def wishing(**wishes: float) -> Linker:
    """A linker whose nets give each named number its weight; ``_`` for a blank."""
    weight = np.zeros((len(NAMES), 1))
    for name, wish in wishes.items():
        weight[NAMES.index(name.replace("_", " "))] = wish
    net = {"weight": weight.tolist(), "bias": [0], "out": [5]}
    return linker({"nets": [net, net], "distance": [[0, 0]] * (2 * REACH + 1)})


def page(words: Words, stretches: Sequence[Stretch]) -> Page:
    """A page whose reading is chance: the same each time."""
    chance = np.random.default_rng(SEED)
    count = len(words)
    tags = chance.random((count, len(LABELS)), np.float32)
    points = chance.standard_normal((count, POINTS), np.float32)
    nobody = chance.standard_normal((1, POINTS), np.float32)
    windows = np.zeros(count, np.int64)
    distance = chance.standard_normal((2 * REACH + 1, 2), np.float32)
    reading = Reading(np.log(tags + 1e-3), points, windows, nobody)
    return Page(words, reading, distance, stretches)
