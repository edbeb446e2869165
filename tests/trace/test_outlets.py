"""Outlets by their names."""

import pytest

from sayso.trace import outlets

KNOWN = {
    "in full": ("The New York Times", "The New York Times"),
    "without its article": ("New York Times", "The New York Times"),
    "an acronym": ("the NYT", "The New York Times"),
    "all in capitals": ("THE NYT", "The New York Times"),
    "by its host": ("www.nytimes.com", "The New York Times"),
    "an acronym in small": ("nyt", None),
    "a word and no name": ("the state", None),
    "a short word, bare": ("State", None),
    "a name in small": ("reuters", None),
    "a name that is small": ("dpa", "Deutsche Presse-Agentur"),
    "nobody knows it": ("Harbour Post", None),
    "nobody knows its host": ("harbour.example", None),
}


@pytest.mark.parametrize(("name", "full"), KNOWN.values(), ids=KNOWN)
def test_known(name: str, full: str | None) -> None:
    """An outlet of the lexicon is known as it is printed, and no common word is one."""
    found = outlets.known(name)

    assert (found.name if found else None) == full


def test_within_finds_the_longest_name() -> None:
    """In a phrase that means an outlet, the name is somewhere in it, or nowhere."""
    assert outlets.within("the state news agency TASS")[0] == "TASS"  # type: ignore[index] - it is found
    assert outlets.within("the local newspaper") is None


def test_a_host_serves_the_sites_below_it() -> None:
    """An address without a host serves nobody."""
    assert outlets.served("https://sport.bbc.co.uk/1") is not None
    assert outlets.served(None) is None


def test_a_name_tells_the_sort() -> None:
    """Words of a name say what an outlet is; a noun says what is meant."""
    assert outlets.sorts("Radio Callen") == ("broadcaster",)
    assert outlets.sort("station") == "broadcaster"
    assert outlets.sort("bakery") is None


def test_a_name_written_as_no_outlet_is_mistaken() -> None:
    """Without its article a common word is no paper."""
    assert outlets.mistaken("State")
    assert not outlets.mistaken("The State")
    assert not outlets.mistaken("Harbour Post")
