"""The keys of real events hold no words of the reports that they are of."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

KEYS = sorted((Path(__file__).parents[1] / "bench" / "keys").glob("*.json"))
PLACE = {"file", "start", "end"}


def objects(data: object) -> Iterator[dict[str, object]]:
    """Every object in *data*."""
    if isinstance(data, dict):
        yield data
    for each in data.values() if isinstance(data, dict) else data:  # type: ignore[attr-defined]
        if isinstance(each, dict | list):
            yield from objects(each)


@pytest.mark.parametrize("path", KEYS, ids=lambda path: path.stem)
def test_places_have_no_words(path: Path) -> None:
    """A place is a report, a start and an end: its words lie in ../shared alone."""
    data = json.loads(path.read_text("utf-8"))
    places = [each for each in objects(data["key"]) if each.keys() >= PLACE]

    assert len(places) > 500
    assert not [each for each in places if "text" in each]
    assert not [each for each in data["key"]["files"] if "title_clean" in each]


def test_there_are_keys() -> None:
    """And each tells which records of which pile it is of."""
    assert KEYS
    for path in KEYS:
        data = json.loads(path.read_text("utf-8"))
        assert data["pile"]
        assert len(data["records"]) == len(data["key"]["files"])


def test_lots_hold_no_words() -> None:
    """Of the reports in which places are marked only these stand there."""
    tables = sorted((KEYS[0].parents[1] / "lots").glob("*.tsv"))
    row = re.compile(r"\w+\t\d+\t\d+\t\d+")

    assert len(tables) == 60
    for table in tables:
        head, *rows = table.read_text("utf-8").splitlines()
        assert head == "record\tstart\tend\tfact"
        assert all(row.fullmatch(line) for line in rows)
