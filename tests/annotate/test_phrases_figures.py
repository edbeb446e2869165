"""Figures in the phrases that news uses: a table, a phrase a row.

The table says how its rows are read: ``phrases/figures.tsv``.
"""

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import pytest

from factory import plain
from sayso.annotate import figures, hedges, language, times
from sayso.core.account import Figure

TABLE = Path(__file__).parent / "phrases" / "figures.tsv"
ROWS = [
    line.split("\t")
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("# ")
]
KINDS = "number range bound fraction percentage money measure vague part trap".split()


@dataclass
class Told:
    """What a row tells of one figure; without a unit or scopes any will do."""

    words: str
    value: object
    bounds: tuple[float | None, float | None] = (None, None)
    about: bool = False
    denied: bool = False
    part_of: str | None = None
    scope: str | None = None
    unit: list[str] = field(default_factory=list)


def number(text: str) -> float | None:
    """A number of the table."""
    return None if text in {"-", ""} else float(Fraction(text))


def told(entry: str) -> Told:
    """One figure of a row."""
    words, _, rest = entry.partition(" = ")
    value, *marks = rest.split()
    this = Told(words, number(value))
    for mark in marks:
        if ".." in mark:
            low, high = mark.split("..")
            this.bounds = (number(low), number(high))
        elif mark == "~":
            this.about = True
        elif mark == "!":
            this.denied = True
        elif mark.startswith("^"):
            this.part_of = f"d0.f{int(mark[1:]) - 1}"
        elif mark.startswith("/"):
            this.scope = mark[1:]
        else:
            this.unit.append(mark)
    return this


def read(text: str) -> list[tuple[str, Figure]]:
    """The figures in *text*, each with its words."""
    document = plain(text)
    (passages,) = language.passages([document])
    softened = [h for passage in passages for h in hedges.find(passage)]
    found = figures.find(passages, times.find(passages), softened)
    return [(document[f.span], f) for f in found]


def as_told(words: str, found: Figure, wanted: Told | None) -> Told:
    """*found* as a row would tell it, as far as *wanted* asks."""
    return Told(
        words,
        found.value if found.value is None else pytest.approx(found.value),
        (found.min, found.max),
        found.approximate,
        found.denied,
        found.part_of,
        ",".join(found.scope) if wanted and wanted.scope is not None else None,
        found.unit.split() if wanted and wanted.unit else [],
    )


@pytest.mark.parametrize(("kind", "text", "figured"), ROWS, ids=lambda cell: cell[:60])
def test_find(kind: str, text: str, figured: str) -> None:
    """Each phrase has its figures, and a number that counts nothing has none."""
    wanted = [] if figured == "none" else [told(each) for each in figured.split(" ; ")]

    found = read(text)

    pairs = zip(found, [*wanted, *[None] * len(found)], strict=False)
    assert [as_told(*each, want) for each, want in pairs] == wanted
    assert (kind == "trap") == (wanted == [])


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_every_kind(kind: str) -> None:
    """No kind is left without rows, and all rows are of a known kind."""
    counted = Counter(row[0] for row in ROWS)

    assert counted[kind] >= 9
    assert set(counted) == set(KINDS)


def test_the_table_is_large() -> None:
    """There are as many phrases as were asked for, each of them once."""
    assert len({row[1] for row in ROWS}) == len(ROWS) >= 150
