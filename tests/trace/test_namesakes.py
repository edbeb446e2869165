"""Outlets that have one name, and which of them is meant."""

from collections import Counter

import pytest

from sayso import trace
from sayso.trace import outlets
from sayso.trace.joins import joined
from sayso.trace.key import Key
from stage import Says, account, outlet

MEANT = {
    "its own": ("The Standard", (), "The Standard (Kenya)", "standard (kenya)"),
    "of the state that is told": ("The Standard", ("Kenya",), "", "standard (kenya)"),
    "of its own country": ("The Guardian", (), "Premium Times", "guardian nigeria"),
    "of another country": ("The Guardian", (), "Le Monde", "guardian"),
    "two of its own country": ("The Times", (), "The Denver Post", "times (us)"),
    "no namesakes": ("NYT", (), "The Denver Post", "new york times"),
    "known to nobody": ("The Harbour Post", (), "", "harbour post"),
    "nothing else is told": ("The Herald", (), "", "herald"),
}


@pytest.mark.parametrize(("name", "states", "own", "key"), MEANT.values(), ids=MEANT)
def test_meant(name: str, states: tuple[str, ...], own: str, key: str) -> None:
    """Of several outlets of a name the words, and who uses them, tell which it is."""
    assert outlets.meant(name, states, own) == key


ALONE = {
    "one of the name": (("herald", "herald (zimbabwe)"), True),
    "two of the name": (("herald", "herald (zimbabwe)", "herald (scotland)"), False),
    "one of the country": (("times (us)", "new york times"), True),
    "two of the country": (
        ("times (us)", "new york times", "los angeles times"),
        False,
    ),
    "one of another country": (("times (us)", "times of malta"), False),
    "one better known": (("guardian", "guardian nigeria"), False),
}


@pytest.mark.parametrize(("names", "same"), ALONE.values(), ids=ALONE)
def test_a_short_name_is_the_only_one_in_the_pile(
    names: tuple[str, ...], *, same: bool
) -> None:
    """A name that several have is its bearer in the pile, if there is one alone."""
    short, full, *_ = every = [Key("outlet", name) for name in names]
    groups = joined(Counter(every))

    assert (groups.home(short) == groups.home(full)) is same


def test_two_papers_of_one_name_stay_apart_across_reports() -> None:
    """Each report's own paper is another, and a third that cites one means that."""
    reports = [
        account(f"[x:The pier fell], [p:{told}] said.", {"p": outlet("The Standard")},
                [Says("x", ("p",))], number=at, outlet=own)
        for at, (told, own) in enumerate((
            ("The Standard", "The Standard (Hong Kong)"),
            ("The Standard", "Daily Nation"),
            ("the Kenyan newspaper The Standard", "Le Monde"),
        ))
    ]  # fmt: skip
    sources = trace.lineage(tuple(reports)).sources
    papers = [s.name for s in sources if "Standard" in s.name]

    assert sorted(papers) == ["The Standard (Hong Kong)", "The Standard (Kenya)"]


def test_a_word_is_an_outlet_beside_a_noun() -> None:
    """As in "the magazine Focus"; by itself it may be anything."""
    assert outlets.within("the German magazine Focus")[1].name == "Focus Online"  # type: ignore[index] - it is found
    assert outlets.known("Focus") is None
    assert outlets.within("the daily The Herald")[1].state is None  # type: ignore[index] - it is found


SORTS = {"Haaretz": "paper", "Suspilne": "broadcaster", "Tasnim": "agency"}


@pytest.mark.parametrize("name", SORTS)
def test_the_lexicon_tells_the_sort_that_a_name_does_not(name: str) -> None:
    """A broadcaster is no newspaper, though its name does not say so."""
    assert outlets.sorts(name) == (SORTS[name],)
