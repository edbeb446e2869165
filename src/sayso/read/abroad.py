"""Outlet and day of a report whose language is not read.

The kinds of its lines are told by English words, so that they say little here. Short
lines at its top do: names of known outlets, and whole dates.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sayso.core.document import Document, Outlet, Published
from sayso.core.interval import OPEN
from sayso.read.dates import dates
from sayso.read.outlets import outlet_called
from sayso.text.languages import READ

_TOP = 8  # lines
_LONGEST = 120  # characters: what is longer is a paragraph
_PIECE = re.compile(r"[^|·•–—,;:()\[\]©\n]+")


def completed(document: Document) -> Document:
    """*document* with what its short lines tell of outlet and day, if unknown yet."""
    if document.language == READ:
        return document
    outlet, published = document.outlet, document.published
    if not outlet.name:
        outlet = _outlet(document) or outlet
    if published.interval == OPEN:
        published = _published(document) or published
    return replace(document, outlet=outlet, published=published)


def _outlet(document: Document) -> Outlet | None:
    """The first known outlet that stands between commas or bars, or by itself."""
    for start, words in _short(document.text):
        for match in _PIECE.finditer(words):
            said = match.group().strip(" .\t")
            name = outlet_called(said) if said else None
            if name:
                at = start + match.start() + match.group().index(said)
                return Outlet(name, (document.span(at, at + len(said)),))
    return None


def _published(document: Document) -> Published | None:
    """The first date that is none of a change, else the first."""
    found = [
        (each.changed, start + each.start, start + each.end, each.interval)
        for start, words in _short(document.text)
        for each in dates(words)
    ]
    for changed, start, end, interval in sorted(found, key=lambda one: one[:2]):
        return Published(interval, (document.span(start, end),), inferred=changed)
    return None


def _short(text: str) -> Iterator[tuple[int, str]]:
    """Where the short ones of the first lines start, and their words."""
    for line in islice(re.finditer(r"[^\n]+", text), _TOP):
        if len(line.group()) <= _LONGEST:
            yield line.start(), line.group()
