"""The graph of who tells whom: reports and sources, each edge with its words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.core.account import Account, Attribution, Hop, Manner
from sayso.core.lineage import Edge, EdgeKind
from sayso.core.span import Span
from sayso.trace import reuse, utterances

_LINK = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]*)\)")

Found = Iterator[tuple[tuple[str, str, EdgeKind], tuple[Span, ...]]]


def edges(accounts: Sequence[Account], nobody: str | None) -> tuple[Edge, ...]:
    """All edges of the pile; those to *nobody*, the source of hearsay, are none."""
    gathered: dict[tuple[str, str, EdgeKind], set[Span]] = defaultdict(set)
    addresses = {a.document.url: a.document.id for a in accounts if a.document.url}
    for account in accounts:
        for named, spans in (*_told(account), *_linked(account, addresses)):
            if nobody not in named:
                gathered[named].update(spans)
    cited = [
        Edge(teller=teller, told=told, kind=kind, evidence=tuple(sorted(spans)))
        for (teller, told, kind), spans in gathered.items()
    ]
    return (*cited, *reuse.edges(accounts), *utterances.edges(accounts))


def _told(account: Account) -> Found:
    """A report cites, or quotes, its first hop; each hop cites the next."""
    for each in account.attributions:
        tellers = [account.document.id, *(hop.source for hop in each.chain[1:])]
        for teller, hop in zip(tellers, each.chain[1:], strict=False):
            spans = _evidence(hop)
            if spans and teller and hop.source:
                yield (teller, hop.source, _kind(each, hop)), spans


def _evidence(hop: Hop) -> tuple[Span, ...]:
    return tuple(span for span in (hop.mention, hop.cue) if span)


def _kind(each: Attribution, hop: Hop) -> EdgeKind:
    quoted = hop is each.chain[-1] and each.manner is not Manner.INDIRECT
    return EdgeKind.QUOTES if quoted else EdgeKind.CITES


def _linked(account: Account, addresses: Mapping[str, str]) -> Found:
    """A link on the words that cite leads to the report itself, read or not."""
    for span, target in _links(account):
        told = addresses.get(target) or _under(account, span)
        if told:
            yield (account.document.id, told, EdgeKind.LINKS), (span,)


def _under(account: Account, link: Span) -> str | None:
    """Who is cited by the words of a link: the first of the chain that they tell of."""
    hops = (hop for each in account.attributions for hop in each.chain[1:])
    return next(
        (h.source for h in hops if any(link.overlaps(s) for s in _evidence(h))), None
    )


def _links(account: Account) -> Iterator[tuple[Span, str]]:
    document = account.document
    yield from ((link.span, link.url) for link in document.links)
    for segment in document.mined:
        for match in _LINK.finditer(document[segment.span]):
            start, end = match.span()
            at = segment.span.start
            yield document.span(at + start, at + end), match[2]
