"""Tests of read.lines: what a line is, and what a reader sees of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.lines import LONG, line, lines

WRAPPED = """\
The bridge in Harrow fell into the river on Tuesday at noon, and
the police said that twelve people had been on it at the time or
were about to be.

The mayor did not say why nobody had looked at its cables in the
nine years before.
"""

SEEN = {
    "heading": ("## It held", "It held"),
    "link": ("She [said](#) so", "She said so"),
    "bold": ("It **held**", "It held"),
    "emphasis": ("*By Ada Ruiz*", "By Ada Ruiz"),
    "a star": ("*", "*"),
    "wide blank": ("It \u00a0 held", "It held"),
}


@pytest.mark.parametrize(("raw", "words"), SEEN.values(), ids=SEEN)
def test_markup_is_hidden(raw: str, words: str) -> None:
    """A line's words are what its markup shows."""
    assert line(raw, 0, len(raw)).words == words


def test_lines_of_one_width_are_joined_to_paragraphs() -> None:
    """Lines that a program broke are one paragraph, as far as a blank line."""
    found = lines(WRAPPED)

    assert [each.words.split()[0] for each in found] == ["The", "The"]
    assert found[0].raw.endswith("about to be.")


def test_lines_of_their_own_are_not_joined() -> None:
    """Where lines end as sentences do, each is a paragraph."""
    text = "\n".join(f"The bridge number {n} fell into the river, too." for n in "1234")

    assert len(lines(text)) == 4


def test_a_short_line_ends_a_paragraph_in_broken_text() -> None:
    """In text broken into lines, a line with room left is the last of its paragraph."""
    text = WRAPPED.replace("\n\n", "\n")

    assert len(lines(text)) == 2


def test_line_ends_of_all_kinds_part_lines() -> None:
    """Whatever sign ends a line, the next line starts after it."""
    assert len(lines("one\r\ntwo\rthree\u2028four\x0bfive\x85six")) == 6


def test_a_blank_line_sets_apart() -> None:
    """A line knows whether there is a blank line above it."""
    assert [each.apart for each in lines("one\ntwo\r\n\r\nthree")] == [
        True,
        False,
        True,
    ]


def test_long_lines_are_not_looked_into() -> None:
    """Of a line that is longer than any rule needs, the words are as they stand."""
    raw = "[it](#) " * LONG

    assert lines(raw)[0].long
    assert "](#)" in lines(raw)[0].words


signs = st.sampled_from(
    ["🔥", "\n", "\r", "\u2028", "\x1c", "\u200b", " ", "İ", "[a](#)"]
)


@given(st.text() | st.lists(signs | st.text(max_size=3)).map("".join))
def test_lines_hold_all_but_white_space(text: str) -> None:
    """Every sign of a text that is no white space stands in exactly one line."""
    inside = [at for each in lines(text) for at in range(each.start, each.end)]

    assert inside == sorted(set(inside))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(inside)
    assert all(each.raw == text[each.start : each.end] for each in lines(text))
