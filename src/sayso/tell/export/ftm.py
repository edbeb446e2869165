"""Reports, sources and their ties as FollowTheMoney entities, a line of JSON each.

Reports are Articles, sources are Persons, Organizations or, where nobody names them,
LegalEntities; a statement is a Documentation of its origin by its report; who has it
from whom is an UnknownLink; a point is a Note on its reports and origins.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath

from sayso.core.account import SourceKind
from sayso.core.document import Document
from sayso.core.lineage import Source
from sayso.tell.export import naming
from sayso.tell.export.graph import lineage, outlets
from sayso.tell.export.told import Told, outlet, title
from sayso.tell.halves import mended
from sayso.tell.wording import bounds, clipped, count

Entity = dict[str, object]
_NAMED = {
    SourceKind.PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "Organization",
    SourceKind.AGENCY: "Organization",
}
PARTY = "LegalEntity"
# The longest that the model allows for a name, a string and a text.
_NAME, _STRING, _TEXT = 384, 1024, 65_000


def ftm(told: Told) -> str:
    """A line an entity: reports, sources, mentions, statements, ties and points."""
    lines = _Entities(told).all()
    return "".join(f"{mended(json.dumps(e, ensure_ascii=False))}\n" for e in lines)


class _Entities:
    """The entities of one dossier, with ids that are the pile's own."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.pile = naming.pile(told.dossier)
        self.sources = {
            each.id: each
            for each in told.dossier.sources
            if each.kind is not SourceKind.NONE
        }
        self.known = {each.id for each in told.dossier.documents} | set(self.sources)

    def all(self) -> Iterator[Entity]:
        """Every entity, a tie after both of its ends."""
        for document in self.told.dossier.documents:
            yield self.article(document)
        for source in self.sources.values():
            yield self.source(source)
        for source in self.sources.values():
            yield from self.mentions(source)
        yield from self.publishers()
        yield from self.statements()
        yield from self.ties()
        yield from self.points()

    def name(self, key: str) -> str:
        """The id of the entity that is *key* in the dossier."""
        return f"sayso-{sha256(f'{self.pile}#{key}'.encode()).hexdigest()[:40]}"

    def entity(
        self, key: str, schema: str, **properties: str | list[str] | None
    ) -> Entity:
        """An entity with all *properties* that have a value."""
        given: dict[str, list[str]] = {}
        for name, value in properties.items():
            values = value if isinstance(value, list) else [value]
            if kept := [each for each in values if each]:
                given[name] = list(dict.fromkeys(kept))
        return {"id": self.name(key), "schema": schema, "properties": given}

    def article(self, document: Document) -> Entity:
        told = self.told
        return self.entity(
            document.id,
            "Article",
            title=clipped(title(document), _STRING),
            fileName=clipped(PurePath(document.file).name, _STRING) or document.id,
            author=[clipped(each, _STRING) for each in document.byline],
            publisher=clipped(outlet(document), _STRING),
            publishedAt=naming.partial(document.published.interval),
            sourceUrl=naming.address(document),
            notes=f"{document.id} in the dossier; SHA-256 {document.sha256}",
            processingAgent=f"sayso {told.dossier.version}".rstrip(),
        )

    def schema(self, source: Source) -> str:
        if source.kind is SourceKind.DOCUMENT:
            return "Document"
        return _NAMED.get(source.kind, PARTY) if source.named else PARTY

    def source(self, source: Source) -> Entity:
        name = clipped(source.name, _NAME)
        kind = source.kind.value if source.named else f"{source.kind.value}, unnamed"
        side = f", for {source.side}" if source.side else ""
        summary = f"{kind}{side}; {source.id} in the dossier"
        schema = self.schema(source)
        if schema == "Document":
            return self.entity(
                source.id, schema, title=name, fileName=name, summary=summary
            )
        return self.entity(source.id, schema, name=name, summary=summary)

    def mentions(self, source: Source) -> Iterator[Entity]:
        """One for each report that names it, with the wordings that it uses."""
        name = clipped(source.name, _NAME)
        schema = self.schema(source)
        resolved = "" if schema == "Document" else self.name(source.id)
        for number in sorted({span.document for span in source.mentions}):
            spans = [span for span in source.mentions if span.document == number]
            words = [clipped(self.told.words(span), _NAME) for span in spans]
            yield self.entity(
                f"{source.id}@d{number}",
                "Mention",
                document=self.name(f"d{number}"),
                resolved=resolved,
                name=[each for each in words if each] or name,
                detectedSchema=schema,
            )

    def publishers(self) -> Iterator[Entity]:
        for report, source in outlets(self.told).items():
            if source in self.sources:
                yield self.entity(
                    f"{report}@{source}",
                    "Documentation",
                    document=self.name(report),
                    entity=self.name(source),
                    role="published by",
                )

    def statements(self) -> Iterator[Entity]:
        told = self.told
        for said in told.dossier.attributions:
            document = told.dossier.documents[said.document]
            origin = said.chain[-1].source if said.chain else None
            if origin not in self.sources:
                continue
            words = " … ".join(filter(None, map(told.words, said.content)))
            yield self.entity(
                said.id,
                "Documentation",
                document=self.name(document.id),
                entity=self.name(str(origin)),
                role="statement",
                status=said.status.value,
                summary=clipped(words, _TEXT),
                recordId=said.id,
                date=naming.partial(document.published.interval),
                sourceUrl=naming.address(document),
            )

    def ties(self) -> Iterator[Entity]:
        ends = ((each.teller, each.told, each.kind) for each in lineage(self.told))
        for teller, told, kind in dict.fromkeys(ends):
            if {teller, told} <= self.known:
                yield self.entity(
                    f"{teller}>{told}:{kind}",
                    "UnknownLink",
                    subject=self.name(teller),
                    object=self.name(told),
                    role=kind.replace("_", " "),
                )

    def points(self) -> Iterator[Entity]:
        for point in self.told.dossier.points:
            of = point.origins
            likely = f" ({bounds(of)})" if bounds(of) else ""
            reports = [f"d{mention.span.document}" for mention in point.mentions]
            origins = [key for group in of.groups for key in group]
            on = [self.name(k) for k in (*reports, *origins) if k in self.known]
            yield self.entity(
                point.id,
                "Note",
                entity=on,
                description=clipped(point.text, _TEXT),
                summary=f"{count(of.count, 'independent origin')}{likely}",
                notes=f"{point.id} in the dossier: {point.status.value}",
            )
