"""Which names of a pile stand for one, though they are spelled otherwise."""

from collections import Counter

import pytest

from sayso.trace.joins import joined
from sayso.trace.key import Key


def person(name: str) -> Key:
    """A person's name."""
    return Key("person", name)


def body(name: str) -> Key:
    """A body's name."""
    return Key("body", name)


def outlet(name: str) -> Key:
    """An outlet's name."""
    return Key("outlet", name)


# all names, how often each stands, the two in question, whether they are one
JOINED = {
    "a middle name": (
        {person("j robert vale"): 1, person("bob vale"): 1},
        person("bob vale"),
        person("j robert vale"),
        True,
    ),
    "a last name as it sounds": (
        {person("ada lenx"): 1, person("ada lenks"): 1},
        person("ada lenx"),
        person("ada lenks"),
        True,
    ),
    "a letter doubled in a short name": (
        {person("ada vall"): 1, person("ada val"): 1},
        person("ada vall"),
        person("ada val"),
        True,
    ),
    "a person respelt and taken for a body": (
        {person("ada vall"): 2, body("ada val"): 1},
        person("ada vall"),
        body("ada val"),
        True,
    ),
    "a body of two other words": (
        {person("ada vall"): 2, body("ada vale"): 1},
        person("ada vall"),
        body("ada vale"),
        False,
    ),
    "an outlet told of as an agency": (
        {outlet("oster"): 1, body("oster agency"): 1},
        outlet("oster"),
        body("oster agency"),
        True,
    ),
    "an agency of a name that no outlet has": (
        {body("oster"): 1, body("oster agency"): 1},
        body("oster"),
        body("oster agency"),
        False,
    ),
}


@pytest.mark.parametrize(("names", "one", "other", "same"), JOINED.values(), ids=JOINED)
def test_joined(names: dict[Key, int], one: Key, other: Key, *, same: bool) -> None:
    """A name as it sounds, or with its noun, is one; other words are others."""
    groups = joined(Counter(names))

    assert (groups.home(one) == groups.home(other)) is same
