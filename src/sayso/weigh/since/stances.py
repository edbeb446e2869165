"""Drift and positions that only one of two dossiers has, and who broke a silence."""

from collections.abc import Callable

from sayso.core.finding import Change, Position, Stance
from sayso.core.since import Broken, Retold
from sayso.weigh.since.reports import Paired, Side
from sayso.weigh.since.sources import Who

Same = Callable[[str, str], bool]


def drift(side: Side) -> tuple[Retold, ...]:
    """The changes that lie in a report of *side* alone, by the statement changed."""
    found = (
        Retold(drift=each, changes=tuple(c for c in each.changes if _fresh(side, c)))
        for each in side.dossier.drift
    )
    return tuple(each for each in found if each.changes)


def _fresh(side: Side, change: Change) -> bool:
    return side.fresh(change.before) or side.fresh(change.after)


def positions(side: Side, other: Side, same: Same) -> tuple[Position, ...]:
    """Those that rest on reports of *side* alone, and that *other* has not.

    Who is said not to have answered in one more report is silent still.
    """
    silent = [p.source for p in other.dossier.positions if p.stance is Stance.SILENT]
    return tuple(
        each
        for each in side.dossier.positions
        if all(map(side.fresh, each.evidence))
        and not (
            each.stance is Stance.SILENT and any(same(each.source, s) for s in silent)
        )
    )


def broken(paired: Paired, who: Who) -> tuple[Broken, ...]:
    """Who was but silent in the older dossier, and takes a stand in a new report.

    A spokesperson's stand is that of the body; who spoke on something before did not
    keep silent.
    """
    spoke = {key for _, keys in _stands(paired.old) for key in keys}
    stands = [
        (position, keys)
        for position, keys in _stands(paired.new)
        if all(map(paired.new.fresh, position.evidence))
    ]
    silent = {
        p.source: p
        for p in paired.old.dossier.positions
        if p.stance is Stance.SILENT and p.source not in spoke
    }
    found = (
        (one, tuple(p for p, keys in stands if any(who.same(key, k) for k in keys)))
        for key, one in silent.items()
    )
    return tuple(Broken(silent=one, now=now) for one, now in found if now)


def _stands(side: Side) -> list[tuple[Position, tuple[str, ...]]]:
    """The stands taken, each with whose it is: the source's, and that of its body."""
    bodies = {s.id: s.institution for s in side.dossier.sources}
    return [
        (p, tuple(key for key in (p.source, bodies.get(p.source)) if key))
        for p in side.dossier.positions
        if p.stance is not Stance.SILENT
    ]
