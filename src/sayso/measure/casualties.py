"""How many were killed and injured: what reports say, against a count by hand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sayso import annotate
from sayso.measure import regexes
from sayso.measure.bootstrap import RESAMPLES
from sayso.measure.incidents import Case, Corpus, corpus
from sayso.measure.rate import Rate, rates
from sayso.measure.tally import Tally, share
from sayso.tell.columns import table, wrapped
from sayso.weigh.toll import toll

Victims = tuple[int, int]
READERS = ("regular expressions", "sayso")
_WIDTHS = (33, 21, 21)


class Measure(StrEnum):
    """What is counted, under the name that the table gives it."""

    KILLED = "killed, exactly"
    INJURED = "injured, exactly"
    BOTH = "both, exactly"
    ALL_KILLED = "killed, over an incident"
    ALL_INJURED = "injured, over an incident"
    ALL_BOTH = "both, over an incident"


@dataclass(frozen=True, slots=True)
class Scores:
    """How often the numbers of victims are right, by reader.

    Attributes:
        folder: Where the corpus lies, as the user gave it.
        incidents: How many incidents the reports are of.
        several: How many of them have two reports or more.
        left_out: How many reports were not scored, by reason.
    """

    folder: Path
    reports: int
    incidents: int
    several: int
    left_out: Mapping[str, int]
    rates: Mapping[str, Mapping[Measure, Rate]]


def scores(
    folder: Path,
    *,
    every: int = 1,
    resamples: int = RESAMPLES,
    seen: Callable[[int], None] = lambda _: None,
) -> Scores:
    """The scores of both readers on the reports in *folder*.

    Args:
        folder: Holds ``docs.jsonl.gz`` and ``incidents.jsonl.gz``.
        every: Only incidents whose number it divides are read.
        resamples: How often incidents are drawn again for the intervals.
        seen: Called after each report with the number of them so far.
    """
    found = corpus(folder, every=every)
    told = {name: list(each) for name, each in _told(found, seen).items()}
    grouped = _grouped(found)
    return Scores(
        folder=folder,
        reports=len(found.cases),
        incidents=len(grouped),
        several=sum(len(places) > 1 for places in grouped.values()),
        left_out=found.left_out,
        rates={
            name: _rates(found.cases, each, grouped, resamples)
            for name, each in told.items()
        },
    )


def _told(found: Corpus, seen: Callable[[int], None]) -> dict[str, Iterator[Victims]]:
    plain = (regexes.toll(case.title, case.text) for case in found.cases)
    return {READERS[0]: plain, READERS[1]: _ours(found, seen)}


def _ours(found: Corpus, seen: Callable[[int], None]) -> Iterator[Victims]:
    documents = (case.document for case in found.cases)
    accounts = annotate.accounts(documents, annotator="rules")
    for number, account in enumerate(accounts, 1):
        reached = toll(account)
        seen(number)
        yield reached.killed, reached.injured


def _grouped(found: Corpus) -> dict[str, list[int]]:
    """By incident, which of the reports are of it."""
    grouped: defaultdict[str, list[int]] = defaultdict(list)
    for at, case in enumerate(found.cases):
        grouped[case.incident].append(at)
    return dict(sorted(grouped.items()))


def _rates(
    cases: Sequence[Case],
    told: Sequence[Victims],
    grouped: Mapping[str, Sequence[int]],
    resamples: int,
) -> dict[Measure, Rate]:
    rows = [_tallies(cases, told, places) for places in grouped.values()]
    return rates(Measure, rows, tuple(Measure), resamples=resamples)


def _tallies(
    cases: Sequence[Case], told: Sequence[Victims], places: Sequence[int]
) -> dict[Measure, Tally]:
    """What is right of one incident's reports, one by one and taken together."""
    known = cases[places[0]].victims
    own = [told[at] for at in places]
    joined = [combined(own)] if len(own) > 1 else []
    return {
        Measure.KILLED: _right([v[:1] for v in own], known[:1]),
        Measure.INJURED: _right([v[1:] for v in own], known[1:]),
        Measure.BOTH: _right(own, known),
        Measure.ALL_KILLED: _right([v[:1] for v in joined], known[:1]),
        Measure.ALL_INJURED: _right([v[1:] for v in joined], known[1:]),
        Measure.ALL_BOTH: _right(joined, known),
    }


def _right(told: Sequence[tuple[int, ...]], known: tuple[int, ...]) -> Tally:
    return share(sum(each == known for each in told), len(told))


def combined(told: Sequence[Victims]) -> Victims:
    """What several reports say together: the commonest pair of numbers.

    Of equally common ones that which has both killed and injured, then the largest:
    counts rise while an event is told, and a report may leave one of them out.

    >>> combined([(1, 3), (2, 3), (2, 0)])
    (2, 3)
    """
    common = Counter(told)
    return max(common, key=lambda pair: (common[pair], all(pair), pair))


def text(found: Scores) -> str:
    """*found* for a terminal of 80 columns."""
    head = (
        f"{found.folder}: {found.reports:,} reports of {found.incidents:,} incidents, "
        f"{found.several:,} of them with several reports"
    )
    out = ", ".join(f"{n:,} {why}" for why, n in sorted(found.left_out.items()))
    rows = [
        (measure, *(_shown(found.rates[name][measure]) for name in READERS))
        for measure in Measure
    ]
    lines = [*wrapped(head), *wrapped(f"left out: {out or 'none'}"), ""]
    return "\n".join([*lines, *table(("", *READERS), rows, _WIDTHS)]) + "\n"


def _shown(rate: Rate) -> str:
    if rate.interval is None:
        return f"{rate.tally.recall:.3f}"
    low, high = rate.interval
    return f"{rate.tally.recall:.3f} ({low:.3f}–{high:.3f})"
