"""What changes from one telling of a statement to another: a table of rules.

Each rule holds two tellings against each other and names the words that changed, on
either side; its docstring is the rule. To add one, write it and put it in ``CHANGES``.
"""

from collections.abc import Callable, Iterator

from sayso.core.finding import Change
from sayso.weigh.drifting import counted, placed, softened, sourced, worded
from sayso.weigh.drifting.pairs import Pair

Rule = Callable[[Pair], Iterator[Change]]

CHANGES: tuple[Rule, ...] = (
    softened.hedges,
    softened.firmer,
    counted.numbers,
    placed.place_lost,
    placed.limit_lost,
    placed.times,
    placed.stretch_lost,
    placed.onset,
    placed.day_lost,
    placed.conditions,
    sourced.unmarked,
    sourced.firmer,
    sourced.unsaid,
    sourced.elsewhere,
    sourced.cut_short,
    sourced.vaguer,
    sourced.channel,
    worded.agent,
    worded.cause,
    worded.voice,
    worded.absence,
    worded.verb,
    worded.cue,
    worded.intensifier,
)


def between(pair: Pair) -> Iterator[Change]:
    """All that changed from the first telling of *pair* to the second."""
    for rule in CHANGES:
        yield from rule(pair)
