"""Tests of read.mastheads: what stands on top of a page and is no story."""

import pytest

from laid import STORY, kind, seen

HEADLINE = "Bridge falls in Harrow at noon"
TOLD = (*STORY, "“It was old,” Ada Ruiz told the Post on Tuesday evening.")

NAMED = {
    "with its edition": ("The Harrow Post | Late edition", "label"),
    "in capitals": ("HARROW POST", "label"),
    "short": ("The Post", "label"),
    "another's": ("The Dunmere Bugle", "body"),
    "a sentence with it": ("The Post was told", "body"),
}


@pytest.mark.parametrize(("line", "expected"), NAMED.values(), ids=NAMED)
def test_the_name_to_which_the_story_was_told(line: str, expected: str) -> None:
    """Above a headline such a name is a masthead, whatever stands behind a bar."""
    found = dict(seen("\n\n".join(("# " + HEADLINE, *TOLD))))
    assert found["headline"] == "# " + HEADLINE

    assert kind(line, below=("# " + HEADLINE, "It was old", *TOLD)) == expected


def test_a_name_that_is_no_outlets_needs_the_copyright() -> None:
    """The story may be told to anybody; a bugle is a newspaper by its notice."""
    told = (*STORY, "“It was old,” Ada Ruiz told the Bugle on Tuesday evening.")
    below = (HEADLINE, *told)

    assert kind("EVENING BUGLE", below=below) != "label"
    assert kind("EVENING BUGLE", below=(*below, "© 2031 Bugle Group")) == "label"


def test_a_name_alone_above_the_story_stays_its_headline() -> None:
    """With no other line for a headline, the name may be it."""
    assert kind("The Post", below=TOLD) == "headline"


GREETINGS = {
    "above the headline": (("Good evening! It is 9 degrees.",), "By Ada Ruiz", "label"),
    "without a byline": (("Good evening! It is 9 degrees.",), "It was old", "body"),
    "no greeting": (("Nobody has been fishing here.",), "By Ada Ruiz", "body"),
    "a letter's": (
        ("Date: 3 March 2031", "Hello, here is the news of the week."),
        "It was old",
        "label",
    ),
}


@pytest.mark.parametrize(
    ("above", "below", "expected"), GREETINGS.values(), ids=GREETINGS
)
def test_greetings(above: tuple[str, ...], below: str, expected: str) -> None:
    """A greeting above a signed headline is the page's; else the story's."""
    line = above[-1]

    assert kind(line, above=above[:-1], below=(HEADLINE, below, *STORY)) == expected


def test_a_greeting_hides_no_headline() -> None:
    """The headline is found below a greeting, though that is a sentence."""
    above = ("Good morning! Nice to see you here.", HEADLINE, "By Ada Ruiz")

    assert dict(seen("\n\n".join((*above, *STORY))))["headline"] == HEADLINE


TOPS = {
    "a paper's number": ("No. 9 · Tuesday, 3 March 2031 · 1.20 crowns", "date"),
    "an edition": ("3 March 2031 | Late edition", "date"),
    "name and page": ("Harrow Post, Tuesday, March 3, 2031, page 3", "date"),
    "name and number": ("The Rod · Issue 41 · 3 March 2031", "date"),
    "a place and day": ("Harrow – 3 March 2031", "body"),
    "the weather": ("9 °C Harrow", "label"),
    "a day in a headline": ("3 March 2031 – the bridge is shut", "body"),
}


@pytest.mark.parametrize(("line", "expected"), TOPS.values(), ids=TOPS)
def test_what_papers_print_on_top(line: str, expected: str) -> None:
    """Number, price and weather are no headline; what tells more may be one."""
    below = ("# " + HEADLINE, *STORY)

    assert kind(line, above=("Harrow",), below=below) == expected


def test_degrees_in_the_story_are_kept() -> None:
    """Below the first sentence of the story they are the story's."""
    assert kind("9 °C in the river", above=STORY[:1], below=STORY[1:]) == "body"


def test_the_head_of_a_letter() -> None:
    """Its fields are told by kind, and the headline is below them."""
    head = (
        "Subject: The week",
        "From: Ada Ruiz <a@mail.example>",
        "Date: 3 March 2031",
    )
    found = seen("\n".join((*head, "", HEADLINE, "", *STORY)))

    assert [kind for kind, _ in found[:4]] == ["label", "label", "date", "headline"]
    assert found[3][1] == HEADLINE


def test_a_letter_without_another_headline_has_its_subject() -> None:
    """Where the story follows at once, the subject is the headline."""
    found = seen("\n".join(("Subject: The old bridge", "To: All", "", *STORY)))

    assert found[0] == ("headline", "Subject: The old bridge")


def test_one_field_is_no_letter() -> None:
    """A line that opens like a field may be the story's."""
    assert kind("From: a bridge to a ruin", below=STORY) == "headline"
