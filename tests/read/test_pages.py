"""Tests of read.pages: saved pages."""

import pytest

from laid import STORY
from sayso.core.errors import Unreadable
from sayso.read.pages import page, paragraphs

HEAD = "<html><head><title>Bridge falls in Harrow</title></head><body>"
PAGE = f"""{HEAD}
<nav><a href="/">Home</a> <a href="/x">Sport</a></nav>
<article>
<h1>Bridge falls in Harrow</h1>
<figure><img src="a.png"><figcaption>The bridge in May</figcaption></figure>
<p>{STORY[0]}</p>
<aside class="related"><ul><li><a href="/s">Snow in Dunmere</a></li></ul></aside>
<p>{STORY[1]}</p>
<aside>{"Snow in Dunmere " * 60}</aside>
<p>{STORY[2]}</p>
</article>
<footer>All about us</footer>
"""


def test_page() -> None:
    """A page's text is its report's, with what stands beside it in its place."""
    found = page(PAGE, "a.html")

    assert found.title == "Bridge falls in Harrow"
    assert [part for part in found.parts if part[1] != found.title] == [
        ("navigation", "Home Sport"),
        ("caption", "The bridge in May"),
        (None, STORY[0]),
        ("related", "Snow in Dunmere"),
        (None, STORY[1]),
        (None, STORY[2]),
        ("navigation", "All about us"),
    ]


def test_a_long_page() -> None:
    """Where trafilatura finds the report, what stands within it is put back, too."""
    text = PAGE.replace(
        STORY[2], f"{STORY[2]} {'They did look at other bridges. ' * 9}"
    )
    found = [
        kind for kind, words in page(text, "a.html").parts if words[:9] != "Bridge fa"
    ]

    menu = "navigation"
    assert found == [menu, "caption", None, "related", None, None, menu]


def test_a_caption_that_is_taken_for_text_is_marked() -> None:
    """A caption among the paragraphs keeps its place, and is one."""
    text = PAGE.replace("The bridge in May", STORY[2]).replace(f"<p>{STORY[2]}</p>", "")
    found = page(text, "a.html").parts

    assert ("caption", STORY[2]) in found
    assert (None, STORY[2]) not in found


@pytest.mark.parametrize(
    ("name", "kept"), [("promo", False), ("promotes", True), ("news-ad", False)]
)
def test_an_appeal_by_its_name_is_none_of_the_text(name: str, *, kept: bool) -> None:
    """Though it stands among the paragraphs, as a part of few words."""
    words = "Win one of 25 tickets for the ferry to Brod"
    told = [f"The bridge number {n} was shut on Monday, she said." for n in range(9)]
    inner = "".join(f"<p>{each}</p>" for each in told)
    text = f"<body><article>{inner}<div class='{name}'><p>{words}</p></div>{inner[:50]}"

    parts = page(f"<html>{text}</article></body></html>", "a.html").parts

    assert (words in [each for kind, each in parts if kind is None]) is kept


def test_a_page_without_an_article() -> None:
    """A page of few words, that no library finds a report in, is read all the same."""
    assert [w for _, w in page(f"{HEAD}<div>It fell.</div>", "a").parts] == ["It fell."]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script>document.write('<p>It fell.</p>')</script>",
        "<div id=root></div><noscript>Turn scripts on.</noscript>",
        "<nav>Home</nav>",
    ],
)
def test_a_page_of_scripts(body: str) -> None:
    """A page whose words its scripts would make is unreadable, and says what to do."""
    with pytest.raises(Unreadable, match="without text") as caught:
        page(HEAD + body, "a.html")

    assert "save it again" in caught.value.reason


def test_a_report_for_browsers_without_scripts() -> None:
    """A page may carry its whole report for browsers that run no scripts."""
    whole = "".join(f"<p>{line}</p>" for line in STORY * 4)
    found = page(f"{HEAD}<noscript>{whole}</noscript>", "a.html")

    assert STORY[1] in found.parts[1][1]


def test_lists_within_lists() -> None:
    """An item keeps its own words where it holds further items."""
    inner = "".join(f"<li>{line}</li>" for line in STORY)
    text = f"{HEAD}<article><p>{STORY[0]}</p><ul><li>They said:<ul>{inner}</ul></ul>"

    words = [words for _, words in page(text, "a.html").parts]
    assert "They said:" in words
    assert words.count(STORY[1]) == 1


def test_no_page() -> None:
    """A file without an element is unreadable."""
    with pytest.raises(Unreadable):
        page("", "a.html")


def test_lines_within_a_paragraph() -> None:
    """A line end within a paragraph parts it."""
    text = f"{HEAD}<article><p>{STORY[0]}<br>{STORY[1]}</p><p>{STORY[2]}</p></article>"

    assert [words for _, words in page(text, "a.html").parts][-3:] == list(STORY)


def test_lists_are_read_item_by_item() -> None:
    """A list's items are paragraphs, also within a quotation."""
    items = "".join(f"<li>{line}</li>" for line in STORY)
    text = f"{HEAD}<article><p>{STORY[0]}</p><ul>{items}</ul></article>"

    assert [words for _, words in page(text, "a").parts].count(STORY[2]) == 1


def test_what_stands_beside_is_bounded() -> None:
    """A page of captions does not drown its report."""
    many = "<figcaption>A bridge</figcaption>" * 200
    text = PAGE.replace("<figcaption>", many + "<figcaption>")

    assert len(page(text, "a.html").parts) < 80


def test_paragraphs_of_a_piece() -> None:
    """A piece of a page is read block by block."""
    assert paragraphs("<p>It fell.</p><p>It was <i>old</i>.</p>") == (
        *("It fell.", "It was old."),
    )
    assert paragraphs("") == ()


def test_a_page_that_sayso_wrote_is_no_report() -> None:
    """Its dossier is wanted, or the reports."""
    own = '<meta name="generator" content="sayso 0.1"><p>Three reports.'

    with pytest.raises(Unreadable, match=r"sayso wrote.*dossier\.json"):
        page(own, "a.html")


def test_links_are_kept_with_their_words() -> None:
    """Where a word leads says from whom it is; what no address is leads nowhere."""
    said = STORY[0].replace("the police said", 'the police <a href="/p?q">said</a>')
    text = PAGE.replace(STORY[0], f'{said} <a href="javascript:x()">Now</a>').replace(
        "<title>", '<link rel="canonical" href="https://a.example/x/y"><title>'
    )
    found = page(text, "a.html")

    ((words, links),) = found.links.items()
    ((start, end, url),) = links

    assert (words[start:end], url) == ("said", "https://a.example/p?q")
