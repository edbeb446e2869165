"""Which statements of a party are its positions, and which are only details."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.finding import Stance
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.points import Group

_FIRST = 4  # statements of somebody in one report; further ones fill in


@dataclass(frozen=True, slots=True)
class Stand:
    """One source on one matter in one sentence.

    Attributes:
        firm: Whether it is a position of its own, beside the most told one.
    """

    source: str
    stance: Stance
    matter: int | str
    on: str
    evidence: Span
    firm: bool = False


Key = tuple[str, Stance, int | str]  # whose it is, what it is, and on what
Stands = Mapping[Key, Sequence[Stand]]


def idle(found: Stands) -> list[Key]:
    """Who asserts what is not their position.

    What each tells most is, and what stands firm; not that on which they take
    another stance.
    """
    most: dict[str, int] = {}
    against: set[tuple[str, int | str]] = set()
    for source, taken, matter in found:
        if taken is not Stance.ASSERTS:
            against.add((source, matter))
        elif isinstance(matter, int):
            most[source] = min(matter, most.get(source, matter))
    return [
        (source, taken, matter)
        for (source, taken, matter), stands in found.items()
        if taken is Stance.ASSERTS
        and (
            (source, matter) in against
            or (matter != most.get(source) and not any(s.firm for s in stands))
        )
    ]


def details(found: Stands, groups: Sequence[Group], lookup: Lookup) -> list[Key]:
    """Who asserts what only fills in what they say besides.

    What a headline alone gives to them; and what one report alone tells, after
    several other things that they say there.
    """
    late = set(_late(found))
    return [
        key
        for key, stands in found.items()
        if key[1] is Stance.ASSERTS
        and (
            all(lookup.in_headline(stand.evidence) for stand in stands)
            or (key in late and _told_once(key, groups))
        )
    ]


def _told_once(key: Key, groups: Sequence[Group]) -> bool:
    """Whether one report alone tells it."""
    matter = key[2]
    group = groups[matter] if isinstance(matter, int) else ()
    return len({claim.span.document for claim in group}) == 1


def _late(found: Stands) -> Iterator[Key]:
    """What its source says in some report after several other things."""
    said: defaultdict[tuple[str, int], list[tuple[Span, Key]]] = defaultdict(list)
    for key, stands in found.items():
        for stand in stands:
            said[key[0], stand.evidence.document].append((stand.evidence, key))
    for told in said.values():
        order = dict.fromkeys(key for _, key in sorted(told, key=lambda each: each[0]))
        yield from list(order)[_FIRST:]
