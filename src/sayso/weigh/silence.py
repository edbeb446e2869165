"""Who, by a report's own words, has not answered. Silence is never a denial."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Account
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup

_ANSWER = (
    r"(?:comment|respond|repl(?:y|ied)|acknowledg|confirm|react|answer|address(?:ed)?\b"
    r"|issued?\s+(?:a|any)\s+(?:statement|comment)|made\s+any\s+comment"
    r"|return(?:ed)?\s+(?:\w+\s+){0,4}(?:calls?|messages?|e-?mails?|requests?))\w*"
)
_WAYS = r"(?:\s+(?:\w+ly|yet|so\s+far|ever))*"
_NOT = (
    r"(?:ha(?:s|ve|d)|did|do|does|would|could)(?:\s+(?:not|never)|n['’]t|\s+yet\s+to)"
)

#: Who is silent is named before these words, or among them.
BEFORE = re.compile(
    rf"\b(?:{_NOT}{_WAYS}\s+{_ANSWER}"
    rf"|neither\s[^.;:]{{1,90}}?\snor\s[^.;:]{{1,60}}?\s{_ANSWER}"
    r"|(?:declin|refus)\w*\s+to\s+(?:comment|say|confirm|answer|discuss|elaborate"
    r"|respond|be\s+drawn)"
    r"|could\s+not\s+(?:immediately\s+)?be\s+reached"
    r"|(?:made|had|gave|offered|issued)\s+no\s+(?:immediate\s+|public\s+|official\s+)*"
    r"(?:comment|response|reply|statement)"
    r"|(?:remain|kept|keep|stay)\w*\s+silent)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:—–]\s|,\s+(?:but|while|though|although|and|whereas)\s", re.IGNORECASE
)

#: Who is silent is named after it.
AFTER = re.compile(
    r"\bno\s+(?:\w+\s+){0,2}(?:comment|response|reply|reaction|word|statement)\s+from\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Silence:
    """A report's statement that somebody has not answered.

    Attributes:
        source: The id of who has not.
        evidence: The words that say so.
        matter: What about, in the report's words; the evidence itself if not told.
    """

    source: str
    evidence: Span
    matter: Span


def silences(lookup: Lookup) -> Iterator[Silence]:
    """All silences that the reports tell of, in order."""
    for account in lookup.lineage.accounts:
        for sentence in account.sentences:
            yield from _told(account, sentence, lookup)


def _told(account: Account, sentence: Span, lookup: Lookup) -> Iterator[Silence]:
    text = account.document[sentence]
    for match in BEFORE.finditer(text):
        borders = [m.end() for m in _CLAUSE.finditer(text, 0, match.start())]
        told = _part(sentence, max(borders, default=0), match.end())
        rest = _part(sentence, match.end(), len(text)) if text[match.end() :] else told
        yield from (Silence(who, told, rest) for who in lookup.mentioned(told))
    for match in AFTER.finditer(text):
        told = _part(sentence, match.start(), len(text))
        yield from (Silence(who, told, told) for who in lookup.mentioned(told))


def _part(sentence: Span, start: int, end: int) -> Span:
    """Characters [start, end) of *sentence*."""
    return Span(sentence.document, sentence.start + start, sentence.start + end)
