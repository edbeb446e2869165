"""What a report says of itself, or on nobody's say-so, and what that is worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.core.account import Claim, Status
from sayso.core.lineage import EdgeKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import AGAINST, NOBODY
from sayso.weigh.reason import Reason, merged


@dataclass(frozen=True, slots=True)
class Spoken:
    """The outlets that say a point themselves.

    Attributes:
        at_work: Ids of those whose own work the report shows: origins.
        unsourced: One entry for each outlet that gives no source and shows no work.
        derived: Ids of those that say it only with what they have from others.
        reasons: Sentences for the reader.
    """

    at_work: tuple[str, ...] = ()
    unsourced: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def outlets(self) -> frozenset[str]:
        """All whose own report says it."""
        return frozenset((*self.at_work, *self.unsourced, *self.derived))


def own(group: tuple[Claim, ...], lookup: Lookup) -> Spoken:
    """What the claims of *group* that name nobody add to its count.

    A report that cites somebody for the same point, or takes its words from another
    report, adds nothing by saying it again itself.
    """
    cited = {c.span.document for c in group if lookup.status(c) not in NOBODY}
    taken = {c.span.document for c in group if _taken(c.span, lookup)}
    heard = [
        (outlet, _worth(claim, cited, taken, lookup), claim)
        for claim in group
        if (outlet := _speaks(claim, lookup)) is not None
    ]
    at_work = dict.fromkeys(outlet for outlet, why, _ in heard if why is _WORK)
    unsourced = dict.fromkeys(outlet for outlet, why, _ in heard if why is _NO_SOURCE)
    unsourced = {outlet: None for outlet in unsourced if outlet not in at_work}
    others = dict.fromkeys(outlet for outlet, _, _ in heard)
    derived = (o for o in others if o not in at_work and o not in unsourced)
    reasons = (
        Reason(f"{_name(o, c, lookup)} {why}", tuple(_shown(c, lookup)))
        for o, why, c in heard
    )
    return Spoken(tuple(at_work), tuple(unsourced), tuple(derived), merged(reasons))


_WORK = "shows its own work for it."
_CITES = "says it itself, but cites somebody for it, too."
_REUSES = "says it in words taken from another report."
_NO_SOURCE = "says it itself and gives no source: at most one more."


def _worth(claim: Claim, cited: set[int], taken: set[int], lookup: Lookup) -> str:
    """What an outlet's own statement is worth, in words."""
    work = own_work(claim, lookup)
    if work and not _taken(work, lookup):
        return _WORK
    if claim.span.document in cited:
        return _CITES
    return _REUSES if claim.span.document in taken else _NO_SOURCE


def _shown(claim: Claim, lookup: Lookup) -> Iterator[Span]:
    """Where a reader sees what an outlet's own statement is worth."""
    yield claim.span
    work = own_work(claim, lookup)
    if work:
        yield work


def _speaks(claim: Claim, lookup: Lookup) -> str | None:
    """The id of the outlet where *claim* is its own; nobody stands behind hearsay."""
    if claim.support in AGAINST or lookup.status(claim) is not Status.OUTLET_VOICE:
        return None
    return lookup.outlet(claim.span.document) or f"d{claim.span.document}"


def _name(outlet: str, claim: Claim, lookup: Lookup) -> str:
    source = lookup.sources.get(outlet)
    return source.name if source else f"Report d{claim.span.document}"


def own_work(claim: Claim, lookup: Lookup) -> Span | None:
    """The words in the sentence of *claim* that say how its outlet came to know.

    "Reporters saw", "a count by this newspaper", "documents seen by": words of
    ``own_work.txt``. A dateline alone does not tell which statements it covers.
    """
    sentence = lookup.sentence(claim.span)
    found = _own_work().search(lookup.text(sentence))
    if found is None:
        return None
    start, end = (sentence.start + at for at in found.span())
    return Span(sentence.document, start, end)


@cache
def _own_work() -> re.Pattern[str]:
    phrases = (map(re.escape, each.split()) for each in sorted(words("own_work.txt")))
    told = "|".join(r"\s+".join(phrase) for phrase in phrases)
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def _taken(words: Span, lookup: Lookup) -> bool:
    """Whether *words* stand in a passage that their report has from another."""
    report = f"d{words.document}"
    return any(
        edge.kind is EdgeKind.REUSES_TEXT
        and edge.teller == report
        and any(span.overlaps(words) for span in edge.evidence)
        for edge in lookup.edges_of(report)
    )
