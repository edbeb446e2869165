"""Whether those who did it are counted among the dead."""

import pytest

from sayso.core.finding import DifferenceKind
from weigh.piles import count
from weigh.tolls import PORT, dead, differences, toll

SCOPE = DifferenceKind.SCOPE
CONFLICT = DifferenceKind.CONFLICT

ASIDE = {
    "himself": ("The man who killed 18 people and himself lived in Brod", 19.0, True),
    "plus": ("The fire left 18 dead, plus the arsonist, in Brod", 19.0, True),
    "not counting": (
        "The fire in Brod left 18 dead, not counting the arsonist",
        19.0,
        True,
    ),
    "before": ("He killed 18 people before killing himself in Brod", 19.0, True),
    "somebody else": ("The fire left 18 dead, plus the dog, in Brod", 19.0, False),
    "too many more": (
        "The man who killed 18 people and himself lived in Brod",
        25.0,
        False,
    ),
}


@pytest.mark.parametrize(("text", "other", "aside"), ASIDE.values(), ids=ASIDE)
def test_a_number_may_leave_them_out(text: str, other: float, *, aside: bool) -> None:
    """18 and himself, beside 19 dead: both may be true."""
    (found,) = differences(
        toll(dead("18", 18.0), text=text), toll(dead("19", other), by=PORT)
    )

    assert found.kind is (SCOPE if aside else CONFLICT)


def test_numbers_that_one_report_gives_with_and_without_are_compared() -> None:
    """They are no two things of which another report gives one."""
    both = toll(
        dead("18", 18.0),
        dead("19", 19.0),
        text="The man who killed 18 people and himself brought the dead to 19",
    )

    found = differences(both, toll(dead("19", 19.0), by=PORT))

    assert SCOPE in [d.kind for d in found]


def test_the_higher_number_may_take_them_in() -> None:
    """19, including the arsonist."""
    (found,) = differences(
        toll(dead("18", 18.0)),
        toll(
            dead("19", 19.0),
            by=PORT,
            text="19 people died, including the arsonist, in Brod",
        ),
    )

    assert found.kind is SCOPE
    assert "including the arsonist" in found.text


ONE = {
    "who did it": ("Two arsonists died in the ferry fire in Brod", "arsonists", False),
    "by what they are": (
        "Two ferry gunmen died in the ferry fire in Brod",
        "ferry gunmen",
        False,
    ),
    "others": ("Two passengers died in the ferry fire in Brod", "passengers", True),
    "of theirs": (
        "Two victims of gunmen died in the ferry fire in Brod",
        "victims of gunmen",
        True,
    ),
}


@pytest.mark.parametrize(("text", "subject", "differ"), ONE.values(), ids=ONE)
def test_they_are_not_among_those_to_whom_they_did_it(
    text: str, subject: str, *, differ: bool
) -> None:
    """Two arsonists who died say nothing against three other dead."""
    two = count("Two", 2.0, scope="killed", subject=subject)
    three = count("three", 3.0, scope="killed")
    told = toll(three, text="In the ferry fire in Brod three people died", by=PORT)

    assert bool(differences(toll(two, text=text), told)) is differ
