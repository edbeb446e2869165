"""Records of reports, in JSON or in lines of JSON, under their fields' usual names."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from sayso.core.document import Kind
from sayso.core.errors import Unreadable
from sayso.read.dates import dates
from sayso.read.excerpts import cut, refused
from sayso.read.fields import Record, paths, values
from sayso.read.outlets import host
from sayso.read.people import names
from sayso.read.stated import GAP, Stated, tidy

_NAMED = ("name", "title", "rendered", "main", "text", "url", "#text", "$t", "value")
_MARKUP = re.compile(
    r"</(?:p|div|h\d|li|span|a|blockquote|em|strong)>|<br ?/?>|<p>", re.IGNORECASE
)
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)
_MISREAD = re.compile(r"[\xc2-\xf4][\x80-\xbf]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_INSERTED = re.compile(
    r"([A-Z][a-z]{2} \d\d?) [\d:]{5,8} (?:[+-]\d{4}|[A-Z]{3,4}) (\d{4})"
)

# Seconds or milliseconds since 1970 that fall between 1990 and 2100.
_SECONDS, _MILLISECONDS = (6.3e8, 4.2e9), (6.3e11, 4.2e12)

Found = tuple[str, Record | Unreadable]


def is_records(text: str, ending: str) -> bool:
    """Whether *text*, of a file with that *ending*, holds records."""
    if ending in (".json", ".jsonl", ".ndjson", ".jl"):
        return True
    start = text.lstrip()[:1]
    if not start or start not in "[{":
        return False
    return _whole(text) is not None or _first(text) is not None


def records(text: str, file: str) -> Iterator[Found]:
    """Each record with the name ``file#1`` and so on; one alone has the file's name.

    A line that is broken stands for itself alone, and the rest goes on.
    """
    whole = _whole(text)
    if isinstance(whole, dict) and _listed(whole) is None:
        yield file, _unwrapped(whole)
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
            inner = _listed(value) if isinstance(value, dict) else None
            for number, each in enumerate(inner or (), 1):
                yield _numbered(f"{file}#{at}", number, each)
            if inner is None:
                yield _numbered(file, at, value)


def stated(record: Record, file: str) -> Stated:
    """What *record* states under the usual names.

    A text that is cut short has where it ends as a part of its own: half a sentence
    says nothing.

    Raises:
        Unreadable: When it has no text.
    """
    parts = _parts(record)
    url = next((w for v in values(record, "url") if (w := _address(v))), None)
    if not parts:
        where = f"; save the page at {url}" if url else ""
        raise Unreadable(file, f"has no text, body or content in it{where}")
    return Stated(
        title=_first_named(record, "title"),
        byline=_byline(record),
        date=_date(record),
        outlet=_outlet(record),
        url=url,
        parts=parts,
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
    for (key,) in paths("list"):
        inner = value.get(key)
        if isinstance(inner, dict):
            inner = _listed(inner)
        if isinstance(inner, list) and any(isinstance(each, dict) for each in inner):
            return None if key == "data" and _is_post(value) else inner
    return None


def _is_post(value: Record) -> bool:
    """Whether it is one post of a network, whose parts are called its data."""
    return any(_prose(each) for each in values(value, "text"))


def _numbered(file: str, at: int, value: object) -> Found:
    name = f"{file}#{at}"
    if not isinstance(value, dict):
        return name, Unreadable(name, "is no JSON object; mend or delete this record")
    return name, _unwrapped(value)


def _unwrapped(value: Record) -> Record:
    """The record that *value* is, or that it holds as one of its fields."""
    for _ in range(4):
        if any(_prose(each) for each in values(value, "text")):
            break
        inner = next(
            (each for each in values(value, "wrapper") if _has_text(each)), None
        )
        if not isinstance(inner, dict):
            break
        value = inner
    return value


def _has_text(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    held = (*values(value, "text"), *values(value, "excerpt"))
    return any(map(_prose, held)) or any(map(_has_text, values(value, "wrapper")))


def _parts(record: Record) -> tuple[tuple[Kind | None, str], ...]:
    """The text in its paragraphs, and apart from it where it breaks off."""
    texts = (_text(_prose(each)) for each in values(record, "text"))
    text = next((each for each in texts if each and not refused(each)), "")
    shorter = [_text(_prose(each)) for each in values(record, "excerpt")]
    excerpt = max((e for e in shorter if not refused(e)), key=len, default="")
    told, rest = cut(text, excerpt=not text) if text else ("", "")
    if excerpt and (rest or not text) and excerpt[:40] not in text:
        above, broken = cut(excerpt, excerpt=True)
        told, rest = (f"{above}{GAP}{told}" if told else above), rest or broken
    parts: tuple[tuple[Kind | None, str], ...] = ((None, told),) if told else ()
    return (*parts, (Kind.LABEL, rest)) if parts and rest else parts


def _first_named(record: Record, meaning: str) -> str | None:
    return next((w for v in values(record, meaning) if (w := _named(v))), None)


def _named(value: object) -> str | None:
    """A field's words: its own, or those of the name or the first part within it."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        return next((w for v in _parts_named(value) if (w := _tidied(v))), None)
    return _tidied(value)


