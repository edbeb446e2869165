"""How far a telling reaches, and whose words a statement's are."""

import pytest

from factory import plain
from said import chain, found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The harbour board's statement said the pier was safe.",
            "The harbour board's",
        ),
        ("The Hales' statement said the pier was safe.", "The Hales' statement"),
    ],
)
def test_find_gives_a_statement_to_whose_it_is(text: str, who: str) -> None:
    """Somebody's statement is theirs; a family's may be any of them."""
    document = plain(text)

    (only,) = found(document)

    assert chain(document, only) == [who]


@pytest.mark.parametrize(
    ("more", "pieces"),
    [
        ("but no house is lost", ["The road is closed", "no house is lost"]),
        ("and 12 boats have sunk", ["The road is closed", "12 boats have sunk"]),
        ("but he has not seen it", ["The road is closed"]),
        ("and drove home at night", ["The road is closed"]),
        ("but the union said it was open", ["The road is closed"]),
    ],
)
def test_find_reads_how_far_a_telling_in_between_reaches(
    more: str, pieces: list[str]
) -> None:
    """A second statement behind the cue is told, too, if it is not of the speaker."""
    document = plain(f"The road is closed, the mayor said, {more}.")

    first = found(document)[0]

    assert [document[span] for span in first.content] == pieces


def test_find_leaves_to_the_outlet_what_stands_behind_a_quotation() -> None:
    """What the reporter adds to quoted words is the reporter's."""
    document = plain("“The mill is shut,” the mayor said, but no house has been lost.")

    first = found(document)[0]

    assert [document[span] for span in first.content] == ["“The mill is shut,”"]
