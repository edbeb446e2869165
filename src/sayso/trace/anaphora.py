"""Whom a pronoun or a description takes up: "she", "the paper", "the officials".

Each rule looks at one mention and answers with the number of an earlier one (rarely
a later) that it stands for, or with nothing. The first that answers is believed;
what none answers for is somebody new.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.core.account import SourceKind
from sayso.text import lexicon
from sayso.trace import people, roles
from sayso.trace.backward import (
    UNSAID,
    Fit,
    last_before,
    several,
)
from sayso.trace.described import the_man, the_person
from sayso.trace.headlined import the_headlined, the_introduced, the_unintroduced
from sayso.trace.names import folded
from sayso.trace.persons import he_or_she
from sayso.trace.pronouns import i_or_we, it, they, who
from sayso.trace.publications import (
    its_authors,
    the_outlet,
    the_report,
    the_sheet,
    the_statement,
)
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene
from sayso.trace.varied import the_apposed, the_member, the_seated

_FIRMS = frozenset(("company", "firm", "group", "organisation", "organization", "body"))
# Of one so called the name need not tell it: "Oster put it at 12. The institute …".
_SORTS = frozenset(
    "institute pollster operator airline carrier charity retailer manufacturer maker"
    " developer shipowner".split()
)
_BODIES = frozenset((SourceKind.ORGANISATION,))
_NEAR = 3  # sentences over which a group stays the one that speaks


def the_body(scene: Scene, at: int) -> int | None:
    """South Korea's spy agency, the ministry: a body whose name says as much."""
    here = scene.readings[at]
    if here.kind not in _BODIES or here.name or here.vague:
        return None

    def fits(reading: Reading) -> bool:
        return (
            reading.kind in _BODIES
            and bool(reading.name)
            and _describes(here, reading)
            and (not here.plural or _ends_alike(here, reading))
        )

    found = last_before(scene, at, fits, spoke=False)
    if found is not None or here.plural:
        return found
    if not here.states:
        bare = not _OWNED.match(here.text)
        return _headlined(scene, at) if bare else _only_one(scene, here)
    ahead = _ahead(scene, at, fits)
    return ahead if ahead is not None else _only_one(scene, here)


def _ends_alike(here: Reading, named: Reading) -> bool:
    """Whether a name ends in the plural that takes it up: "the railways"."""
    return folded(named.name).split()[-1] == here.text.split()[-1].casefold()


def _headlined(scene: Scene, at: int) -> int | None:
    """The one body of the report that a headline's bare "Regulator" can mean."""
    here = scene.readings[at]
    bare = here.text.casefold() == here.mention.head and at in scene.titled
    fits = [
        number
        for number, each in enumerate(scene.readings)
        if bare and each.name and each.kind in _BODIES
        if any(roles.alike(here.mention.head, w) for w in folded(each.name).split())
    ]
    return fits[0] if len({scene.keys.get(n) for n in fits}) == 1 else None


def _only_one(scene: Scene, here: Reading) -> int | None:
    """The one body of that state in the report whose name has the noun itself.

    Of a body that speaks it need not be told of which state it is.
    """
    noun = roles.singular(here.mention.head)
    named = [at for at, r in enumerate(scene.readings) if r.name and r.kind in _BODIES]
    alike = [
        at
        for at in named
        if _may_be_of(scene, at, here)
        and noun in folded(scene.readings[at].name).split()
    ]
    return alike[0] if len({scene.keys.get(at) for at in alike}) == 1 else None


def _may_be_of(scene: Scene, at: int, here: Reading) -> bool:
    """Whether a named body is of *here*'s state, or speaks and nothing tells whose."""
    named = scene.readings[at]
    untold = not named.states and not _OWNED.match(named.text)
    same = bool(here.states) and named.states == here.states
    return same or (untold and at in scene.spoke)


_OWNED = re.compile(r"[A-Z][\w-]*['’]s? ")


