"""What a dossier says of which words, a note a thing: annotations are made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.core.account import Attribution, Figure
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.tell.export.told import Told
from sayso.tell.known import NOBODY
from sayso.tell.wording import folded, number

# Motivations of the Web Annotation Vocabulary.
IDENTIFYING, CLASSIFYING, LINKING = "identifying", "classifying", "linking"
Says = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is said of some words.

    Attributes:
        kind, id: What of the dossier it tells.
        says: Texts for a reader, each with its purpose.
        also: The same for a program, by our own names.
    """

    kind: str
    id: str
    spans: tuple[Span, ...]
    says: Says
    also: Mapping[str, Any] = field(default_factory=dict)

    @property
    def motivation(self) -> str:
        """Why the note was made: the purpose of the first thing that it says."""
        return self.says[0][0]


def notes(told: Told) -> Iterator[Note]:
    """All notes of *told*, kind by kind, each kind in the dossier's order."""
    for finder in (
        _statements,
        _hedges,
        _figures,
        _times,
        _quotes,
        _mentions,
        _sources,
        _changes,
        _positions,
    ):
        yield from finder(told)


def _statements(told: Told) -> Iterator[Note]:
    names = told.names()
    for each in told.dossier.attributions:
        chain = [hop.source for hop in each.chain]
        listed = (names.get(key or "", NOBODY) for key in chain)
        yield Note(
            kind="attribution",
            id=each.id,
            spans=each.content,
            says=(
                (IDENTIFYING, " < ".join(listed)),
                (CLASSIFYING, each.status.value),
            ),
            also={"chain": chain, "manner": each.manner.value},
        )


def _hedges(told: Told) -> Iterator[Note]:
    holders: tuple[Attribution | Figure, ...] = (
        *told.dossier.attributions,
        *told.dossier.figures,
    )
    for span in sorted({span for each in holders for span in each.hedges}):
        place = f"{span.document}-{span.start}-{span.end}"
        yield Note(
            kind="hedge", id=place, spans=(span,), says=((CLASSIFYING, "hedge"),)
        )


def _figures(told: Told) -> Iterator[Note]:
    for each in told.dossier.figures:
        yield Note(
            kind="figure",
            id=each.id,
            spans=(each.span,),
            says=((CLASSIFYING, _sized(each)),),
            also={
                "value": _exact(each.value),
                "min": _exact(each.min),
                "max": _exact(each.max),
                "unit": each.unit,
                "scope": list(each.scope),
                "attribution": each.attribution,
            },
        )


def _exact(value: float | None) -> float | None:
    """A whole number as one."""
    return value if value is None or value % 1 else int(value)


def _sized(figure: Figure) -> str:
    low, high = figure.min, figure.max
    if figure.value is not None:
        size = number(figure.value)
    elif low is not None or high is not None:
        ends = ("" if end is None else number(end) for end in (low, high))
        size = "–".join(ends)
    else:
        size = "no number"
    about = "about " if figure.approximate else ""
    denied = "not " if figure.denied else ""
    scope = f" {' or '.join(figure.scope)}" if figure.scope else ""
    return f"{denied}{about}{size} {figure.unit}{scope}"


def _times(told: Told) -> Iterator[Note]:
    for each in told.dossier.times:
        yield Note(
            kind="time",
            id=each.id,
            spans=(each.span,),
            says=((CLASSIFYING, _between(each.interval)),),
            also={"grain": each.grain.value},
        )


def _between(when: Interval) -> str:
    """The interval as ISO 8601 writes it, an open side as two points."""
    ends = (day.isoformat() if day else ".." for day in (when.min, when.max))
    return "/".join(ends)


def _quotes(told: Told) -> Iterator[Note]:
    names = told.names()
    for at, each in enumerate(told.dossier.quotes):
        yield Note(
            kind="quote",
            id=f"q{at}",
            spans=(each.span,),
            says=((IDENTIFYING, names.get(each.source or "", NOBODY)),),
            also={"source": each.source, "attribution": each.attribution},
        )


def _mentions(told: Told) -> Iterator[Note]:
    names = told.names()
    for point in told.dossier.points:
        for at, each in enumerate(point.mentions):
            origin = names.get(each.origin or "", NOBODY)
            yield Note(
                kind="mention",
                id=f"{point.id}.{at}",
                spans=(each.span,),
                says=(
                    (LINKING, point.id),
                    (CLASSIFYING, each.support.value),
                    (IDENTIFYING, origin),
                ),
                also={
                    "point": point.id,
                    "origin": each.origin,
                    "attribution": each.attribution,
                },
            )


def _sources(told: Told) -> Iterator[Note]:
    for each in told.dossier.sources:
        for at, span in enumerate(each.mentions):
            yield Note(
                kind="source",
                id=f"{each.id}.{at}",
                spans=(span,),
                says=((IDENTIFYING, folded(each.name)), (CLASSIFYING, each.kind.value)),
                also={"source": each.id},
            )


def _changes(told: Told) -> Iterator[Note]:
    for drift in told.dossier.drift:
        for at, each in enumerate(drift.changes):
            yield Note(
                kind="change",
                id=f"{drift.id}.{at}",
                spans=(each.before, each.after),
                says=((CLASSIFYING, each.kind.value),),
                also={"drift": drift.id, "origin": drift.origin},
            )


def _positions(told: Told) -> Iterator[Note]:
    names = told.names()
    for at, each in enumerate(told.dossier.positions):
        if each.evidence:
            yield Note(
                kind="position",
                id=f"k{at}",
                spans=each.evidence,
                says=(
                    (IDENTIFYING, names.get(each.source, NOBODY)),
                    (CLASSIFYING, each.stance.value),
                ),
                also={"source": each.source},
            )
