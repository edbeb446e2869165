"""What a report says of itself, or on nobody's say-so, and what that is worth."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.core.account import Claim, Status
from sayso.core.lineage import EdgeKind
from sayso.text.lexicon import words
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import AGAINST, NOBODY


@dataclass(frozen=True, slots=True)
class Spoken:
    """The outlets that say a point themselves.

    Attributes:
        at_work: Ids of those whose own work the report shows: origins.
        unsourced: One entry for each outlet that gives no source and shows no work.
        reasons: Sentences for the reader.
    """

    at_work: tuple[str, ...] = ()
    unsourced: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def own(group: tuple[Claim, ...], lookup: Lookup) -> Spoken:
    """What the claims of *group* that name nobody add to its count.

    A report that cites somebody for the same point, or takes its words from another
    report, adds nothing by saying it again itself.
    """
    cited = {c.span.document for c in group if lookup.status(c) not in NOBODY}
    heard = [
        (outlet, _worth(claim, cited, lookup), claim)
        for claim in group
        if (outlet := _speaks(claim, lookup)) is not None
    ]
    at_work = dict.fromkeys(outlet for outlet, why, _ in heard if why is _WORK)
    unsourced = dict.fromkeys(outlet for outlet, why, _ in heard if why is _NO_SOURCE)
    reasons = dict.fromkeys(f"{_name(o, c, lookup)} {why}" for o, why, c in heard)
    left = tuple(outlet for outlet in unsourced if outlet not in at_work)
    return Spoken(tuple(at_work), left, tuple(reasons))


_WORK = "shows its own work for it."
_CITES = "says it itself, but cites somebody for it, too."
_REUSES = "says it in words taken from another report."
_NO_SOURCE = "says it itself and gives no source: at most one more."


def _worth(claim: Claim, cited: set[int], lookup: Lookup) -> str:
    """What an outlet's own statement is worth, in words."""
    if shows_work(claim, lookup):
        return _WORK
    if claim.span.document in cited:
        return _CITES
    return _REUSES if _reuses(claim, lookup) else _NO_SOURCE


def _speaks(claim: Claim, lookup: Lookup) -> str | None:
    """The id of the outlet where *claim* is its own; nobody stands behind hearsay."""
    if claim.support in AGAINST or lookup.status(claim) is not Status.OUTLET_VOICE:
        return None
    return lookup.outlet(claim.span.document) or f"d{claim.span.document}"


def _name(outlet: str, claim: Claim, lookup: Lookup) -> str:
    source = lookup.sources.get(outlet)
    return source.name if source else f"Report d{claim.span.document}"


def shows_work(claim: Claim, lookup: Lookup) -> bool:
    """Whether the sentence of *claim* says how its outlet came to know.

    "Reporters saw", "a count by this newspaper", "documents seen by": words of
    ``own_work.txt``. A dateline alone does not tell which statements it covers.
    """
    sentence = lookup.text(lookup.sentence(claim.span))
    return bool(_own_work().search(" ".join(sentence.lower().split())))


@cache
def _own_work() -> re.Pattern[str]:
    told = "|".join(re.escape(phrase) for phrase in sorted(words("own_work.txt")))
    return re.compile(rf"\b(?:{told})\b")


def _reuses(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* stands in words that its report shares with another."""
    return any(
        edge.kind is EdgeKind.REUSES_TEXT
        and any(span.overlaps(claim.span) for span in edge.evidence)
        for edge in lookup.edges_of(f"d{claim.span.document}")
    )
