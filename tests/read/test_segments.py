"""Tests of read.segments: the rules together, and the tiling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import STORY, kind, seen, sheet
from sayso.core.document import Kind
from sayso.read.segments import RULES, dateline, segments

DUMP = """\
12 out of 900

News Feed

Bridge falls in Harrow, killing twelve

3 min read
Bridge falls in Harrow, killing twelve
Divers look for a bus in Harrow on March 3, 2031. (Ada Ruiz/AFP via Getty Images)

HARROW, March 3 (Reuters) — The bridge in Harrow fell into the river, police said.

Carla Mendes, the mayor, said that twelve people had been on the bridge.

**Read also:** [Snow in Dunmere](#)

“It was old,” said Ben Okafor, who lives by the river in Harrow.

Avatar
Dora Lindqvist

Reporter

Dora Lindqvist is a reporter for the Harrow Gazette. She lives in Dunmere.

Read more
News Feed

The parliament of Oris has put off its vote on fishing quotas, a clerk told radio.

Show More
"""

DATELINES = {
    "an agency's": ("HARROW, March 3 (Reuters) - The", 28),
    "a region": ("HARROW, Dunmere (AP) — The", 23),
    "two towns": ("HARROW/ORIS (Reuters) - The", 24),
    "capitals": ("HARROW — The", 9),
    "touching": ("HARROW—The", 7),
    "another mark": ("NEW HARROW >> The", 14),
    "no dash": ("Harrow (CNN) The", 13),
    "a day": ("Harrow, March 3 – The", 18),
    "an agency alone": ("(AP) — The", 7),
    "bold": ("**HARROW** — The", 13),
    "a cry": ("BREAKING — The", 0),
    "a party": ("Ada Ruiz (D-Dunmere) The", 0),
    "a short form": ("Harrow Bridge Trust (HBT) Chairman", 0),
    "a name": ("AL-HARROW fell", 0),
    "no story": ("HARROW —", 0),
    "small letters": ("HARROW — the", 0),
}


def test_a_dump_of_a_page() -> None:
    """All that a page carries besides its report is set aside, by kind."""
    assert [kind for kind, _ in seen(DUMP)] == [
        *("banner", "label", "headline", "navigation", "duplicate", "caption"),
        *("dateline", "body", "body", "related", "body"),
        *("navigation", "byline", "label", "biography"),
        *("navigation", "label", "teaser", "navigation"),
    ]


@pytest.mark.parametrize(("raw", "size"), DATELINES.values(), ids=DATELINES)
def test_dateline(raw: str, size: int) -> None:
    """A dateline is a place, with region, day and agency, before a dash."""
    assert dateline(raw) == size


def test_a_dateline_is_parted_from_its_paragraph() -> None:
    """Dateline and paragraph are two segments, with nothing between but white space."""
    assert seen(f"HARROW — {STORY[0]}") == [
        ("dateline", "HARROW —"),
        ("body", STORY[0]),
    ]


def test_rules_never_take_back() -> None:
    """A rule says nothing of a line that an earlier rule knew."""
    known = sheet(DUMP).given({0: Kind.BODY})
    for rule in RULES:
        assert 0 not in rule(known)


@pytest.mark.parametrize("text", ["", " \n\n", "a", "?", "\ufeff", "\u200b\n\u200b"])
def test_hardly_any_text(text: str) -> None:
    """A text of nothing has no segments, and one of little has few."""
    assert len(seen(text)) <= len(text.split("\n"))


def test_capitals_are_read_as_any_other_text() -> None:
    """A text all in capitals has its headline and its body."""
    text = "BRIDGE FALLS\n\n" + "\n\n".join(STORY).upper()

    assert [kind for kind, _ in seen(text)] == ["headline", "body", "body", "body"]


def test_a_story_of_lines_is_all_body() -> None:
    """Sentences a line each are each the story's, with or without blank lines."""
    for gap in ("\n", "\n\n", "\r\n"):
        assert [kind for kind, _ in seen(gap.join(STORY))] == ["body"] * 3


def test_one_line_is_body() -> None:
    """A text of one line has no headline, whatever the line is like."""
    assert kind("Bridge falls", below=()) == "body"


words = st.sampled_from(
    [
        *("Read more", "By Ada Ruiz", "# Bridge falls", "https://a.example/2031/02/03"),
        *(
            "3 March 2031",
            "Photo: AFP",
            "HARROW (AP) — It fell.",
            "“No,” she said.",
            "* *",
        ),
        *(
            "Related:",
            "[Snow](#)",
            "Subscribe to us",
            "###",
            "© 2031",
            "a\u2028b",
            "🔥",
            "\x00",
        ),
        *("Ada Ruiz is a reporter for the Harrow Gazette.", "Ada Ruiz", *STORY),
    ]
)
texts = st.text() | st.lists(
    words | st.text(max_size=9) | st.sampled_from(["\n", "\n\n", "\r\n", " "])
).map("".join)


@given(texts)
def test_segments_tile_the_text(text: str) -> None:
    """In order, none over another, segments hold all that is no white space."""
    at = 0
    for each in segments(sheet(text), 0):
        assert not text[at : each.span.start].strip()
        assert at <= each.span.start < each.span.end
        at = each.span.end

    assert not text[at:].strip()


@given(texts)
def test_the_same_text_gives_the_same_segments(text: str) -> None:
    """Nothing but the text decides."""
    assert segments(sheet(text), 0) == segments(sheet(text), 0)
