"""Marks in a text: nothing lost, nothing crossed, every id given out once."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from factory import marked as document_of
from sayso.core.span import Span
from sayso.tell.marks import TAGS, Mark, anchor, marked

TEXT = "Ruiz & Co. said <b>it</b> held, “twice” 👩‍👩‍👧 or so, مرحبا."
TAG = re.compile(r"<(/?)(\w+)([^>]*)>")

spots = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda spot: Span(0, spot[0], max(spot[0] + 1, spot[1]))
)
marks = st.lists(st.builds(Mark, spots, st.sampled_from(sorted(TAGS)), st.text()))
WHOLE = Span(0, 0, len(TEXT))


def test_marks_nest() -> None:
    """A mark within another stands within it."""
    document, at = document_of("[out:He said [in:forty] died].")

    html = marked(
        document.text,
        document.span(0, len(document.text)),
        [Mark(at["in"], "number"), Mark(at["out"], "record", "Ruiz")],
        set(),
    )

    assert html == ('<u class="r" title="Ruiz">He said <mark>forty</mark> died</u>.')


def test_crossing_marks_are_cut() -> None:
    """A mark that crosses the end of another is taken up behind it, with one id."""
    ids = {"d0.1-4"}

    html = marked("abcdef", Span(0, 0, 6), [_said(0, 2), _said(1, 4)], ids)

    assert html == ('<u>a<u id="d0.1-4">b</u></u><u>cd</u>ef')
    assert not ids


def test_a_mark_without_a_kind_only_carries_its_id() -> None:
    """What is led to, and is nothing else, is no highlighted text."""
    html = marked("abc", Span(0, 0, 3), [Mark(Span(0, 0, 1))], {"d0.0-1"})

    assert html == '<span id="d0.0-1">a</span>bc'


def test_marks_beyond_the_stretch_are_clipped() -> None:
    """Of a mark that reaches out of a paragraph, the part within it is shown."""
    html = marked("abcdef", Span(0, 2, 4), [_said(0, 3), _said(5, 6)], set())

    assert html == "<u>c</u>d"


@given(marks)
def test_no_letter_is_lost_and_no_element_crosses(found: list[Mark]) -> None:
    """Whatever is marked, the text is the text, and the elements are well nested."""
    ids = {anchor(mark.span) for mark in found}

    html = str(marked(TEXT, WHOLE, found, set(ids)))

    assert unescape(TAG.sub("", _without_titles(html))) == TEXT
    open_tags: list[str] = []
    for closing, tag, _ in TAG.findall(_without_titles(html)):
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert not open_tags


@given(marks)
def test_every_id_is_given_out_once(found: list[Mark]) -> None:
    """Two marks of the same words share an id, and an id cut in two stays one."""
    ids = {anchor(mark.span) for mark in found}

    html = str(marked(TEXT, WHOLE, found, set(ids)))

    assert sorted(re.findall(r' id="([^"]+)"', html)) == sorted(ids)


def _said(start: int, end: int) -> Mark:
    return Mark(Span(0, start, end), "said")


def _without_titles(html: str) -> str:
    return re.sub(r' title="[^"]*"', "", html)
