"""What of a dossier may be told: all of it, or nothing in the reports' words.

Without words there are spans, numbers, days, kinds, our own ids, addresses and names:
of outlets, writers and named sources. Sentences, titles and the descriptions of
sources that nobody names are a report's words, and so is what we say in them: reasons,
what differs, what is wanted.
"""

from dataclasses import dataclass, replace

from sayso.core.account import SourceKind
from sayso.core.document import Document
from sayso.core.dossier import Dossier
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.tell.wording import folded


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier to be exported, with the reports' words or without."""

    dossier: Dossier
    worded: bool

    def words(self, span: Span | None) -> str:
        """The words under *span*, to the letter; none where they are kept out."""
        return self.dossier[span] if self.worded and span else ""

    def names(self) -> dict[str, str]:
        """What each source is called, on one line, by its id."""
        return {s.id: folded(s.name) or s.id for s in self.dossier.sources}


def told(dossier: Dossier, *, text: bool) -> Told:
    """*dossier* with the reports' words, if *text* wants them and it has them."""
    worded = text and has_texts(dossier)
    return Told(dossier if worded else _withheld(dossier), worded)


def has_texts(dossier: Dossier) -> bool:
    """Whether *dossier* has the reports' texts, or was written without them."""
    return all(each.text or not each.segments for each in dossier.documents)


def _withheld(dossier: Dossier) -> Dossier:
    """*dossier* with no words of a report but its texts, which count for offsets."""
    return replace(
        dossier,
        documents=tuple(replace(each, title=None) for each in dossier.documents),
        stories=tuple(replace(each, title="") for each in dossier.stories),
        sources=tuple(map(_unnamed, dossier.sources)),
        figures=tuple(replace(f, subject="", event=None) for f in dossier.figures),
        times=tuple(replace(each, refers_to="") for each in dossier.times),
        points=tuple(
            replace(p, text="", origins=replace(p.origins, reasons=(), evidence=()))
            for p in dossier.points
        ),
        differences=tuple(replace(each, text="") for each in dossier.differences),
        positions=tuple(replace(each, on="") for each in dossier.positions),
        timeline=tuple(replace(each, text="") for each in dossier.timeline),
        chase=tuple(replace(each, wanted="", why="") for each in dossier.chase),
    )


def _unnamed(source: Source) -> Source:
    """*source* by its kind and id, where what it is called is a description."""
    kind = "source" if source.kind is SourceKind.NONE else source.kind.value
    name = source.name if source.named else f"unnamed {kind} {source.id}"
    return replace(source, name=name, variants=())


def title(document: Document) -> str:
    """The report's title on one line, or nothing."""
    return folded(document.title or "")


def outlet(document: Document) -> str:
    """Who published the report, on one line, or nothing."""
    return folded(document.outlet.name or "")


def spot(span: Span) -> str:
    """Where *span* is, as in ``d0:170-273``."""
    return f"d{span.document}:{span.start}-{span.end}"
