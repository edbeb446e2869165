"""For which state or party words speak."""

import pytest

from sayso.trace import sides

SIDES = {
    "an adjective": ("French officials", ("France",)),
    "two of them": ("Ukrainian and U.S. officials", ("Ukraine", "United States")),
    "a name": ("officials from South Korea", ("South Korea",)),
    "a capital that owns": ("Oslo's spy agency", ("Norway",)),
    "a capital as a place": ("an Oslo bakery", ()),
    "a capital alone": ("Oslo", ("Norway",)),
    "a seat of government": ("a Kremlin spokesman", ("Russia",)),
    "the longest name counts": ("North Korean soldiers", ("North Korea",)),
    "an acronym in capitals": ("US officials", ("United States",)),
    "the same letters small": ("officials told us", ()),
    "an American Georgia": ("Georgia officials", ()),
    "Georgia alone": ("Georgia", ("Georgia",)),
    "no state at all": ("the harbour board", ()),
    "nothing": ("", ()),
    "a party of its own": ("Hezbollah", ("Hezbollah",)),
}
STATELESS = {
    "of a state": ("Armed Forces of Ukraine", "armed forces"),
    "an adjective": ("Norwegian Coast Guard", "coast guard"),
    "a city stays": ("Oslo Police", "oslo police"),
    "a capital that owns": ("Oslo's Coast Guard", "oslos coast guard"),
    "a state alone": ("Norway", "norway"),
}


@pytest.mark.parametrize(("text", "found"), SIDES.values(), ids=SIDES)
def test_sides(text: str, found: tuple[str, ...]) -> None:
    """States and parties are known by name, adjective, seat and capital."""
    assert sides.sides(text) == found


@pytest.mark.parametrize(("name", "core"), STATELESS.values(), ids=STATELESS)
def test_stateless(name: str, core: str) -> None:
    """A body's name is compared without the state that it belongs to."""
    assert sides.stateless(name) == core


def test_states_are_found_where_they_are_named() -> None:
    """Names and capitals are found; adjectives and owners' marks are not."""
    text = "Neither Oslo nor South Korea's army heard the French."

    found = [text[start:end] for start, end in sides.states(text)]

    assert found == ["Oslo", "South Korea"]


def test_an_institution_has_all_its_names() -> None:
    """What the lexicon does not know has the one name that it goes by."""
    assert "Defense Department" in sides.aliases("Pentagon")
    assert sides.aliases("Harbour Board") == ("Harbour Board",)


def test_a_code_names_a_country() -> None:
    """A code that is no country's names none."""
    assert sides.country("NO") == "Norway"
    assert sides.country("QQ") is None
