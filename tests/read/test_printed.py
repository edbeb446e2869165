"""Tests of read.printed: PDF files that a browser made of a page."""

import pytest

from files import column, pdf
from laid import STORY
from sayso.read import pdfs
from sayso.read.reports import Place, stated_report
from sayso.read.stated import Stated

TITLE = "Bridge falls in Harrow at noon"
ADDRESS = "https://harrow.example/bridge"
CLOCK = "11/3/31, 9:44 PM"


def stated(
    title: str, pages: int = 1, foot: tuple[str, str] = (ADDRESS, "{}/9")
) -> Stated:
    """What the PDF of a page states; *title* is what a browser prints above it."""
    made = []
    for at in range(1, pages + 1):
        head = [(24.0, 772.0, 8.0, CLOCK), (250.0, 772.0, 8.0, title)]
        below = [(24.0, 14.0, 8.0, foot[0]), (570.0, 14.0, 8.0, foot[1].format(at))]
        text = [[TITLE], *([each] for each in STORY)]
        made.append([*column(text, top=600), *head, *below])
    ((_, found),) = pdfs.pdf(pdf(*made), "a.pdf")
    assert isinstance(found, Stated)
    return found


@pytest.mark.parametrize("pages", [1, 2])
def test_what_a_browser_prints_around_a_page(pages: int) -> None:
    """Clock, title, address and number are no text, on a single page neither."""
    found = stated(f"{TITLE} - Harrow Gazette", pages)

    own = [words for kind, words in found.parts if kind is None]
    assert set(own) == {TITLE, *STORY}
    assert (found.title, found.outlet) == (TITLE, "Harrow Gazette")
    document = stated_report(Place(0, "a.pdf", ""), found)
    assert (document.title, document.url) == (TITLE, ADDRESS)


TITLES = {
    "alone": (TITLE, TITLE, None),
    "a section": (f"{TITLE} | Dunmere", TITLE, None),
    "named in the story": (f"{TITLE} | Carla Mendes", TITLE, "Carla Mendes"),
    "of another page": ("Snow in Dunmere - Harrow Gazette", None, None),
}


@pytest.mark.parametrize(("title", "bare", "outlet"), TITLES.values(), ids=TITLES)
def test_titles(title: str, bare: str | None, outlet: str | None) -> None:
    """A title that the page has is its headline, and the name behind it its outlet."""
    found = stated(title)

    assert (found.title, found.outlet) == (bare, outlet)


def test_a_clock_alone_is_no_browsers() -> None:
    """Without an address or number at the foot the row on top is the page's own."""
    assert stated(TITLE, foot=("All rights reserved", "Harrow")).title is None
