"""What polls say, in other words and on other days."""

from datetime import date

import pytest

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.core.interval import Interval, day
from sayso.weigh import finding
from weigh.piles import Said, count, lineage, report, said
from weigh.tolls import GUARD, MONDAY, PORT, differences

ROUNDING, TIME = DifferenceKind.ROUNDING, DifferenceKind.TIME
EARLIER = Interval(date(2031, 2, 20), date(2031, 2, 23))


def share(words: str, value: float, **about: object) -> Figure:
    """A percentage."""
    return count(words, value, unit="percent", **about)  # type: ignore[arg-type] - as given


def told(text: str, act: str, *figures: Figure, by: object = GUARD) -> Said:
    """A sentence with its figures."""
    return said(text, act, by, figures=figures)  # type: ignore[arg-type] - as given


# fmt: off
ASKED = {
    "one question": ("a poll finds 72 percent want Ruiz to stay", 72.0, [ROUNDING]),
    "far off": ("a poll finds 61 percent want Ruiz to stay", 61.0, []),
    "of nobody": ("a poll finds 72 percent want rain", 72.0, []),
    "no poll": ("the mayor thinks 72 percent like Ruiz", 72.0, []),
}
# fmt: on


@pytest.mark.parametrize(("text", "value", "kinds"), ASKED.values(), ids=ASKED)
def test_a_share_in_tenths(
    text: str, value: float, kinds: list[DifferenceKind]
) -> None:
    """Seven in ten are 72 percent to whoever rounds, in one poll on one name."""
    seven = count("seven in ten", 0.7, unit="fraction", subject="voters")
    rough = told("seven in ten voters back Ruiz, the survey shows", "back", seven)
    fine = told(text, "want", share(f"{value:.0f} percent", value, subject=""), by=PORT)

    assert [d.kind for d in differences(rough, fine)] == kinds


# fmt: off
TAKEN = {
    "earlier": ("that survey was taken before", EARLIER, [TIME]),
    "not dated": ("the weather was fine before", EARLIER, []),
    "the same day": ("that survey was taken before", day(MONDAY), []),
}
# fmt: on


@pytest.mark.parametrize(("text", "when", "kinds"), TAKEN.values(), ids=TAKEN)
def test_two_polls_of_one_party(
    text: str, when: Interval, kinds: list[DifferenceKind]
) -> None:
    """Polls of different days are in no conflict."""
    now = share("33 percent", 33.0, subject="Harbour League", as_of=day(MONDAY))
    then = share("38 percent", 38.0, subject="it")
    reports = (
        report("Post", told("Opal has the Harbour League at 33 percent", "have", now)),
        report(
            "Mail",
            told("Varo sees the Harbour League at 38 percent", "see", then, by=PORT),
            said(text, "take", times=(("before", when),)),
        ),
    )

    assert [d.kind for d in finding(lineage(*reports)).differences] == kinds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [("polls show", []), ("the count shows", [DifferenceKind.CONFLICT])],
)
def test_shares_of_two_polls_are_no_conflict(
    words: str, kinds: list[DifferenceKind]
) -> None:
    """Each asked others; two counts of one vote do contradict each other."""
    reports = [
        told(f"{words} {value:.0f} percent for Ada Ruiz in Brod", "show", figure, by=by)
        for by, value in ((GUARD, 38.0), (PORT, 61.0))
        for figure in [share(f"{value:.0f} percent", value, subject="Ruiz")]
    ]

    assert [d.kind for d in differences(*reports)] == kinds
