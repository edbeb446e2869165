"""Counts of what is at work: fourteen boats that search on Monday, six on Friday."""

import re

from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading, counted
from sayso.weigh.tellings import Tellings

_UNITS = frozenset(("persons", "number", "percent", "fraction", "multiple"))
_WITHIN = 5.0  # times the less: farther apart, two numbers count other things
_WORD = re.compile(r"\b[a-z]{5,}\b")


def since(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether the one holds from a day on, and the other was told before that day."""
    start = one.when.min
    if start is None or other.when.min is not None:
        return False
    told = counted(other, lookup)
    return bool(told) and told[-1] < start


def changing(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether both count the like at one work, the one since a day after the other.

    Their sentences, or those before, must have a word in common that is no name.
    """
    less, more = sorted((one.range.told, other.range.told))
    alike = not one.scope and not other.scope and bool(one.subject & other.subject)
    if not alike or one.range.unit in _UNITS or not 0 < more <= _WITHIN * less:
        return False
    lookup = told.lookup
    if not since(one, other, lookup) and not since(other, one, lookup):
        return False
    shared = _around(one, lookup) & _around(other, lookup)
    return bool(shared - told.names - _forms(one.range.unit))


def _around(reading: Reading, lookup: Lookup) -> frozenset[str]:
    words: set[str] = set()
    for figure in reading.figures:
        here = lookup.sentence(figure.span)
        for sentence in (here, lookup.sentence_before(here)):
            words.update(_WORD.findall(lookup.text(sentence)) if sentence else ())
    return frozenset(words)


def _forms(unit: str) -> frozenset[str]:
    return frozenset((unit, f"{unit}s", f"{unit}es"))
