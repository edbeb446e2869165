"""Which person a description takes up: "the officer", "the minister", "the man"."""

import re
from collections.abc import Callable

from sayso.text import lexicon
from sayso.trace import roles
from sayso.trace.backward import UNSAID, may_be, single_person
from sayso.trace.reading import Reading
from sayso.trace.scene import Scene

# Whom an event brings in, named or not: never whoever was named just before.
_ANYBODY = frozenset(
    "suspect victim man woman witness resident gunman officer judge boy girl"
    " spokesperson caller driver passenger user writer author reporter".split()
)
_NEAR = 3  # sentences over which whoever was just named can be meant


def the_person(scene: Scene, at: int) -> int | None:
    """The officer, the minister: the last person whom such a word can take up.

    Who is called by that very word goes before who is called by one that is like it.
    """
    here = scene.readings[at]
    owned = here.text.lower().startswith(("his ", "her "))  # his lawyer is his alone
    if not single_person(here) or here.name or not here.definite or owned:
        return None
    for called in (_by_that_word, _by_its_sort, _by_a_like_word):
        found = _last_called(scene, at, called)
        if found is not None:
            return found
    return _untold(scene, at)


# Whether a mention calls somebody as one who is called by all these nouns.
Called = Callable[[Reading, frozenset[str]], bool]


def _by_that_word(here: Reading, told: frozenset[str]) -> bool:
    return roles.singular(here.mention.head) in told


def _by_its_sort(here: Reading, told: frozenset[str]) -> bool:
    return here.sort in told or _by_that_word(here, told)


def _by_a_like_word(here: Reading, told: frozenset[str]) -> bool:
    nouns = (here.sort, roles.singular(here.mention.head))
    return not here.bodies and any(roles.takes_up(noun, told) for noun in nouns)


def _last_called(scene: Scene, at: int, called: Called) -> int | None:
    """The last who spoke, else who was named, and is called as *at* calls somebody."""
    here = scene.readings[at]
    known = _names_of_states(scene, here)

    def fits(n: int) -> bool:
        reading = scene.readings[n]
        # "the official" is one who was not named before
        told = not reading.name or here.sort not in UNSAID
        if here.states and reading.name and reading.name not in known:
            return False
        if "prime" in reading.fields and "prime" not in here.fields:
            return False  # "the minister" is one of the others
        if _lesser(reading) - _lesser(here):
            return False  # "the sheriff" is not his deputy
        one = single_person(reading) and called(here, scene.roles(n))
        return one and told and may_be(here, reading)

    back = [n for n in range(at - 1, -1, -1) if n not in scene.own]
    fitting = [n for n in back if not scene.readings[n].pronoun and fits(n)]
    return next((n for n in fitting if n in scene.spoke), next(iter(fitting), None))


def _lesser(reading: Reading) -> frozenset[str]:
    """The words that make another, lesser post of one: "deputy sheriff"."""
    return _LESSER.intersection(reading.text.lower().split())


_LESSER = frozenset(("assistant", "deputy", "vice"))


def _untold(scene: Scene, at: int) -> int | None:
    """The one person just named, of whom nothing else is told: "the farmer said"."""
    here = scene.readings[at]
    if at not in scene.spoke or here.sort in UNSAID | _ANYBODY or here.states:
        return None
    if here.mention.head in _RULERS | lexicon.words("partisans.txt"):
        return None  # of whom more is told elsewhere
    near = [n for n in range(at) if scene.distance(n, at) <= _NEAR]
    people = [n for n in near if single_person(scene.readings[n]) and n in scene.keys]
    beside = [n for n in people if scene.in_one_paragraph(n, at)]
    if beside and not _SOMEBODYS.search(here.text):
        people = beside  # whom the paragraph is about
    if len({scene.keys[n] for n in people}) != 1 or _OF.search(here.text):
        return None
    last = scene.readings[people[-1]]
    bare = last.roles <= {last.mention.head} and not last.bodies
    return people[-1] if bare and may_be(here, last) else None


_OF = re.compile(r" of (?:the |[A-Z])")
_RULERS = frozenset(
    "chancellor emperor king monarch pope premier president queen lady".split()
)
_SOMEBODYS = re.compile(r"s['’] |['’]s ")  # "the twins' uncle" is neither of them


def the_man(scene: Scene, at: int) -> int | None:
    """The man, the woman: the one without a name of whom the sentence before told."""
    here = scene.readings[at]
    if here.text.casefold() not in ("the man", "the woman"):
        return None
    near = [n for n in range(at) if scene.distance(n, at) <= 1]
    people = [n for n in near if single_person(scene.readings[n])]
    unnamed = [n for n in people if n not in scene.keys and scene.readings[n].vague]
    alone = len(people) == 1 and unnamed == people
    return people[0] if alone and may_be(here, scene.readings[people[0]]) else None


def _names_of_states(scene: Scene, here: Reading) -> frozenset[str]:
    """The names of those who are somewhere told to be of *here*'s states."""
    told = scene.keys.items()
    keys = {
        key for at, key in told if set(scene.readings[at].states) & set(here.states)
    }
    return frozenset(scene.readings[at].name for at, key in told if key in keys)
