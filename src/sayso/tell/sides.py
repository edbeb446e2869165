"""Differences, positions and what leans on what, with their words at hand."""

from dataclasses import dataclass

from sayso.core.dossier import Dossier
from sayso.core.finding import Chase, Difference, DifferenceKind, Position
from sayso.core.span import Span
from sayso.tell import scopes, wording
from sayso.tell.known import Known


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: its words, who says them, and where."""

    words: str
    who: str
    spot: Span | None


@dataclass(frozen=True, slots=True)
class Sided:
    """A difference with its sides at hand."""

    difference: Difference
    sides: tuple[Side, ...]


def differences(it: Known, *, conflict: bool) -> list[Sided]:
    """Those that exclude each other, or those that only differ."""
    return [
        _sided(it, one)
        for one in it.dossier.differences
        if (one.kind is DifferenceKind.CONFLICT) == conflict and not _agrees(it, one)
    ]


def agreements(it: Known) -> list[Sided]:
    """The numbers that several reports give alike."""
    return [_sided(it, one) for one in it.dossier.differences if _agrees(it, one)]


def _sided(it: Known, one: Difference) -> Sided:
    return Sided(one, tuple(side(it, key) for key in one.items))


def _agrees(it: Known, one: Difference) -> bool:
    """Whether it is one number in all its items: no sum of others, and no rounding."""
    values = {it.figures[key].value for key in one.items if key in it.figures}
    return one.kind is DifferenceKind.SAME_FIGURE and len(values) == 1


def side(it: Known, key: str) -> Side:
    """The figure, or the attribution, of that id as one side of a difference."""
    if figure := it.figures.get(key):
        as_of = wording.when(figure.as_of)
        who = scopes.teller(it, figure)
        words = it.printed(figure)
        return Side(words, f"{who}, {as_of}" if as_of else who, figure.span)
    who_said = it.who(key)
    if who_said is None:
        return Side(key, "", None)
    spot = it.attributions[key].reach
    return Side(wording.clipped(it.words(spot), 200), who_said.words, spot)


def stances(dossier: Dossier) -> list[tuple[str, list[Position]]]:
    """The positions by stance, in the order in which an editor asks."""
    found = {
        title: [one for one in dossier.positions if one.stance is stance]
        for stance, title in wording.STANCES.items()
    }
    return [(title, positions) for title, positions in found.items() if positions]


def leaning(it: Known, chase: Chase) -> tuple[Span, ...]:
    """The words that lean on what is to be chased."""
    return tuple(
        it.attributions[key].content[0]
        for key in chase.leaned_on_by
        if key in it.attributions
    )
