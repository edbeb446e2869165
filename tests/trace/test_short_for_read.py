"""Outlets that others cite by a part of their name."""

from collections import Counter

import pytest

from sayso.text.shortened import short_for
from sayso.trace.joins import short_for_read
from sayso.trace.key import Key


def joined(read: str, *named: str) -> list[tuple[str, str]]:
    """Which of the names are taken for one of those *read*, parted by bars."""
    own = {Key("outlet", name) for name in read.split("|")}
    names = Counter([*own, *(Key("outlet", name) for name in named)])
    return [(a.name, b.name) for a, b in short_for_read(names, own)]


# fmt: off
READ = {
    "the last part": ("brod gazette", ("gazette",), [("gazette", "brod gazette")]),
    "two were read": ("brod gazette|oster gazette", ("gazette",), []),
    "another is named": ("brod gazette", ("gazette", "oster gazette"), []),
    "none was read": ("mail", ("gazette", "oster gazette"), []),
    "it was read itself": ("brod gazette|gazette", ("gazette",), []),
    "a name that an outlet has for itself": ("brod times", ("times",), []),
    "the place alone": ("brod gazette", ("brod",), []),
}
# fmt: on


@pytest.mark.parametrize(("read", "named", "expected"), READ.values(), ids=READ)
def test_a_part_of_a_name_is_the_one_outlet_read(
    read: str, named: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    """It is that outlet where it fits no other, and is nobody's whole name."""
    assert joined(read, *named) == expected


def test_the_press_is_no_outlet() -> None:
    """What stands for all outlets is short for none."""
    assert not short_for("the press", "Brod Press")
