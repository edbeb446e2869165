"""The scores of times as a table: a row a number, a column a reader."""

from collections.abc import Iterator, Sequence

from sayso.measure.rate import Rate
from sayso.measure.times import ACCURACIES, Measure, Scores
from sayso.tell.columns import table, wrapped

WIDTHS = (27, 2)  # what is counted; which number of it
COLUMN = 15


def text(scores: Scores) -> str:
    """*scores* for a terminal of 80 columns."""
    head = (
        f"{scores.folder}: {scores.articles:,} articles, {scores.marked:,} times and "
        f"{scores.events:,} dates of events marked"
    )
    lines = [*wrapped(head), ""]
    names = list(scores.rates)
    rows = [row for m in Measure for row in _rows(m, scores, names)]
    lines += table(("", "", *names), rows, (*WIDTHS, *[COLUMN] * len(names)))
    if scores.missing:
        lines.append("")
    for name, why in scores.missing.items():
        lines += wrapped(f"Without {name}: {why}.")
    return "\n".join(lines) + "\n"


def _rows(
    measure: Measure, scores: Scores, names: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    own = [scores.rates[name][measure] for name in names]
    if not any(each.tally.marked for each in own):
        return  # this corpus marks no such thing
    if measure in ACCURACIES:
        yield measure, "", *(f"{e.tally.recall:.3f} of {e.tally.marked}" for e in own)
        return
    yield measure, "P", *(f"{each.tally.precision:.3f}" for each in own)
    yield "", "R", *(f"{each.tally.recall:.3f}" for each in own)
    yield "", "F1", *(_between(each) for each in own)


def _between(rate: Rate) -> str:
    if rate.interval is None:
        return f"{rate.tally.f1:.3f}"
    low, high = rate.interval
    return f"{rate.tally.f1:.3f} ({low:.2f}–{high:.2f})"
