"""A corpus in PolNeAR's layout, well made and badly."""

import pickle
from pathlib import Path

import pytest

from measure.small import LAMP_MARKED, QUAY, QUAY_MARKED, written
from sayso.core.errors import SaysoError
from sayso.learn.corpus import BadCorpus, Marked, NoCorpus, articles, digest

NOTE = Path("ann", "quay_0a1b.ann")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of two articles."""
    return written(tmp_path / "corpus")


def test_an_article_has_its_paragraphs_and_its_marks(folder: Path) -> None:
    """Each line is a paragraph; what the first annotator marked is told."""
    lamp, quay = articles(folder)

    assert (lamp.document.file, quay.document.file) == ("quay-lamp", "quay")
    assert (lamp.marked, quay.marked) == (LAMP_MARKED, QUAY_MARKED)
    assert (lamp.again, quay.again) == ((), ((),))
    assert quay.document.text == QUAY
    assert len(quay.document.segments) == 3


def test_events_may_stand_before_their_spans(folder: Path) -> None:
    """And a content may have pieces, and names of its own for them."""
    told = (
        "E1\tContent:T2 Cue:T1 Content2:T3\n#1\tAnnotatorNotes E1\tA note.\n"
        "T1\tCue 35 39\tsaid\nT2\tContent 0 21\t“The …\n"
        "T3\tContent 41 45;46 49\t“Stay …\n"
    )
    (folder / NOTE).write_text(told, "utf-8")

    *_, quay = articles(folder)

    pieces = ((0, 21), (41, 45), (46, 49))
    assert quay.marked == (Marked(source=(), cue=((35, 39),), content=pieces),)


# fmt: off
BAD = {
    "a span that is not there": ("E1\tCue:T7\nT1\tCue 3 9\t\n", "E1 names T7"),
    "an end past the text":     ("T4\tCue 3 900\t\n", "T4 is at '3 900'.* 121 char"),
    "an end before the start":  ("T4\tCue 9 3\t\n", "T4 is at '9 3'"),
    "an empty span":            ("T4\tCue 9 9\t\n", "T4 is at '9 9'"),
    "one bad piece":            ("T4\tCue 3 9;12\t\n", "T4 is at '3 9;12'"),
    "words for numbers":        ("T4\tCue here there\t\n", "T4 is at 'here there'"),
    "no numbers at all":        ("T4\tCue\t\n", "T4 is at ''"),
    "a negative number":        ("T4\tCue -3 9\t\n", "T4 is at '-3 9'"),
}
# fmt: on


@pytest.mark.parametrize(("told", "expected"), BAD.values(), ids=BAD)
def test_marks_that_do_not_fit_are_an_error(
    folder: Path, told: str, expected: str
) -> None:
    """The file is named, and what in it is wrong."""
    (folder / NOTE).write_text(told, "utf-8")

    with pytest.raises(BadCorpus, match=expected) as caught:
        list(articles(folder))

    assert str(caught.value).startswith(str(folder / NOTE))
    assert caught.value.hint


@pytest.mark.parametrize("name", ["text/quay.txt", "ann/quay_0a1b.ann"])
def test_what_is_not_utf_8_is_an_error(folder: Path, name: str) -> None:
    """The file is named, and the byte."""
    (folder / name).write_bytes(b"It held\xe9.")

    with pytest.raises(BadCorpus, match="byte 7 is not UTF-8") as caught:
        list(articles(folder))

    assert caught.value.path == folder / name


def test_errors_are_ours_and_travel(folder: Path) -> None:
    """They are said like any other, also by another process."""
    error = BadCorpus(folder, "it is shut")

    assert isinstance(error, SaysoError)
    sent = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert str(sent) == f"{folder}: it is shut"


def test_a_digest_is_of_all_that_is_read(folder: Path) -> None:
    """A changed mark, word or name changes it; where the folder lies does not."""
    before = digest(folder)
    moved = folder.rename(folder.with_name("moved"))
    same = digest(moved)
    (moved / "ann" / "quay_f00d.ann").write_text("#", "utf-8")

    assert same == before != digest(moved)


def test_nothing_has_no_digest(tmp_path: Path) -> None:
    """A folder without a corpus is an error here as elsewhere."""
    with pytest.raises(NoCorpus, match="no annotated articles"):
        digest(tmp_path)
