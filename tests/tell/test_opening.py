"""The say-so sentence."""

from dataclasses import replace

import pytest

from sayso.core.document import Document, Outlet
from sayso.core.dossier import Dossier
from sayso.core.finding import Origins, Point
from sayso.tell.known import known
from sayso.tell.opening import opening, stands
from tell.invented import DOSSIER


def named(*names: str | None) -> tuple[Document, ...]:
    """Reports of those outlets."""
    return tuple(
        replace(DOSSIER.documents[0], number=number, outlet=Outlet(name))
        for number, name in enumerate(names)
    )


def test_the_whole_sentence() -> None:
    """It says how many reports there are, what they lean on, and what stands."""
    assert opening(known(DOSSIER)).sentence == (
        "4 reports by 3 known outlets and 1 unknown. 2 of them lead with a report that "
        "is not in this pile: The Capital Ledger, 3 Mar 2031. “The dam at Oris "
        "collapsed on 3 March, killing as many as 60” rests on 2 independent origins "
        "(1–3), 1 of them on record."
    )


# fmt: off
PILES = {
    "one":            (("Post",), "1 report by 1 outlet."),
    "all known":      (("Post", "Herald"), "2 reports by 2 outlets."),
    "one twice":      (("Post", "post"), "2 reports by 1 outlet."),
    "some unknown":   (("Post", None), "2 reports by 1 known outlet and 1 unknown."),
    "none known":     ((None, None), "2 reports by 2 unknown outlets."),
}
# fmt: on


@pytest.mark.parametrize(("names", "told"), PILES.values(), ids=PILES)
def test_outlets_are_counted(names: tuple[str | None, ...], told: str) -> None:
    """An outlet is counted once, and what is unknown is not guessed."""
    pile = Dossier(version="0", documents=named(*names))

    assert opening(known(pile)).pile == told


def test_a_report_that_one_alone_leads_with_is_no_common_lead() -> None:
    """What a single report leads with says nothing of the pile."""
    one = replace(DOSSIER, attributions=DOSSIER.attributions[:2])

    assert opening(known(one)).lean == ""


def test_a_lead_that_is_in_the_pile_is_not_missing() -> None:
    """What leads the reports and was read itself is not said to be missing."""
    read = tuple(
        replace(said, chain=tuple(replace(hop, in_pile=True) for hop in said.chain))
        for said in DOSSIER.attributions
    )

    assert opening(known(replace(DOSSIER, attributions=read))).lean == ""


def test_a_lead_without_a_chase_is_named_by_its_outlet() -> None:
    """Where the chase list has other things alone, the outlet's name stands."""
    told = opening(known(replace(DOSSIER, chase=DOSSIER.chase[1:]))).lean

    assert told.endswith("not in this pile: The Capital Ledger.")


def test_several_reports_of_one_outlet_are_not_dated() -> None:
    """Which of its reports they lead with is not known, and is not guessed."""
    several = replace(DOSSIER.chase[0], wanted="The Capital Ledger, Monday or Friday")

    told = opening(known(replace(DOSSIER, chase=(several,)))).lean

    assert told.endswith("not in this pile: The Capital Ledger.")


# fmt: off
ORIGINS = {
    "nobody":          (Origins(count=0, min=0, max=0), "rests on nobody who is named or described."),  # noqa: E501
    "none for sure":   (Origins(count=0, min=0, max=2), "rests on no origin that can be counted (0–2)."),  # noqa: E501
    "one on record":   (Origins(count=1, min=1, max=1, groups=(("s6",),)), "rests on 1 independent origin, on record."),  # noqa: E501
    "one that is not": (Origins(count=1, min=1, max=1, groups=(("s5",),)), "rests on 1 independent origin, not on record."),  # noqa: E501
    "none on record":  (Origins(count=2, min=2, max=2, groups=(("s5",), ("s1",))), "rests on 2 independent origins, none of them on record."),  # noqa: E501
}
# fmt: on


@pytest.mark.parametrize(("origins", "told"), ORIGINS.values(), ids=ORIGINS)
def test_what_stands_is_told(origins: Origins, told: str) -> None:
    """The number, its bounds where they say more, and how many speak openly."""
    point: Point = replace(DOSSIER.points[0], origins=origins)

    assert stands(known(DOSSIER), point) == told


def test_a_pile_of_nothing_has_no_sentence() -> None:
    """Where there is no point, none is made up."""
    told = opening(known(Dossier(version="0")))

    assert (told.title, told.point, told.days) == ("Nothing to tell", None, "")
