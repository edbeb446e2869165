"""Training on a few invented dumps, and the counts that are made of it."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="training needs the extra learn")

from dumped import FOOT, LINES, MENU, STORY
from sayso.learn.dumps import Recipe, fold, trained
from sayso.learn.folds import by_both, by_rules, counts, f_score, main
from sayso.learn.pages import Dump
from sayso.learn.sheets import Marked, laid, written
from sayso.read.dumped.model import model

SMALL = Recipe(trees=5, least=2)


def page(number: int) -> Marked:
    """A page of a publisher of its own."""
    lines = (*MENU[number % 3 :], *STORY, *FOOT[: 4 + number % 4])
    kept = tuple(words in STORY for words in lines)
    dump = Dump(f"p{number}.example", False, True, lines, kept, kept)
    return laid(dump)


PAGES = [page(number) for number in range(24)]


def test_the_same_pages_give_the_same_numbers() -> None:
    """And these tell a story from what is about it."""
    found = trained(PAGES, SMALL)
    chances = model(json.loads(json.dumps(found))).chances(LINES, [None] * len(LINES))
    told = dict(zip(LINES, chances, strict=True))

    assert found == trained(PAGES, SMALL)
    assert min(told[w] for w in STORY) > max(told[w] for w in (*MENU, *FOOT))


def test_a_publisher_is_in_one_fold() -> None:
    """The same for all its pages, and all folds have some."""
    assert {fold(each.publisher, 4) for each in PAGES} == {0, 1, 2, 3}
    assert fold("a.example", 4) == fold("a.example", 4)


def test_rules_are_never_taken_back() -> None:
    """What the rules set aside stays so, and what they keep."""
    learned = model(trained(PAGES, SMALL))
    for each in PAGES[:3]:
        unknown = np.array([kind is None for kind in each.kinds])

        assert (by_rules(each) == by_both(each, learned))[~unknown].all()


def test_scores_are_of_what_was_asked() -> None:
    """Half of the story kept, and all the debris gone."""
    each = PAGES[0]
    kept = np.array([words in STORY[:2] for words in each.words])
    found = counts(each, kept, np.ones(len(each.words)))

    assert f_score(found, 1) == (pytest.approx(2 / 3), 1.0, 0.5)
    assert f_score(found, 0)[2] == 1.0


def test_all_of_it_is_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that are laid out already are used; weights and scores are written."""
    written(tmp_path / "sheets.jsonl", PAGES)
    command = ["folds", "--data", str(tmp_path / "none"), "--out", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", command)
    monkeypatch.setattr("sayso.learn.folds.Recipe", lambda: SMALL)
    main()

    scores = json.loads((tmp_path / "scores.json").read_text("utf-8"))
    assert list(scores) == ["rules", "rules and model"]
    assert model(json.loads((tmp_path / "weights.json").read_text("utf-8"))).depth == 8
