"""Figures as ranges of numbers, so that they can be held against each other."""

from dataclasses import dataclass
from math import inf

from sayso.core.account import Figure

_EVERYDAY = 13.0  # up to a dozen, numbers agree by chance
_NEAR = 1.5  # times the lesser: farther apart, two bounds are two counts
_ENDLESS = 6  # decimals: so many has no number that was counted
_SOFT = 0.1  # "about 1,000" and "1,100" are not held to differ


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """The numbers that a figure allows, what it counts, and in which scopes."""

    unit: str
    low: float
    high: float
    scope: tuple[str, ...]

    @property
    def telling(self) -> bool:
        """Whether it is bounded and no number that anything might come to."""
        return self.high < inf and self.low >= _EVERYDAY and self.high < 2 * self.low

    def meets(self, other: "Range") -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def near(self, other: "Range") -> bool:
        """Whether one telling of a number may be the other.

        "At least 22" and "more than 1,100" meet, and yet tell of different things.
        """
        low, high = sorted((self.told, other.told))
        return self.meets(other) and high <= _NEAR * max(low, 1.0)

    @property
    def told(self) -> float:
        """The number told: the middle, or the bound of what is open to one side."""
        if self.high == inf:
            return max(self.low, 0.0)
        return self.high if self.low <= 0 else (self.low + self.high) / 2


def event(figure: Figure) -> str:
    """Its event in words that two reports may share: without article and case.

    Empty where it is of what its report is about.
    """
    told = (figure.event or "").casefold().split()
    return " ".join(told[1:] if told[:1] in (["the"], ["a"], ["an"]) else told)


def counts(figure: Figure) -> bool:
    """Whether *figure* is more than a length of time or words without a number."""
    told = (figure.value, figure.min, figure.max)
    return not figure.lasts and any(number is not None for number in told)


def measured(figure: Figure) -> Range:
    """The numbers that *figure* allows, as far as its words and its rounding go.

    A number in the words is as exact as its last digit that is not nought: "4,000"
    may stand for anything from 3,500 to 4,500 when it is called approximate.
    """
    return Range(figure.unit, *bounds(figure), tuple(sorted(figure.scope)))


def bounds(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that the words of *figure* allow."""
    if figure.value is None:
        return (
            -inf if figure.min is None else figure.min,
            inf if figure.max is None else figure.max,
        )
    soft = _slack(figure.value) if figure.approximate else 0.0
    low, high = figure.value - soft, figure.value + soft
    if figure.max == figure.value and figure.min is None:
        return (low if figure.approximate else 0.0), figure.value  # "nearly", "up to"
    if figure.min == figure.value and figure.max is None:
        return figure.value, inf  # "at least 50"
    return low, high


def _slack(value: float) -> float:
    return max(abs(value) * _SOFT, place(value) / 2)


def place(value: float) -> float:
    """The worth of the last digit of *value* that is not nought.

    Where the digits do not end ("a third of a million"), a tenth of the whole.

    >>> place(4_200.0), place(17.0), place(0.5), round(place(1e6 / 3))
    (100.0, 1.0, 0.1, 33333)
    """
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    if digits == "0":
        return 1.0
    whole, _, part = digits.partition(".")
    if len(part) == _ENDLESS:
        return abs(value) / 10
    if part:
        return float(10 ** -len(part))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
