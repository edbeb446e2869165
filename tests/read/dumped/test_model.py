"""The table of numbers and how it is reckoned with."""

from importlib import resources

import numpy as np
import pytest

from dumped import FOOT, LINES, MENU, STORY
from sayso.core.document import Kind
from sayso.read.dumped.model import model, shipped

# One tree: what is up to 3 in the second trait is likelier not the story's.
STUMP = model(
    {
        "centre": [],
        "spread": [],
        "traits": [0],
        "words": [],
        "base": 0.0,
        "depth": 2,
        "roots": [0],
        "trait": [1, 0, 0],
        "bound": [3, 0, 0],
        "low": [1, 1, 2],
        "high": [2, 1, 2],
        "value": [0, -2, 2],
    }
)


def test_a_tree_is_followed_to_its_leaves() -> None:
    """A bound is met by what is as much; a leaf stays where it is."""
    rows = np.array([[9, 3], [0, 3.5]], dtype=np.float32)

    assert STUMP.grown(rows).tolist() == pytest.approx([0.119, 0.881], abs=0.001)


def test_batches_are_as_one() -> None:
    """Many lines at once give what each gives by itself."""
    rows = np.tile(np.array([[9, 3], [0, 4]], dtype=np.float32), (3_000, 1))

    assert (STUMP.grown(rows) == np.tile(STUMP.grown(rows[:2]), 3_000)).all()


def test_the_shipped_model_tells_a_story_from_menus() -> None:
    """A German page's paragraphs are likelier the story's than what is about them.

    What stands right above the story may as well be a kicker, and what heads a list
    right below it a subheading.
    """
    kinds: list[Kind | None] = [None] * len(LINES)
    chances = dict(zip(LINES, shipped().chances(LINES, kinds), strict=True))

    assert min(chances[line] for line in STORY) > 0.5
    assert max(chances[line] for line in (*MENU[:-1], *FOOT[1:])) < 0.5
    assert len(shipped().chances([], [])) == 0


def test_the_shipped_model_is_small() -> None:
    """It is in the package, and under a megabyte."""
    file = resources.files("sayso.read.dumped") / "weights.json"

    assert len(file.read_bytes()) < 1_000_000
