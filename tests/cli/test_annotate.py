"""``sayso annotate``: JSON lines, one report a line."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_line_is_a_report(pile: Path, sayso: Run) -> None:
    """Each report is one JSON object on a line of its own, in order."""
    result = sayso("annotate", pile)

    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [Path(each["document"]["file"]).name for each in told] == [
        "ferry.txt",
        "retold.txt",
    ]


def test_a_line_holds_what_was_found(pile: Path, sayso: Run) -> None:
    """The line has segments, attributions with chains, figures and times."""
    first = json.loads(sayso("annotate", pile / "ferry.txt").stdout)

    assert first["document"]["segments"]
    assert first["attributions"][0]["chain"]
    assert [figure["value"] for figure in first["figures"]] == [12]
    assert {"times", "quotes", "hedges"} <= set(first)


def test_bad_input_is_named(pile: Path, sayso: Run) -> None:
    """What cannot be read is on stderr, and the exit code is 1."""
    (pile / "empty.txt").touch()

    result = sayso("annotate", pile)

    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert len(result.stdout.splitlines()) == 2


def test_nothing_read_is_an_error(tmp_path: Path, sayso: Run) -> None:
    """Where nothing can be read the exit code is 2."""
    assert sayso("annotate", tmp_path / "missing.txt").exit_code == 2
