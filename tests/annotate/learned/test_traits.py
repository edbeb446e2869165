"""What the parse says of a word, as rows of a table."""

from dataclasses import replace

import numpy as np
from spacy.strings import get_string_id

from annotate.learned.made import laid, parsed
from sayso.annotate.learned import weights
from sayso.annotate.learned.arrays import Hashes
from sayso.annotate.learned.traits import Traits
from sayso.annotate.learned.words import QUOTED, SHAPES, words

TRAITS = Traits(tags=("NN", "VBD"), roles=("nsubj", "ROOT"), names=("PERSON",))


def hashed(*labels: str) -> Hashes:
    """*labels* as spaCy numbers them."""
    return np.array([get_string_id(label) for label in labels], np.uint64)


def test_each_label_has_a_row_of_its_own() -> None:
    """Tags, roles, names, shapes and quotation share one table, without overlap."""
    found = replace(
        laid("Quist said"),
        tags=hashed("NN", "VBD"),
        roles=hashed("nsubj", "ROOT"),
        names=hashed("PERSON", ""),
        shapes=np.array([1, 0]),
        quoted=np.array([0, 2]),
    )

    rows = TRAITS.rows(found).tolist()

    assert rows == [[1, 3, 5, 6 + 1, 12 + 0], [2, 4, 0, 6 + 0, 12 + 2]]
    assert len(TRAITS) == 6 + len(SHAPES) + len(QUOTED) == 15


def test_an_unknown_label_is_row_0() -> None:
    """A pipeline with other labels than that of the training is no error."""
    strange = hashed("XYZ", "NN")
    found = replace(laid("Quist said"), tags=strange, roles=strange, names=strange)

    assert TRAITS.rows(found)[:, :3].tolist() == [[0, 0, 0], [1, 0, 0]]


def test_no_words_have_no_rows() -> None:
    """An empty report has an empty table of five columns."""
    assert TRAITS.rows(laid()).shape == (0, 5)


def test_the_shipped_model_knows_the_pipelines_labels() -> None:
    """Every tag and role of a plain sentence has a row in the model as shipped."""
    traits = weights.shipped().encoder.traits

    rows = traits.rows(words(parsed("Mara Quist said so on Monday.")))

    assert (rows[:, :2] > 0).all()
    assert rows[1, 2] > 0
    assert rows.max() < len(traits)
