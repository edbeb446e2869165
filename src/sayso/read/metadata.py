"""What a saved page states of its report: headline, names, date, outlet, address."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from sayso.core.interval import Interval
from sayso.read.dates import dates
from sayso.read.markup import said
from sayso.read.outlets import host, is_press, outlet_called
from sayso.read.people import names
from sayso.read.stated import Stated, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:News|Report|Blog|Opinion|Analysis)?.*(?:Article|Posting)$")
_SUFFIX = re.compile(r"\s+[|·–—-]\s+[^|·–—-]+$")

# No page of a date before the first ones, none of the far future: fixed, so that
# the same page gives the same date on any day.
_FIRST, _LAST = "1995-01-01", "2100-12-31"

# Where a page's own name leads.
_HOME = ("/", "./", "index.html", "/index.html")

_PUBLISHED = (
    "article:published_time", "datepublished", "og:published_time", "pubdate",
    "publishdate", "publish-date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "article.published", "published_time_telegram", "cxenseparse:recs:publishtime",
)  # fmt: skip


def metadata(root: "HtmlElement") -> Stated:
    """What the page states; its body is not looked for."""
    metas = _metas(root)
    graph = _graph(root)
    site = metas.get("og:site_name") or _name(graph.get("publisher"))
    site = site or _in_title(root)
    return Stated(
        title=_title(root, metas, graph),
        byline=_byline(root, metas, graph),
        date=_date(root, metas, graph),
        outlet=tidy(site),
        url=_address(root, metas, graph),
    )


def _metas(root: "HtmlElement") -> dict[str, str]:
    """The page's meta elements by their lower-case names; of two the first."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        words = tidy(meta.get("content"))
        if name and words:
            found.setdefault(name.casefold(), words)
    return found


