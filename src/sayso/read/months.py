"""Dates that are written out in other languages: which forms, and which months."""

import re
from functools import cache

from sayso.text.lexicon import rows

# One word or two: "tháng 3", "كانون الثاني".
_MONTH = r"(?P<abroad>[^\s\d.,|]{2,20}(?: (?:[^\s\d.,|]{1,20}|\d\d?))??)"
_OF = r"(?:(?:del?|d[’']|di|na|năm) ?)?"


@cache
def numbers() -> dict[str, tuple[int, ...]]:
    """The months that each name may mean, from 1; nearly always one.

    >>> numbers()["märz"], numbers()["listopada"]
    ((3,), (10, 11))
    """
    found: dict[str, list[int]] = {}
    for number, names in rows("months.tsv"):
        for name in dict.fromkeys(names.split("|")):
            found.setdefault(name, []).append(int(number))
    return {name: tuple(months) for name, months in found.items()}


@cache
def forms(day: str, year: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of dates with a group ``abroad`` or ``numeral`` for the month.

    *day* and *year* are patterns with groups of those names. What stands for a month
    may be any word: which are months is looked up.
    """
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"(?<!\d){day}(?:er|[.º°])? ?{_OF}{_MONTH}\.?,? {_OF}{year}(?!\d)",
            rf"(?<!\d){year}\.?(?: m\.)? {_MONTH} {day}(?!\d)",
            rf"(?<!\d){year} ?[年년] ?(?P<numeral>\d{{1,2}}) ?[月월] ?{day} ?[日일]",
        )
    )
