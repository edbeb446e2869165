"""A record of a web archive: the page or text that it holds, or why it holds none."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.read.bodies import Broken, body
from sayso.read.stated import tidy

if TYPE_CHECKING:
    from fastwarc import WarcRecord

# How a record begins; within a body it shows that the record before it was cut short.
RECORD = re.compile(rb"WARC/[01]\.\d+\r?\n[A-Za-z-]{3,40}:")

# What an archive notes of its own making; no page is lost with it.
NOTES = frozenset(("warcinfo", "request", "metadata"))

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_TEXTS = _PAGES | {"text/plain"}
_PLAIN = frozenset(("resource", "conversion"))  # records without an HTTP header

# Answers that succeed, and have no page or half of one.
_PARTIAL = frozenset((204, 205, 206))

_TYPE = re.compile(r"\s*([\w.+-]{1,40}/[\w.+-]{1,60})\s*(?:;|,|$)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

# An address longer than this is told in part.
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Which record of an archive: its number from 1, its first byte, its address."""

    number: int
    at: int
    uri: str = ""

    def __str__(self) -> str:
        where = f"record {self.number:,} at byte {self.at:,}"
        return f"{where}, {self.uri[:_SHOWN]}" if self.uri else where


@dataclass(frozen=True, slots=True)
class Capture:
    """A page or a text as a crawler fetched it.

    Attributes:
        place: Where it is.
        body: Its bytes, unpacked.
        fetched: The day in UTC on which it was fetched, if the record says so.
        charset: What the server called its encoding; empty if it did not.
        is_page: Whether the server called it a page.
        suspect: Whether a record seems to begin within it.
    """

    place: Place
    body: bytes
    fetched: date | None
    charset: str
    is_page: bool
    suspect: bool


@dataclass(frozen=True, slots=True)
class Passed:
    """A record that is no report, and why.

    One that ``broke`` is named by itself; others are counted by their reason.
    """

    place: Place
    reason: str
    broke: bool = False


def captured(record: "WarcRecord", place: Place, limit: int) -> Capture | Passed:
    """What *record* holds; *limit* is for its body, in bytes.

    Raises:
        OSError: The archive is broken within it.
    """
    kind = str(record.record_type)
    if kind in NOTES:
        return Passed(place, kind)
    length = record.content_length  # of all that follows the record's own header
    if not length:
        return Passed(place, "has no length, or is cut short", broke=True)
    unfit = _unfit(record, kind)
    if unfit:
        return Passed(place, unfit)
    awaited = record.content_length  # without the HTTP header, once that is read
    raw = record.reader.read(limit + 1)
    if len(raw) < min(awaited, limit + 1):
        told = f"is cut short: {len(raw):,} bytes of {awaited:,}"
        return Passed(place, told, broke=True)
    return _unpacked(record, place, raw, limit)


def address(record: "WarcRecord") -> str:
    """The address that *record* was fetched from; empty if it has none."""
    return (tidy(record.headers.get("WARC-Target-URI")) or "").strip("<>")


def _unpacked(
    record: "WarcRecord", place: Place, raw: bytes, limit: int
) -> Capture | Passed:
    told = raw
    if len(raw) <= limit and record.is_http_parsed:
        transfer = record.http_headers.get("Transfer-Encoding") or ""
        coding = record.http_headers.get("Content-Encoding") or ""
        try:
            told = body(raw, transfer, coding, limit)
        except Broken as error:
            return Passed(place, f"is packed ({error}), and broken", broke=True)
    if len(told) > limit:
        return Passed(place, f"holds more than {limit / 1e6:g} MB")
    if not told.strip():
        return Passed(place, "has nothing in it")
    stated = _stated_type(record)
    charset = _CHARSET.search(stated)
    return Capture(
        place=place,
        body=told,
        fetched=_day(record.headers.get("WARC-Date") or ""),
        charset=charset[1] if charset else "",
        is_page=_type(stated) in _PAGES,
        suspect=RECORD.search(raw) is not None,
    )


def _unfit(record: "WarcRecord", kind: str) -> str | None:
    """Why *record* can be no report, from its headers alone."""
    if record.headers.get("WARC-Truncated"):
        return "was cut off by whoever made the archive (WARC-Truncated)"
    if kind == "response":
        unanswered = _unanswered(record)
        if unanswered:
            return unanswered
    elif kind not in _PLAIN:
        return f"is a record of kind {kind}, and holds no page"
    named = _type(_stated_type(record))
    if named not in _TEXTS and (named or kind != "response"):
        return f"is of type {named or 'unknown'}, and no page or text"
    robots = _path(address(record)) == "/robots.txt"
    return "is a note to robots (robots.txt)" if robots else None


def _unanswered(record: "WarcRecord") -> str | None:
    """Why the answer in *record* is none; its HTTP header is read here."""
    if not record.is_http:
        return "is an answer in another language than HTTP"
    record.parse_http(quirks_mode=True)
    status = record.http_headers.status_code
    if status is None:
        return "is no answer in HTTP"
    told = 200 <= status < 300 and status not in _PARTIAL
    return None if told else f"was answered with {status}, and no page"


def _stated_type(record: "WarcRecord") -> str:
    headers = record.http_headers if record.is_http_parsed else record.headers
    return headers.get("Content-Type") or ""


def _type(stated: str) -> str:
    """The type in a Content-Type; empty where it is none.

    >>> _type('Text/HTML; charset="utf-8"'), _type("html")
    ('text/html', '')
    """
    match = _TYPE.match(stated)
    return match[1].casefold() if match else ""


def _day(stamp: str) -> date | None:
    match = _DAY.match(stamp)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _path(uri: str) -> str:
    """The path in *uri*; empty where that is no address."""
    try:
        return urlsplit(uri).path
    except ValueError:
        return ""
