"""Figures as ranges, and as readings of one thing."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.account import Figure
from sayso.core.span import Span
from sayso.weigh.figures import bounds, counts, measured, place
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import readings, same_subject, subject
from weigh.piles import count, lineage, person, report, said


def figure(value: float | None, **about: object) -> Figure:
    """A figure without a place."""
    return Figure(id="f", span=Span(0, 0, 1), value=value, **about)  # type: ignore[arg-type] - as given


BOUNDS = {
    "bare": (figure(12.0), (12.0, 12.0)),
    "approximate": (figure(4000.0, approximate=True), (3500.0, 4500.0)),
    "ten percent": (figure(17_000.0, approximate=True), (15_300.0, 18_700.0)),
    "as many as": (figure(50.0, max=50.0), (0.0, 50.0)),
    "at least": (figure(50.0, min=50.0), (50.0, inf)),
    "a range": (figure(None, min=10.0, max=12.0), (10.0, 12.0)),
    "more than": (figure(None, min=10.0), (10.0, inf)),
    "its own": (figure(12.0, min=12.0, max=12.0), (12.0, 12.0)),
    "nought": (figure(0.0, approximate=True), (-0.5, 0.5)),
}


@pytest.mark.parametrize(("told", "expected"), BOUNDS.values(), ids=BOUNDS)
def test_bounds(told: Figure, expected: tuple[float, float]) -> None:
    """A figure allows the numbers that its words and its rounding allow."""
    assert bounds(told) == pytest.approx(expected)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_place_is_never_more_than_the_number(value: float) -> None:
    """The last digit of a number is worth something, and no more than the whole."""
    least = place(value)

    assert least > 0
    assert least <= max(abs(value), 1.0)


def test_counts_leaves_out_lengths_of_time() -> None:
    """“Three weeks” counts nothing, nor do words without a number."""
    assert counts(figure(3.0))
    assert not counts(figure(3.0, unit="weeks"))
    assert not counts(figure(None))


def test_telling_numbers_are_bounded_and_not_small() -> None:
    """Two reports may both say “two” by chance, but hardly both 176."""
    assert measured(figure(176.0)).telling
    assert not measured(figure(2.0)).telling
    assert not measured(figure(176.0, min=176.0)).telling


SUBJECTS = {
    "same": ("Norland soldiers", "troops of Norland", True),
    "anybody": ("people", "miners", True),
    "nothing said": ("", "miners", True),
    "different states": ("Swiss soldiers", "Danish soldiers", False),
    "different people": ("miners", "passengers", False),
}


@pytest.mark.parametrize(("one", "other", "same"), SUBJECTS.values(), ids=SUBJECTS)
def test_same_subject(one: str, other: str, same: bool) -> None:
    """Only words that part them make two counts of two different things."""
    a, b = _read(one, 30.0), _read(other, 40.0)

    assert same_subject(a, b) is same


def _read(counted: str, value: float):  # noqa: ANN202 - a reading
    told = said("30 died", "die", figures=(count("30", value, subject=counted),))
    found = lineage(report("Harbour Post", told))
    (only,) = readings(found.accounts[0].figures, Lookup(found))
    return only


def test_subject_reads_the_words_as_concepts() -> None:
    """What is counted is compared by concept, not by wording."""
    assert subject("U.S. servicemen") == subject("American troops")


def test_readings_join_what_says_the_same() -> None:
    """One number of one thing is one reading, whoever prints it."""
    ruiz = person("Ada Ruiz")
    told = said("30 people died", "die", ruiz, figures=(count("30", 30.0),))
    found = lineage(report("Harbour Post", told), report("Hill Herald", told))

    (only,) = readings(Lookup(found).figures.values(), Lookup(found))

    assert only.reports == {0, 1}
    assert len(only.sources) == 1


def test_readings_leave_out_what_is_denied() -> None:
    """A number that is denied is nobody's count."""
    told = said("30 died", "die", figures=(count("30", 30.0, denied=True),))
    found = lineage(report("Harbour Post", told))

    assert readings(found.accounts[0].figures, Lookup(found)) == ()
