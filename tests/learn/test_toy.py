"""The toy corpus."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.learn import toy
from sayso.learn.corpus import Article, articles, digest


@pytest.fixture
def train(tmp_path: Path) -> list[Article]:
    """The part to train on."""
    return list(articles(toy.written(tmp_path) / "train"))


def test_it_has_articles_with_paragraphs(train: list[Article]) -> None:
    """Each has several, and something is said in each article."""
    assert len(train) == toy.PARTS["train"]
    assert all(len(each.document.segments) > 1 for each in train)
    assert all(each.marked for each in train)


def test_marks_are_of_what_they_say(train: list[Article]) -> None:
    """A cue is words of telling, and what is told begins and ends with a word."""
    for each in train:
        text = each.document.text
        for marked in each.marked:
            ((start, end),) = marked.cue
            assert text[start:end] in CUES
            for piece in (*marked.source, *marked.content):
                told = text[slice(*piece)]
                assert told == told.strip()
                assert "[" not in told


CUES = {
    *("said", "told the Ellery Post", "added", "wrote", "conceded", "according to"),
    *("wants", "does not believe", "It is said"),
}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Another seed gives others."""
    one, same, other = (
        digest(toy.written(tmp_path / str(n), seed=seed) / "train")
        for n, seed in enumerate((1, 1, 2))
    )

    assert one == same != other


def test_it_is_a_command(tmp_path: Path) -> None:
    """``python -m sayso.learn.toy DIR`` writes both parts."""
    result = CliRunner().invoke(toy.main, [str(tmp_path / "toy")])

    assert (result.exit_code, result.output) == (0, "")
    assert {each.name for each in (tmp_path / "toy").iterdir()} == {"train", "dev"}
