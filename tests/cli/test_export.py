"""``sayso export``: to a file or a folder, whole or not at all."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import cli
from sayso.cli.export import FOLDERS, NAMES
from sayso.tell import export as formats

Run = Callable[..., Result]

REPORTS = {
    "ferry.txt": "Ferry hits pier in Port Ellery\n\n"
    "The ferry struck the pier on Monday, harbour master Ines Aldous told the Ellery "
    "Post. At least 12 people were hurt, she said.\n",
    "retold.txt": "Twelve hurt as ferry hits pier\n\n"
    "Twelve people were hurt when a ferry struck a pier, the Ellery Post reported.\n",
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A dossier of the small reports, as JSON, made once."""
    folder = tmp_path_factory.mktemp("known")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    out = tmp_path_factory.mktemp("made") / "d.json"
    CliRunner().invoke(cli, ["dossier", str(folder), "-o", str(out)])
    return out.read_bytes()


@pytest.fixture
def made(known: bytes, tmp_path: Path) -> Path:
    """That dossier, in a folder of its own."""
    out = tmp_path / "d.json"
    out.write_bytes(known)
    return out


def test_the_formats_are_those_that_there_are() -> None:
    """The names in the help are those of the writers."""
    assert tuple(formats.FOLDERS) == FOLDERS
    assert (*formats.FOLDERS, *formats.FILES) == NAMES


@pytest.mark.parametrize("name", [n for n in NAMES if n not in FOLDERS])
def test_a_format_is_a_file(made: Path, sayso: Run, name: str) -> None:
    """On standard output it is what it is in a file, and the same from the reports."""
    out = made.parent / "told"

    assert sayso("export", made, "--to", name, "-o", out).exit_code == 0
    assert sayso("export", made, "--to", name).stdout_bytes == out.read_bytes()


def test_reports_do_as_well(pile: Path, sayso: Run, tmp_path: Path) -> None:
    """Of a folder of reports the export is that of the dossier made of them."""
    out = tmp_path / "d.json"
    sayso("dossier", pile, "-o", out)

    told = sayso("export", pile, "--to", "web-annotation")
    assert told.stdout == sayso("export", out, "--to", "web-annotation").stdout


def test_csv_is_a_folder(made: Path, sayso: Run) -> None:
    """With all its files, and nothing beside it."""
    out = made.parent / "tables"

    assert sayso("export", made, "--to", "csv", "-o", out).exit_code == 0

    names = {path.name for path in out.iterdir()}
    assert {"points.csv", "hops.csv", "csv-metadata.json"} <= names
    assert not [*made.parent.glob(".sayso-*")]


def test_a_folder_needs_a_name(made: Path, sayso: Run) -> None:
    """It cannot go to standard output, and the message says what to add."""
    result = sayso("export", made, "--to", "csv")

    assert result.exit_code == 2
    assert "-o" in result.stderr


def test_a_folder_that_is_there_stays_as_it_is(made: Path, sayso: Run) -> None:
    """Nothing is written into it, and the message names it."""
    out = made.parent / "tables"
    out.mkdir()

    result = sayso("export", made, "--to", "csv", "-o", out)

    assert result.exit_code == 2
    assert f"cannot write {out}: it is there already" in result.stderr
    assert not [*out.iterdir()]


def test_a_folder_is_written_whole_or_not_at_all(
    made: Path, sayso: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk fills up at the third file, no file is left."""
    written: list[Path] = []

    def full(path: Path, told: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        with path.open("wb") as file:
            return file.write(told)

    monkeypatch.setattr(Path, "write_bytes", full)
    before = sorted(made.parent.iterdir())
    result = sayso("export", made, "--to", "csv", "-o", made.parent / "tables")

    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert sorted(made.parent.iterdir()) == before


@pytest.mark.parametrize("place", ["gone/tables", "reports/tables"])
def test_a_bad_place_is_refused(pile: Path, sayso: Run, place: str) -> None:
    """No folder is made on the way, and none among the reports."""
    result = sayso("export", pile, "--to", "csv", "-o", pile.parent / place)

    assert result.exit_code == 2
    assert "cannot write" in result.stderr
    assert not (pile.parent / place).exists()


def test_an_unknown_format_is_refused(made: Path, sayso: Run) -> None:
    """The message names those that there are."""
    result = sayso("export", made, "--to", "xlsx", "-o", made.parent / "x")

    assert result.exit_code == 2
    assert "'xlsx'" in result.stderr
    assert "web-annotation" in result.stderr


def test_without_text_there_are_offsets(made: Path, sayso: Run) -> None:
    """With --no-text, or of a dossier that was written so, which is said."""
    told = sayso("export", made, "--to", "graphml", "--no-text")
    bare = made.parent / "bare.json"
    sayso("dossier", made, "--no-text", "-o", bare)
    again = sayso("export", bare, "--to", "graphml")

    assert "struck" not in told.stdout
    assert "Ines Aldous" in told.stdout
    assert again.stdout == told.stdout
    assert "--no-text" in again.stderr
    assert again.exit_code == 0


def test_a_page_without_text_has_places(made: Path, sayso: Run) -> None:
    """As ``sayso dossier --no-text`` writes it."""
    told = sayso("export", made, "--to", "markdown", "--no-text")

    assert told.exit_code == 0
    assert told.stdout == sayso("dossier", made, "--as", "markdown", "--no-text").stdout


def test_a_dossier_that_does_not_hold_is_refused(made: Path, sayso: Run) -> None:
    """A span beyond its text, or a hash that is none, is named, and nothing written."""
    told = json.loads(made.read_text("utf-8"))
    told["documents"][0]["sha256"] = "=1+1"
    made.write_text(json.dumps(told), "utf-8")

    result = sayso("export", made, "--to", "bib", "-o", made.parent / "b.bib")

    assert result.exit_code == 1
    assert "sha256" in result.stderr
    assert not (made.parent / "b.bib").exists()


def test_bad_input_is_named(pile: Path, sayso: Run) -> None:
    """What could not be read is on stderr, the rest is exported."""
    (pile / "empty.txt").touch()

    result = sayso("export", pile, "--to", "bib")

    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert result.stdout.count("@misc") == 2
