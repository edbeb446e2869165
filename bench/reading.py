"""How well saved pages are read: trafilatura's and htmldate's own test pages.

    python bench/reading.py                     prints the tables
    python bench/reading.py --update PAGE...    also puts them in those pages

They lie in ../shared/data: 990 pages with stretches of main text and of what is none
of it, and 1,000 with the day of their publication, in many languages.
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from marks import put

from sayso.measure.rate import Rate
from sayso.measure.reading import ACCURACIES, Measure, Scores, scores

DATA = Path(__file__).parents[2] / "shared" / "data"
CORPORA = ("pages_main_text", "pages_dates")


def tables(found: list[Scores]) -> Iterator[str]:
    """A table a corpus, with what was measured and when."""
    today = datetime.now(UTC).date()
    beside = ", ".join(
        f"{name} {version(name)}" for name in ("trafilatura", "htmldate")
    )
    yield f"Measured {today} beside {beside}. In brackets: where 95 of 100 numbers lie"
    yield "if the pages are drawn again."
    for each in found:
        yield ""
        yield f"| {each.folder.name}: {each.pages} pages | {' | '.join(each.rates)} |"
        yield f"| --- |{' --: |' * len(each.rates)}"
        for measure in next(iter(each.rates.values())):
            rates = [own[measure] for own in each.rates.values()]
            yield f"| {measure} | {' | '.join(_cell(measure, r) for r in rates)} |"


def _cell(measure: Measure, rate: Rate) -> str:
    tally, (low, high) = rate.tally, rate.interval or (0.0, 0.0)
    within = f"({low:.2f}–{high:.2f})"
    if measure in ACCURACIES:
        return f"{tally.recall:.3f} {within}"
    return f"{tally.f1:.3f} {within}; P {tally.precision:.3f}, R {tally.recall:.3f}"


def main() -> None:
    """Print the tables, and put them where they belong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--update", nargs="+", type=Path, default=[])
    pages = parser.parse_args().update
    made = "\n".join(tables([scores(DATA / name) for name in CORPORA]))
    print(made)
    for page in pages:
        put(page, "reading", made)


if __name__ == "__main__":
    main()
