"""Windows over a report."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotate.learned.made import hung, laid
from sayso.annotate.learned.arrays import Numbers
from sayso.annotate.learned.windows import MOST, Window, inputs, plan
from sayso.annotate.learned.words import Words
from sayso.text.pieces import Pieces

LONGEST = 8  # pieces of one word
PIECES = Pieces("[UNK]\n[CLS]\n[SEP]\na\nb\nc\nd\n##b")

sentences = st.integers(1, 60).map(lambda count: " ".join("w" * count))
paragraphs = st.lists(st.lists(sentences, min_size=1, max_size=9), max_size=6)
reports = paragraphs.map(lambda told: laid(*("/".join(each) for each in told)))


def sized(words: Words, seed: int) -> Numbers:
    """How many pieces each word has, by chance."""
    return np.random.default_rng(seed).integers(1, LONGEST + 1, len(words))


def pieces_in(window: Window, words: Words, sizes: Numbers) -> int:
    """The pieces of *window*, with the marks around it and between paragraphs."""
    inside = slice(window.start, window.end)
    borders = np.count_nonzero(np.diff(words.passages[inside]))
    return int(sizes[inside].sum() + borders + 2)


@given(reports, st.integers(0), st.sampled_from([80, MOST]))
def test_windows_tile_the_report(words: Words, seed: int, most: int) -> None:
    """Every word is in one window, in order; no window is over its limit."""
    sizes = sized(words, seed)

    found = [*plan(words, sizes, most=most)]

    assert [w for each in found for w in range(each.start, each.end)] == [
        *range(len(words))
    ]
    assert all(each.start < each.end for each in found)
    assert all(pieces_in(each, words, sizes) <= most for each in found)


@given(reports, st.integers(0))
def test_windows_hold_whole_sentences(words: Words, seed: int) -> None:
    """A window stops within a sentence only if that is too long for one."""
    sizes = sized(words, seed)
    ends = {*(np.flatnonzero(np.diff(words.sentences)) + 1).tolist(), len(words)}

    for window in plan(words, sizes, most=80):
        if window.end not in ends:
            end = min(stop for stop in ends if stop > window.start)
            whole = Window(window.start, end)
            assert pieces_in(whole, words, sizes) >= 80


def test_a_sentence_longer_than_a_window_is_cut() -> None:
    """As many words as fit; the next window goes on where it was cut."""
    words = laid("w " * 100)

    found = [*plan(words, np.ones(100, np.int64), most=42)]

    assert [(each.start, each.end) for each in found] == [(0, 40), (40, 80), (80, 100)]


def test_a_window_ends_with_a_paragraph_if_it_is_nearly_full() -> None:
    """Where a paragraph ends past the better part of a window, it stops there."""
    short, long = "w w", "w w w w w w w w"
    ones = np.ones(30, np.int64)

    early = next(plan(laid(short, f"{long} / {long}"), ones[:18], most=16))
    late = next(plan(laid(long, f"{short} / {long}"), ones[:18], most=16))

    assert (early.end, late.end) == (10, 8)


@given(reports)
def test_a_report_that_fits_is_one_window(words: Words) -> None:
    """All of it is seen at once, wherever its paragraphs end."""
    found = [*plan(words, np.ones(len(words), np.int64), most=10_000)]

    assert found == [Window(0, len(words))][: len(words)]


def test_inputs_are_rows_of_pieces() -> None:
    """[CLS], pieces, [SEP] between paragraphs and behind all; heads are rows too."""
    words = hung(laid("a ab", "c d"), {0: 1, 1: 3, 2: 3})
    numbers = [PIECES.of(form) for form in words.forms]
    traits = np.arange(20).reshape(4, 5) + 1

    made = inputs(words, numbers, traits, Window(0, 4), PIECES)

    assert made.pieces.tolist() == [1, 3, 3, 7, 2, 5, 6, 2]
    assert made.first.tolist() == [1, 2, 5, 6]
    assert made.heads.tolist() == [0, 2, 6, 6, 4, 6, 6, 7]
    assert made.traits[:, 0].tolist() == [0, 1, 6, 6, 0, 11, 16, 0]


def test_a_head_in_another_window_is_none() -> None:
    """A word that hangs from one that is not seen counts as its own head."""
    words = hung(laid("a b c d a"), {1: 4, 3: 0})
    numbers = [PIECES.of(form) for form in words.forms]

    made = inputs(words, numbers, np.zeros((5, 5), int), Window(1, 4), PIECES)

    assert made.heads.tolist() == [0, 1, 2, 3, 4]


def test_a_long_report_costs_no_more_a_word() -> None:
    """Windows of a report of 100,000 words are planned without a look at all of it."""
    words = laid(*["w w w w w w w w / w w"] * 10_000)

    found = [*plan(words, np.ones(len(words), np.int64))]

    assert all(one.end == other.start for one, other in pairwise(found))
    assert found[-1].end == len(words)
