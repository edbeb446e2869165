"""Tests of read.people: bylines and biographies."""

import pytest

from laid import STORY, kind, seen
from sayso.read.people import names

BIOGRAPHY = "Ada Ruiz is a reporter for the Harrow Gazette. She writes about rivers."

BYLINES = {
    "by": "By Ada Ruiz",
    "by two": "By Ada Ruiz and Ben Okafor, Harrow Gazette",
    "in capitals": "BY ADA RUIZ",
    "written by": "Written by Ada Ruiz",
    "labelled": "Author: Ada Ruiz",
    "with a date": "By Ada Ruiz | 3 March 2031",
    "signed": "Posted by ada on March 3, 2031",
    "with an outlet": "Ada Ruiz, The Guardian",
    "with a helper": "Additional reporting by Ben Okafor in Dunmere",
    "editors": "(Reporting by Ada Ruiz; Editing by Ben Okafor)",
    "initials": "ar/bo (AFP, Reuters)",
    "inputs": "(With inputs from agencies)",
    "thanks": "Ben Okafor in Dunmere contributed to this report.",
}
NONE = {
    "a means": "By Tuesday, the bridge was gone, the police said to reporters.",
    "a way": "By Ada Ruiz it was said that nobody knew what the bridge weighed.",
    "a cause": "The rain contributed to a rise of the river, the mayor said.",
    "a manner": "Written by hand, the note said nothing of the bridge",
    "a person": "Ada Ruiz, an engineer, said no.",
    "of a staff": "Ada Ruiz, the mayor's chief of staff, could not be found.",
    "a post": "Ada Ruiz, the mayor's chief of staff",
    "staff in a sentence": "Ada Ruiz, of the old Harrow Ferry staff, lost her job.",
}
NAMES = {
    "one": ("By Ada Ruiz", ("Ada Ruiz",)),
    "two": ("by Ada Ruiz And Ben Okafor", ("Ada Ruiz", "Ben Okafor")),
    "with an outlet": ("By Ada Ruiz, Harrow Gazette", ("Ada Ruiz",)),
    "with a day": ("Ada Ruiz | March 3, 2031 1:52 PM", ("Ada Ruiz",)),
    "an outlet alone": ("By Reuters Staff", ("Reuters Staff",)),
    "bare": ("Ada Ruiz", ("Ada Ruiz",)),
    "nobody": ("No Author", ()),
    "an agency": ("By Associated Press", ()),
    "helpers": ("Additional reporting by Ada Ruiz", ()),
    "thanks": ("Ada Ruiz contributed to this report.", ()),
    "with outlet and day": ("Harrow Mail – 3 March 2031 – by Ada Ruiz", ("Ada Ruiz",)),
    "written by": ("Written by Ada Ruiz", ("Ada Ruiz",)),
}


@pytest.mark.parametrize("line", BYLINES.values(), ids=BYLINES)
def test_bylines(line: str) -> None:
    """Who wrote, edited or helped is told on lines of its own."""
    assert kind(line, above=("Bridge falls in Harrow",)) == "byline"


@pytest.mark.parametrize("line", NONE.values(), ids=NONE)
def test_no_bylines(line: str) -> None:
    """A sentence that opens as a byline does is the story's."""
    assert kind(line, above=("Bridge falls in Harrow",)) == "body"


@pytest.mark.parametrize(("words", "expected"), NAMES.values(), ids=NAMES)
def test_names(words: str, expected: tuple[str, ...]) -> None:
    """A byline's names are those of people who wrote."""
    assert names(words) == expected


def test_a_lone_name_under_the_headline_is_a_byline() -> None:
    """A name alone tells who wrote where a date or a trade stands beside it."""
    text = "\n".join(("Bridge falls in Harrow", "Ada Ruiz", "3 March 2031", *STORY))

    assert ("byline", "Ada Ruiz") in seen(text)
    assert kind("Ada Ruiz") == "byline"
    assert kind("Harrow Gazette") == "label"
    assert kind("Ada Ruiz", above=STORY) == "body"


def test_a_name_and_a_day_below_the_headline_are_a_byline() -> None:
    """With buttons beside them they are, too, and in the story they are not."""
    line = "Ada Ruiz, 3 March 2031, 8:02 am – 3 minutes to read – 9 comments"

    assert kind(line, above=("Bridge falls in Harrow",)) == "byline"
    assert kind(line, above=STORY[:1], below=STORY[1:]) != "byline"


def test_a_name_on_top_of_a_page_is_a_byline() -> None:
    """Where the headline is stated apart, the name above the first sentence signs."""
    text = "\n\n".join(("3 March 2031", "Ada Ruiz", *STORY))

    assert ("byline", "Ada Ruiz") in seen(text, "Bridge falls in Harrow")


def test_a_trade_alone_is_a_label() -> None:
    """A line that names a trade and nobody is the page's."""
    assert kind("Senior political reporter", above=STORY, below=()) == "label"
    assert kind("The reporter", above=STORY, below=()) == "body"


def test_a_biography_stands_under_its_name() -> None:
    """A journalist whose name stands above in a line of its own is one who wrote."""
    found = seen("\n".join((*STORY, "Ada Ruiz", "Reporter", BIOGRAPHY, *STORY[:1])))

    assert [each for each, _ in found[3:6]] == ["byline", "label", "biography"]


def test_a_biography_stands_below_the_story() -> None:
    """A journalist who is named below all else, and nowhere else, is one who wrote."""
    assert kind(BIOGRAPHY, above=STORY, below=()) == "biography"


def test_a_biography_is_of_a_writer() -> None:
    """A line about one whom the byline names is no story, wherever it stands."""
    above = ("Bridge falls in Harrow", "By Ada Ruiz", STORY[0])

    assert kind(BIOGRAPHY, above=above, below=STORY[1:]) == "biography"
    last = "Ada Ruiz has lived in Harrow since she was nine."
    assert kind(last, above=(*above, *STORY[1:]), below=()) == "biography"


def test_a_journalist_in_the_story_is_the_storys() -> None:
    """Who is told of again, or above other news, is no writer of it."""
    after = "Ruiz was held for nine hours, the police said on Tuesday."

    assert kind(BIOGRAPHY, above=STORY[:1], below=(after,)) == "body"
    assert kind(BIOGRAPHY, above=STORY[:1], below=STORY[1:]) == "body"


def test_a_biography_goes_on() -> None:
    """The lines below a biography go on with it as long as they are about the same."""
    more = ("She has also written for Dunmere Radio.", "Ruiz lives in Harrow.")
    found = seen("\n".join((*STORY, "Ada Ruiz", BIOGRAPHY, *more, "The end of it.")))

    assert [each for each, _ in found[-3:-1]] == ["biography", "biography"]


CONTACTS = {
    "on a site": "Follow Ada Ruiz on Twitter",
    "by handle": "Twitter: @adaruiz",
    "by mail": "ada.ruiz@harrow.example",
    "reached": "Ada Ruiz can be reached at ada.ruiz@harrow.example.",
}


@pytest.mark.parametrize("line", CONTACTS.values(), ids=CONTACTS)
def test_how_to_reach_a_writer(line: str) -> None:
    """Where a writer can be reached is no story."""
    assert kind(line, above=STORY, below=()) == "biography"
    assert kind("Contact the police at 555-0100, she said.", above=STORY) == "body"
