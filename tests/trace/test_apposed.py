"""What the words right around a name make of its bearer."""

import pytest

from sayso.core.account import SourceKind
from sayso.trace.phrases import read
from sayso.trace.reading import Reading
from stage import Told, account, body, person


def reading(markup: str, told: Told) -> Reading:
    """The reading of the one mention of a report."""
    made = account(markup, {"a": told})
    return read(made.document, made.mentions[0])


PEOPLE = {
    "a post before a comma": (
        "The yard manager, [a:Ada Ruiz], did not answer.",
        body("Ada Ruiz"),
        "manager",
    ),
    "a post right before": (
        "The former yard manager [a:Ada Ruiz] denied it.",
        person("Ada Ruiz"),
        "manager",
    ),
    "its post": (
        "Its spokeswoman, [a:Ada Ruiz], denied it.",
        body("Ada Ruiz"),
        "spokeswoman",
    ),
    "a post within": (
        "So [a:spokeswoman Ada Ruiz] said.",
        body("Ada Ruiz"),
        "spokeswoman",
    ),
    "who speaks for a body": (
        "[a:Ada Ruiz], who speaks for Oster, said so.",
        person("Ada Ruiz"),
        "spokesperson",
    ),
    "a rank that the name begins with": (
        "[a:Superintendent Ada Ruiz] said so.",
        body("Superintendent Ada Ruiz"),
        "superintendent",
    ),
    "a rank within, and a post behind": (
        "[a:state Senator Ada Ruiz, the chamber’s next leader], said so.",
        body("Senator Ada Ruiz"),
        "leader",
    ),
    "named after a body": (
        "[a:the Harbour board, the board’s director, Ada Ruiz], said so.",
        body("Harbour"),
        "director",
    ),
}
BODIES = {
    "no post": ("In the yard, [a:Ada Ruiz] sank.", body("Ada Ruiz")),
    "a body's noun in the name": (
        "The chairman, [a:Harbour Board] said, left.",
        body("Harbour Board"),
    ),
    "a state": ("The chairman, [a:South Korea] said.", body("South Korea")),
    "a firm's first word": (
        "[a:General Lima Works] said so.",
        body("General Lima Works"),
    ),
    "a lone name": ("The chairman, [a:Oster] said.", body("Oster")),
    "a relief society": (
        "The relief charity [a:Red Oar] disputed it.",
        person("Red Oar"),
    ),
}


@pytest.mark.parametrize(("markup", "told", "role"), PEOPLE.values(), ids=PEOPLE)
def test_people(markup: str, told: Told, role: str) -> None:
    """A post beside a full name makes a person of whom the grammar knew less."""
    found = reading(markup, told)

    assert (found.kind, found.name) == (SourceKind.PERSON, "Ada Ruiz")
    assert role in found.roles


@pytest.mark.parametrize(("markup", "told"), BODIES.values(), ids=BODIES)
def test_bodies(markup: str, told: Told) -> None:
    """No post, or a noun for bodies right before it, and it is a body's name."""
    assert reading(markup, told).kind is SourceKind.ORGANISATION


def test_a_post_has_its_words_from_beside_the_name() -> None:
    """The mention's own words stay what they are."""
    found = reading("Its spokeswoman, [a:Ada Ruiz], said.", person("Ada Ruiz"))

    assert (found.text, found.told) == ("Ada Ruiz", "Its spokeswoman, Ada Ruiz")


DESCRIBED = {
    "an adjective is no name": (
        "[a:the Norlish harbour regulator] said.",
        body("Norlish", "regulator"),
        ("", ("Norlish",)),
    ),
    "an adjective leads a ministry's name": (
        "[a:the Norlish Harbour Ministry] said.",
        body("Norlish Harbour Ministry"),
        ("Norlish Harbour Ministry", ("Norlish",)),
    ),
    "a name is none": (
        "[a:Oster harbour board] said.",
        body("Oster", "board"),
        ("Oster harbour board", ()),
    ),
    "a parish is no state": (
        "[a:the Parish Police] said.",
        body("Parish Police"),
        ("Parish Police", ()),
    ),
    "a minister is not of a place called Health": (
        "[a:Health Minister Ada Ruiz] said.",
        person("Ada Ruiz", "minister", of=("Health",)),
        ("Ada Ruiz", ()),
    ),
}


@pytest.mark.parametrize(("markup", "told", "said"), DESCRIBED.values(), ids=DESCRIBED)
def test_states(markup: str, told: Told, said: tuple[str, tuple[str, ...]]) -> None:
    """An adjective of a state that no lexicon knows says whose a body is."""
    found = reading(markup, told)

    assert (found.name, found.states) == said
    assert not found.bodies
