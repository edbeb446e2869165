"""Posts told before a name, which are no part of what is told."""

import pytest

from factory import plain
from said import chain, found

LEAGUE = (
    "The Harbour League has provisionally suspended Ulf Dorn, the winner of the Tour "
    "of Oster, until his second sample has been analysed"
)
BOXES = (
    'Boxes marked "REL" were kept in the fridge of a Brod-Velm van in the last week of '
    "April"
)


@pytest.mark.parametrize(
    ("told", "who", "behind"),
    [
        (LEAGUE, "its president, Gerd Hallam", ", has said."),
        (BOXES, "a former mechanic of the team, Tor Pask", ", has told the Post."),
    ],
)
def test_a_post_before_the_name_is_the_speakers(
    told: str, who: str, behind: str
) -> None:
    """However far the words before it lead the grammar."""
    document = plain(f"{told}, {who}{behind}")

    (first, *_) = found(document)

    assert [document[part] for part in first.content] == [told]
    assert chain(document, first)[-1] == who


def test_who_is_met_is_no_post() -> None:
    """Without commas on both sides a name stands for itself."""
    document = plain("The mayor met the bishop on Friday, Ada Ruiz said.")

    (first, *_) = found(document)

    assert chain(document, first) == ["Ada Ruiz"]
