"""Sayings without a verb of saying."""

import pytest

from factory import plain
from said import chain, found


@pytest.mark.parametrize(
    "text",
    [
        "According to the mayor there were 60 of them, according to the farmers 900.",
        "There were 60 marchers, according to the mayor, or 900, according to farmers.",
    ],
)
def test_find_gives_each_of_two_numbers_to_who_counted(text: str) -> None:
    """A second source with a number of its own has that number, and no more."""
    document = plain(text)

    mayors, farmers = found(document)

    assert [document[s] for s in farmers.content] == ["900"]
    assert chain(document, farmers)[0].endswith("farmers")
    assert chain(document, mayors) == ["the mayor"]
    assert all("900" not in document[s] for s in mayors.content)


def test_find_gives_each_half_of_a_sentence_to_its_own_speaker() -> None:
    """What a source tells before a semicolon ends there."""
    document = plain("Six drowned at noon, according to the navy; it rained all night.")

    navy, own = found(document)

    assert chain(document, navy) == ["the navy"]
    assert [document[s] for s in navy.content] == ["Six drowned at noon"]
    assert [document[s] for s in own.content] == ["it rained all night"]


def test_find_gives_the_half_before_it_to_a_source_hung_on_the_other() -> None:
    """The grammar may tie the source to the half behind the semicolon."""
    document = plain(
        "Six people died when the mill burned on 2 May, according to the rescue"
        " service; the town puts the toll at four."
    )

    rescue, town = found(document)

    assert chain(document, rescue) == ["the rescue service"]
    assert document[rescue.content[0]].endswith("on 2 May")
    assert chain(document, town) == ["the town"]


def test_find_gives_both_halves_to_a_source_at_the_start_or_end() -> None:
    """A semicolon with no source before it parts nothing."""
    document = plain("According to the navy, six drowned; two were children.")

    assert [chain(document, each) for each in found(document)] == [["the navy"]]


@pytest.mark.parametrize("count", ["list", "own count", "latest estimate"])
def test_find_knows_whose_count_it_is(count: str) -> None:
    """A number by somebody's list is theirs; by "most accounts" it is nobody's."""
    document = plain(f"By the harbour office's {count}, 102 boats are missing.")

    (told,) = found(document)

    assert chain(document, told) == ["the harbour office's"]
    assert [document[s] for s in told.content] == ["102 boats are missing"]


def test_find_gives_no_count_to_nobody() -> None:
    """Where no one is named whose list it is, the report says it itself."""
    (told,) = found(plain("By most accounts, 102 boats are missing."))

    assert told.made_by == "own_voice"
