"""Mermaid: whatever anybody is called, the chart is the same boxes and lines."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.dossier import Dossier
from sayso.core.lineage import EdgeKind
from sayso.tell.export.mermaid import escaped, mermaid
from tell.export.piles import NASTY, PILES, offsets, whole
from tell.invented import DOSSIER

# All that may stand in a line: the rest would be somebody's name that got out.
TEXT = r"(?:[\w \x80-\U0010ffff]|#\d+;)*"
LINE = re.compile(
    rf'  n\d+(?:\["{TEXT}"\]|\("{TEXT}"\))'
    r"|  n\d+ -->\|[a-z ,]+\| n\d+"
    r"|  class n\d+ unread|  classDef unread stroke-dasharray: 4 3"
)


@pytest.mark.parametrize("pile", PILES.values(), ids=PILES)
@pytest.mark.parametrize("worded", [True, False])
def test_every_line_is_a_box_a_line_or_a_class(pile: Dossier, worded: bool) -> None:
    """No name opens a bracket, ends a quotation or begins a line."""
    first, *rest = mermaid(whole(pile) if worded else offsets(pile)).splitlines()

    assert first == "flowchart LR"
    assert [line for line in rest if not LINE.fullmatch(line)] == []


def test_boxes_are_those_of_the_lineage() -> None:
    """Reports and who has a line; what was not read is dashed."""
    told = mermaid(whole(DOSSIER))
    (ledger,) = re.findall(r'(n\d+)\("The Capital Ledger"\)', told)

    assert f"n0 -->|cites| {ledger}" in told
    assert f"class {ledger} unread" in told
    assert "class n0 unread" not in told
    assert "Ada Ruiz" not in told


def test_a_pair_has_one_line() -> None:
    """Who both cites and quotes somebody has one line, which says both."""
    (cites,) = DOSSIER.lineage
    quotes = replace(cites, kind=EdgeKind.QUOTES)
    told = mermaid(whole(replace(DOSSIER, lineage=(cites, quotes, cites))))

    assert told.count("|cites, quotes|") == 1
    assert told.count("|cites") == 1


def test_names_are_shown_as_they_are() -> None:
    """Taken back, the numbers are the signs of the name."""
    told = mermaid(whole(NASTY))

    assert f'("{escaped(NASTY.sources[2].name)[:40]}' in told
    assert "click n0 " in told
    assert '"]; click' not in told


@given(st.text())
def test_every_sign_can_be_taken_back(name: str) -> None:
    """The numbers stand for the very signs, and no sign of ASCII stands by itself."""
    told = escaped(name)

    assert re.sub(r"#(\d+);", lambda n: chr(int(n[1])), told) == name
    assert not re.search(r"[^\w \x80-\U0010ffff#;]|_", told, re.ASCII)
