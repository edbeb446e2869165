"""The claims of a lineage read for what they mean."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from sayso.core.account import Claim
from sayso.core.span import Span
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.encoder import WIDTH, Vectors, shipped
from sayso.weigh.meaning.meanings import Meanings

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_THREADS = 4  # more do not help: the rest waits for one another
_MOST = 120  # words of one reading: what stands farther off says little

Stretch = tuple[int, int]
Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in its sentence a claim stands, and its main word: from, to."""

    sentence: str
    head: Stretch
    whole: Stretch


def meanings(told: Mapping[str, Facets], lookup: Lookup) -> Meanings:
    """What the tellings of *told*, claim id -> telling, mean.

    A telling is read once, where it first stands in the order of its sentences: so
    neither the order of reports nor a second copy makes a difference.
    """
    places: dict[Facets, Place] = {}
    for claim in lookup.claims:
        if claim.head is not None:
            place = _place(claim, claim.head, lookup)
            telling = told[claim.id]
            places[telling] = min(place, places.get(telling, place))
    order = sorted(places)
    heads, wholes = _read([places[telling] for telling in order])
    return Meanings({telling: row for row, telling in enumerate(order)}, heads, wholes)


def _place(claim: Claim, head: Span, lookup: Lookup) -> Place:
    sentence = lookup.sentence(head)
    start, size = sentence.start, len(sentence)
    whole = (max(0, claim.span.start - start), min(size, claim.span.end - start))
    own = (head.start - start, head.end - start)
    return Place(lookup.text(sentence), own, whole)


def _read(places: Sequence[Place]) -> tuple[Vectors, Vectors]:
    """The vectors of the main words, and of the whole claims, in their order."""
    here: defaultdict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(places):
        here[place.sentence].append(row)
    heads = np.zeros((len(places), WIDTH), np.float32)
    wholes = np.zeros((len(places), WIDTH), np.float32)

    def read(sentence: str) -> None:
        rows = here[sentence]
        for vectors, window in _windows(sentence, [places[row].head for row in rows]):
            for row in rows:
                own = _within(window, places[row].head)
                if own:
                    whole = _within(window, places[row].whole) or own
                    heads[row] = vectors[own].mean(0)
                    wholes[row] = vectors[whole].mean(0)

    if here:
        shipped()  # loaded once, before threads ask for it
    # each sentence is read by itself and has rows of its own: threads change nothing
    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        for _ in pool.map(read, here):
            pass
    return _unit(heads), _unit(wholes)


def _windows(
    sentence: str, heads: Sequence[Stretch]
) -> Iterator[tuple[Vectors, Sequence[Word]]]:
    """The vectors of the words of *sentence*, window by window that has a main word."""
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(sentence)]
    for first in range(0, len(words), _MOST):
        window = words[first : first + _MOST]
        if any(_within(window, head) for head in heads):
            yield shipped().read(tuple(word for word, _, _ in window)), window


def _within(window: Sequence[Word], stretch: Stretch) -> list[int]:
    """The words of *window* that share a character with *stretch*."""
    start, end = stretch
    return [n for n, (_, a, b) in enumerate(window) if a < end and start < b]


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    told: Vectors = vectors / np.maximum(lengths, 1e-6)
    return told
