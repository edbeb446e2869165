"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from collections.abc import Mapping
from typing import Any

from sayso.fetch.addresses import address
from sayso.fetch.entries import Entry, plain
from sayso.fetch.errors import NotFetched

_VERSION = "https://jsonfeed.org/version/"


def is_feed(told: object) -> bool:
    """Whether *told*, a value of JSON, is a feed."""
    return (
        isinstance(told, dict)
        and str(told.get("version", "")).startswith(_VERSION)
        and isinstance(told.get("items"), list)
    )


def entry(
    told: Mapping[str, Any], title: str, feed: Mapping[str, Any], base: str
) -> Entry:
    """The entry that *told* of *feed*, called *title* and found at *base*, is."""
    texts = [_words(told.get(k)) for k in ("content_html", "content_text", "summary")]
    link = _words(told.get("url")) or _words(told.get("external_url"))
    try:
        url = address(link, base) if link else ""
    except NotFetched:
        url = link
    modified = _words(told.get("date_modified"))
    return Entry(
        feed="",  # its reader knows
        key=_words(told.get("id")),
        title=plain(told.get("title")),
        url=url,
        date=_words(told.get("date_published")) or modified,
        updated=modified,
        outlet=title,
        author=_authors(told) or _authors(feed),
        text=next((text for text in texts if text), ""),
    )


def _authors(told: Mapping[str, Any]) -> tuple[str, ...]:
    given = told.get("authors")
    several = given if isinstance(given, list) else [told.get("author")]
    names = [plain(each.get("name")) for each in several if isinstance(each, dict)]
    return tuple(dict.fromkeys(name for name in names if name))


def _words(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()
