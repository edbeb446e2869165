"""Headlines in title case, and how they are parsed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import plain
from sayso.annotate import language
from sayso.annotate.casing import Casing
from sayso.core.document import Kind, Segment
from sayso.core.span import Span

BODY = "In Orris the convoys met glaciers below the dam, the Ellery Post wrote."


def shown(headline: str, body: str = BODY) -> str:
    """What is parsed of *headline* above *body*."""
    ((first, *_),) = language.passages([plain(body, headline=headline)])
    return first.text


# fmt: off
SHOWN = {
    "names keep their capitals":
        ("Convoys Halted Below Orris Dam", "convoys halted below Orris dam"),
    "a name of the body":
        ("Ellery Post Halted Convoys", "Ellery Post halted convoys"),
    "a noun of the body":
        ("Glaciers Threaten Orris Again", "glaciers threaten Orris again"),
    "a verb that the body has not":
        ("Orris Convoys Stopped Again", "Orris convoys stopped again"),
    "a small word that the body has not":
        ("Convoys Halted Amid Larches", "convoys halted amid Larches"),
    "what nobody knows":
        ("Convoys Halted Near Zerbst", "convoys halted near Zerbst"),
    "all in capitals":
        ("CONVOYS Halted Below Orris", "CONVOYS halted below Orris"),
    "shouted":
        ("ORRIS CONVOYS KNEW: dam held", "Orris convoys knew: dam held"),
    "an acronym is not shouted":
        ("NATO convoys halted below it", "NATO convoys halted below it"),
    "as a sentence":
        ("Convoys halted below the dam", "Convoys halted below the dam"),
    "few capitals":
        ("Orris convoys halted, says Ellery", "Orris convoys halted, says Ellery"),
    "short words do not count":
        ("Dam at Orris to Be Cut Up", "dam at Orris to be cut up"),
    "possessives":
        ("Orris's Convoys Halted", "Orris's convoys halted"),
}
# fmt: on


@pytest.mark.parametrize(("headline", "expected"), SHOWN.values(), ids=SHOWN)
def test_a_headline_is_parsed_as_a_sentence(headline: str, expected: str) -> None:
    """Small is what the body writes small, and verbs and small words; names are not."""
    assert shown(headline) == expected


def test_the_words_stay_as_they_are_written() -> None:
    """Only the parse sees small letters: every token slices to the report's own."""
    headline = "Convoys Halted Below Orris Dam"
    document = plain(BODY, headline=headline)

    ((first, second),) = language.passages([document])

    assert [document[first.span(token)] for token in first.doc] == headline.split()
    assert second.text == BODY


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.HEADLINE])
def test_only_headlines_are_changed(kind: Kind) -> None:
    """A body In Title Case is left as it is."""
    casing, text = Casing(frozenset(("convoys",)), frozenset()), "Convoys Halted"

    segment = Segment(Span(0, 0, len(text)), kind)

    assert casing.shown(text, segment, lambda _: True) == text


# Each: a body, the words that it has small, those that it has large.
SEEN = {
    "within a sentence": ("Today the Dam fell.", {"the", "fell"}, {"dam"}),
    "not at its start": ("Convoys fell.", {"fell"}, set()),
    "both": ("Today the dam, the Dam fell.", {"the", "fell"}, {"dam"}),
    "after a full stop": ("It fell. Convoys fell.", {"fell"}, set()),
    "nothing": ("1, 2.", set(), set()),
}


@pytest.mark.parametrize(("body", "small", "large"), SEEN.values(), ids=SEEN)
def test_a_body_shows_what_is_a_name(
    body: str, small: set[str], large: set[str]
) -> None:
    """What it writes large within sentences, though it may write it small, too."""
    found = Casing.of(plain(body))

    assert (found.small, found.large) == (small, large)


def test_a_headline_tells_nothing_of_names() -> None:
    """Its own capitals are what is in question."""
    assert Casing.of(plain("It fell.", headline="See the Dam Fall")).large == set()


# fmt: off
COMMON = {
    "halted": True, "stopped": True, "carries": True, "carried": True, "making": True,
    "running": True, "again": True, "quickly": True, "amid": True, "the": True,
    "versus": True, "buses": True, "orris": False, "zerbst": False, "glacier": False,
}
# fmt: on


@pytest.mark.parametrize(("word", "expected"), COMMON.items(), ids=COMMON)
def test_common(word: str, *, expected: bool) -> None:
    """Forms of verbs, adverbs and small words are no names."""
    assert language.common(word) is expected


HEADLINE = Segment(Span(0, 0, 1), Kind.HEADLINE)
letters = st.text() | st.lists(
    st.sampled_from(["Convoys ", "HALTED ", "İzmir ", "ẞ", "O’Dam ", "the ", "\n", "É"])
).map("".join)


@given(letters, st.booleans())
def test_no_letter_is_lost(text: str, usual: bool) -> None:
    """Whatever the text, each character stays in its place, but for its case."""
    casing = Casing(frozenset(("convoys", "i̇zmir")), frozenset(("halted",)))

    found = casing.shown(text, HEADLINE, lambda _: usual)

    assert len(found) == len(text)
    assert found.lower() == text.lower()
