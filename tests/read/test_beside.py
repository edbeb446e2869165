"""Tests of read.beside: what a page shows besides its report."""

from collections.abc import Callable

import pytest
from lxml.html import HtmlElement, builder

from sayso.read.beside import beside
from sayso.read.markup import tree

MAIN = ("The dam held on Monday.", "It was built in 1931, the mayor said.")
SHORT = "<p>{}</p>{}<p>{}</p>"

ASIDE = {
    "a menu": ("<nav><a>Home</a><p>Sport</p></nav>", ["navigation"]),
    "links": ("<div><a href=/a>Snow in the high valleys</a></div>", ["related"]),
    "an appeal": ("<div>Give us five crowns a month</div>", ["banner"]),
    "another text": ("<div>" + "words and more words " * 9 + "</div>", ["teaser"]),
    "a caption": ("<figcaption>The dam in May</figcaption>", ["caption"]),
    "nothing seen": ("<script>x()</script><style>p {}</style>", []),
    "the text again": (f"<div>{MAIN[0]}</div>", []),
    "a text without end": ("<div>" + "word " * 500 + "</div>", []),
}


@pytest.mark.parametrize(("between", "kinds"), ASIDE.values(), ids=ASIDE)
def test_what_stands_between_has_its_place_and_kind(
    between: str, kinds: list[str]
) -> None:
    """By the element, by its name, by its links, by its length."""
    root = tree(f"<body>{SHORT.format(MAIN[0], between, MAIN[1])}</body>")
    assert root is not None
    found = beside(root, MAIN, None)

    assert [kind for kind, _ in found.parts.get(1, ())] == kinds
    assert set(found.parts) <= {1}


@pytest.mark.parametrize("make", [builder.P, builder.DIV, builder.H1])
def test_a_page_may_have_no_body(make: Callable[[str], HtmlElement]) -> None:
    """What is left of a broken page is read as far as it goes."""
    root = make(MAIN[0])

    assert beside(root, MAIN, None).parts == {}


def test_a_layout_that_is_called_caption_is_none() -> None:
    """Pages name whole articles after a part of them."""
    inner = SHORT.format(MAIN[0], "<p>Ask us</p>" + "<p>word word</p>" * 70, MAIN[1])
    root = tree(f"<body><div class='with-caption'>{inner}</div></body>")
    assert root is not None

    kinds = [kind for kind, _ in beside(root, MAIN, None).parts[1]]
    assert "caption" not in kinds


def test_links_lead_from_their_words() -> None:
    """Relative to the page; what is no address of the web is left out."""
    said = MAIN[1].replace("the mayor said", 'the mayor <a href="../b">said</a>')
    other = MAIN[0].replace("Monday", '<a href="mailto:a@b.example">Monday</a>')
    root = tree(f"<body>{SHORT.format(other, '', said)}</body>")
    assert root is not None
    links = beside(root, MAIN, "https://hill.example/a/c").links

    assert links == {MAIN[1]: ((32, 36, "https://hill.example/b"),)}
