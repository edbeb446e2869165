"""A dossier as one HTML file that needs nothing else: no script, no request."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.core.document import Document, Kind
from sayso.core.dossier import SCHEMA, Dossier
from sayso.core.finding import Event, Point, PointStatus
from sayso.core.span import Span
from sayso.tell import bars, behind, report, scopes, sides, track, wording
from sayso.tell.alike import gathered
from sayso.tell.chains import chains
from sayso.tell.known import Known, known, ranked, unread
from sayso.tell.marks import anchor
from sayso.tell.opening import Opening, opening
from sayso.tell.rules import RULES
from sayso.tell.tree import tree
from sayso.text import languages

# How many of a kind stand open; the rest is folded, and its number shown.
OPEN = {
    "points": 8,
    "told": 24,  # with their sentences; those after them in a line each
    "lines": 224,  # and those after these are counted
    "scopes": 8,
    "moments": 24,
    "moment": 4,
    "stances": 8,
    "cites": 8,
    "trees": 4,
}
# More points than this that one report alone makes are counted, and not listed: they
# would repeat the reports, and a page of sixty has to stay under 1 MB.
LISTED = 300
LINKS = re.compile(r'href="#(d\d+\.\d+-\d+)"')
_WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PointView:
    """A point with its name on the page, its picture and that picture in words."""

    point: Point
    name: str
    spot: Span
    tree: Markup
    rows: tuple[behind.Row, ...]

    @property
    def spots(self) -> tuple[Span, ...]:
        """Where it is told."""
        return tuple(mention.span for mention in self.point.mentions)


@dataclass(frozen=True, slots=True)
class Alone:
    """The points that one report alone makes."""

    document: int
    points: tuple[Point, ...]

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.points)


def page(dossier: Dossier) -> str:
    """*dossier* as HTML."""
    it = known(dossier)
    first = opening(it)
    pages = templates(it)
    findings = pages("findings.html").render(_findings(it, first))
    # What the findings lead to is what the reports have to give an id.
    anchors = sorted(set(LINKS.findall(findings)))
    reports = pages("reports.html").render(_reports(it, anchors))
    whole: str = pages("page.html").render(
        title=first.title,
        count=wording.count(len(dossier.documents), "report"),
        version=dossier.version,
        style=style(),
        findings=Markup(findings),  # noqa: S704 - escaped by its template
        reports=Markup(reports),  # noqa: S704 - as above
    )
    return whole


@cache
def style() -> Markup:
    """The style sheet of every page."""
    text = (files("sayso.tell") / "templates" / "style.css").read_text("utf-8")
    return Markup(text)  # noqa: S704 - our own file


def templates(it: Known) -> Callable[[str], Any]:
    """The templates, which see nothing but what they are given."""
    pages = Environment(
        loader=PackageLoader("sayso.tell"),
        autoescape=True,  # a report's text is a stranger's
        undefined=StrictUndefined,  # a misspelt name is an error, not a blank
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
    )
    pages.filters |= {
        "anchor": anchor,
        "by_report": _by_report,
        "bounds": wording.bounds,
        "changed": wording.changed,
        "clipped": wording.clipped,
        "count": wording.count,
        "dated": wording.dated,
        "days": track.strip,
        "differing": wording.DIFFERENCES.__getitem__,
        "folded": wording.folded,
        "language": languages.called,
        "is_web": lambda url: bool(_WEB.fullmatch(url)),
        "leaning": partial(sides.leaning, it),
        "number": wording.number,
        "overview": bars.overview,
        "scale": track.scale,
        "standing": wording.STANDING.__getitem__,
        "strip": lambda one, scope: bars.strip((one,), scope.top, one.text),
        "told": partial(_event, it),
        "teller": partial(behind.teller, it),
    }
    return pages.get_template


def _by_report(spots: Iterable[Span]) -> list[list[Span]]:
    """*spots* by the report in which they stand, in the order of the first of each."""
    found: dict[int, list[Span]] = {}
    for span in dict.fromkeys(spots):
        found.setdefault(span.document, []).append(span)
    return list(found.values())


def _findings(it: Known, first: Opening) -> Context:
    dossier = it.dossier
    told = ranked(dossier.points)
    shared = [point for point in told if not _alone(point)]
    views = [_view(it, point, at) for at, point in enumerate(shared, 1)]
    leading = first.point and _drawn(it, first.point, 0)
    second = [p for p in shared if p is not first.point and p.reports > 1]
    context = {
        "it": it,
        "open": OPEN,
        "opening": first,
        "documents": dossier.documents,
        "stories": dossier.stories,
        "leading": leading,
        "next": [_drawn(it, p, n) for n, p in enumerate(second[: OPEN["trees"]], 1)],
        "scopes": scopes.scopes(it),
        "other_figures": scopes.others(it),
        "no_conflict": wording.NO_CONFLICT,
        "conflicts": sides.differences(it, conflict=True),
        "differences": sides.differences(it, conflict=False),
        "drift": dossier.drift,
        "track": track.track(it),
        "stances": sides.stances(dossier),
        "chase": dossier.chase,
        "points": views,
        "singles": _singles(dossier),
        "listed": len(told) - len(shared) <= LISTED,
    }
    return context | {"contents": _contents(context)}


def _event(it: Known, event: Event, length: int) -> str:
    """What an entry of the timeline says; a report without a title goes by its name."""
    for span in event.evidence[:1]:
        if event.text == it.dossier.documents[span.document].file:
            return it.report(span.document)
    return wording.clipped(event.text, length)


def _contents(context: Context) -> list[tuple[str, str, int]]:
    """The parts that there are, with how much is in each."""
    sizes = [
        ("figures", "Figures", len(context["scopes"]) or len(context["other_figures"])),
        ("disagree", "What disagrees", len(context["conflicts"])),
        ("drift", "Changed in the retelling", len(context["drift"])),
        ("timeline", "When", context["track"].size),
        ("positions", "Who confirmed, denied", len(context["stances"])),
        ("chase", "What to get next", len(context["chase"])),
        ("points", "All points", len(context["it"].dossier.points)),
        ("reports", "Each report", len(context["documents"])),
    ]
    shown = {"disagree", "points", "reports"}
    parts = [part for part in sizes if part[2] or part[0] in shown]
    return [*parts, ("method", "How this was made", 0)]


def _alone(point: Point) -> bool:
    """Whether one report alone says it, and nobody disputes it."""
    return point.reports <= 1 and point.status is not PointStatus.DISPUTED


def _singles(dossier: Dossier) -> list[Alone]:
    found: dict[int, list[Point]] = {}
    for point in dossier.points:
        if _alone(point):
            found.setdefault(point.mentions[0].span.document, []).append(point)
    return [Alone(number, tuple(found[number])) for number in sorted(found)]


def _view(it: Known, point: Point, at: int) -> PointView:
    return PointView(
        point, f"p{at}", point.mentions[0].span, Markup(), behind.rows(it, point)
    )


def _drawn(it: Known, point: Point, at: int) -> PointView:
    """*point* with its picture; *at* keeps the picture's ids apart from others'."""
    title = f"Source tree: {wording.clipped(point.text, 160)}"
    drawn = tree(gathered(chains(it, point)), name=f"tree{at}", title=title)
    spot = next(
        (m.span for m in point.mentions if it.words(m.span) in point.text),
        point.mentions[0].span,
    )
    return PointView(point, f"tree{at}", spot, drawn, behind.rows(it, point))


def _reports(it: Known, anchors: Iterable[str]) -> Context:
    found = report.marks(it, anchors)
    ids = set(anchors)
    dossier = it.dossier
    return {
        "it": it,
        "documents": dossier.documents,
        "reports": [full(it, d, found, ids) for d in dossier.documents],
        "rules": RULES,
        "schema": SCHEMA,
        "set_aside": unread(dossier),
        "overruled": tuple(map(wording.by_hand, dossier.overruled)),
        "version": dossier.version,
    }


def full(it: Known, document: Document, found: report.Marks, ids: set[str]) -> Context:
    """A report in full, with what was *found* in it marked, for its template."""
    figures = [f for f in it.dossier.figures if f.span.document == document.number]
    paragraphs = report.paragraphs(document, found, ids)
    return {
        "document": document,
        "published": wording.when(document.published.interval),
        "inferred": document.published.inferred,
        "found": len(it.said_in.get(document.number, ())),
        "figures": len(figures),
        "headline": not document.text
        or any(s.kind is Kind.HEADLINE for s in document.segments),
        "paragraphs": paragraphs,
        # where the text was kept out, links lead to the report
        "loose": sorted(name for name in ids if name.startswith(f"{document.id}.")),
    }
