"""Where each party stands on what: what it says, and that it says nothing.

Parties, institutions, officials and people by name; never an outlet, and never a
denial made out of silence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.account import Attribution, Claim, Manner, Status, Support
from sayso.core.finding import Position, Stance
from sayso.core.lineage import Source
from sayso.core.span import Span, hull
from sayso.weigh.declared import declared
from sayso.weigh.denials import Denial, Denials
from sayso.weigh.figures import counts
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import NOBODY, standing
from sayso.weigh.points import Group
from sayso.weigh.silence import silences
from sayso.weigh.speakers import Speakers, speaks
from sayso.weigh.stances import foretold, stance, undertaken

_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:\w+\s+)?responsibility\b", re.IGNORECASE
)
# What starts so qualifies something else, or has lost what it is said of.
_HANGING = re.compile(
    r"[\W_]*(?:(?:just\s+)?because|after|due|amid|before|without|of|by|to|when"
    r"|although|despite|which|is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(\w+),?\s+(?:that|which|who|whom)\s+(?:[\w’'-]+\s+){0,3}$")
_MEANWHILE = re.compile(
    r"(?<=\w),?\s+(?:when|after\s+being|on\s+being)\s+(?:asked|questioned|pressed)\b.*"
)
_DATED = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|two|three|four|five|six|ten"
    r"|week|month|year)s?\b",
    re.IGNORECASE,
)
_STEM = 4  # letters of a word by which its forms are known
_WIDELY = 10  # a point is widely told from this part of the reports


@dataclass(frozen=True, slots=True)
class Stand:
    """One source on one matter in one sentence.

    Attributes:
        firm: Whether it is a position of its own, beside the most told one.
    """

    source: str
    stance: Stance
    matter: int | str
    on: str
    evidence: Span
    firm: bool = False


def positions(groups: Sequence[Group], lookup: Lookup) -> tuple[Position, ...]:
    """One position for each source, stance and matter, evidence over all reports."""
    found: dict[tuple[str, Stance, int | str], list[Stand]] = {}
    for stand in sorted(_stands(groups, lookup), key=lambda s: (s.evidence, s.source)):
        if speaks(lookup.sources[stand.source], stand.stance):
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
    key: tuple[str, Stance, int | str],
    found: Mapping[tuple[str, Stance, int | str], Sequence[Stand]],
) -> bool:
    """Whether a party asserts what is not its position.

    The most told thing is, and what it puts a number or a time to.
    """
    source, taken, matter = key
    if taken is not Stance.ASSERTS:
        return False
    own = [(s, m) for who, s, m in found if who == source]
    most = min((m for s, m in own if s is taken and isinstance(m, int)), default="")
    idle = matter != most and not any(stand.firm for stand in found[key])
    return idle or any(s is not taken and m == matter for s, m in own)


def _stands(groups: Sequence[Group], lookup: Lookup) -> Iterator[Stand]:
    holding = {claim.id: n for n, group in enumerate(groups) for claim in group}
    points = _points(holding, lookup)
    outright = tuple(_declared(points, lookup))
    said = list(_by_claims(groups, holding, outright, lookup))
    told = {(s.source, s.stance, lookup.sentence(s.evidence)) for s in said}
    yield from said
    for stand in outright:
        if (stand.source, stand.stance, stand.evidence) not in told:
            yield stand
    yield from _silent(points, lookup)
    yield from _responsible(lookup)


def _by_claims(
    groups: Sequence[Group],
    holding: Mapping[str, int],
    outright: Sequence[Stand],
    lookup: Lookup,
) -> Iterator[Stand]:
    denied = [s for s in outright if s.stance is Stance.DENIES]
    also = [Denial(s.evidence, s.source, s.matter) for s in denied]
    speakers, denials = Speakers(lookup), Denials(lookup, holding, also)
    least = max(2, len(lookup.lineage.accounts) // _WIDELY)
    for number, group in enumerate(groups):
        widely = len({claim.span.document for claim in group}) >= least
        for claim in group:
            if denial := denials.repeated(claim):  # by whoever speaks for the body
                on, evidence = _said_of(claim, lookup), lookup.sentence(claim.span)
                yield Stand(denial.source, Stance.DENIES, denial.matter, on, evidence)
            else:
                yield from _said(claim, number, speakers, told=widely)


def _said(
    claim: Claim, matter: int, speakers: Speakers, *, told: bool
) -> Iterator[Stand]:
    """What somebody says of the point, if it is more than that they mention it.

    That somebody unnamed asserts what few reports tell, or that anybody says that it
    will be so, is no position of a party.
    """
    lookup = speakers.lookup
    attribution = lookup.attributions.get(claim.attribution)
    source = lookup.origin(claim)
    if attribution is None or source is None or attribution.status in NOBODY:
        return
    taken = stance(claim, attribution, lookup)
    if taken is Stance.ASSERTS:
        known = speakers.is_known(source, attribution)
        known |= _alone(source, attribution) and (
            attribution.manner is not Manner.INDIRECT or _binds(claim, lookup)
        )
        party = known or (told and speakers.is_party(source, attribution))
        counts = party and _states(claim, lookup, known=known)
    else:
        counts = told or _outright(taken, claim, source, lookup)
    if counts:
        evidence = _evidence(claim, attribution, taken, lookup)
        on = _said_of(claim, lookup)
        firm = _binds(claim, lookup) and speakers.is_known(source, attribution)
        yield Stand(source.id, taken, matter, on, evidence, firm)


def _alone(source: Source, attribution: Attribution) -> bool:
    """Whether one official speaks, unnamed: in their own words it is a position."""
    one = not source.named and not source.plural and standing(source) == "official"
    return one and attribution.status is Status.ANONYMOUS


def _said_of(claim: Claim, lookup: Lookup) -> str:
    """The party's own words, without what it was asked about meanwhile."""
    told = " ".join(lookup.text(claim.span).split())
    return _MEANWHILE.sub("", told)


