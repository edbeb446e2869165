"""Tests of read.metadata: what a page states of its report."""

import json

import pytest

from sayso.read.markup import tree
from sayso.read.metadata import metadata
from sayso.read.stated import Stated

GRAPH = {
    "@type": ["NewsArticle"],
    "headline": "Bridge falls in Harrow",
    "datePublished": "2031-03-03T08:00:00Z",
    "author": [{"@type": "Person", "name": "Ada Ruiz"}, "Ben Okafor"],
    "publisher": {"name": "Harrow Gazette"},
}


def of(head: str = "", body: str = "") -> Stated:
    """What a page of these parts states."""
    source = f"<html><head>{head}</head><body>{body}</body></html>"
    root = tree(source)
    assert root is not None
    return metadata(root, source)


def graph(value: object) -> str:
    """*value* as pages give it to machines."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(name: str, content: str) -> str:
    """A meta element."""
    return f'<meta property="{name}" content="{content}">'


def test_what_is_told_to_machines() -> None:
    """A page's structured description states all that it has fields for."""
    found = of(graph({"@graph": [{"@type": "WebPage"}, GRAPH]}))

    assert found.title == "Bridge falls in Harrow"
    assert found.byline == ("Ada Ruiz", "Ben Okafor")
    assert found.date == "2031-03-03T08:00:00Z"
    assert found.outlet == "Harrow Gazette"


def test_what_is_told_to_other_sites() -> None:
    """Meta elements and links state what the description leaves out."""
    head = (
        meta("og:title", "Bridge falls in Harrow | Harrow Gazette")
        + meta("og:site_name", "Harrow Gazette")
        + meta("article:published_time", "2031-03-03")
        + meta("author", "By Ada Ruiz")
        + '<link rel="canonical" href="https://harrow.example/dam">'
    )

    assert of(head) == Stated(
        title="Bridge falls in Harrow",
        byline=("Ada Ruiz",),
        date="2031-03-03",
        outlet="Harrow Gazette",
        url="https://harrow.example/dam",
    )


def test_an_author_in_a_list() -> None:
    """Of a field that is a list where one is usual, the first counts."""
    assert of(graph({**GRAPH, "headline": ["Bridge falls"]})).title == "Bridge falls"
    assert of(graph({**GRAPH, "publisher": []})).outlet is None


def test_other_scripts_and_descriptions_state_nothing() -> None:
    """Only the description of a report is read."""
    other = graph({"@type": "Organization", "headline": "Gazette"})

    assert of("<script>1</script>" + other + graph(GRAPH)).title == GRAPH["headline"]
    assert of("<meta content='x'>" + other).title is None


def test_a_page_of_tables_is_looked_at_no_deeper() -> None:
    """A block of many blocks is no date."""
    assert of(body="<div><p>3</p><p>March</p><p>2031</p></div>").date is None


def test_a_page_that_states_nothing() -> None:
    """What a page does not state stays unknown."""
    assert of(graph([])) == Stated()
    assert of('<script type="application/ld+json">{</script>') == Stated()


TITLES = {
    "the heading": (
        "<title>Bridge falls in Harrow - Gazette</title>",
        "<h1>Bridge falls in Harrow</h1>",
        "Bridge falls in Harrow",
    ),
    "of two": (
        "<title>Bridge falls in Harrow</title>",
        "<h1>Gazette</h1><h1>Bridge falls in Harrow</h1>",
        "Bridge falls in Harrow",
    ),
    "only a heading": ("", "<h1>Bridge falls</h1>", "Bridge falls"),
    "another heading": (
        "<title>Bridge falls</title>",
        "<h1>How the bridge of Harrow fell</h1>",
        "How the bridge of Harrow fell",
    ),
    "the site's heading": (
        "<title>Bridge falls in town</title>",
        "<h1>Reuters</h1>",
        "Bridge falls in town",
    ),
    "an outlet's name": ("<title>Bridge falls | Reuters</title>", "", "Bridge falls"),
    "a source's name": (
        "<title>Bridge falls - Reuters</title>",
        "",
        "Bridge falls - Reuters",
    ),
    "a long tail": (
        "<title>Bridge falls | what we know</title>",
        "",
        "Bridge falls | what we know",
    ),
}


@pytest.mark.parametrize(("head", "body", "title"), TITLES.values(), ids=TITLES)
def test_title(head: str, body: str, title: str) -> None:
    """The headline is the heading that the page's title begins with, if any."""
    assert of(head, body).title == title


DATES = {
    "a time": (
        "",
        '<time datetime="2031-03-03T10:00Z">3 March</time>',
        "2031-03-03T10:00Z",
    ),
    "in words": ("", "<p><time>March 3, 2031</time></p>", "March 3, 2031"),
    "in the text": (
        "",
        "<p>Published 3 March 2031</p><p>It fell.</p>",
        "Published 3 March 2031",
    ),
    "no date": (meta("date", "yesterday"), "", None),
}


@pytest.mark.parametrize(("head", "body", "date"), DATES.values(), ids=DATES)
def test_date(head: str, body: str, date: str | None) -> None:
    """The date is in the page's own words."""
    assert of(head, body).date == date


def test_a_byline_that_readers_see() -> None:
    """Where machines are told nothing, the byline is the one that is shown."""
    assert of(body='<p class="byline">By Ada Ruiz</p>').byline == ("Ada Ruiz",)


def test_an_address_is_one() -> None:
    """What leads nowhere is no address."""
    assert of('<link rel="canonical" href="/dam">').url is None
    assert of(meta("og:url", "https://a.example/dam")).url == "https://a.example/dam"


SITES = {
    "made as outlets are": ("Bridge falls today at noon - Harrow Mercury News", True),
    "linked": ("Bridge falls today at noon | The Rod", True),
    "a section": ("Bridge falls today at noon | Rivers", False),
    "no heading": ("Snow in Dunmere | Harrow Mercury News", False),
    "nothing behind": ("Bridge falls today at noon", False),
}


@pytest.mark.parametrize(("title", "named"), SITES.values(), ids=SITES)
def test_the_outlet_behind_the_heading_in_a_title(title: str, *, named: bool) -> None:
    """It is the page's if its front page is linked so, or if outlets are called so."""
    body = '<a href="/">The Rod</a><h2>Bridge falls today at noon</h2>'
    found = of(f"<title>{title}</title>", body)

    assert (found.outlet is not None) == named
    assert found.title == ("Bridge falls today at noon" if "Bridge" in title else title)
