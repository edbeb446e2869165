"""``sayso why``, ``without`` and ``chase``: questions to a dossier."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def made(pile: Path, sayso: Run, tmp_path: Path) -> Path:
    """The dossier of the pile, as a file."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out)
    return out


def test_why_takes_a_dossier_or_a_pile(made: Path, pile: Path, sayso: Run) -> None:
    """From either the answer is the same, sentence by sentence."""
    from_dossier = sayso("why", made, "p0")

    assert from_dossier.exit_code == 0
    assert "»" in from_dossier.stdout
    assert sayso("why", pile, "p0").stdout == from_dossier.stdout


def test_without_names_what_falls(made: Path, sayso: Run) -> None:
    """Both reports have it through one newspaper alone."""
    result = sayso("without", made, "Ellery Post")

    assert result.exit_code == 0
    assert "FALLS" in result.stdout


def test_chase_lists_what_is_leant_on(made: Path, pile: Path, sayso: Run) -> None:
    """The paper that both reports have it from was not read."""
    result = sayso("chase", made)

    assert result.exit_code == 0
    assert "Ellery Post" in result.stdout.splitlines()[0]
    assert sayso("chase", pile).stdout == result.stdout


@pytest.mark.parametrize("command", ["why", "without"])
def test_what_nobody_is_called_is_an_error(
    made: Path, sayso: Run, command: str
) -> None:
    """The error names what there is, and nothing else is printed."""
    result = sayso(command, made, "Zacharias Quill")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Zacharias Quill" in result.stderr
    assert "Name one by its id" in result.stderr


def test_a_broken_dossier_is_an_error(tmp_path: Path, sayso: Run) -> None:
    """A file that says that it is a dossier, and is none, is named."""
    broken = tmp_path / "d.json"
    broken.write_text('{"schema": "sayso-dossier/1", "documents": [', "utf-8")

    result = sayso("why", broken, "p0")

    assert result.exit_code == 1
    assert "d.json" in result.stderr


@pytest.mark.parametrize("question", [("why", "p0"), ("chase",)])
def test_without_words_their_places_answer(
    pile: Path, sayso: Run, tmp_path: Path, question: tuple[str, ...]
) -> None:
    """Of a dossier that keeps no texts."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out, "--no-text")

    result = sayso(question[0], out, *question[1:])

    assert result.exit_code == 0
    assert re.search(r"\[\d\] \d+–\d+", result.stdout)
    assert "struck" not in result.stdout


def test_a_dossier_of_another_format_is_refused(
    pile: Path, sayso: Run, tmp_path: Path
) -> None:
    """It is no report; who made it and what to do is said."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out)
    out.write_text(out.read_text("utf-8").replace("dossier/1", "dossier/9"), "utf-8")

    result = sayso("chase", out)

    assert result.exit_code == 2
    assert "of the format sayso-dossier/9, made by sayso" in result.stderr
    assert "this version reads sayso-dossier/1" in result.stderr
    assert "Make the dossier again" in result.stderr
