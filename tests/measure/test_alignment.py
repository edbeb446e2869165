"""Which of the told is which of the marked."""

import pytest

from measure.small import mark
from sayso.measure.alignment import Relation, aligned, joined
from sayso.measure.tokens import Tokens

TEXT = "Ines said that Odo lit the old lamp and that Tam left"
TOKENS = Tokens.of(TEXT)


def relation(source: str, content: str) -> Relation:
    """An attribution to *source* with the cue "said"."""
    named = [source] if source else []
    (found,) = joined(TOKENS, [mark(TEXT, named, ["said"], [content])])
    return found


def test_pieces_told_one_by_one_are_one() -> None:
    """Attributions with one source and one cue are one, in the place of the first."""
    pieces = ("Odo lit", "the old lamp", "Tam left")
    rows = [mark(TEXT, ["Ines"], ["said"], [each]) for each in pieces]
    other = mark(TEXT, ["Odo"], ["lit"], ["the old lamp"])

    found = joined(TOKENS, [rows[0], other, *rows[1:]])

    assert [len(each.content) for each in found] == [7, 3]


@pytest.mark.parametrize("role", ["source", "cue"])
def test_a_role_that_is_missing_joins_nothing(role: str) -> None:
    """Two attributions to nobody, or with no cue, are two."""
    source, cue = ([], ["said"]) if role == "source" else (["Ines"], [])
    rows = [mark(TEXT, source, cue, [each]) for each in ("Odo lit", "Tam left")]

    assert len(joined(TOKENS, rows)) == 2


# fmt: off
FITS = {
    "the same":                 ("the old lamp", True),
    "half of the longer":       ("Odo lit the old lamp and", True),
    "less than half":           ("Odo lit the old lamp and that", False),
    "half of the shorter":      ("lamp and that Tam left", False),
    "apart":                    ("Tam left", False),
}
# fmt: on


@pytest.mark.parametrize(("told", "fits"), FITS.values(), ids=FITS.keys())
def test_half_of_the_longer_fits(told: str, *, fits: bool) -> None:
    """Contents match where they share half of the longer one."""
    marked = [relation("Ines", "the old lamp")]

    assert bool(aligned([relation("Ines", told)], marked, TOKENS)) is fits


def test_the_best_fit_goes_first() -> None:
    """What fits one well is not given away to another that comes before it."""
    loose, tight = relation("Ines", "lit the old lamp"), relation("Ines", "the old")
    marked = [relation("Ines", "the old")]

    assert aligned([loose, tight], marked, TOKENS) == [(tight, marked[0])]


def test_each_is_used_once() -> None:
    """What was marked once is met once."""
    told = [relation("Ines", "the old lamp"), relation("Odo", "the old lamp")]
    marked = [relation("Ines", "the old lamp"), relation("Tam", "Tam left")]

    assert aligned(told, marked, TOKENS) == [(told[0], marked[0])]


@pytest.mark.parametrize("swapped", [False, True])
def test_between_equals_the_better_source_wins(*, swapped: bool) -> None:
    """Of two told with one content that with the right source is taken."""
    right, wrong = relation("Ines", "the old lamp"), relation("Odo", "the old lamp")
    told = [right, wrong] if swapped else [wrong, right]

    assert aligned(told, [right], TOKENS) == [(right, right)]


def test_a_source_touched_is_better_than_none() -> None:
    """A source that shares a word beats one that shares nothing."""
    marked = [relation("Ines", "the old lamp")]
    wrong = relation("Odo", "the old lamp")
    touching = relation("Ines said that", "the old lamp")

    assert aligned([wrong, touching], marked, TOKENS) == [(touching, marked[0])]


def test_a_better_source_does_not_beat_a_better_fit() -> None:
    """The source decides between equals alone."""
    marked = [relation("Ines", "Odo lit the old lamp")]
    near = relation("Ines", "Odo lit the old")
    exact = relation("Odo", "Odo lit the old lamp")

    assert aligned([near, exact], marked, TOKENS) == [(exact, marked[0])]
