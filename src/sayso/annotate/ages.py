"""How old somebody is: a number that counts nobody."""

import re

from sayso.annotate.quantities import Quantity
from sayso.text.lexicon import words

_AGED = re.compile(
    r"\b(?:aged?|ages|turn(?:s|ed|ing))\s(?:between\s|of\s|about\s)?(?:\d+(?:,|\s(?:and|to)))?"
    r"(?:\s\d+,?\sand)*\s?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"\b([\w’'.-]+?)(?:[”\"’']|\s(?:Jr|Sr|I{2,3})\.?)?,\s$")
_AGED_NOUN = re.compile(
    r"\b(?:an?|the|another|one|h(?:er|is)|their)\s(?:[a-z-]+\s){0,2}(?:(?:school)?(?:boy|girl)|man"
    r"|woman|child|baby|youth|youngster|lad|lass|toddler|infant|teenager|pupil|student"
    r"|pensioner|son|daughter|brother|sister)\sof\s$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[,.;:)]|\s(?:and|of|who|was|is|from)\b|$")
_MORE = re.compile(r"\s(?!(?:was|is|has|dies|says)\b)[a-z]+(?:s|men|children|people)\b")
_BRACKETED = re.compile(r"\b(\w+)\s\($")
OLDEST = 115


def is_age(before: str, q: Quantity, after: str) -> bool:
    """Whether *q* between those words is an age: "Ruiz, 34, said", "a boy of 12"."""
    if _AGED.search(before):
        return True
    if _AGED_NOUN.search(before) and not _MORE.match(after):
        return (q.value or 0) <= OLDEST
    young = q.value is not None and q.value <= OLDEST and not q.spelt
    named = _AGE_AFTER.match(after) and _NAME_BEFORE.search(before)
    if after.startswith(")"):
        named = _BRACKETED.search(before)
    return bool(young and named and _may_be_a_person(named[1]))


def _may_be_a_person(word: str) -> bool:
    return word[0].isupper() or word.lower() in words("people.txt")
