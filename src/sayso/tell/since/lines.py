"""What is told of two dossiers, as lines that every form can set."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.since import Since
from sayso.core.span import Span
from sayso.tell.known import Known, known


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or less, and where what it says stands.

    Attributes:
        shown: Words that are themselves shown, in their sentence.
        report: The number of the report that it is about.
        under: Lines that say more of it.
        claim: Whether it is the words of a point, for a form to set apart.
        more: Whether it is for who wants all of it: a form may fold it, or count it.
    """

    text: str
    spots: tuple[Span, ...] = ()
    shown: Span | None = None
    report: int | None = None
    under: tuple["Line", ...] = ()
    claim: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one title; ``note`` says what they are."""

    name: str
    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two dossiers with their parts at hand."""

    old: Known
    new: Known


def pair(found: Since) -> Pair:
    """Both dossiers of *found* at hand."""
    return Pair(known(found.old), known(found.new))


def spread(spots: Iterable[Span]) -> tuple[Span, ...]:
    """*spots*, each once."""
    return tuple(dict.fromkeys(spots))
