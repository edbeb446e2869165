"""Tests of read.headlines: the headline, or none, and what repeats it."""

import pytest

from laid import STORY, seen, sheet
from sayso.read.headlines import duplicates, headline, telling

HEADLINES = {
    "first": (("Bridge falls in Harrow",), "Bridge falls in Harrow"),
    "marked": (("Harrow", "# Bridge falls"), "# Bridge falls"),
    "underlined": (("Bridge falls", "============"), "Bridge falls"),
    "bold": (("Harrow and Dunmere", "**Bridge falls**"), "**Bridge falls**"),
    "asking": (("Why did the bridge fall?",), "Why did the bridge fall?"),
    "with a stop": (("Harrow Bridge Falls. Mayor Stays Silent.",),) * 2,
    "capitals": (("BRIDGE FALLS",), "BRIDGE FALLS"),
    "under a date": (("3 February 2031", "Bridge falls"), "Bridge falls"),
    "under a byline": (("By Ada Ruiz", "Bridge falls"), "Bridge falls"),
    "over a deck": (
        ("Bridge falls in Harrow", "The mayor was warned"),
        "Bridge falls in Harrow",
    ),
    "said twice": (
        ("Snow in Dunmere", "Bridge falls", "4 min read", "Bridge falls"),
        "Bridge falls",
    ),
    "among others": (
        (
            "Snow comes to the Dunmere hills",
            "Police find bridge in river",
            "Cup tie is put off again",
        ),
        "Police find bridge in river",
    ),
    "under a motto": (
        ("Daily news for fishing folk", "Go", "Bridge falls at noon", "By Ada Ruiz"),
        "Bridge falls at noon",
    ),
    "under others": (
        (
            "Snow comes to Harrow and its bridge",
            "Bridge falls in Harrow at noon",
            "The mayor was warned",
            "3 February 2031",
        ),
        "Bridge falls in Harrow at noon",
    ),
    "over a writer's line": (
        ("Bridge falls at noon", "Go", "Ada Ruiz, River Desk", "3 February 2031"),
        "Bridge falls at noon",
    ),
    "under a menu": (("Home | News | Sport", "Bridge falls"), "Bridge falls"),
    "under a masthead": (
        ("RADIO HARROW | ENGLISH SERVICE", "Bridge falls in Harrow"),
        "Bridge falls in Harrow",
    ),
    "with a bar": (("Watch | Bridge of Harrow falls at noon",),) * 2,
    "under a tag": (("Harrow", "A bridge falls at noon"), "A bridge falls at noon"),
    "an initial": (("Bridge of Harrow falls in the U.S.",),) * 2,
    "highlights": (("Story highlights The bridge was old",), None),
    "a name": (("Ada Ruiz",), None),
    "prose first": (("It was a Tuesday in the town of Harrow.",), None),
    "a caption first": (("The bridge on Tuesday. (Ada Ruiz/Reuters)",), None),
    "a colon": (("The police said:",), None),
    "a list": (("- Ada Ruiz of Harrow",), None),
    "a question put": (("Q: Why did the bridge fall?",), None),
}


@pytest.mark.parametrize("case", HEADLINES.values(), ids=HEADLINES)
def test_headline(case: tuple[tuple[str, ...], str | None]) -> None:
    """The headline is the line above the story that is written as one, if any is."""
    above, expected = case[0], case[1] if case[1] != case[0] else case[0][0]
    found = dict(seen("\n\n".join((*above, *STORY)))[::-1])

    assert found.get("headline") == expected


def test_a_stated_headline_is_the_only_one() -> None:
    """Where the headline is stated apart, no line of the text is one."""
    text = "\n\n".join(("The mayor was warned", *STORY))

    assert not headline(sheet(text, "Bridge falls"))
    assert headline(sheet(text))


@pytest.mark.parametrize("text", ["Bridge", "", "bridge\n\ndam", "It fell.", "***"])
def test_no_headline_without_a_story(text: str) -> None:
    """What stands above nothing is no headline."""
    assert not headline(sheet(text))


def test_text_without_full_stops_may_have_a_headline() -> None:
    """In a text that never stops, a first line much shorter than the rest is one."""
    text = "bridge falls\n\nthe bridge fell on tuesday and nobody knows why it did"

    assert seen(text)[0] == ("headline", "bridge falls")


REPEATED = {
    "again": "Bridge falls in the town of Harrow",
    "in capitals": "BRIDGE FALLS IN THE TOWN OF HARROW!",
    "cut short": "Bridge falls in the town of Har…",
    "with the outlet": "Bridge falls in the town of Harrow | Mail",
}


@pytest.mark.parametrize("line", REPEATED.values(), ids=REPEATED)
def test_duplicates(line: str) -> None:
    """The headline is a duplicate wherever it is said again."""
    text = "\n\n".join((line, *STORY))

    assert duplicates(sheet(text, "Bridge falls in the town of Harrow")) == {
        0: "duplicate"
    }


def test_a_paragraph_that_stood_higher_up_is_a_duplicate() -> None:
    """Of two lines alike, the second is set aside; short answers may come again."""
    text = "\n\n".join((STORY[0], "“No,” she said.", STORY[0], "“No,” she said."))

    assert duplicates(sheet(text)) == {2: "duplicate"}


def test_telling_words_are_compared_without_their_endings() -> None:
    """Long words count by how they begin, so that number and tense do not matter."""
    assert telling("investigators") == telling("investigation")
