"""The words of one report as the encoder reads them, with what the parse says of each.

The encoder's own vocabulary is without case and was never shown a parse. Both are
to be had for nothing here, so every word carries them: its tag, its grammatical
role and its head, what it names, its letters' case, and whether it stands within
quotation marks, in every dialect of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.annotate import quotes
from sayso.annotate.language import Passage
from sayso.annotate.learned.arrays import Hashes, Numbers

# News agencies write '' and `` for a double quotation mark: each is one word here.
WORD = re.compile(r"''|``|\w+|[^\w\s]")
_PLAIN = {"''": '"', "``": '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_PLAIN |= {"‘": "'", "’": "'", "—": "-", "–": "-"}
ATTRIBUTES = ("TAG", "DEP", "ENT_TYPE", "HEAD", "SENT_START")
SHAPES = ("lower", "Title", "UPPER", "digit", "mixed", "sign")
_LOWER, _TITLE, _UPPER, _DIGIT, _MIXED, _SIGN = range(len(SHAPES))
QUOTED = ("outside", "inside", "mark")
OUTSIDE, INSIDE, MARK = range(len(QUOTED))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report, one row each, over all its passages.

    Attributes:
        forms: How each is written, marks made plain.
        starts, ends: Where it stands in the report's text.
        tags, roles, names: Hashes of the tag, the dependency and the entity
            label of its token, as spaCy numbers strings.
        shapes, quoted: Indexes into ``SHAPES`` and ``QUOTED``.
        heads: The row of its head; its own where it has none.
        sentences, passages: The number of its sentence and of its passage, of
            those that have words.
    """

    forms: tuple[str, ...]
    starts: Numbers
    ends: Numbers
    tags: Hashes
    roles: Hashes
    names: Hashes
    shapes: Numbers
    quoted: Numbers
    heads: Numbers
    sentences: Numbers
    passages: Numbers

    def __len__(self) -> int:
        return len(self.forms)


_KEPT = ("starts", "ends", "tags", "roles", "names", "shapes", "quoted")


def words(passages: Sequence[Passage]) -> Words:
    """The words of one report's *passages*, in order."""
    parts = [part for part in map(_of, passages) if len(part)]
    if not parts:
        return _nothing()
    sizes = [len(part) for part in parts]
    before = np.cumsum([0, *sizes[:-1]])
    lines = np.cumsum([0, *(part.sentences[-1] + 1 for part in parts[:-1])])

    def whole(name: str) -> NDArray[Any]:
        return np.concatenate([getattr(part, name) for part in parts])

    return Words(
        forms=tuple(form for part in parts for form in part.forms),
        **{name: whole(name) for name in _KEPT},
        heads=whole("heads") + np.repeat(before, sizes),
        sentences=whole("sentences") + np.repeat(lines, sizes),
        passages=np.repeat(np.arange(len(parts)), sizes),
    )


def _nothing() -> Words:
    none, hashes = np.zeros(0, np.int64), np.zeros(0, np.uint64)
    return Words((), none, none, hashes, hashes, hashes, none, none, none, none, none)


def _of(passage: Passage) -> Words:
    """The words of one passage, counted from its own start."""
    doc, text = passage.doc, passage.text
    found = [match.span() for match in WORD.finditer(text)]
    if not found:
        return _nothing()
    starts, ends = np.array(found, np.int64).T
    at = np.array(passage.at, np.int64)
    tags, roles, names, leads, opens = doc.to_array(list(ATTRIBUTES)).T
    tokens = np.array([token.idx for token in doc], np.int64)
    token = np.searchsorted(tokens, starts, side="right") - 1
    first = np.searchsorted(starts, tokens)  # the first word of each token
    heads = first[token + leads[token].astype(np.int64)]
    lines = np.maximum(np.cumsum(opens.astype(np.int64) == 1) - 1, 0)[token]
    written = [text[start:end] for start, end in found]
    forms = tuple(_PLAIN.get(word, word) for word in written)
    mark = np.array([form == '"' for form in forms])
    return Words(
        forms=forms,
        starts=at[starts],
        ends=at[ends - 1] + 1,
        tags=tags[token],
        roles=roles[token],
        names=names[token],
        shapes=np.array([_shape(word) for word in written], np.int64),
        quoted=np.where(mark, MARK, _within(text)[starts]),
        heads=np.minimum(heads, len(found) - 1),
        sentences=lines - lines[0],
        passages=np.zeros(len(found), np.int64),
    )


def _within(text: str) -> Numbers:
    """For each character whether it stands in a quotation."""
    out = np.full(len(text), OUTSIDE, np.int64)
    for start, end in quotes.regions(text):
        out[start:end] = INSIDE
    return out


@lru_cache(maxsize=65_536)
def _shape(word: str) -> int:
    if not word[0].isalnum():
        return _SIGN
    if word.isdigit():
        return _DIGIT
    if word.islower():
        return _LOWER
    if word.isupper() and len(word) > 1:
        return _UPPER
    title = word[0].isupper() and (len(word) == 1 or word[1:].islower())
    return _TITLE if title else _MIXED
