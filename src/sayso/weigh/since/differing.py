"""Figures, and how they differ: what only one of two dossiers has."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.core.account import Figure
from sayso.core.finding import Difference
from sayso.core.since import Shift
from sayso.core.span import Span
from sayso.weigh.since.matching import Matched, matched
from sayso.weigh.since.reports import Paired, Side

_TWO = 2


def figures(side: Side, other: Side) -> tuple[Figure, ...]:
    """Those in reports that *side* alone has, of which *other* has none like it."""
    known = _all_given(other)
    return tuple(f for f in _fresh(side) if _given(side, f) not in known)


def repeated(side: Side, other: Side) -> tuple[Figure, ...]:
    """Those in reports that *side* alone has, and that a report of *other* gives."""
    known = _all_given(other)
    return tuple(f for f in _fresh(side) if _given(side, f) in known)


def _fresh(side: Side) -> list[Figure]:
    return [f for f in side.dossier.figures if side.fresh(f.span)]


def _all_given(side: Side) -> set[tuple[object, ...]]:
    return {_given(side, figure) for figure in side.dossier.figures}


def _given(side: Side, figure: Figure) -> tuple[object, ...]:
    """What the figure says, whoever prints it: without a number its words do."""
    bounds = (figure.value, figure.min, figure.max)
    text = side.dossier.documents[figure.span.document].text
    words = text[figure.span.start : figure.span.end].casefold()
    number = words if bounds == (None, None, None) else bounds
    return number, figure.unit, figure.scope, figure.denied


@dataclass(frozen=True, slots=True)
class Differing:
    """Differences of the newer dossier, and of the older one that are gone."""

    new: tuple[Difference, ...]
    gone: tuple[Difference, ...]
    shifts: tuple[Shift, ...]
    otherwise: tuple[Difference, ...]


def differing(paired: Paired) -> Differing:
    """One is the other's where most of what differs in it is the same."""
    old, new = paired.old, paired.new
    sides = [_items(side) for side in (old, new)]
    found = _strong(matched(old.common(sides[0]), new.common(sides[1])))
    ones, others = ({d.id: d for d in s.dossier.differences} for s in (old, new))
    rest = [d for key, d in others.items() if key not in found]
    left = [d for key, d in ones.items() if key not in found.values()]
    fresh = [d for d in rest if any(map(new.fresh, sides[1][d.id]))]
    gone = [d for d in left if any(map(old.fresh, sides[0][d.id]))]
    shifts = (Shift(before=ones[one], after=others[key]) for key, one in found.items())
    return Differing(
        new=tuple(fresh),
        gone=tuple(gone),
        shifts=tuple(s for s in shifts if _shifted(s, new, sides[1])),
        otherwise=tuple(d for d in rest if d not in fresh),
    )


def _strong(found: Matched) -> dict[str, str]:
    """Two things that differ have to be the same, since one is in many differences."""
    return {n: o for n, o in found.mutual.items() if found.shared[o, n] >= _TWO}


def _shifted(shift: Shift, new: Side, places: Mapping[str, tuple[Span, ...]]) -> bool:
    if shift.before.kind is not shift.after.kind:
        return True
    return any(map(new.fresh, places[shift.after.id]))


def _items(side: Side) -> dict[str, tuple[Span, ...]]:
    """Where what differs stands, by the difference."""
    dossier = side.dossier
    spots = {figure.id: figure.span for figure in dossier.figures}
    spots |= {said.id: said.content[0] for said in dossier.attributions}
    return {
        each.id: tuple(spots[key] for key in each.items if key in spots)
        for each in dossier.differences
    }
