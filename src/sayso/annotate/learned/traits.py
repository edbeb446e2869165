"""What the parse says of a word, as rows of one table that the encoder adds up."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sayso.annotate.learned.arrays import Hashes, Numbers
from sayso.annotate.learned.words import QUOTED, SHAPES, Words


@dataclass(frozen=True)
class Traits:
    """The labels that the pipeline knew when the encoder was trained.

    A label that it did not know is row 0, as is a piece that is no word's.
    """

    tags: tuple[str, ...]
    roles: tuple[str, ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return self._shapes + len(SHAPES) + len(QUOTED)

    @property
    def _shapes(self) -> int:
        """The row of the first shape; the states of quotation follow the shapes."""
        return 1 + len(self.tags) + len(self.roles) + len(self.names)

    @cached_property
    def _known(self) -> tuple[dict[int, int], ...]:
        """The row of each label by its hash; a table for each kind of label."""
        from spacy.strings import get_string_id  # noqa: PLC0415 - heavy

        out, at = [], 1
        for labels in (self.tags, self.roles, self.names):
            rows = enumerate(labels, start=at)
            out.append({get_string_id(label): row for row, label in rows})
            at += len(labels)
        return tuple(out)

    def rows(self, words: Words) -> Numbers:
        """For each word its rows: tag, role, name, shape, quotation."""
        columns = (words.tags, words.roles, words.names)
        labels = zip(columns, self._known, strict=True)
        table = [_rows(hashes, known) for hashes, known in labels]
        shapes = self._shapes + words.shapes
        return np.stack(
            [*table, shapes, self._shapes + len(SHAPES) + words.quoted], axis=1
        )


def _rows(hashes: Hashes, known: dict[int, int]) -> Numbers:
    found, where = np.unique(hashes, return_inverse=True)
    rows = np.array([known.get(int(each), 0) for each in found], np.int64)
    return rows[where]
