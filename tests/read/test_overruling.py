"""What the user knows of the reports."""

from datetime import date
from pathlib import Path

import pytest

from sayso import read
from sayso.core.document import About, Overruling, Pile
from sayso.core.interval import day
from sayso.read.overruling import CannotOverrule, overruled


@pytest.fixture
def pile(tmp_path: Path) -> Pile:
    """Two reports of one name in two folders, and one of another."""
    for name in ("a/quay.txt", "b/quay.txt", "lamp.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The lamp was lit, {name} says.\n", "utf-8")
    return read.pile([tmp_path])


def test_a_report_is_as_the_user_says(pile: Pile) -> None:
    """Its outlet and its day, and no other report's; it is kept what was said."""
    wishes = [
        Overruling("lamp.txt", About.OUTLET, "Oris Courier"),
        Overruling("lamp.txt", About.DATE, "2031-03-28"),
    ]

    found = overruled(pile, wishes)

    (lamp,) = (d for d in found.documents if d.file.endswith("lamp.txt"))
    assert lamp.outlet.name == "Oris Courier"
    assert lamp.published.interval == day(date(2031, 3, 28))
    assert sum(d.outlet.name is not None for d in found.documents) == 1
    assert [each.file for each in found.overruled] == [lamp.file] * 2


def test_the_end_of_a_path_is_enough(pile: Pile) -> None:
    """Whole parts of it: "quay.txt" is two reports, "uay.txt" none."""
    both, one = (
        overruled(pile, [Overruling(name, About.OUTLET, "Post")]).overruled
        for name in ("quay.txt", "b/quay.txt")
    )

    assert (len(both), len(one)) == (2, 1)
    with pytest.raises(CannotOverrule, match=r"uay\.txt: no report") as caught:
        overruled(pile, [Overruling("uay.txt", About.OUTLET, "Post")])
    assert "lamp.txt" in caught.value.hint


def test_of_two_wishes_the_last_stands(pile: Pile) -> None:
    """And it alone is told."""
    wishes = [Overruling("lamp.txt", About.OUTLET, name) for name in ("Post", "Globe")]

    (only,) = overruled(pile, wishes).overruled

    assert only.value == "Globe"


def test_a_day_that_is_none_is_an_error(pile: Pile) -> None:
    """The error says how to write one."""
    with pytest.raises(CannotOverrule, match="'28 March' is no day") as caught:
        overruled(pile, [Overruling("lamp.txt", About.DATE, "28 March")])

    assert "2031-03-28" in caught.value.hint
