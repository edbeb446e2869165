"""What besides its words speaks for two claims being one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise, product

from sayso.core.account import Claim, SourceKind
from sayso.core.lineage import Edge, EdgeKind
from sayso.core.span import Span
from sayso.weigh.facets import Facets
from sayso.weigh.tellings import Tellings

_OUTLETS = (SourceKind.OUTLET, SourceKind.AGENCY)
Pairs = Mapping[tuple[Facets, Facets], float]

_LEAD = 0.15  # a headline, told short, and the lead that tells it in full
_UTTERANCE = 0.45  # one place in two wordings of one utterance
_RETOLD = 0.2  # the news of two reports that retell one upstream report
_NEAR = 0.15  # of the whole utterance: how far apart that place may be
_BESIDE = 0.1  # two sentences that stand beside one another, on one say-so


def ties(told: Tellings) -> Pairs:
    """For pairs of tellings, the lesser first, what is added to their likeness."""
    found: dict[tuple[Facets, Facets], float] = {}
    for worth, one, other in chain.from_iterable(way(told) for way in _WAYS):
        if one != other:
            pair = (one, other) if one < other else (other, one)
            found[pair] = max(worth, found.get(pair, 0.0))
    return found


def _leads(told: Tellings) -> Iterator[tuple[float, Facets, Facets]]:
    for account in told.lookup.lineage.accounts:
        leading = [told.facets[c.id] for c in account.claims if c.leading]
        yield from ((_LEAD, one, other) for one, other in combinations(leading, 2))


def _retold(told: Tellings) -> Iterator[tuple[float, Facets, Facets]]:
    """The news of two reports that lead with what one and the same outlet told.

    Four papers that open with one upstream report open with its news, however each
    words it.
    """
    news = defaultdict(list)
    for account in told.lookup.lineage.accounts:
        for claim in _news(account.claims):
            for upstream in _upstream(claim, told):
                news[upstream].append(claim)
    for claims in news.values():
        for one, other in combinations(claims, 2):
            if one.span.document != other.span.document:
                yield _RETOLD, told.facets[one.id], told.facets[other.id]


def _news(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The main claim of the headline and that of the lead: the first of each."""
    first = {claim.attribution: claim for claim in reversed(claims) if claim.leading}
    yield from first.values()


def _upstream(claim: Claim, told: Tellings) -> Iterator[str]:
    for hop in told.lookup.told(claim):
        source = told.lookup.sources.get(hop.source or "")
        if source and source.kind in _OUTLETS and not hop.in_pile:
            yield source.id


def _utterances(told: Tellings) -> Iterator[tuple[float, Facets, Facets]]:
    """Claims at one place of an utterance that two reports word differently."""
    for edge in told.lookup.lineage.edges:
        if edge.kind is EdgeKind.SAME_UTTERANCE:
            for one, other in _aligned(edge, told):
                yield _UTTERANCE, told.facets[one.id], told.facets[other.id]


def _aligned(edge: Edge, told: Tellings) -> Iterator[tuple[Claim, Claim]]:
    for one, other in combinations(edge.evidence, 2):
        if one.document != other.document:
            ours, theirs = (_within(span, told) for span in (one, other))
            for (a, at), (b, there) in product(ours, theirs):
                if abs(at - there) <= _NEAR:
                    yield a, b


def _within(whole: Span, told: Tellings) -> Sequence[tuple[Claim, float]]:
    """The claims that lie in a stretch, and where their middles do, from 0 to 1."""
    return [
        (claim, ((claim.span.start + claim.span.end) / 2 - whole.start) / len(whole))
        for claim in told.lookup.claims_of(whole.document)
        if claim.span.overlaps(whole) and whole.start <= claim.span.start
    ]


def _beside(told: Tellings) -> Iterator[tuple[float, Facets, Facets]]:
    """What one says in two sentences on end: often the same, told and then quoted."""
    lookup = told.lookup
    for account in lookup.lineage.accounts:
        said: defaultdict[Span, list[Claim]] = defaultdict(list)
        for claim in account.claims:
            said[lookup.sentence(claim.span)].append(claim)
        for before, after in pairwise(sorted(said)):
            for one, other in product(said[before], said[after]):
                source = lookup.origin(one)
                if source is not None and source == lookup.origin(other):
                    yield _BESIDE, told.facets[one.id], told.facets[other.id]


_WAYS = (_leads, _utterances, _retold, _beside)
