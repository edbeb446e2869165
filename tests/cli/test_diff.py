"""``sayso diff``: what is new since an older dossier."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def more(pile: Path, tmp_path: Path) -> Path:
    """The pile with a third report, which somebody new speaks in."""
    folder = tmp_path / "more"
    folder.mkdir()
    for file in pile.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    text = (
        "The ferry struck the pier on Monday, Bo Kerr, a diver, told the Ellery Mail.\n"
    )
    (folder / "diver.txt").write_text(text, "utf-8")
    return folder


def test_piles_and_dossiers_are_told_alike(
    pile: Path, more: Path, sayso: Run, tmp_path: Path
) -> None:
    """Each of the two may be either."""
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    sayso("dossier", pile, "-o", old)
    sayso("dossier", more, "-o", new)

    result = sayso("diff", pile, more)

    assert result.exit_code == 0
    assert result.stdout.startswith("One report more. It ")
    assert "Bo Kerr" in result.stdout
    assert sayso("diff", old, new).stdout == result.stdout
    assert sayso("diff", old, more).stdout == result.stdout


def test_the_same_is_nothing_new(pile: Path, sayso: Run) -> None:
    """Exit code 0: it is no error."""
    result = sayso("diff", pile, pile)

    assert result.exit_code == 0
    assert result.stdout.startswith("Nothing is new")


FORMS = {"d.html": "<!doctype html>", "d.md": "# What is new", "d.txt": "One report"}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_follows_from_the_ending(
    pile: Path, more: Path, sayso: Run, tmp_path: Path, name: str
) -> None:
    """As for a dossier."""
    sayso("diff", pile, more, "-o", tmp_path / name)

    assert (tmp_path / name).read_text("utf-8").startswith(FORMS[name])


def test_data_is_in_the_nouns_of_the_dossier(
    pile: Path, more: Path, sayso: Run
) -> None:
    """With the reports by number, and without the two dossiers."""
    told = json.loads(sayso("diff", pile, more, "--as", "json").stdout)

    assert told["schema"] == "sayso-diff/1"
    assert [each["presence"] for each in told["reports"]] == ["new", "both", "both"]
    assert told["reports"][0]["file"].endswith("diver.txt")
    assert "Bo Kerr" in [each["name"] for each in told["arrived"]["sources"]]
    assert not {"old", "new"} & told.keys()


def test_what_cannot_be_read_is_named(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """Of either of the two."""
    (pile / "empty.txt").write_text("", "utf-8")
    old = tmp_path / "old.json"
    sayso("dossier", pile, "-o", old)

    result = sayso("diff", old, pile)

    assert result.exit_code == 1
    assert "empty.txt: is empty" in result.stderr
    assert sayso("diff", old, tmp_path / "nowhere").exit_code == 2


def test_all_of_it_is_told_if_asked_for(pile: Path, more: Path, sayso: Run) -> None:
    """Nothing is left that --all would add."""
    every = sayso("diff", pile, more, "--all").stdout

    assert "--all" not in every
    assert len(every) >= len(sayso("diff", pile, more).stdout)
