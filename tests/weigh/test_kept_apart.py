"""Origins that the user keeps apart, or has made one."""

from dataclasses import replace

import pytest

from sayso.core.document import About, Overruling
from sayso.core.finding import Origins
from sayso.weigh import finding
from weigh.piles import Said, Who, body, lineage, outlet, person, report, said, unnamed

GUARD = body("Coast Guard of Norland", side="Norland")
RUIZ = person("Ada Ruiz", side="Norland", institution=GUARD)
VOSS = person("Ed Voss", side="Norland", institution=GUARD)
TIMES, WIRE = outlet("Norland Times"), outlet("Oster Wire")
OFFICIALS = unnamed("Norland officials", side="Norland")
OFFICIAL = unnamed("an official of Norland", side="Norland")


def sank(*by: Who) -> Said:
    """That the ferry sank, as *by* have it."""
    return said("the Brod ferry sank off Norland", "sink", *by)


def counted(told: tuple[Said, ...], about: About, *names: str) -> Origins:
    """The origins of one point, its sources of these names as the user has them."""
    found = lineage(*(report(f"Post {n}", each) for n, each in enumerate(told)))
    ids = tuple(s.id for name in names for s in found.sources if s.name == name)
    (point,) = finding(
        replace(found, overruled=(Overruling("", about, "", names, ids),))
    ).points
    return point.origins


APART = {
    "institution and spokesman": (
        (sank(GUARD), sank(RUIZ)),
        ("Coast Guard of Norland", "Ada Ruiz"),
        (2, 2, 2),
    ),
    "two spokesmen, who meet through a third": (
        (sank(RUIZ), sank(VOSS), sank(GUARD)),
        ("Ada Ruiz", "Ed Voss"),
        (2, 2, 2),
    ),
    "one intermediary": (
        (sank(TIMES, OFFICIALS), sank(TIMES, OFFICIAL)),
        ("Norland officials", "an official of Norland"),
        (2, 2, 2),
    ),
    "two that may be one": (
        (sank(TIMES, OFFICIALS), sank(WIRE, OFFICIAL)),
        ("Norland officials", "an official of Norland"),
        (2, 2, 2),
    ),
    "outlet and its source": (
        (sank(TIMES), sank(TIMES, OFFICIALS)),
        ("Norland Times", "Norland officials"),
        (2, 2, 2),
    ),
    "an outlet that rests on another, too": (
        (sank(TIMES), sank(TIMES, OFFICIALS), sank(TIMES, RUIZ)),
        ("Norland Times", "Norland officials"),
        (2, 2, 2),
    ),
    "an outlet and another of its circle": (
        (sank(TIMES), sank(TIMES, OFFICIALS), sank(TIMES, OFFICIAL)),
        ("Norland Times", "an official of Norland"),
        (2, 2, 2),
    ),
}


@pytest.mark.parametrize(("told", "names", "expected"), APART.values(), ids=APART)
def test_origins_that_are_kept_apart_never_count_as_one(
    told: tuple[Said, ...], names: tuple[str, str], expected: tuple[int, int, int]
) -> None:
    """Whatever the rules say, whoever comes first, and by way of nobody else."""
    for each in (told, told[::-1]):
        found = counted(each, About.APART, *names)

        assert (found.min, found.count, found.max) == expected


WHY = {
    About.SAME: "are one source: set so by hand.",
    About.APART: "kept apart by hand.",
}


NAMES = {About.SAME: [TIMES.name], About.APART: [TIMES.name, WIRE.name]}


@pytest.mark.parametrize("about", WHY)
def test_a_reader_is_told_what_was_set_by_hand(about: About) -> None:
    """Where both names stand behind a point."""
    found = counted((sank(TIMES), sank(WIRE)), about, *NAMES[about])

    assert any(reason.endswith(WHY[about]) for reason in found.reasons)


def test_what_was_set_of_others_is_no_reason() -> None:
    """One of the two stands behind the point, or none."""
    found = counted((sank(GUARD), sank(VOSS)), About.APART, GUARD.name, RUIZ.name)

    assert not any("by hand" in reason for reason in found.reasons)
