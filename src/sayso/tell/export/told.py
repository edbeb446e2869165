"""What of a dossier may be told: all of it, or nothing in the reports' words."""

from dataclasses import dataclass, replace

from sayso.core.bare import without_text
from sayso.core.document import Document
from sayso.core.dossier import Dossier
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

    def written(self) -> Dossier:
        """The dossier itself, without the texts where words are kept out."""
        return self.dossier if self.worded else without_text(self.dossier)

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
    """*dossier* with no words of a report but its texts, in which offsets count."""
    bare = without_text(dossier)
    kept = zip(bare.documents, dossier.documents, strict=True)
    return replace(bare, documents=tuple(replace(b, text=d.text) for b, d in kept))


def title(document: Document) -> str:
    """The report's title on one line, or nothing."""
    return folded(document.title or "")


def outlet(document: Document) -> str:
    """Who published the report, on one line, or nothing."""
    return folded(document.outlet.name or "")


def spot(span: Span) -> str:
    """Where *span* is, as in ``d0:170-273``."""
    return f"d{span.document}:{span.start}-{span.end}"
