"""Two who speak as one."""

import pytest

from sayso.core.account import SourceKind
from sayso.trace.cast import cast
from sayso.trace.joint import told
from stage import Says, Told, account, body, person

# text, the name in it, and who are told of; an empty line for nobody
TOLD = {
    ("Ruiz and Lima", "Ruiz"): "Ruiz|Lima",
    ("Mayor Ada Ruiz (Ind.) and Tom Lima", "Ada Ruiz"): "Mayor Ada Ruiz|Tom Lima",
    ("Ruiz, Tom Lima and Eva Brod", "Ruiz"): "Ruiz|Tom Lima|Eva Brod",
    ("Ruiz and other pilots", "Ruiz"): "Ruiz|other pilots",
    ("Ruiz and his allies", "Ruiz"): "Ruiz|his allies",
    ("Gov. Ada Ruiz of Oster and Lima", "Ada Ruiz"): "Gov. Ada Ruiz|Lima",
    ("the lawyer and pilot Ada Ruiz", "Ada Ruiz"): "",
    ("Ada Ruiz, a keeper, and author of two books", "Ada Ruiz"): "",
    ("Ada Ruiz, a keeper, and head of the Oster Board", "Ada Ruiz"): "",
    ("the Board of Ports and Lights", "Board of Ports and Lights"): "",
    ("Ada Ruiz", "Ada Ruiz"): "",
}


@pytest.mark.parametrize(("case", "who"), TOLD.items())
def test_told(case: tuple[str, str], who: str) -> None:
    """Each part must end in a name, but for a last one of others."""
    assert "|".join(told(*case, plural=True)) == who


def test_one_person_is_not_several() -> None:
    """What the grammar tells of as one is one, whatever "and" joins in it."""
    assert told("Ruiz and Lima", "Ruiz", plural=False) == ()
    assert told("Both Ruiz and Lima", "Ruiz", plural=False) == ("Ruiz", "Lima")


def _pair(said: Told) -> set[str]:
    """The sources of a report in which two speak, and then one of them."""
    made = account(
        "[x:It sank], [a:Mayor Ada Ruiz and Tom Lima] said. [y:Not so], [b:Lima] said.",
        {"a": said, "b": person("Lima")},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    held = cast(made)
    return {
        f"{each.kind} {each.key.name if each.key else ''}: {len(each.readings)}"
        for each in held.characters
    }


def test_they_are_neither_of_the_two() -> None:
    """Who speaks alone is somebody else, and both are known by their full names."""
    found = _pair(person("Ada Ruiz", "mayor", plural=True))

    assert found == {
        f"{SourceKind.GROUP} ruiz and lima: 1",
        f"{SourceKind.PERSON} ada ruiz: 1",
        f"{SourceKind.PERSON} tom lima: 2",
    }


def test_two_bodies_are_one_source_too() -> None:
    """Bodies that speak together are no one of them."""
    made = account(
        "[x:It sank], [a:the Oster Board and Norland Police] said.",
        {"a": Told("body", "board", "Oster Board", plural=True)},
        [Says("x", ("a",))],
    )

    assert [c.key.name for c in cast(made).characters if c.key] == ["board and police"]
    assert body("Oster Board").kind == "body"
