"""Who published a report, who wrote it, when and where: with the words that say so.

What has no words to rest on stays unknown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sayso.core.document import Kind, Outlet, Published
from sayso.core.interval import OPEN, Interval
from sayso.core.span import Span
from sayso.read.dates import Dated, date_in_address, dates
from sayso.read.lines import Line
from sayso.read.nameplates import nameplate
from sayso.read.outlets import (
    ADDRESS,
    host,
    outlet_at,
    outlet_called,
    outlet_stated,
    spelled_as,
)
from sayso.read.people import names
from sayso.read.sheet import SENTENCE
from sayso.read.stated import FETCHED, Stated
from sayso.read.voices import outlet_in_words

_SUFFIX = re.compile(r"\s+[|–—-]\s+([^|–—]+)$")
_LABELLED = re.compile(
    r"\b(?:original|source|canonical|article|url|link|story|permalink)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(r"\b(?:published|posted|appeared)\b", re.IGNORECASE)
_TOP = 0.1  # of the body's characters: what stands above may be an appeal

Lines = tuple[tuple[Line, Kind], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the kinds of all its lines, and what was stated beside it."""

    number: int
    text: str
    lines: Lines
    stated: Stated

    def of(self, *kinds: Kind) -> Iterator[Line]:
        """The lines of these kinds, in order."""
        return (line for line, kind in self.lines if kind in kinds)

    def span(self, line: Line, start: int = 0, end: int | None = None) -> Span:
        """The span of [start, end) within what *line* is in the text."""
        last = line.end if end is None else line.start + end
        return Span(self.number, line.start + start, last)


def title(page: Page) -> str | None:
    """The headline as a reader sees it, without an outlet's name behind it."""
    shown = (x.words for x in page.of(Kind.HEADLINE))
    seen = page.stated.title or next(shown, "").removeprefix("Subject: ") or None
    suffix = _SUFFIX.search(seen) if seen and not page.stated.title else None
    named = suffix and (outlet_called(suffix[1]) or nameplate(suffix[1]))
    if seen and suffix and "|" in suffix[0] and named:
        return seen[: suffix.start()]
    return seen


def byline(page: Page) -> tuple[str, ...]:
    """The writers' names in order, each once."""
    found = (name for line in page.of(Kind.BYLINE) for name in names(line.words))
    return page.stated.byline or tuple(dict.fromkeys(found))


def address(page: Page) -> str | None:
    """Where the report was published, where it says so."""
    return page.stated.url or next((words for _, words in _addresses(page)), None)


def outlet(page: Page) -> Outlet:
    """Who published the report, by the first of these that tells.

    What is stated beside the text, the address, the masthead, and then the words:
    biographies, appeals, datelines, copyright.
    """
    for find in (_stated_outlet, _outlet_at_address, _masthead, _outlet_in_words):
        found = find(page)
        if found.name:
            return found
    return Outlet()


def published(page: Page) -> Published:
    """The days on which the report may have appeared first.

    A day that the page itself gives as that of publication counts before the one
    in the address, both before the day in a dateline, and that before a day that
    stands by itself near the top, whatever is above it. The day on which it was
    fetched is only the last on which it can have appeared.
    """
    for find in (
        _known,
        _dated_lines,
        _dated_address,
        _dated_dateline,
        _dated_near_top,
    ):
        for dated, span, inferred in find(page):
            basis = (span, *_agreeing(page, dated, span))
            return Published(dated.interval, tuple(sorted(basis)), inferred)
    return _fetched(page)


def _known(page: Page) -> Iterable[tuple[Dated, Span, bool]]:
    """The day of a page whose words for it alone do not tell it."""
    days, words = page.stated.day, page.stated.date
    line = next((x for x in page.of(Kind.DATE) if x.words == words), None)
    if days is not None and line is not None:
        yield Dated(days, 0, len(line.raw)), page.span(line), False


def _stated_outlet(page: Page) -> Outlet:
    words = page.stated.outlet
    line = next((x for x in page.of(Kind.LABEL) if x.words == words), None)
    if not words or line is None:
        return Outlet()
    name = outlet_stated(words, address(page) or "")
    return Outlet(name, (page.span(line),))


def _outlet_at_address(page: Page) -> Outlet:
    for line, words in _addresses(page):
        at = host(words)
        start = line.raw.casefold().rfind(at) if at else -1
        if start >= 0:
            name = outlet_at(at) or spelled_as(at, page.text) or at
            if re.fullmatch(r"[\d.]+", name):  # a machine's number names nobody
                continue
            return Outlet(name, (page.span(line, start, start + len(at)),))
    return Outlet()


