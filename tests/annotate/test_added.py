"""What came of what is told, behind the telling; and who issued a statement."""

import pytest

from factory import plain
from said import chain, found

BEHIND = {
    "The bridge fell, officials said, killing two people.": ["killing two people"],
    "The bridge fell, officials said, pointing to the map.": [],
}


@pytest.mark.parametrize(("text", "more"), BEHIND.items())
def test_what_ensues_is_told_too(text: str, more: list[str]) -> None:
    """A participle that tells what came of it goes on with what is said."""
    document = plain(text)
    first = found(document)[0]

    assert [document[span] for span in first.content[1:]][: len(more)] == more


def test_who_issues_a_statement_says_it() -> None:
    """The statement is Ruiz's words, and no other source."""
    document = plain("Ada Ruiz issued a statement saying the bridge had fallen.")
    told = [each for each in found(document) if len(each.chain) > 1]

    assert [chain(document, each) for each in told] == [["Ada Ruiz"]]


def test_an_outlet_named_for_a_day_speaks() -> None:
    """The day in "India Today" is part of a name."""
    document = plain("The bridge had fallen at night, India Today reported.")
    told = [each for each in found(document) if len(each.chain) > 1]

    assert [chain(document, each) for each in told] == [["India Today"]]


def test_a_summary_speaks() -> None:
    """What somebody sums up is a paper that can be cited."""
    document = plain("The bridge fell at night, according to a short summary.")

    assert chain(document, found(document)[0]) == ["a short summary"]


def test_whose_summary_it_is_speaks() -> None:
    """According to somebody's paper is according to him."""
    document = plain("The bridge fell at night, according to Ada Ruiz’s summary.")

    assert chain(document, found(document)[0]) == ["Ada Ruiz’s"]


def test_which_is_no_day() -> None:
    """What stands behind a day is told of the paper before it."""
    text = (
        "Ada Ruiz sent the board a letter on Sunday, which said the bridge had fallen."
    )
    document = plain(text)
    told = [each for each in found(document) if len(each.chain) > 1]

    assert [chain(document, each) for each in told] == [["a letter"]]
