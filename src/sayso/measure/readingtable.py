"""The scores of reading as a table: a row a number, a column a reader."""

from collections.abc import Iterator, Sequence

from sayso.measure.rate import Rate
from sayso.measure.reading import ACCURACIES, Measure, Scores
from sayso.tell.columns import table, wrapped

WIDTHS = (28, 2)  # what is counted; which number of it
COLUMN = 20


def text(scores: Scores) -> str:
    """*scores* for a terminal of 80 columns."""
    names = list(scores.rates)
    counted = list(next(iter(scores.rates.values())))
    rows = [
        row
        for measure in counted
        for row in _rows(measure, [scores.rates[name][measure] for name in names])
    ]
    lines = [*wrapped(f"{scores.folder}: {scores.pages:,} pages"), ""]
    lines += table(("", "", *names), rows, (*WIDTHS, *[COLUMN] * len(names)))
    return "\n".join(lines) + "\n"


def _rows(measure: Measure, own: Sequence[Rate]) -> Iterator[tuple[str, ...]]:
    if measure in ACCURACIES:
        yield measure, "", *(_within(each.tally.recall, each) for each in own)
        return
    yield measure, "P", *(f"{each.tally.precision:.3f}" for each in own)
    yield "", "R", *(f"{each.tally.recall:.3f}" for each in own)
    yield "", "F1", *(_within(each.tally.f1, each) for each in own)


def _within(number: float, rate: Rate) -> str:
    if rate.interval is None:
        return f"{number:.3f}"
    low, high = rate.interval
    return f"{number:.3f} ({low:.2f}–{high:.2f})"
