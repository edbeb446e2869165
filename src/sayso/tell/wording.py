"""The words that every form uses for counts, days and the kinds of things."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from sayso.core.account import HedgeKind, Manner, Status, Support
from sayso.core.document import About, Kind, Overruling
from sayso.core.finding import (
    Change,
    ChangeKind,
    DifferenceKind,
    PointStatus,
    Stance,
)
from sayso.core.finding import Origins as _Origins
from sayso.core.interval import Interval

_ISO = re.compile(r"\b(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?\b")
_PLACE = re.compile(r"\[\d+\] \d+–\d+")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

STATUS = {
    Status.ON_RECORD: "on record",
    Status.OFFICIAL_UNNAMED: "official, unnamed",
    Status.ANONYMOUS: "anonymous",
    Status.OUTLET_REPORT: "another outlet’s report",
    Status.HEARSAY: "nobody named",
    Status.OUTLET_VOICE: "the outlet’s own voice",
}
STANDING = {
    PointStatus.MULTIPLE_ON_RECORD: "several origins, on record",
    PointStatus.MULTIPLE_ANONYMOUS: "several origins, none on record",
    PointStatus.SINGLE: "one origin",
    PointStatus.NOBODY_NAMED: "nobody named",
    PointStatus.DISPUTED: "disputed",
}
SUPPORT = {
    Support.ASSERTS: "",
    Support.INFERS: "infers it",
    Support.REPORTS_POSSIBLE: "as possible",
    Support.DENIES: "denies it",
    Support.DOUBTS: "doubts it",
}
# In the order in which an editor asks.
STANCES = {
    Stance.CONFIRMS: "Confirmed",
    Stance.DENIES: "Denied",
    Stance.DOUBTS: "Doubted",
    Stance.SILENT: "Stayed silent",
    Stance.CLAIMS_RESPONSIBILITY: "Claimed responsibility",
    Stance.ASSERTS: "Asserted",
    Stance.OFFERS: "Offered",
    Stance.FORECASTS: "Forecast",
}
CHANGES = {
    ChangeKind.HEDGE_DROPPED: "a hedge was dropped",
    ChangeKind.HEDGE_ADDED: "a hedge was added",
    ChangeKind.NUMBER: "the number changed",
    ChangeKind.SCOPE: "the scope changed",
    ChangeKind.TIME: "the time changed",
    ChangeKind.SOURCE_HARDENED: "the source was hardened",
    ChangeKind.SOURCE_LOST: "the source was lost",
    ChangeKind.CONDITION_LOST: "a condition was lost",
    ChangeKind.ADDED: "something was added",
    ChangeKind.UNMARKED: "the quotation marks were lost",
    ChangeKind.OTHER: "the words changed",
}
# Between two that both retell a third: nobody is known to have changed anything.
APART = {
    ChangeKind.HEDGE_DROPPED: "only the first hedges",
    ChangeKind.HEDGE_ADDED: "only the second hedges",
    ChangeKind.NUMBER: "another number",
    ChangeKind.SCOPE: "another scope",
    ChangeKind.TIME: "another time",
    ChangeKind.SOURCE_HARDENED: "the source is firmer in the second",
    ChangeKind.SOURCE_LOST: "the source is firmer in the first",
    ChangeKind.CONDITION_LOST: "only the first has a condition",
    ChangeKind.ADDED: "only the second has it",
    ChangeKind.UNMARKED: "only the first has quotation marks",
    ChangeKind.OTHER: "other words",
}
DIFFERENCES = {
    DifferenceKind.CONFLICT: "conflict",
    DifferenceKind.SCOPE: "another scope",
    DifferenceKind.TIME: "another time",
    DifferenceKind.ROUNDING: "rounding",
    DifferenceKind.SAME_FIGURE: "the same figure",
}
MANNER = {
    Manner.DIRECT: "quoted",
    Manner.INDIRECT: "in the reporter’s words",
    Manner.MIXED: "partly quoted",
}
HEDGES = {kind: kind.value for kind in HedgeKind}
KINDS = {kind: kind.value for kind in Kind} | {Kind.RELATED: "related link"}

NO_CONFLICT = (
    "No two figures of the same scope and time were found to exclude each other."
)


def count(number: int, thing: str, things: str = "") -> str:
    """*number* with the noun in its right number.

    >>> count(1, "report"), count(1200, "story", "stories")
    ('1 report', '1,200 stories')
    """
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """*words* as English lists them.

    >>> listed(["killed", "wounded", "missing"], last="or")
    'killed, wounded or missing'
    """
    *first, final = list(words) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def folded(text: str) -> str:
    """*text* on one line."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """*text* on one line between quotation marks, if it does not begin with one.

    One that it begins with is closed. A place that stands for words is none of a
    report's.

    >>> quoted("It held."), quoted("‘No,’ she said."), quoted("[3] 120–164")
    ('“It held.”', '‘No,’ she said.', '[3] 120–164')
    >>> quoted("“We’re safe"), quoted('“Stop," she said')
    ('“We’re safe”', '“Stop," she said')
    """
    line = folded(text)
    if _PLACE.fullmatch(line):
        return line
    closes = _CLOSING.get(line[:1])
    if closes is None:
        return f"“{line}”"
    closed = any(mark in line[1:] for mark in (closes, '"'))
    return line if closed else f"{line}{closes}"


_CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}


def clipped(text: str, length: int) -> str:
    """*text* on one line of at most *length* characters, cut between words.

    >>> clipped("The dam at Oris held until noon.", 18)
    'The dam at Oris …'
    """
    line = folded(text)
    if len(line) <= length:
        return line
    head = line[: length - 1]
    cut = re.sub(r"\s+\S*$", " ", head) if " " in head else head
    return f"{cut}…"


def changed(change: Change) -> str:
    """What kind of change it is; between two that retell a third, what differs."""
    return (APART if change.upstream else CHANGES)[change.kind]


def bounds(origins: _Origins) -> str:
    """The least and the most origins that the reports allow; empty if they agree."""
    if origins.min == origins.max == origins.count:
        return ""
    return f"{origins.min}–{origins.max}"


def by_hand(one: Overruling) -> str:
    """What the user set, in a line.

    >>> by_hand(Overruling("lamp.txt", About.OUTLET, "Oris Courier"))
    'the outlet of lamp.txt: Oris Courier'
    >>> by_hand(Overruling("", About.SAME, "", ("Ruiz", "the mayor")))
    '“Ruiz” and “the mayor”: one source'
    """
    if not one.names:
        return f"the {one.about} of {one.file}: {one.value}"
    sources = "one source" if one.about is About.SAME else "two sources"
    return f"{listed(f'“{folded(name)}”' for name in one.names)}: {sources}"


def number(value: float) -> str:
    """*value* with separators, and no more digits than it has.

    >>> number(11000.0), number(0.5)
    ('11,000', '0.5')
    """
    return f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"


def when(interval: Interval | None) -> str:
    """Days in words; empty where nothing is known.

    >>> when(Interval(date(2031, 1, 23), date(2031, 1, 24)))
    '23–24 Jan 2031'
    >>> when(Interval(date(2031, 11, 1), date(2031, 11, 30)))
    'Nov 2031'
    >>> when(Interval(None, date(2031, 2, 4)))
    'by 4 Feb 2031'
    """
    if interval is None or (interval.min is None and interval.max is None):
        return ""
    if interval.max is None:
        return f"from {_day(interval.min)}"
    if interval.min is None:
        return f"by {_day(interval.max)}"
    return _between(interval.min, interval.max)


def dated(text: str) -> str:
    """*text* on one line, with the days in it as this page writes them.

    >>> dated("The Ledger, 2031-01-20 to 2031-01-26")
    'The Ledger, 20–26 Jan 2031'
    """
    return _ISO.sub(_told, folded(text))


def _told(found: re.Match[str]) -> str:
    try:
        first = date.fromisoformat(found[1])
        last = date.fromisoformat(found[2] or found[1])
    except ValueError:
        return found[0]
    return when(Interval(first, last))


def _between(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]}{year} – {_day(last)}"


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return _range(str(first.year), str(last.year))
    end = f"{MONTHS[last.month - 1]} {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    start = f"{MONTHS[first.month - 1]}{year or f' {last.year}'}"
    return end if start == end else f"{start.removesuffix(f' {last.year}')}–{end}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"


def _day(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
