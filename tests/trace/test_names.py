"""Names made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.trace import names

FOLDED = {
    "an article falls away": ("The Harbour Post", "harbour post"),
    "a possessive falls away": ("Ruiz’s", "ruiz"),
    "accents fall away": ("Łódź Gazetę", "lodz gazete"),
    "full stops fall away": ("U.S.", "us"),
    "a dash parts words": ("Kim Dae-un", "kim dae un"),
    "marks around fall away": (" “Ruiz”, ", "ruiz"),
    "nothing but marks is nothing": ("’s", ""),
}
SAME = {
    "equal": ("Ada Ruiz", "ada ruiz", True),
    "a middle initial": ("Ada M. Ruiz", "Ada Ruiz", True),
    "a short form": ("Robert Vale", "Bob Vale", True),
    "a slip": ("Sergei Lavrenko", "Sergey Lavrenko", True),
    "an initial": ("A. Ruiz", "Ada Ruiz", True),
    "by the middle name": ("J. Robert Vale", "Bob Vale", True),
    "by another": ("J. Robert Vale", "Ada Vale", False),
    "two middle names": ("Ada Mary Ruiz", "Ada Jane Ruiz", False),
    "two first names": ("Ada Ruiz", "Ben Ruiz", False),
    "one letter, two sexes": ("Mario Ferreira", "Maria Ferreira", False),
    "short and unlike": ("Kim Dae Un", "Kim Dae Il", False),
    "other lengths": ("Ada Ruiz Lima", "Ada Ruiz", False),
    "a lone word": ("Ruiz", "Ada Ruiz", False),
    "lone and equal": ("Ruiz", "Ruiz", True),
}
SHORT = {
    "last": ("Ruiz", "Ada Ruiz", "its last name"),
    "two of three": ("de Lima", "Ada de Lima", "its last name"),
    "first": ("Kim", "Kim Dae Un", "its first name"),
    "last, respelt": ("Kindratos", "Ada Kindratoss", "its last name, respelt"),
    "short, respelt": ("Lima", "Ada Lina", None),
    "no shorter": ("Ada Ruiz", "Ada Ruiz", None),
    "another": ("Vale", "Ada Ruiz", None),
    "nothing": ("", "Ada Ruiz", None),
}
SLIPS = {
    "a letter doubled": ("ferreira", "fereira", True),
    "a letter swapped": ("soleimani", "suleimani", True),
    "too short": ("ada", "ads", False),
    "another beginning": ("boston", "houston", False),
    "too far": ("northern", "southern", False),
}


@pytest.mark.parametrize(("name", "plain"), FOLDED.values(), ids=FOLDED)
def test_folded(name: str, plain: str) -> None:
    """What makes no difference between two names is gone."""
    assert names.folded(name) == plain


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    """A folded name is folded: two ways to the same name meet."""
    once = names.folded(name)

    assert names.folded(once).removeprefix("the ") == once.removeprefix("the ")


@pytest.mark.parametrize(("one", "other", "same"), SAME.values(), ids=SAME)
def test_same_person(one: str, other: str, *, same: bool) -> None:
    """Two full names are one person's as far as first and last name agree."""
    assert bool(names.same_person(one, other)) is same
    assert bool(names.same_person(other, one)) is same


@pytest.mark.parametrize(("short", "full", "why"), SHORT.values(), ids=SHORT)
def test_short_for(short: str, full: str, why: str | None) -> None:
    """A part of a name stands for the whole by its last word, then by its first."""
    assert names.short_for(short, full) == why


@pytest.mark.parametrize(("one", "other", "slip"), SLIPS.values(), ids=SLIPS)
def test_misspelt(one: str, other: str, *, slip: bool) -> None:
    """Two long words that begin alike and differ by little are one, respelt."""
    assert names.misspelt(one, other) is slip


def test_an_acronym_abbreviates_the_first_letters() -> None:
    """Small words have no letter in an acronym."""
    assert names.abbreviates("B.H.L.", "Bureau of Harbours and Lights")
    assert not names.abbreviates("BHL", "Bhl")
    assert not names.abbreviates("Bhl", "Bureau of Harbours and Lights")


def test_brackets_part_name_and_acronym() -> None:
    """A bracket that nobody closes counts; one with nothing before it does not."""
    assert names.bracketed("Harbour Board (HB") == ("Harbour Board", "HB")
    assert names.bracketed("(HB)") == ("(HB)", "")


def test_father_and_son_are_two() -> None:
    """A "Jr." is no part of a name's words, and is not forgotten."""
    assert names.tokens("Ada Ruiz Jr.") == ("ada", "ruiz")
    assert names.generation("Ada Ruiz Jr.") == "jr"
    assert names.generation("") == ""
