"""Records of reports, in JSON or in lines of JSON, under their fields' usual names."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from sayso.core.errors import Unreadable
from sayso.read.outlets import host
from sayso.read.people import names
from sayso.read.stated import GAP, Stated, tidy

# Each field's names, best first; letter case and signs between words do not count.
TITLE = ("title", "headline", "head", "name", "webtitle")
TEXT = (
    "text", "body", "content", "article", "maintext", "articlebody", "fulltext",
    "bodytext", "plaintext", "contents", "rawtext", "story", "bodyhtml", "html",
    "contenthtml", "description", "summary", "abstract",
)  # fmt: skip
URL = (
    "url",
    "link",
    "canonicalurl",
    "weburl",
    "permalink",
    "href",
    "articleurl",
    "uri",
)
DATE = (
    "datepublished", "publisheddate", "publishedat", "published", "publicationdate",
    "pubdate", "publishdate", "firstpublished", "date", "datetime", "created",
    "createdat", "webpublicationdate", "timestamp", "time",
)  # fmt: skip
OUTLET = (
    "outlet", "publisher", "publication", "sitename", "source", "sourcename",
    "newspaper", "site", "domain", "sourcedomain", "sourceurl",
)  # fmt: skip
BYLINE = ("byline", "author", "authors", "creator", "writer")

# Under which of its fields an object holds a list of records.
_LISTS = (
    "articles", "items", "results", "docs", "documents", "data", "reports", "stories",
    "news", "entries", "records", "hits", "response",
)  # fmt: skip
_NAMED = ("name", "title", "rendered", "text", "url", "#text", "value")
_MARKUP = re.compile(
    r"</(?:p|div|h\d|li|span|a|blockquote|em|strong)>|<br ?/?>|<p>", re.IGNORECASE
)
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)

# Seconds or milliseconds since 1970 that fall between 1990 and 2100.
_SECONDS, _MILLISECONDS = (6.3e8, 4.2e9), (6.3e11, 4.2e12)

Record = dict[str, object]


def is_records(text: str, ending: str) -> bool:
    """Whether *text*, of a file with that *ending*, holds records."""
    if ending in (".json", ".jsonl", ".ndjson", ".jl"):
        return True
    start = text.lstrip()[:1]
    if not start or start not in "[{":
        return False
    return _whole(text) is not None or _first(text) is not None


def records(text: str, file: str) -> Iterator[tuple[str, Record | Unreadable]]:
    """Each record with the name ``file#1`` and so on; one alone has the file's name.

    A line that is broken stands for itself alone, and the rest goes on.
    """
    whole = _whole(text)
    if isinstance(whole, dict) and _listed(whole) is None:
        yield file, whole
    elif whole is not None:
        listed = (whole if isinstance(whole, list) else _listed(whole)) or ()
        for at, each in enumerate(listed, 1):
            yield _numbered(file, at, each)
        if not listed:
            yield file, Unreadable(file, "is an empty list")
    else:
        values = [_loaded(line) for line in text.splitlines() if line.strip()]
        if not any(isinstance(value, dict) for value in values):
            yield file, Unreadable(file, "is no JSON, or broken; mend it")
            return
        for at, value in enumerate(values, 1):
            yield _numbered(file, at, value)


def stated(record: Record, file: str) -> Stated:
    """What *record* states under the usual names.

    Raises:
        Unreadable: When it has no text.
    """
    folded = {_folded(key): value for key, value in reversed(record.items())}
    body = _text(next((t for k in TEXT if (t := _prose(folded.get(k)))), ""))
    if not body:
        raise Unreadable(file, "has no text, body or content in it")
    return Stated(
        title=_field(folded, TITLE),
        byline=_byline(folded),
        date=_date(next((folded[k] for k in DATE if _named(folded.get(k))), None)),
        outlet=_outlet(folded),
        url=_field(folded, URL),
        parts=((None, body),),
    )


def _whole(text: str) -> list[object] | Record | None:
    """*text* as one value of JSON that can hold records."""
    value = _loaded(text)
    if isinstance(value, list):
        return value
    return value if isinstance(value, dict) else None


def _first(text: str) -> Record | None:
    line = next((line for line in text.splitlines() if line.strip()), "")
    value = _loaded(line)
    return value if isinstance(value, dict) else None


def _loaded(text: str) -> object:
    """*text* as a value of JSON; ``None`` where it is none, or is built too deep."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _listed(value: Record) -> list[object] | None:
    """The list of records that an object holds, or an object within it."""
    if any(_prose(value.get(key)) for key in ("text", "body", "content")):
        return None
    for key in _LISTS:
        inner = value.get(key)
        if isinstance(inner, dict):
            inner = _listed(inner)
        if isinstance(inner, list) and any(isinstance(each, dict) for each in inner):
            return inner
    return None


def _numbered(file: str, at: int, value: object) -> tuple[str, Record | Unreadable]:
    name = f"{file}#{at}"
    if not isinstance(value, dict):
        return name, Unreadable(name, "is no JSON object; mend or delete this record")
    inner = value.get("_source")  # as search engines hand out their documents
    return name, inner if isinstance(inner, dict) else value


def _folded(key: str) -> str:
    return re.sub(r"[^a-z]", "", key.casefold())


def _field(folded: Record, keys: tuple[str, ...]) -> str | None:
    return next((words for k in keys if (words := _named(folded.get(k)))), None)


def _named(value: object) -> str | None:
    """A field's words: its own, or those of the name or the first part within it."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        return next((w for key in _NAMED if (w := tidy(value.get(key)))), None)
    return tidy(value)


def _prose(value: object) -> str:
    """A field's text: its own, or that of the paragraphs within it."""
    if isinstance(value, list):
        return GAP.join(part for each in value if (part := _prose(each)))
    if isinstance(value, dict):
        return next((p for key in _NAMED if (p := _prose(value.get(key)))), "")
    return value.strip() if isinstance(value, str) else ""


def _text(body: str) -> str:
    if not _MARKUP.search(body):
        return body
    from sayso.read.pages import paragraphs  # noqa: PLC0415 - needs lxml

    return GAP.join(paragraphs(body)) or body


def _byline(folded: Record) -> tuple[str, ...]:
    value = next((folded[key] for key in BYLINE if folded.get(key)), None)
    several = value if isinstance(value, list) else [value]
    given = [_BY.sub("", name) for each in several if (name := _named(each))]
    return tuple(dict.fromkeys(n for one in given for n in names(one) or (one,)))


def _outlet(folded: Record) -> str | None:
    """The outlet's name as given; a name before a host, a host before an address."""
    given = [words for key in OUTLET if (words := _named(folded.get(key)))]
    plain = [words for words in given if not host(words)]
    return next(iter(plain), host(given[0]) if given else None)


def _date(value: object) -> str | None:
    """The date as given; seconds since 1970 as the day in UTC that they fall on."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if _MILLISECONDS[0] < value < _MILLISECONDS[1]:
            value = value / 1000
        if _SECONDS[0] < value < _SECONDS[1]:
            return datetime.fromtimestamp(value, UTC).date().isoformat()
    return _named(value)