def _parts_named(value: dict[object, object]) -> Iterator[object]:
    keys = {key.casefold(): key for key in reversed(value) if isinstance(key, str)}
    return (value[keys[name]] for name in _NAMED if name in keys)


def _tidied(value: object) -> str | None:
    return tidy(_mended(value) if isinstance(value, str) else value)


def _prose(value: object) -> str:
    """A field's text: its own, or that of the paragraphs within it."""
    if isinstance(value, list):
        parts = [part for each in value if (part := _prose(each))]
        if any(isinstance(e, dict) and "type" in e for e in value) and any(
            isinstance(each, str) for each in value
        ):  # words with links and bold letters among them, and no paragraphs
            return "".join(_raw(each) for each in value).strip()
        return GAP.join(parts)
    if isinstance(value, dict):
        return next((p for v in _parts_named(value) if (p := _prose(v))), "")
    return _mended(value).strip() if isinstance(value, str) else ""


def _raw(value: object) -> str:
    inner = value.get("text") if isinstance(value, dict) else value
    return _mended(inner) if isinstance(inner, str) else ""


def _mended(text: str) -> str:
    r"""*text* as it was meant, where bytes of UTF-8 were taken for letters.

    >>> _mended("It isn\xe2\x80\x99t")
    'It isn’t'
    """
    if _MISREAD.search(text):
        try:
            return text.encode("latin-1").decode("utf-8")
        except ValueError:
            pass
    return _SURROGATE.sub("\ufffd", text)


def _text(body: str) -> str:
    if not _MARKUP.search(body):
        return body
    from sayso.read.pages import paragraphs  # noqa: PLC0415 - needs lxml

    return GAP.join(paragraphs(body)) or body


def _address(value: object) -> str | None:
    words = _named(value)
    return words if words and (host(words) or "://" in words) else None


def _byline(record: Record) -> tuple[str, ...]:
    value = next((v for v in values(record, "byline") if not isinstance(v, int)), None)
    several = value if isinstance(value, list) else [value]
    given = [_BY.sub("", name) for each in several if (name := _named(each))]
    given = [name for name in given if not host(name)]
    return tuple(dict.fromkeys(n for one in given for n in names(one) or (one,)))


def _outlet(record: Record) -> str | None:
    """The outlet's name as given; a name before a host, a host before an address."""
    given = [words for v in values(record, "outlet") if (words := _named(v))]
    plain = [words for words in given if not host(words)]
    return next(iter(plain), host(given[0]) if given else None)


def _date(record: Record) -> str | None:
    """The first date that names a day, as given, or else the first."""
    given = [words for v in values(record, "date") if (words := _day(v))]
    return next((words for words in given if dates(words)), next(iter(given), None))


def _day(value: object) -> str | None:
    """The date as given; seconds since 1970 as the day in UTC that they fall on."""
    words = _named(value) or ""
    number = float(words) if re.fullmatch(r"\d{9,13}(?:\.\d+)?", words) else 0
    if _MILLISECONDS[0] < number < _MILLISECONDS[1]:
        number = number / 1000
    if _SECONDS[0] < number < _SECONDS[1]:
        return datetime.fromtimestamp(number, UTC).date().isoformat()
    compact = _COMPACT.fullmatch(words)
    inserted = _INSERTED.search(words)
    if compact:
        return "-".join(compact.groups())
    return f"{inserted[1]}, {inserted[2]}" if inserted else words or None
