"""Numbers that differ in the tellings of one statement: they are one number."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.core.account import Figure
from sayso.core.finding import ChangeKind, DifferenceKind, Drift
from sayso.weigh.disparity import Disparity
from sayso.weigh.figures import measured
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading, reading

_CHANGES = frozenset((ChangeKind.NUMBER, ChangeKind.TIME))
_ROUND = re.compile(r"\b(?:dozen|couple|score|handful)\b", re.IGNORECASE)
_MOST = 1.5  # times the less: what is farther off is no rounding
_WHY = "one statement, retold with a rounder number"


def reprinted(
    drifts: Sequence[Drift], known: Sequence[Reading], lookup: Lookup
) -> Iterator[Disparity]:
    """Numbers of one statement, one of them told as round: "11", and "a dozen"."""
    figures = {each.span: each for each in lookup.figures.values()}
    home = {figure.id: each for each in known for figure in each.figures}
    for change in (c for each in drifts for c in each.changes):
        one, other = (figures.get(s) for s in (change.before, change.after))
        if change.kind in _CHANGES and one and other and _rounded(one, other, lookup):
            yield Disparity(
                DifferenceKind.ROUNDING,
                (_read(one, home, lookup), _read(other, home, lookup)),
                _WHY,
            )


def _read(figure: Figure, home: Mapping[str, Reading], lookup: Lookup) -> Reading:
    return home.get(figure.id) or reading((figure,), lookup)


def _rounded(one: Figure, other: Figure, lookup: Lookup) -> bool:
    """Whether the second number may be the first, made rounder, or the other way."""
    less, more = sorted((measured(one).told, measured(other).told))
    near = one.unit.rstrip("s") == other.unit.rstrip("s") and more <= _MOST * less
    return near and _soft(one, lookup) != _soft(other, lookup)


def _soft(figure: Figure, lookup: Lookup) -> bool:
    """Whether it is told as a round number: "nearly 100", "a dozen"."""
    told = _ROUND.search(lookup.text(figure.span))
    return figure.approximate or figure.value is None or bool(told)
