"""Tests of read.days: the day of a page, and the page's words for it."""

from datetime import date

import pytest

from sayso.core.interval import Interval, day
from sayso.read.days import published
from sayso.read.markup import tree

THIRD = day(date(2021, 3, 3))

# What the page holds, its words for its day, and the day where they do not tell it.
# fmt: off
PAGES: dict[str, tuple[str, str | None, Interval | None]] = {
    "in so many words": (
        "<time>March 3, 2021</time>", "March 3, 2021", None),
    "in another language": (
        "<time datetime='2021-03-03'>3. maaliskuuta 2021</time>", "2021-03-03", None),
    "either way round": (
        ("<span class='date'>03/03/21 published</span>"
        '<script>{"datePublished": "2021-03-03"}</script>'),
        "03/03/21 published", THIRD),
    "in a script alone": (
        ("<p>It held.</p><script type='application/ld+json'>"
        '{"@type": "X", "datePublished": "2021-03-03T10:00"}</script>'),
        "2021-03-03", THIRD),
    "nowhere": ("<p>It held.</p>", None, None),
}
# fmt: on


@pytest.mark.parametrize(("body", "words", "that"), PAGES.values(), ids=PAGES)
def test_a_day_has_words_to_rest_on(
    body: str, words: str | None, that: Interval | None
) -> None:
    """Those for readers or machines that state it, whatever the language."""
    source = f"<html><head><title>Dam</title></head><body>{body}</body></html>"
    root = tree(source)
    assert root is not None

    assert published(source, root, {}, None) == (words, that)


def test_a_year_in_a_notice_is_no_day() -> None:
    """The first of January is what is made of "Copyright 2021"."""
    source = (
        "<html><body><p>It held.</p><p>Copyright 2021 Hill Herald</p></body></html>"
    )
    root = tree(source)
    assert root is not None

    assert published(source, root, {}, None) == (None, None)


# fmt: off
LIVE = {
    "below the headline": (
        "<p>Updated 6 March 2021</p><p>5 March 2021</p>", "", "5 March 2021"),
    "the newest entry": ("", "", "2021-03-04T13:05Z"),
    "for machines": ("<p>5 March 2021</p>", "2021-03-03T15:10Z", "2021-03-03T15:10Z"),
    "below prose": (
        f"<p>{'It held, the mayor said. ' * 9}</p><p>5 March 2021</p>", "",
        "2021-03-03T15:10Z"),
}
# fmt: on


@pytest.mark.parametrize(("below", "meta", "words"), LIVE.values(), ids=LIVE)
def test_a_page_that_goes_on_is_of_its_last_day(
    below: str, meta: str, words: str
) -> None:
    """Its newest entry is on top; a day right below the headline is surer."""
    entries = "".join(
        f"<article><time datetime='{each}'>noon</time><p>It held.</p></article>"
        for each in ("2021-03-04T13:05Z", "2021-03-03T15:10Z")
    )
    source = f"<html><body><h1>Dam, live</h1>{below}{entries}</body></html>"
    root = tree(source)
    assert root is not None

    metas = {"article:published_time": meta} if meta else {}
    assert published(source, root, metas, meta or None)[0] == words
