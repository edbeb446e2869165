"""Parts of what was told before: "Fourteen of the 26", "one of the officials"."""

import re
from functools import cache

from sayso.text.lexicon import words
from sayso.trace import roles
from sayso.trace.cast import Character

_DIGITS = r"\d[\d,.]*"
_OTHERS = r"(?:others?|more)"
_COUNTED = re.compile(_DIGITS)


def counts_on(text: str, told: str) -> bool:
    """Whether *text* tells of a part of those whom *told*, right before, counted.

    "Two of them", "19 of the 31", "Fifteen were": whoever knew the whole tells the
    part. "Two of the firms" may be the reporter's own count, and so may be all that
    goes on to say who they are or what they told.

    >>> counts_on("Fourteen of the 26 are in hospital.", "26 children are ill")
    True
    >>> counts_on("Two of the hospitals were built in May.", "26 children are ill")
    False
    """
    found = _part().match(text)
    if found is None or not (_COUNTED.search(told) or _number().search(told)):
        return False
    whole = found["whole"]
    return whole is None or bool(
        re.search(rf"\b{re.escape(whole)}\b", told, re.IGNORECASE)
    )


@cache
def _number() -> re.Pattern[str]:
    """A number in words, but for "one", which counts nothing that has parts."""
    return re.compile(rf"(?i)\b(?:{_numbers()})\b")


def _numbers() -> str:
    return "|".join(sorted(words("counting.txt"), key=lambda w: (-len(w), w)))


@cache
def _part() -> re.Pattern[str]:
    """The start of a sentence whose subject is a part of what was counted."""
    number = rf"(?:one|{_numbers()}|{_DIGITS}(?<![.,]))"
    some = rf"(?:{number}|half|all|both|none|neither|most)"
    lead = r"(?:(?:about|nearly|almost|at least|more than|only|another)\s+)*"
    whole = rf"(?:them|(?:the|those|these) (?P<whole>{number})\b)"
    be = r"(?:was|were|had|have|has|is|are|will|died|remain(?:s|ed)?)"
    several = rf"(?!one\b){number}(?: {_OTHERS})?"
    return re.compile(
        rf"(?i){lead}(?:{some} of {whole}|{several} {be}\b|the (?:rest|others) {be}\b)"
    )


def includes(whole: Character | None, part: Character) -> bool:
    """Whether *part* can be some of *whole*: like-named, and of its states."""
    if whole is None or whole.key:
        return False
    mine, theirs = part.described, whole.described
    new = mine.vague and not part.states
    if new or not set(mine.fields) <= set(theirs.fields):
        return False
    return roles.alike(theirs.sort, mine.sort) and set(part.states) <= set(whole.states)


def of_those(source: Character) -> bool:
    """Whether it is told as if known, or as one of them, with no word of whose."""
    here = source.described
    known = not here.vague or _PART.match(here.text)
    return bool(known) and not (here.states or here.bodies or here.fields)


_PART = re.compile(r"\w+ of (?:them|these|those)$", re.IGNORECASE)
