"""``sayso lint``: remarks on the sourcing of reports."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

VAGUE = """\
Pier in Port Ellery to be closed

The council met on Monday. The pier is to be closed by May, sources said.

As previously reported, it was built by the harbour company.
"""


@pytest.fixture
def loose(pile: Path) -> Path:
    """The pile, with a report that says too little of its sources."""
    (pile / "vague.txt").write_text(VAGUE, "utf-8")
    return pile


def test_remarks_are_no_error(loose: Path, sayso: Run) -> None:
    """They are told on stdout, and the exit code is that of the reading."""
    result = sayso("lint", loose)

    assert result.exit_code == 0
    assert "“sources”" in result.stdout
    assert "“As previously reported”" in result.stdout


def test_a_dossier_is_taken_as_it_is(loose: Path, sayso: Run, tmp_path: Path) -> None:
    """From a dossier.json the remarks are the same as from its reports."""
    made = tmp_path / "d.json"
    sayso("dossier", loose, "-o", made)

    assert sayso("lint", made).stdout == sayso("lint", loose).stdout


def test_one_rule_can_be_asked_for(loose: Path, sayso: Run) -> None:
    """The others are left out; a rule that there is not is refused."""
    told = sayso("lint", loose, "--rule", "unnamed-report").stdout

    assert "“As previously reported”" in told
    assert "“sources”" not in told
    assert sayso("lint", loose, "--rule", "bad-prose").exit_code == 2


def test_the_ending_says_in_which_form(loose: Path, sayso: Run, tmp_path: Path) -> None:
    """JSON and CSV hold the same remarks."""
    for name in ("r.json", "r.csv"):
        assert sayso("lint", loose, "-o", tmp_path / name).exit_code == 0

    told = json.loads((tmp_path / "r.json").read_text("utf-8"))["remarks"]
    rows = [*csv.DictReader(StringIO((tmp_path / "r.csv").read_text("utf-8")))]
    assert [row["words"] for row in rows] == [each["span"]["text"] for each in told]
    assert "sources" in [row["words"] for row in rows]


def test_without_words_it_says_what_it_did_not_check(
    loose: Path, sayso: Run, tmp_path: Path
) -> None:
    """A dossier without text is no clean bill."""
    made = tmp_path / "d.json"
    sayso("dossier", loose, "--no-text", "-o", made)

    result = sayso("lint", made)

    assert result.exit_code == 0
    assert "NOT CHECKED" in result.stdout
    assert "vague-source" in result.stdout
