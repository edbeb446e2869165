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


def test_it_is_what_another_report_calls_by_the_noun_alone() -> None:
    """One report's Oster fire service is the other's fire service, and not Oster."""
    first = account(
        "[x:It burned], [a:the Oster fire service] said. [y:It sank], [b:Oster] said.",
        {"a": body("Oster", "fire service"), "b": body("Oster")},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    second = account(
        "[x:It burned], [a:the fire service] said.",
        {"a": Told("body", "fire service", form=Form.DESCRIPTION)},
        [Says("x", ("a",))],
        number=1,
    )
    found = trace.lineage((first, second))
    service = one(found, "Oster fire service").id
    last = [each.attributions[0].chain[-1].source for each in found.accounts]

    assert last == [service, service]
    assert found.accounts[0].attributions[1].chain[-1].source != service
