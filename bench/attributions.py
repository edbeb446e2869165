"""How much of who says what each annotator finds: PolNeAR, development part.

    python bench/attributions.py                    prints them, and fails below a floor
    python bench/attributions.py --update PAGE...   also puts the tables in those pages

PolNeAR (Newell, Margolin and Ruths 2018) marks attitudes of every kind in political
news, not only speech. It lies in ../shared/data/polnear; its test part is held out.
What others reach was measured on that test part with the scorer that ours equals,
before this project began: a part other than ours, on which all come out a little lower.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from marks import put

from sayso.measure.attributions import Scores, scores
from sayso.measure.rate import Rate
from sayso.measure.scoring import ACCURACIES, Measure

PROJECT = Path(__file__).parents[1]
CORPUS = PROJECT.parent / "shared" / "data" / "polnear" / "dev"
FLOORS = PROJECT / "tests" / "floors.json"
# The F1 of source and content, both by half, on the test part.
OTHERS = {
    "regular expressions of a large newspaper's lab": 0.16,
    "textacy": 0.23,
    "sayswho": 0.23,
    "a rule on verbs of speech": 0.36,
    "GenderGapTracker": 0.42,
    "rules with quotation marks": 0.48,
    "BBC Citron, trained on PolNeAR": 0.49,
    "a tagger on BERT-base, of a thesis": 0.67,
    "people among themselves, about": 0.73,
}


def details(found: Scores) -> Iterator[str]:
    """Every measure, a column an annotator, with what it lies between."""
    names = list(found.rates)
    words = f"{found.articles} articles, {found.words:,} words"
    marked = found.rates[names[0]][Measure.PAIR].tally.marked
    today = datetime.now(UTC).date()
    yield f"Measured {today} on PolNeAR's development part: {words}, {marked:,} marked."
    yield "In brackets: where 95 of 100 numbers lie if the articles are drawn again."
    yield ""
    yield f"| | {' | '.join(names)} |"
    yield f"| --- |{' --: |' * len(names)}"
    for measure in Measure:
        rates = [found.rates[name][measure] for name in names]
        yield f"| {measure} | {' | '.join(_cell(measure, r) for r in rates)} |"


def _cell(measure: Measure, rate: Rate) -> str:
    tally = rate.tally
    low, high = rate.interval or (0.0, 0.0)
    if measure in ACCURACIES:
        return f"{tally.recall:.3f} ({low:.3f}–{high:.3f})"
    both = f"P {tally.precision:.2f} R {tally.recall:.2f}"
    return f"{tally.f1:.3f} ({low:.3f}–{high:.3f}), {both}"


def beside_others(found: Scores) -> Iterator[str]:
    """The F1 of source and content beside what others reach."""
    yield "| | F1 of source and content | measured on |"
    yield "| --- | --: | --- |"
    for name, number in OTHERS.items():
        yield f"| {name} | {number:.2f} | test |"
    for name, rates in found.rates.items():
        number = rates[Measure.PAIR].tally.f1
        yield f"| **sayso, {name}** | {number:.2f} | development |"


def fallen(found: Scores) -> list[str]:
    """The numbers of the learned annotator that are below their floor, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))["polnear"]
    rates = found.rates["learned"]
    reached = {m: _number(m, rates[m]) for m in Measure if m in floors}
    return [
        f"{measure} is {number:.3f}, and its floor is {floors[measure]:.3f}"
        for measure, number in reached.items()
        if number < floors[measure]
    ]


def _number(measure: Measure, rate: Rate) -> float:
    return rate.tally.recall if measure in ACCURACIES else rate.tally.f1


def main() -> None:
    """Print the tables, put them where asked; exit 1 where a number has fallen."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, nargs="+", default=())
    asked = arguments.parse_args()
    if not CORPUS.exists():
        print("The articles are in ../shared, which is not here: skipped.")
        return
    found = scores(CORPUS)
    tables = {
        "attributions": "\n".join(details(found)),
        "others": "\n".join(beside_others(found)),
    }
    print("\n\n".join(tables.values()))
    for page in asked.update:
        for name, table in tables.items():
            if f"<!-- {name}: begin -->" in page.read_text("utf-8"):
                put(page, name, table)
    if faults := fallen(found):
        sys.exit("\n".join(["Below a floor of tests/floors.json:", *faults]))


if __name__ == "__main__":
    main()
