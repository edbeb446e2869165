"""Lengths of time: "about two weeks", "a month", "several years", bare "weeks"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate import quantities
from sayso.annotate.measures import bound_before
from sayso.annotate.quantities import Quantity
from sayso.text.lexicon import words

_UNIT = (
    "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade"
    "|century|centurie"
)
_ONE = re.compile(
    rf"\b(?:an?|one)\s(?:full\s|whole\s)?(?P<unit>{_UNIT})\b(?!-)"
    r"(?!(?<=second)\s(?!ago|later|after|before|or|and|to|per|for|in)[a-z]+)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?:(?:few|several|many|couple\sof)\s)?(?P<unit>{_UNIT})s(?P<long>-long)?\b",
    re.IGNORECASE,
)
_VERBS = frozenset(
    "was is who and from of with has had in told said were are at by on to or left "
    "died went fell came ran got".split()
)
_LEAD = re.compile(
    r"(?:for|within)(?:\s+(?:the\s+)?(?:past|last|next|coming))?\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in a text.

    Attributes:
        start, end: The words, without a preposition before them.
        unit: Singular.
        low, high: How many; 2 and ``None`` of a bare or vague plural.
        bound: "min" or "max" where the words bound it.
        article: Whether the count is "a", or is left out: no number stands there.
        aged: Whether it is somebody's or something's age ("three-year-old").
    """

    start: int
    end: int
    unit: str
    low: float
    high: float | None
    bound: str = ""
    article: bool = False
    aged: bool = False


def find(text: str) -> tuple[Length, ...]:
    """The lengths of time in *text*, in order, none within another.

    >>> [(each.low, each.unit) for each in find("a week, then nearly three years")]
    [(1, 'week'), (3.0, 'year')]
    """
    found = [_counted(text, q) for q in quantities.find(text) if q.kind == "time"]
    taken = [(each.start, each.end) for each in found]
    found += [each for each in _wordy(text) if _apart(each, taken)]
    return tuple(sorted(found, key=lambda each: each.start))


def is_of_a_person(text: str, end: int) -> bool:
    """Whether the age that ends at *end* is somebody's: "a 12-year-old boy".

    So it is where the words after it name a person, or where no noun follows.
    """
    after = re.findall(r"[\w’'-]+|[^\w\s]", text[end : end + 40])[:3]
    if not after or after[0] in _VERBS or not after[0][0].isalnum():
        return True
    return after[0][0].isupper() or any(_is_somebody(w.lower()) for w in after)


def _is_somebody(word: str) -> bool:
    forms = {word, word.removesuffix("s")}
    agent = _AGENT.search(word) and not forms & _THINGS
    return bool(forms & words("people.txt")) or bool(agent)


_AGENT = re.compile(r"(?:er|or|ist|ian|man|men|ess|keeper)s?$")
_THINGS = frozenset(
    "tower river border order computer paper newspaper theater center number power "
    "matter letter carrier reactor tractor sector motor cruiser freighter tanker liner "
    "chapter charter barrier disaster career after over their her under never ever "
    "business process".split()
)


def _counted(text: str, q: Quantity) -> Length:
    lead = _LEAD.match(text, q.start, q.end)
    start = lead.end() if lead else q.start
    aged = text[q.core[1] : q.end].lower().endswith("old")
    bound = "" if q.value is None else "min" if q.min else "max" if q.max else ""
    low = q.value if q.value is not None else q.min or 0
    return Length(start, q.end, q.unit, low, q.value or q.max, bound, aged=aged)


def _wordy(text: str) -> Iterator[Length]:
    for match in _ONE.finditer(text):
        yield _single(text, match)
    for match in _BARE.finditer(text):
        bare = match["long"] is None
        yield Length(*match.span(), _singular(match), 2, None, article=bare)


def _single(text: str, match: re.Match[str]) -> Length:
    """One of a unit, with the words that bound it: "more than a week"."""
    unit, beside = _singular(match), bound_before(text, match.start())
    if (
        unit == "quarter"
        or beside is None
        or text[beside.start : match.start()].strip() in _NO_BOUNDS
    ):
        return Length(*match.span(), unit, 1, 1, article=True)
    bound = beside.says if beside.says in {"min", "max"} else ""
    return Length(beside.start, match.end(), unit, 1, 1, bound)


#: Words that bound a number, and say something else before "a week".
_NO_BOUNDS = frozenset(
    ("within", "over", "near", "some", "another", "the", "exceeding")
)


def _singular(match: re.Match[str]) -> str:
    return match["unit"].lower().replace("centurie", "century")


def _apart(one: Length, taken: list[tuple[int, int]]) -> bool:
    return all(one.end <= start or end <= one.start for start, end in taken)
