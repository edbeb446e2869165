"""What a time expression comes to: each kind by its own reader."""

from collections.abc import Callable

from sayso.annotate import dates, elapsing, relative
from sayso.annotate.expressions import Expression
from sayso.annotate.scenes import Reckoned, Scene

READERS: dict[str, Callable[[Expression, Scene], Reckoned]] = {
    "date": dates.full_date,
    "monthday": dates.monthday,
    "holiday": dates.holiday,
    "month": dates.month,
    "weekof": dates.week_of_month,
    "season": dates.season,
    "quarter": dates.quarter,
    "year": dates.year,
    "decade": dates.decade,
    "century": dates.century,
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "named": relative.named,
    "vague": relative.vague,
    "that": relative.that,
    "compared": relative.compared,
    "clock": relative.hour,
    "often": relative.often,
    "length": elapsing.elapsed,
}


def reckoned(e: Expression, scene: Scene) -> Reckoned:
    """What *e* comes to in *scene*; open where the words or the scene leave it so."""
    return READERS[e.kind](e, scene)
