"""A table of phrases: each comes to the days that a reader would take it for."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from sayso.annotate import anchoring
from sayso.core.interval import day

TABLE = Path(__file__).parent / "phrases" / "times.tsv"
PHRASE = re.compile(r"\[(.+?)\]")
Row = tuple[str, ...]


def rows() -> list[Row]:
    """The lines of the table that are no comments."""
    lines = TABLE.read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


ROWS = rows()
TIMES = [row for row in ROWS if row[2] != "none"]
NONE = [row for row in ROWS if row[2] == "none"]


def told(text: str, report: str) -> dict[str, Row]:
    """What each time in *text* comes to, by its words."""
    (paragraph,) = anchoring.told([text], day(date.fromisoformat(report)))
    return {
        text[each.expression.start : each.expression.end]: (
            str(each.reckoned.interval.min or "…"),
            str(each.reckoned.interval.max or "…"),
            each.reckoned.grain.value,
        )
        for each in paragraph
    }


@pytest.mark.parametrize("row", TIMES, ids=[f"{r[0]} {r[1]}" for r in TIMES])
def test_words_come_to_days(row: Row) -> None:
    """The words in brackets are one time, with these days and this grain."""
    sentence, report, *expected = row
    phrase = PHRASE.search(sentence)
    assert phrase

    found = told(PHRASE.sub(r"\1", sentence), report)

    assert found.get(phrase[1]) == tuple(expected), found


@pytest.mark.parametrize("row", NONE, ids=[r[0] for r in NONE])
def test_what_only_looks_like_a_time(row: Row) -> None:
    """No words of the sentence tell a time."""
    assert told(row[0], row[1]) == {}


def test_the_table_is_wide() -> None:
    """It has enough of every grain, and enough that is no time."""
    grains = Counter(row[4] for row in ROWS)

    assert len(TIMES) >= 130
    assert all(grains[g] >= 6 for g in ("day", "week", "month", "year", "part", "none"))
    assert len({row[:2] for row in ROWS}) == len(ROWS)
