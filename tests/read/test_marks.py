"""Tests of read.marks: lines that are no story by their own words."""

import pytest

from laid import STORY, kind, seen

LINES = {
    "a divider": ("* * *", "label"),
    "an emoji": ("🔥🔥", "label"),
    "an end mark": ("-30-", "label"),
    "an address": ("<https://a.example/dam>", "url"),
    "a named address": ("Read or share this story: https://a.example/dam", "url"),
    "an address's name": ("Original url:", "label"),
    "a date": ("3 February 2031, 9:15 am", "date"),
    "a button": ("Continue reading", "navigation"),
    "tags": ("Tags: bridges, Harrow", "navigation"),
    "a film's length": ("0:12 / 2:31", "navigation"),
    "a count": ("310", "navigation"),
    "copyright": ("© 2031 Harrow Gazette. All rights reserved.", "label"),
    "where it was": ("This story was first published in the Harrow Gazette", "label"),
    "a disclaimer": ("Opinions expressed here are those of the author.", "label"),
    "a menu": ("Home | News | Stars | Sport", "navigation"),
    "an appeal to hearers": (
        "You are listening to Radio Harrow. 900 friends give 5 crowns a month.",
        "banner",
    ),
    "an appeal": ("Sign up for our newsletter", "banner"),
    "a list's head": ("Most read", "related"),
    "shares": ("Share this article 34", "navigation"),
    "a prize": ("WIN a boat for two – see page 9", "related"),
    "a page": ("Bridges of the world – pages 4 and 5", "related"),
    "a page in short": ("Jobs, jobs, jobs! – p. 12", "related"),
    "a page in a sentence": ("For all the cables that broke, see page 9.", "body"),
    "a ticker": ("+++ Ticker: no trains today +++ Bridge shut +++", "related"),
    "in brackets": ("[Subscribe to our newsletter for 2 crowns a week]", "banner"),
    "an offer": ("Advertisement: boots for bridges", "banner"),
    "a win": ("WIN FOR THE MAYOR IN HARROW", "body"),
    "in italics": (
        "> *Rod is read by 90 anglers. [Give a friend a month for 5 crowns](#).*",
        "banner",
    ),
    "a quoted letter": ("> *The bridge is read by engineers as a warning.*", "body"),
    "a poll": ("Do YOU like bridges? Ring 900 or vote at rod.example now", "banner"),
    "a question to readers": (
        "Did you see the bridge fall? Send pictures to desk@rod.example",
        "banner",
    ),
    "a question": ("“Why did you vote at noon?” she asked the mayor.", "body"),
    "the next number": ("Next issue: Tuesday.", "label"),
    "a picture": ("![The bridge](bridge.png)", "caption"),
    "a sentence": (
        "She told https://a.example on Monday that the bridge was old.",
        "body",
    ),
    "opinions": ("The opinions of engineers are divided, she said.", "body"),
    "an item": ("- Ben Okafor, 21, of Harrow", "body"),
}


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES)
def test_lines_by_their_own_words(line: str, expected: str) -> None:
    """A line is what its words say, wherever it stands."""
    assert kind(line, above=STORY[:2], below=STORY[2:]) == expected


def test_an_outlets_name_alone_above_the_story_is_its_masthead() -> None:
    """An outlet's name is set aside above the story, and in it is the story's."""
    assert kind("The Guardian") == "label"
    assert kind("The Guardian", above=STORY[:2]) == "body"


ABOVE = {
    "a title": ("ROD & REEL", "By Ada Ruiz", "label"),
    "a motto": ("News for people who like fishing", "By Ada Ruiz", "label"),
    "a section": ("BRIDGES | RIVERS", "3 March 2031", "label"),
    "the story's own": ("Twelve on the bridge, says mayor", "By Ada Ruiz", "body"),
    "without a sign": ("ROD & REEL", "It was old", "body"),
    "a sentence": ("Nobody likes fishing here.", "By Ada Ruiz", "body"),
}


@pytest.mark.parametrize(("line", "below", "expected"), ABOVE.values(), ids=ABOVE)
def test_above_a_sure_headline(line: str, below: str, expected: str) -> None:
    """Above a headline with its byline or date a page says whose it is."""
    head = ("Home > News", "# Bridge falls in Harrow", below, *STORY)

    assert kind(line, above=("Rivers",), below=head) == expected


def test_directly_above_a_headline_a_longer_line_may_be_it() -> None:
    """Of two lines that may be the headline none is set aside."""
    line = "Why nobody ever goes fishing there"
    below = ("# Bridge falls in Harrow", "By Ada Ruiz", *STORY)

    assert kind(line, below=below) == "body"


def test_a_row_of_short_lines_on_top_is_a_menu() -> None:
    """Many short lines in a row lead elsewhere; few may be the headline's company."""
    menu = ("Harrow", "Dunmere", "Jobs", "Cars", "Puzzles", "Horoscopes", "Shop")

    assert kind("Puzzles", above=menu[:4], below=(*menu[5:], *STORY)) == "navigation"
    assert kind("Puzzles", above=menu[:1]) != "navigation"


def test_front_matter() -> None:
    """Fields between rulers on top of a Markdown file are told by kind."""
    text = "---\ntitle: Bridge\ndate: 2031-02-03\n---\n# Bridge falls\n\n" + STORY[0]

    assert [kind for kind, _ in seen(text)] == [
        *("label", "label", "date", "label", "headline", "body")
    ]


@pytest.mark.parametrize("text", ["---\nIt held.\n---\n", "---\n- It held.\n"])
def test_rulers_are_no_front_matter_by_themselves(text: str) -> None:
    """Rulers around prose, or one alone, make no fields of what is below."""
    assert seen(text)[1][0] == "body"


def test_a_line_between_appeals_is_of_them() -> None:
    """An appeal may run over lines of which not each says so."""
    appeals = ("9 of 900 members", "Sign up for our newsletter")

    assert kind(
        "Rivers never sleep.", above=appeals[:1], below=(appeals[1], *STORY)
    ) == ("banner")


def test_an_appeal_goes_on_to_its_button() -> None:
    """What speaks to readers between an appeal and its button is of the appeal."""
    above, below = (*STORY[:1], "Sign up for the Harrow Gazette"), ("Sign up", *STORY)
    line = "The news that you need, at 7am."

    assert kind(line, above=above, below=below) == "banner"
    assert kind("The mayor sleeps at 7am.", above=above, below=below) == "body"
    assert kind(line, above=above, below=STORY) == "body"


def test_an_address_for_letters_below_the_story() -> None:
    """A few words with it are the page's there, and the story's within it."""
    line = "Ada Ruiz wants letters at desk@rod.example"

    assert kind(line, above=STORY, below=()) == "label"
    assert kind("Reader service: call 060 123 456", above=STORY, below=()) == "label"
    assert kind(line, above=STORY[:1], below=STORY[1:]) == "body"
