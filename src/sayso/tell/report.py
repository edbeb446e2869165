"""A report in full: what was found in it marked, what was set aside beside it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from sayso.core.account import Attribution, Figure, How, Status, Time
from sayso.core.document import Document, Kind, Segment
from sayso.core.span import Span, gaps
from sayso.tell import wording
from sayso.tell.known import Known
from sayso.tell.marks import Mark, anchor, marked
from sayso.tell.scopes import scope_name

_ANCHOR = re.compile(r"d(\d+)\.(\d+)-(\d+)")

Marks = dict[int, list[Mark]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: its kind where it was set aside, else nothing."""

    aside: str
    words: Markup
    headline: bool = False


def marks(known: Known, anchors: Iterable[str]) -> Marks:
    """What to mark, by the number of the report; *anchors* are led to from the page."""
    dossier = known.dossier
    found: Marks = defaultdict(list)
    listed = (
        *(mark for said in dossier.attributions for mark in _said(known, said)),
        *map(_number, dossier.figures),
        *map(_time, dossier.times),
    )
    for mark in listed:
        found[mark.span.document].append(mark)
    there = {anchor(mark.span) for mark in listed}
    for span in (_span(name) for name in anchors if name not in there):
        found[span.document].append(Mark(span))
    return found


def paragraphs(
    document: Document, found: Marks, ids: set[str]
) -> tuple[tuple[Piece, ...], ...]:
    """The text of *document* as its lines part it. Each of *ids* is given out once."""
    if not document.text:
        return ()
    here = found.get(document.number, [])
    lines = groupby(enumerate(_lines(document)), key=lambda each: each[1][0])
    return tuple(
        tuple(_piece(document, segment, here, ids) for _, (_, segment) in line)
        for _, line in lines
    )


def _lines(document: Document) -> Iterator[tuple[int, Segment | Span]]:
    """The segments and whatever else is no white space, each with its paragraph."""
    paragraph, end = 0, 0
    for part in sorted(_parts(document), key=_spot):
        span = _spot(part)
        paragraph += "\n" in document.text[end : span.start]
        yield paragraph, part
        end = span.end


def _parts(document: Document) -> Iterator[Segment | Span]:
    yield from document.segments
    whole = document.span(0, len(document.text))
    loose = gaps([segment.span for segment in document.segments], whole)
    yield from (span for span in loose if document[span].strip())


def _spot(part: Segment | Span) -> Span:
    return part if isinstance(part, Span) else part.span


def _piece(
    document: Document, part: Segment | Span, here: list[Mark], ids: set[str]
) -> Piece:
    aside = isinstance(part, Segment) and not part.kept
    kind = wording.KINDS[part.kind] if isinstance(part, Segment) and aside else ""
    headline = isinstance(part, Segment) and part.kind is Kind.HEADLINE
    return Piece(kind, marked(document.text, _spot(part), here, ids), headline)


def _said(known: Known, said: Attribution) -> Iterator[Mark]:
    who = known.who(said.id)
    if who and len(said.chain) > 1:
        kind = "record" if said.status is Status.ON_RECORD else "said"
        how = f"{who.words} ({wording.STATUS[said.status]})"
        title = "" if _shown(said) else how
        yield from (Mark(span, kind, title) for span in said.content)
    for hop in said.chain[1:]:
        if hop.mention:
            name = known.source(hop.source)
            yield Mark(hop.mention, "who", _unless(name, known.words(hop.mention)))


def _shown(said: Attribution) -> bool:
    """Whether its marks show it all: on record, and named beside the words."""
    hop = said.chain[-1]
    beside = hop.mention is not None and hop.how is How.EXPLICIT
    return said.status is Status.ON_RECORD and len(said.chain) == 2 and beside


def _unless(name: str, words: str) -> str:
    """*name*, unless the words under the mark are the same."""
    return "" if name == words else name


def _number(figure: Figure) -> Mark:
    what = scope_name(figure) if figure.scope else figure.unit
    return Mark(figure.span, "number", what)


def _time(time: Time) -> Mark:
    return Mark(time.span, "time", wording.when(time.interval) or "Time: not known")


def _span(name: str) -> Span:
    found = _ANCHOR.fullmatch(name)
    document, start, end = map(int, found.groups()) if found else (0, 0, 1)
    return Span(document, start, end)
