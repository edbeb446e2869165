"""What a browser prints above and below a page: clock and title, address and number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.read.outlets import is_press
from sayso.read.paragraphs import Row

# The share of a page's height at either end in which a browser prints.
_EDGE = 0.1

# Of the page's height: what is further apart is not on one line.
_LINE = 0.01

_CLOCK = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?= |$)"
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+(?: \d{1,3}/\d{1,3})?|about:\w+")
_NUMBER = re.compile(r"\d{1,3}/\d{1,3}")
_SUFFIX = re.compile(r"\s+[|·–—-]\s+(?P<name>[^|·–—-]+)$")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a browser added to the pages.

    Attributes:
        rows: The rows that it printed.
        title: The page's title, if the page has it too.
        outlet: The name behind the title, if it is an outlet's or in the page.
    """

    rows: frozenset[Row] = frozenset()
    title: str | None = None
    outlet: str | None = None


def printed(pages: Sequence[Sequence[Row]]) -> Printed:
    """What a browser added to *pages*: each that has text has its clock and number."""
    filled = [rows for rows in pages if rows]
    around = [tuple(_around(rows)) for rows in filled]
    if not filled or not all(around):
        return Printed()
    rows = frozenset(row for each in around for row in each)
    words = " ".join(_CLOCK.sub("", row.words).strip() for row in _top(around[0]))
    inner = " ".join(row.words for page in filled for row in page if row not in rows)
    return Printed(rows, *_titled(" ".join(words.split()), inner))


def _around(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of one page that are a browser's; none where one of them is missing."""
    top = [row for row in rows if row.height > 1 - _EDGE]
    foot = [row for row in rows if row.height < _EDGE]
    clock = next((row for row in top if _CLOCK.match(row.words)), None)
    addressed = [row for row in foot if _ADDRESS.fullmatch(row.words)]
    numbered = [row for row in foot if _NUMBER.fullmatch(row.words)]
    if clock and (addressed or numbered):
        yield from (row for row in top if abs(row.height - clock.height) < _LINE)
        yield from (*addressed, *numbered)


def _top(rows: Sequence[Row]) -> list[Row]:
    return sorted((r for r in rows if r.height > 1 - _EDGE), key=lambda r: r.x)


def _titled(words: str, inner: str) -> tuple[str | None, str | None]:
    """The title and outlet in *words*, as far as the page's *inner* words have them."""
    page = _key(inner)
    if words and _key(words) in page:
        return words, None
    suffix = _SUFFIX.search(words)
    bare = words[: suffix.start()] if suffix else ""
    if suffix is None or not bare or _key(bare) not in page:
        return None, None
    name = suffix["name"].strip()
    return bare, name if is_press(name) or name in inner else None


def _key(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())
