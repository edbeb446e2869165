"""The encoder at work: one window of a report at a time."""

import numpy as np

from sayso.annotate.learned import windows
from sayso.annotate.learned.arrays import Scores
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.reading import POINTS, Reading
from sayso.annotate.learned.traits import Traits
from sayso.annotate.learned.windows import Inputs
from sayso.annotate.learned.words import Words
from sayso.text.pieces import Pieces


class Encoder:
    """The weights in memory, ready to read."""

    def __init__(self, weights: bytes, pieces: Pieces, traits: Traits) -> None:
        # onnxruntime takes most of a second to import
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        # one thread, one window: the reading is the same on any machine's load
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            weights, options, providers=["CPUExecutionProvider"]
        )
        self.pieces, self.traits = pieces, traits

    def read(self, words: Words) -> Reading:
        """What it makes of a report's *words*."""
        numbers = [self.pieces.of(form) for form in words.forms]
        rows = self.traits.rows(words)
        tags = np.zeros((len(words), len(LABELS)), np.float32)
        points = np.zeros((len(words), POINTS), np.float32)
        seen = np.zeros(len(words), np.int64)
        nobody: list[Scores] = []
        sizes = np.array([len(each) for each in numbers], np.int64)
        for number, window in enumerate(windows.plan(words, sizes)):
            made = windows.inputs(words, numbers, rows, window, self.pieces)
            told, asked = self._run(made)
            own = slice(window.start, window.end)
            tags[own], points[own] = told[1:], asked[1:]  # row 0 is [CLS]: nobody
            seen[own] = number
            nobody.append(asked[0].copy())
        return Reading(tags, points, seen, np.array(nobody, np.float32))

    def _run(self, made: Inputs) -> tuple[Scores, Scores]:
        """Tags and points of a window: a row for [CLS], then one a word."""
        given = {
            "pieces": made.pieces,
            "traits": made.traits,
            "heads": made.heads,
            "first": made.first,
        }
        tags, points = self._session.run(("tags", "points"), given)
        return tags, points
