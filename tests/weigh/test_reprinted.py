"""Numbers that differ in the tellings of one statement."""

from datetime import date

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.core.lineage import Edge, EdgeKind
from sayso.weigh import finding
from weigh.piles import body, count, lineage, person, report, said

VOSS, BOARD = person("Edda Voss"), body("Water Board")
ROUNDING = [DifferenceKind.ROUNDING]


def kinds(one: Figure, other: Figure, edge: EdgeKind) -> list[DifferenceKind]:
    """What differs between a count of barrels and that of a report with an *edge*."""
    told = [
        said(f"{f.id} barrels of brown ale were poured away", "pour", by, figures=(f,))
        for f, by in ((one, VOSS), (other, BOARD))
    ]
    days = (date(2031, 3, 11), date(2031, 3, 13))
    made = [
        report(f"Post {n}", each, day=day)
        for n, (each, day) in enumerate(zip(told, days, strict=True))
    ]
    tie = Edge(teller="d1", told="d0", kind=edge, evidence=())
    return [d.kind for d in finding(lineage(*made, edges=(tie,))).differences]


def barrels(words: str, value: float, *, approximate: bool = False) -> Figure:
    """A count of barrels."""
    return count(
        words, value, unit="barrel", subject="barrels", approximate=approximate
    )


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (barrels("a dozen", 12.0), ROUNDING),
        (barrels("almost 15", 15.0, approximate=True), ROUNDING),
        (barrels("14", 14.0), []),
        (barrels("almost 30", 30.0, approximate=True), []),
    ],
    ids=["a dozen", "almost", "as exact", "far off"],
)
def test_a_rounder_number_in_a_copied_sentence_is_one_rounded(
    other: Figure, found: list[DifferenceKind]
) -> None:
    """It is told as round, and near; what no text was taken over for stays apart."""
    exact = barrels("11", 11.0)

    copied = kinds(exact, other, EdgeKind.REUSES_TEXT)

    assert [kind for kind in copied if kind in ROUNDING] == found
