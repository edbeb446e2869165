"""The rows of the tables of a dossier, in its order: cells are Python's own values."""

from collections.abc import Iterator
from datetime import date

from sayso.core.account import Attribution, Hop
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.tell.export import naming
from sayso.tell.export.told import Told, outlet, spot, title
from sayso.tell.wording import folded

Cell = str | float | bool | date | tuple[str, ...] | None
Row = tuple[Cell, ...]
Rows = Iterator[Row]


def _place(told: Told, span: Span) -> Row:
    return f"d{span.document}", span.start, span.end, told.words(span)


def _spots(spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(spot(span) for span in spans)


def _days(when: Interval | None) -> Row:
    return (when.min, when.max) if when else (None, None)


def documents(told: Told) -> Rows:
    """The reports."""
    for each in told.dossier.documents:
        days = _days(each.published.interval)
        yield (
            *(each.id, each.file, naming.address(each), each.sha256, each.language),
            *(outlet(each), *days, each.published.inferred, title(each)),
            each.byline,
        )


def sources(told: Told) -> Rows:
    """Who is said to have said something."""
    for each in told.dossier.sources:
        yield (
            *(each.id, folded(each.name), each.kind.value, each.named, each.side),
            *(each.variants, each.institution, each.through, each.plural),
        )


def attributions(told: Told) -> Rows:
    """Who says what."""
    for each in told.dossier.attributions:
        place = _place(told, each.reach)
        origin = each.chain[-1].source if each.chain else None
        yield (
            *(each.id, *place, _spots(each.content), each.manner.value),
            *(each.status.value, origin, _spots(each.hedges), each.made_by),
        )


def hops(told: Told) -> Rows:
    """The steps of every chain."""
    for said in told.dossier.attributions:
        for at, hop in enumerate(said.chain):
            yield _hop(told, said, at, hop)


def _hop(told: Told, said: Attribution, at: int, hop: Hop) -> Row:
    mention, cue = hop.mention, hop.cue
    return (
        *(said.id, at, hop.source, hop.how.value, hop.in_pile),
        *(_spots((mention,))[0] if mention else None, told.words(mention)),
        *(_spots((cue,))[0] if cue else None, told.words(cue)),
    )


def figures(told: Told) -> Rows:
    """The figures."""
    for each in told.dossier.figures:
        yield (
            *(each.id, *_place(told, each.span), each.value, each.min, each.max),
            *(each.approximate, each.denied, each.unit, each.subject),
            *(each.scope, each.part_of, *_days(each.as_of), each.event),
            *(each.attribution, _spots(each.hedges)),
        )


def times(told: Told) -> Rows:
    """The times."""
    for each in told.dossier.times:
        anchor = spot(each.anchor) if each.anchor else None
        place = (each.id, *_place(told, each.span), *_days(each.interval))
        yield *place, each.grain.value, anchor, each.refers_to


def points(told: Told) -> Rows:
    """The points, with their counts and reasons."""
    for each in told.dossier.points:
        of = each.origins
        yield (
            *(each.id, each.text, each.reports, each.outlets),
            *(of.count, of.min, of.max, tuple("+".join(g) for g in of.groups)),
            *(each.status.value, of.reasons),
        )


def mentions(told: Told) -> Rows:
    """Where each point is told."""
    for point in told.dossier.points:
        for at, each in enumerate(point.mentions):
            place = _place(told, each.span)
            yield (
                *(point.id, at, *place, each.attribution),
                *(each.support.value, each.origin),
            )


def differences(told: Told) -> Rows:
    """What differs."""
    for each in told.dossier.differences:
        yield each.id, each.kind.value, each.items, each.text
