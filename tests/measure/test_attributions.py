"""Annotators against a corpus in a folder."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from measure.small import LAMP_MARKED, QUAY_MARKED, written
from sayso.annotate.annotators import ANNOTATORS
from sayso.annotate.language import Passage
from sayso.core.span import Span
from sayso.core.telling import Telling
from sayso.learn.corpus import Marked, NoCorpus, articles
from sayso.measure import table
from sayso.measure.attributions import in_order, scores
from sayso.measure.scoring import ACCURACIES, Measure

MARKED = {"quay": QUAY_MARKED, "quay-lamp": LAMP_MARKED}


def telling(number: int, row: Marked) -> Telling:
    """What was marked, as an annotator tells it."""
    source, cue, content = (
        tuple(Span(number, *piece) for piece in pieces)
        for pieces in (row.source, row.cue, row.content)
    )
    return Telling(
        content=content,
        cue=cue[0] if cue else None,
        source=source[0] if source else None,
        made_by="a hand",
    )


def perfect(passages: Sequence[Passage]) -> list[Telling]:
    """An annotator that knows what was marked."""
    document = passages[0].document
    return [telling(document.number, row) for row in MARKED[document.file]]


def silent(_: Sequence[Passage]) -> list[Telling]:
    """An annotator that finds nothing."""
    return []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small corpus, and two annotators to be scored on it."""
    monkeypatch.setitem(ANNOTATORS, "perfect", perfect)
    monkeypatch.setitem(ANNOTATORS, "silent", silent)
    return written(tmp_path / "corpus")


def test_each_annotator_has_its_scores(folder: Path) -> None:
    """One that knows the answers gets all of them, one that is silent none."""
    found = scores(folder, ["perfect", "silent"], resamples=5)

    assert list(found.rates) == ["perfect", "silent"]
    assert (found.articles, found.words) == (2, 32)
    for name, right in (("perfect", 1), ("silent", 0)):
        rate = found.rates[name][Measure.PAIR]
        assert (rate.tally.f1, rate.tally.marked) == (right, 4)
        assert rate.interval == (right, right)


def test_an_accuracy_has_its_interval(folder: Path) -> None:
    """An accuracy has no F1: its interval is its own, wherever anything is met."""
    rates = scores(folder, ["perfect"], resamples=5).rates["perfect"]

    assert rates[Measure.SOURCE].interval == (1, 1)
    assert all(rates[each].tally.told == 0 for each in ACCURACIES)


def test_the_rules_find_something(folder: Path) -> None:
    """What sayso finds in the small corpus is in part right."""
    pair = scores(folder, ["rules"], resamples=0).rates["rules"][Measure.PAIR]

    assert 0 < pair.tally.f1 <= 1
    assert pair.interval is None


def test_progress_is_told(folder: Path) -> None:
    """After each article the number of those that were read is told."""
    told: list[int] = []

    scores(folder, ["silent"], resamples=0, seen=told.append)

    assert told == [1, 2]


def test_articles_go_by_their_names(folder: Path) -> None:
    """The order, on which the draws rest, is that of the names without endings."""
    names = [each.document.file for each in in_order(articles(folder))]

    assert names == ["quay", "quay-lamp"]


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    """A folder that holds no corpus is an error with a hint."""
    with pytest.raises(NoCorpus, match="no annotated articles"):
        scores(tmp_path)


def test_a_table_fits_a_terminal(folder: Path) -> None:
    """However many annotators and however long the path, no line is over 80."""
    deep = written(folder / "deep" / "in a folder with a name that goes on" / "and on")

    told = table.text(scores(deep, ["perfect", "silent", "rules"], resamples=5))

    assert max(map(len, told.splitlines())) <= 80
    assert "2 articles, 32 words, 4 attributions" in " ".join(told.split())
    assert "1.000 (1.000–1.000)" in told
    assert all(told.count(measure) == 2 for measure in Measure if "," in measure)


def test_a_table_without_draws_has_no_brackets(folder: Path) -> None:
    """Where nothing was drawn again, a number stands by itself."""
    assert (
        "("
        not in table.text(scores(folder, ["perfect"], resamples=0)).partition(
            "perfect"
        )[2]
    )
