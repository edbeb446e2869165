"""What a user means, by an id or by words."""

import pytest

from sayso.tell import picked
from sayso.tell.picked import NotOne
from tell.invented import DOSSIER

FIRST = DOSSIER.points[0]
RUIZ = next(s for s in DOSSIER.sources if "Ruiz" in s.name)


def test_an_id_is_enough() -> None:
    """The ids are those of dossier.json."""
    assert picked.point(DOSSIER, FIRST.id) is FIRST
    assert picked.source(DOSSIER, RUIZ.id) is RUIZ


def test_words_are_enough_if_they_are_of_one() -> None:
    """In any case, whole or in part."""
    assert picked.point(DOSSIER, FIRST.text.upper()) is FIRST
    assert picked.source(DOSSIER, "ruiz") is RUIZ


def test_a_few_of_its_words_are_enough() -> None:
    """In any order, if no other has all of them."""
    first, *_, last = FIRST.text.split()

    assert picked.point(DOSSIER, f"{last} {first}") is FIRST


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        ("nowhere at all", "no point is meant by “nowhere at all”", "p0"),
        ("e", "points are meant by “e”", "p1"),
    ],
)
def test_words_of_none_or_several_are_an_error(
    words: str, said: str, shown: str
) -> None:
    """The error says what could be meant, with the ids."""
    with pytest.raises(NotOne, match=said) as caught:
        picked.point(DOSSIER, words)

    assert shown in caught.value.hint
