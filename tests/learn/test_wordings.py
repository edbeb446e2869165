"""Statements marked as saying the same, read from their files."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from sayso.learn import wordings
from sayso.learn.wordings import Wording

ROOT = Path(__file__).parents[2]
MARKED = ROOT / "runs" / "wordings"
PILES = ROOT.parent / "shared" / "data" / "piles"

STORIES = """# a ferry runs aground
## The ferry hit a sandbank.
[[The Olva ran onto a bank]], the pilot said.
Divers looked at where [[the boat had struck ground]].
## Nobody was hurt.
[[All aboard were unharmed]]

# a bakery is sold
## It was sold.
[[The ovens have a new owner]]
"""


def written(tmp_path: Path, text: str) -> Path:
    """A file that holds *text*."""
    path = tmp_path / "stories.txt"
    path.write_text(text, "utf-8")
    return path


def test_stories_are_told_apart(tmp_path: Path) -> None:
    """A story's facts are numbered from 0; what is not marked is not read."""
    ferry, bakery = wordings.invented(written(tmp_path, STORIES))

    assert ferry == (
        Wording("The Olva ran onto a bank", 0),
        Wording("the boat had struck ground", 0),
        Wording("All aboard were unharmed", 1),
    )
    assert bakery == (Wording("The ovens have a new owner", 0),)


BAD = {
    "no mark": "# s\n## f\nThe ferry sank.\n",
    "two marks": "# s\n## f\n[[The ferry]] and [[the barge]] sank.\n",
    "an open mark": "# s\n## f\n[[The ferry sank.\n",
    "no fact": "# s\n[[The ferry sank]]\n",
    "no story": "## f\n[[The ferry sank]]\n",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_broken_line_is_named(tmp_path: Path, text: str) -> None:
    """With its file and its number."""
    with pytest.raises(ValueError, match=rf"stories\.txt:{text.count(chr(10))}: "):
        wordings.invented(written(tmp_path, text))


def test_places_are_read_from_their_pile(tmp_path: Path) -> None:
    """They count from the title, with one empty line between it and the text."""
    record = {
        "id": "q1",
        "title": " Ferry aground ",
        "text": "The Olva struck a bank.\n",
    }
    with gzip.open(tmp_path / "olva.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(record) + "\n")
    table = tmp_path / "olva-2.tsv"
    table.write_text("record\tstart\tend\tfact\nq1\t0\t13\t4\nq1\t15\t37\t4\n", "utf-8")

    told = wordings.real(table, tmp_path)

    assert told == (Wording("Ferry aground", 4), Wording("The Olva struck a bank", 4))


def test_what_is_learnt_from_is_whole() -> None:
    """Each invented story has many facts, and most are told more than once."""
    stories = [s for path in MARKED.glob("*.txt") for s in wordings.invented(path)]
    facts = [Counter(each.fact for each in story) for story in stories]

    assert len(stories) > 200
    assert all(len(told) >= 10 for told in facts)
    often = sum(times > 1 for told in facts for times in told.values())
    assert often > 0.9 * sum(map(len, facts))


def test_no_words_of_others_lie_there() -> None:
    """Of real reports only places do: an id, and numbers."""
    row = re.compile(r"\w+\t\d+\t\d+\t\d+")
    tables = sorted((MARKED / "real").glob("*.tsv"))
    assert tables
    for table in tables:
        head, *rows = table.read_text("utf-8").splitlines()
        assert head == "record\tstart\tend\tfact"
        assert all(row.fullmatch(line) for line in rows)


@pytest.mark.skipif(not PILES.is_dir(), reason="needs ../shared/data/piles")
@pytest.mark.parametrize("table", sorted((MARKED / "real").glob("*.tsv")), ids=str)
def test_places_hold_words(table: Path) -> None:
    """Whole ones: none is cut."""
    for each in wordings.real(table, PILES):
        assert each.text == each.text.strip() != ""
