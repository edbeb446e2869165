"""A dossier as one HTML file that asks for nothing, and reads without its script."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from sayso.core.document import Document, Kind
from sayso.core.dossier import SCHEMA, Dossier
from sayso.core.finding import Point, PointStatus
from sayso.core.span import Span
from sayso.tell import behind, report, scopes, sides, track, wording
from sayso.tell.alike import gathered
from sayso.tell.chains import chains
from sayso.tell.filters import pages
from sayso.tell.known import Known, known, ranked, unread
from sayso.tell.opening import Opening, opening
from sayso.tell.rules import RULES
from sayso.tell.tree import tree

# How many of a kind stand open; the rest is folded, and its number shown.
OPEN = {
    "points": 8,
    "told": 24,  # with their sentences; those after them in a line each
    "lines": 224,  # and those after these are counted
    "tellings": 8,  # of one point; those after them as links
    "scopes": 8,
    "printed": 8,  # a scope of more figures is folded
    "moments": 24,
    "moment": 4,
    "stances": 8,
    "cites": 8,
    "few": 4,  # links in a line
    "trees": 4,
    "drift": 6,
    "pairs": 3,
}
# More of a kind than this are counted, and not listed: they would repeat the reports,
# and a page of sixty has to stay under 1 MB.
LISTED = {
    "listed": 12,  # of one moment
    "stanced": 24,
    "others": 120,
    "same": 12,
    "scoped": 40,
}
LONG = 40  # reports, from which on half of that is enough
ALONE = 300  # points that one report alone makes
_LINKS = re.compile(r'href="#(d\d+\.\d+-\d+)"')

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

    @property
    def firsts(self) -> tuple[Span, ...]:
        """Where each report first tells it."""
        first = {span.document: span for span in reversed(self.spots)}
        return tuple(
            first[number] for number in dict.fromkeys(s.document for s in self.spots)
        )


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
    findings = pages(it)("findings.html").render(_findings(it, first))
    return composed(it, findings, partial(_reports, it), title=first.title)


def composed(
    it: Known, findings: str, reports: Callable[[list[str]], Context], *, title: str
) -> str:
    """A whole page: *findings*, and below them the *reports* that they lead to.

    *reports* takes the anchors to which *findings*, as HTML, has links.
    """
    # What the findings lead to is what the reports have to give an id.
    anchors = sorted(set(_LINKS.findall(findings)))
    templates = pages(it)
    whole: str = templates("page.html").render(
        title=title,
        count=wording.count(len(it.dossier.documents), "report"),
        version=it.dossier.version,
        style=_own("style.css"),
        allowed=_hash(_own("comfort.js")),
        findings=Markup(findings),  # noqa: S704 - escaped by its template
        reports=Markup(templates("reports.html").render(reports(anchors))),  # noqa: S704 - as above
    )
    return whole


@cache
def _own(name: str) -> Markup:
    text = (files("sayso.tell") / "templates" / name).read_text("utf-8")
    return Markup(text)  # noqa: S704 - our own file


def _hash(script: str) -> str:
    """The one script that a browser may run in a page, as its policy names it."""
    digest = sha256(script.encode()).digest()
    return f"sha256-{b64encode(digest).decode()}"


def _findings(it: Known, first: Opening) -> Context:
    dossier = it.dossier
    told = ranked(dossier.points)
    shared = [point for point in told if not _alone(point)]
    views = [_view(it, point, at) for at, point in enumerate(shared, 1)]
    leading = first.point and _drawn(it, first.point, 0)
    second = [p for p in shared if p is not first.point and p.reports > 1]
    context = {
        "it": it,
        "comfort": _own("comfort.js"),
        "open": OPEN | {k: n // 2 if _long(dossier) else n for k, n in LISTED.items()},
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
        "agreements": sides.agreements(it),
        "drift": dossier.drift,
        "track": track.track(it),
        "stances": sides.stances(dossier),
        "chase": dossier.chase,
        "points": views,
        "singles": _singles(dossier),
        "listed": len(told) - len(shared) <= ALONE,
    }
    return context | {"contents": _contents(context)}


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


def _long(dossier: Dossier) -> bool:
    return len(dossier.documents) > LONG


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
