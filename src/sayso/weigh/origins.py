"""How many independent origins stand behind a point, and why.

The map from each mention to its origin is the result; the number is its size. The
rules by which two origins count as one are the tables of ``rules``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.core.account import Claim
from sayso.core.finding import Origins
from sayso.weigh import voices
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import Origin, behind
from sayso.weigh.rules import MAY_BE_ONE, ONE, ONTO, Rule

Circle = tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Origins in circles that each count as one, and the reasons for it."""

    circles: tuple[Circle, ...]
    reasons: tuple[str, ...]


def origins(group: tuple[Claim, ...], lookup: Lookup) -> Origins:
    """How many origins stand behind the claims of *group*.

    ``count`` is the best reading: every circle of origins, those included that infer
    the point. ``min`` takes those for one that may be; ``max`` counts a group of two
    sides as two, every outlet that gives no source, and everybody of whom
    nothing but a pronoun is told.
    """
    everybody = behind(group, lookup)
    found = joined([o for o in everybody if not o.unknown], lookup)
    spoken = voices.own(group, lookup)
    fewest, may_be = _fewest(found.circles, lookup)
    split = [w for c in found.circles for w in _split(c)]
    unknown = [_unknown(o) for o in everybody if o.unknown]
    count = len(found.circles) + len(spoken.at_work)
    return Origins(
        count=count,
        min=fewest + len(spoken.at_work),
        max=count + len(split) + len(spoken.unsourced) + len(unknown),
        groups=tuple(tuple(o.source.id for o in c) for c in found.circles)
        + tuple((ident,) for ident in spoken.at_work),
        reasons=(
            *found.reasons,
            *spoken.reasons,
            *(reason for c in found.circles for reason in _marks(c)),
            *may_be,
            *split,
            *unknown,
        ),
    )


def _unknown(origin: Origin) -> str:
    return f"Nobody says who “{origin.source.name}” is: at most one more."


def joined(found: Sequence[Origin], lookup: Lookup) -> Joined:
    """*found* in circles that count as one."""
    circles: list[list[Origin]] = []
    reasons: list[str] = []
    derived = {o.source.id: why for o in found for why in _onto(o, found, lookup)}
    for origin in found:
        if origin.source.id not in derived:
            _place(origin, circles, reasons, lookup)
    for origin in found:
        if origin.source.id in derived:
            host, why = derived[origin.source.id]
            circle = next((c for c in circles if host in c), None)
            if circle is None:  # the two rest on each other
                circles.append([origin])
                continue
            circle.append(origin)
            reasons.append(_told(origin, host, why))
    return Joined(tuple(tuple(c) for c in circles), tuple(reasons))


def _place(
    origin: Origin, circles: list[list[Origin]], reasons: list[str], lookup: Lookup
) -> None:
    """Put *origin* in the circles of those that it is one with, made one."""
    near = [
        (circle, other, why)
        for circle in circles
        for other, why in _first(ONE, origin, circle, lookup)
    ]
    reasons += [_told(origin, other, why) for _, other, why in near]
    whole = [o for circle, _, _ in near for o in circle]
    at = min((circles.index(circle) for circle, _, _ in near), default=len(circles))
    circles[:] = [c for c in circles if c not in [circle for circle, _, _ in near]]
    circles.insert(at, [*whole, origin])


def _onto(
    origin: Origin, found: Sequence[Origin], lookup: Lookup
) -> Iterator[tuple[Origin, str]]:
    """The one that *origin* rests on: rather somebody unnamed, who has no other."""
    others = sorted((o for o in found if o is not origin), key=lambda o: o.named)
    yield from list(_first(ONTO, origin, others, lookup))[:1]


def _first(
    rules: Sequence[Rule], origin: Origin, others: Sequence[Origin], lookup: Lookup
) -> Iterator[tuple[Origin, str]]:
    """The first of *others* for which a rule holds, and its reason."""
    for rule in rules:
        for other in others:
            why = rule(origin, other, lookup)
            if why:
                yield other, why
                return


def _told(one: Origin, other: Origin, why: str) -> str:
    return f"“{one.source.name}” and “{other.source.name}” count as one: {why}."


def _fewest(circles: Sequence[Circle], lookup: Lookup) -> tuple[int, tuple[str, ...]]:
    """How many are left when those are one that may be, and why."""
    kept: list[list[Circle]] = []
    reasons: list[str] = []
    for circle in sorted(circles, key=lambda c: not any(o.named for o in c)):
        host, why = next(_hosts(circle, kept, lookup), (None, ""))
        if host is None:
            kept.append([circle])
            continue
        host.append(circle)
        reasons.append(f"At least {{}} only, if one counts them together: {why}.")
    fewest = len(kept)
    return fewest, tuple(r.format(fewest) for r in reasons)


def _hosts(
    circle: Circle, kept: Sequence[list[Circle]], lookup: Lookup
) -> Iterator[tuple[list[Circle], str]]:
    for host in kept:
        found = [_may_be(circle, other, lookup) for other in host]
        if all(found):
            yield host, str(found[0])


def _may_be(one: Circle, other: Circle, lookup: Lookup) -> str | None:
    """Why two circles may be one: all of the first may be somebody of the second."""
    first = [
        next((w for _, w in _first(MAY_BE_ONE, o, other, lookup)), None)
        for o in one
        if not o.outlet
    ]
    return first[0] if first and all(first) else None


def _split(circle: Circle) -> Iterator[str]:
    """A group of several sides may be as many groups."""
    several = [o for o in circle if not o.named and not o.outlet and len(o.sides) > 1]
    for origin in several[:1]:
        told = " and ".join(sorted(side.title() for side in origin.sides))
        for _ in range(len(origin.sides) - 1):
            yield f"“{origin.source.name}” may be several: they are of {told}."


def _marks(circle: Circle) -> Iterator[str]:
    """What a reader must know of an origin besides that it counts."""
    for origin in circle:
        if origin.only_infers:
            yield f"“{origin.source.name}” infers it, and counts."
