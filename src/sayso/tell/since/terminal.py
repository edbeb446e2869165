"""What is new since, as text for the terminal."""

import sys
from collections.abc import Iterator

from sayso.core.since import Since
from sayso.tell import wording
from sayso.tell.columns import WIDTH, wrapped
from sayso.tell.known import Known
from sayso.tell.plain import numbers, reports
from sayso.tell.since.head import head, shown
from sayso.tell.since.lines import Line, Part, pair

# What is more is counted, and told with *every*.
MOST, UNDER = 6, 6
_SENTENCE = 220  # characters
_PLAIN = frozenset(("pile",))  # listed in full, and named with their numbers

Lines = Iterator[str]


def text(found: Since, *, every: bool = False) -> str:
    """*found* in lines of at most 80 columns; all of it with *every*."""
    both = pair(found)
    news = " ".join(line.text for line in head(both, found))
    blocks = ["\n".join(wrapped(news))]
    told = ("\n".join(_part(both.new, p, every=every)) for p in shown(both, found))
    blocks += told
    blocks.append("\n".join(reports(both.new)))
    return "\n\n".join(blocks) + "\n"


def _part(it: Known, part: Part, *, every: bool) -> Lines:
    yield f"{part.title.upper()} ({len(part.lines)})"
    most = sys.maxsize if every or part.name in _PLAIN else MOST
    for line in part.lines[:most]:
        yield from _line(it, line, 2, every=every)
    yield from _more(len(part.lines) - most, 2)


def _line(it: Known, line: Line, at: int, *, every: bool) -> Lines:
    told = f"{line.text} {numbers(line.spots)}".rstrip()
    yield from _indented(told, at, "  ")
    if line.shown:
        sentence = wording.folded("".join(it.sentence(line.shown)))
        yield from _indented(_quoted(sentence), at + 4, "")
    under = [each for each in line.under if every or not each.more]
    most = sys.maxsize if every else UNDER
    for each in under[:most]:
        yield from _line(it, each, at + 4, every=every)
    yield from _more(len(line.under) - len(under[:most]), at + 4)


def _quoted(sentence: str) -> str:
    return wording.quoted(wording.clipped(sentence, _SENTENCE))


def _indented(told: str, at: int, further: str) -> Lines:
    yield from (f"{' ' * at}{each}" for each in wrapped(told, WIDTH - at, further))


def _more(number: int, at: int) -> Lines:
    if number > 0:
        yield f"{' ' * at}and {number:,} more: add --all"
