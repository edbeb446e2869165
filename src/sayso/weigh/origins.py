"""How many independent origins stand behind a point, and why.

The map from each mention to its origin is the result; the number is its size. The
rules by which two origins count as one are the tables of ``rules``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.account import Claim
from sayso.core.finding import Origins
from sayso.weigh import voices
from sayso.weigh.lookup import Lookup
from sayso.weigh.namesakes import own_words, perhaps_read
from sayso.weigh.origin import Origin, behind
from sayso.weigh.reason import Reason, merged, words
from sayso.weigh.rules import MAY_BE_ONE, ONE, ONTO, Rule, by_hand, kept_apart

Circle = tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Origins in circles that each count as one, and the reasons for it.

    The first of a circle rests on none of the others.
    """

    circles: tuple[Circle, ...]
    reasons: tuple[Reason, ...]


def origins(
    group: tuple[Claim, ...], lookup: Lookup, granted: Sequence[Reason] = ()
) -> Origins:
    """How many origins stand behind the claims of *group*.

    ``count`` is the best reading: every circle of origins, those included that infer
    the point. ``min`` takes those for one that may be; ``max`` counts a group of two
    sides as two, every outlet that gives no source, everybody of whom nothing but a
    pronoun is told, and everybody who only takes it for *granted*.
    """
    everybody = sorted(behind(group, lookup), key=lambda o: _first_told(o, lookup))
    found = joined([o for o in everybody if not o.unknown], lookup)
    spoken = voices.own(group, lookup)
    read = [c for c in found.circles if _read(c, spoken)]
    circles = [c for c in found.circles if c not in read]
    fewest, may_be = _fewest(circles, spoken.at_work, lookup)
    split = [w for c in circles for w in _split(c, lookup)]
    unknown = [_unknown(o, lookup) for o in everybody if o.unknown]
    count = len(circles) + len(spoken.at_work)
    reasons = (
        *merged((*found.reasons, *spoken.reasons)),
        *_set(everybody, lookup),
        *(_own_report(c, lookup) for c in read),
        *(reason for c in circles for reason in _marks(c, lookup)),
        *may_be,
        *split,
        *unknown,
        *granted,
    )
    return Origins(
        count=count,
        min=len(fewest) + len(spoken.at_work),
        max=count + sum(map(len, (split, spoken.unsourced, unknown, granted))),
        groups=tuple(tuple(o.source.id for o in c) for c in circles)
        + tuple(_with_retellers(ident, read) for ident in spoken.at_work),
        reasons=tuple(reason.text for reason in reasons),
        evidence=tuple(reason.evidence for reason in reasons),
        may_be_one=tuple(
            tuple(o.source.id for circle in host for o in circle)
            for host in fewest
            if len(host) > 1
        ),
    )


def _first_told(origin: Origin, lookup: Lookup) -> tuple[str, int, int]:
    """Where it is first told: a place in no order but that of the files' names."""
    return min(lookup.spot(claim.span) for claim in origin.claims)


def _read(circle: Circle, spoken: voices.Spoken) -> bool:
    """Whether all of *circle* rests on an outlet whose own report of it was read.

    That report tells what the outlet has it from, if anything: others who cite the
    outlet add nothing to it.
    """
    return all(o.outlet for o in circle) and circle[0].source.id in spoken.outlets


def _own_report(circle: Circle, lookup: Lookup) -> Reason:
    told = f"{circle[0].source.name} is cited for it, and counts as its own report"
    return Reason(f"{told} tells it.", words(circle[0], lookup=lookup))


def _with_retellers(ident: str, read: Sequence[Circle]) -> tuple[str, ...]:
    """An outlet at work, and the outlets that have it from there."""
    circles = ([o.source.id for o in circle] for circle in read)
    near = (each for ids in circles if ident in ids for each in ids)
    return tuple(dict.fromkeys((ident, *near)))


def _set(everybody: Sequence[Origin], lookup: Lookup) -> Iterator[Reason]:
    """What the user has set of who is who among them."""
    for text in by_hand({o.source.id for o in everybody}, lookup):
        yield Reason(text, words(*everybody, lookup=lookup))


def _unknown(origin: Origin, lookup: Lookup) -> Reason:
    text = f"Nobody says who “{origin.source.name}” is: at most one more."
    return Reason(text, words(origin, lookup=lookup))


def joined(found: Sequence[Origin], lookup: Lookup) -> Joined:
    """*found* in circles that count as one."""
    circles: list[list[Origin]] = []
    reasons: list[Reason] = []
    derived = {o.source.id: why for o in found for why in _onto(o, found, lookup)}
    for origin in found:
        if origin.source.id not in derived:
            _place(origin, circles, reasons, lookup)
    left = [o for o in found if o.source.id in derived]
    while left:
        settled = {o.source.id for c in circles for o in c}
        ready = [o for o in left if derived[o.source.id][0].source.id in settled]
        if not ready:  # some rest on each other: one of them has to be the first
            first = _of_ring(left[0], derived)
            circles.append([first])
            left.remove(first)
        for origin in ready:
            host, why = derived[origin.source.id]
            circle = next(c for c in circles if host in c)
            if kept_apart([origin], circle, lookup):
                circles.append([origin])
                continue
            circle.append(origin)
            reasons.append(_told(origin, host, why, lookup))
        left = [o for o in left if o not in ready]
    return Joined(tuple(tuple(c) for c in circles), tuple(reasons))


