"""``sayso dossier``: forms, places, exit codes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sayso import tell
from sayso.cli.output import ENDINGS

Run = Callable[..., Result]

STARTS = {
    "d.html": "<!doctype html>",
    "d.HTM": "<!doctype html>",
    "d.json": "{",
    "d.md": "# ",
}


@pytest.mark.parametrize(("name", "start"), STARTS.items(), ids=STARTS)
def test_the_ending_says_which_form(
    pile: Path, tmp_path: Path, sayso: Run, name: str, start: str
) -> None:
    """The file is written in the form that its ending names."""
    out = tmp_path / name

    result = sayso("dossier", pile, "-o", out)

    assert (result.exit_code, result.output) == (0, "")
    assert out.read_text("utf-8").lower().startswith(start)


def test_as_overrides_the_ending(pile: Path, tmp_path: Path, sayso: Run) -> None:
    """The form that is asked for wins."""
    out = tmp_path / "d.txt"

    sayso("dossier", pile, "-o", out, "--as", "json")

    assert json.loads(out.read_bytes())["schema"] == "sayso-dossier/1"


def test_without_a_file_it_tells_the_terminal(pile: Path, sayso: Run) -> None:
    """Without -o a summary to be read is on stdout, and nothing on stderr."""
    result = sayso("dossier", pile)

    assert result.exit_code == 0
    assert "Ellery Post" in result.stdout
    assert not result.stderr


def test_forms_are_those_that_can_be_told() -> None:
    """Every form on offer can be told, and no form is hidden."""
    assert set(ENDINGS.values()) == set(tell.FORMS)


def test_an_unknown_ending_is_refused(pile: Path, tmp_path: Path, sayso: Run) -> None:
    """An ending that names no form is an error with a hint, and exit code 2."""
    result = sayso("dossier", pile, "-o", tmp_path / "d.doc")

    assert result.exit_code == 2
    assert "d.doc" in result.stderr
    assert "--as" in result.stderr


def test_standard_input_is_a_report(pile: Path, sayso: Run) -> None:
    """The path - is standard input."""
    text = (pile / "ferry.txt").read_bytes()

    result = sayso("dossier", "-", "--as", "json", stdin=text)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["documents"][0]["text"] == text.decode()


def test_no_text_keeps_the_words_out(pile: Path, sayso: Run) -> None:
    """With --no-text the JSON holds offsets, and no words of a report."""
    result = sayso("dossier", pile, "--as", "json", "--no-text")

    assert result.exit_code == 0
    assert "text" not in json.loads(result.stdout)["documents"][0]
    assert "struck" not in result.stdout


def test_bad_input_is_named_and_the_rest_told(
    pile: Path, tmp_path: Path, sayso: Run
) -> None:
    """One bad report costs exit code 1 and a line on stderr, no more."""
    (pile / "empty.txt").touch()
    out = tmp_path / "d.json"

    result = sayso("dossier", pile, "-o", out)

    told = json.loads(out.read_bytes())
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "empty.txt" in result.stderr
    assert len(told["documents"]) == 2
    assert [Path(each["file"]).name for each in told["set_aside"]] == ["empty.txt"]


def test_nothing_read_writes_nothing(tmp_path: Path, sayso: Run) -> None:
    """Where nothing can be read the exit code is 2, and no file appears."""
    out = tmp_path / "d.json"

    result = sayso("dossier", tmp_path / "missing.txt", "-o", out)

    assert result.exit_code == 2
    assert "missing.txt" in result.stderr
    assert not out.exists()


def test_every_bad_input_is_named_where_all_are(tmp_path: Path, sayso: Run) -> None:
    """Where nothing can be read, too, each input is named, and no more than once."""
    names = [f"missing-{n}.txt" for n in range(5)]

    result = sayso("dossier", *(tmp_path / name for name in names))

    assert [result.stderr.count(name) for name in names] == [1] * 5


def test_no_path_is_wrong_usage(sayso: Run) -> None:
    """Without a path there is nothing to do: exit code 2."""
    assert sayso("dossier").exit_code == 2


def test_an_input_is_never_written_over(pile: Path, sayso: Run) -> None:
    """The output may not be one of the inputs."""
    report = pile / "ferry.txt"
    before = report.read_bytes()

    result = sayso("dossier", report, "-o", report)

    assert result.exit_code == 2
    assert report.read_bytes() == before


def test_an_output_that_cannot_be_is_an_error_of_a_line(
    pile: Path, tmp_path: Path, sayso: Run
) -> None:
    """An unwritable -o is told in a line and a hint, before any work."""
    result = sayso("dossier", pile, "-o", tmp_path / "no" / "d.html")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2


def test_what_the_user_knows_stands_over_the_report(
    pile: Path, sayso: Run, tmp_path: Path
) -> None:
    """From a file, then from options; the dossier says so, and holds."""
    known = tmp_path / "known.toml"
    known.write_text(
        '[outlets]\n"ferry.txt" = "Port Globe"\n"retold.txt" = "Dune Echo"\n'
        '[dates]\n"ferry.txt" = 2031-03-03\n',
        "utf-8",
    )
    out = tmp_path / "d.json"

    result = sayso(
        *("dossier", pile, "-o", out, "--known", known),
        *("--outlet", "ferry.txt", "Hill Herald"),
    )

    told = json.loads(out.read_text("utf-8"))
    assert result.exit_code == 0
    assert [d["outlet"]["name"] for d in told["documents"]] == [
        "Hill Herald",
        "Dune Echo",
    ]
    assert told["documents"][0]["published"]["min"] == "2031-03-03"
    assert {(each["about"], each["value"]) for each in told["overruled"]} == {
        ("outlet", "Hill Herald"),
        ("outlet", "Dune Echo"),
        ("date", "2031-03-03"),
    }
    assert sayso("verify", out).exit_code == 0


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_says_what_was_set_by_hand(
    pile: Path, sayso: Run, form: str
) -> None:
    """A reader must see whose word that is."""
    wish = ("--outlet", "ferry.txt", "Hill Herald")

    told = sayso("dossier", pile, "--as", form, *wish).stdout

    _, _, by_hand = told.casefold().partition("set by hand")
    assert "hill herald" in by_hand


@pytest.mark.parametrize(
    ("text", "fault"),
    [("[outlets", "is no TOML"), ("[people]\na = 1\n", "'people' is no table")],
)
def test_a_bad_file_of_what_is_known_is_an_error(
    pile: Path, sayso: Run, tmp_path: Path, text: str, fault: str
) -> None:
    """The file is named, and how it should be."""
    known = tmp_path / "known.toml"
    known.write_text(text, "utf-8")

    result = sayso("dossier", pile, "--known", known)

    assert result.exit_code == 2
    assert fault in result.stderr
    assert "[outlets]" in result.stderr


def test_a_dossier_is_told_again(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """A dossier.json is no report: it comes out as it was made, in another form."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out, "--outlet", "1.txt", "Hill Herald")

    assert sayso("dossier", out).stdout == (
        sayso("dossier", pile, "--outlet", "1.txt", "Hill Herald").stdout
    )


def test_a_dossier_takes_no_wishes(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """What the user knows belongs where the dossier is made."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out)

    result = sayso("dossier", out, "--same", "Ruiz", "Kerr")

    assert result.exit_code == 2
    assert "is a dossier already" in result.stderr
