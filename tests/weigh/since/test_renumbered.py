"""Other numbers for the reports of a dossier, and nothing else."""

from sayso.core import codec
from sayso.weigh.since.renumbered import renumbered
from tell.invented import DOSSIER

NUMBERS = {0: 2, 1: 3, 2: 0, 3: 1}
BACK = {new: old for old, new in NUMBERS.items()}


def test_every_place_moves_with_its_report() -> None:
    """There and back again it is the same, to the last field."""
    moved = renumbered(DOSSIER, NUMBERS)

    assert moved != DOSSIER
    assert renumbered(moved, BACK) == DOSSIER


def test_no_old_number_is_left() -> None:
    """Not in the data that would be written, either, but for ids of other things."""
    ten = {number: number + 10 for number in NUMBERS}
    moved = renumbered(DOSSIER, ten)

    assert [document.id for document in moved.documents] == ["d10", "d11", "d12", "d13"]
    told = str(codec.data(moved, text=False))
    for key in ("'document'", "'from'", "'to'", "'documents'"):
        assert f"{key}: 'd0'" not in told
        assert f"{key}: ['d0'" not in told


def test_numbers_that_stay_change_nothing() -> None:
    """It is the very same."""
    assert renumbered(DOSSIER, dict(enumerate(range(4)))) is DOSSIER
