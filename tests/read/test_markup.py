"""Tests of read.markup: a page's tree, and what its blocks say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.markup import blocks, purpose, said, tree

PAGE = """
<body><nav><p>Home</p></nav>
<p>The bridge <b>in Harrow</b>
fell.<!-- no --> It<br>was old.</p>
<script>var a = "said Ruiz";</script>
<div>Nobody<div>looked</div>for long</div>
<figcaption>The bridge</figcaption></body>
"""

PURPOSES = {
    "a caption": ("<figcaption>x</figcaption>", "caption"),
    "by class": ('<p class="wp-caption-text">x</p>', "caption"),
    "by id": ('<div id="related-stories">x</div>', "related"),
    "a credit": ('<span class="photo-credit caption">x</span>', "credit"),
    "an aside": ("<aside>x</aside>", "related"),
    "an appeal": ('<aside class="newsletter">x</aside>', "banner"),
    "the text": ('<p class="story">x</p>', None),
}


def test_blocks_leave_out_what_stands_about_the_text() -> None:
    """A page's blocks are its paragraphs, without menus, scripts and captions."""
    root = tree(PAGE)

    assert root is not None
    assert blocks(root) == (
        *("The bridge in Harrow fell. It", "was old."),
        *("Nobody", "looked", "for long"),
    )


def test_blocks_of_the_whole() -> None:
    """Where all is asked for, only what no reader sees is left out."""
    root = tree(PAGE)

    assert root is not None
    assert blocks(root, whole=True)[0] == "Home"
    assert blocks(root, whole=True)[-1] == "The bridge"


def test_said_is_on_one_line() -> None:
    """What an element says is one line, however its source is broken."""
    root = tree("<p>It\n  <i>fell</i>.</p>")

    assert root is not None
    assert said(root) == "It fell."


@pytest.mark.parametrize(("source", "kind"), PURPOSES.values(), ids=PURPOSES)
def test_purpose(source: str, kind: str | None) -> None:
    """A block says by its element, class or id what it is for."""
    root = tree(source)

    assert root is not None
    assert purpose(root.find("body")[0]) == kind


@pytest.mark.parametrize("text", ["", " ", "<!-- -->", "<?xml version='1.0'?>"])
def test_no_tree(text: str) -> None:
    """Where there is no element there is no tree, or one that says nothing."""
    root = tree(text)

    assert root is None or not said(root)


def test_deep_pages() -> None:
    """No page nests too deep to be read."""
    root = tree("<div>" * 3_000 + "It fell.")

    assert root is None or isinstance(blocks(root), tuple)


@given(
    st.text()
    | st.lists(st.sampled_from(["<p>", "<b", "</p>", "&#0;", "a"])).map("".join)
)
def test_any_text_has_a_tree_or_none(text: str) -> None:
    """No text makes it raise."""
    root = tree(text)

    assert root is None or isinstance(said(root), str)
