"""Numbers of victims are scored against a count by hand, report by report."""

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sayso.cli import cli
from sayso.measure import regexes
from sayso.measure.casualties import Measure, Scores, combined, scores
from sayso.measure.incidents import STUB, NoIncidents, corpus

EVERY = 20  # of the incidents, so that it takes seconds
FILLER = " The quay was shut for the rest of the day." * 5
INCIDENTS = (
    {"id": "8", "killed": 2, "injured": 3},
    {"id": "9", "killed": 1, "injured": 0},
)
DOCS = (
    ("Two dead, three hurt in ferry blast", ["8"]),
    ("Ferry blast kills two and wounds three", ["8"]),
    ("Man killed in fall at quarry near Velt", ["9"]),
    ("Blast and fall in one bad week for Oris", ["8", "9"]),
    ("A storm that nobody counted hits Velt", ["77"]),
)


def lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put *rows* into a packed file, one a line."""
    told = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_bytes(gzip.compress(told.encode(), mtime=0))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of six reports, three of which can be scored."""
    docs = [
        {"id": f"d{at}", "incidents": ids, "title": title, "text": f"{title}.{FILLER}"}
        for at, (title, ids) in enumerate(DOCS)
    ]
    stub = {"id": "s", "incidents": ["9"], "title": "Man dies", "text": "Sign in."}
    lines(tmp_path / "docs.jsonl.gz", [*docs, stub])
    lines(tmp_path / "incidents.jsonl.gz", INCIDENTS)
    return tmp_path


def run(*arguments: object) -> Result:
    """``sayso measure casualties`` with *arguments*."""
    given = ["measure", "casualties", *map(str, arguments)]
    return CliRunner().invoke(cli, given, prog_name="sayso")


def test_what_cannot_be_scored_is_counted(folder: Path) -> None:
    """Reports of several incidents, of unknown ones, and stubs are left out."""
    found = corpus(folder)

    assert [case.incident for case in found.cases] == ["8", "8", "9"]
    assert found.left_out == {
        "of several incidents": 1,
        "of incidents that are not counted": 1,
        f"stubs of under {STUB} words": 1,
    }


def test_ids_may_be_a_list_in_a_text(folder: Path) -> None:
    """Some give the list of incidents as a text that shows one."""
    row = {"incidents": "['9']", "title": "Man killed", "text": f"A man died.{FILLER}"}
    lines(folder / "docs.jsonl.gz", [row])

    assert [case.incident for case in corpus(folder).cases] == ["9"]


def test_every_nth_incident_is_read(folder: Path) -> None:
    """Only those are read whose number is divided."""
    assert {case.incident for case in corpus(folder, every=4).cases} == {"8"}


def test_each_report_and_each_incident_is_scored(folder: Path) -> None:
    """Three of three reports are right, and the one incident told twice."""
    found = scores(folder, resamples=0)

    assert (found.reports, found.incidents, found.several) == (3, 2, 1)
    for measure, rate in found.rates["sayso"].items():
        assert rate.tally.recall == 1.0, measure
        assert rate.tally.marked == (1 if "incident" in measure else 3)


def test_a_wrong_count_is_seen(folder: Path) -> None:
    """Where the count by hand is another, the score falls."""
    wrong = [{**row, "killed": 5} for row in INCIDENTS]
    lines(folder / "incidents.jsonl.gz", wrong)

    rates = scores(folder, resamples=0).rates["sayso"]

    assert rates[Measure.KILLED].tally.recall == 0.0
    assert rates[Measure.INJURED].tally.recall == 1.0
    assert rates[Measure.BOTH].tally.recall == 0.0


@pytest.mark.parametrize(
    ("told", "together"),
    [
        ([(1, 3), (2, 3), (2, 0)], (2, 3)),
        ([(1, 0), (2, 4)], (2, 4)),
        ([(3, 0), (1, 1)], (1, 1)),
        ([(0, 1)], (0, 1)),
    ],
)
def test_the_commonest_pair_stands(
    told: list[tuple[int, int]], together: tuple[int, int]
) -> None:
    """The commonest pair; of equally common ones the fuller, then the largest."""
    assert combined(told) == together


@pytest.mark.parametrize(
    ("title", "victims"),
    [
        ("Two killed, 3 others wounded at lake", (2, 3)),
        ("Blast kills 4, injuring seven", (4, 7)),
        ("5 shot, 1 dead on pier", (1, 4)),
        ("Man shot dead in Oris", (1, 0)),
        ("Boy, 9, wounded at 11 p.m.", (0, 1)),
        ("A 12-year-old was killed", (1, 0)),
    ],
)
def test_the_yardstick_is_no_straw_man(title: str, victims: tuple[int, int]) -> None:
    """Regular expressions read plain numbers, and leave out ages and hours."""
    assert regexes.toll(title, "") == victims


def test_the_command_prints_a_table(folder: Path) -> None:
    """A column a reader, what was left out, and intervals."""
    result = run("--data", folder, "--resamples", 10)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "3 reports of 2 incidents" in " ".join(result.stdout.split())
    assert "1 of several incidents" in " ".join(result.stdout.split())
    assert "1.000 (1.000–1.000)" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    """A folder that holds no corpus is told in a line and a hint."""
    with pytest.raises(NoIncidents):
        corpus(tmp_path)
    result = run("--data", tmp_path)

    assert result.exit_code == 2
    assert "holds no reports of incidents" in result.stderr
    assert "docs.jsonl.gz" in result.stderr


@pytest.fixture(scope="module")
def real(shared: Path) -> Scores:
    """The scores on a fixed sample of real reports."""
    folder = shared / "data" / "casualties_gva"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data/casualties_gva, which is not here")
    return scores(folder, every=EVERY, resamples=0)


def numbers(found: Scores, name: str) -> dict[str, float]:
    """The share that is right, by measure."""
    return {m: rate.tally.recall for m, rate in found.rates[name].items()}


def test_no_number_is_below_its_floor(real: Scores, project: Path) -> None:
    """Each is at least what tests/floors.json says."""
    floors = json.loads((project / "tests" / "floors.json").read_text("utf-8"))
    own = floors["casualties_gva"]

    reached = numbers(real, "sayso")

    assert set(reached) == set(own)
    assert {m: n for m, n in reached.items() if n < own[m]} == {}


def test_ours_is_ten_points_ahead(real: Scores) -> None:
    """Both numbers are right far more often than regular expressions have them."""
    ours, plain = numbers(real, "sayso"), numbers(real, "regular expressions")

    assert ours[Measure.BOTH] >= plain[Measure.BOTH] + 0.1
