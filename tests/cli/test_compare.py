"""``sayso compare``: two reports side by side."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def three(pile: Path) -> Path:
    """The pile with a third report."""
    text = "Bo Kerr, a diver, said that the ferry struck the pier on Monday.\n"
    (pile / "diver.txt").write_text(text, "utf-8")
    return pile


def test_two_reports_are_compared(pile: Path, sayso: Run) -> None:
    """By their files, or by the folder that holds them."""
    result = sayso("compare", pile / "ferry.txt", pile / "retold.txt")

    assert result.exit_code == 0
    assert "[1] and [2] both tell" in result.stdout
    assert "TOLD IN BOTH" in result.stdout
    assert sayso("compare", pile).stdout == result.stdout


def test_two_of_many_are_named(three: Path, sayso: Run, tmp_path: Path) -> None:
    """By id or file, in a pile or in a dossier that was made before."""
    out = tmp_path / "d.json"
    sayso("dossier", three, "-o", out)

    by_id = sayso("compare", out, "--of", "d1", "d2")
    by_file = sayso("compare", three, "--of", "ferry.txt", "retold.txt")

    assert by_id.exit_code == 0
    assert "[2] and [3] both tell" in by_id.stdout
    assert by_file.stdout == by_id.stdout


def test_as_many_are_told_as_are_asked_for(pile: Path, sayso: Run) -> None:
    """All are at least as many as without."""
    few, every = (sayso("compare", pile, *more).stdout for more in ((), ("--all",)))

    assert len(every) >= len(few)
    assert "--all" not in every


def test_anything_but_two_reports_is_an_error(three: Path, sayso: Run) -> None:
    """It says how many there are, and how to name two."""
    many = sayso("compare", three)
    one = sayso("compare", three / "ferry.txt", three / "ferry.txt")
    twice = sayso("compare", three, "--of", "d0", "diver.txt")
    nobody = sayso("compare", three, "--of", "d0", "nowhere.txt")

    assert [r.exit_code for r in (many, one, twice, nobody)] == [2] * 4
    assert "3 were read" in many.stderr
    assert "--of" in many.stderr
    assert "  d2  " in many.stderr
    assert "one was read" in one.stderr
    assert "both are" in twice.stderr
    assert "no report is meant by “nowhere.txt”" in nobody.stderr


def test_what_cannot_be_read_is_named(three: Path, sayso: Run) -> None:
    """With the reason, and so is that one report is left."""
    (three / "empty.txt").write_text("", "utf-8")

    result = sayso("compare", three / "ferry.txt", three / "empty.txt")

    assert result.exit_code == 2
    assert "empty.txt: is empty" in result.stderr
