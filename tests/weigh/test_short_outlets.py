"""Origins cited by a name that may be short for an outlet that was read."""

import pytest

from sayso.core.finding import Origins
from sayso.core.lineage import Lineage
from sayso.weigh import finding
from weigh.piles import Said, Who, lineage, outlet, report, said, unnamed

SHORT, OTHER = outlet("The Times"), outlet("The Mirror")
GUARDS = unnamed("two guards", side="Norland")

SEEN = "the ferry sank off Brod, reporters saw"


def sank(*by: Who, words: str = "the ferry sank off Brod") -> Said:
    """That the ferry sank, as *by* have it."""
    return said(words, "sink", *by)


def counted(found: Lineage) -> Origins:
    """The origins of the one point that is told."""
    (point,) = finding(found).points
    return point.origins


CASES = {
    "its report gives others": (sank(GUARDS), sank(SHORT), (1, 2, 2)),
    "another name": (sank(GUARDS), sank(OTHER), (2, 2, 2)),
    "its report shows its own work": (sank(words=SEEN), sank(SHORT), (1, 2, 2)),
    "its report gives nobody": (sank(), sank(SHORT), (1, 1, 2)),
    "others through it": (sank(GUARDS), sank(SHORT, GUARDS), (1, 1, 1)),
}


@pytest.mark.parametrize(("own", "cited", "expected"), CASES.values(), ids=CASES)
def test_an_outlet_in_short_may_be_the_one_read(
    own: Said, cited: Said, expected: tuple[int, int, int]
) -> None:
    """It may be the outlet read, and then adds nobody: the least is one fewer."""
    pile = (report("Norland Times", own), report("Mail", cited))
    for reports in (pile, pile[::-1]):
        found = counted(lineage(*reports))
        assert (found.min, found.count, found.max) == expected


def test_a_range_for_a_short_name_has_its_reason() -> None:
    """The reader is told which outlet it may be."""
    found = counted(
        lineage(report("Norland Times", sank(GUARDS)), report("Mail", sank(SHORT)))
    )

    (reason,) = found.reasons
    assert reason == (
        "At least 1 only, if one counts them together: “The Times” may be Norland "
        "Times, whose report was read."
    )
