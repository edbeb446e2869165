"""The pile's sources as values."""

from collections.abc import Mapping, Sequence

import pytest

from sayso import trace
from sayso.core.account import Account, SourceKind
from stage import (
    Says,
    Told,
    account,
    body,
    document,
    group,
    one,
    outlet,
    person,
    pronoun,
    saying,
)

POST = outlet("Post")
MAIL = outlet("Mail")
FRENCH = group("official", of=("French",))
LONG = "the ferry had sunk off the old harbour in a very thick fog"


def report(
    markup: str,
    mentions: Mapping[str, Told],
    said: Sequence[Says] = (),
    number: int = 0,
    **about: object,
) -> Account:
    """The account of the report of that number."""
    return account(markup, mentions, said, number=number, **about)


def test_a_slip_a_title_and_a_last_name_are_one_person() -> None:
    """The name used most is the one by which a source goes."""
    found = trace.lineage(
        (
            saying(
                0,
                LONG,
                "Col. Ada Kindratoss, spokeswoman for the Harbour Guard",
                person("Ada Kindratoss", "spokeswoman", of=("the Harbour Guard",)),
            ),
            saying(1, LONG, "Colonel Ada Kindratos", person("Ada Kindratos")),
            saying(2, LONG, "Kindratos", person("Kindratos")),
        )
    )
    source = one(found, "Ada Kindratos")

    assert len(source.mentions) == 3
    assert source.institution == one(found, "Harbour Guard").id
    assert source.side == "Harbour Guard"


def test_a_capital_speaks_for_its_state_and_a_service_for_itself() -> None:
    """The spy service of a state is of its side, and a source of its own."""
    service = "Norway’s National Water Office (NWO)"
    agency = "Norway's water agency"
    found = trace.lineage(
        (
            saying(0, LONG, "Oslo", body("Oslo")),
            saying(1, LONG, service, body("National Water Office")),
            saying(2, LONG, agency, body(head="agency")),
        )
    )
    state, spies = (
        one(found, "Norway"),
        one(found, "National Water Office"),
    )

    assert (state.variants, state.side, state.named) == (
        ("Oslo",),
        "Norway",
        True,
    )
    assert (spies.variants, spies.side) == ((agency, service), "Norway")


def test_somebodys_aide_speaks_for_a_person() -> None:
    """The body of "Ruiz's spokesman" is the person Ruiz."""
    found = trace.lineage(
        (
            report(
                "[a:Ada Ruiz] was silent.\n[x:It sank], [b:Ruiz’s spokesman] said.",
                {"a": person("Ada Ruiz"), "b": person("Ruiz", "spokesman")},
                [Says("x", ("b",))],
            ),
        )
    )

    assert one(found, "Ruiz’s spokesman").institution == one(found, "Ada Ruiz").id


SIDES = {
    "a state's minister": (
        "Norwegian Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("Norwegian",)),
        "Norway",
    ),
    "a state's baker": (
        "Norwegian baker Ada Ruiz",
        person("Ada Ruiz", "baker", of=("Norwegian",)),
        None,
    ),
    "a former minister": (
        "former Norwegian Minister Ada Ruiz",
        person("Ada Ruiz", "minister", of=("Norwegian",)),
        None,
    ),
    "a body's head": (
        "Ada Ruiz, head of the Harbour Board",
        person("Ada Ruiz", "head", of=("the Harbour Board",)),
        "Harbour Board",
    ),
    "a state's own": (
        "Norway's Ada Ruiz",
        person("Ada Ruiz", of=("Norway",)),
        "Norway",
    ),
    "nobody's": ("Ada Ruiz", person("Ada Ruiz"), None),
}


@pytest.mark.parametrize(("text", "told", "side"), SIDES.values(), ids=SIDES)
def test_side(text: str, told: Told, side: str | None) -> None:
    """A person speaks for a state by a state's post, or for the body of the post."""
    assert one(trace.lineage((saying(0, LONG, text, told),)), "Ada Ruiz").side == side


def test_a_post_is_of_the_side_that_spoke_around_it() -> None:
    """Nobody says whose the military chief is, but one state's people spoke."""
    found = trace.lineage(
        (
            report(
                "[x:It sank], [a:French officials] said.\n"
                "[y:It burns], [b:the military chief, Ada Ruiz], said.",
                {"a": FRENCH, "b": person("Ada Ruiz", "chief")},
                [Says("x", ("a",)), Says("y", ("b",))],
            ),
        )
    )

    assert one(found, "Ada Ruiz").side == "France"


def test_a_pronoun_for_nobody_is_somebody() -> None:
    """A "he" of whom nothing is told, is an unnamed source of his report."""
    found = trace.lineage((saying(0, LONG, "he", pronoun("he")),))

    assert [(s.name, s.named) for s in found.sources[1:]] == [("he", False)]


def test_kinds_are_settled_over_the_pile() -> None:
    """An outlet unknown to the lexicon is an agency if most reports call it one."""
    found = trace.lineage(
        (
            saying(0, LONG, "Sextant", outlet("Sextant", kind="agency")),
            saying(1, LONG, "the Sextant", outlet("Sextant", kind="agency")),
            saying(2, LONG, "Ruiz Report", document("report", "Ruiz Report")),
            saying(3, LONG, "the Post", POST),
        )
    )

    assert one(found, "Sextant").kind is SourceKind.AGENCY
    assert one(found, "Post").kind is SourceKind.OUTLET
    assert one(found, "Ruiz Report").kind is SourceKind.DOCUMENT
