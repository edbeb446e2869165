"""``sayso verify``: what still holds, and what is hit."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def made(pile: Path, tmp_path: Path, sayso: Run) -> Path:
    """A dossier of the pile, as JSON."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out)
    return out


def test_what_was_just_made_holds(made: Path, sayso: Run) -> None:
    """A dossier holds against the inputs that it was made from."""
    result = sayso("verify", made)

    assert (result.exit_code, result.stderr) == (0, "")


def test_a_changed_input_is_named(made: Path, pile: Path, sayso: Run) -> None:
    """An input that is no longer what was read is named, with exit code 1."""
    (pile / "ferry.txt").write_text("Something else.", "utf-8")

    result = sayso("verify", made)

    assert result.exit_code == 1
    assert "ferry.txt" in result.stderr
    assert "retold.txt" not in result.stderr


def test_a_moved_span_is_named(made: Path, sayso: Run) -> None:
    """A span that no longer slices to its words is hit."""
    told = json.loads(made.read_bytes())
    told["attributions"][0]["content"][0]["start"] += 1
    made.write_text(json.dumps(told), "utf-8")

    assert sayso("verify", made).exit_code == 1


def test_inputs_may_have_moved(
    made: Path, pile: Path, tmp_path: Path, sayso: Run
) -> None:
    """With --inputs the reports are looked for in that folder."""
    shutil.move(pile, tmp_path / "elsewhere")

    assert sayso("verify", made, "--inputs", tmp_path / "elsewhere").exit_code == 0


@pytest.mark.parametrize("text", ["no JSON", "[]", "{}"])
def test_what_is_no_dossier_does_not_hold(
    tmp_path: Path, sayso: Run, text: str
) -> None:
    """A file that is no dossier fails the check, with a line and no traceback."""
    path = tmp_path / "d.json"
    path.write_text(text, "utf-8")

    result = sayso("verify", path)

    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)


def test_a_missing_dossier_is_wrong_usage(tmp_path: Path, sayso: Run) -> None:
    """A dossier that is not there is a slip of the user: exit code 2."""
    assert sayso("verify", tmp_path / "d.json").exit_code == 2