def _graph(root: "HtmlElement") -> dict[str, object]:
    """What the page says of its report to machines (JSON-LD); empty if nothing."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            for each in _nodes(_loaded(script.text or "")):
                kind = each.get("@type")
                kinds = kind if isinstance(kind, list) else [kind]
                if any(_ARTICLE.fullmatch(str(one)) for one in kinds):
                    return each
    return {}


def _loaded(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return tidy(value.get("name")) if isinstance(value, dict) else tidy(value)


def _title(
    root: "HtmlElement", metas: dict[str, str], graph: dict[str, object]
) -> str | None:
    """The first heading that what the page tells others begins with, if there is one.

    Else what it tells others, without the outlet's name behind it.
    """
    headings = _headings(root, "h1")
    titles = [said(element) for element in root.iter("title")]
    told = (_name(graph.get("headline")), metas.get("og:title"), *titles)
    stated = [words for words in told if words]
    for heading in headings:
        if any(_alike(heading, each) for each in stated):
            return heading
    lower = [] if headings else _headings(root, "h2")
    for heading in lower:
        if len(heading.split()) > 3 and any(_heads(heading, each) for each in stated):
            return heading
    if not stated:
        return next(iter(headings), None)
    site = metas.get("og:site_name", "")
    return (
        _without(stated[0], site)
        if len(headings) != 1
        else _chosen(headings[0], stated[0], site)
    )


def _headings(root: "HtmlElement", level: str) -> list[str]:
    return [words for element in root.iter(level) if (words := said(element))]


def _heads(heading: str, title: str) -> bool:
    """Whether *title* is *heading* with a name behind it."""
    match = _SUFFIX.search(title)
    return title == heading or bool(match and title[: match.start()] == heading)


def _in_title(root: "HtmlElement") -> str | None:
    """The name behind a heading in the page's title, if the page has it elsewhere.

    Alone in an element, or made as outlets' names are: else it may be a section's.
    """
    titles = [said(element) for element in root.iter("title")]
    match = _SUFFIX.search(titles[0]) if titles else None
    if match is None:
        return None
    name = match[0].strip(" |·–—-")
    headings = _headings(root, "h1") + _headings(root, "h2")
    headed = any(_heads(heading, titles[0]) for heading in headings)
    linked = any(said(a) == name for a in root.iter("a") if a.get("href") in _HOME)
    return name if headed and (linked or is_press(name)) else None


def _chosen(heading: str, stated: str, site: str) -> str:
    named = heading.casefold() in (site.casefold(), "") or outlet_called(heading)
    return _without(stated, site) if named or len(heading.split()) < 4 else heading


def _alike(heading: str, stated: str) -> bool:
    one, two = (
        "".join(c for c in w.casefold() if c.isalnum()) for w in (heading, stated)
    )
    return len(one) > 8 and (
        two.startswith(one) or (one.startswith(two) and len(two) > 8)
    )


def _without(title: str, site: str) -> str:
    """*title* without the name of the site, or of an outlet, behind it."""
    match = _SUFFIX.search(title)
    suffix = match[0].strip(" |·–—-") if match else ""
    own = site and suffix.casefold() in (
        site.casefold(),
        site.casefold().removeprefix("the "),
    )
    barred = match and "|" in match[0] and outlet_called(suffix)
    return title[: match.start()] if match and (own or barred) else title


def _byline(
    root: "HtmlElement", metas: dict[str, str], graph: dict[str, object]
) -> tuple[str, ...]:
    """The writers' names: for machines first, then as the page's byline shows them."""
    authors = graph.get("author")
    several = authors if isinstance(authors, list) else [authors]
    shown = [said(e) for e in root.iter() if _is_byline(e)][:3]
    given = [*(_name(one) for one in several), metas.get("author")]
    for each in ([w for w in given if w], shown):
        found = [name for words in each for name in names(words)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _is_byline(element: "HtmlElement") -> bool:
    marks = " ".join(element.get(key, "") for key in ("class", "rel", "itemprop", "id"))
    words = marks.casefold().split()
    return any(
        word in ("author", "byline", "author-name", "byline__name") for word in words
    )


def _address(
    root: "HtmlElement", metas: dict[str, str], graph: dict[str, object]
) -> str | None:
    links = [e.get("href") for e in root.iter("link") if e.get("rel") == "canonical"]
    given = [*links, metas.get("og:url"), _name(graph.get("url"))]
    return next(
        (words for each in given if (words := tidy(each)) and host(words)), None
    )


def _date(
    root: "HtmlElement", metas: dict[str, str], graph: dict[str, object]
) -> str | None:
    """The date in the page's own words.

    What htmldate finds is taken only where the page states that day: words are
    needed to rest on. Where it finds nothing, what the page tells machines will do.
    """
    stated = [w for w in _statements(root, metas, graph) if dates(w)]
    if not stated:
        return None  # htmldate would look through the whole page for nothing
    found = _found(root)
    same = [
        w for w in stated if any(_is_day(each.interval, found) for each in dates(w))
    ]
    return next(iter(same or (stated if found is None else ())), None)


def _statements(
    root: "HtmlElement", metas: dict[str, str], graph: dict[str, object]
) -> Iterator[str]:
    """Words of the page that may state its date: those for machines first."""
    given = [_name(graph.get("datePublished"))]
    given += [metas.get(name) for name in _PUBLISHED]
    for element in root.iter("time"):
        given += [tidy(element.get("datetime")), said(element)]
    for element in root.iter(
        "p", "span", "div", "li", "td", "b", "em", "small", "abbr"
    ):
        if len(element) < 3:
            words = said(element) if len(element.text or "") < 200 else ""
            given.append(words if len(words) < 80 else None)
    return (words for words in given if words)


def _found(root: "HtmlElement") -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - takes a while to import

    return find_date(
        deepcopy(root), original_date=True, min_date=_FIRST, max_date=_LAST
    )


def _is_day(interval: Interval, found: str | None) -> bool:
    return interval.bounded and str(interval.min) == found == str(interval.max)
