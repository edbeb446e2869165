"""Spans as marks in a text: ids to lead to, and words to say what they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from markupsafe import Markup, escape

from sayso.core.span import Span

# A report has hundreds of marks: an element of HTML's own for each kind is shorter by
# half than a class, and says as much.
TAGS = {
    "": "span",
    "said": "u",
    "record": "u",
    "who": "b",
    "number": "mark",
    "time": "i",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked: as which of TAGS, and what to say of them."""

    span: Span
    kind: str = ""
    title: str = ""


class _Piece(NamedTuple):
    """What of a mark stands in one place. Outer ones come before inner ones."""

    start: int
    back: int  # the end, negative: of two that start together the longer is outer
    order: int
    mark: Mark


def anchor(span: Span) -> str:
    """The id of the words under *span*.

    >>> anchor(Span(0, 170, 273))
    'd0.170-273'
    """
    return f"d{span.document}.{span.start}-{span.end}"


def marked(text: str, within: Span, marks: Iterable[Mark], ids: set[str]) -> Markup:
    """The words of *text* under *within*, with *marks* of the same text nested into it.

    A mark that crosses the end of another is cut there and taken up again behind it,
    as no two elements may cross. Every anchor in *ids* is given out once, to the first
    piece, and taken from *ids*.
    """
    out: list[str] = []
    inside: list[_Piece] = []
    at = within.start
    for piece in _nested(within, marks):
        while inside and -inside[-1].back <= piece.start:
            at = _through(text, at, -inside[-1].back, out)
            out.append(_closing(inside.pop().mark))
        at = _through(text, at, piece.start, out)
        out.append(_opening(piece.mark, ids))
        inside.append(piece)
    while inside:
        at = _through(text, at, -inside[-1].back, out)
        out.append(_closing(inside.pop().mark))
    _through(text, at, within.end, out)
    return Markup("".join(out))  # noqa: S704 - escaped piece by piece


def _nested(within: Span, marks: Iterable[Mark]) -> Iterator[_Piece]:
    """Pieces of *marks* such that each lies within, or apart from, each before it."""
    first, last = within.start, within.end
    waiting = [
        _Piece(max(m.span.start, first), -min(m.span.end, last), at, m)
        for at, m in enumerate(marks)
        if m.span.start < last and first < m.span.end
    ]
    heapify(waiting)
    ends: list[int] = []
    while waiting:
        piece = heappop(waiting)
        while ends and ends[-1] <= piece.start:
            ends.pop()
        if ends and ends[-1] < -piece.back:
            heappush(waiting, piece._replace(start=ends[-1]))
            piece = piece._replace(back=-ends[-1])
        ends.append(-piece.back)
        yield piece


def _through(text: str, at: int, to: int, out: list[str]) -> int:
    out.append(_escaped(text[at:to]))
    return to


def _escaped(words: str) -> str:
    """*words* as they stand between tags, where a quotation mark is only itself."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _opening(mark: Mark, ids: set[str]) -> str:
    name = anchor(mark.span)
    given = ""
    if name in ids:
        ids.remove(name)
        given = f' id="{name}"'
    if mark.kind == "record":
        given += ' class="r"'
    if mark.title:
        given += f' title="{escape(mark.title)}"'
    return f"<{TAGS[mark.kind]}{given}>"


def _closing(mark: Mark) -> str:
    return f"</{TAGS[mark.kind]}>"
