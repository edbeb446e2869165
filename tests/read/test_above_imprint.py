"""A headline that ends as a sentence does, over a line with outlet and day."""

import pytest

from laid import STORY
from sayso.core.document import Document
from sayso.read.reports import Place, plain_report

IMPRINT = "Harrow Mail, 3 March 2031"


def report(*lines: str) -> Document:
    """The report that *lines* make, with empty ones between them."""
    return plain_report(Place(0, "a.txt", ""), "\n\n".join(lines))


@pytest.mark.parametrize(
    "title",
    [
        "Who is to pay for a new bridge in Harrow, and who has been asked so far?",
        "The bridge fell at noon. Nobody had looked at it for years.",
        "They knew that it would fall one day. And they did nothing!",
    ],
)
def test_it_is_the_title(title: str) -> None:
    """And the line below tells outlet and day."""
    found = report(title, IMPRINT, *STORY)

    assert found.title == title
    assert found.outlet.name == "Harrow Mail"
    assert str(found.published.interval.min) == "2031-03-03"


def test_the_first_paragraph_may_be_short() -> None:
    """So long as a story follows."""
    title = "The mayor resigns. Nobody has asked her to."

    assert report(title, IMPRINT, "Seen from the east bank", *STORY).title == title


@pytest.mark.parametrize(
    "below",
    [
        "It fell on 3 March 2031.",
        "3 March 2031",
        "the bridge, 3 March 2031",
    ],
)
def test_a_story_may_open_with_a_sentence(below: str) -> None:
    """Above a line that names no outlet."""
    assert report(STORY[0], below, *STORY[1:]).title is None


def test_an_outlets_edition_is_not_its_name() -> None:
    """“Harrow Mail (Online)” is the Mail."""
    found = report("Bridge falls at noon", "Harrow Mail (Online), 3 March 2031", *STORY)

    assert found.outlet.name == "Harrow Mail"