def _outright(taken: Stance, claim: Claim, source: Source, lookup: Lookup) -> bool:
    """Whether a stance is worth telling that few reports tell."""
    if taken is Stance.FORECASTS:
        return foretold(claim, lookup) or (source.named and _binds(claim, lookup))
    return True


def _states(claim: Claim, lookup: Lookup, *, known: bool) -> bool:
    """Whether *claim* is stated as such, and more than what qualifies another."""
    possible = claim.support is Support.REPORTS_POSSIBLE
    stated = claim.support is Support.ASSERTS or (
        known and possible and _binds(claim, lookup)
    )
    return stated and not _hangs(claim, lookup)


def _hangs(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* only qualifies another: "after a storm", "a deal that failed"."""
    told = lookup.text(claim.span)
    head = claim.head.start - claim.span.start if claim.head else 0
    found = _RELATIVE.search(told[: max(head, 0)])
    noun = found[1].lower() if found else ""
    ours = any(noun.startswith(word[:_STEM]) for word in claim.subject)
    return bool(_HANGING.match(told) or (noun and ours))


def _binds(claim: Claim, lookup: Lookup) -> bool:
    """Whether a statement binds who makes it: an undertaking, a number, a date."""
    if undertaken(claim, lookup):
        return True
    counted = any(counts(lookup.figures[f]) for f in claim.figures)
    return counted or any(
        _DATED.search(lookup.text(lookup.times[t].span)) for t in claim.times
    )


def _evidence(
    claim: Claim, attribution: Attribution, taken: Stance, lookup: Lookup
) -> Span:
    """The claim with the words that give it to its source, within one sentence.

    Where another sentence says who denies it, it is that one: "He denies it".
    """
    sentence = lookup.sentence(claim.span)
    hop = lookup.traced(attribution)[-1]
    named = [s for s in (hop.mention, hop.cue) if s is not None]
    near = [s for s in named if s in sentence]
    if len(named) > 1 and not near and taken is not Stance.ASSERTS:
        return hull(tuple(named))
    return hull((claim.span, *near))


def _declared(points: Mapping[Span, int], lookup: Lookup) -> Iterator[Stand]:
    """What sentences tell of somebody outright that no claim of theirs does."""
    for each in declared(lookup):
        on = " ".join(lookup.text(each.about).split())
        matter = points.get(each.about, on)
        yield Stand(each.source, each.stance, matter, on, each.evidence, firm=True)


def _points(holding: Mapping[str, int], lookup: Lookup) -> dict[Span, int]:
    """Sentence -> the point of its first claim."""
    found: dict[Span, int] = {}
    for claim in lookup.claims:
        if claim.id in holding:
            found.setdefault(lookup.sentence(claim.span), holding[claim.id])
    return found


def _silent(points: Mapping[Span, int], lookup: Lookup) -> Iterator[Stand]:
    for silence in silences(lookup):
        on = " ".join(lookup.text(silence.matter).split())
        point = points.get(lookup.sentence(silence.evidence), on)
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
