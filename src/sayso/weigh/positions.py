"""Where each party stands on what: what it says, and that it says nothing.

Parties, institutions, officials and people by name; never an outlet, and never a
denial made out of silence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.core.account import Attribution, Claim, SourceKind, Support
from sayso.core.finding import Position, Stance
from sayso.core.lineage import Source
from sayso.core.span import Span, hull
from sayso.text.lexicon import words
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import NOBODY, OUTLETS, sides, standing
from sayso.weigh.points import Group
from sayso.weigh.silence import silences
from sayso.weigh.stances import foretold, stance

_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:\w+\s+)?responsibility\b", re.IGNORECASE
)
_PAST = re.compile(r"\b(?:former|ex-|retired)\b", re.IGNORECASE)
_SPEAKING = frozenset(("official", "soldier", "rebel", "company"))
_WIDELY = 10  # a point is widely told from this part of the reports
_NOT_PARTIES = OUTLETS | {SourceKind.NONE, SourceKind.DOCUMENT}


@dataclass(frozen=True, slots=True)
class Stand:
    """One source on one matter in one sentence."""

    source: str
    stance: Stance
    matter: int | str
    on: str
    evidence: Span


def positions(groups: Sequence[Group], lookup: Lookup) -> tuple[Position, ...]:
    """One position for each source, stance and matter, evidence over all reports."""
    found: dict[tuple[str, Stance, int | str], list[Stand]] = {}
    for stand in sorted(_stands(groups, lookup), key=lambda s: (s.evidence, s.source)):
        if _speaks(lookup.sources[stand.source]):
            found.setdefault((stand.source, stand.stance, stand.matter), []).append(
                stand
            )
    for key in [key for key in found if _idle(key, found)]:
        del found[key]
    return tuple(
        Position(
            source=stands[0].source,
            on=stands[0].on,
            stance=stands[0].stance,
            evidence=tuple(dict.fromkeys(s.evidence for s in stands)),
        )
        for stands in found.values()
    )


def _idle(
    key: tuple[str, Stance, int | str], found: Iterable[tuple[str, Stance, int | str]]
) -> bool:
    """Whether a party asserts what is not its position: the most told thing is."""
    source, taken, matter = key
    if taken is not Stance.ASSERTS:
        return False
    own = [(s, m) for who, s, m in found if who == source]
    most = min(m for s, m in own if s is taken and isinstance(m, int))
    return matter != most or any(s is not taken and m == matter for s, m in own)


def _speaks(source: Source) -> bool:
    """Whether *source* is somebody who can take a position."""
    if source.kind in _NOT_PARTIES:
        return False
    return source.named or standing(source) in _SPEAKING


def _stands(groups: Sequence[Group], lookup: Lookup) -> Iterator[Stand]:
    holding = {claim.id: n for n, group in enumerate(groups) for claim in group}
    least = max(2, len(lookup.lineage.accounts) // _WIDELY)
    for number, group in enumerate(groups):
        widely = len({claim.span.document for claim in group}) >= least
        for claim in group:
            yield from _said(claim, number, lookup, told=widely)
    yield from _silent(holding, lookup)
    yield from _responsible(lookup)


def _said(claim: Claim, matter: int, lookup: Lookup, *, told: bool) -> Iterator[Stand]:
    """What somebody says of the point, if it is more than that they mention it.

    That somebody unnamed asserts what few reports tell, or that anybody says that it
    will be so, is no position of a party.
    """
    attribution = lookup.attributions.get(claim.attribution)
    source = lookup.origin(claim)
    if attribution is None or source is None or attribution.status in NOBODY:
        return
    taken = stance(claim, attribution, lookup)
    if told or _outright(taken, claim, lookup) or _states(source, taken):
        asserts = claim.support is Support.ASSERTS and _party(source)
        if taken is not Stance.ASSERTS or asserts:
            evidence = _evidence(claim, attribution, lookup)
            on = " ".join(lookup.text(claim.span).split())  # the party's own words
            yield Stand(source.id, taken, matter, on, evidence)


def _outright(taken: Stance, claim: Claim, lookup: Lookup) -> bool:
    """Whether a stance is worth telling that few reports tell."""
    if taken is Stance.FORECASTS:
        return foretold(claim, lookup)
    return taken is not Stance.ASSERTS


def _states(source: Source, taken: Stance) -> bool:
    """Whether a party by name says so itself, which it need not say often."""
    return taken is Stance.ASSERTS and source.named and _party(source)


@cache
def _party(source: Source) -> bool:
    """Whether somebody speaks for a state or a body, or by name from an office."""
    wordings = (replace(source, name=each) for each in (source.name, *source.variants))
    office = any(
        (standing(w) == "official" or _post(w.name)) and not _PAST.search(w.name)
        for w in wordings
    )
    spoken_for = bool(sides(source)) or source.institution is not None
    return spoken_for or (source.named and office)


def _post(wording: str) -> bool:
    """Whether it calls somebody by a post that speaks for others: "the chairman"."""
    called = re.findall(r"[a-z]+", wording.lower())
    return not words("posts.txt").isdisjoint(called)


def _evidence(claim: Claim, attribution: Attribution, lookup: Lookup) -> Span:
    """The claim with the words that give it to its source, within one sentence."""
    sentence = lookup.sentence(claim.span)
    hop = lookup.traced(attribution)[-1]
    near = [s for s in (hop.mention, hop.cue) if s is not None and s in sentence]
    return hull((claim.span, *near))


def _silent(holding: dict[str, int], lookup: Lookup) -> Iterator[Stand]:
    claims: dict[Span, str] = {}
    for claim in lookup.claims:
        claims.setdefault(lookup.sentence(claim.span), claim.id)
    for silence in silences(lookup):
        on = " ".join(lookup.text(silence.matter).split())
        point = holding.get(claims.get(lookup.sentence(silence.evidence), ""), on)
        yield Stand(silence.source, Stance.SILENT, point, on, silence.evidence)


def _responsible(lookup: Lookup) -> Iterator[Stand]:
    """Whoever is said to have claimed responsibility: who is named just before."""
    for account in lookup.lineage.accounts:
        for sentence in account.sentences:
            for match in _CLAIMED.finditer(account.document[sentence]):
                words = Span(
                    sentence.document, sentence.start, sentence.start + match.end()
                )
                on = " ".join(account.document[sentence].split())
                for who in lookup.mentioned(words)[-1:]:
                    yield Stand(who, Stance.CLAIMS_RESPONSIBILITY, "", on, sentence)
