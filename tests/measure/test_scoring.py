"""What is right of the attributions told of an article."""

from dataclasses import replace

import pytest

from measure.small import QUAY, QUAY_MARKED, mark
from sayso.learn.corpus import Marked
from sayso.measure.scoring import ACCURACIES, Measure, tallies
from sayso.measure.tally import Tally, total

FERRY = mark(QUAY, ["Reeve believes the"], [], ["ferry is old"])
TOLD = (
    mark(QUAY, ["Aldous"], ["said"], ["“The pier is shut,”"]),
    mark(QUAY, ["Aldous"], ["said"], ["“Stay off it.”"]),
    FERRY,
    mark(QUAY, ["lamp"], ["said that"], ["that the lamp"]),
    FERRY,
    mark(QUAY, [], [], ["Ines Aldous said"]),
)
# The first two are one, the fourth is there twice: 4 were told, of which 3 match.
# "Aldous" is half of "Ines Aldous"; of "Reeve believes the" a third is right; the
# lamp's has a source where none was marked. Contents have 13, 4 and 4 tokens, of which
# 13, 3 and 3 were told. Of the cues' tokens 2 of the 3 told are among the 4 marked.
BY_HAND = {
    Measure.PAIR: Tally(1, 4, 1, 3),
    Measure.TRIPLE: Tally(1, 4, 1, 3),
    Measure.CONTENT: Tally(3, 4, 3, 3),
    Measure.PARTIAL: Tally(3.0, 4, 2.5, 3),
    Measure.CUE: Tally(2, 3, 2, 4),
    Measure.DIRECT: Tally(1, 1, 1, 1),
    Measure.MIXED: Tally(0, 0, 0, 0),
    Measure.INDIRECT: Tally(2, 3, 2, 2),
    Measure.SOURCE: Tally(0, 0, 1, 2),
    Measure.TOUCHED: Tally(0, 0, 2, 2),
    Measure.NOBODY: Tally(0, 0, 0, 1),
}
SHUT = 'Ines said "we are shut" . Odo waved .'


@pytest.mark.parametrize("measure", Measure)
def test_a_corpus_counted_by_hand(measure: Measure) -> None:
    """Each tally is what one counts with a pencil."""
    assert tallies(QUAY, TOLD, QUAY_MARKED)[measure] == BY_HAND[measure]


def test_the_numbers_of_a_tally() -> None:
    """Precision, recall and F1 of a pair: 1 of 4 told, 1 of 3 marked."""
    pair = tallies(QUAY, TOLD, QUAY_MARKED)[Measure.PAIR]

    assert (pair.precision, pair.recall) == (1 / 4, 1 / 3)
    assert pair.f1 == pytest.approx(2 / 7)


def test_marks_left_out_and_the_wrong_man() -> None:
    """A content without its marks is met, in three parts of five; not its pair."""
    marked = [mark(SHUT, ["Ines"], ["said"], ['"we are shut"'])]
    told = [mark(SHUT, ["Odo"], ["said"], ["we are shut"])]

    found = tallies(SHUT, told, marked)

    assert found[Measure.CONTENT].f1 == found[Measure.CUE].f1 == 1
    assert found[Measure.DIRECT].f1 == 1
    assert found[Measure.PARTIAL].precision == 1
    assert found[Measure.PARTIAL].recall == 3 / 5
    assert found[Measure.PAIR].f1 == found[Measure.TRIPLE].f1 == 0


def number(measure: Measure, tally: Tally) -> float:
    """The one number of a measure."""
    return tally.recall if measure in ACCURACIES else tally.f1


def test_what_was_marked_is_all_right() -> None:
    """Told as marked, every number is 1, where there is anything to count."""
    found = tallies(QUAY, QUAY_MARKED, QUAY_MARKED)

    del found[Measure.MIXED]
    assert {number(*each) for each in found.items()} == {1.0}


