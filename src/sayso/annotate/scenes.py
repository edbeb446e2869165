"""The scene in which a time is told, and what the time then comes to."""

from dataclasses import dataclass

from sayso.core.account import Grain
from sayso.core.interval import Interval

BACK = frozenset(("last", "the previous", "the preceding"))
COMING = frozenset(
    ("next", "the following", "the coming", "the next", "this coming", "coming")
)
ROLLING = frozenset(("the past", "past", "the last", "this past"))
#: Words that look from a day told before, and not from the day of the telling.
TOLD = frozenset(
    ("the previous", "the following", "the preceding", "the next", "the same")
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a time is reckoned from.

    Attributes:
        anchor: When the words were said.
        focus: The day or days last spoken of before them, if any.
        told: The time last spoken of in their paragraph, however fine, if any.
        ahead: Whether the sentence speaks of what is to come.
        perfect: Whether it speaks of what has gone on until now.
        comes: Whether something is said to come that long after something else.
        beside: The time told right after a length: "a week after 5 May".
    """

    anchor: Interval
    focus: Interval | None = None
    told: Interval | None = None
    ahead: bool = False
    perfect: bool = False
    comes: bool = False
    beside: Interval | None = None

    @property
    def past(self) -> Interval:
        """Any time up to when the words were said."""
        return Interval(None, self.anchor.max)

    def seen_from(self, which: str) -> Interval:
        """From where *which* looks: "the following week" from the time last told."""
        return self.focus if which in TOLD and self.focus else self.anchor


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What an expression comes to; *relative* where that hangs on the scene."""

    interval: Interval
    grain: Grain
    relative: bool = True
