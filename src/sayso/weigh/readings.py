"""Figures of one story brought together by what they count.

Figures that say the same number of the same thing are one reading, whoever tells it:
differences are between readings, so that a number printed by five hundred reports is
compared once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.core.account import Figure
from sayso.core.interval import OPEN, Interval
from sayso.weigh import concepts
from sayso.weigh.figures import Range, counts, event, measured
from sayso.weigh.lookup import Lookup
from sayso.weigh.surplus import basis

#: Nouns that say of those counted only that they are people.
ANYBODY = frozenset(
    "people victim other one man casualty loss body bodie corpse kill injure number "
    "total count figure share half toll".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One number of one kind of thing, with all the figures that print it.

    Attributes:
        range: The numbers that it allows, its unit and its scope.
        subject: The concepts of what is counted.
        when: The days for which it is said to hold; open where they have no start.
        figures: Those that print it, in order.
        sources: Ids of those who say so; the outlet's where it names nobody.
        tellers: The number of each report with whoever counts in it: the institution
            of those who speak for one.
        event: The event of which it is, where the report is about another; else "".
    """

    range: Range
    subject: frozenset[str]
    when: Interval
    figures: tuple[Figure, ...]
    sources: frozenset[str]
    tellers: frozenset[tuple[int, str]]
    event: str = ""

    @property
    def reports(self) -> frozenset[int]:
        """The numbers of the reports that print it."""
        return frozenset(f.span.document for f in self.figures)

    @property
    def scope(self) -> frozenset[str]:
        """Its scopes as a set."""
        return frozenset(self.range.scope)

    @property
    def counters(self) -> frozenset[str]:
        """Ids of those who count: institutions, not who speaks for them."""
        return frozenset(counter for _, counter in self.tellers)


def readings(figures: Iterable[Figure], lookup: Lookup) -> tuple[Reading, ...]:
    """The readings that *figures* make, as their first figures stand."""
    found: defaultdict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if counts(figure) and not figure.denied:
            told = (event(figure), basis(figure, lookup))
            key = (measured(figure), subject(figure.subject), _when(figure), *told)
            found[key].append(figure)
    return tuple(reading(tuple(same), lookup) for same in found.values())


def reading(figures: tuple[Figure, ...], lookup: Lookup) -> Reading:
    """The reading that *figures*, which all say the same, make."""
    first = figures[0]
    told = [(f.span.document, source(f, lookup)) for f in figures]
    return Reading(
        measured(first),
        subject(first.subject),
        _when(first),
        figures,
        frozenset(ident for _, ident in told),
        frozenset((number, _counter(ident, lookup)) for number, ident in told),
        event(first),
    )


def _when(figure: Figure) -> Interval:
    """The days for which a number is told; open where it only holds up to some day."""
    told = figure.as_of or OPEN
    return OPEN if told.min is None else told


def _counter(ident: str, lookup: Lookup) -> str:
    known = lookup.sources.get(ident)
    return known.institution or ident if known else ident


def days(reading: Reading, lookup: Lookup) -> list[date]:
    """The first days on which its reports can have appeared, those known, in order."""
    known = (lookup.published(number).min for number in reading.reports)
    return sorted(day for day in known if day)


def counted(reading: Reading, lookup: Lookup) -> list[date]:
    """The days on which it was counted: when it was printed, or earlier, if told so."""
    found = []
    for figure in reading.figures:
        told = figure.as_of.max if figure.as_of else None
        printed_on = lookup.published(figure.span.document).min
        found.append(min(filter(None, (told, printed_on)), default=None))
    return sorted(day for day in found if day)


def source(figure: Figure, lookup: Lookup) -> str:
    """The id of who gives *figure*: the outlet where nobody is named for it."""
    attribution = lookup.attributions.get(figure.attribution or "")
    told = lookup.traced(attribution) if attribution else ()
    outlet = lookup.outlet(figure.span.document) or f"d{figure.span.document}"
    return (told[-1].source if told else None) or outlet


@cache
def subject(words: str) -> frozenset[str]:
    """The concepts of what is counted, as the report words it."""
    told = words.lower().replace(",", " ").split()
    return frozenset(
        label
        for phrase in concepts.phrases(told)
        if phrase.isalpha() or " " in phrase or "." in phrase
        for label in concepts.of(phrase)
    )


def same_subject(one: Reading, other: Reading) -> bool:
    """Whether two readings may count the same: nothing in their words parts them.

    "30 soldiers" are not "30 civilians", nor of another state, nor of an event of
    years ago; "30 dead" may be either.
    """
    if one.event != other.event:
        return False
    ours, theirs = one.subject - ANYBODY, other.subject - ANYBODY
    here, there = ours & states(), theirs & states()
    if here and there and not here & there:
        return False
    ours, theirs = ours - states(), theirs - states()
    return not ours or not theirs or bool(ours & theirs)


@cache
def states() -> frozenset[str]:
    """The concepts of states, by which those counted may be told apart."""
    return concepts.named_states()


def printed(reading: Reading, lookup: Lookup) -> str:
    """The number as the first report prints it, on one line."""
    return " ".join(lookup.text(reading.figures[0].span).split())
