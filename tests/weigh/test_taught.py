"""What marked statements taught of two claims being one."""

from dataclasses import replace

import pytest

from sayso.weigh import taught as module
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import shown, structural
from sayso.weigh.lookup import Lookup
from sayso.weigh.taught import taught, traits
from sayso.weigh.tellings import Tellings, tellings
from weigh.piles import Said, count, lineage, report, said

HELD = said("police have the harbour master in custody", "have")
ARRESTED = said("officers arrested the head of the port", "arrest", head="arrested")
SANG = said("the miners sang all night", "sing", head="sang")


def compared(*told: Said) -> tuple[Tellings, list[Facets]]:
    """The tellings of one report each, in order."""
    reports = (report(f"Post {n}", each) for n, each in enumerate(told))
    found = tellings(Lookup(lineage(*reports)))
    return found, [found.facets[c.id] for c in found.lookup.claims]


def test_other_words_for_one_thing_are_likelier_than_another_thing() -> None:
    """Without a word in common."""
    told, (held, arrested, sang) = compared(HELD, ARRESTED, SANG)

    one = taught(held, arrested, told.scale)

    assert one > taught(held, sang, told.scale) + 1
    assert one > taught(arrested, sang, told.scale) + 1


def test_what_was_taught_speaks_against_what_structure_shows() -> None:
    """Two things with one verb and a word: doubtful, and so less alike, to a point."""
    told, (one, other) = compared(
        said("the miners left Brod on foot", "leave"),
        said("the council left Brod no choice", "leave"),
    )
    doubt = structural(one, other, told.scale) - shown(one, other, told.scale)

    assert taught(one, other, told.scale) < -3
    assert 0 < doubt <= 0.15


def test_it_says_nothing_against_one_thing_in_like_words() -> None:
    """There structure is believed."""
    told, (one, other) = compared(HELD, said("police have him in custody", "have"))

    assert shown(one, other, told.scale) == structural(one, other, told.scale)


def test_it_has_no_direction() -> None:
    """Of both orders the same, trait by trait."""
    told, (held, arrested, sang) = compared(HELD, ARRESTED, SANG)

    for a, b in ((held, arrested), (held, sang), (arrested, sang)):
        assert traits(a, b, told.scale) == traits(b, a, told.scale)


def test_each_trait_has_a_weight() -> None:
    """And no weight is of none."""
    told, (held, arrested) = compared(HELD, ARRESTED)

    _, weights = module._weights()  # noqa: SLF001 - they are read there alone

    assert list(weights) == list(traits(held, arrested, told.scale))


TRAITS = {
    "a number in one": (
        HELD,
        said("12 are held", "hold", figures=(count("12", 12.0),)),
    ),
    "one act": (SANG, said("choirs sang", "sing")),
    "other acts": (SANG, said("choirs left", "leave")),
    "one subject": (
        said("the harbour choir sang", "sing", subject="harbour choir"),
        said("the harbour choir left", "leave", subject="harbour choir"),
    ),
    "other subjects": (
        said("the harbour choir sang", "sing", subject="harbour choir"),
        said("the mine's band played", "play", subject="mine's band"),
    ),
}


@pytest.mark.parametrize(("name", "pair"), TRAITS.items(), ids=TRAITS)
def test_traits(name: str, pair: tuple[Said, Said]) -> None:
    """Each is there where it should be, and not between a claim and itself."""
    told, (one, other) = compared(*pair)

    assert traits(one, other, told.scale)[name] == 1
    if name.startswith(("other", "a number")):
        assert traits(one, one, told.scale)[name] == 0


def test_what_is_possible_in_one_is_seen() -> None:
    """The other asserts it."""
    told, (one, _) = compared(SANG, HELD)

    assert traits(one, replace(one, possible=True), told.scale)["possible in one"] == 1
