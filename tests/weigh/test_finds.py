"""Things that were found, here and there."""

import pytest

from sayso.core.finding import DifferenceKind
from weigh.piles import Said, count, said
from weigh.tolls import PORT, differences

SCOPE = DifferenceKind.SCOPE


def found(text: str, words: str, value: float, subject: str = "crates") -> Said:
    """A sentence of things that were found in Brod."""
    figure = count(words, value, unit=subject.removesuffix("s"), subject=subject)
    return said(text, "find", PORT, figures=(figure,))


HOTEL = found("23 crates were found in the hotel in Brod", "23", 23.0)

OTHERS = {
    "another place": ("Police found 19 crates at the home of Ruiz", "19", 19.0, 1),
    "places together": ("Police found 50 crates in three places", "50", 50.0, 1),
    "the same place": ("Police found 19 crates in the hotel", "19", 19.0, 0),
    "the same number": ("Police found 23 crates at the home of Ruiz", "23", 23.0, 0),
    "far more": ("Police found 900 crates at the home of Ruiz", "900", 900.0, 0),
    "no place": ("Police found 19 crates in Brod", "19", 19.0, 0),
    "no find": ("Police painted 19 crates at the home of Ruiz", "19", 19.0, 0),
}


@pytest.mark.parametrize(
    ("text", "words", "value", "rows"), OTHERS.values(), ids=OTHERS
)
def test_finds_of_two_places_are_no_one_number(
    text: str, words: str, value: float, rows: int
) -> None:
    """Each number is told of its place: both may be true."""
    rest = [d for d in differences(HOTEL, found(text, words, value)) if d.kind is SCOPE]

    assert len(rest) == rows


def test_all_places_of_one_sort_stand_in_one_row() -> None:
    """Hotel, home and the whole find, in one difference."""
    (row,) = differences(
        HOTEL,
        found("Police found 19 crates at the home of Ruiz", "19", 19.0),
        found("Police found 50 crates in three places in Brod", "50", 50.0),
    )

    assert len(row.items) == 3
    assert "“hotel”, “home”, “place”" in row.text


def test_other_things_are_not_held_against_each_other() -> None:
    """Crates here, and barges there."""
    text = "Police found 19 barges at the home of Ruiz"

    assert not differences(HOTEL, found(text, "19", 19.0, "barges"))
