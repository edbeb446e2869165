"""CSV: the tables are what their metadata says, and no cell runs."""

import csv
import warnings
from collections.abc import Callable
from dataclasses import fields
from io import StringIO
from pathlib import Path

import pytest
from csvw import TableGroup
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.dossier import Dossier
from sayso.tell.export.separated import harmless, separated
from sayso.tell.export.tables import TABLES
from sayso.tell.export.told import Told
from tell.export.piles import NASTY, PILES, offsets, whole
from tell.invented import DOSSIER

RUN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def group(told: Told, folder: Path) -> TableGroup:
    """The tables as the csvw library reads them, every warning an error."""
    for name, text in separated(told).items():
        (folder / name).write_bytes(text.encode("utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return TableGroup.from_file(folder / "csv-metadata.json")


def rows(told: Told, name: str) -> list[list[str]]:
    """The rows of a table, its head left out."""
    text = separated(told)[f"{name}.csv"]
    return [*csv.reader(StringIO(text, newline=""), strict=True)][1:]


def taken_off(cell: str) -> str:
    """The text of a cell: one apostrophe less, if it begins with one."""
    return cell.removeprefix("'")


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [whole, offsets])
def test_the_tables_keep_to_their_metadata(
    pile: Dossier, worded: Callable[[Dossier], Told], tmp_path: Path
) -> None:
    """Types, primary and foreign keys hold, as the csvw library checks them."""
    read = group(worded(pile), tmp_path)

    counts = {table.local_name: sum(1 for _ in table) for table in read.tables}
    assert counts["attributions.csv"] == len(pile.attributions)
    assert counts["mentions.csv"] == sum(len(p.mentions) for p in pile.points)
    assert all(table.check_primary_key() for table in read.tables)
    assert read.check_referential_integrity()


def test_values_come_back_as_they_are(tmp_path: Path) -> None:
    """Numbers, days, truths, lists and words are those of the dossier."""
    read = group(whole(DOSSIER), tmp_path).tabledict

    for row, figure in zip(read["figures.csv"], DOSSIER.figures, strict=True):
        assert (row["value"], row["min"], row["max"]) == (
            figure.value,
            figure.min,
            figure.max,
        )
        assert (row["approximate"], row["scope"]) == (
            figure.approximate,
            list(figure.scope),
        )
        assert taken_off(row["text"]) == DOSSIER[figure.span]
    for row, document in zip(read["documents.csv"], DOSSIER.documents, strict=True):
        published = document.published.interval
        first = row["published_min"]
        assert (first and first.date()) == published.min
        assert row["byline"] == list(document.byline)


def test_words_come_back_to_the_letter() -> None:
    """Quotes, line ends, emoji and formulas are in one cell, unchanged."""
    column = [c.name for c in TABLES[2].columns].index("text")
    cells = [row[column] for row in rows(whole(NASTY), "attributions")]

    words = [NASTY[said.reach] for said in NASTY.attributions]
    assert [taken_off(cell) for cell in cells] == words
    assert {cell[:2] for cell in cells} >= {"'=", "'@", "''"}


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
def test_no_text_is_a_formula(pile: Dossier) -> None:
    """Whatever cell begins as a formula does is a number."""
    files = separated(whole(pile))
    for name in (name for name in files if name.endswith(".csv")):
        for row in csv.reader(StringIO(files[name], newline=""), strict=True):
            assert all(not c.startswith(RUN) or float(c) < 0 for c in row)


@given(st.text("=+-@＝\t\r\n '\"a1", max_size=5))
def test_the_guard_can_be_taken_off(text: str) -> None:
    """One apostrophe less gives the text back, and with it no cell begins to run."""
    assert taken_off(harmless(text)) == text
    assert not harmless(text).lstrip(" ").startswith(RUN)


def test_rows_end_as_rfc_4180_says() -> None:
    """Each with a carriage return and a line feed, and all as long as the head."""
    for name, text in separated(whole(NASTY)).items():
        if name.endswith(".csv"):
            lines = [*csv.reader(StringIO(text, newline=""), strict=True)]
            assert text.endswith("\r\n")
            assert len({len(line) for line in lines}) == 1


def test_the_metadata_is_of_every_file() -> None:
    """No table is without its file, and none of a dossier's main lists without one."""
    names = {table.name for table in TABLES}

    assert {f"{name}.csv" for name in names} | {"csv-metadata.json"} == set(
        separated(whole(DOSSIER))
    )
    told = {"documents", "sources", "attributions", "figures", "times", "points"}
    assert told <= names & {field.name for field in fields(Dossier)}
