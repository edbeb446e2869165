"""When: the times that are read in news, against those that were marked by hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sayso.core.interval import Interval, day
from sayso.measure.bootstrap import RESAMPLES
from sayso.measure.rate import Rate, rates
from sayso.measure.tally import Tally, share
from sayso.measure.timebank import Article, Marked, articles
from sayso.measure.timereaders import READERS, Missing, Reader, Said, trimmed
from sayso.measure.timevalues import Vague, Worth, lasts, worth

Pairs = Sequence[tuple[Said, Marked]]
Scored = Mapping["Measure", Tally]


class Measure(StrEnum):
    """What is counted, under the name that a table gives it."""

    EXACT = "found, to the letter"
    FOUND = "found, overlapping"
    RIGHT = "found, and its days right"
    DAYS = "days right, of those found"
    WITHIN = "days right, or told a part"
    VAGUE = "before, now or after"
    LENGTH = "length right"
    EVENTS = "events' dates in sight"


ACCURACIES = frozenset(
    (Measure.DAYS, Measure.WITHIN, Measure.VAGUE, Measure.LENGTH, Measure.EVENTS)
)
"""Those that are one number, a recall, and have no precision."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How well each reader reads the times of a corpus.

    Attributes:
        folder: Where the corpus lies, as the user gave it.
        marked: How many times were marked; the days of the articles left out.
        events: How many dated events the corpus has.
        rates: By reader, in the order asked for.
        missing: By reader, why it did not run.
    """

    folder: Path
    articles: int
    marked: int
    events: int
    rates: Mapping[str, Mapping[Measure, Rate]]
    missing: Mapping[str, str]


def scores(
    folder: Path,
    names: Iterable[str] = tuple(READERS),
    *,
    resamples: int = RESAMPLES,
    seen: Callable[[int], None] = lambda _: None,
) -> Scores:
    """The scores of each reader in *names* on the corpus in *folder*.

    Args:
        folder: Holds articles in CAT's XML, at any depth.
        names: Keys of ``READERS``.
        resamples: How often articles are drawn again for the intervals.
        seen: Called after each article with the number of them so far.

    Raises:
        NoTimes: if the folder holds no marked times.
    """
    corpus = articles(folder)
    readers, missing = _running(names)
    rows: dict[str, list[Scored]] = {name: [] for name in readers}
    for number, article in enumerate(corpus, 1):
        for name, read in readers.items():
            rows[name].append(against(article, read(article)))
        seen(number)
    return Scores(
        folder=folder,
        articles=len(corpus),
        marked=sum(len(each.marked) for each in corpus),
        events=sum(len(_elsewhere(each)) for each in corpus),
        rates={
            name: rates(Measure, own, ACCURACIES, resamples=resamples)
            for name, own in rows.items()
        },
        missing=missing,
    )


def _running(names: Iterable[str]) -> tuple[dict[str, Reader], dict[str, str]]:
    readers, missing = {}, {}
    for name in names:
        try:
            readers[name] = READERS[name]()
        except Missing as why:
            missing[name] = str(why)
    return readers, missing


def against(article: Article, said: Iterable[Said]) -> dict[Measure, Tally]:
    """What of the times *said* of *article* is right.

    Only the part of the article counts in which times were marked, without the line
    of its own date. A preposition before a time is not a part of it.
    """
    every = [trimmed(article.text, each) for each in said]
    ours = [each for each in every if _counts(each, article)]
    pairs = aligned(ours, article.marked)
    exact = sum((s.start, s.end) == (m.start, m.end) for s, m in pairs)
    return {
        Measure.EXACT: Tally(exact, len(ours), exact, len(article.marked)),
        Measure.FOUND: Tally(len(pairs), len(ours), len(pairs), len(article.marked)),
        **_by_days(article, pairs, len(ours)),
        Measure.VAGUE: _share(_is_vague_as(article, s, m) for s, m in pairs),
        Measure.LENGTH: _share(_is_as_long(s, m) for s, m in pairs),
        Measure.EVENTS: _events(article, every),
    }


def _counts(said: Said, article: Article) -> bool:
    start, end = article.header
    apart = said.end <= start or end <= said.start
    return apart and said.start < article.until


def aligned(said: Sequence[Said], marked: Sequence[Marked]) -> Pairs:
    """One for one, those that overlap; what shares most of both goes first."""
    fits = []
    for i, one in enumerate(said):
        for j, other in enumerate(marked):
            common = min(one.end, other.end) - max(one.start, other.start)
            if common > 0:
                both = max(one.end, other.end) - min(one.start, other.start)
                fits.append((-common / both, i, j))
    ours: set[int] = set()
    theirs: set[int] = set()
    out = []
    for _, i, j in sorted(fits):
        if i not in ours and j not in theirs:
            ours.add(i)
            theirs.add(j)
            out.append((said[i], marked[j]))
    return out


def _by_days(article: Article, pairs: Pairs, told: int) -> dict[Measure, Tally]:
    """Of the times that have a place on the calendar."""
    dated = [m for m in article.marked if _dated(m)]
    met = [(s, m) for s, m in pairs if _dated(m)]
    right = sum(_same(article, s.worth, worth(m.value).days) for s, m in met)
    within = sum(_told_part(article, s.worth, worth(m.value).days) for s, m in met)
    others = len(pairs) - len(met)
    return {
        Measure.RIGHT: Tally(right, told - others, right, len(dated)),
        Measure.DAYS: share(right, len(met)),
        Measure.WITHIN: share(within, len(met)),
    }


def _dated(marked: Marked) -> bool:
    return marked.type in {"DATE", "TIME"} and worth(marked.value).days is not None


def _same(article: Article, said: Worth, days: Interval | None) -> bool:
    if said.vague is Vague.PRESENT and days == day(article.created):
        return True
    return days is not None and said.days == days


def _told_part(article: Article, said: Worth, days: Interval | None) -> bool:
    """The same days, or those of a part that was told as one, within them."""
    if _same(article, said, days):
        return True
    own = said.days
    if not said.part or own is None or days is None:
        return False
    if own.min is None or own.max is None or days.min is None or days.max is None:
        return False
    return days.min <= own.min and own.max <= days.max


def _is_vague_as(article: Article, said: Said, marked: Marked) -> bool | None:
    vague = worth(marked.value).vague
    if vague is None:
        return None
    today = vague is Vague.PRESENT and said.worth.days == day(article.created)
    return said.worth.vague is vague or today


def _is_as_long(said: Said, marked: Marked) -> bool | None:
    length = worth(marked.value).length
    if marked.type != "DURATION" or length is None:
        return None
    own = said.worth
    return own.length == length or (own.days is not None and lasts(own.days, length))


def _share(rights: Iterator[bool | None]) -> Tally:
    counted = [right for right in rights if right is not None]
    return share(sum(counted), len(counted))


def _elsewhere(article: Article) -> list[tuple[int, int, Interval]]:
    """The events of another date than the article's, by sentence."""
    found = [(e.start, e.end, worth(e.value).days) for e in article.events]
    return [
        (start, end, days)
        for start, end, days in found
        if days is not None and days != day(article.created)
    ]


def _events(article: Article, said: Sequence[Said]) -> Tally:
    """Those of whose date the sentence has a time."""
    events = _elsewhere(article)
    met = sum(
        any(start <= s.start < end and s.worth.days == days for s in said)
        for start, end, days in events
    )
    return share(met, len(events))
