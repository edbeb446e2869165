"""Real reports of one event: four of two days, and one that came five days later."""

from pathlib import Path

import pytest

from sayso import pipeline
from sayso.core.since import Presence, Since, Turn
from sayso.weigh.since import since

#: The one report of the later day, which has reporting of its own.
LATER = 2


@pytest.fixture(scope="module")
def found(shared: Path) -> Since:
    """What is new in all five since the first four."""
    files = sorted((shared / "seeds").glob("0*.txt"))
    first = [file for at, file in enumerate(files) if at != LATER]
    return since(*(pipeline.dossier(pile) for pile in (first, files)))


def _leading(found: Since) -> Turn:
    return max(found.points, key=lambda turn: turn.after.reports)


def test_the_later_report_brings_an_origin_and_no_claim(found: Since) -> None:
    """For what all five lead with: the new ones are heard in the new report alone."""
    leading = _leading(found)

    assert found.numbers(Presence.NEW) == (LATER,)
    assert leading.after.reports == len(found.new.documents)
    assert leading.brought
    assert leading.after.origins.count > leading.before.origins.count
    for each in leading.brought:
        assert {m.span.document for m in each.mentions} == {LATER}
    assert leading.after.id not in {point.id for point in found.arrived.points}


def test_nothing_is_gone_and_nobody_broke_a_silence(found: Since) -> None:
    """Two governments are silent in the first four, and silent still."""
    assert found.gone.points == ()
    assert found.gone.figures == ()
    assert found.gone.sources == ()
    assert found.broken == ()
    assert found.got == ()


def test_all_that_is_new_stands_in_the_later_report(found: Since) -> None:
    """Each new claim, figure and name leads there."""
    arrived = found.arrived
    spots = [m.span for p in arrived.points for m in p.mentions[:1]]
    spots += [figure.span for figure in (*arrived.figures, *arrived.repeated)]
    spots += [span for source in arrived.sources for span in source.mentions]

    assert {span.document for span in spots} == {LATER}