def _masthead(page: Page) -> Outlet:
    above: list[Line] = []
    for line, kind in page.lines:
        if kind is Kind.BODY:
            break
        if kind is Kind.LABEL and outlet_called(line.words):
            above.append(line)
    spans = tuple(page.span(line) for line in above)
    return Outlet(outlet_called(above[0].words), spans[:1]) if above else Outlet()


def _outlet_in_words(page: Page) -> Outlet:
    name, places = outlet_in_words(page.lines)
    return Outlet(name, tuple(Span(page.number, *place) for place in places))


def _addresses(page: Page) -> Iterator[tuple[Line, str]]:
    """Lines with the report's own address: labelled as such, or around the story."""
    edge = _edges(page.lines)
    found = []
    for at, (line, kind) in enumerate(page.lines):
        match = ADDRESS.search(line.raw) if kind is Kind.URL else None
        if match:
            before = page.lines[at - 1][0].words if at and len(line.words) else ""
            label = line.raw[: match.start()] + " " + before[-40:]
            ranked = (not _LABELLED.search(label), at not in edge, at)
            found.append((ranked, line, match.group()))
    for (unlabelled, within, _), line, words in sorted(found, key=lambda each: each[0]):
        if not unlabelled or not within:
            yield line, words


def _edges(lines: Lines) -> frozenset[int]:
    """The numbers of the lines above the body's first sentence, and below the body."""
    body = [(at, line) for at, (line, kind) in enumerate(lines) if kind is Kind.BODY]
    told = (
        at for at, line in body if line.stops and len(line.words.split()) >= SENTENCE
    )
    first, last = (next(told, body[0][0]), body[-1][0]) if body else (len(lines), -1)
    return frozenset(at for at in range(len(lines)) if at < first or at > last)


def _signed(lines: Lines) -> frozenset[int]:
    """The numbers of the lines with a byline, or next to one, in the upper half.

    A sentence or two may stand above them, and the day of reading at the very top.
    """
    sizes = [len(line.words) if kind is Kind.BODY else 0 for line, kind in lines]
    near = (
        at + step
        for at, (_, kind) in enumerate(lines)
        if kind is Kind.BYLINE
        for step in (-1, 0, 1, 2)
    )
    return frozenset(at for at in near if at >= 0 and 2 * sum(sizes[:at]) < sum(sizes))


def _fetched(page: Page) -> Published:
    """Open but for the day on which it was fetched, if that is stated."""
    day = page.stated.fetched
    told = f"{FETCHED}{day}"
    line = next((x for x in page.of(Kind.LABEL) if x.words == told), None)
    if not day or line is None:
        return Published(OPEN)
    span = page.span(line, len(FETCHED))
    return Published(Interval(None, date.fromisoformat(day)), (span,), inferred=True)


def _dated_lines(page: Page) -> Iterable[tuple[Dated, Span, bool]]:
    """Dates on lines of their own: of first publication first, then by the writers."""
    edge, signed = _edges(page.lines), _signed(page.lines)
    found = []
    for at, (line, kind) in enumerate(page.lines):
        labelled = bool(_PUBLISHED.search(line.words))
        dated = kind is Kind.DATE or (kind in (Kind.LABEL, Kind.URL) and labelled)
        placed = at in edge or at in signed
        if (dated and (placed or labelled)) or (kind is Kind.BYLINE and placed):
            found += [
                (each.changed, at not in signed, line, each) for each in dates(line.raw)
            ]
    for changed, _, line, each in sorted(found, key=lambda one: one[:2]):
        yield each, page.span(line, each.start, each.end), changed


def _dated_address(page: Page) -> Iterable[tuple[Dated, Span, bool]]:
    for line, words in _addresses(page):
        each = date_in_address(words)
        if each:
            at = line.raw.index(words)
            yield each, page.span(line, at + each.start, at + each.end), True


def _dated_dateline(page: Page) -> Iterable[tuple[Dated, Span, bool]]:
    for line in page.of(Kind.DATELINE):
        for each in dates(line.raw):
            yield each, page.span(line, each.start, each.end), True


def _dated_near_top(page: Page) -> Iterable[tuple[Dated, Span, bool]]:
    sizes = [len(x.words) if kind is Kind.BODY else 0 for x, kind in page.lines]
    for at, (line, kind) in enumerate(page.lines):
        if kind is Kind.DATE and sum(sizes[:at]) <= _TOP * sum(sizes):
            for each in dates(line.raw):
                yield each, page.span(line, each.start, each.end), True


def _agreeing(page: Page, dated: Dated, basis: Span) -> Iterator[Span]:
    """Where the address carries the same day."""
    for each, span, _ in _dated_address(page):
        if each.interval == dated.interval and not span.overlaps(basis):
            yield span
