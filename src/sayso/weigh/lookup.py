"""Where everything in a lineage is found by its id."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from sayso.core.account import (
    Attribution,
    Claim,
    Figure,
    Hop,
    SourceKind,
    Status,
    Time,
)
from sayso.core.document import About, Kind
from sayso.core.interval import Interval
from sayso.core.lineage import Edge, Lineage, Source
from sayso.core.span import Span

# A document by which a body speaks; a leaked tally is none.
_ISSUED = re.compile(
    r"\b(?:statement|letter|release|announcement|declaration|communiqu|tweet|post)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Lookup:
    """A lineage, and what its ids stand for."""

    lineage: Lineage

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Source id -> source."""
        return {s.id: s for s in self.lineage.sources}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attribution id -> attribution."""
        return {x.id: x for a in self.lineage.accounts for x in a.attributions}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figure id -> figure."""
        return {x.id: x for a in self.lineage.accounts for x in a.figures}

    @cached_property
    def wholes(self) -> frozenset[str]:
        """Ids of the figures of which another counts a part."""
        return frozenset(f.part_of for f in self.figures.values() if f.part_of)

    def figures_of(self, document: int) -> tuple[Figure, ...]:
        """The figures of one report, in order."""
        return self.lineage.accounts[self._places[document]].figures

    @cached_property
    def times(self) -> dict[str, Time]:
        """Time id -> time."""
        return {x.id: x for a in self.lineage.accounts for x in a.times}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of reports and of their words."""
        return tuple(x for a in self.lineage.accounts for x in a.claims)

    def claims_of(self, document: int) -> tuple[Claim, ...]:
        """The claims of one report, in order."""
        return self.lineage.accounts[self._places[document]].claims

    @cached_property
    def _places(self) -> dict[int, int]:
        return {a.document.number: n for n, a in enumerate(self.lineage.accounts)}

    def text(self, span: Span) -> str:
        """The words under *span*, in whichever report it points at."""
        return self.lineage.accounts[self._places[span.document]].document[span]

    def spot(self, span: Span) -> tuple[str, int, int]:
        """Where *span* stands, to sort by in whichever order the reports come."""
        account = self.lineage.accounts[self._places[span.document]]
        return account.document.file, span.start, span.document

    def in_headline(self, span: Span) -> bool:
        """Whether *span* stands in a headline of its report."""
        document = self.lineage.accounts[self._places[span.document]].document
        heads = (s.span for s in document.segments if s.kind is Kind.HEADLINE)
        return any(span in head for head in heads)

    def sentence(self, span: Span) -> Span:
        """The sentence in which *span* starts, or *span* itself."""
        account = self.lineage.accounts[self._places[span.document]]
        at = bisect_right(account.sentences, span.start, key=lambda s: s.start) - 1
        found = account.sentences[at] if at >= 0 else span
        return found if found.start <= span.start < found.end else span

    def sentence_before(self, span: Span) -> Span | None:
        """The sentence before the one in which *span* starts, if there is one."""
        account = self.lineage.accounts[self._places[span.document]]
        at = bisect_right(account.sentences, span.start, key=lambda s: s.start) - 2
        return account.sentences[at] if at >= 0 else None

    def sentence_after(self, span: Span) -> Span | None:
        """The sentence after the one in which *span* starts, if there is one."""
        account = self.lineage.accounts[self._places[span.document]]
        at = bisect_right(account.sentences, span.start, key=lambda s: s.start)
        return account.sentences[at] if at < len(account.sentences) else None

    @cached_property
    def _edges(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.lineage.edges:
            for end in {edge.teller, edge.told}:
                found.setdefault(end, []).append(edge)
        return found

    @cached_property
    def apart(self) -> frozenset[frozenset[str]]:
        """Ids of sources, two and two, that the user keeps apart."""
        said = (o for o in self.lineage.overruled if o.about is About.APART)
        return frozenset(frozenset(o.sources) for o in said if len(o.sources) > 1)

    def edges_of(self, ident: str) -> tuple[Edge, ...]:
        """The edges that start or end at a document or source."""
        return tuple(self._edges.get(ident, ()))

    @cached_property
    def _mentions(self) -> dict[int, list[tuple[Span, str]]]:
        found: dict[int, list[tuple[Span, str]]] = {}
        for source in self.lineage.sources:
            for span in source.mentions:
                found.setdefault(span.document, []).append((span, source.id))
        return {number: sorted(mentions) for number, mentions in found.items()}

    def placed(self, within: Span) -> list[tuple[Span, str]]:
        """The mentions within a stretch, in order, each with its source's id."""
        mentions = self._mentions.get(within.document, [])
        at = bisect_left(mentions, within.start, key=lambda m: m[0].start)
        near = takewhile(lambda m: m[0].start < within.end, mentions[at:])
        return [(span, ident) for span, ident in near if span in within]

    def mentioned(self, within: Span) -> tuple[str, ...]:
        """The ids of the sources whose mentions lie within a stretch, in order."""
        return tuple(dict.fromkeys(ident for _, ident in self.placed(within)))

    def published(self, document: int) -> Interval:
        """When a report appeared."""
        place = self._places[document]
        return self.lineage.accounts[place].document.published.interval

    def outlet(self, document: int) -> str | None:
        """The id of the source that is the outlet of a report."""
        place = self._places.get(document, -1)
        outlets = self.lineage.outlets
        return outlets[place] if 0 <= place < len(outlets) else None

    def told(self, claim: Claim) -> tuple[Hop, ...]:
        """The hops of *claim* after its own report, that have a source."""
        attribution = self.attributions.get(claim.attribution)
        return () if attribution is None else self.traced(attribution)

    def traced(self, attribution: Attribution) -> tuple[Hop, ...]:
        """The hops of an attribution after the teller that are somebody, in order."""
        return tuple(
            hop for hop in attribution.chain[1:] if (hop.source or "") in self._somebody
        )

    @cached_property
    def _somebody(self) -> frozenset[str]:
        return frozenset(
            s.id for s in self.lineage.sources if s.kind is not SourceKind.NONE
        )

    def origin(self, claim: Claim) -> Source | None:
        """Who stands at the end of *claim*'s chain; ``None`` where nobody does."""
        told = self.told(claim)
        return self.sources[told[-1].source or ""] if told else None

    def issuer(self, source: Source) -> str | None:
        """The id of the body whose statement a document is, or for whom one speaks."""
        if source.kind is not SourceKind.DOCUMENT:
            return source.institution
        issued = any(_ISSUED.search(wording) for wording in source.variants)
        return self._bodies.get(source.name) if issued and source.named else None

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """Name -> the id of the body that bears it."""
        kind = SourceKind.ORGANISATION
        return {
            s.name: s.id for s in self.lineage.sources if s.named and s.kind is kind
        }

    def status(self, claim: Claim) -> Status:
        """How *claim* is attributed; the outlet's own voice where it is not."""
        attribution = self.attributions.get(claim.attribution)
        return Status.OUTLET_VOICE if attribution is None else attribution.status
