"""Who had it from whom as nodes and edges: what graphs and charts are drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.core.account import Attribution, Hop, SourceKind
from sayso.core.document import Document
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.tell.export import naming
from sayso.tell.export.told import Told, outlet, title
from sayso.tell.wording import folded

PUBLISHED = "published_by"
CHAIN = "chain"
_PUBLISHERS = (SourceKind.OUTLET, SourceKind.AGENCY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A report or a source.

    ``read`` is whether it is a report that was read, or the outlet of one.
    """

    id: str
    label: str
    node: str
    kind: str = ""
    named: bool = True
    read: bool = False
    side: str = ""
    url: str = ""
    sha256: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """From who tells to whom it has it from, and the words that show it.

    ``hop`` is the step of a chain, from 1; 0 where the edge is none.
    """

    teller: str
    told: str
    kind: str
    spans: tuple[Span, ...] = ()
    attribution: str = ""
    hop: int = 0
    how: str = ""
    status: str = ""


def outlets(told: Told) -> dict[str, str]:
    """For the id of each report the id of the source that is its outlet.

    It is the teller of what the report says; of one that says nothing, it is the
    outlet of that name.
    """
    found: dict[str, str] = {}
    for said in told.dossier.attributions:
        if said.chain and said.chain[0].source:
            found.setdefault(f"d{said.document}", said.chain[0].source)
    named = {s.name: s.id for s in told.dossier.sources if s.kind in _PUBLISHERS}
    for document in told.dossier.documents:
        if document.outlet.name in named:
            found.setdefault(document.id, named[document.outlet.name])
    return found


def nodes(told: Told) -> Iterator[Node]:
    """Reports, then sources, in the dossier's order; then what only an edge names."""
    read = frozenset(outlets(told).values())
    known = [_report(each) for each in told.dossier.documents]
    known += [_source(each, read) for each in told.dossier.sources]
    yield from known
    listed = {node.id for node in known}
    ends = (end for edge in edges(told) for end in (edge.teller, edge.told))
    for key in dict.fromkeys(ends):
        if key not in listed:
            yield Node(id=key, label=key, node="source", named=False)


def _report(document: Document) -> Node:
    name = title(document) or outlet(document) or document.id
    return Node(
        id=document.id,
        label=name,
        node="report",
        kind="report",
        read=True,
        url=naming.address(document) or "",
        sha256=document.sha256,
        published=naming.partial(document.published.interval),
    )


def _source(source: Source, read: frozenset[str]) -> Node:
    return Node(
        id=source.id,
        label=folded(source.name),
        node="source",
        kind=source.kind.value,
        named=source.named,
        read=source.id in read,
        side=source.side or "",
    )


def edges(told: Told) -> Iterator[Edge]:
    """Each report's outlet, the lineage, and the hops of every chain."""
    for report, source in outlets(told).items():
        yield Edge(teller=report, told=source, kind=PUBLISHED)
    yield from lineage(told)
    for said in told.dossier.attributions:
        yield from _chain(said)


def lineage(told: Told) -> Iterator[Edge]:
    """Who has it from whom, as the dossier tells it."""
    for each in told.dossier.lineage:
        yield Edge(
            teller=each.teller,
            told=each.told,
            kind=each.kind.value,
            spans=each.evidence,
        )


def _chain(said: Attribution) -> Iterator[Edge]:
    """From the report along the hops whose source is known."""
    report = Hop(source=f"d{said.document}")
    known = [hop for hop in said.chain[1:] if hop.source]
    for at, (near, far) in enumerate(pairwise((report, *known)), 1):
        yield Edge(
            teller=near.source or "",
            told=far.source or "",
            kind=CHAIN,
            spans=tuple(span for span in (far.mention, far.cue) if span),
            attribution=said.id,
            hop=at,
            how=far.how.value,
            status=said.status.value,
        )
