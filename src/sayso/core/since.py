"""Two dossiers, an older and a newer one, and what lies between them.

Both are told with one numbering of reports, so that a span says by itself where its
words stand: the newer dossier's numbers, then those that it does not have.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.account import Figure, Support
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Change,
    Chase,
    Difference,
    Drift,
    Point,
    PointMention,
    PointStatus,
    Position,
)
from sayso.core.lineage import Source

AGAINST = frozenset((Support.DENIES, Support.DOUBTS))


class Presence(StrEnum):
    """In which of the two dossiers a report is."""

    BOTH = "both"
    NEW = "new"  #: only in the newer one
    GONE = "gone"  #: only in the older one
    REVISED = "revised"  #: in both, in another wording: this is the newer
    EARLIER = "earlier"  #: the older wording of one that was revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A report, and in which of the two it is.

    Attributes:
        number: In the numbering that both share.
        old: Its number in the older dossier, if it is in that.
        version_of: Of an earlier wording the number of the one that replaced it.
    """

    number: int
    presence: Presence
    old: int | None = None
    version_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """An origin that is counted behind a point in one of the two and not in the other.

    Attributes:
        group: The sources that count as that one origin.
        mentions: Those of the point that lead to it.
        regrouped: Whether some of them are in reports that both have, so that no new
            report brought it and none took it away: it is only counted otherwise.
    """

    group: tuple[str, ...]
    mentions: tuple[PointMention, ...]
    regrouped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A point of both dossiers, and what became of it.

    Attributes:
        told, untold: Its tellings in reports, or wordings, that the other has not.
        gained, lost: Origins counted only after, or only before.
        joined: Other points of the older dossier that are a part of it now.
        parted: Points of the newer dossier that were a part of it.
    """

    before: Point
    after: Point
    told: tuple[PointMention, ...] = ()
    untold: tuple[PointMention, ...] = ()
    gained: tuple[Standpoint, ...] = ()
    lost: tuple[Standpoint, ...] = ()
    joined: tuple[Point, ...] = ()
    parted: tuple[Point, ...] = ()

    @property
    def brought(self) -> tuple[Standpoint, ...]:
        """The origins that reports brought which the older dossier has not."""
        return tuple(each for each in self.gained if not each.regrouped)

    @property
    def recounted(self) -> bool:
        """Whether its origins are another number, or of another range."""
        one, other = self.before.origins, self.after.origins
        return (one.count, one.min, one.max) != (other.count, other.min, other.max)

    @property
    def newly_disputed(self) -> bool:
        """Whether it is in dispute, and was not."""
        return self.after.status is PointStatus.DISPUTED != self.before.status

    @property
    def settled(self) -> bool:
        """Whether it was in dispute, and is not."""
        return self.before.status is PointStatus.DISPUTED != self.after.status

    @property
    def against(self) -> tuple[PointMention, ...]:
        """Its new tellings that deny or doubt it."""
        return tuple(each for each in self.told if each.support in AGAINST)

    @property
    def stirred(self) -> bool:
        """Whether anything about it is not as it was."""
        return bool(
            self.told
            or self.untold
            or self.gained
            or self.lost
            or self.joined
            or self.parted
            or self.recounted
            or self.before.status is not self.after.status
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Figures that differed in one way before and differ in another now, or in more."""

    before: Difference
    after: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Somebody who had not answered, and by a new report has."""

    silent: Position
    now: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What was to be got, and is among the reports now.

    ``reports`` are the numbers of those that the one who was wanted published.
    """

    chase: Chase
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """A statement of which new tellings are found to have changed something."""

    drift: Drift
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """What reports, or wordings, tell that only one of the two dossiers has.

    Attributes:
        points: Most of whose tellings are there.
        sources: Who is heard there alone.
        figures: Such as no report of the other dossier gives.
        repeated: Figures there that a report of the other dossier gives, too.
        chase: What is to be got, and was not, or no longer is.
    """

    points: tuple[Point, ...] = ()
    sources: tuple[Source, ...] = ()
    figures: tuple[Figure, ...] = ()
    repeated: tuple[Figure, ...] = ()
    differences: tuple[Difference, ...] = ()
    drift: tuple[Retold, ...] = ()
    positions: tuple[Position, ...] = ()
    chase: tuple[Chase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What became of an older dossier in a newer one.

    Attributes:
        old, new: The two, with the numbering of reports that they share.
        points: Those that both have, in the order of the newer dossier, where
            anything about them is not as it was.
        regrouped: Points of the newer dossier that are made of what reports of both
            say, and are the continuation of none: nothing new, but parted anew.
        otherwise: Differences that only one dossier finds, in reports that both have.
    """

    old: Dossier
    new: Dossier
    reports: tuple[Standing, ...] = ()
    points: tuple[Turn, ...] = ()
    arrived: Only = Only()
    gone: Only = Only()
    regrouped: tuple[Point, ...] = ()
    otherwise: tuple[Difference, ...] = ()
    shifts: tuple[Shift, ...] = ()
    broken: tuple[Broken, ...] = ()
    got: tuple[Got, ...] = ()

    def numbers(self, presence: Presence) -> tuple[int, ...]:
        """The numbers of the reports that are there in that way."""
        return tuple(r.number for r in self.reports if r.presence is presence)

    @property
    def nothing(self) -> bool:
        """Whether the two say the same of the same reports."""
        empty = Only()
        return not (
            any(each.presence is not Presence.BOTH for each in self.reports)
            or self.points
            or self.regrouped
            or self.otherwise
            or self.shifts
            or self.arrived != empty
            or self.gone != empty
        )
