"""Everything that a dossier marks, as W3C Web Annotations in one JSON-LD document.

A TextPositionSelector counts code points, as the Recommendation wants it and as
``str`` indexing does; ``sayso:utf16Start`` and ``sayso:utf16End`` beside it count
UTF-16 code units, as JavaScript, Java and Windows do.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from sayso.core.document import Document
from sayso.core.span import Span
from sayso.tell.export import naming
from sayso.tell.export.noted import Note, notes
from sayso.tell.export.told import Told, outlet, title
from sayso.tell.halves import as_json

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sayso": naming.TERMS}]
# How much of the text stands around a quotation, so that it can be found again.
AROUND = 32
_LAST_OF_ONE_UNIT = "\uffff"


def annotations(told: Told) -> str:
    """An AnnotationCollection of one AnnotationPage, with everything in *told*."""
    of = naming.pile(told.dossier)
    items = [*_items(told, of)]
    page = naming.urn(of, "annotations/0")
    collection = naming.urn(of, "annotations")
    return as_json(
        {
            "@context": CONTEXT,
            "id": collection,
            "type": "AnnotationCollection",
            "label": "What sayso found",
            "generator": _generator(told),
            "sayso:reports": [_report(each) for each in told.dossier.documents],
            "total": len(items),
            "first": {
                "id": page,
                "type": "AnnotationPage",
                "partOf": collection,
                "startIndex": 0,
                "items": items,
            },
            "last": page,
        }
    )


def _generator(told: Told) -> dict[str, str]:
    name = f"sayso {told.dossier.version}".rstrip()
    return {"id": f"{naming.TERMS}sayso", "type": "Software", "name": name}


def _report(document: Document) -> dict[str, Any]:
    known = {
        "sayso:title": title(document),
        "sayso:outlet": outlet(document),
    }
    return {
        "id": naming.report(document),
        "type": "Text",
        "language": document.language,
        "sayso:document": document.id,
        "sayso:sha256": document.sha256,
        "sayso:file": document.file,
        **{key: value for key, value in known.items() if value},
    }


def _items(told: Told, of: str) -> Iterator[dict[str, Any]]:
    texts = [_Text(told, each) for each in told.dossier.documents]
    for note in notes(told):
        targets = [texts[span.document].target(span) for span in note.spans]
        yield {
            "id": naming.urn(of, f"annotations/{note.kind}/{note.id}"),
            "type": "Annotation",
            "motivation": note.motivation,
            "sayso:kind": note.kind,
            "sayso:id": note.id,
            **{f"sayso:{key}": value for key, value in note.also.items()},
            "body": [*_bodies(note)],
            "target": targets[0] if len(targets) == 1 else targets,
        }


def _bodies(note: Note) -> Iterator[dict[str, str]]:
    for purpose, value in note.says:
        yield {
            "type": "TextualBody",
            "purpose": purpose,
            "value": value,
            "format": "text/plain",
        }


class _Text:
    """A report's text, and where in it the signs are that take two units of UTF-16."""

    def __init__(self, told: Told, document: Document) -> None:
        self.told, self.document = told, document
        self.source = naming.report(document)
        self.wide = [at for at, c in enumerate(document.text) if c > _LAST_OF_ONE_UNIT]

    def target(self, span: Span) -> dict[str, Any]:
        return {
            "type": "SpecificResource",
            "source": self.source,
            "sayso:document": self.document.id,
            "selector": [*self.selectors(span)],
        }

    def selectors(self, span: Span) -> Iterator[dict[str, Any]]:
        text = self.document.text
        if self.told.worded:
            yield {
                "type": "TextQuoteSelector",
                "exact": self.told.words(span),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            }
        units = {
            "sayso:utf16Start": self.units(span.start),
            "sayso:utf16End": self.units(span.end),
        }
        yield {
            "type": "TextPositionSelector",
            "start": span.start,
            "end": span.end,
            **(units if text else {}),
        }

    def units(self, at: int) -> int:
        """How many units of UTF-16 stand before that code point."""
        return at + bisect_left(self.wide, at)
