"""The templates, and what they may do with what they are given: words, no decisions."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import zip_longest
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.core.finding import Event, Point
from sayso.core.span import Span
from sayso.tell import bars, behind, over, retold, sides, track, wording
from sayso.tell.known import Known
from sayso.tell.marks import anchor
from sayso.text import languages

_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def pages(it: Known) -> Callable[[str], Any]:
    """The templates, which see nothing but what they are given."""
    made = Environment(
        loader=PackageLoader("sayso.tell"),
        autoescape=True,  # a report's text is a stranger's
        undefined=StrictUndefined,  # a misspelt name is an error, not a blank
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "anchor": anchor,
        "because": _because,
        "bounds": wording.bounds,
        "by_report": _by_report,
        "clipped": wording.clipped,
        "count": wording.count,
        "dated": wording.dated,
        "days": track.strip,
        "differing": wording.DIFFERENCES.__getitem__,
        "folded": wording.folded,
        "is_web": lambda url: bool(_WEB.fullmatch(url)),
        "language": languages.called,
        "leaning": partial(sides.leaning, it),
        "number": wording.number,
        "over": over.over,
        "overview": bars.overview,
        "scale": track.scale,
        "standing": wording.STANDING.__getitem__,
        "strands": partial(retold.strands, it),
        "strip": lambda one, scope: bars.strip((one,), scope.top, one.text),
        "teller": partial(behind.teller, it),
        "told": partial(_event, it),
    }
    return made.get_template


def _because(point: Point) -> list[tuple[str, tuple[Span, ...]]]:
    """Each reason of its count, with the words that it rests on."""
    origins = point.origins
    return list(zip_longest(origins.reasons, origins.evidence, fillvalue=()))  # type: ignore[arg-type] # no reason is missing


def _by_report(spots: Iterable[Span]) -> list[list[Span]]:
    """*spots* by the report in which they stand, in the order of the first of each."""
    found: dict[int, list[Span]] = {}
    for span in dict.fromkeys(spots):
        found.setdefault(span.document, []).append(span)
    return list(found.values())


def _event(it: Known, event: Event, length: int) -> str:
    """What an entry of the timeline says; a report without a title goes by its name."""
    for span in event.evidence[:1]:
        if event.text == it.dossier.documents[span.document].file:
            return it.report(span.document)
    return wording.clipped(event.text, length)
