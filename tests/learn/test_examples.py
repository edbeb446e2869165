"""What was marked, as it is to be learnt."""

from pathlib import Path

import numpy as np
import pytest

from annotate.learned.made import laid
from measure.small import at, mark, written
from sayso.annotate.learned.labels import LABELS
from sayso.annotate.learned.traits import Traits
from sayso.learn.corpus import Marked
from sayso.learn.examples import Example, Maker, again, example, parsed, target
from sayso.text.pieces import Pieces

TEXT = "Mara Quist said it held , said she . Odo wrote no"
SAID = mark(TEXT, ["Mara Quist"], ["said"], ["it held"])
WROTE = mark(TEXT, ["Odo"], ["wrote"], ["no"])


def made(*marked: Marked) -> Example:
    """The example of one article in which these were marked."""
    return example("one", laid(TEXT), marked)


def tagged(each: Example) -> list[str]:
    """Its tags in words."""
    return [LABELS[tag] for tag in each.tags]


def test_words_have_the_tags_of_what_they_are_in() -> None:
    """A first word, then further words of each role; the rest is outside."""
    found = made(SAID, WROTE)

    assert tagged(found)[:5] == [
        "B-source",
        "I-source",
        "B-cue",
        "B-content",
        "I-content",
    ]
    assert tagged(found)[5:9] == ["O"] * 4
    assert tagged(found)[9:] == ["B-source", "B-cue", "B-content"]
    assert found.owners.tolist() == [
        [0, 0, *[-1] * 7, 1, -1, -1],
        [-1, -1, 0, *[-1] * 7, 1, -1],
        [*[-1] * 3, 0, 0, *[-1] * 6, 1],
    ]
    assert [rows.tolist() for rows in found.sources] == [[0, 1], [9]]


def test_a_word_in_two_roles_keeps_its_first() -> None:
    """What was marked first counts, where two attributions share words."""
    found = made(SAID, mark(TEXT, ["said it held , said"], [], []))

    assert tagged(found)[2:5] == ["B-cue", "B-content", "I-content"]
    assert tagged(found)[5:7] == ["B-source", "I-source"]


def test_part_of_a_word_is_the_word() -> None:
    """A piece that ends within a word takes in all of it."""
    start, end = at(TEXT, "held")[0]

    found = made(Marked((), (), ((start + 1, end - 1),)))

    assert tagged(found)[4] == "B-content"


def test_contents_point_to_cues_and_cues_to_sources() -> None:
    """Row and column 0 stand for the start of the window: nobody."""
    points = target(made(SAID, WROTE), 0, 12).points

    to_cue, to_source = (
        {
            (int(row) - 1, int(column) - 1)
            for row, column in zip(*np.nonzero(each), strict=True)
        }
        for each in points
    )
    assert to_cue == {(3, 2), (4, 2), (11, 10)}
    assert to_source == {(2, 0), (2, 1), (10, 9)}


def test_a_cue_without_a_source_points_to_nobody() -> None:
    """It is nobody's if nobody was marked, and not asked if he is out of sight."""
    nobody = made(Marked((), SAID.cue, SAID.content))
    unseen = made(SAID)

    assert target(nobody, 0, 12).points[1, 3].nonzero()[0].tolist() == [0]
    assert not target(unseen, 2, 12).points[1].any()


def test_lessons_tile_an_article() -> None:
    """Windows are cut as in reading, but nothing is read twice."""
    pieces = Pieces("[UNK]\n[CLS]\n[SEP]")
    maker = Maker(pieces, Traits((), (), ()))

    lessons = list(maker.lessons(made(SAID), 6))

    assert [len(goal.tags) for _, goal in lessons] == [4, 4, 4]
    assert (
        np.concatenate([g.tags for _, g in lessons]).tolist()
        == made(SAID).tags.tolist()
    )


def test_a_parse_is_kept(tmp_path: Path) -> None:
    """What was parsed once is taken from where it is kept."""
    folder, cache = written(tmp_path / "corpus"), tmp_path / "kept"

    once = parsed(folder, cache)
    twice = parsed(tmp_path / "gone", cache)

    assert [each.name for each in once] == ["quay-lamp", "quay"]
    assert [tagged(each) for each in once] == [tagged(each) for each in twice]
    assert "B-content" in tagged(once[0])
    assert not list(tmp_path.glob("*.tmp"))


def test_other_annotators_are_heard_too(tmp_path: Path) -> None:
    """What they marked of an article is one more example of it, if it is asked for."""
    folder = written(tmp_path / "corpus")
    lamp, quay = parsed(folder, tmp_path / "kept")

    (other,) = again(folder, [lamp, quay])

    assert (other.name, other.marked) == ("quay", ())
    assert other.words is quay.words
    assert again(folder, [lamp]) == []


@pytest.mark.parametrize("name", ["quay", "quay-lamp"])
def test_marks_are_found_in_the_parse(tmp_path: Path, name: str) -> None:
    """Each attribution of the small corpus has words in every role it was marked in."""
    found = {
        each.name: each for each in parsed(written(tmp_path / "c"), tmp_path / "k")
    }

    each = found[name]
    for number, marked in enumerate(each.marked):
        roles = (marked.source, marked.cue, marked.content)
        seen = [(each.owners[role] == number).any() for role in range(3)]
        assert seen == [bool(pieces) for pieces in roles]
