"""``--same``, ``--apart`` and ``--known`` of who is who."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
KERR = "Bo Kerr, a diver, said that the ferry struck the pier on Monday.\n"


@pytest.fixture
def three(pile: Path) -> Path:
    """The pile with a third report, of somebody else."""
    (pile / "diver.txt").write_text(KERR, "utf-8")
    return pile


def named(told: dict[str, list[dict[str, object]]], *names: str) -> list[object]:
    """The names of the sources that are called one of these."""
    return [each["name"] for each in told["sources"] if each["name"] in names]


def test_two_names_are_one_source(three: Path, sayso: Run, tmp_path: Path) -> None:
    """The dossier says that it was set so, and by which source, and holds."""
    out = tmp_path / "d.json"

    result = sayso("dossier", three, "-o", out, "--same", "bo kerr", "Ines Aldous")

    told = json.loads(out.read_text("utf-8"))
    assert result.exit_code == 0
    assert len(named(told, "Bo Kerr", "Ines Aldous")) == 1
    (said,) = told["overruled"]
    assert (said["about"], said["names"]) == ("same", ["bo kerr", "Ines Aldous"])
    assert len(said["sources"]) == 1
    assert sayso("verify", out).exit_code == 0


def test_a_source_that_is_not_there_does_not_hold(
    three: Path, sayso: Run, tmp_path: Path
) -> None:
    """The ids of what was set by hand are checked like all others."""
    out = tmp_path / "d.json"
    sayso("dossier", three, "-o", out, "--apart", "Bo Kerr", "Ines Aldous")
    told = json.loads(out.read_text("utf-8"))
    told["overruled"][0]["sources"] = ["s999"]
    out.write_text(json.dumps(told), "utf-8")

    result = sayso("verify", out)

    assert result.exit_code == 1
    assert "overruled[0].sources: there is no s999" in result.output


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_says_who_was_set_as_whom(
    three: Path, sayso: Run, tmp_path: Path, form: str
) -> None:
    """From a file, and from options."""
    known = tmp_path / "known.toml"
    known.write_text('apart = [["Bo Kerr", "Ines Aldous"]]\n[outlets]\n', "utf-8")
    wish = ("--same", "Ellery Post", "Ines Aldous", "--known", known)

    told = sayso("dossier", three, "--as", form, *wish).stdout

    _, _, by_hand = told.casefold().partition("set by hand")
    assert "“bo kerr” and “ines aldous”: two sources" in by_hand
    assert "“ellery post” and “ines aldous”: one source" in by_hand


def test_a_name_that_nobody_has_is_an_error(three: Path, sayso: Run) -> None:
    """It says what was looked for, where, and which names are near."""
    result = sayso("dossier", three, "--same", "Bo Ker", "Ines Aldous")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "no source is called “Bo Ker” in any of the 3 reports" in result.stderr
    assert "  Bo Kerr\n" in result.stderr


FAULTS = {
    "no pair": 'same = [["a"]]',
    "three": 'same = [["a", "b", "c"]]',
    "no list": 'apart = "a"',
    "no names": "same = [[1, 2]]",
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS)
def test_a_list_that_is_none_of_pairs_is_an_error(
    three: Path, sayso: Run, tmp_path: Path, text: str
) -> None:
    """The file is named, and how it should be."""
    known = tmp_path / "known.toml"
    known.write_text(text, "utf-8")

    result = sayso("dossier", three, "--known", known)

    assert result.exit_code == 2
    assert "is no list of pairs of names" in result.stderr
    assert 'same = [["NAME", "NAME"]]' in result.stderr
