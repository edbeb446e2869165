"""Looking back in a report for somebody who was told of before."""

from collections.abc import Callable

from sayso.core.account import SourceKind
from sayso.trace import roles
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene

Fit = Callable[[Reading], bool]

#: Words for somebody of whom they tell nothing.
UNSAID = frozenset(("source", "official", "person", "people", "insider"))
_ANYWHERE = 1_000_000  # sentences: as far back as the report goes


def last_before(
    scene: Scene, at: int, fits: Fit, *, spoke: bool, reach: int = _ANYWHERE
) -> int | None:
    """The last mention before *at*, within *reach* sentences, that *fits*."""
    return next(
        (
            before
            for before in range(at - 1, -1, -1)
            if scene.distance(before, at) <= reach
            and (not spoke or before in scene.spoke)
            and before not in scene.own
            and not scene.readings[before].pronoun
            and fits(scene.readings[before])
        ),
        None,
    )


def last_speaker(scene: Scene, at: int, fits: Fit) -> int | None:
    """The last who spoke before *at* and fits, or else the last who fits."""
    found = last_before(scene, at, fits, spoke=True)
    return last_before(scene, at, fits, spoke=False) if found is None else found


def same_word(scene: Scene, at: int, reach: int) -> int | None:
    """The last time that the same pronoun spoke, in a passage that is all his."""
    word = scene.readings[at].mention.head
    for before in range(at - 1, -1, -1):
        if scene.distance(before, at) > reach:
            return None
        if before in scene.spoke and scene.readings[before].mention.head == word:
            return before
    return None


def single_person(reading: Reading) -> bool:
    """Whether it is one person."""
    return reading.kind is SourceKind.PERSON and not reading.plural


def several(reading: Reading) -> bool:
    """Whether "they" can stand for it: a group, a body, more than one."""
    plural = reading.plural or reading.kind is SourceKind.GROUP
    return plural or reading.kind is SourceKind.ORGANISATION


def may_be(here: Reading, other: Reading) -> bool:
    """Whether nothing that is said of the two keeps them apart."""
    states = not here.states or not other.states or set(here.states) & set(other.states)
    mine, theirs = ({b.name for b in r.bodies} for r in (here, other))
    bodies = not mine or not theirs or mine & theirs
    fields = not here.fields or not other.fields or set(here.fields) & set(other.fields)
    sexes = {roles.gender(each.roles) for each in (here, other)} - {""}
    return len(sexes) < 2 and bool(states) and bool(bodies) and bool(fields)
