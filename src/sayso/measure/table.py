"""The scores as a table: a row a number, a column an annotator."""

from collections.abc import Iterator, Sequence

from sayso.measure.attributions import Scores
from sayso.measure.rate import Rate
from sayso.measure.scoring import ACCURACIES, Measure
from sayso.tell.columns import table, wrapped

WIDTHS = (27, 2)  # what is counted; which number of it
COLUMN = 20
ABREAST = 2  # as many annotators as 80 columns hold


def text(scores: Scores) -> str:
    """*scores* for a terminal of 80 columns."""
    some = next(iter(scores.rates.values()))
    head = (
        f"{scores.folder}: {scores.articles:,} articles, {scores.words:,} words, "
        f"{some[Measure.PAIR].tally.marked:,} attributions marked"
    )
    lines = wrapped(head)
    names = list(scores.rates)
    for at in range(0, len(names), ABREAST):
        lines += ["", *_columns(scores, names[at : at + ABREAST])]
    return "\n".join(lines) + "\n"


def _columns(scores: Scores, names: Sequence[str]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("attributions told", "", *_told(scores, names))]
    for measure in Measure:
        own = [scores.rates[name][measure] for name in names]
        rows += _accuracy(measure, own) if measure in ACCURACIES else _f1(measure, own)
    return table(("", "", *names), rows, (*WIDTHS, *[COLUMN] * len(names)))


def _told(scores: Scores, names: Sequence[str]) -> Iterator[str]:
    return (f"{scores.rates[name][Measure.PAIR].tally.told:,}" for name in names)


def _f1(measure: Measure, own: Sequence[Rate]) -> Iterator[tuple[str, ...]]:
    yield measure, "P", *(f"{each.tally.precision:.3f}" for each in own)
    yield "", "R", *(f"{each.tally.recall:.3f}" for each in own)
    yield "", "F1", *(_within(each.tally.f1, each) for each in own)


def _accuracy(measure: Measure, own: Sequence[Rate]) -> Iterator[tuple[str, ...]]:
    yield measure, "", *(_within(each.tally.recall, each) for each in own)


def _within(number: float, rate: Rate) -> str:
    if rate.interval is None:
        return f"{number:.3f}"
    low, high = rate.interval
    return f"{number:.3f} ({low:.3f}–{high:.3f})"