def _describes(here: Reading, named: Reading) -> bool:
    if not set(here.states) <= set(named.states):
        return False
    words = {roles.singular(word) for word in folded(named.name).split()}
    said = {roles.singular(word) for word in (here.mention.head, *here.fields)}
    known = here.definite or here.mention.head in lexicon.words("collectives.txt")
    shortened = known and said <= words
    if here.definite and roles.hints_at(here.mention.head, here.fields, named.name):
        return True
    return shortened or roles.describes(here.mention.head, here.fields, named.name)


def _ahead(scene: Scene, at: int, fits: Fit) -> int | None:
    """The first mention after *at* that fits."""
    later = range(at + 1, len(scene.readings))
    return next((n for n in later if fits(scene.readings[n])), None)


def the_company(scene: Scene, at: int) -> int | None:
    """The company, the group: the last body that spoke."""
    here = scene.readings[at]
    if here.kind not in _BODIES or here.name or not here.definite:
        return None
    plain = not (here.fields or here.states)
    if plain and here.mention.head in _SORTS:
        return last_before(scene, at, _of_no_sort, spoke=True, reach=_NEAR)
    if not plain or here.mention.head not in _FIRMS:
        return None
    return last_before(
        scene, at, lambda r: r.kind in _BODIES and bool(r.name), spoke=True
    )


def _of_no_sort(reading: Reading) -> bool:
    """Whether it is a body whose name does not tell what it is: "Oster"."""
    words = (roles.singular(word) for word in folded(reading.name).split())
    told = any(roles.kinds().get(word) for word in words) or people.stately(
        reading.name
    )
    return reading.kind in _BODIES and bool(reading.name) and not told


def the_group(scene: Scene, at: int) -> int | None:
    """The officials, the two sources: the last group that such a word can take up."""
    here = scene.readings[at]
    if here.kind is not SourceKind.GROUP or here.pronoun or not here.definite:
        return None

    def fits(reading: Reading) -> bool:
        alike = roles.alike(roles.singular(here.mention.head), reading.sort)
        return several(reading) and alike and _same_states(here, reading)

    return last_before(scene, at, fits, spoke=True)


def _same_states(here: Reading, other: Reading) -> bool:
    return not here.states or here.states == other.states


def bare_group(scene: Scene, at: int) -> int | None:
    """Officials, sources, without a word more: those whom the same outlet cited."""
    here = scene.readings[at]
    bare = not (
        here.states or here.fields or here.bodies or here.vague or here.definite
    )
    if here.kind is not SourceKind.GROUP or not bare or here.sort not in UNSAID:
        return None
    fitting = (n for n in _channelled(scene, at) if _joins(scene, n, at))
    return next(fitting, None)


def _channelled(scene: Scene, at: int) -> Iterator[int]:
    """The groups before that spoke through an outlet, the last first."""
    for before in range(at - 1, -1, -1):
        group = scene.readings[before].kind is SourceKind.GROUP
        if group and before in scene.channels and scene.readings[before].sort in UNSAID:
            yield before


def _joins(scene: Scene, before: int, at: int) -> bool:
    if at not in scene.channels:
        return scene.distance(before, at) <= _NEAR
    mine, theirs = scene.channels[at], scene.channels[before]
    return scene.keys.get(mine) == scene.keys.get(theirs) is not None


ANAPHORA: Sequence[Callable[[Scene, int], int | None]] = (
    he_or_she,
    i_or_we,
    they,
    it,
    who,
    the_seated,
    the_apposed,
    the_outlet,
    the_sheet,
    the_report,
    its_authors,
    the_statement,
    the_headlined,
    the_introduced,
    the_unintroduced,
    the_man,
    the_person,
    the_member,
    the_body,
    the_company,
    the_group,
    bare_group,
)


def antecedent(scene: Scene, at: int) -> int | None:
    """The mention that the one numbered *at* takes up; ``None`` if it is new."""
    if at in scene.keys or at in scene.own:
        return None
    return next((n for rule in ANAPHORA if (n := rule(scene, at)) is not None), None)
