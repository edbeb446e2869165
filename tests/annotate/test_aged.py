"""How old named people are told to be."""

import pytest

from factory import plain
from sayso import annotate
from sayso.core.account import AGE, Account


def account(*paragraphs: str) -> Account:
    """What a report of those paragraphs says."""
    (found,) = annotate.accounts([plain("\n\n".join(paragraphs))], annotator="rules")
    return found


def ages(*paragraphs: str) -> list[tuple[str, str]]:
    """The people of those paragraphs, each with an age as printed."""
    found = account(*paragraphs)
    return [(age.subject, found.document[age.span]) for age in found.ages]


# fmt: off
TOLD = {
    "behind the name": "Mary Orr, 34, of Brod, was rowing.",
    "aged":            "Mary Orr, aged 34, was rowing.",
    "bracketed":       "Police spoke to Mary Orr (34) on Monday.",
    "before":          "The boat of 34-year-old Mary Orr sank.",
    "with a trade":    "It was the 34-year-old ferry pilot Mary Orr who called.",
    "as who she is":   "Mary Orr, a 34-year-old pilot, was rowing.",
    "in a clause":     "Mary Orr was 34.",
    "in years":        "Mary Orr is 34 years old.",
    "an initial":      "Captain Mary T. Orr, 34, was rowing.",
    "behind a post":   "Brod Harbour Pilot Mary Orr, 34, was rowing.",
}
UNTOLD = {
    "another's":       "The 34-year-old brother of Mary Orr was rowing.",
    "back then":       "Mary Orr was 34 when the ferry sank.",
    "then":            "The then-34-year-old Mary Orr was rowing.",
    "a count":         "Beside Mary Orr, 34 people were rowing.",
    "too old":         "Mary Orr, 340, was rowing.",
    "no full name":    "Orr, 34, was rowing.",
}
# fmt: on


@pytest.mark.parametrize("sentence", TOLD.values(), ids=TOLD)
def test_an_age_is_of_whoever_bears_the_name(sentence: str) -> None:
    """By the first and the last name, whatever stands between and before."""
    assert ages(sentence) == [("Mary Orr", "34")]


@pytest.mark.parametrize("sentence", UNTOLD.values(), ids=UNTOLD)
def test_what_is_no_age_of_theirs_today_is_left_out(sentence: str) -> None:
    """Nor whose name is not told in full anywhere."""
    assert ages(sentence) == []


def test_a_last_name_is_who_alone_bears_it() -> None:
    """Of two brothers, neither."""
    one = "Mary Orr was rowing."
    two = "With her was John Orr."

    assert ages(one, "Orr, 34, called for help.") == [("Mary Orr", "34")]
    assert ages(one, two, "Orr, 34, called for help.") == []


def test_father_and_son_are_two() -> None:
    """One name, but for "Jr."."""
    told = ages("John Orr Jr., 34, was rowing, and John Orr, 61, was not.")

    assert told == [("John Orr Jr.", "34"), ("John Orr", "61")]


def test_an_age_counts_nothing() -> None:
    """It is in years, and stands apart from the figures."""
    found = account("Mary Orr, 34, and nine others were rowing.")

    assert [(age.unit, age.scope) for age in found.ages] == [("year", (AGE,))]
    assert [figure.value for figure in found.figures] == [9.0]
    assert found.ages[0].attribution
