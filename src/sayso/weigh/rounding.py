"""Which of two numbers may be the other, rounded."""

from sayso.core.account import Figure
from sayso.weigh.figures import place
from sayso.weigh.readings import Reading

_ROUNDED = 1.5  # times the less: "more than 100" is no rounded "more than 250,000"


def rounded(one: Reading, other: Reading) -> bool:
    """Whether both allow one number, and the one is the other in rounder figures.

    "More than 500" may be 527; "at least 127" is no rounded 129, but an older count.
    """
    ours, theirs = one.figures[0], other.figures[0]
    if ours.value is None or theirs.value is None or ours.value == theirs.value:
        return False
    less, more = sorted((ours.value, theirs.value))
    if not one.range.meets(other.range) or more > _ROUNDED * less:
        return False
    return _stands_for(ours, theirs) or _stands_for(theirs, ours)


def _stands_for(figure: Figure, other: Figure) -> bool:
    """Whether *figure*, by its last digit that is not nought, can mean *other*.

    Nobody calls 500 "more than 400"; but "nearly 500" may be.
    """
    told, value = figure.value or 0.0, other.value or 0.0
    step = place(told)
    above, below = _is_above(figure), _is_below(figure)
    if not (above or below or figure.approximate):
        return False
    if step <= 1.0 and not figure.approximate:
        return False  # "at least 127" is no round number
    if above:
        return told <= value < told + step or (
            _is_below(other) and value <= told + step
        )
    if below:
        return told - step < value <= told or (
            _is_above(other) and value >= told - step
        )
    return told - step <= value <= told + step


def _is_above(figure: Figure) -> bool:
    return figure.min == figure.value and figure.max is None


def _is_below(figure: Figure) -> bool:
    return figure.max == figure.value and figure.min is None
