"""A trail of sections on top of a page: "EVENING REEL / Home / Rivers"."""

import pytest

from laid import STORY
from sayso.read.reports import Place, plain_report

PLACE = Place(0, "bridge.txt", "0" * 64)


@pytest.mark.parametrize(
    ("told", "outlet"), [("told the Reel", "Evening Reel"), ("said", None)]
)
def test_the_first_entry_is_the_outlet_if_it_was_told(
    told: str, outlet: str | None
) -> None:
    """A section is nobody to whom a story is told."""
    said = f"Nobody had looked at it, the mayor {told} on Tuesday."
    lines = ("EVENING REEL / Home / Rivers", *STORY, said)

    assert plain_report(PLACE, "\n\n".join(lines)).outlet.name == outlet
