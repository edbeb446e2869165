"""What stands on printed pages around their text: running heads, page numbers.

A page number is a number like any other to whoever reads on, so that it must be
known for what it is.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from sayso.core.document import Kind
from sayso.read.dates import is_date
from sayso.read.outlets import ADDRESS
from sayso.read.paragraphs import Head, Row

# The share of a page's height, at either end, in which such lines stand, and how
# many of them one above the other.
_EDGE, _DEEP = 0.13, 3

# On fewer of the pages a line is repeated by chance; heads of left and right pages
# are each on half of them.
_PAGES = 0.4

# In words: the longest of them, and of those that no other page repeats.
_LONGEST, _SHORT = 20, 8

# Of the letters' size: so much white parts the text from what is no text.
_WHITE = 2.5

_STOP = re.compile(r"[.!?]['\"”’)]*$")

# A chapter's name with the page's number.
_COUNTED = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")
_NUMBER = re.compile(
    r"(?:page|pag\.|p\.?|seite)?\s*[-–—|(\[]*\s*(?:\d{1,4}|[ivxl]{1,6}|[A-Z]-?\d{1,3})"
    r"\s*[-–—|)\]]*(?:\s*(?:of|/|von)\s*\d{1,4})?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}:\d\d")


def furniture(
    pages: Sequence[Sequence[Row]], known: frozenset[Row] = frozenset()
) -> tuple[list[Row], list[Head]]:
    """The rows of the text, and apart from them those that stand around it.

    Those *known* to stand around it do wherever they are.

    What the first page says so of itself (an outlet's name, a day, an address) is
    kept for what it says; elsewhere it is in the way.
    """
    edges = [_edges(rows) for rows in pages]
    seen = Counter(key for edge in edges for key in {_key(row.words) for row in edge})
    least = max(2, _PAGES * sum(bool(rows) for rows in pages))
    size = median(row.size for rows in pages for row in rows) if any(pages) else 0
    text: list[Row] = []
    heads: list[Head] = []
    told: set[str] = set()
    for rows, edge in zip(pages, edges, strict=True):
        apart = _apart(rows, edge, size)
        for row in rows:
            key = _key(row.words)
            numbered = seen[key] > 1 and _COUNTED.search(row.words)
            repeated = row in edge and (seen[key] >= least or numbered)
            around = repeated or row in known or row in apart
            if around or (row in edge and _is_number(row)):
                heads.append(Head(len(text), _kind(row.words, key in told), row.words))
                told.add(key)
            else:
                text.append(row)
    return text, heads


def _is_number(row: Row) -> bool:
    return _NUMBER.fullmatch(row.words) is not None


def _apart(rows: Sequence[Row], edge: frozenset[Row], size: float) -> frozenset[Row]:
    """Short rows at a page's edge with much white between them and the text.

    On top of the first page they may be the headline; at its foot they are in
    small letters.
    """
    found = set()
    for row in edge:
        below = max((r.y for r in rows if r.y < row.y - 1), default=-1e9)
        above = min((r.y for r in rows if r.y > row.y + 1), default=1e9)
        headed = row.page > 1 and above == 1e9 and row.y - below > _WHITE * size
        footed = below == -1e9 and above - row.y > _WHITE * size and row.size < size
        brief = len(row.words.split()) <= _SHORT and not _STOP.search(row.words)
        if brief and (headed or footed):
            found.add(row)
    return frozenset(found)


def _edges(rows: Sequence[Row]) -> frozenset[Row]:
    """The outermost rows at the page's upper and lower edge that are not long."""
    places = sorted({round(row.height, 2) for row in rows})
    outer = {at for at in places[:_DEEP] if at <= _EDGE}
    outer |= {at for at in places[-_DEEP:] if at >= 1 - _EDGE}
    near = (row for row in rows if round(row.height, 2) in outer)
    return frozenset(row for row in near if len(row.words.split()) <= _LONGEST)


def _key(words: str) -> str:
    """*words* without the numbers that go up from page to page."""
    return re.sub(r"\W+", "", re.sub(r"\d+", "0", words.casefold())) or words


def _kind(words: str, told: bool) -> Kind:
    if told or _NUMBER.fullmatch(words):
        return Kind.NAVIGATION
    if ADDRESS.search(words):
        return Kind.URL
    # a day with the clock is when a browser printed the page, and not the paper's
    return Kind.DATE if is_date(words) and not _CLOCK.search(words) else Kind.LABEL
