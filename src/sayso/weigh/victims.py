"""Whom a sentence names or counts: groups with a number, and single people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.text.lexicon import words

_WORD = re.compile(r"\w[\w’'-]*|[^\w\s]")
_ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: at for at, word in enumerate(_ONES)}
_NUMBERS |= {"none": 0, "pair": 2, "couple": 2, "trio": 3, "dozen": 12}
_POINTING = frozenset(
    "a an another the his her their this that whose my our your its".split()
)
_ORDINALS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_MORE = _ORDINALS | {"another", "other", "others", "more", "additional"}
_PLURALS = {"men": "man", "women": "woman", "children": "child", "wives": "wife"}
_STOPS = frozenset(
    "and or but to of in at by with for from on was were is are has have had been who "
    "that which when after before as said killed wounded injured shot dead died hurt "
    "killing wounding injuring shooting shoots kills wounds injures leaves left say "
    "says told not fatally".split()
)
_NO_COUNT = frozenset(
    "no age aged ages $ # interstate highway us sr channel route".split()
)
_SPACED = re.compile(
    r"\b(\d{1,2}|[a-z]+)[ -](year|month|week)[ -](old)\b", re.IGNORECASE
)
_AGE = re.compile(r"(\d{1,3}|[a-z]+)-(?:year|month|week|day)s?-olds?")
_MEASURED = re.compile(
    r"\s*(?:[-\u2013]?\s?(?:year|month|week|day|hour|minute|mile|block|foot|feet|inch"
    r"|shots\b|gunshot|count|round|time|charge|bullet|gun|weapon|handgun|rifle|shell"
    r"|a\.m|p\.m|am\b|pm\b|th\b|st\b|nd\b|rd\b|percent|%|bedroom|story|cars?\b|vehicle"
    r"|of the (?:most|best))|[:/]\d|,\d|\.\d)",
    re.IGNORECASE,
)
_BEFALLEN = re.compile(
    r"\s(?:(?:more|other)\s)?"
    r"(?:shot(?! put)|dead|killed|wounded|injured|hurt|hospitali[sz]ed)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[A-Z][\w’'.-]+\s){1,4}?[A-Z][\w’'.-]+(?:\s(?:Jr|Sr|I{2,3})\.?)?,?\s\(?"
    r"(?:aged?\s)?(?P<age>\d{1,2})(?=[,.;:)]|\s(?:and|of|was|who|is|died)\b|$)"
)
_FAR = 6  # words: how far before a noun its number may stand


@dataclass(frozen=True, slots=True)
class Group:
    """People that a sentence names or counts.

    Attributes:
        start, end: Where the words stand: characters of the sentence.
        number: How many they are; ``None`` of "several".
        told: Whether a number is told, rather than a single person named.
        more: Whether they are told to be others than those before.
        key: What tells a single person from another: an age, or what they are;
            "self" of who did it.
    """

    start: int
    end: int
    number: int | None
    told: bool
    more: bool = False
    key: str = ""


def groups(sentence: str, counts: Sequence[tuple[int, int]] = ()) -> list[Group]:
    """The groups and single people in *sentence*, in order and apart.

    *counts* says from where to where its numbers stand that count something.

    >>> [g.number for g in groups("Two women and a 9-year-old boy left.")]
    [2, 1]
    """
    found: list[Group] = []
    whole = _SPACED.sub(r"\1-\2-\3", sentence)
    for group in sorted(_all(whole, counts), key=lambda g: (g.start, -g.end)):
        if not found or group.start >= found[-1].end:
            found.append(group)
    return found


def _all(sentence: str, counts: Sequence[tuple[int, int]]) -> Iterator[Group]:
    tokens = list(_WORD.finditer(sentence))
    for at, token in enumerate(tokens):
        word = token[0].lower()
        if word in ("himself", "herself"):
            yield Group(token.start(), token.end(), 1, told=False, key="self")
        elif _singular(word) in _people():
            yield from _noun(tokens, at)
        elif _AGE.fullmatch(word):
            yield from _aged(tokens, at)
        elif _value(word) is not None and _is_count(token, counts):
            yield from _number(tokens, at)
    for match in _NAMED.finditer(sentence):
        yield Group(*match.span(), 1, told=False, key=match["age"])


@cache
def _people() -> frozenset[str]:
    return (words("people.txt") | words("victims.txt")) - words("bystanding.txt")


def _singular(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    for ending, stem in (("men", "man"), ("ies", "y"), ("s", "")):
        one = word.removesuffix(ending) + stem
        if word.endswith(ending) and one in _people():
            return one
    return word


def _value(word: str) -> int | None:
    short = word.isdecimal() and len(word) <= 3
    return int(word) if short else _NUMBERS.get(word)


def _is_count(number: re.Match[str], counts: Sequence[tuple[int, int]]) -> bool:
    """Whether a number counts: digits only where others say so, or a fate follows."""
    if _MEASURED.match(number.string, number.end()):
        return False
    inside = any(start <= number.start() < end for start, end in counts)
    befallen = _BEFALLEN.match(number.string, number.end())
    return inside or not number[0].isdecimal() or bool(befallen)


def _noun(tokens: Sequence[re.Match[str]], at: int) -> Iterator[Group]:
    """A noun for people, with the number or the article before it."""
    word = tokens[at][0].lower()
    after = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    if _singular(after) in _people() or after in ("’s", "'s") or word.endswith("’s"):
        return
    plural = word == "people" or _singular(word) != word
    start, number, told, more, key = tokens[at], None, False, False, ""
    for token in reversed(tokens[max(0, at - _FAR) : at]):
        before = token[0].lower()
        aged, value = _AGE.fullmatch(before), _value(before)
        key = key or (aged[1] if aged else "")
        more = more or before in _MORE
        if value is None and (before in _STOPS or not before[0].isalnum()):
            break
        start = token
        if value is not None or before in _POINTING | _ORDINALS:
            number, told = value, value is not None
            break
    number = 1 if number is None and not plural else number
    yield Group(start.start(), tokens[at].end(), number, told, more, key or word)


def _aged(tokens: Sequence[re.Match[str]], at: int) -> Iterator[Group]:
    """A person told by age alone: "a 19-year-old was"."""
    for after in (t[0].lower() for t in tokens[at + 1 : at + 4]):
        if _singular(after) in _people():
            return
        if after in _STOPS or not after[0].isalnum():
            break
    more = any(t[0].lower() == "another" for t in tokens[max(0, at - 2) : at])
    match = _AGE.fullmatch(tokens[at][0].lower())
    key = match[1] if match else ""
    yield Group(*tokens[at].span(), 1, told=False, more=more, key=key)


def _number(tokens: Sequence[re.Match[str]], at: int) -> Iterator[Group]:
    """A number that stands alone, or before "others"."""
    before = tokens[at - 1][0].lower() if at else ""
    if before in _NO_COUNT:
        return
    following = tokens[at + 1 : at + 2]
    more = any(t[0].lower() in _MORE for t in following)
    end = following[0].end() if more else tokens[at].end()
    value = _value(tokens[at][0].lower())
    more = more or before in ("another", "other")
    yield Group(tokens[at].start(), end, value, told=True, more=more)
