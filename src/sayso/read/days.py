"""On which day a saved page says that it was published, and in which of its words.

The day is htmldate's matter. Here it is found again in what the page states, in
words or for machines, so that it has words to rest on.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from sayso.core.interval import Interval, day
from sayso.read.dates import dates
from sayso.read.markup import said
from sayso.read.stated import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# No page of a date before the first ones, none of the far future: fixed, so that
# the same page gives the same date on any day.
_FIRST, _LAST = "1995-01-01", "2100-12-31"

_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "pubdate",
    "publishdate", "publish-date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "article.published", "published_time_telegram", "cxenseparse:recs:publishtime",
)  # fmt: skip

_SHORT, _PARTS = 80, 3  # characters and elements of a block that is but a date
_NEAR = 100  # elements below the headline, among which its day is
_PROSE = 120  # characters of a paragraph that is one of the story
_FEW = 7  # numbers beside a date: hours, minutes, seconds, a zone
_MONTH = 27  # days from the first of a month to its last
_NUMBER = re.compile(r"\d+")


def published(
    source: str, root: "HtmlElement", metas: Mapping[str, str], stated: str | None
) -> tuple[str | None, Interval | None]:
    """The page's words for its day, and that day where they alone do not tell it.

    Args:
        source: The page as it was saved.
        root: Its tree.
        metas: Its meta elements by their lower-case names.
        stated: When it was published, as it tells machines.
    """
    given = list(_statements(root, metas, stated))
    found = _found(source)
    told = stated or metas.get("article:published_time")
    shown = None if told else _shown(root)
    if shown:
        return shown, None
    if found is None:
        told = next((words for words in given if dates(words)), None)
        return told, None
    that = day(found)
    words = next((each for each in given if that in _days(each)), None)
    if words:
        return words, None if len(_days(words)) == 1 else that
    for states in (_may_be, _spelled):
        words = next((each for each in given if states(each, found)), None)
        if words:
            return words, that
    guessed = (found.month, found.day) == (1, 1)  # a year alone, out of a notice
    words = None if guessed else _anywhere(source, found)
    return words, that if words else None


def _shown(root: "HtmlElement") -> str | None:
    """When the page was made, where its elements for times all mean one day."""
    given = (tidy(each.get("datetime")) for each in root.iter("time"))
    told = [words for words in given if words and _days(words)]
    days = {each for words in told for each in _days(words)}
    return told[0] if len(days) == 1 else _first_below(root) if days else None


def _first_below(root: "HtmlElement") -> str | None:
    """The first day below the headline, above all prose.

    Of many times the oldest may be that of what a page that goes on began with.
    """
    head = next(iter(root.iter("h1")), None)
    below = () if head is None else head.xpath("following::*")
    for element in islice(below, _NEAR):
        words = said(element)
        if element.tag == "p" and len(words) > _PROSE:
            return None
        short = words if len(words) < _SHORT and len(element) < _PARTS else ""
        for each in (tidy(element.get("datetime")) or "", short):
            found = dates(each)
            if len(found) == 1 and not found[0].changed:
                return each
    return None


def _days(words: str) -> list[Interval]:
    return [each.interval for each in dates(words)]


def _may_be(words: str, found: date) -> bool:
    """Whether *words* mean that day or, the other way round, another: "3/4/2031"."""
    return any(
        found in (each.min, each.max) for each in _days(words) if not _month(each)
    )


def _month(each: Interval) -> bool:
    return (
        each.min is not None
        and each.max is not None
        and ((each.max - each.min).days >= _MONTH and each.min.day == 1)
    )


def _spelled(words: str, found: date) -> bool:
    """Whether *words* are that day in any language: its numbers, and few others."""
    numbers = [int(n) for n in _NUMBER.findall(words)]
    year = found.year in numbers or found.year % 100 in numbers[1:]
    named = found.month in numbers or any(c.isalpha() for c in words)
    return year and found.day in numbers and named and len(numbers) <= _FEW


def _anywhere(source: str, found: date) -> str | None:
    """That day as the source has it: in an attribute, a script, a longer text."""
    y, m, d = found.year, f"0?{found.month}", f"0?{found.day}"
    form = re.compile(
        rf"(?<!\d)(?:{y}([-/.]?){m}(?:\1){d}|{d}([-/.]) ?{m}(?:\2) ?{y}"
        rf"|{m}([-/.]){d}(?:\3){y}|{d}([-/.]){m}(?:\4){y % 100:02}"
        rf"|{d}[^\d<>]{{1,20}} {y}|[^\W\d]+\.? {d},? {y})(?!\d)"
    )
    match = form.search(source)
    return " ".join(match[0].split()) if match else None


def _statements(
    root: "HtmlElement", metas: Mapping[str, str], stated: str | None
) -> Iterator[str]:
    """Words of the page that may state its date: those for machines first."""
    given = [stated, *(metas.get(name) for name in _PUBLISHED)]
    for element in root.iter("time"):
        given += [tidy(element.get("datetime")), said(element)]
    for element in root.iter(
        "p", "span", "div", "li", "td", "b", "em", "small", "abbr"
    ):
        if len(element) < _PARTS:
            words = said(element) if len(element.text or "") < 200 else ""
            given.append(words if len(words) < _SHORT else None)
    return (words for words in given if words)


def _found(source: str) -> date | None:
    from htmldate import find_date  # noqa: PLC0415 - takes a while to import

    found = find_date(source, original_date=True, min_date=_FIRST, max_date=_LAST)
    return date.fromisoformat(found) if found else None
