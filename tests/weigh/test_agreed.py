"""Numbers in which several reports agree."""

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from weigh.piles import Said, count, said
from weigh.tolls import PORT, RUIZ, dead, differences, toll

SAME, TIME = DifferenceKind.SAME_FIGURE, DifferenceKind.TIME


def things(words: str, value: float, subject: str, **about: object) -> Figure:
    """A count of what *subject* names in the plural."""
    unit = subject.removesuffix("s")
    return count(words, value, unit=unit, subject=subject, **about)  # type: ignore[arg-type] - as given


def crates(words: str, value: float, subject: str = "crates", **about: object) -> Said:
    """A report of *words* crates."""
    figure = things(words, value, subject, **about)
    return said(f"Police in Brod took {words} {subject}", "take", figures=(figure,))


def again(words: str, value: float, subject: str = "crates", **about: object) -> Said:
    """Another sentence of as many."""
    figure = things(words, value, subject, **about)
    return said(f"Police took {words} {subject} in Brod", "take", figures=(figure,))


AGREEING = {
    "things": (crates("12", 12.0), again("Twelve", 12.0)),
    "with a bound": (crates("as many as 23", 23.0, max=23.0), again("23", 23.0)),
    "people": (
        toll(dead("40", 40.0)),
        toll(dead("at least 40", 40.0, min=40.0), by=PORT),
    ),
}

AGREEING["few, of the dead"] = (
    toll(dead("four", 4.0)),
    toll(dead("four", 4.0), by=PORT),
)

APART = {
    "few": (crates("two", 2.0), again("two", 2.0)),
    "other things": (crates("12", 12.0), again("12", 12.0, "barges")),
    "nothing said of what": (crates("12", 12.0, ""), again("12", 12.0, "")),
    "percent": (crates("12", 12.0, "percent"), again("12", 12.0, "percent")),
    "one sentence, printed twice": (crates("12", 12.0), crates("12", 12.0)),
    "bounds on two sides": (
        crates("nearly 50", 50.0, max=50.0),
        again("more than 50", 50.0, min=50.0),
    ),
    "one report": (crates("12", 12.0),),
    "other fates": (toll(dead("40", 40.0)), toll(dead("40", 40.0, "wounded"))),
}


@pytest.mark.parametrize("told", AGREEING.values(), ids=AGREEING)
def test_one_number_of_one_thing_is_told_as_one(told: tuple[Said, ...]) -> None:
    """Two reports that give it, in words of their own."""
    assert [d.kind for d in differences(*told)] == [SAME]


@pytest.mark.parametrize("told", APART.values(), ids=APART)
def test_what_is_no_one_number_is_not(told: tuple[Said, ...]) -> None:
    """Small numbers, other things, and text that is only printed again."""
    assert SAME not in [d.kind for d in differences(*told)]


def test_a_number_in_another_difference_is_not_told_twice() -> None:
    """The conflict tells already who gives it."""
    found = differences(
        toll(dead("40", 40.0)),
        toll(dead("40", 40.0), by=PORT, text="There died 40 passengers"),
        toll(dead("75", 75.0), by=RUIZ),
    )

    assert SAME not in [d.kind for d in found]
