"""For which state or party somebody speaks, as far as words tell.

Countries by name, adjective, capital and short form, and institutions that belong
to one, come from the lexicons. Nothing is guessed from where an outlet is.
"""

import re
from dataclasses import dataclass
from functools import cache

from sayso.text.lexicon import rows
from sayso.trace.names import folded, is_acronym

_WORD = re.compile(r"[^\W_](?:[\w.'’&-]*\w)?\.?(?:['’]s?)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_TIED = re.compile(r"\b(?:of|of the|in|for)$|^of (?:the )?")
_LONGEST = 8
# A country's name that is more often a region's or a person's.
_OTHERWISE = frozenset(("georgia",))


@dataclass(frozen=True, slots=True)
class Party:
    """What a word of the lexicons stands for.

    Attributes:
        side: The state or party.
        institution: The institution's name; empty where the word is the state itself.
        how: "name", "adjective" or "capital".
        word: The word as the lexicon writes it.
    """

    side: str
    institution: str
    how: str
    word: str


@cache
def _parties() -> dict[str, Party]:
    known: dict[str, Party] = {}
    for name, aliases, side in rows("institutions.tsv"):
        for word in (name, *_split(aliases)):
            known.setdefault(folded(word), Party(side, name, "name", word))
    for name, adjectives, capital, others, _code in rows("countries.tsv"):
        for word in _split(adjectives):
            known.setdefault(folded(word), Party(name, "", "adjective", word))
            known.setdefault(folded(word) + "s", Party(name, "", "adjective", word))
        for word in _split(capital):
            known.setdefault(folded(word), Party(name, "", "capital", word))
        for word in (name, *_split(others)):
            known[folded(word)] = Party(name, "", "name", word)
    return known


@cache
def aliases(name: str) -> tuple[str, ...]:
    """All that the lexicon calls the institution of that *name*; itself at least."""
    found = party(name)
    listed = (row for row in rows("institutions.tsv") if found)
    mine = (row for row in listed if found and row[0] == found.institution)
    return next(((row[0], *_split(row[1])) for row in mine), (name,))


@cache
def country(code: str) -> str | None:
    """The state with an ISO 3166-1 code of two letters."""
    return next((row[0] for row in rows("countries.tsv") if row[4] == code), None)


def _split(words: str) -> tuple[str, ...]:
    return tuple(w for w in words.split("|") if w)


def party(words: str) -> Party | None:
    """The state or institution that exactly these words name.

    >>> party("the Kremlin").side, party("Seoul").side, party("kremlin")
    ('Russia', 'South Korea', None)
    """
    found = _parties().get(folded(words))
    return found if found and _written(words, found.word) else None


def _written(words: str, entry: str) -> bool:
    """Names need a capital; acronyms are "IS" and not "is"."""
    bare = _POSSESSIVE.sub("", re.sub(r"(?i)^the ", "", words))
    if is_acronym(entry):
        return bare.replace(".", "").rstrip("s") == entry.replace(".", "") or (
            bare.replace(".", "") == entry.replace(".", "")
        )
    return bare[:1].isupper()


def parties(text: str) -> list[Party]:
    """Every state and institution that *text* names, the longest name first, in order.

    A capital counts only where it can stand for the state: alone, or as the owner.

    >>> [p.side for p in parties("Ukrainian and U.S. officials")]
    ['Ukraine', 'United States']
    >>> len(parties("Seoul's spy agency")), len(parties("a Seoul bakery"))
    (1, 0)
    """
    return [found for _, _, found in _places(text)]


def stateless(name: str) -> str:
    """A body's folded name without the states in it and the words that tie them on.

    >>> stateless("Armed Forces of Ukraine"), stateless("U.S. Coast Guard")
    ('armed forces', 'coast guard')
    """
    return _TIED.sub("", without(name)).strip() or folded(name)


def without(text: str) -> str:
    """*text*, folded, without the states in it; nothing is left of a state alone.

    >>> without("the Ukrainian"), without("senior French")
    ('', 'senior')
    """
    left, at = "", 0
    for start, end, found in _places(text, states_alone=True):
        if found.how != "capital":
            left, at = left + text[at:start], end
    return folded(left + text[at:])


def states(text: str) -> list[tuple[int, int]]:
    """Where *text* names a state by its name or by a city that stands for it.

    >>> text = "Neither Lima nor South Africa replied to the French."
    >>> [text[start:end] for start, end in states(text)]
    ['Lima', 'South Africa']
    """
    places, at = [], 0
    words = [m.span() for m in _WORD.finditer(text)]
    while at < len(words):
        size = next((n for n in (4, 3, 2, 1) if _state(text, words[at : at + n], n)), 0)
        if size:
            end = words[at + size - 1][1]
            places.append((words[at][0], end - len(_owner(text[:end]))))
        at += size or 1
    return places


def _owner(text: str) -> str:
    found = _POSSESSIVE.search(text)
    return found[0] if found else ""


def _state(text: str, words: list[tuple[int, int]], size: int) -> bool:
    if len(words) < size or not text[words[0][0]].isupper():
        return False
    found = party(text[words[0][0] : words[-1][1]])
    return bool(found and not found.institution and found.how != "adjective")


def _places(text: str, *, states_alone: bool = False) -> list[tuple[int, int, Party]]:
    words = [m.span() for m in _WORD.finditer(text)]
    found, at = [], 0
    while at < len(words):
        size, named = _longest(text, words, at, states_alone=states_alone)
        if named:
            found.append((words[at][0], words[at + size - 1][1], named))
        at += size
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _parties() if name)


def _longest(
    text: str, words: list[tuple[int, int]], at: int, *, states_alone: bool
) -> tuple[int, Party | None]:
    first = folded(text[words[at][0] : words[at][1]]) or "the"
    if first != "the" and first.split()[0] not in _first_words():
        return 1, None
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        piece = text[words[at][0] : words[at + size - 1][1]]
        found = party(piece)
        if not found or (states_alone and found.institution):
            continue
        if _counts(found, piece, alone=len(words) == size):
            return size, found
    return 1, None


def _counts(found: Party, piece: str, *, alone: bool) -> bool:
    if found.how == "capital":
        return alone or bool(_POSSESSIVE.search(piece))
    return alone or folded(piece) not in _OTHERWISE


def sides(text: str) -> tuple[str, ...]:
    """The states and parties that *text* names, each once, sorted."""
    return tuple(sorted({p.side for p in parties(text)}))
