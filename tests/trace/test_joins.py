"""Which names of a pile stand for one."""

from collections import Counter

import pytest

from sayso.trace.joins import joined
from sayso.trace.key import Key


def person(name: str, side: str = "") -> Key:
    """A person's name."""
    return Key("person", name, side)


def body(name: str, side: str = "") -> Key:
    """A body's name."""
    return Key("body", name, side)


def outlet(name: str) -> Key:
    """An outlet's name."""
    return Key("outlet", name)


# all names, how often each stands, the two in question, whether they are one
JOINED = {
    "a slip in a full name": (
        {person("ada kindratos"): 2, person("ada kindratoss"): 1},
        person("ada kindratos"),
        person("ada kindratoss"),
        True,
    ),
    "a short first name": (
        {person("bob vale"): 1, person("robert vale"): 1},
        person("bob vale"),
        person("robert vale"),
        True,
    ),
    "two first names": (
        {person("ada ruiz"): 1, person("ben ruiz"): 1},
        person("ada ruiz"),
        person("ben ruiz"),
        False,
    ),
    "an initial of one": (
        {person("a ruiz"): 1, person("ada ruiz"): 1},
        person("a ruiz"),
        person("ada ruiz"),
        True,
    ),
    "an initial of two": (
        {person("a ruiz"): 1, person("ada ruiz"): 1, person("ana ruiz"): 1},
        person("a ruiz"),
        person("ada ruiz"),
        False,
    ),
    "a son told of as often": (
        {person("ada ruiz", "jr"): 2, person("ada ruiz"): 2},
        person("ada ruiz", "jr"),
        person("ada ruiz"),
        True,
    ),
    "a father far better known": (
        {person("ada ruiz", "jr"): 2, person("ada ruiz"): 20},
        person("ada ruiz", "jr"),
        person("ada ruiz"),
        False,
    ),
    "a son and no father": (
        {person("ada ruiz", "jr"): 2, person("ada vale"): 20},
        person("ada ruiz", "jr"),
        person("ada vale"),
        False,
    ),
    "the one of that last name": (
        {person("ruiz"): 1, person("ada ruiz"): 1},
        person("ruiz"),
        person("ada ruiz"),
        True,
    ),
    "a last name of two": (
        {person("ruiz"): 1, person("ada ruiz"): 1, person("ben ruiz"): 1},
        person("ruiz"),
        person("ada ruiz"),
        False,
    ),
    "a last name of one above all": (
        {person("ruiz"): 1, person("ada ruiz"): 9, person("ben ruiz"): 1},
        person("ruiz"),
        person("ada ruiz"),
        True,
    ),
    "a last name of father and son": (
        {person("ruiz"): 1, person("ada ruiz"): 20, person("ada ruiz", "jr"): 1},
        person("ruiz"),
        person("ada ruiz"),
        True,
    ),
    "a last name, respelt": (
        {person("kindratoss"): 1, person("ada kindratos"): 1},
        person("kindratoss"),
        person("ada kindratos"),
        True,
    ),
    "a first name": (
        {person("kim"): 1, person("kim dae un"): 1},
        person("kim"),
        person("kim dae un"),
        True,
    ),
    "nobody's last name": (
        {person("vale"): 1, person("ada ruiz"): 1},
        person("vale"),
        person("ada ruiz"),
        False,
    ),
    "a full name taken for a body": (
        {body("ada ruiz"): 1, person("ada ruiz"): 1},
        body("ada ruiz"),
        person("ada ruiz"),
        True,
    ),
    "a last name taken for a body": (
        {body("ruiz"): 1, person("ada ruiz"): 3},
        body("ruiz"),
        person("ada ruiz"),
        True,
    ),
    "a city and a namesake": (
        {body("ruiz"): 9, person("ada ruiz"): 1},
        body("ruiz"),
        person("ada ruiz"),
        False,
    ),
    "an outlet taken for a body": (
        {body("harbour post"): 1, outlet("harbour post"): 2},
        body("harbour post"),
        outlet("harbour post"),
        True,
    ),
    "a body once taken for an outlet": (
        {body("harbour state"): 9, outlet("harbour state"): 1},
        body("harbour state"),
        outlet("harbour state"),
        False,
    ),
    "a state's government": (
        {body("government", "Norway"): 1, Key("state", "Norway"): 1},
        body("government", "Norway"),
        Key("state", "Norway"),
        True,
    ),
    "a body of one state": (
        {body("river board"): 1, body("river board", "Norway"): 1},
        body("river board"),
        body("river board", "Norway"),
        True,
    ),
    "a body of two states": (
        {
            body("river board"): 1,
            body("river board", "Norway"): 1,
            body("river board", "Peru"): 1,
        },
        body("river board"),
        body("river board", "Norway"),
        False,
    ),
    "two states' bodies": (
        {body("coast guard", "Norway"): 1, body("coast guard", "Peru"): 1},
        body("coast guard", "Norway"),
        body("coast guard", "Peru"),
        False,
    ),
    "the army": (
        {body("army"): 1, body("army", "Norway"): 1},
        body("army"),
        body("army", "Norway"),
        False,
    ),
    "one stray state": (
        {body("tarrow"): 30, body("tarrow", "Norway"): 1},
        body("tarrow"),
        body("tarrow", "Norway"),
        False,
    ),
    "an acronym": (
        {body("hsb"): 1, body("harbour safety board"): 1},
        body("hsb"),
        body("harbour safety board"),
        True,
    ),
    "an acronym of two": (
        {body("hsb"): 1, body("harbour safety board"): 1, body("high school band"): 1},
        body("hsb"),
        body("harbour safety board"),
        False,
    ),
    "an acronym of an outlet": (
        {body("hsb"): 1, outlet("harbour safety board"): 1},
        body("hsb"),
        outlet("harbour safety board"),
        False,
    ),
    "a slip in a body": (
        {body("harbour safety board"): 1, body("harbour saffety board"): 1},
        body("harbour safety board"),
        body("harbour saffety board"),
        True,
    ),
    "a slip in a short word": (
        {body("harbour old board"): 1, body("harbour oil board"): 1},
        body("harbour old board"),
        body("harbour oil board"),
        False,
    ),
    "a slip in a long lone word": (
        {body("kindratoss"): 1, body("kindratos"): 1},
        body("kindratoss"),
        body("kindratos"),
        True,
    ),
    "a slip in a lone word": (
        {body("dellta"): 1, body("delta"): 1},
        body("dellta"),
        body("delta"),
        False,
    ),
    "two slips": (
        {body("harbour safety board"): 1, body("harbuor saffety board"): 1},
        body("harbour safety board"),
        body("harbuor saffety board"),
        False,
    ),
    "a slip, but two states": (
        {body("harbour safety", "Norway"): 1, body("harbour saffety", "Peru"): 1},
        body("harbour safety", "Norway"),
        body("harbour saffety", "Peru"),
        False,
    ),
    "a word that many have": (
        {body("tarrow sheriff office"): 1, body("tarrow county sheriff office"): 1},
        body("tarrow sheriff office"),
        body("tarrow county sheriff office"),
        True,
    ),
    "two words that many have": (
        {body("tarrow sheriff county"): 1, body("tarrow sheriff office"): 1},
        body("tarrow sheriff county"),
        body("tarrow sheriff office"),
        False,
    ),
    "a firm and its group": (
        {body("ferrexo"): 1, body("ferrexo group"): 1},
        body("ferrexo"),
        body("ferrexo group"),
        True,
    ),
    "police of a city": (
        {body("police"): 1, body("police group"): 1},
        body("police"),
        body("police group"),
        False,
    ),
}


@pytest.mark.parametrize(("names", "one", "other", "same"), JOINED.values(), ids=JOINED)
def test_joined(names: dict[Key, int], one: Key, other: Key, *, same: bool) -> None:
    """Names are one where what is told allows it and nothing else can be."""
    groups = joined(Counter(names))

    assert (groups.home(one) == groups.home(other)) is same


def test_a_state_keeps_groups_apart_that_a_third_name_would_join() -> None:
    """What two names have in common with a third does not make one of two states'."""
    names = {
        body("harbour safety", "Norway"): 1,
        body("harbour safety", "Peru"): 1,
        body("harbour saffety"): 1,
    }

    groups = joined(Counter(names))

    assert groups.home(body("harbour safety", "Norway")) != groups.home(
        body("harbour safety", "Peru")
    )


def test_the_order_of_names_does_not_matter() -> None:
    """The same names in another order have the same groups."""
    names = [person("ruiz"), person("ada ruiz"), person("a ruiz"), body("ruiz")]

    forth, back = joined(Counter(names)), joined(Counter(reversed(names)))

    assert [forth.home(n) for n in names] == [back.home(n) for n in names]
