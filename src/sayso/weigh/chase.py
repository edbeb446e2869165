"""What is leant on and was not read: what an editor should get next."""

from collections.abc import Iterator

from sayso.core.account import Figure
from sayso.core.finding import MAY_BE_READ, Chase
from sayso.core.interval import Interval
from sayso.core.lineage import Source
from sayso.weigh.figures import counts
from sayso.weigh.lookup import Lookup
from sayso.weigh.namesakes import perhaps_read
from sayso.weigh.upstream import Telling, tellings_of_others


def chase(lookup: Lookup) -> tuple[Chase, ...]:
    """Reports leant on and not in the pile, then counts of people without a day.

    Most leant on first; of equals, as the pile first names them.
    """
    return (*_reports(lookup), *_undated(lookup))


def _reports(lookup: Lookup) -> Iterator[Chase]:
    found: dict[str, list[Telling]] = {}
    for telling in tellings_of_others(lookup):
        if not telling.hop.in_pile and telling.source.named:
            found.setdefault(telling.source.id, []).append(telling)
    for tellings in sorted(found.values(), key=lambda t: -len(t)):
        leaning = tuple(dict.fromkeys(t.attribution.id for t in tellings))
        reports = len({t.attribution.document for t in tellings})
        yield Chase(
            source=tellings[0].source.id,
            wanted=_wanted(tellings),
            why=f"{_many(len(leaning), 'statement')} in {_many(reports, 'report')} "
            f"rest{'s' if len(leaning) == 1 else ''} on it, and it "
            f"{_unread(tellings[0].source, lookup)}",
            leaned_on_by=leaning,
        )


def _unread(source: Source, lookup: Lookup) -> str:
    """Of an outlet that the pile has a report of, that may be the one meant."""
    known = source.id in lookup.lineage.outlets or perhaps_read(source, lookup)
    return MAY_BE_READ if known else "is not among those read"


def _wanted(tellings: list[Telling]) -> str:
    """The report by its outlet, with the days that those who cite it give."""
    days = sorted({_days(t.when.interval) for t in tellings if t.when})
    when = f", {' or '.join(days)}" if days else ""
    return f"{tellings[0].source.name}{when}"


def _days(when: Interval) -> str:
    return str(when.min) if when.min == when.max else f"{when.min} to {when.max}"


def _undated(lookup: Lookup) -> Iterator[Chase]:
    """Counts of people that give no day for which they hold, by who gives them."""
    found: dict[str, list[Figure]] = {}
    for figure in lookup.figures.values():
        attribution = lookup.attributions.get(figure.attribution or "")
        told = lookup.traced(attribution) if attribution else ()
        if told and figure.scope and figure.as_of is None and counts(figure):
            found.setdefault(told[-1].source or "", []).append(figure)
    for source, figures in found.items():
        each = [" ".join(lookup.text(f.span).split()) for f in figures]
        # most told first: the order of the reports is no news
        printed = sorted(set(each), key=lambda words: (-each.count(words), words))
        yield Chase(
            source=source,
            wanted=f"the day for which {_listed(printed)} holds",
            why=f"{lookup.sources[source].name} gives it without a day",
            leaned_on_by=tuple(dict.fromkeys(f.attribution or "" for f in figures)),
        )


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return (
        quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
    )
