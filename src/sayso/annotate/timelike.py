"""Whether words that look like a time tell one where they stand.

"May" may be a verb or a name, "1900" a count, "Black Monday" no Monday of now.
"""

import re
from typing import TYPE_CHECKING

from sayso.text.lexicon import words

if TYPE_CHECKING:
    from sayso.annotate.expressions import Expression

#: What joins two months or days of one year: "May to July 2020".
AND = r"(?:\s?[-–]\s?|\s(?:to|and|or|through|until)\s)"
_COUNTED = re.compile(r"\s(?!was\b|is\b|has\b|as\b|this\b|[a-z]+less\b)([a-z-]+s)\b")
_NO_YEAR = re.compile(r"\s(?:hours|block|people|men|women|GMT|km)\b")
_LABEL = re.compile(
    r"\b(?:flight|route|highway|room|no\.|number|model|section|article|page|resolution)"
    r"\s$",
    re.IGNORECASE,
)
_POINTED = re.compile(
    r"(?:\b(?:the|his|her|its|their|our|my|a|an|this|that|of|and|or|to)|[’']s|[-–(/,])\s?$",
    re.IGNORECASE,
)
_SOFTENED = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|than|least|to|roughly|approximately)\s$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:\b[A-Z][\w’'-]+\s)$")
_EARNED = re.compile(
    r"\b(?:profits?|revenues?|earnings|sales|results?|loss|losses|gdp|growth|economy"
    r"|income|quarterly|shares|forecast|fiscal|deliver(?:y|ies))\b",
    re.IGNORECASE,
)

_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_OF_MONTH = re.compile(
    r"\b(?:between|(?:days?|weeks?|weekend|half|month|part|start|end) of)\s$"
)


def is_time(text: str, e: "Expression") -> bool:
    """Whether the words that fit a pattern do tell a time where they stand."""
    test = _TESTS.get(e.kind)
    return test is None or test(text, e)


def _is_year(text: str, e: "Expression") -> bool:
    year = int(e.said["year"])
    if e.said.keys() & {"lead", "part", "year2"}:
        return True
    before, counted = text[max(0, e.start - 20) : e.start], _COUNTED.match(text, e.end)
    if year < 1800 or _LABEL.search(before) or _NO_YEAR.match(text, e.end):
        return False
    if not counted:
        return True
    people = counted[1].removesuffix("s") in words("people.txt") | words("troops.txt")
    return not people and bool(_POINTED.search(before)) and not _SOFTENED.search(before)


def _is_month(text: str, e: "Expression") -> bool:
    if e.said.keys() & {"lead", "part", "which", "year"}:
        return True
    name_follows = re.match(r"\s[A-Z][a-z]+", text[e.end : e.end + 12])
    before, after = text[max(0, e.start - 20) : e.start], text[e.end : e.end + 20]
    if _OF_MONTH.search(before):
        return True
    paired = re.match(rf"{AND}(?:{_MONTHS})\b", after)
    plain = e.said["month"] not in {"may", "march"} or after.startswith(("'s", "’s"))
    person = e.said["month"] in {"april", "june", "august", "may"} and name_follows
    return bool(plain or paired) and not person and not _NAMED.search(before)


def _is_quarter(text: str, e: "Expression") -> bool:
    """Whether it is a company's quarter, and not a match's."""
    if e.said.keys() & {"year", "which"}:
        return True
    return e.said.get("size") != "half" and bool(_EARNED.search(text))


def _is_no_title(text: str, e: "Expression") -> bool:
    """Whether it is not the end of a name: "Scotland Today"."""
    named = _NAMED.search(text[max(0, e.start - 20) : e.start])
    return not (named and text[e.start].isupper())


def _is_weekday(text: str, e: "Expression") -> bool:
    """Whether it is no name: neither "Black Monday" nor "the Sunday Post"."""
    before = text[max(0, e.start - 20) : e.start]
    named = re.search(r"\b(\w+)\s$", before)
    if named and named[1][0].isupper() and named[1].lower() in words("feasts.txt"):
        return False
    titled = before.lower().endswith("the ") and "lead" not in e.said
    after = text[e.end :]
    if re.search(r"\b[Aa]\s$", before) and re.match(
        r"[.,;:]|\s(?:in|of|and|or)\b", after
    ):
        return False  # "on a Monday in May"
    return not (titled and re.match(r"\s[A-Z][a-z]+\b(?!\s[A-Z])", after))


_TESTS = {
    "weekday": _is_weekday,
    "deictic": _is_no_title,
    "year": _is_year,
    "month": _is_month,
    "quarter": _is_quarter,
}
