"""Who, by a report's own words, has not answered. Silence is never a denial."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Account, SourceKind
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.text.silences import AFTER, BEFORE, CLAUSE, subject_end
from sayso.weigh.declared import PRONOUN, speaker_before
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
        about = _matter(text, match)
        rest = _part(sentence, *about) if about else _part(sentence, start, len(text))
        end = subject_end(text, start, match.start())
        every = match[0].lower().startswith(_NEITHER) or end <= start
        own = told if every else _part(sentence, start, end)
        for who in _spoke(own, sentence, lookup) or _subjects(
            own, told, lookup, every=every
        ):
            yield Silence(who, told, rest)
    for match in AFTER.finditer(text):
        told = _part(sentence, match.start(), len(text))
        yield from (Silence(who, told, told) for who in lookup.mentioned(told))


# "For comment", "to questions from the Post", "either": nothing that one is asked.
_NOTHING = re.compile(
    r"\W*(?:(?:so\s+far|either|yet|too|further|publicly|immediately|at\s+once)\b\W*)*"
    r"(?:(?:for\s+comment|for\s+this\s+(?:story|article|report)"
    r"|(?:to\s+)?(?:\w+\s+){0,2}?(?:questions?|calls?|messages?|e-?mails?|inquiries"
    r"|requests?(?:\s+for\s+(?:comment|an\s+interview))?))\b"
    r"(?:\s+from\s+(?:\w+\s*){1,4})?|from\s+(?:\w+\s*){1,4})?\W*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bw?h(?:o|om|at|en|ere|ether|ich|y|ow)$", re.IGNORECASE)
_WHILE = re.compile(r"\W*(?:while|although|though)\b", re.IGNORECASE)


def _matter(text: str, silent: re.Match[str]) -> tuple[int, int] | None:
    """Where in *text* it stands what somebody is silent about, if it is told."""
    asked = _ASKED.search(silent[0])
    start = silent.start() + asked.start() if asked else silent.end()
    other = CLAUSE.search(text, silent.end())
    end = other.start() if other else len(text)
    if _WHILE.match(text) and "," in text[start:end]:
        end = text.index(",", start)
    return None if _NOTHING.fullmatch(text, start, end) else (start, end)


def _spoke(own: Span, sentence: Span, lookup: Lookup) -> tuple[str, ...]:
    """Who "he" is, where nobody else is named: whoever spoke before."""
    pronoun = PRONOUN.fullmatch(lookup.text(own).strip())
    if pronoun is None or lookup.placed(own):
        return ()
    return speaker_before(sentence, pronoun[1], lookup)


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
    known = lookup.sources.get(body or "")
    own = source.named and known is not None and known.kind is SourceKind.PERSON
    return known.id if known and speaks and not own else source.id


def _part(sentence: Span, start: int, end: int) -> Span:
    """Characters [start, end) of *sentence*."""
    return Span(sentence.document, sentence.start + start, sentence.start + end)
