"""Our numbers are those of the scorer that comes with the corpus."""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from sayso.learn.corpus import Article, Marked, Pieces, articles
from sayso.measure.attributions import in_order
from sayso.measure.rate import rates
from sayso.measure.scoring import ACCURACIES, Measure, tallies

EVERY = 10  # so that every publisher is there, each with its quotation marks
RESAMPLES = 40
NAMES = {
    Measure.PAIR: "linked.pair50",
    Measure.TRIPLE: "linked.triple50",
    Measure.CONTENT: "linked.content50",
    Measure.PARTIAL: "content.part",
    Measure.CUE: "cue.tok",
    Measure.DIRECT: "type.direct",
    Measure.MIXED: "type.mixed",
    Measure.INDIRECT: "type.indirect",
    Measure.SOURCE: "linked.source_acc_50",
    Measure.TOUCHED: "linked.source_acc_any",
    Measure.NOBODY: "linked.nosource_acc",
}


@dataclass(frozen=True)
class Some:
    """Some articles of the corpus in a folder, and the scorer that judges them."""

    folder: Path
    judge: Path

    def judged(self, told: Path, out: Path) -> dict[str, dict[str, list[float]]]:
        """What the scorer says of the predictions in *told*."""
        command = [self.judge, told, self.folder, "--json", out]
        subprocess.run(  # noqa: S603 - the scorer that came with the corpus
            [sys.executable, *map(str, command), "--bootstrap", str(RESAMPLES)],
            check=True,
            capture_output=True,
        )
        found: dict[str, dict[str, list[float]]] = json.loads(out.read_bytes())
        return found


@pytest.fixture
def some(shared: Path, tmp_path: Path) -> Some:
    """Some articles of the development part."""
    corpus = shared / "data" / "polnear"
    if not (corpus / "score.py").is_file():
        pytest.skip("needs PolNeAR in ../shared/data/polnear, which is not here")
    for name in ("text", "ann"):
        (tmp_path / name).mkdir()
    for text in sorted((corpus / "dev" / "text").glob("*.txt"))[::EVERY]:
        shutil.copy(text, tmp_path / "text")
        for note in (corpus / "dev" / "ann").glob(f"{text.stem}_????.ann"):
            shutil.copy(note, tmp_path / "ann")
    return Some(tmp_path, corpus / "score.py")


def blurred(article: Article, chance: random.Random) -> Iterator[Marked]:
    """What was marked, as somebody tells it who errs in every way there is."""
    rows = article.marked
    for row in rows:
        others = [chance.choice(rows).source, moved(row.source, 4), ()]
        told = replace(
            row,
            source=chance.choice([row.source] * 3 + others),
            cue=chance.choice([row.cue] * 3 + [moved(row.cue, 9), ()]),
            content=moved(row.content, chance.choice([0, 0, 0, -3, 8, 40])),
        )
        yield from chance.choice(
            [(told,), (told,), (), (told, told), tuple(split(told))]
        )
        if chance.random() < 0.3:  # the same content, or the same words, another's
            yield replace(told, source=chance.choice(rows).source, cue=())
            yield replace(told, content=row.source, cue=row.cue)
            yield replace(told, content=())


def moved(pieces: Pieces, by: int) -> Pieces:
    """*pieces*, so many characters further on."""
    return tuple((max(0, start + by), max(1, end + by)) for start, end in pieces)


def split(row: Marked) -> Iterator[Marked]:
    """*row*, each piece of its content told by itself."""
    for piece in row.content:
        yield replace(row, content=(piece,))


@pytest.mark.parametrize("seed", range(3))
def test_every_number_is_the_scorers(some: Some, tmp_path: Path, seed: int) -> None:
    """Precision, recall, F1 and intervals equal the scorer's, whatever was told."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    corpus = in_order(articles(some.folder))
    told = {each.document.file: list(blurred(each, chance)) for each in corpus}
    with (tmp_path / "told.jsonl").open("w", encoding="utf-8") as out:
        for name, rows in told.items():
            line = [{r: getattr(x, r) for r in x.__slots__} for x in rows]
            out.write(json.dumps({"doc": name, "attributions": line}) + "\n")

    judged = some.judged(tmp_path / "told.jsonl", tmp_path / "scores.json")
    scored = [
        tallies(each.document.text, told[each.document.file], each.marked)
        for each in corpus
    ]

    found = rates(Measure, scored, ACCURACIES, resamples=RESAMPLES)
    for measure, rate in found.items():
        theirs = judged["scores"][NAMES[measure]]
        tally = rate.tally
        if isinstance(theirs, float):
            assert tally.recall == theirs
        else:
            assert [tally.precision, tally.recall, tally.f1] == theirs
            assert rate.interval == tuple(judged["ci95_F"][NAMES[measure]])
    assert 0.1 < judged["scores"]["linked.pair50"][2] < 0.9
