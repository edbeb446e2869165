"""Names that are none, and last names that only titles tell of."""

import pytest

from sayso.core.account import SourceKind
from sayso.trace.called import bearers, is_party, is_post, last_names
from sayso.trace.cast import cast
from sayso.trace.lasts import person_key
from stage import Pair, Says, Told, account, are_one, body, lines, person, pronoun

# the words of a mention, the name in it, and whether that is a post's
POSTS = {
    ("The President", "President"): True,
    ("Attorney General", "General"): True,
    ("the Norland Democrat", "Norland Democrat"): True,
    ("President Ruiz", "Ruiz"): False,
    ("Mr. Baker", "Baker"): False,
    ("King", "King"): False,
    ("the Democrats", "Democrats"): False,
    ("the Oster Board", "Oster Board"): False,
}


@pytest.mark.parametrize(("case", "post"), POSTS.items())
def test_is_post(case: tuple[str, str], post: bool) -> None:
    """A post that stands alone, or a party's member, is nobody's name."""
    assert is_post(*case) is post


@pytest.mark.parametrize(
    ("name", "party"),
    {"Democrats": True, "Tories": True, "Democrat": False, "Rogers": False}.items(),
)
def test_is_party(name: str, party: bool) -> None:
    """All members of a party are the party."""
    assert is_party(name) is party


# a report's text, and the last names that it gives a title
TITLED = {
    "Mr. Ruiz spoke.": ["Ruiz"],
    "President Ada Ruiz spoke.": ["Ruiz"],
    "Vice President Ruiz spoke.": [],
    "General Motors spoke.": [],
    "Judge Advocate General Ruiz spoke.": [],
}


@pytest.mark.parametrize(("text", "lasts"), TITLED.items())
def test_last_names(text: str, lasts: list[str]) -> None:
    """A title before one name, or two, tells of a person."""
    assert list(last_names(text)) == lasts


def test_bearers_stand_alone() -> None:
    """A last name beside another name, within a word or before "'s" is none of his."""
    text = "Mr. Ruiz left. But Ruiz spoke. Eva Ruiz, Ruiz-led, Ruiz’s, Ruiz Hall."
    made = account(f"{text} [a:Ruiz]", {"a": body("Ruiz")}).document

    spans = [m.span for m in bearers(made, frozenset(("Ruiz",)))]
    assert [made[span] for span in spans] == ["Mr. Ruiz", "Ruiz", "Ruiz", "Ruiz"]
    assert text[spans[2].start - 4 : spans[2].start] == "But "


# text, mentions, who spoke, two wordings, whether they are one
TAKEN_UP: dict[str, Pair] = {
    "a body that a title makes a person": (
        lines("President Ruiz came.", "[a:Ruiz] spoke.", "[b:he] spoke."),
        {"a": body("Ruiz"), "b": pronoun("he")},
        ("a", "b"),
        ("Ruiz", "he"),
        True,
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=TAKEN_UP)
def test_taken_up(case: Pair) -> None:
    """Whom titles tell of is a person, whatever the grammar makes of the name."""
    assert are_one(case) is case[-1]


def test_the_president_is_who_is_called_so() -> None:
    """A post is taken up by whoever the report gives that title, in any mention."""
    made = account(
        lines(
            "President Ruiz met [c:Ben Vale].",
            "[y:It rained], [a:Ruiz] said.",
            "[z:No], [e:Vale] said.",
            "[x:It sank], [b:the president] said.",
        ),
        {
            "a": person("Ruiz"),
            "b": Told("person", "president"),
            "c": person("Ben Vale"),
            "e": person("Vale"),
        },
        [Says("y", ("a",)), Says("z", ("e",)), Says("x", ("b",))],
    )
    held = cast(made)
    spans = {made.document[m.span]: held.by_span[m.span] for m in made.mentions}

    assert spans["the president"] == spans["Ruiz"] != spans["Vale"]


def test_members_of_a_party_are_a_body() -> None:
    """Democrats are no person, and the Norland Democrat is none of them."""
    made = account(
        lines(
            "[x:It sank], [a:Democrats] said.",
            "[z:It rained], [c:Ada Ruiz] said.",
            "[y:It burned], [b:the Norland Democrat] said.",
        ),
        {
            "a": Told("person", "democrats", "Democrats"),
            "b": Told("person", "democrat", "Norland Democrat"),
            "c": person("Ada Ruiz"),
        },
        [Says("x", ("a",)), Says("z", ("c",)), Says("y", ("b",))],
    )
    held = cast(made)
    first, second = held.characters

    assert first.kind is SourceKind.ORGANISATION
    assert second.key == person_key("Ada Ruiz")
    assert len(second.readings) == 2
