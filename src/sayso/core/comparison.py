"""Two reports of one dossier, held side by side."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.finding import Change, Difference, Point, PointMention, Position
from sayso.core.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A point that one of the two reports tells and the other does not."""

    point: Point
    mentions: tuple[PointMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """A point that both reports tell.

    Attributes:
        one, other: Its mentions in the first and in the second report; the first of
            each are the two that are most alike in their words.
        origins: Whose word it is in both: ids of sources that count as one.
        changes: What differs between the first mentions, ``before`` in the first
            report and ``after`` in the second, whichever is older.
    """

    point: Point
    one: tuple[PointMention, ...]
    other: tuple[PointMention, ...]
    origins: tuple[tuple[str, ...], ...] = ()
    changes: tuple[Change, ...] = ()


class Basis(StrEnum):
    """By what it is known which of two reports has text from which."""

    EARLIER = "earlier"  #: the other appeared on an earlier day
    CITED = "cited"  #: the other's outlet is cited, and does not cite back
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """Passages that stand in both reports, outside of quotations.

    Attributes:
        taker: The number of the report that has them from the other, if known.
    """

    one: tuple[Span, ...]
    other: tuple[Span, ...]
    taker: int | None = None
    basis: Basis = Basis.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A difference of the dossier as far as it lies between the two reports.

    ``one`` and ``other`` are the ids of its items (figures, attributions) in each;
    ``whole`` says that no third report has part in it, so that its text holds.
    """

    difference: Difference
    one: tuple[str, ...]
    other: tuple[str, ...]
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two reports, by their numbers, have in common and what not.

    Attributes:
        both: Points that both tell, in the dossier's order.
        only_one, only_other: Points that one alone tells.
        reuse: Text that stands in both, if there is such.
        differences: Figures of the two that disagree, or only differ.
        heard_in_both, heard_in_one, heard_in_other: Ids of those who are said to
            have said something, in the order in which they are first heard.
        silent: Who by the words of either did not answer, evidence of the two alone.
    """

    one: int
    other: int
    both: tuple[Both, ...] = ()
    only_one: tuple[Alone, ...] = ()
    only_other: tuple[Alone, ...] = ()
    reuse: Reuse | None = None
    differences: tuple[Parted, ...] = ()
    heard_in_both: tuple[str, ...] = ()
    heard_in_one: tuple[str, ...] = ()
    heard_in_other: tuple[str, ...] = ()
    silent: tuple[Position, ...] = ()
