"""Tests of read.captions: pictures' captions and credits."""

import pytest

from laid import STORY, kind

LINES = {
    "agencies in brackets": (
        "Divers look for the bridge on 3 March 2031. (Ada Ruiz/AFP via Getty Images)",
        "caption",
    ),
    "photo by": ("The bridge, before it fell (Photo by Ada Ruiz)", "caption"),
    "with an initial": (
        "The hall in Harrow: 31 floors, 1,400 rooms. Photo: A. Ruiz",
        "caption",
    ),
    "with a label": ("The bridge in Harrow, 3 March 2031 Photo: EPA", "caption"),
    "bold": ("Divers in Harrow. **Ministry of Rivers**", "caption"),
    "bold agency": ("Divers in Harrow **Reuters**", "caption"),
    "agency's photo": ("The bridge in 2029. AP Photo/Ada Ruiz", "caption"),
    "by its maker": ("The mayor speaks. Ada Ruiz/Harrow Gazette", "caption"),
    "by name, via": ("The mayor speaks | Ada Ruiz via Reuters", "caption"),
    "owned": ("The mayor in May © Ada Ruiz", "caption"),
    "a file photo": (
        "FILE - The bridge is seen from the river on 3 March 2030.",
        "caption",
    ),
    "a label first": ("Image caption: The bridge fell at noon", "caption"),
    "this photo": ("This photo shows the bridge a day before it fell.", "caption"),
    "an open phrase": ("A view of the bridge", "caption"),
    "a credit": ("Photo: Ada Ruiz", "credit"),
    "a main picture": ("Main picture: Harrow Museum", "credit"),
    "a cover": ("Cover: Shutterstock", "credit"),
    "a bracket": ("(Ada Ruiz/Reuters)", "credit"),
    "an agency": ("AFP / Getty Images", "credit"),
    "a story": ("The picture was sent to Ada Ruiz, who said so to Reuters.", "body"),
    "a told photo": ("This photo was faked, the mayor said.", "body"),
    "in both": ("The town pays for employees (and/or their families).", "body"),
    "numbered": ("[1/4] Divers at the bridge. REUTERS/Ada Ruiz", "caption"),
    "in small letters": ("Divers at work (Ministry photo: Ada Ruiz)", "caption"),
    "behind a bar": ("The mayor bows. | REUTERS Mayor bows", "caption"),
    "via a town": ("The bus came to Harrow via Dunmere", "body"),
    "a medium": ("Sighs of relief were sent via social media.", "body"),
    "a bold end": ("# The bridge is on **Monday**", "headline"),
    "a bold day": ("The vote on the bridge is on **Monday**, she said.", "body"),
}


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES)
def test_captions_by_their_words(line: str, expected: str) -> None:
    """A caption ends in a credit, or opens as captions do."""
    above = () if expected == "headline" else STORY[:1]

    assert kind(line, above=above, below=STORY[1:]) == expected


def test_the_present_with_a_date_above_the_story_is_a_caption() -> None:
    """What is seen on a day of some year, above the story, was seen in a picture."""
    line = "Divers search the river in Harrow on March 3, 2031."

    assert kind(line, above=("Bridge falls",)) == "caption"
    assert kind(line, above=STORY) == "body"


def test_marked_people_above_the_story_make_a_caption() -> None:
    """Who is left and right is told of pictures."""
    line = "Carla Mendes, left, and Ben Okafor are seen at the bridge."

    assert kind(line, above=("Bridge falls",)) == "caption"
    assert kind("Ben Okafor, left, said no to it.") == "body"


def test_a_phrase_beside_a_credit_is_what_the_picture_shows() -> None:
    """An open line above or below a credit is its caption; a sentence is not."""
    assert kind("The mayor at home", above=STORY, below=("Photo: AFP",)) == "caption"
    assert kind(STORY[2], above=STORY[:2], below=("Photo: AFP",)) == "body"


def test_long_lines_are_no_captions() -> None:
    """No caption is as long as a story's paragraphs may be."""
    assert kind("Photo: " + "the bridge " * 300 + "fell") == "body"
    assert kind("The bridge fell and " * 20 + "was gone. (Ada Ruiz/AFP)") == "body"
