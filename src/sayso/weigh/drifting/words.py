"""The telling words of a statement, and what each stands for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.lookup import Lookup

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
# What is left must be five letters: "even" is not "evening".
_ENDING = re.compile(r"(?<=[a-z]{5})(?:ing|ed|e)$")
_DOUBLED = re.compile(r"([bdglmnprt])\1$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its stretch, how it is written in lower case, what it stands for."""

    span: Span
    text: str
    meant: frozenset[str]


def worded(span: Span, lookup: Lookup) -> Iterator[Word]:
    """The telling words of *span*; those of a phrase stand for what the phrase does."""
    for text, (start, end), means in _told(lookup.text(span)):
        where = Span(span.document, span.start + start, span.start + end)
        yield Word(where, text, means)


@lru_cache(maxsize=20_000)
def _told(text: str) -> tuple[tuple[str, tuple[int, int], frozenset[str]], ...]:
    """The telling words of *text*, where they stand in it, and what they stand for."""
    found = [
        (match.group().lower().removesuffix("'s").removesuffix("’s"), match.span())
        for match in _WORD.finditer(text)
    ]
    told = [each for each in found if each[0] not in words("grammar.txt")]
    phrases = concepts.phrases([word for word, _ in told])
    meant = [stems(concepts.of(p)) for p in phrases for _ in p.split()]
    return tuple((*each, means) for each, means in zip(told, meant, strict=True))


def stems(labels: Iterable[str]) -> frozenset[str]:
    """Concepts without the endings of verbs, of which the lexicons do not know all.

    >>> stems(("overloading",)) == stems(("overloaded",)) == stems(("overload",))
    True
    """
    return frozenset(map(_stem, labels))


@cache
def _stem(label: str) -> str:
    stem = _ENDING.sub("", label)
    return _DOUBLED.sub(r"\1", stem) if not label.endswith("e") else stem
