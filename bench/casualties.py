"""How many were killed and injured, beside regular expressions: shooting reports.

    python bench/casualties.py                     prints the table
    python bench/casualties.py --update PAGE...    also puts it in those pages

The reports lie in ../shared/data/casualties_gva. Only incidents are read whose number
4 divides: the rules were written with the others in view.
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from marks import put

from sayso.measure.casualties import READERS, Measure, Scores, scores
from sayso.measure.rate import Rate

CORPUS = Path(__file__).parents[2] / "shared" / "data" / "casualties_gva"
EVERY = 4


def rows(found: Scores) -> Iterator[str]:
    """The table, with what was measured and when."""
    today = datetime.now(UTC).date()
    left = ", ".join(f"{n:,} {why}" for why, n in sorted(found.left_out.items()))
    yield f"Measured {today} on {found.reports:,} reports of {found.incidents:,}"
    yield f"incidents, {found.several:,} of them with several; left out: {left}."
    yield "In brackets: where 95 of 100 numbers lie if the incidents are drawn again."
    yield ""
    yield f"| share that is right | {' | '.join(READERS)} |"
    yield f"| --- |{' --: |' * len(READERS)}"
    for measure in Measure:
        cells = (_cell(found.rates[name][measure]) for name in READERS)
        yield f"| {measure} | {' | '.join(cells)} |"


def _cell(rate: Rate) -> str:
    low, high = rate.interval or (0.0, 0.0)
    return f"{rate.tally.recall:.3f} ({low:.3f}–{high:.3f})"


def main() -> None:
    """Print the table, and put it where it belongs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--update", nargs="+", type=Path, default=[])
    pages = parser.parse_args().update
    made = "\n".join(rows(scores(CORPUS, every=EVERY)))
    print(made)
    for page in pages:
        put(page, "casualties", made)


if __name__ == "__main__":
    main()
