"""The weights that are shipped."""

import hashlib
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from sayso.annotate import learned
from sayso.annotate.learned import weights
from sayso.annotate.learned.weights import CARD, LINKER, BadWeights

MEGABYTES = 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the model as it is shipped."""
    shipped = Path(str(files(learned)))
    for name in (CARD, weights.ENCODER, LINKER):
        shutil.copy(shipped / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [weights.ENCODER, LINKER])
def test_a_changed_byte_is_an_error(folder: Path, name: str) -> None:
    """A file that is not the one of the card is named, and what to do is said."""
    path = folder / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(BadWeights, match=name) as caught:
        weights.loaded(folder)

    assert hashlib.sha256(content).hexdigest()[:12] in str(caught.value)
    assert caught.value.expected[:12] in str(caught.value)
    assert "--annotator rules" in caught.value.hint


def test_a_missing_file_is_an_error(folder: Path) -> None:
    """A file that is not there is named too."""
    (folder / LINKER).unlink()

    with pytest.raises(BadWeights, match=f"{LINKER} is missing"):
        weights.loaded(folder)


def test_nothing_but_what_the_card_names_is_read(folder: Path) -> None:
    """Whatever else lies in the folder is none of the model's business."""
    (folder / "notes.txt").write_bytes(b"\xff")

    assert weights.loaded(folder).linker.distance.shape == (129, 2)


def test_the_shipped_model_is_loaded_once() -> None:
    """It takes a while to load, so it is kept."""
    assert weights.shipped() is weights.shipped()


def test_the_shipped_model_is_small(folder: Path) -> None:
    """All of it fits into a package that one downloads without a thought."""
    size = sum(path.stat().st_size for path in folder.iterdir())

    assert size < MEGABYTES * 1_000_000
