"""Numbers as news writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate import numerals

# fmt: off
NUMBERS = {
    "digits": ("1,204", 1204),
    "decimals": ("4.75", 4.75),
    "a leading point": (".5", 0.5),
    "thin spaces": ("11\u202f000", 11000),
    "Indian grouping": ("2,50,000", 250000),
    "digits and a magnitude": ("6.3 trillion", 6.3e12),
    "a short magnitude": ("115bn", 115e9),
    "a unit": ("seven", 7),
    "a hyphen": ("forty-two", 42),
    "hundreds": ("six hundred and five", 605),
    "thousands": ("three hundred and five thousand", 305000),
    "long": ("two million three hundred thousand and nine", 2300009),
    "an article": ("a hundred", 100),
    "a dozen": ("a dozen", 12),
    "half a dozen": ("half a dozen", 6),
    "two dozen": ("two dozen", 24),
    "half a million": ("half a million", 500000),
    "and a half": ("two and a half", 2.5),
    "and a half million": ("one and a half million", 1500000),
    "a portion of a million": ("a quarter of a million", 250000),
    "portions of a billion": ("two-thirds of a billion", 2e9 / 3),
    "a portion without of": ("three quarter million", 750000),
    "half": ("half", 0.5),
    "thirds": ("two-thirds", 2 / 3),
    "a quarter": ("a quarter", 0.25),
    "out of": ("three out of four", 0.75),
    "in": ("one in ten", 0.1),
    "in every": ("two in every five", 0.4),
    "none of ten": ("0 out of 10", 0),
    "halved": ("halved", 0.5),
    "doubling": ("doubling", 2),
    "trebled": ("trebled", 3),
}
VAGUE = {
    "dozens": ("dozens", 24),
    "scores": ("scores", 40),
    "tens of thousands": ("tens of thousands", 20000),
    "hundreds of thousands": ("hundreds of thousands", 200000),
    "millions": ("millions", 2e6),
    "several hundred": ("several hundred", 200),
    "a few dozen": ("a few dozen", 24),
}
# fmt: on


@pytest.mark.parametrize(("words", "number"), NUMBERS.values(), ids=NUMBERS)
def test_value(words: str, number: float) -> None:
    """One number, however it is written, has one value."""
    assert numerals.value(words) == pytest.approx(number)


@pytest.mark.parametrize(("words", "least"), VAGUE.values(), ids=VAGUE)
def test_vague_plurals_have_no_value_but_a_least(words: str, least: float) -> None:
    """A plural says that there are at least two of what it names."""
    (found,) = numerals.find(f"They saw {words} more boats.")

    assert (found.value, found.low) == (None, least)


def test_value_of_what_is_not_one_number_is_none() -> None:
    """Other words beside a number make it no number."""
    assert numerals.value("seven boats") is None


def test_find_keeps_numbers_apart_that_do_not_join() -> None:
    """Two small numbers side by side are two."""
    found = numerals.find(
        "Three two-seat boats and one of ten 1.5-ton vans, A320, v2.4"
    )

    assert [n.value for n in found] == [3, 2, 1, 10, 1.5]


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """*number* in English words, below a billion."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelt(number // size)} {name}" + (
                f"{joint}{spelt(rest)}" if rest else ""
            )
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


@given(st.integers(0, 10**9 - 1))
def test_a_number_in_words_reads_back(number: int) -> None:
    """Whatever number is written out in words is read as that number."""
    assert numerals.value(spelt(number)) == number


@given(st.integers(0, 10**12))
def test_a_number_in_digits_reads_back(number: int) -> None:
    """Grouped digits are the number that they group."""
    assert numerals.value(f"{number:,}") == number


def test_scores_and_couples_count_only_beside_what_they_count() -> None:
    """A score may be a match's, and a couple may be married."""
    found = numerals.find("The couple scores. A couple of boats sank, scores of them.")

    assert [n.low for n in found] == [2, 40]
