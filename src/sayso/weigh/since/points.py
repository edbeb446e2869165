"""Which point of an older dossier is which of a newer one, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.finding import Point, PointMention
from sayso.core.since import Standpoint, Turn
from sayso.core.span import Span
from sayso.weigh.since.matching import Matched, matched
from sayso.weigh.since.reports import Paired, Side
from sayso.weigh.since.sources import Group, Who


@dataclass(frozen=True, slots=True)
class Points:
    """The points of both dossiers, by what became of them.

    Attributes:
        turns: Those that both have, in the newer one's order.
        new, gone: Most of whose tellings only one of the two has.
        regrouped: Those of the newer one that are neither.
    """

    turns: tuple[Turn, ...]
    new: tuple[Point, ...]
    gone: tuple[Point, ...]
    regrouped: tuple[Point, ...]


def points(paired: Paired, who: Who) -> Points:
    """The points of both, one the other's where each has most of its tellings."""
    old, new = paired.old, paired.new
    before = {point.id: point for point in old.dossier.points}
    after = {point.id: point for point in new.dossier.points}
    found = matched(
        *paired.common(_tellings),
        lambda one, other: before[one].text == after[other].text,
    )
    mutual = found.mutual
    turns = tuple(
        _turn(
            paired, who, _Pair(paired, before[mutual[key]], point, found, before, after)
        )
        for key, point in after.items()
        if key in mutual
    )
    rest = [point for key, point in after.items() if key not in mutual]
    lost = [point for key, point in before.items() if key not in mutual.values()]
    parted = {point.id for turn in turns for point in turn.parted}
    return Points(
        turns=turns,
        new=tuple(p for p in rest if _fresh_mostly(new, p)),
        gone=tuple(p for p in lost if _fresh_mostly(old, p)),
        regrouped=tuple(
            p for p in rest if not _fresh_mostly(new, p) and p.id not in parted
        ),
    )


def _tellings(side: Side) -> dict[str, list[Span]]:
    return {p.id: [m.span for m in p.mentions] for p in side.dossier.points}


def _fresh_mostly(side: Side, point: Point) -> bool:
    """A new report's claim is new, though what others say beside may join it."""
    return 2 * len(_fresh(side, point.mentions)) > len(point.mentions)


@dataclass(frozen=True, slots=True)
class _Pair:
    paired: Paired
    before: Point
    after: Point
    found: Matched
    olds: dict[str, Point]
    news: dict[str, Point]

    @property
    def joined(self) -> tuple[Point, ...]:
        """What else of the older dossier went into it, more than anywhere else."""
        keys = self.found.olds(self.after.id)
        into = (key for key in keys if self.found.onward[key] == self.after.id)
        found = (self.olds[key] for key in into if key != self.before.id)
        return tuple(p for p in found if not _fresh_mostly(self.paired.old, p))

    @property
    def parted(self) -> tuple[Point, ...]:
        """What else of the newer dossier came out of it, more than of any other."""
        keys = self.found.news(self.before.id)
        out = (key for key in keys if self.found.backward[key] == self.before.id)
        found = (self.news[key] for key in out if key != self.after.id)
        return tuple(p for p in found if not _fresh_mostly(self.paired.new, p))


def _turn(paired: Paired, who: Who, pair: _Pair) -> Turn:
    before, after = pair.before, pair.after
    olds = _groups((before, *pair.joined))
    news = _groups((after, *pair.parted))
    gained = [g for g in after.origins.groups if not any(who.one(o, g) for o in olds)]
    lost = [g for g in before.origins.groups if not any(who.one(g, n) for n in news)]
    return Turn(
        before=before,
        after=after,
        told=_fresh(paired.new, after.mentions),
        untold=_fresh(paired.old, before.mentions),
        gained=tuple(_standpoint(paired.new, after, group) for group in gained),
        lost=tuple(_standpoint(paired.old, before, group) for group in lost),
        joined=pair.joined,
        parted=pair.parted,
    )


def _groups(points: Iterable[Point]) -> list[Group]:
    return [group for point in points for group in point.origins.groups]


def _fresh(side: Side, mentions: Iterable[PointMention]) -> tuple[PointMention, ...]:
    return tuple(each for each in mentions if side.fresh(each.span))


def _standpoint(side: Side, point: Point, group: Group) -> Standpoint:
    mentions = tuple(m for m in point.mentions if m.origin in group)
    fresh = bool(mentions) and all(side.fresh(m.span) for m in mentions)
    return Standpoint(group=group, mentions=mentions, regrouped=not fresh)
