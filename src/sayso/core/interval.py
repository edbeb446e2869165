"""Times as intervals of days, open where the words leave them open."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """All days from ``min`` to ``max``, both included; ``None`` is open.

    A day is the day at the outlet. News says hours too seldom, and zones too
    seldom, for anything finer to be more than a guess.
    """

    min: date | None
    max: date | None

    def overlaps(self, other: "Interval") -> bool:
        """Whether some day lies in both; an open side reaches everywhere."""
        return not (_before(self.max, other.min) or _before(other.max, self.min))

    @property
    def bounded(self) -> bool:
        """Whether both sides are known."""
        return self.min is not None and self.max is not None


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


OPEN = Interval(None, None)


def day(when: date) -> Interval:
    """The interval of that day alone."""
    return Interval(when, when)
