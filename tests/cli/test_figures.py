"""``sayso figures``: a table, and CSV."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_figures_stand_in_a_table(pile: Path, sayso: Run) -> None:
    """Scope, bound, words, who says so and through whom, and the report's number."""
    result = sayso("figures", pile)

    assert result.exit_code == 0
    told = " ".join(result.stdout.split())
    assert "WOUNDED" in told
    assert "≥ 12 At least 12 people Ines Aldous, [1]" in told


def test_a_dossier_is_taken_as_it_is(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """From a dossier.json the table is the same as from its reports."""
    made = tmp_path / "d.json"
    sayso("dossier", pile, "-o", made)

    assert sayso("figures", made).stdout == sayso("figures", pile).stdout


def test_the_ending_says_in_which_form(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """A .csv holds a row a figure; --as says so for standard output."""
    out = tmp_path / "f.csv"

    assert sayso("figures", pile, "-o", out).exit_code == 0

    written = out.read_bytes().decode("utf-8")
    rows = [*csv.DictReader(StringIO(written, newline=""))]
    assert [(row["value"], row["scope"]) for row in rows] == [("12", "wounded")] * 3
    assert sayso("figures", pile, "--as", "csv").stdout_bytes.decode() == written


def test_an_ending_that_names_no_form_is_refused(pile: Path, sayso: Run) -> None:
    """Nothing is read, and the endings that are known are named."""
    result = sayso("figures", pile, "-o", pile.parent / "f.xlsx")

    assert result.exit_code == 2
    assert ".csv" in result.stderr


def test_bad_input_is_named(pile: Path, sayso: Run) -> None:
    """What could not be read is on stderr, the rest in the table."""
    (pile / "empty.txt").touch()

    result = sayso("figures", pile)

    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "WOUNDED" in result.stdout
