"""What was counted over a corpus, with how far chance may move it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from sayso.measure.bootstrap import interval
from sayso.measure.tally import Tally, total

Measure = TypeVar("Measure", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Rate:
    """One measure over a corpus.

    Attributes:
        tally: What was counted, over all articles.
        interval: From where to where its F1, or its accuracy, goes, 95 % of the time.
    """

    tally: Tally
    interval: tuple[float, float] | None


def rates(
    measures: Iterable[Measure],
    rows: Sequence[Mapping[Measure, Tally]],
    accuracies: Collection[Measure],
    *,
    resamples: int,
) -> dict[Measure, Rate]:
    """Each of *measures* over all articles, of which *rows* has one each.

    Those among *accuracies* are a recall, the others an F1.
    """
    out = {}
    for measure in measures:
        own = [row[measure] for row in rows]
        number = _accuracy if measure in accuracies else _f1
        out[measure] = Rate(total(own), interval(own, number, resamples=resamples))
    return out


def _f1(tally: Tally) -> float:
    return tally.f1


def _accuracy(tally: Tally) -> float:
    return tally.recall
