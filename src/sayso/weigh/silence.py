"""Who, by a report's own words, has not answered. Silence is never a denial."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Account
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.text.silences import AFTER, BEFORE, CLAUSE, subject_end
from sayso.weigh.lookup import Lookup

_NEITHER = "neither"
_AND = frozenset(("and", "or", "nor", "and the", "or the", "nor the"))


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
        borders = [m.end() for m in CLAUSE.finditer(text, 0, match.start())]
        start = max(borders, default=0)
        told = _part(sentence, start, match.end())
        bare = text[match.end() :].lstrip()[:1] in ("", ".", ":", ";")
        rest = told if bare else _part(sentence, match.end(), len(text))
        end = subject_end(text, start, match.start())
        every = match[0].lower().startswith(_NEITHER) or end <= start
        own = told if every else _part(sentence, start, end)
        for who in _subjects(own, told, lookup, every=every):
            yield Silence(who, told, rest)
    for match in AFTER.finditer(text):
        told = _part(sentence, match.start(), len(text))
        yield from (Silence(who, told, told) for who in lookup.mentioned(told))


def _subjects(own: Span, told: Span, lookup: Lookup, *, every: bool) -> tuple[str, ...]:
    """Whose silence it is: who is named last before it, with whom "and" ties on."""
    near = lookup.placed(own) or lookup.placed(told)
    wider = {span for span, _ in near}
    # of "Ruiz, head of the Oster Yard" it is she who is silent
    placed = [(s, who) for s, who in near if not any(s in w and s != w for w in wider)]
    if not every and placed:
        last = len(placed) - 1
        while last and _tied(placed[last - 1][0], placed[last][0], lookup):
            last -= 1
        placed = placed[last:]
    return tuple(
        dict.fromkeys(_party(lookup.sources[who], lookup) for _, who in placed)
    )


def _tied(one: Span, other: Span, lookup: Lookup) -> bool:
    if one.end >= other.start:
        return False
    between = lookup.text(Span(one.document, one.end, other.start))
    return between.strip(" ,\n").lower() in _AND


def _party(source: Source, lookup: Lookup) -> str:
    """Whose silence that of *source* is: a spokesperson's is that of their body."""
    body = source.institution
    speaks = any("spokes" in wording.lower() for wording in source.variants)
    return body if body in lookup.sources and speaks and body else source.id


def _part(sentence: Span, start: int, end: int) -> Span:
    """Characters [start, end) of *sentence*."""
    return Span(sentence.document, sentence.start + start, sentence.start + end)
