"""The claims of a lineage read for what they mean."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from sayso.core.account import Claim
from sayso.weigh.facets import Facets
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.encoder import WIDTH, Encoder, Vectors, shipped, words
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
        telling = told[claim.id]
        places[telling] = min(place, places.get(telling, place))
    order = sorted(places)
    if not order:
        return Meanings()
    read_by = encoder or shipped()  # loaded once, before threads ask for it
    heads, wholes = _read([places[telling] for telling in order], read_by)
    return Meanings({telling: row for row, telling in enumerate(order)}, heads, wholes)


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


def _read(places: Sequence[Place], encoder: Encoder) -> tuple[Vectors, Vectors]:
    """The vectors of the main words, and of the whole claims, in their order."""
    here: defaultdict[str, list[int]] = defaultdict(list)
    for row, place in enumerate(places):
        here[place.text].append(row)
    heads = np.zeros((len(places), WIDTH), np.float32)
    wholes = np.zeros((len(places), WIDTH), np.float32)

    def read(text: str) -> None:
        for window, vectors in _windows(text, encoder):
            for row in here[text]:
                for out, part in (
                    (heads, places[row].head),
                    (wholes, places[row].whole),
                ):
                    out[row] += vectors[_within(window, part)].sum(0)

    # each text is read by itself and has rows of its own: threads change nothing
    with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as pool:
        for _ in pool.map(read, here):
            pass
    return _unit(heads), _unit(wholes)


def _windows(text: str, encoder: Encoder) -> Iterator[tuple[Sequence[Word], Vectors]]:
    """*text* window by window: its words, and a vector for each."""
    whole = [(m.group(), m.start(), m.end()) for m in words(text)]
    for first in range(0, len(whole), _MOST):
        window = whole[first : first + _MOST]
        yield window, encoder.read(tuple(word for word, _, _ in window))


def _within(window: Sequence[Word], stretch: Stretch) -> list[int]:
    """The words of *window* that share a character with *stretch*."""
    start, end = stretch
    return [n for n, (_, a, b) in enumerate(window) if a < end and start < b]


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    told: Vectors = vectors / np.maximum(lengths, 1e-6)
    return told
