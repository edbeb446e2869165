"""Documents made from marked text, so that no test counts offsets by hand."""

import re
from datetime import date

from sayso.core.document import Document, Kind, Outlet, Published, Segment
from sayso.core.interval import OPEN, day
from sayso.core.span import Span

_OPENING = re.compile(r"\[(\w+):")


def plain(
    text: str,
    *,
    number: int = 0,
    outlet: str | None = None,
    published: date | None = None,
    headline: str | None = None,
) -> Document:
    """A report whose paragraphs are all body, under *headline* if there is one."""
    whole = f"{headline}\n\n{text}" if headline else text
    return Document(
        number=number,
        file=f"{number}.txt",
        sha256="0" * 64,
        text=whole,
        outlet=Outlet(outlet),
        published=Published(day(published) if published else OPEN),
        title=headline,
        segments=_segments(whole, number, headline),
    )


def _segments(text: str, number: int, headline: str | None) -> tuple[Segment, ...]:
    found = re.finditer(r"\S(?:.*\S)?", text)
    return tuple(
        Segment(
            Span(number, *match.span()),
            Kind.HEADLINE if match.group() == headline and not at else Kind.BODY,
        )
        for at, match in enumerate(found)
    )


def marked(markup: str, **about: object) -> tuple[Document, dict[str, Span]]:
    """A document, and the spans that *markup* names in it ``[name:like this]``.

    Marks may nest. *about* goes to :func:`plain`.

    >>> document, marks = marked("“[content:It held,]” said [source:Ruiz].")
    >>> document.text
    '“It held,” said Ruiz.'
    >>> document[marks["source"]]
    'Ruiz'
    """
    text, spots = _unmarked(markup)
    document = plain(text, **about)  # type: ignore[arg-type] - passed on as given
    return document, {name: document.span(*spot) for name, spot in spots.items()}


def _unmarked(markup: str) -> tuple[str, dict[str, tuple[int, int]]]:
    text, spots, open_marks, at = "", {}, [], 0
    while at < len(markup):
        opening = _OPENING.match(markup, at)
        if opening:
            open_marks.append((opening[1], len(text)))
            at = opening.end()
        elif markup[at] == "]" and open_marks:
            name, start = open_marks.pop()
            spots[name] = (start, len(text))
            at += 1
        else:
            text += markup[at]
            at += 1
    return text, spots
