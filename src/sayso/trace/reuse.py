"""Text that one report has from another: runs of words that both hold.

Every run is looked up in one index, and a report is compared only with those that
had its runs first, so that time grows about linearly with the pile.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from zlib import crc32

from sayso.core.account import Account
from sayso.core.document import Document, Kind
from sayso.core.lineage import Edge, EdgeKind
from sayso.core.span import Span

#: Fewer words than that and stock phrases look like copying.
WIDTH = 8
# Runs that two reports must share: fifteen words in a row, or as many in pieces.
# Below that the pairs of data/piles were shared boilerplate as often as wire copy.
_LEAST = 8
_HOLDERS = 8  # reports kept for a run: the first ones
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_TELLING = 4  # letters: shorter words are mostly grammar
_RAREST = 8
_LATEST = 50
_STEM = 6  # letters that endings leave alone


def shingles(text: str, width: int = WIDTH) -> dict[int, tuple[int, int]]:
    """The runs of *width* words in *text*, as numbers, with where each first stands.

    Case, punctuation and markup do not count. A checksum stands for the words, so
    that the same text gives the same numbers in every process.
    """
    words = [(m.group().casefold(), *m.span()) for m in _WORD.finditer(text)]
    found: dict[int, tuple[int, int]] = {}
    for at in range(len(words) - width + 1):
        piece = words[at : at + width]
        said = " ".join(word for word, _, _ in piece).encode()
        number = crc32(said) + (len(said) << 32)
        found.setdefault(number, (piece[0][1], piece[-1][2]))
    return found


@cache
def telling_words(text: str) -> frozenset[str]:
    """The stems of the longer words in *text*: what two tellings of one thing share.

    >>> sorted(telling_words("The ferries were cancelled."))
    ['cancel', 'ferrie', 'were']
    """
    words = (m.group().casefold() for m in _WORD.finditer(text))
    return frozenset(w[:_STEM] for w in words if len(w) >= _TELLING)


def containment(part: frozenset[str], whole: frozenset[str]) -> float:
    """The share of *part*'s words that *whole* has too; 0 where *part* is empty."""
    return len(part & whole) / len(part) if part else 0.0


def near(sets: Sequence[frozenset[str]]) -> Iterator[tuple[int, list[int]]]:
    """For each set of words the numbers of those before it that share a rare one.

    Only the rarest words are looked up, and of each only the latest holders: enough
    to meet every likely twin, and never all pairs.
    """
    common = Counter(word for each in sets for word in each)
    index: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(sets):
        shared = (word for word in each if common[word] > 1)
        rare = sorted(shared, key=lambda w: (common[w], w))[:_RAREST]
        yield at, sorted({n for word in rare for n in index[word][-_LATEST:]})
        for word in rare:
            index[word].append(at)


def edges(accounts: Sequence[Account]) -> list[Edge]:
    """Which report has text from which, with the passages of both.

    The earlier is the one told from; where neither time nor credit tells which is
    earlier, the one whose file comes first in the alphabet.
    """
    runs = {a.document.number: _own_runs(a) for a in accounts}
    holders: dict[int, tuple[int, ...]] = {}
    wholes: dict[tuple[str, ...], int] = {}
    by_number = {a.document.number: a for a in accounts}
    documents = {number: a.document for number, a in by_number.items()}
    found: list[Edge] = []
    for number in sorted(documents, key=lambda n: _order(documents[n])):
        texts = _wholes(by_number[number])
        twin = next((wholes[text] for text in texts if text in wholes), number)
        wholes |= {text: number for text in texts if text not in wholes}
        enough = _sources(runs[number], holders) - {twin}
        found += [_edge(documents, runs, number, first) for first in sorted(enough)]
        if twin != number:
            found.append(_copy(by_number[number], by_number[twin]))
        for run in runs[number]:
            holders[run] = (*holders.get(run, ()), number)[:_HOLDERS]
    return found


def _sources(runs: Iterable[int], holders: Mapping[int, Sequence[int]]) -> set[int]:
    """The reports that had enough of *runs* first, else the one that had most of them.

    A short report may have had first what its elders and this one share at length.
    """
    held = [holders[run] for run in runs if run in holders]
    first = Counter(numbers[0] for numbers in held)
    enough = {number for number in first if first[number] >= _LEAST}
    if enough or len(held) < _LEAST:
        return enough
    had = Counter(number for numbers in held for number in numbers)
    most = max(had, key=had.__getitem__)  # of equals the one that is met first
    return {most} if had[most] >= _LEAST else set()


def _order(document: Document) -> tuple[date, str, int]:
    when = document.published.interval
    return when.min or when.max or date.max, document.file, document.number


def _wholes(account: Account) -> list[tuple[str, ...]]:
    """All words of a report's body, and all with its headline: a copy has the same.

    However few they are; but what is a quotation and nothing else is its speaker's.
    The headline, since a first sentence that repeats it is set aside.
    """
    mined = account.document.mined
    own = [s for s in mined if not any(s.span in q.span for q in account.quotations)]
    if not own:
        return []
    body = (s.span for s in mined if s.kind is Kind.BODY)
    sets = (body, (s.span for s in mined))
    texts = ([w for span in spans for w in _words(account, span)] for spans in sets)
    return [tuple(words) for words in texts if words]


def _words(account: Account, span: Span) -> Iterator[str]:
    return (m.group().casefold() for m in _WORD.finditer(account.document[span]))


def _copy(teller: Account, told: Account) -> Edge:
    """The edge of a report whose text is another's, word for word."""
    return Edge(
        teller=teller.document.id,
        told=told.document.id,
        kind=EdgeKind.REUSES_TEXT,
        evidence=(*_shared(teller, told), *_shared(told, teller)),
    )


def _shared(one: Account, other: Account) -> Iterator[Span]:
    """The body of *one*, and its headline if the other has it, too."""
    theirs = {tuple(_words(other, each.span)) for each in other.document.mined}
    for each in one.document.mined:
        if each.kind is Kind.BODY or tuple(_words(one, each.span)) in theirs:
            yield each.span


def _own_runs(account: Account) -> dict[int, tuple[int, int]]:
    """The runs in a report's own words: quotations are their speakers'."""
    found: dict[int, tuple[int, int]] = {}
    quoted = sorted((q.span.start, q.span.end) for q in account.quotations)
    starts = [start for start, _ in quoted]
    for segment in account.document.mined:
        start = segment.span.start
        for run, (a, b) in shingles(account.document[segment.span]).items():
            before = bisect_right(starts, start + a)
            if not before or quoted[before - 1][1] < start + b:
                found.setdefault(run, (start + a, start + b))
    return found


def _edge(
    documents: Mapping[int, Document],
    runs: Mapping[int, Mapping[int, tuple[int, int]]],
    teller: int,
    told: int,
) -> Edge:
    shared = runs[teller].keys() & runs[told].keys()
    evidence = [
        *_passages(documents[teller], (runs[teller][run] for run in shared)),
        *_passages(documents[told], (runs[told][run] for run in shared)),
    ]
    names = documents[teller].id, documents[told].id
    return Edge(
        teller=names[0],
        told=names[1],
        kind=EdgeKind.REUSES_TEXT,
        evidence=tuple(evidence),
    )


def _passages(document: Document, places: Iterable[tuple[int, int]]) -> list[Span]:
    """Runs that overlap, as the passages that they make up, in order."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return [document.span(start, end) for start, end in joined]