def test_nothing_told_is_nothing_right() -> None:
    """An annotator that keeps silent has 0 in everything, and no division by it."""
    found = tallies(QUAY, [], QUAY_MARKED)

    assert {number(*each) for each in found.items()} == {0.0}


def test_nothing_marked_is_nothing_right() -> None:
    """Whatever is told of an article without attributions is wrong."""
    found = tallies(QUAY, QUAY_MARKED, [])

    assert {number(*each) for each in found.items()} == {0.0}
    assert found[Measure.PAIR].told == 3


def test_other_sources_keep_the_contents_and_lose_the_pairs() -> None:
    """With each source given to the next, contents stay and pairs are gone."""
    turned = (*QUAY_MARKED[1:], QUAY_MARKED[0])
    told = [
        replace(each, source=other.source)
        for each, other in zip(QUAY_MARKED, turned, strict=True)
    ]

    found = tallies(QUAY, told, QUAY_MARKED)

    assert found[Measure.CONTENT].f1 == found[Measure.PARTIAL].f1 == 1
    assert found[Measure.PAIR].f1 == found[Measure.TOUCHED].recall == 0


@pytest.mark.parametrize("content", [QUAY, "the"], ids=["everything", "a word"])
def test_a_content_of_any_size_meets_nothing(content: str) -> None:
    """The whole article, or one word of it, told as a content is not right."""
    found = tallies(QUAY, [mark(QUAY, [], [], [content])], QUAY_MARKED)

    assert found[Measure.CONTENT].f1 == 0


def test_a_cue_must_be_touched_for_all_three() -> None:
    """Source and content are not enough where the cue is another's, or missing."""
    (first, second, third) = QUAY_MARKED
    told = [replace(first, cue=second.cue), replace(second, cue=()), third]

    found = tallies(QUAY, told, QUAY_MARKED)

    assert (found[Measure.PAIR].right, found[Measure.TRIPLE].right) == (3, 1)


def test_a_cue_that_was_not_marked_is_not_asked_for() -> None:
    """Where nobody marked a cue, source and content are enough."""
    marked = [replace(QUAY_MARKED[0], cue=())]

    assert tallies(QUAY, QUAY_MARKED[:1], marked)[Measure.TRIPLE].f1 == 1


def test_without_a_content_only_the_cue_counts() -> None:
    """An attribution that says nothing is no attribution, but its cue is one."""
    told = [*QUAY_MARKED[1:], Marked(QUAY_MARKED[0].source, QUAY_MARKED[0].cue, ())]

    found = tallies(QUAY, told, QUAY_MARKED)

    assert found[Measure.PAIR].told == 2
    assert found[Measure.CUE].f1 == 1


def test_a_sign_in_common_is_no_source_in_common() -> None:
    """A source is touched by a word of it, not by a comma."""
    text = "Odo, of Oris, said that the lamp was lit"
    marked = [mark(text, ["Odo, of Oris,"], ["said"], ["that the lamp was lit"])]
    told = [replace(marked[0], source=mark(text, [", said"], [], []).source)]

    assert tallies(text, told, marked)[Measure.TOUCHED] == Tally(0, 0, 0, 1)


def test_each_side_is_counted_by_its_own_kind_of_speech() -> None:
    """A mixed content told as its quoted part is met as mixed, right as direct."""
    text = "Ines said that we are “shut for good”"
    marked = [mark(text, ["Ines"], ["said"], ["we are “shut for good”"])]
    told = [mark(text, ["Ines"], ["said"], ["“shut for good”"])]

    found = tallies(text, told, marked)

    assert found[Measure.DIRECT] == Tally(1, 1, 0, 0)
    assert found[Measure.MIXED] == Tally(0, 0, 1, 1)


def test_articles_are_added_up() -> None:
    """Over articles the counts are summed, not the rates averaged."""
    assert total([Tally(1, 1, 1, 1), Tally(0.5, 3, 1, 3)]) == Tally(1.5, 4, 2, 4)
