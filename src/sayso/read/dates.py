"""Dates of publication: as pages print them, and as addresses carry them.

Only what is written out is read. What "Thursday" or "two weeks ago" means is
not decided here.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.core.interval import Interval, day
from sayso.read import months

_A_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH = rf"(?P<month>{_A_MONTH})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NUMERIC = r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)"

# What names a day, surest first; the last names a month alone.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<numeral>\d{{1,2}})(?P=mark){_DAY}(?!\d)",
        rf"\b{_MONTH}\.?[ -]+{_DAY}[,.]?[ -]+{_YEAR}\b",
        rf"\b{_DAY}(?: of)?[ .-]+{_MONTH}[.,]?[ -]+{_YEAR}\b",
        rf"{_NUMERIC}{_YEAR}(?!\d)",
        rf"(?<!\d )\b{_MONTH}\.?,? {_YEAR}\b",
    )
)
_IN_ADDRESS = (
    re.compile(rf"[/._-]{_YEAR}[/_-]?(?P<numeral>\d\d)[/_-]?(?P<day>\d\d)(?!\d)"),
    re.compile(rf"/{_YEAR}/(?P<numeral>\d\d?)/(?P<day>\d\d?)(?=/|$)"),
    re.compile(rf"/{_YEAR}/{_MONTH}/(?P<day>\d\d?)(?=/|$)", re.IGNORECASE),
    re.compile(rf"/{_YEAR}/(?P<numeral>\d\d)(?=/|$)"),
    re.compile(rf"/{_YEAR}/{_MONTH}(?=/|$)", re.IGNORECASE),
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

# All that may stand beside a date on a line that is a date and nothing else.
_BESIDE = re.compile(
    r"""\b(?: published | posted | updated | upd | modified | created | first | last
      | on | at | as | of | of | date | time | release | released | revised | edited
      | and | to | from | by | in | originally | article | story | was | day
      | a\.?m | p\.?m | noon | midnight | hrs? | hours? | minutes? | mins? | ago | just
      | read | reading | days? | weeks? | months? | years? | today | yesterday | an
      | local
      | (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?
      | [ecmpbawng][sdme]?t | utc | gmt | eet | cest | eest | msk | ist | kst | jst
      | \d{1,2}(?:am|pm)? | \d{4}
      )\b
      | t?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:z|[ ]?[+-]\d\d:?\d\d)?(?!\w)
      | [^\w\s]""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:\d+ ?|an? |just )(?:minute|min|hour|hr|day|week|month|year|[hmd]\b|now)"
    r"|\b(?:today|yesterday)\b"
    rf"|\b{_A_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}} {_A_MONTH}\b|\b\d{{1,2}}:\d\d\b",
    re.IGNORECASE,
)
_MONTHLY = re.compile(rf"\b{_A_MONTH}\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:publi|post|first|created|updat|modif|revis|edit)", re.IGNORECASE
)
_CHANGES = ("updat", "modif", "revis", "edit")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a line or an address: the days that it may mean, and where it is.

    ``changed`` says that it is a day of change, and not of first publication.
    """

    interval: Interval
    start: int
    end: int
    changed: bool = False


def dates(words: str) -> tuple[Dated, ...]:
    """The full dates and months in *words*, in order, none within another.

    >>> [str(d.interval.min) for d in dates("Updated 3 Feb. 2031; first 1/31/2031")]
    ['2031-02-03', '2031-01-31']
    """
    found: list[Dated] = []
    for form in (*_FORMS, *months.forms(_DAY, _YEAR)):
        for one in _matches(form, words):
            if not any(one.start < two.end and two.start < one.end for two in found):
                found.append(one)
    return tuple(sorted(found, key=lambda each: each.start))


def is_date(words: str) -> bool:
    """Whether *words* are a date, with its time, zone and label, and nothing else.

    >>> is_date("Published: Jan. 31, 2031, 5:12 p.m. ET"), is_date("31 were there")
    (True, False)
    """
    if len(words) > 120:
        return False
    found = dates(words)
    rest = words
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    if not found and not _RELATIVE.search(rest):
        return False
    return not _BESIDE.sub("", _MONTHLY.sub("", rest)).strip()


def date_in_address(address: str) -> Dated | None:
    """The day, or else the month, that the path of *address* carries.

    >>> str(date_in_address("https://a.example/2031/02/03/dam").interval.min)
    '2031-02-03'
    """
    found = (one for form in _IN_ADDRESS for one in _matches(form, address))
    return next(found, None)


def _matches(form: re.Pattern[str], words: str) -> Iterator[Dated]:
    for match in form.finditer(words):
        interval = _interval(match.groupdict())
        if interval:
            labels = _LABEL.findall(words, max(0, match.start() - 40), match.start())
            changed = bool(labels) and labels[-1].casefold() in _CHANGES
            yield Dated(interval, match.start(), match.end(), changed)


def _interval(parts: dict[str, str | None]) -> Interval | None:
    """The days that these parts of a date may mean; ``None`` if there is no such."""
    year = int(parts["year"] or 0)
    if parts.get("one"):
        one, two = int(parts["one"] or 0), int(parts["two"] or 0)
        first = _date(year, two, one) if parts.get("mark") == "." else None
        return day(first) if first else _either(year, one, two)  # 7.6.: the day first
    if parts.get("abroad"):
        return _abroad(year, parts["abroad"] or "", int(parts["day"] or 0))
    month = int(parts["numeral"] or 0) if parts.get("numeral") else _month(parts)
    if not 1 <= month <= 12:
        return None
    if not parts.get("day"):
        return Interval(date(year, month, 1), _last(year, month))
    that = _date(year, month, int(parts["day"] or 0))
    return day(that) if that else None


def _abroad(year: int, name: str, number: int) -> Interval | None:
    """A day of a month in another language; of two months where the name means both."""
    of_name = months.numbers().get(name.casefold(), ())
    found = [that for month in of_name if (that := _date(year, month, number))]
    return Interval(found[0], found[-1]) if found else None


def _either(year: int, one: int, two: int) -> Interval | None:
    """Day and month in either order: both, where the figures do not tell."""
    read = sorted(
        that for that in (_date(year, two, one), _date(year, one, two)) if that
    )
    return Interval(read[0], read[-1]) if read else None


def _month(parts: dict[str, str | None]) -> int:
    return _MONTHS.index((parts["month"] or "")[:3].casefold()) + 1


def _date(year: int, month: int, number: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, number)


def _last(year: int, month: int) -> date:
    return date(year, month, 1) + timedelta(calendar.monthrange(year, month)[1] - 1)
