"""Hedges in the phrases that news uses, and what they govern: a table.

The table says how its rows are read: ``phrases/hedges.tsv``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factory import plain
from sayso import annotate
from sayso.core.account import HedgeKind

TABLE = Path(__file__).parent / "phrases" / "hedges.tsv"
ROWS = [
    line.split("\t")
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("# ")
]


def read(text: str) -> Iterator[str]:
    """The hedges in *text* as a row tells them."""
    document = plain(text)
    (account,) = annotate.accounts([document], annotator="rules")
    for hedge in account.hedges:
        held = [
            f"f{n}" for n, f in enumerate(account.figures, 1) if hedge.span in f.hedges
        ]
        held += ["a"] * any(hedge.span in a.hedges for a in account.attributions)
        yield f"{document[hedge.span]} = {hedge.kind} > {' '.join(held) or '-'}"


@pytest.mark.parametrize(("text", "told"), ROWS, ids=lambda cell: cell[:60])
def test_find(text: str, told: str) -> None:
    """Each hedge is found, told by its kind, and attached to what it governs."""
    assert " ; ".join(read(text)) == ("" if told == "none" else told)


@pytest.mark.parametrize("kind", HedgeKind)
def test_the_table_has_every_kind(kind: HedgeKind) -> None:
    """Each kind of hedge has rows of its own, and so has no hedge at all."""
    rows = [told for _, told in ROWS]

    assert sum(f"= {kind} >" in told for told in rows) >= 5
    assert rows.count("none") >= 5
