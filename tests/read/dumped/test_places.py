"""Traits of lines among their neighbours."""

import numpy as np

from dumped import LINES, MENU, STORY
from sayso.core.document import Kind
from sayso.read.dumped.places import around, densest, placed, shifted
from sayso.read.dumped.traits import own


def test_rows_depend_on_the_neighbours() -> None:
    """The same line among other lines has other traits; nothing is not a number."""
    alone = np.array([line in STORY for line in LINES], dtype=np.float32)
    kinds: list[Kind | None] = [None] * len(LINES)
    rows = placed(LINES, kinds, own(LINES), alone)
    few = placed(STORY, kinds[:4], own(STORY), alone[6:10])

    assert rows.shape[1] == few.shape[1]
    assert np.isfinite(rows).all()
    assert (rows[len(MENU)] != few[0]).any()


def test_what_the_rules_say_is_a_trait() -> None:
    """A caption beside a line is told from another line."""
    ones = np.ones(4, dtype=np.float32)
    one = placed(STORY, [None] * 4, own(STORY), ones)
    other = placed(STORY, [None, Kind.CAPTION, None, None], own(STORY), ones)

    assert (one[1] != other[1]).any()
    assert (one[0] != other[0]).any()


def test_steps_beyond_the_ends_find_nothing() -> None:
    """A column shorter than the step is all -1."""
    column = np.array([5.0, 6.0], dtype=np.float32)

    assert shifted(column, -1).tolist() == [-1, 5]
    assert shifted(column, 3).tolist() == shifted(column, -2).tolist() == [-1, -1]
    assert around(column, 9).tolist() == [5.5, 5.5]
    assert densest(-column) == (0, 0)
