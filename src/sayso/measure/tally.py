"""Counts of what is right, and the numbers that are made of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was told, how much was marked, and what of each is right.

    Attributes:
        right: What of the told is right: a count, or a sum of shares.
        told: How many were told.
        met: What of the marked was told: a count, or a sum of shares.
        marked: How many were marked by hand.
    """

    right: float
    told: int
    met: float
    marked: int

    @property
    def precision(self) -> float:
        """Of the told, the share that is right; 0 where nothing was told."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Of the marked, the share that was told; 0 where nothing was marked."""
        return self.met / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """The tally of all of them together, so that long articles count for more."""
    right, told, met, marked = 0.0, 0, 0.0, 0
    for each in tallies:
        right += each.right
        told += each.told
        met += each.met
        marked += each.marked
    return Tally(right, told, met, marked)


def share(right: int, of: int) -> Tally:
    """The tally of an accuracy, which is a recall: *right* of so many."""
    return Tally(0, 0, right, of)
