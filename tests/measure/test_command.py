"""``sayso measure attributions``: a table, or a line and a hint."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from measure.small import written
from sayso.annotate.annotators import ANNOTATORS
from sayso.cli import cli


def run(*arguments: object) -> Result:
    """``sayso measure attributions`` with *arguments*."""
    given = ["measure", "attributions", *map(str, arguments)]
    return CliRunner().invoke(cli, given, prog_name="sayso")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two articles."""
    return written(tmp_path / "corpus")


def test_a_corpus_gives_a_table(folder: Path) -> None:
    """One annotator, one column, its intervals behind its numbers."""
    result = run("--data", folder, "--annotator", "rules", "--resamples", 10)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "source and content" in result.stdout
    assert "–" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_the_same_corpus_gives_the_same_table(folder: Path) -> None:
    """Two runs print the same bytes."""
    once, again = (
        run("--data", folder, "--annotator", "rules", "--resamples", 10)
        for _ in range(2)
    )

    assert once.stdout_bytes == again.stdout_bytes


def test_every_annotator_has_a_column(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where none is named, all are scored, whatever they are called."""
    for name in set(ANNOTATORS) - {"rules"}:
        monkeypatch.delitem(ANNOTATORS, name)
    monkeypatch.setitem(ANNOTATORS, "silent", lambda _: [])

    result = run("--data", folder, "--resamples", 0)

    heads = next(row for row in result.stdout.splitlines() if "rules" in row)
    assert heads.split() == ["rules", "silent"]


@pytest.mark.parametrize("name", [".", "nowhere"], ids=["empty", "missing"])
def test_a_folder_without_articles_is_told(tmp_path: Path, name: str) -> None:
    """A folder that holds no corpus is told in a line and a hint."""
    result = run("--data", tmp_path / name)

    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    first, hint = result.stderr.splitlines()
    assert "holds no annotated articles" in first
    assert "text/NAME.txt" in hint


def test_an_unknown_annotator_is_wrong_usage(folder: Path) -> None:
    """A name that no annotator has is answered with the names there are."""
    result = run("--data", folder, "--annotator", "oracle")

    assert result.exit_code == 2
    assert "'oracle'" in result.stderr
    assert "rules" in result.stderr


def test_a_folder_must_be_named() -> None:
    """Without --data there is nothing to score."""
    assert run().exit_code == 2
