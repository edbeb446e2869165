"""Headlines In Title Case as the report itself would write their words.

A parser takes "Convoys Halted Below Dam" for one long name. Which of its words are
names, the body shows: what it writes small within sentences is none. Of words that it
does not have, those are made small that are verbs or adverbs in the parser's own lists.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.core.document import Document, Kind, Segment

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_WITHIN = re.compile(r"(?<=[\w,;] )[^\W\d_][\w'’]*")
# "BANK BOSSES KNEW", but not "NATO" alone
_SHOUTED = re.compile(r"\b[A-Z]{3,}(?:[ ’'-]+[A-Z]{2,}){2,}\b")
_MOSTLY = 0.6  # of a headline's longer words that are capitalised in title case
_SHORT = 4  # letters; shorter words are small in title case too


@dataclass(frozen=True, slots=True)
class Casing:
    """How the body of one report writes words: ``small``, or ``large`` as names."""

    small: frozenset[str]
    large: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> "Casing":
        """That of *document*; where both are seen, a word counts as large."""
        small: set[str] = set()
        large: set[str] = set()
        for segment in document.mined:
            if segment.kind is Kind.BODY:
                for word in _WITHIN.findall(document[segment.span]):
                    (small if word[0].islower() else large).add(word.lower())
        return cls(frozenset(small - large), frozenset(large))

    def shown(self, text: str, segment: Segment, usual: Callable[[str], bool]) -> str:
        """*text* of *segment*, of the same length, without the large of title case.

        >>> from sayso.core.span import Span
        >>> headline = Segment(Span(0, 0, 26), Kind.HEADLINE)
        >>> casing = Casing(frozenset({"convoys", "below"}), frozenset())
        >>> usual = {"halted"}.__contains__
        >>> casing.shown("Convoys Halted Below Orris", headline, usual)
        'convoys halted below Orris'
        """
        if segment.kind is not Kind.HEADLINE:
            return text
        text = _SHOUTED.sub(lambda m: self._spoken(m.group(), usual), text)
        if not _titled(text):
            return text
        return _WORD.sub(lambda m: self._one(m.group(), usual), text)

    def _spoken(self, words: str, usual: Callable[[str], bool]) -> str:
        """*words* all in capitals as they would be said; an acronym stays."""
        return _WORD.sub(lambda m: self._one(m.group().capitalize(), usual), words)

    def _one(self, word: str, usual: Callable[[str], bool]) -> str:
        lowered = word.lower()
        if len(lowered) != len(word) or lowered in self.large or word.isupper():
            return word
        return lowered if lowered in self.small or usual(lowered) else word


def _titled(text: str) -> bool:
    found = [word for word in _WORD.findall(text) if len(word) >= _SHORT]
    large = sum(1 for word in found if word[0].isupper())
    return large > _MOSTLY * len(found)
