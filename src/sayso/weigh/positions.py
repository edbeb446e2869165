"""Where each party stands on what: what it says, and that it says nothing.

Parties, institutions, officials and people by name; never an outlet, and never a
denial made out of silence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.core.account import Attribution, Claim, SourceKind
from sayso.core.finding import Position, Stance
from sayso.core.lineage import Source
from sayso.core.span import Span, hull
from sayso.weigh.declared import declared
from sayso.weigh.denials import Denial, Denials
from sayso.weigh.details import Key, Stand, details, idle
from sayso.weigh.lookup import Lookup
from sayso.weigh.opposed import first_told
from sayso.weigh.origin import NOBODY
from sayso.weigh.points import Group
from sayso.weigh.silence import silences
from sayso.weigh.speakers import Speakers, speaks
from sayso.weigh.stances import foretold, stance
from sayso.weigh.statements import binds, stands_alone, states

_CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:\w+\s+)?responsibility\b", re.IGNORECASE
)
_RESPONSIBILITY = re.compile(r"\W*(?:\w+\s+)?responsibility\b", re.IGNORECASE)
_APART = re.compile(r"[;:]")  # "troops were hit; a group claims responsibility"
_MEANWHILE = re.compile(
    r"(?<=\w),?\s+(?:when|after\s+being|on\s+being)\s+(?:asked|questioned|pressed)\b.*"
)
_WIDELY = 10  # a point is widely told from this part of the reports


def positions(groups: Sequence[Group], lookup: Lookup) -> tuple[Position, ...]:
    """One position for each source, stance and matter, evidence over all reports."""
    found: dict[Key, list[Stand]] = {}
    for stand in sorted(_stands(groups, lookup), key=lambda s: (s.evidence, s.source)):
        if speaks(lookup.sources[stand.source], stand.stance):
            found.setdefault((stand.source, stand.stance, stand.matter), []).append(
                stand
            )
    for key in idle(found):
        del found[key]
    for key in details(found, groups, lookup):
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


def _stands(groups: Sequence[Group], lookup: Lookup) -> Iterator[Stand]:
    holding = {claim.id: n for n, group in enumerate(groups) for claim in group}
    points = first_told(groups, lookup)
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

    Who is no known party has a position on what many reports tell. That it will be
    so is a forecast where they tell it, or somebody expects it outright.
    """
    lookup = speakers.lookup
    attribution = lookup.attributions.get(claim.attribution)
    source = lookup.origin(claim)
    if attribution is None or source is None or attribution.status in NOBODY:
        return
    if source.kind is SourceKind.DOCUMENT:  # a body's statement is what it says
        source = lookup.sources.get(lookup.issuer(source) or "", source)
    taken = stance(claim, attribution, lookup)
    if taken is Stance.FORECASTS and not (told or _expected(claim, source, lookup)):
        taken = Stance.ASSERTS
    alone = stands_alone(claim, lookup)
    known = (source.named or alone) and speakers.is_known(source, attribution)
    if taken is Stance.ASSERTS:
        party = known or (told and speakers.is_party(source, attribution))
        if not party or not states(claim, lookup, known=known and not source.plural):
            return
    evidence = _evidence(claim, attribution, taken, lookup)
    on = _said_of(claim, lookup)
    if _RESPONSIBILITY.match(on) and _CLAIMED.search(lookup.text(evidence)):
        return  # the sentence tells it
    firm = known and (alone or binds(claim, lookup))
    yield Stand(source.id, taken, matter, on, evidence, firm)


def _said_of(claim: Claim, lookup: Lookup) -> str:
    """The party's own words, without what it was asked about meanwhile."""
    told = " ".join(lookup.text(claim.span).split())
    return _MEANWHILE.sub("", told)


def _expected(claim: Claim, source: Source, lookup: Lookup) -> bool:
    """Whether a forecast is worth telling that few reports tell."""
    return foretold(claim, lookup) or (source.named and binds(claim, lookup))


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
                for mention, who in lookup.placed(words)[-1:]:
                    between = account.document.text[mention.end : words.end]
                    if not _APART.search(between):
                        yield Stand(who, Stance.CLAIMS_RESPONSIBILITY, "", on, sentence)
