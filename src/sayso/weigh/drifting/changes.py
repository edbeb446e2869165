"""What changes from one telling of a statement to another: a table of rules.

Each rule holds two tellings against each other and names the words that changed, on
either side; its docstring is the rule. To add one, write it and put it in ``CHANGES``.
"""

from collections.abc import Callable, Iterator

from sayso.core.finding import Change
from sayso.weigh.drifting import (
    counted,
    lessened,
    placed,
    provided,
    quoted,
    softened,
    sourced,
    timed,
    unseen,
    worded,
)
from sayso.weigh.drifting.pairs import Pair

Rule = Callable[[Pair], Iterator[Change]]

CHANGES: tuple[Rule, ...] = (
    softened.hedges,
    softened.firmer,
    softened.open_question,
    counted.numbers,
    counted.judged,
    counted.breakdown,
    placed.place_lost,
    placed.limit_lost,
    timed.times,
    timed.stretch_lost,
    timed.onset,
    timed.day_lost,
    timed.relation,
    timed.coarser,
    placed.limited,
    placed.everybody,
    lessened.degree,
    provided.conditions,
    provided.knowledge,
    sourced.unmarked,
    sourced.firmer,
    sourced.unsaid,
    sourced.elsewhere,
    sourced.cut_short,
    sourced.vaguer,
    sourced.nameless,
    sourced.several,
    sourced.channel,
    worded.agent,
    worded.cause,
    worded.voice,
    unseen.absence,
    unseen.unproven,
    worded.verb,
    worded.cue,
    worded.intensifier,
    worded.pressed,
    worded.knowing,
    quoted.unmarked,
    quoted.otherwise,
)

# Who tells it harder, where neither has it from the other, is no matter of the day.
EITHER_WAY: tuple[Rule, ...] = (worded.agent, worded.verb, unseen.absence)


# Of a toll told in passing nothing else is compared: what the one says may happen is
# of something that the other does not tell of.
_TOLLS = frozenset((counted.__name__, sourced.__name__))


def between(pair: Pair) -> Iterator[Change]:
    """All that changed from the first telling of *pair* to the second."""
    passing = pair.in_passing
    for rule in CHANGES:
        if not passing or rule.__module__ in _TOLLS:
            yield from rule(pair)


def against(pair: Pair) -> Iterator[Change]:
    """What the first of two retellings of a third tells harder than the second."""
    for rule in EITHER_WAY:
        yield from rule(pair.turned)
