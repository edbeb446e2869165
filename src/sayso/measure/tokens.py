"""A text as it is scored: in words and signs, by number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from sayso.learn.corpus import Pieces

Numbers = frozenset[int]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w")
_NO_TOKEN = -1
_DIRECT = 0.9  # of the words; as PolNeAR's scorer has it


class Speech(StrEnum):
    """How much of a content stands in quotation marks: (nearly) all, some, nothing."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text.

    Attributes:
        at: For each character of the text the number of its token, -1 for a blank.
        words: Which tokens are words; the others are signs, each by itself.
        quoted: Which tokens stand between double quotation marks.
    """

    at: tuple[int, ...]
    words: Numbers
    quoted: Numbers

    @classmethod
    def of(cls, text: str) -> Self:
        """The tokens of *text*."""
        found = list(_TOKEN.finditer(text))
        at = [_NO_TOKEN] * len(text)
        for number, token in enumerate(found):
            at[token.start() : token.end()] = [number] * len(token[0])
        words = (number for number, token in enumerate(found) if _WORD.match(token[0]))
        return cls(tuple(at), frozenset(words), frozenset(_quoted(text, found)))

    def under(self, pieces: Pieces) -> Numbers:
        """The tokens that share a character with one of *pieces*.

        White space at the ends, or a slip within a word, makes no difference.
        """
        each = (self.at[max(0, start) : end] for start, end in pieces)
        return frozenset(number for own in each for number in own) - {_NO_TOKEN}

    def speech(self, content: Numbers) -> Speech:
        """Which kind of speech *content* is, by its words."""
        words = content & self.words
        quoted = words & self.quoted
        if not quoted:
            return Speech.INDIRECT
        return Speech.DIRECT if len(quoted) / len(words) >= _DIRECT else Speech.MIXED


def _quoted(text: str, found: Sequence[re.Match[str]]) -> Iterator[int]:
    r"""The numbers of the tokens between marks: “ and ”, \" and \", '' and ''.

    A quotation that is not closed ends with its line.
    """
    inside, before, second = False, 0, -1
    for number, token in enumerate(found):
        inside = inside and "\n" not in text[before : token.start()]
        before = token.end()
        if token.start() == second:
            continue
        sign = token[0]
        if text.startswith("''", token.start()):
            sign, second = '"', token.start() + 1
        if sign == '"':
            inside = not inside
        elif sign in "“”":
            inside = sign == "“"
        elif inside:
            yield number
