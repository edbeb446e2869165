"""Lines and tables for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.tell.columns import shown, table, wide, wrapped

words = st.text() | st.sampled_from(["오리스 댐", "👩‍👩‍👧", "e\u0301" * 90, "x" * 200])


@given(st.lists(words).map(" ".join), st.integers(4, 80))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    """However long the words are, no line has more columns than asked for."""
    assert all(wide(line) <= width for line in wrapped(text, width, indent="  "))


@given(st.lists(words).map(" ".join))
def test_no_letter_is_lost(text: str) -> None:
    """Wrapped, a text is the same but for its white space."""
    told = "".join(wrapped(text, 20))

    assert told.replace(" ", "") == shown(text).replace(" ", "")


@pytest.mark.parametrize(
    "sign", ["\x1b[31m", "\u202e", "\x07", "\x9b2J", "\r", "\u2067"]
)
def test_nothing_acts_on_the_terminal(sign: str) -> None:
    """Control characters, and marks that turn the direction, are gone."""
    assert sign[0] not in shown(f"Oris{sign}dam")


def test_lines_after_the_first_are_indented() -> None:
    """An entry's own lines are told from the next entry's."""
    assert wrapped("one two three", 8, indent="  ") == ["one two", "  three"]


def test_a_table_wraps_its_cells() -> None:
    """A cell that is too long goes on in the next line, in its column."""
    told = list(table(("WHO", "WHAT"), [("Col. Ruiz", "it held")], (5, 8)))

    assert told == ["WHO    WHAT", "Col.   it held", "Ruiz"]
