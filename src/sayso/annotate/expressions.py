"""Words that tell a time: where they stand, and what they are made of.

What they come to on the calendar is for ``reckoning``. The patterns are data:
``times.tsv``, and ``holidays.tsv`` for days with a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from sayso.annotate import lengths
from sayso.annotate.lengths import Length
from sayso.text.lexicon import rows, words

_STOPS = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|Lt|vs))(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct"
    r"|Nov|Dec|Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Maj|Inc|Ltd|Rev))(?<!\b(?:Sept|Capt|Corp))"
    r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z\d])|\n+"
)
_COUNTED = re.compile(r"\s(?!was\b|is\b|has\b|as\b|this\b|[a-z]+less\b)([a-z-]+s)\b")
_NO_YEAR = re.compile(r"\s(?:hours|block|people|men|women|GMT|km)\b")
_LABEL = re.compile(
    r"\b(?:flight|route|highway|room|no\.|number|model)\s$", re.IGNORECASE
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


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell a time.

    Attributes:
        start, end: Where they stand in the text.
        kind: The kind of their pattern; "length" of a length of time.
        said: The named parts of the pattern that are there, in lower case.
        sentence: Where their sentence starts and ends.
        length: How long, if they tell a length.
    """

    start: int
    end: int
    kind: str
    said: Mapping[str, str] = field(default_factory=dict)
    sentence: tuple[int, int] = (0, 0)
    length: Length | None = None


def find(text: str) -> tuple[Expression, ...]:
    """The time expressions in *text*, in order, none within another.

    >>> [(e.kind, e.said["month"]) for e in find("It fell in early May 2021.")]
    [('month', 'may')]
    """
    found = [*_patterned(text), *_lengthy(text), *_holidays(text)]
    kept = _longest(e for e in found if e.kind == "length" or _is_time(text, e))
    return tuple(_placed(text, e) for e in _merged(text, kept))


def _patterned(text: str) -> Iterator[Expression]:
    hinted = {hint: bool(hint.search(text)) for _, _, hint in _patterns()}
    for kind, pattern, hint in _patterns():
        for match in pattern.finditer(text) if hinted[hint] else ():
            said = {k: v.lower() for k, v in match.groupdict().items() if v}
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Expression(start, match.end(), kind, said)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """The kind and the pattern of each row, and what a text with such a time holds."""
    lets: dict[str, str] = {}
    found = []
    for kind, *parts in rows("times.tsv"):
        whole = [re.sub(r"@([A-Z\d]+)@", lambda n: lets[n[1]], part) for part in parts]
        if kind.startswith("let "):
            lets[kind.removeprefix("let ")] = whole[0]
        else:
            pattern, hint = (*whole, "")[:2]
            found.append((kind, _compiled(pattern), _compiled(hint)))
    return tuple(found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _holidays(text: str) -> Iterator[Expression]:
    for pattern, month, day in _days() if _NAMED_DAYS.search(text) else ():
        for match in pattern.finditer(text):
            said = {"month": month, "day": day}
            said |= {k: v for k, v in match.groupdict().items() if v}
            yield Expression(*match.span(), "monthday", said)


_NAMED_DAYS = re.compile(
    r"Day|Eve|Christmas|Halloween|Fourth|Juneteenth", re.IGNORECASE
)


@cache
def _days() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    frame = r"\b(?:(?:on|since|by|until)\s)?(?:{})\b(?:,?\s(?P<year>(?:19|20)\d\d))?"
    return tuple(
        (re.compile(frame.format(words)), m, d) for words, m, d in rows("holidays.tsv")
    )


def _lengthy(text: str) -> Iterator[Expression]:
    """Lengths of time with the words beside them that make a time of them."""
    for length in lengths.find(text):
        near = max(0, length.start - 40)
        before = None if length.aged else _BEFORE.search(text, near, length.start)
        before = before if before and any(before.groups()) else None
        after = _AFTER.match(text, length.end)
        said = {k: v.lower() for k, v in _groups(before, after) if v}
        if (length.article and not said) or (
            length.aged and lengths.is_of_a_person(text, length.end)
        ):
            continue
        start = before.start() if before else length.start
        end = after.end() if after else length.end
        yield Expression(start, end, "length", said, length=length)


_BEFORE = re.compile(
    r"\b(?:(?P<lead>for|over|in|during|within|throughout|after|since|every)\s+)?"
    r"(?:(?:the|these|its|his|her|their|a)\s+)?"
    r"(?:(?P<which>past|last|next|coming|previous|following|preceding|recent|first"
    r"|final)\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?P<then>ago|earlier|before|later|after(?:wards?)?|from\snow|hence|prior"
    r"|previously|beforehand)\b",
    re.IGNORECASE,
)


def _groups(*matches: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    for match in matches:
        if match:
            yield from match.groupdict().items()


def _is_time(text: str, e: Expression) -> bool:
    """Whether the words that fit a pattern do tell a time where they stand."""
    test = _TESTS.get(e.kind)
    return test is None or test(text, e)


def _is_year(text: str, e: Expression) -> bool:
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


def _is_month(text: str, e: Expression) -> bool:
    if e.said.keys() & {"lead", "part", "which", "year"}:
        return True
    name_follows = re.match(r"\s[A-Z][a-z]+", text[e.end : e.end + 12])
    plain = e.said["month"] not in {"may", "march"} or text[e.end :].startswith(
        ("'s", "’s")
    )
    person = e.said["month"] in {"april", "june", "august", "may"} and name_follows
    return (
        plain and not person and not _NAMED.search(text[max(0, e.start - 20) : e.start])
    )


def _is_quarter(text: str, e: Expression) -> bool:
    """Whether it is a company's quarter, and not a match's."""
    if e.said.keys() & {"year", "which"}:
        return True
    return e.said.get("size") != "half" and bool(_EARNED.search(text))


def _is_no_title(text: str, e: Expression) -> bool:
    """Whether it is not the end of a name: "Scotland Today"."""
    named = _NAMED.search(text[max(0, e.start - 20) : e.start])
    return not (named and text[e.start].isupper())


_TESTS = {
    "deictic": _is_no_title,
    "year": _is_year,
    "month": _is_month,
    "quarter": _is_quarter,
}


def _longest(found: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap, the longest; of equals, the first pattern's."""
    kept: list[Expression] = []
    for e in sorted(found, key=lambda e: (e.start - e.end, e.start)):
        if all(e.end <= k.start or k.end <= e.start for k in kept):
            kept.append(e)
    return sorted(kept, key=lambda e: e.start)


def _merged(text: str, found: list[Expression]) -> Iterator[Expression]:
    """An hour and the day beside it as one: "at 9 a.m. on Monday"."""
    held: Expression | None = None
    for e in found:
        if held and _is_hour_of(text, held, e):
            day = e if held.kind == "clock" else held
            held = replace(day, start=held.start, end=e.end)
            continue
        if held:
            yield held
        held = e
    if held:
        yield held


def _is_hour_of(text: str, one: Expression, other: Expression) -> bool:
    days = {"weekday", "monthday", "date", "deictic", "that", "named"}
    between = text[one.end : other.start].strip().lower()
    kinds = {one.kind, other.kind}
    return "clock" in kinds and bool(kinds & days) and between in {"", ",", "on", "at"}


def _placed(text: str, e: Expression) -> Expression:
    start = max((m.end() for m in _STOPS.finditer(text, 0, e.start)), default=0)
    stop = _STOPS.search(text, e.end)
    return replace(e, sentence=(start, stop.start() + 1 if stop else len(text)))
