"""The tokens under a stretch of characters."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def under(doc: "Doc", start: int, end: int) -> "Span":
    """The tokens of *doc* that hold characters [start, end), all of each."""
    return cast("Span", doc.char_span(start, end, alignment_mode="expand"))
