"""The telling words of a statement, and what each stands for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

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
    found = [
        (match.group().lower().removesuffix("'s").removesuffix("’s"), match.span())
        for match in _WORD.finditer(lookup.text(span))
    ]
    told = [each for each in found if each[0] not in words("grammar.txt")]
    phrases = concepts.phrases([text for text, _ in told])
    meant = [stems(concepts.of(p)) for p in phrases for _ in p.split()]
    for (text, (start, end)), means in zip(told, meant, strict=True):
        where = Span(span.document, span.start + start, span.start + end)
        yield Word(where, text, means)


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
