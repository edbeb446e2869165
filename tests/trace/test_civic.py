"""A place's own bodies, told of by the place and a common noun."""

import pytest

from sayso import trace
from sayso.core.account import Form
from sayso.trace.phrases import read
from stage import Says, Told, account, body, one

# what is read, what the grammar took for the name, and what the name is
NAMES = {
    "what it is for between": (
        "[a:the Oster fire service]",
        body("Oster", "fire service"),
        "Oster fire service",
    ),
    "a place of two words": (
        "[a:the Oster Bay port authority]",
        body("Oster Bay", "authority"),
        "Oster Bay port authority",
    ),
    "a place that the grammar knows": (
        "[a:Oster police]",
        Told("body", "police", of=("Oster",)),
        "Oster police",
    ),
    "a sort": ("[a:Riot police]", Told("body", "police", of=("Riot",)), ""),
    "no place": ("[a:Local police]", Told("body", "police"), ""),
    "a state": ("[a:French police]", Told("body", "police", of=("French",)), ""),
    "a firm": ("[a:the Oster airline]", body("Oster", "airline"), "Oster"),
    "a voice": ("[a:the Oster press office]", body("Oster", "office"), "Oster"),
    "an office of what?": ("[a:the Oster office]", body("Oster", "office"), "Oster"),
}


@pytest.mark.parametrize(("markup", "told", "name"), NAMES.values(), ids=NAMES)
def test_a_places_own_body_has_the_whole_phrase_for_a_name(
    markup: str, told: Told, name: str
) -> None:
    """The place alone is another's name."""
    made = account(f"{markup} spoke.", {"a": told})

    assert read(made.document, made.mentions[0]).name == name


FIRE = Told("body", "fire service", form=Form.DESCRIPTION)
POLICE = Told("body", "police")
FIRST = account(
    "[x:It burned], [a:the Oster fire service] said."
    " [y:It sank], [b:Oster police] said. [z:It rains], [c:Oster] said.",
    {
        "a": body("Oster", "fire service"),
        "b": Told("body", "police", of=("Oster",)),
        "c": body("Oster"),
    },
    [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
)


@pytest.mark.parametrize(
    ("words", "told", "where", "name"),
    [
        ("the fire service", FIRE, "Oster", "Oster fire service"),
        ("the fire service", FIRE, "Brod", "the fire service"),
        ("police", POLICE, "Oster", "Oster police"),
        ("police", POLICE, "Brod", "police"),
    ],
)
def test_it_is_what_a_report_of_that_place_calls_by_the_noun_alone(
    words: str, told: Told, where: str, name: str
) -> None:
    """And not what a report of another place calls so."""
    markup = f"[x:It burned in {where}], [a:{words}] said."
    second = account(markup, {"a": told}, [Says("x", ("a",))], number=1)

    found = trace.lineage((FIRST, second))

    last = found.accounts[1].attributions[0].chain[-1].source
    assert last == one(found, name).id


def test_it_is_not_the_place() -> None:
    """The place may speak, too."""
    found = trace.lineage((FIRST,))

    last = [each.chain[-1].source for each in found.accounts[0].attributions]
    assert len(set(last)) == 3


def test_one_state_has_an_embassy_in_many_a_town() -> None:
    """What that in one town says is no word of the other's."""
    made = account(
        "[x:It sank], [a:the French embassy in Oster] said."
        " [y:It sailed], [b:the French Embassy in downtown Brod, Norland,] said."
        " [z:It rains], [c:the embassy in Oster] said.",
        {
            "a": Told("body", "embassy", "French embassy", of=("French",)),
            "b": Told("body", "embassy", "French Embassy", of=("French",)),
            "c": Told("body", "embassy", form=Form.DESCRIPTION),
        },
        [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
    )

    told = trace.lineage((made,)).accounts[0].attributions
    one, other, again = (each.chain[-1].source for each in told)

    assert one == again != other
