"""Whether those who did it are counted among the dead: "19 people and himself"."""

import re
from functools import cache

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.extents import REACH
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

_HARM = frozenset(("killed", "wounded"))
_BEHIND = re.compile(r"\b(?:of|by|in|at|from|with|to|on)\b|,")
_MOST = 3.0  # of them: a greater difference has other causes
_LEAST = 4.0  # dead: of fewer, one more is of another event as often as not


def aside(one: Reading, other: Reading, lookup: Lookup) -> str:
    """The words that take those who did it out of a number of the dead, or into one.

    Empty unless the two are so near that these may be what lies between them.
    """
    if one.scope != {"killed"} or other.scope != {"killed"}:
        return ""
    less, more = sorted((one, other), key=lambda r: r.range.told)
    apart = more.range.told - less.range.told
    if not 0 < apart <= _MOST or less.range.told < _LEAST:
        return ""
    told = (_told(figure, _left_out(), lookup) for figure in less.figures)
    more_told = (_told(figure, _taken_in(), lookup) for figure in more.figures)
    return next((found for found in (*told, *more_told) if found), "")


def apart(
    one: Reading, other: Reading, lookup: Lookup
) -> tuple[DifferenceKind | None, str] | None:
    """A number with them and one without may both be true."""
    told = aside(one, other, lookup)
    if not told:
        return None
    why = f"the higher may count those who did it, the lower not (“{told}”)"
    return DifferenceKind.SCOPE, why


def alone(
    one: Reading, other: Reading, _: Lookup
) -> tuple[DifferenceKind | None, str] | None:
    """Those who did it, counted by themselves, are not those to whom they did it."""
    harmed = one.scope and other.scope and one.scope | other.scope <= _HARM
    return (None, "") if harmed and _did_it(one) != _did_it(other) else None


def _did_it(reading: Reading) -> bool:
    """Whether the noun of those counted is one for who did it: "harbour gunmen"."""
    told = _BEHIND.split(reading.figures[0].subject.lower())[0].split()
    return bool(told) and not _doing().isdisjoint(concepts.of(told[-1]))


@cache
def _doing() -> frozenset[str]:
    return frozenset(c for word in words("doers.txt") for c in concepts.of(word))


def _told(figure: Figure, pattern: re.Pattern[str], lookup: Lookup) -> str:
    sentence = lookup.sentence(figure.span)
    end = figure.span.end - sentence.start
    found = pattern.match(lookup.text(sentence)[end : end + REACH])
    return " ".join(found["words"].split()) if found else ""


@cache
def _left_out() -> re.Pattern[str]:
    """What stands right behind a number: "dead, plus the gunman", "and herself"."""
    besides = (
        r"plus|besides|apart\sfrom|in\saddition\sto|as\swell\sas"
        r"|not\s(?:including|counting)|excluding"
    )
    return re.compile(
        r"(?:\s[a-z]+){0,2},?\s(?P<words>(?:and|then|before)\s(?:killing\s)?(?:him|her)self\b"
        r"|(?:and|before\skilling)\sthemselves\b"
        rf"|(?:{besides})\sthe\s(?:\w+\s){{0,2}}?(?:{_who()})s?\b)",
        re.IGNORECASE,
    )


@cache
def _taken_in() -> re.Pattern[str]:
    """What stands right behind a number of all: "dead, including himself"."""
    return re.compile(
        r"(?:\s[a-z]+){0,2},?\s(?P<words>including\s(?:himself|herself|themselves"
        rf"|the\s(?:\w+\s){{0,2}}?(?:{_who()})s?)\b)",
        re.IGNORECASE,
    )


@cache
def _who() -> str:
    return "|".join(sorted(words("doers.txt"))).replace("man", "m[ae]n")
