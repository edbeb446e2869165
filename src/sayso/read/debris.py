"""Words that pages carry besides their report, known by ``lexicons/debris.tsv``.

Nothing is decided here about where a line stands: only what its own words say.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sayso.core.document import Kind
from sayso.text.lexicon import rows

# An entry of the list has at most so many words, and an appeal hardly more.
_ENTRY, _APPEAL = 7, 80

# In characters: an appeal that does not open as one is short.
_ASIDE = 250

_SIGNS = str.maketrans("‘’‛`“”„–—−‑", "''''\"\"\"----")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_BETWEEN = re.compile(r"[^\w'&+/-]+")
_BULLETS = " \t•·-*_>»▶►●■|~→"

_ADDRESS = re.compile(r"\b(?:you|your|us|our|we|here|now|join|free)\b")
_READER = re.compile(r"\b(?:you|your)\b")
_REPORTED = re.compile(r"\b(?:said|says|told|according to|reported|added)\b")
_PLEA = re.compile(
    r"\b(?:journalism|reporting|newsroom|news|investigations?)\b.{0,60}\b(?:"
    r"(?:costs|takes) (?:hard )?(?:work|time|money|courage|effort)|(?:has|have) to pay"
    r"|is(?:n't| not) (?:free|cheap)|needs (?:you|your|support|readers)"
    r"|(?:relies|depends) on (?:you|your|readers|members|support|people)"
    r"|(?:funded|paid for|made possible) by)"
    r"|\b(?:story|article|report|piece|podcast|newsletter)\b.{0,60}"
    r"\b(?:funded|paid for|made possible) by .{0,40}"
    r"\b(?:readers|members|supporters|donors|subscribers|you)\b"
)
_INVITED = re.compile(
    r"\b(?:readers|subscribers|members|people)\b.*[.!?] (?:sign up|subscribe|register"
    r"|join (?:us|them|now))(?: (?:now|today|here|free|to it))*[.!]*$"
)
_COUNTED = re.compile(r"0[km]?")
_POLL = re.compile(
    r"\bvote (?:now|online|here|below|at [\w-]+(?:\.[\w-]+)+|(?:in|on) our)\b"
    r"|\b(?:take|answer|join|take part in) our (?:\w+ )?(?:poll|survey|quiz)\b"
)
_ANSWER = re.compile(
    r"\? (?:please |then |just )?"
    r"(?:send|write|mail|e-?mail|text|message|tell|contact|ring)\b.{0,40}(?:\S@\w|\bus\b|\bour\b)"
)
_COUNTER = re.compile(
    r"0 ?(?:%|percent)? ?(?:out of|of|/) ?0"
    r"(?: (?:members|subscribers|supporters|readers|donors|articles|goal|raised))*"
)


@lru_cache(maxsize=1_000)
def plainly(words: str) -> str:
    """*words* as the list writes them: "0" for any number, plain marks, lower case.

    >>> plainly("• Help us find 4,000 readers – today")
    'help us find 0 readers - today'
    """
    lower = " ".join(words.translate(_SIGNS).casefold().split())
    return _NUMBER.sub("0", lower.strip(_BULLETS))


def whole(words: str) -> Kind | None:
    """The kind of a line that holds nothing but entries: "Share Tweet Email".

    >>> str(whole("Skip Ad"))
    'navigation'
    """
    kinds = [kind for kind, _ in _covering(words)]
    return kinds[0] if kinds else None


def has_effect(words: str, effect: str) -> bool:
    """Whether the entries that *words* consist of have that *effect*."""
    return any(each == effect for _, each in _covering(words))


def starting(words: str, *, effect: str = "") -> Kind | None:
    """The kind of a line that opens as the list says, with that *effect*."""
    return next(iter(_edge("start", effect, plainly(words))), None)


def ending(words: str) -> Kind | None:
    """The kind of a line that closes as the list says."""
    seen = plainly(words)
    found = [k for entry, k in _entries("end", "") if seen.endswith(" " + entry)]
    return found[0] if found else None


def is_appeal(words: str) -> bool:
    """Whether the page speaks to its readers about itself: to join, pay, follow, agree.

    >>> is_appeal("Sign up for our newsletter to get the news every morning.")
    True
    >>> is_appeal("More than 40,000 readers get our letter. Sign up!")
    True
    >>> is_appeal("Sign up, or leave, the mayor told subscribers.")
    False
    """
    seen = plainly(words.strip("[]() "))
    if len(seen.split()) > _APPEAL or _REPORTED.search(seen):
        return False
    asked = _PLEA.search(seen) or _INVITED.search(seen) or _is_poll(seen)
    if len(seen) < _ASIDE and asked:
        return True
    if _COUNTER.fullmatch(seen) or Kind.BANNER in _edge("start", "", seen):
        return True
    spaced = f" {_BETWEEN.sub(' ', seen)} "
    telling = sum(each in spaced for each in _telling())
    if _edge("start", "urge", seen):
        return telling > 1 or (telling == 1 and bool(_ADDRESS.search(seen)))
    return telling > 2 and len(seen) < _ASIDE and bool(_READER.search(seen))


def _is_poll(seen: str) -> bool:
    """Whether readers are asked a question, and to vote on it or to answer."""
    asks = "?" in seen and bool(_READER.search(seen))
    return asks and bool(_POLL.search(seen) or _ANSWER.search(seen))


def _covering(words: str) -> tuple[tuple[Kind, str], ...]:
    """What the entries are that cover *words* from end to end; none if none do."""
    tokens = tuple(_BETWEEN.sub(" ", plainly(words)).split())
    return _cover(tokens) if len(tokens) <= 4 * _ENTRY else ()


def _cover(tokens: tuple[str, ...]) -> tuple[tuple[Kind, str], ...]:
    found: list[tuple[Kind, str]] = []
    at = 0
    while at < len(tokens):
        sizes = range(min(_ENTRY, len(tokens) - at), 0, -1)
        if found and found[-1][0] is Kind.NAVIGATION and _COUNTED.fullmatch(tokens[at]):
            at += 1  # how often a button was pressed: "Share 34"
            continue
        size = next((n for n in sizes if tokens[at : at + n] in _wholes()), 0)
        if not size:
            return ()
        found.append(_wholes()[tokens[at : at + size]])
        at += size
    return tuple(found)


def _edge(where: str, effect: str, seen: str) -> list[Kind]:
    """The kinds of all entries with which *seen* opens, in the order of the list."""
    if not seen.startswith(_openings(where, effect)):
        return []
    entries = _entries(where, effect)
    return [k for entry, k in entries if seen.startswith(entry) and _cut(seen, entry)]


def _cut(seen: str, entry: str) -> bool:
    """Whether *entry* ends where a word of *seen* ends."""
    return not (entry[-1].isalnum() and seen[len(entry) :][:1].isalnum())


@cache
def _entries(where: str, effect: str) -> tuple[tuple[str, Kind], ...]:
    return tuple(
        (words, Kind(kind))
        for kind, place, words, *rest in rows("debris.tsv")
        if place == where and (rest or [""])[0] == effect
    )


@cache
def _openings(where: str, effect: str) -> tuple[str, ...]:
    return tuple(words for words, _ in _entries(where, effect))


@cache
def _wholes() -> dict[tuple[str, ...], tuple[Kind, str]]:
    return {
        tuple(_BETWEEN.sub(" ", words).split()): (Kind(kind), (rest or [""])[0])
        for kind, place, words, *rest in _reversed()
        if place == "whole"
    }


def _reversed() -> Iterable[tuple[str, ...]]:
    """The list from its end, so that of two like entries the first counts."""
    return reversed(rows("debris.tsv"))


@cache
def _telling() -> tuple[str, ...]:
    return tuple(f" {words} " for words, _ in _entries("within", ""))
