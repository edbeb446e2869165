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


@pytest.mark.parametrize(("words", "shown"), [("nowhere at all", "p0"), ("e", "p1")])
def test_words_of_none_or_several_are_an_error(words: str, shown: str) -> None:
    """The error says what could be meant, with the ids."""
    with pytest.raises(NotOne, match=f"not one point is meant by “{words}”") as caught:
        picked.point(DOSSIER, words)

    assert shown in caught.value.hint
