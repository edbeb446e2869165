"""Feeds as bytes to entries: RSS, Atom, JSON Feed; and lists of feeds (OPML)."""

import io
import json
import re
from dataclasses import dataclass, replace
from typing import Any

import feedparser
from lxml import html

from sayso.fetch import jsonfeed
from sayso.fetch.addresses import address
from sayso.fetch.defused import Defused, defused
from sayso.fetch.entries import Entry, plain
from sayso.fetch.errors import NoFeed, NotFetched
from sayso.fetch.unpacking import Broken, TooMuch, unpacked

_PAGE = (b"<!doctype html", b"<html")
_NAMED = 5
_MAILED = re.compile(r"\S+@\S+ \(([^()]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed holds.

    Attributes:
        entries: In its own order.
        left: How many more it holds than were asked for.
        feeds: The addresses of the feeds that it lists, where it is OPML.
        remark: What is odd about it, in words.
    """

    title: str = ""
    entries: tuple[Entry, ...] = ()
    left: int = 0
    feeds: tuple[str, ...] = ()
    remark: str = ""


def feed(raw: bytes, source: str, *, base: str, entries: int, size: int) -> Feed:
    """What the feed *raw*, read from *source*, holds.

    Args:
        raw: Its bytes; gzip is unpacked.
        source: The file or address that errors name.
        base: The address that parts of addresses are read from; may be empty.
        entries: How many are taken.
        size: Of how many bytes, unpacked.

    Raises:
        NoFeed: It is none.
    """
    raw = _opened(raw, source, size)
    if not raw.strip():
        raise NoFeed(source, "is empty, and no feed")
    start = raw[:4_000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start[:1] == b"{":
        return _told(_json(raw, source, base, entries))
    if start.lower().startswith(_PAGE):
        raise NoFeed(source, _page(raw, base))
    safe = defused(raw, entries)
    if safe and safe.name == "opml":
        return _listed(safe, source)
    if not safe or safe.name not in ("rss", "feed", "rdf", "channel"):
        raise NoFeed(source, "is no feed: RSS, Atom, JSON Feed and OPML are read")
    return _told(_xml(safe, source, base))


def _told(found: Feed) -> Feed:
    """*found* without the entries that tell nothing at all."""
    told = tuple(e for e in found.entries if e.title or e.url or e.text.strip())
    dropped = len(found.entries) - len(told)
    if not dropped:
        return found
    entries = "entry has" if dropped == 1 else "entries have"
    words = f"{dropped:,} {entries} no title, address or words"
    remark = "; ".join(each for each in (found.remark, words) if each)
    return replace(found, entries=told, remark=remark)


def _opened(raw: bytes, source: str, size: int) -> bytes:
    if raw[:2] != b"\x1f\x8b":
        return raw
    try:
        return unpacked([raw], "gzip", size)
    except TooMuch:
        raise NoFeed(
            source, f"has more than {size / 1e6:g} MB unpacked, the limit"
        ) from None
    except Broken as error:
        raise NoFeed(source, str(error)) from error


def _json(raw: bytes, source: str, base: str, entries: int) -> Feed:
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        raise NoFeed(source, "is no JSON, or broken, and no feed") from None
    if not jsonfeed.is_feed(told):
        raise NoFeed(source, "is JSON, and no JSON Feed")
    items = [each for each in told["items"] if isinstance(each, dict)]
    title = plain(told.get("title"))
    made = tuple(
        replace(jsonfeed.entry(each, title, told, base), feed=source)
        for each in items[:entries]
    )
    return Feed(title=title, entries=made, left=max(0, len(items) - entries))


def _listed(safe: Defused, source: str) -> Feed:
    if not safe.listed:
        raise NoFeed(source, "is a list of feeds (OPML) without one in it")
    return Feed(feeds=safe.listed)


def _xml(safe: Defused, source: str, base: str) -> Feed:
    headers = {"content-location": base, "content-type": "application/xml"}
    try:
        told = feedparser.parse(
            io.BytesIO(safe.xml),
            response_headers=headers,
            sanitize_html=False,  # the words alone are kept, as the reader finds them
            resolve_relative_uris=False,
        )
    except Exception as error:  # it fails at some feeds, and in many ways
        reason = f"is a feed that cannot be read ({type(error).__name__}: {error})"
        raise NoFeed(source, reason[:200]) from error
    title = plain(told.feed.get("title"))
    made = tuple(_entry(each, title, base, source) for each in told.entries)
    return Feed(title=title, entries=made, left=safe.left, remark=_odd(safe))


def _odd(safe: Defused) -> str:
    """What is odd about a feed, in words."""
    found = ["defines entities of its own, which are left unread"] if safe.bomb else []
    if safe.mended:
        entries = "entry leaves" if safe.mended == 1 else "entries leave"
        found.append(f"{safe.mended:,} {entries} a field open, and may be misread")
    return "; ".join(found)


def _entry(told: Any, title: str, base: str, source: str) -> Entry:  # noqa: ANN401 - feedparser's own kind
    told = dict(told)  # without what feedparser makes up for absent fields
    contents = [str(each.get("value") or "") for each in told.get("content", ())]
    texts = (*contents, str(told.get("summary") or ""))
    outlet = told.get("source") or {}
    link = str(told.get("link") or "")
    if not link and str(told.get("id") or "").startswith(("http://", "https://")):
        link = str(told["id"])
    return Entry(
        feed=source,
        key=str(told.get("id") or ""),
        title=plain(told.get("title")),
        url=_address(link, base),
        date=str(told.get("published") or told.get("updated") or ""),
        updated=str(told.get("updated") or ""),
        outlet=plain(outlet.get("title")) or title,
        author=_authors(told),
        text=max(texts, key=len),
    )


def _authors(told: dict[str, Any]) -> tuple[str, ...]:
    """The names: RSS has them behind an address, ``m@harrow.example (Mara Quist)``."""
    mailed = _MAILED.fullmatch(plain(told.get("author")))
    if mailed:
        return (mailed[1],)
    names = [plain(each.get("name")) for each in told.get("authors", ()) if each]
    return tuple(dict.fromkeys(name for name in names if name))


def _address(link: str, base: str) -> str:
    try:
        return address(link, base) if link else ""
    except NotFetched:
        return link


def _page(raw: bytes, base: str) -> str:
    """That it is a page, and the feeds that it names."""
    told = "is a page, and no feed"
    try:
        root = html.fromstring(raw)
    except (ValueError, html.etree.ParserError):
        return told
    links = [
        _address(str(each.get("href")), base)
        for each in root.iter("link")
        if "alternate" in (each.get("rel") or "")
        and any(k in (each.get("type") or "") for k in ("rss", "atom", "feed+json"))
        and each.get("href")
    ]
    named = ", ".join(links[:_NAMED])
    return f"{told}; it names these: {named}" if links else told
