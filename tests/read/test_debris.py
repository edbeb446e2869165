"""Tests of read.debris: what pages carry besides their report."""

import pytest

from sayso.read import debris

WHOLE = {
    "a button": ("Read more", "navigation"),
    "buttons": ("Share Tweet Post Email", "navigation"),
    "parted buttons": ("Share | Tweet » Email", "navigation"),
    "with a number": ("12 min read", "navigation"),
    "pressed": ("Share 310 Tweet 4.2k", "navigation"),
    "a number alone": ("310 of them", None),
    "a section": ("World News", "label"),
    "a list's head": ("You may also like:", "related"),
    "a sentence": ("Share prices fell.", None),
    "nothing": ("", None),
    "signs": ("–––", None),
}
APPEALS = {
    "to subscribe": ("Subscribe to our newsletter.", True),
    "to follow": ("Follow us on Telegram!", True),
    "in the page": ("Please enable JavaScript to play this.", True),
    "to readers": ("Readers like you fund our journalism with donations.", True),
    "a plea": ("Good reporting costs money, and time as well.", True),
    "a counter": ("310 of 4,000 supporters", True),
    "urged": ("Join our community and never miss our reporting.", True),
    "to join many": ("Join 8,500 readers: 14 days free, then 22 a month", True),
    "to join all": ("Join more than 2 million others", True),
    "to ring": ("Text the newsdesk on 60 123", True),
    "a poll": ("Do you like it? Vote now in our poll", True),
    "answers": ("Were you there? Please write to us.", True),
    "a question": ("Would you vote at noon or at night?", False),
    "backers": ("This story was made possible by 900 readers.", True),
    "a bridge's backers": ("This bridge was made possible by 900 readers.", False),
    "a letter": ("You are receiving this e-mail as a member.", True),
    "passed on": ("Forwarded this? Sign up here for free.", True),
    "a march": ("Join in, 500 marchers sang.", False),
    "urged by many": ("Visit the homepage for more stories", True),
    "somebody's words": ("“Subscribe to nothing,” she said.", False),
    "told": ("Join the march every week, he told his members.", False),
    "a part of": ("5 of 10 suspects held", False),
    "a story": ("The firm lost one in ten subscribers in a year.", False),
    "long": ("Subscribe to us. " * 60, False),
}


@pytest.mark.parametrize(("words", "kind"), WHOLE.values(), ids=WHOLE)
def test_whole(words: str, kind: str | None) -> None:
    """A line is debris when entries of the list cover it from end to end."""
    found = debris.whole(words)

    assert found == kind


@pytest.mark.parametrize(("words", "expected"), APPEALS.values(), ids=APPEALS)
def test_is_appeal(words: str, expected: bool) -> None:
    """An appeal speaks to the page's reader, and of nothing that was said."""
    assert debris.is_appeal(words) is expected


def test_starting_ends_with_a_word() -> None:
    """An entry opens a line only as a whole word."""
    assert debris.starting("Originally published in May") == "label"
    assert debris.starting("Photos: the bridge") == "credit"
    assert debris.starting("Photosynthesis is not news") is None
    assert debris.starting("(To view a graphic on Oster, click here)") == "navigation"
    assert debris.starting("Click play to hear the crew") == "navigation"


def test_starting_with_an_effect() -> None:
    """Entries that count under a condition are looked up under it alone."""
    assert debris.starting("Opinion: it held") is None
    assert debris.starting("Opinion: it held", effect="headline") == "related"


def test_ending() -> None:
    """A link may say that it is one at its end."""
    assert debris.ending("Why it fell – video") == "related"
    assert debris.ending("Why it fell") is None


def test_has_effect() -> None:
    """What an entry says of the lines below it is known by the whole line."""
    assert debris.has_effect("Trending now", "list")
    assert not debris.has_effect("Trending now in Harrow", "list")
