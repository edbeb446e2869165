"""What words stand for: one concept for the words that news uses alike.

Concepts are the names of groups in ``synonyms.tsv`` and of states in
``countries.tsv``; a word in neither stands for itself. A word may stand for several
("strike"). Adjective, capital and state are one: "Lisbon said" is "Portugal said".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.text.lexicon import rows

Concepts = tuple[str, ...]

_LONGEST = 5  # words in the longest phrase of the lexicons
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("men", "man"),
    ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdglmnprt])\1(?:ed|ing)$")


@cache
def _groups() -> dict[str, Concepts]:
    found: dict[str, Concepts] = {}
    for label, members in (*_states(), *_synonyms()):
        for member in dict.fromkeys(form for each in members for form in _forms(each)):
            found[member] = (*found.get(member, ()), label)
    return found


def _forms(phrase: str) -> tuple[str, str]:
    """*phrase*, and what a claim holds of it, which has no small words.

    >>> _forms("state of emergency")
    ('state of emergency', 'state emergency')
    """
    first, *others = phrase.split(" ")
    inner = [word for word in others[:-1] if word not in _SMALL]
    return phrase, " ".join((first, *inner, *others[-1:]))


_SMALL = frozenset("a an the of to into in on from for by under with at own 's".split())


def _synonyms() -> Iterator[tuple[str, list[str]]]:
    for row in rows("synonyms.tsv"):
        yield row[0].strip(), [cell.strip() for cell in row]


def _states() -> Iterator[tuple[str, list[str]]]:
    for row in rows("countries.tsv"):
        name = row[0].strip().lower()
        others = "|".join(row[1:4]).lower().split("|")
        yield name, [name, *(other.strip() for other in others if other.strip())]


@cache
def _opposed() -> dict[str, str]:
    return {row[0].strip(): row[1].strip() for row in rows("opposites.tsv")}


@cache
def of(phrase: str) -> Concepts:
    """The concepts of a word or phrase, in lower case; never empty.

    A word unknown as it stands is tried without its ending, since what a headline
    capitalises is often left without its lemma.

    >>> of("pulled") == of("withdrawal")
    True
    >>> of("lighthouses")
    ('lighthouse',)
    """
    known = _groups()
    forms = (phrase, *_bases(phrase))
    return next((known[form] for form in forms if form in known), (_singular(phrase),))


def _bases(word: str) -> tuple[str, ...]:
    single = _DOUBLED.sub(r"\1", word)
    bases = [
        word[: -len(ending)] + rest
        for ending, rest in _ENDINGS
        if word.endswith(ending) and len(word) > len(ending) + 2
    ]
    return (*bases, single) if single != word else tuple(bases)


def _singular(word: str) -> str:
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plain and len(word) > 3 else word


def turned(phrase: str) -> tuple[Concepts, bool]:
    """The concepts of *phrase*, and whether it says that they do not hold.

    >>> turned("absence")[1]
    True
    """
    forms = (phrase, *_bases(phrase))
    opposite = next((_opposed()[f] for f in forms if f in _opposed()), None)
    return (of(phrase), False) if opposite is None else (of(opposite), True)


def phrases(words: Sequence[str]) -> tuple[str, ...]:
    """*words* with those joined that together make a phrase of the lexicons.

    >>> phrases(("north", "korean", "troop"))
    ('north korean', 'troop')
    """
    found, at = [], 0
    while at < len(words):
        size = _phrase_at(words, at)
        found.append(" ".join(words[at : at + size]))
        at += size
    return tuple(found)


@cache
def _first_words() -> frozenset[str]:
    """The words with which the phrases of the lexicons begin."""
    return frozenset(each.partition(" ")[0] for each in _groups() if " " in each)


def _phrase_at(words: Sequence[str], at: int) -> int:
    if words[at] not in _first_words():
        return 1
    for size in range(min(_LONGEST, len(words) - at), 1, -1):
        phrase = " ".join(words[at : at + size])
        if any(form in _groups() for form in (phrase, *_bases(phrase))):
            return size
    return 1


def states(phrase: str) -> Concepts:
    """The states that a word or phrase stands for, and none of its other concepts.

    >>> states("korean"), states("swiss")
    ((), ('switzerland',))
    """
    return tuple(label for label in of(phrase) if label in named_states())


@cache
def named_states() -> frozenset[str]:
    """All states, by the names that they are compared by."""
    return frozenset(label for label, _ in _states())
