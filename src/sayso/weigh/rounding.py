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
    return _stands_for(ours, theirs.value) or _stands_for(theirs, ours.value)


def _stands_for(figure: Figure, value: float) -> bool:
    """Whether *figure*, by its last digit that is not nought, can mean *value*."""
    told = figure.value or 0.0
    step = place(told)
    above = figure.min == told and figure.max is None
    below = figure.max == told and figure.min is None
    if not (above or below or figure.approximate):
        return False
    if step <= 1.0 and not figure.approximate:
        return False  # "at least 127" is no round number
    low = told - (0.0 if above else step)
    high = told + (0.0 if below else step)
    return low <= value <= high
