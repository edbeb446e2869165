"""How far a number may be off by the chance of which articles were marked."""

import random
from collections.abc import Callable, Sequence

from sayso.measure.tally import Tally, total

SEED = 1
RESAMPLES = 1000
_LOW, _HIGH = 0.025, 0.975  # the middle 95 %


def interval(
    tallies: Sequence[Tally],
    number: Callable[[Tally], float],
    *,
    resamples: int = RESAMPLES,
) -> tuple[float, float] | None:
    """From where to where *number* goes as articles are drawn again, 95 % of the time.

    Drawn are whole articles, since what is said in one hangs together. The draws are
    the same each time, and for all numbers of one corpus.

    Args:
        tallies: One an article, in order of the articles' names.
        number: What is made of the tally of all that were drawn.
        resamples: How often as many articles are drawn; 0 gives no interval.
    """
    chance = random.Random(SEED)  # noqa: S311 - nothing secret rests on it
    size = len(tallies)
    drawn = (total(chance.choices(tallies, k=size)) for _ in range(resamples))
    values = sorted(map(number, drawn))
    if not values:
        return None
    return values[int(_LOW * resamples)], values[int(_HIGH * resamples)]
