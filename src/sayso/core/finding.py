"""What the pile amounts to: points, origins, differences, positions, what to chase."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.account import Support
from sayso.core.interval import Interval
from sayso.core.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one event."""

    id: str
    title: str
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointMention:
    """One claim within a point, and whose it is.

    ``origin`` is the id of the source, ``None`` where nobody is named.
    """

    span: Span
    attribution: str | None
    support: Support
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many independent origins stand behind a point, and why.

    Attributes:
        count: The best reading.
        min, max: What the reports allow.
        groups: Source ids that count as one, a group an origin.
        reasons: Sentences for the reader, one a decision.
        evidence: For each reason, in order, the words that it rests on.
        may_be_one: Source ids of origins that count each for itself and may be one: a
            group for each that ``min`` takes for one.
    """

    count: int
    min: int
    max: int
    groups: tuple[tuple[str, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    evidence: tuple[tuple[Span, ...], ...] = ()
    may_be_one: tuple[tuple[str, ...], ...] = ()


class PointStatus(StrEnum):
    """How well a point stands, by who stands behind it."""

    MULTIPLE_ON_RECORD = "multiple_on_record"
    MULTIPLE_ANONYMOUS = "multiple_anonymous"
    SINGLE = "single"
    NOBODY_NAMED = "nobody_named"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The claims, over all reports, that say the same thing.

    Attributes:
        text: The words of one of its mentions, verbatim.
        reports, outlets: How many documents, and how many outlets, tell it.
    """

    id: str
    text: str
    mentions: tuple[PointMention, ...]
    reports: int
    outlets: int
    origins: Origins
    status: PointStatus


class Fate(StrEnum):
    """What becomes of a point if a source is taken out."""

    FALLS = "falls"  #: it had an origin, and none is left
    FEWER = "fewer"  #: some of its origins are left
    STANDS = "stands"  #: it loses tellings, and no origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left of a point that a source had a part in.

    Attributes:
        mentions: Those that do not rest on the source.
        groups: The counted origins that such a mention still leads to.
    """

    point: Point
    mentions: tuple[PointMention, ...]
    groups: tuple[tuple[str, ...], ...]

    @property
    def fate(self) -> Fate:
        """What becomes of the point."""
        if len(self.groups) == len(self.point.origins.groups):
            return Fate.STANDS if self.mentions else Fate.FALLS
        return Fate.FEWER if self.groups else Fate.FALLS


class DifferenceKind(StrEnum):
    """How two figures or statements differ."""

    CONFLICT = "conflict"
    SCOPE = "scope"
    TIME = "time"
    ROUNDING = "rounding"
    SAME_FIGURE = "same_figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Figures or attributions (ids) that differ, and how, in words."""

    id: str
    kind: DifferenceKind
    items: tuple[str, ...]
    text: str


class ChangeKind(StrEnum):
    """How a retelling changed what was said."""

    HEDGE_DROPPED = "hedge_dropped"
    HEDGE_ADDED = "hedge_added"
    NUMBER = "number"
    SCOPE = "scope"
    TIME = "time"
    SOURCE_HARDENED = "source_hardened"
    SOURCE_LOST = "source_lost"
    CONDITION_LOST = "condition_lost"
    ADDED = "added"
    UNMARKED = "unmarked"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change between two tellings.

    Attributes:
        upstream: The id of the source that both retell, where nothing shows that one
            has it from the other: which of them changed it is then not known.
    """

    before: Span
    after: Span
    kind: ChangeKind
    upstream: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Tellings of one origin's statement, and how they changed."""

    id: str
    origin: str
    variants: tuple[Span, ...]
    changes: tuple[Change, ...] = ()


class Stance(StrEnum):
    """Where a party stands."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    SILENT = "silent"
    FORECASTS = "forecasts"
    OFFERS = "offers"
    CLAIMS_RESPONSIBILITY = "claims_responsibility"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party says, or that it says nothing, on a matter (verbatim words)."""

    source: str
    on: str
    stance: Stance
    evidence: tuple[Span, ...]


class EventKind(StrEnum):
    """What an entry of the timeline is."""

    EVENT = "event"
    REPORT = "report"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something on the timeline: when, and in which words."""

    when: Interval
    text: str
    kind: EventKind
    evidence: tuple[Span, ...]


#: What is told of something leant on of which it is not sure that it was not read.
MAY_BE_READ = "may be among those read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chase:
    """What is leant on and not in the pile: what to get, and why.

    ``leaned_on_by`` holds attribution ids.
    """

    source: str
    wanted: str
    why: str
    leaned_on_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """All that was weighed."""

    stories: tuple[Story, ...] = ()
    points: tuple[Point, ...] = ()
    differences: tuple[Difference, ...] = ()
    drift: tuple[Drift, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[Event, ...] = ()
    chase: tuple[Chase, ...] = ()
