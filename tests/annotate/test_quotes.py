"""Where quotation marks stand, in every dialect."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate import quotes
from sayso.core.account import Manner

DIALECTS = {
    "curly": "“It held,” she said.",
    "straight": '"It held," she said.',
    "two apostrophes": "''It held,'' she said.",
    "curly, then straight": '“It held," she said.',
    "straight, then curly": '"It held,” she said.',
    "guillemets": "«It held,» she said.",
    "low and high": "„It held,“ she said.",
    "single": "‘It held,’ she said.",
    "single straight": "'It held,' she said.",
}


@pytest.mark.parametrize("text", DIALECTS.values(), ids=DIALECTS)
def test_regions_finds_every_dialect(text: str) -> None:
    """A quotation is found whatever marks its publisher writes."""
    ((start, end),) = quotes.regions(text)

    assert text[start:end].strip("“”\"'«»„‘’") == "It held,"


@pytest.mark.parametrize(
    "text",
    ["the mayor’s plan isn’t new", "the ’90s and '80s", "5' 11", "James' and Ada's"],
)
def test_regions_knows_an_apostrophe(text: str) -> None:
    """An apostrophe opens no quotation."""
    assert quotes.regions(text) == []


MIXED = {
    '“It is late," she said. "It is.': ['“It is late,"', '"It is.'],
    'to "grieve with friends” today': ['"grieve with friends”'],
    '“He said "stop" to me,” she said.': ['“He said "stop" to me,”'],
}


@pytest.mark.parametrize(("text", "quoted"), MIXED.items())
def test_regions_close_with_the_other_mark(text: str, quoted: list[str]) -> None:
    """Where a page changed one of two marks, a quotation ends there all the same."""
    assert [text[start:end] for start, end in quotes.regions(text)] == quoted


def test_regions_runs_to_the_end_of_a_paragraph_left_open() -> None:
    """A quotation that the next paragraph takes up runs to its paragraph's end."""
    text = "“It held. It will hold."

    assert quotes.regions(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('“The "weak" doors held,” she said.', '“The "weak" doors held,”'),
        ('"The “weak” doors held," she said.', '"The “weak” doors held,"'),
    ],
)
def test_regions_keeps_a_quotation_within_another(text: str, quoted: str) -> None:
    """A mark of another kind closes nothing that its own mark closes."""
    ((start, end),) = quotes.regions(text)

    assert text[start:end] == quoted


def test_regions_keeps_an_apostrophe_within_single_marks() -> None:
    """In ‘don’t’ the inner mark closes nothing."""
    text = "‘We don’t know,’ she said."

    assert quotes.regions(text) == [(0, 16)]


@given(st.text(st.sampled_from("“”\"'‘’«»„ ab,.\n")))
def test_regions_lie_in_order_within_the_text(text: str) -> None:
    """Whatever the text, regions are not empty and do not overlap."""
    found = quotes.regions(text)

    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


MANNERS = {
    "all in marks": ([(0, 10)], [(0, 10)], Manner.DIRECT),
    "none": ([(0, 10)], [(20, 30)], Manner.INDIRECT),
    "part of it": ([(0, 10)], [(4, 8)], Manner.MIXED),
}


@pytest.mark.parametrize(("content", "quoted", "manner"), MANNERS.values(), ids=MANNERS)
def test_manner(
    content: list[tuple[int, int]], quoted: list[tuple[int, int]], manner: Manner
) -> None:
    """Content is in its source's words as far as quotation marks enclose it."""
    assert quotes.manner(content, quoted) is manner
