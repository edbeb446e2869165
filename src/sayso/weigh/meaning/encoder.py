"""What words mean where they stand: a vector for each word of a claim.

The encoder is all-MiniLM-L6-v2 (Wang et al. 2020), trained further on what says the
same (``sayso.learn.meaning``), in eight bits. It only proposes: what two claims have in
common is for ``likeness`` to say.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.core.errors import SaysoError
from sayso.text import lexicon, pieces

Vectors = NDArray[np.float32]
WEIGHTS = "encoder.onnx"
DIGEST = "e5aee5178f5573c7a11c4b8aae7cc5ce0ddf9529ed059a10511dd4b0bc1688d6"
WIDTH = 384
_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_ROOM = 510  # pieces that have a place, besides the first and the last


class Encoder:
    """The weights in memory, ready to read."""

    def __init__(self, weights: bytes) -> None:
        # onnxruntime takes most of a second to import
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        # one thread: the reading is the same on any machine's load
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            weights, options, providers=["CPUExecutionProvider"]
        )

    def read(self, words: tuple[str, ...]) -> Vectors:
        """The vector of each of *words*, of one sentence: (words, ``WIDTH``).

        There may be 510 words at most.
        """
        if not words:
            return np.zeros((0, WIDTH), np.float32)
        known, numbers = pieces.shipped(), _numbers(words)
        flat = [known.first, *(n for each in numbers for n in each), known.separator]
        row = np.array(flat, np.int64)
        (found,) = self._session.run(("vectors",), {"pieces": row})
        starts = np.cumsum([0, *(len(each) for each in numbers[:-1])])
        sums: Vectors = np.add.reduceat(found[1:-1], starts)
        sizes = np.array([len(each) for each in numbers], np.float32)
        told: Vectors = sums / sizes[:, None]
        return told


def words(text: str) -> Iterator[re.Match[str]]:
    """What is read of *text*, word by word.

    >>> [word.group() for word in words("The ferry's captain")]
    ['The', 'ferry', "'", 's', 'captain']
    """
    return _WORD.finditer(text)


def telling(word: str) -> bool:
    """Whether *word* tells anything that two statements could share.

    >>> [word.group() for word in words("The ferry's at sea.") if telling(word.group())]
    ['ferry', 'sea']
    """
    return word[0].isalnum() and word.lower() not in lexicon.words("grammar.txt")


def _numbers(words: tuple[str, ...]) -> list[tuple[int, ...]]:
    """The pieces of each word; of each the first few where there is no room for all."""
    numbers = [pieces.shipped().of(word) for word in words]
    if sum(map(len, numbers)) <= _ROOM:
        return numbers
    return [each[: _ROOM // len(words)] for each in numbers]


class BadEncoder(SaysoError):
    """The encoder in this package is not the one that it was released with."""

    hint = "Install sayso again."

    def __str__(self) -> str:
        return f"{WEIGHTS}, which tells what claims mean, is damaged or missing"


@cache
def shipped() -> Encoder:
    """The encoder in this package; loaded once, at the first sentence.

    Raises:
        BadEncoder: if its file is missing, or has another digest.
    """
    path = files(__package__) / WEIGHTS
    weights = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(weights).hexdigest() != DIGEST:
        raise BadEncoder
    return Encoder(weights)
