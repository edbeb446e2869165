"""The claims of a lineage read for what they mean."""

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from sayso.core.account import Claim
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.alignment import Row, Words
from sayso.weigh.meaning.encoder import (
    WIDTH,
    Encoder,
    Vectors,
    shipped,
    telling,
    words,
)
from sayso.weigh.meaning.meanings import Meanings

_THREADS = 4  # more do not help: the rest waits for one another
_MOST = 120  # words of one reading: what stands farther off says little

Stretch = tuple[int, int]
Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """What is read of a claim, and where in it the main word stands: from, to.

    Its own words alone, as the encoder was trained; where its main word stands in
    another sentence, that sentence.
    """

    text: str
    head: Stretch
    whole: Stretch


def meanings(
    told: Mapping[str, Facets], lookup: Lookup, encoder: Encoder | None = None
) -> Meanings:
    """What the tellings of *told*, claim id -> telling, mean.

    A telling is read once, where it comes first in the order of its words: so neither
    the order of reports nor a second copy makes a difference.
    """
    places: dict[Facets, Place] = {}
    for claim in lookup.claims:
        place = _place(claim, lookup)
        here = told[claim.id]
        places[here] = min(place, places.get(here, place))
    order = sorted(places)
    if not order:
        return Meanings()
    read_by = encoder or shipped()  # loaded once, before threads ask for it
    found = _read([places[each] for each in order], read_by)
    return Meanings(
        {each: row for row, each in enumerate(order)},
        _unit(np.array([each.head for each in found])),
        _unit(np.array([each.whole for each in found])),
        Words.of([each.row for each in found]),
    )


def _place(claim: Claim, lookup: Lookup) -> Place:
    head, own = claim.head, claim.span
    if head is None:
        return Place(lookup.text(own), (0, 0), (0, len(own)))
    if head in own:
        at = (head.start - own.start, head.end - own.start)
        return Place(lookup.text(own), at, (0, len(own)))
    sentence = lookup.sentence(head)
    at = (head.start - sentence.start, head.end - sentence.start)
    return Place(lookup.text(sentence), at, at)


class _Told(NamedTuple):
    """What is read of one place: sums of vectors, and its telling words."""

    head: Vectors
    whole: Vectors
    row: Row


def _read(places: Sequence[Place], encoder: Encoder) -> list[_Told]:
    """What is read of each of *places*, in their order."""
    here: defaultdict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(places):
        here[place.text].append(row)
    found: dict[int, _Told] = {}

    def read(text: str) -> None:
        whole, vectors = _vectors(text, encoder)
        for row in here[text]:
            found[row] = _told(places[row], whole, vectors)

    # each text is read by itself and has rows of its own: threads change nothing
    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        for _ in pool.map(read, here):
            pass
    return [found[row] for row in range(len(places))]


def _vectors(text: str, encoder: Encoder) -> tuple[list[Word], Vectors]:
    """The words of *text*, read window by window, and a vector for each."""
    whole = [(m.group(), m.start(), m.end()) for m in words(text)]
    read = [
        encoder.read(tuple(word for word, _, _ in whole[first : first + _MOST]))
        for first in range(0, len(whole), _MOST)
    ]
    return whole, np.concatenate([np.zeros((0, WIDTH), np.float32), *read])


def _told(place: Place, whole: Sequence[Word], vectors: Vectors) -> _Told:
    inner = _within(whole, place.whole)
    tell = [n for n in inner if telling(whole[n][0])] or inner
    row = Row(tuple(whole[n][0].lower() for n in tell), _unit(vectors[tell]))
    head = vectors[_within(whole, place.head)].sum(0)
    return _Told(head, vectors[inner].sum(0), row)


def _within(words: Sequence[Word], stretch: Stretch) -> list[int]:
    """The words that share a character with *stretch*."""
    start, end = stretch
    return [n for n, (_, a, b) in enumerate(words) if a < end and start < b]


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    told: Vectors = vectors / np.maximum(lengths, 1e-6)
    return told
