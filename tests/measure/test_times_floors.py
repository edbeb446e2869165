"""Real news with its times marked: no number falls, and ours are ahead."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso.measure.timereaders import READERS, Missing
from sayso.measure.times import ACCURACIES, Measure, Scores, scores

CORPORA = ("times_meantime", "timelines_semeval2015")


def numbers(found: Scores, name: str) -> Mapping[str, float]:
    """The F1, or the accuracy, of each measure that the corpus has."""
    return {
        measure: rate.tally.recall if measure in ACCURACIES else rate.tally.f1
        for measure, rate in found.rates[name].items()
        if rate.tally.marked
    }


@pytest.fixture(scope="module", params=CORPORA)
def found(request: pytest.FixtureRequest, shared: Path) -> Scores:
    """The scores of what runs without Java, on one corpus."""
    folder = shared / "data" / str(request.param)
    if not folder.is_dir():
        pytest.skip(f"needs ../shared/data/{request.param}, which is not here")
    return scores(folder, ["sayso", "dateparser"], resamples=0)


def test_no_number_is_below_its_floor(found: Scores, project: Path) -> None:
    """Each is at least what tests/floors.json says."""
    floors = json.loads((project / "tests" / "floors.json").read_text("utf-8"))
    own = floors[found.folder.name]

    reached = numbers(found, "sayso")

    assert set(reached) == set(own)
    assert {m: n for m, n in reached.items() if n < own[m]} == {}


def test_ours_are_ahead_of_dateparsers(found: Scores) -> None:
    """Every number of ours is the higher one."""
    try:
        READERS["dateparser"]()
    except Missing:
        pytest.skip("needs dateparser, which is not installed")
    ours, theirs = numbers(found, "sayso"), numbers(found, "dateparser")

    assert {m: n for m, n in theirs.items() if n >= ours[m]} == {}
    assert Measure.EVENTS in ours or ours[Measure.FOUND] - theirs[Measure.FOUND] > 0.1
