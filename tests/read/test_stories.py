"""Tests of read.stories: other stories among the lines of this one."""

import pytest

from laid import STORY, kind, seen

OFFERED = {
    "labelled": "Related article: Snow comes to Dunmere",
    "bold label": "**Read also:** [Snow in Dunmere](#)",
    "a link": "[Snow comes to Dunmere](https://a.example)",
    "in brackets": "(Watch: Snow comes to Dunmere)",
    "elsewhere": "( Also on HARROW RADIO: Snow comes to Dunmere)",
    "with an end": "Snow comes to Dunmere Read more",
    "more of it": "Follow live coverage of the bridge on Harrow Radio.",
    "a film": "Watch: Snow comes to Dunmere",
    "with a dash": "‘We were cold’ — How snow came to the Dunmere hills",
    "with a colon": "Dunmere mayor: No more snow until next winter",
    "in capitals": "Dunmere Mayor Says Snow Will Come Again Soon",
    "with a quotation": "Dunmere mayor calls the snow on hills ‘a gift’",
}
KEPT = {
    "a crosshead": "What the mayor knew",
    "an item": "- The bridge was built in 1931: nobody looked",
    "a list's head": "Those who were on the bridge, by the mayor's list:",
    "a post": "The bridge: gone. — Ada Ruiz (@adaruiz) March 3, 2031",
    "a pull quote": "“It was old, and we all knew that” — Carla Mendes",
    "a sentence": "Also on Tuesday, the mayor of Dunmere said: it was old.",
    "without a shape": "the bridge that fell was the oldest on the river",
    "a plain phrase": "The bridge that fell was the oldest on the river",
}


@pytest.mark.parametrize("line", OFFERED.values(), ids=OFFERED)
def test_offers(line: str) -> None:
    """A line between paragraphs that is another story's headline is set aside."""
    assert kind(line, above=STORY[:1], below=STORY[1:]) == "related"


def test_headlines_below_a_button_to_read_more() -> None:
    """Lines as long as headlines are other stories', up to the next sentence."""
    others = ("Snow comes to the Dunmere hills again", "Dunmere mill posts a profit")
    text = "\n\n".join((STORY[0], "READ MORE", *others, *STORY[1:]))

    assert [kind for kind, _ in seen(text)] == [
        *("body", "navigation", "related", "related", "body", "body")
    ]
    assert kind("What the mayor knew", above=(STORY[0], "READ MORE")) == "body"


@pytest.mark.parametrize("line", KEPT.values(), ids=KEPT)
def test_doubtful_lines_are_kept(line: str) -> None:
    """A line that may be the story's is the story's."""
    assert kind(line, above=STORY[:1], below=STORY[1:]) == "body"


def test_a_list_of_other_stories_ends_with_a_sentence() -> None:
    """Below "Trending" all lines are other stories' until there is a sentence."""
    listed = ("Trending stories:", "-Snow in Dunmere", "-Cup tie put off")
    found = seen("\n\n".join((*STORY[:1], *listed, *STORY[1:])))

    assert [kind for kind, _ in found] == ["body", *["related"] * 3, "body", "body"]


HEADS = {
    "whose they are": ("MORE FROM THE HARROW GAZETTE", True),
    "of a section": ("Most read in Business", True),
    "of their kind": ("Most popular stories", True),
    "tomorrow's": ("TOMORROW IN YOUR BUGLE", True),
    "next week's": ("Next week in the Harrow Gazette:", True),
    "a day's": ("Tomorrow in the Senate", False),
    "a day": ("Tomorrow in Harrow", False),
    "a place's": ("More than fish in Harrow", False),
    "a crosshead": ("More in the river", False),
}


@pytest.mark.parametrize(("head", "lists"), HEADS.values(), ids=HEADS)
def test_what_heads_a_list_of_other_stories(head: str, lists: bool) -> None:
    """Lines below it are other stories', though they have no shape of headlines."""
    found = kind("Snow in Dunmere", above=(*STORY[:2], head), below=STORY[2:])

    assert found == ("related" if lists else "body")


def test_a_list_of_other_stories_ends_with_the_headline() -> None:
    """The headline of the report is its own, also under other stories."""
    above = ("Trending", "Snow in Dunmere", "# Bridge falls", "Harrow and the river")

    assert kind("Harrow and the river", above=above[:3]) == "body"


ENDS = {
    "news": "More stories",
    "a mark": "###",
    "copyright": "Copyright 2031 Harrow Gazette",
}
TEASER = "Dunmere United lost to Oris Rovers by six goals on Saturday."


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_below_the_end_another_story_is_a_teaser(end: str) -> None:
    """What shares no words with the story, and stands below its end, is not of it."""
    assert kind(TEASER, above=(*STORY, end), below=()) == "teaser"


def test_below_a_biography_another_story_is_a_teaser() -> None:
    """A writer's biography ends the story as well."""
    end = ("Ada Ruiz", "Reporter", "Ada Ruiz is a reporter for the Harrow Gazette.")

    assert kind(TEASER, above=(*STORY, *end), below=()) == "teaser"


def test_below_the_end_open_lines_are_other_headlines() -> None:
    """Lines without a stop below the end lead elsewhere."""
    assert kind("Dunmere lost", above=(*STORY, "Most read"), below=()) == "related"


def test_below_the_end_kin_is_kept() -> None:
    """What tells more of the same below the end is the story's."""
    more = "Carla Mendes said on Tuesday that nobody on the bridge was from Harrow."

    assert kind(more, above=(*STORY, "###"), below=()) == "body"


def test_below_the_end_speech_is_kept() -> None:
    """Teasers tell, and do not quote: what was said is the story's."""
    line = "“Dunmere United lost to Oris Rovers,” said Ben Okafor."

    assert kind(line, above=(*STORY, "###"), below=()) == "body"


def test_an_end_on_top_ends_nothing() -> None:
    """What ends stories stands on top of pages, too, and then ends none."""
    assert (
        kind(STORY[2], above=("News Feed", "Bridge falls"), below=(TEASER,)) == "body"
    )
    assert kind(TEASER, above=STORY, below=()) == "body"


NOTICES = {
    "of its money": ("Radio Harrow is financed by 900 fishing clubs.", "label"),
    "of its owner": ("Radio Harrow is a service of the county.", "label"),
    "of another": ("Radio Dunmere is financed by 900 fishing clubs.", "body"),
    "of the story": ("Radio Harrow was on the bridge when it fell.", "body"),
}


@pytest.mark.parametrize(("line", "expected"), NOTICES.values(), ids=NOTICES)
def test_notices(line: str, expected: str) -> None:
    """Below all else, a page says whose it is; the story never does."""
    top = ("RADIO HARROW | IN ENGLISH", "# Bridge falls", "By Ada Ruiz", *STORY)
    told = "She told Radio Harrow that twelve people had been on the bridge."

    assert kind(line, above=(*top, told, "Most read"), below=()) == expected
    assert kind(line, above=(*top, told), below=()) == "body"


def test_what_the_page_was_told_is_its_story_below_buttons_too() -> None:
    """Below a button that ends stories, one that was told to the outlet goes on."""
    top = ("The Rod · Issue 4 · 3 March 2031", "# Bridge falls", *STORY, "2 comments")
    line = "A ministry spokesman told {} that nine lists were lost in April."

    assert kind(line.format("The Rod"), above=top, below=()) == "body"
    assert kind(line.format("The Reel"), above=top, below=()) == "teaser"
