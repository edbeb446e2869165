"""Words that tell a time: where they stand, and what they are made of.

What they come to on the calendar is for ``reckoning``. The patterns are data:
``times.tsv``, and ``holidays.tsv`` for days with a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import zip_longest

from sayso.annotate import lengths
from sayso.annotate.days import MONTHS
from sayso.annotate.lengths import Length
from sayso.annotate.timelike import AND, is_time
from sayso.text.lexicon import rows

_STOPS = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No|Lt|vs))(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct"
    r"|Nov|Dec|Mrs|Gov|Sen|Rep|Gen|Col|Sgt|Maj|Inc|Ltd|Rev))(?<!\b(?:Sept|Capt|Corp))"
    r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z\d])|\n+"
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
    kept = _longest(e for e in found if e.kind == "length" or is_time(text, e))
    return tuple(_placed(text, e) for e in _of_one_year(text, [*_merged(text, kept)]))


def _of_one_year(text: str, found: list[Expression]) -> Iterator[Expression]:
    """*found*, a month with the year that stands after the next: "May to June 2020"."""
    for one, other in zip_longest(found, found[1:]):
        kinds = {one.kind, other.kind if other else ""}
        alone = not one.said.keys() & {"year", "of", "which"}
        if not other or not alone or not kinds <= {"month", "monthday"}:
            yield one
        elif "year" in other.said and re.fullmatch(AND, text[one.end : other.start]):
            turns = month_number(one.said["month"]) > month_number(other.said["month"])
            year = str(int(other.said["year"]) - turns)
            yield replace(one, said={**one.said, "year": year})
        else:
            yield one


def month_number(name: str) -> int:
    """The number of a month by its name or its figures, 1 to 12."""
    return int(name) if name.isdigit() else MONTHS.index(name[:3]) + 1


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
            yield Expression(*match.span(), "holiday", said)


_NAMED_DAYS = re.compile(
    r"Day|Eve|Christmas|Halloween|Fourth|Juneteenth|Thanksgiving|Easter|Good|Sunday"
    r"|Ash|Maundy",
    re.IGNORECASE,
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
        loose = length.aged or _is_of_a_noun(text, length)
        before = None if loose else _BEFORE.search(text, near, length.start)
        before = before if before and any(before.groups()) else None
        after = _AFTER.match(text, length.end)
        said = {k: v.lower() for k, v in _groups(before, after) if v}
        if (length.article and not said) or (
            length.aged and lengths.is_of_a_person(text, length.end)
        ):
            continue
        if text[length.start : length.end] == "One day" and not said:
            continue  # some day or other
        start = before.start() if before else length.start
        end = after.end() if after else length.end
        yield Expression(start, end, "length", said, length=length)


_BEFORE = re.compile(
    r"\b(?:(?P<lead>for|over|in|during|within|throughout|after|since|every)\s+)?"
    r"(?:(?:just|only|mere)\s+)?"
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


def _is_of_a_noun(text: str, length: Length) -> bool:
    """Whether it says how long a thing is: "after a two-hour march"."""
    words = text[length.start : length.end]
    joined = re.search(r"-[a-z]+$", words) or (length.low > 1 and words[-1] != "s")
    near = re.search(r"\b(?:an?|its|his|her|their)\s$", text[: length.start])
    return bool(joined and near)


def _groups(*matches: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    for match in matches:
        if match:
            yield from match.groupdict().items()


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
    days = {"weekday", "monthday", "holiday", "date", "deictic", "that", "named"}
    between = text[one.end : other.start].strip().lower()
    kinds = {one.kind, other.kind}
    return "clock" in kinds and bool(kinds & days) and between in {"", ",", "on", "at"}


def _placed(text: str, e: Expression) -> Expression:
    start = max((m.end() for m in _STOPS.finditer(text, 0, e.start)), default=0)
    stop = _STOPS.search(text, e.end)
    return replace(e, sentence=(start, stop.start() + 1 if stop else len(text)))
