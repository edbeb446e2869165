"""A telling: who is said to have said what, before it is a chain."""

from dataclasses import dataclass

from sayso.core.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One act of telling in a report, as an annotator finds it: a single hop.

    Attributes:
        content: What is told, in reading order: several spans where the cue or
            the source interrupts it.
        cue: The words that tell it ("said", "according to"); ``None`` if none do.
        source: Who tells it, as named there ("the mayor", "she"); ``None`` if the
            report names nobody.
        made_by: The rule or model that found it.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    made_by: str
