"""Measure a trained model on a corpus, and write the scores into its card.

    python runs/scores.py MODEL DATA

MODEL is what ``sayso.learn.attributions`` made, DATA a corpus that it was not trained
on. The table that is printed is that of ``sayso measure attributions``.
"""

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

from sayso.annotate import learned
from sayso.annotate.annotators import ANNOTATORS
from sayso.annotate.learned import weights
from sayso.measure import table
from sayso.measure.attributions import Rate, Scores, scores
from sayso.measure.scoring import ACCURACIES, Measure

NAME = "trained"
DIGITS = 4


def told(measure: Measure, rate: Rate) -> dict[str, Any]:
    """One measure as the card has it."""
    tally = rate.tally
    found = {"accuracy": tally.recall}
    if measure not in ACCURACIES:
        found = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    rounded: dict[str, Any] = {name: round(n, DIGITS) for name, n in found.items()}
    if rate.interval:
        rounded["interval"] = [round(n, DIGITS) for n in rate.interval]
    return rounded


def entry(found: Scores) -> dict[str, Any]:
    """What the card says of how good the model is."""
    corpus = found.folder.resolve()
    return {
        "data": f"{corpus.parent.name}/{corpus.name}",
        "articles": found.articles,
        "words": found.words,
        "rates": {str(m): told(m, rate) for m, rate in found.rates[NAME].items()},
    }


def main() -> None:
    """Print the table, and write its numbers into the card."""
    folder, corpus = map(Path, sys.argv[1:])
    ANNOTATORS[NAME] = partial(learned.tellings, model=weights.loaded(folder))
    found = scores(corpus, [NAME])
    path = folder / weights.CARD
    card = json.loads(path.read_text("utf-8"))
    card["scores"] = entry(found)
    path.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(table.text(found), end="")


if __name__ == "__main__":
    main()
