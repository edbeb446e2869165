"""Who is said to have said what in a document, as tests want to see it."""

from sayso.annotate import attributions, language
from sayso.core.account import Attribution
from sayso.core.document import Document


def found(document: Document) -> list[Attribution]:
    """The attributions of *document*."""
    (passages,) = language.passages([document])
    return attributions.find(passages, [])[0]


def chain(document: Document, attribution: Attribution) -> list[str]:
    """The words that name the hops after the report's own outlet."""
    return [document[h.mention] for h in attribution.chain[1:] if h.mention]