def _of_ring(origin: Origin, derived: Mapping[str, tuple[Origin, str]]) -> Origin:
    """One of those that rest on each other, and on whom *origin* rests in the end."""
    met: set[str] = set()
    while origin.source.id not in met:
        met.add(origin.source.id)
        origin = derived[origin.source.id][0]
    return origin


def _place(
    origin: Origin, circles: list[list[Origin]], reasons: list[Reason], lookup: Lookup
) -> None:
    """Put *origin* in the circles of those that it is one with, made one."""
    near: list[tuple[list[Origin], Origin, str]] = []
    for circle in circles:
        met = (origin, *(o for c, _, _ in near for o in c))
        if not kept_apart(met, circle, lookup):
            near += [(circle, *one) for one in _first(ONE, origin, circle, lookup)]
    reasons += [_told(origin, other, why, lookup) for _, other, why in near]
    whole = [o for circle, _, _ in near for o in circle]
    at = min((circles.index(circle) for circle, _, _ in near), default=len(circles))
    circles[:] = [c for c in circles if c not in [circle for circle, _, _ in near]]
    circles.insert(at, [*whole, origin])


def _onto(
    origin: Origin, found: Sequence[Origin], lookup: Lookup
) -> Iterator[tuple[Origin, str]]:
    """The one that *origin* rests on: rather somebody unnamed, who has no other.

    An outlet only where nobody else is to be seen behind it.
    """
    others = [o for o in found if o is not origin]
    others.sort(key=lambda o: (o.outlet, o.named))
    yield from list(_first(ONTO, origin, others, lookup))[:1]


def _first(
    rules: Sequence[Rule], origin: Origin, others: Sequence[Origin], lookup: Lookup
) -> Iterator[tuple[Origin, str]]:
    """The first of *others* for which a rule holds, and its reason."""
    free = [other for other in others if not kept_apart([origin], [other], lookup)]
    for rule in rules:
        for other in free:
            why = rule(origin, other, lookup)
            if why:
                yield other, why
                return


def _told(one: Origin, other: Origin, why: str, lookup: Lookup) -> Reason:
    text = f"“{one.source.name}” and “{other.source.name}” count as one: {why}."
    return Reason(text, words(one, other, lookup=lookup))


def _fewest(
    circles: Sequence[Circle], at_work: Sequence[str], lookup: Lookup
) -> tuple[Sequence[Sequence[Circle]], tuple[Reason, ...]]:
    """Those that are left when those are one that may be, and why."""
    kept: list[list[Circle]] = []
    reasons: list[Reason] = []
    for circle in sorted(circles, key=lambda c: _last(c, lookup)):
        said = own_words(circle, at_work, lookup)
        if said:
            reasons.append(Reason(said, words(*circle, lookup=lookup)))
            continue
        host, why = next(_hosts(circle, kept, lookup), (None, ""))
        if host is None:
            kept.append([circle])
            continue
        reasons.append(Reason(why, words(*circle, *host[0], lookup=lookup)))
        host.append(circle)
    few = f"At least {len(kept) + len(at_work)} only, if one counts them together"
    return kept, tuple(Reason(f"{few}: {r.text}.", r.evidence) for r in reasons)


def _last(circle: Circle, lookup: Lookup) -> tuple[bool, bool]:
    """The more, the later it is seen whether somebody before can be *circle*."""
    short = all(perhaps_read(o.source, lookup) for o in circle)
    return short, not any(o.named for o in circle)


def _hosts(
    circle: Circle, kept: Sequence[list[Circle]], lookup: Lookup
) -> Iterator[tuple[list[Circle], str]]:
    for host in kept:
        found = [_may_be(circle, other, lookup) for other in host]
        if all(found):
            yield host, str(found[0])


def _may_be(one: Circle, other: Circle, lookup: Lookup) -> str | None:
    """Why two circles may be one: all of the first may be somebody of the second."""
    if kept_apart(one, other, lookup):
        return None
    first = [
        next((w for _, w in _first(MAY_BE_ONE, o, other, lookup)), None)
        for o in one
        if not o.outlet or perhaps_read(o.source, lookup)
    ]
    return first[0] if first and all(first) else None


def _split(circle: Circle, lookup: Lookup) -> Iterator[Reason]:
    """A group of several sides may be as many groups."""
    several = [o for o in circle if not o.named and not o.outlet and len(o.sides) > 1]
    for origin in several[:1]:
        told = " and ".join(sorted(side.title() for side in origin.sides))
        text = f"“{origin.source.name}” may be several: they are of {told}."
        for _ in range(len(origin.sides) - 1):
            yield Reason(text, words(origin, lookup=lookup))


def _marks(circle: Circle, lookup: Lookup) -> Iterator[Reason]:
    """What a reader must know of an origin besides that it counts."""
    for origin in circle:
        if origin.only_infers:
            text = f"“{origin.source.name}” infers it, and counts."
            yield Reason(text, words(origin, lookup=lookup))
