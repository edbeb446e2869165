"""What sayso makes of a pile, told free of ids and of the order of the reports."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import sayso
from piles.made import Pile
from piles.world import Report, World, file, headline, text
from sayso.core.dossier import Dossier
from sayso.core.finding import Point
from sayso.core.lineage import Source
from sayso.core.span import Span

Place = tuple[str, int, int]  # a report's name, and where in its text
Somebody = frozenset[Place | str]
Numbers = tuple[int, int, int]  # least, best reading, most


def contents(world: World, report: Report) -> str:
    """The file that holds *report*."""
    told = text(world, report)
    if report.bare:
        return told
    return json.dumps(
        {
            "title": headline(world, report),
            "outlet": report.outlet,
            "date": f"2031-03-{report.day:02}",
            "text": told,
        }
    )


def written(pile: Pile, folder: Path) -> list[Path]:
    """The files of *pile* in *folder*, in its order; each is named for its outlet."""
    paths = []
    for report in pile.reports:
        paths.append(folder / file(report))
        paths[-1].write_text(contents(pile.world, report), "utf-8")
    return paths


@dataclass(frozen=True)
class Found:
    """A dossier, seen so that it can be held against another of like reports."""

    dossier: Dossier

    def place(self, span: Span) -> Place:
        """Where a span stands, whatever the number of its report."""
        file = self.dossier.documents[span.document].file
        return Path(file).name, span.start, span.end

    @cached_property
    def _outlets(self) -> Mapping[str, frozenset[str]]:
        """For each source the names of the reports that it published."""
        found: dict[str, set[str]] = {}
        for each in self.dossier.attributions:
            file = self.dossier.documents[each.document].file
            found.setdefault(each.chain[0].source or "", set()).add(Path(file).name)
        return {ident: frozenset(files) for ident, files in found.items()}

    @cached_property
    def somebody(self) -> Mapping[str, Somebody]:
        """For each source's id all places that tell of it, and its own reports."""
        return {
            source.id: frozenset(map(self.place, source.mentions))
            | self._outlets.get(source.id, frozenset())
            for source in self.dossier.sources
        }

    def places(self, point: Point) -> frozenset[Place]:
        """Where *point* is told."""
        return frozenset(self.place(mention.span) for mention in point.mentions)

    def groups(self, point: Point) -> frozenset[frozenset[Somebody]]:
        """Who counts as one for *point*."""
        return frozenset(
            frozenset(self.somebody[ident] for ident in group)
            for group in point.origins.groups
        )

    @cached_property
    def points(self) -> Mapping[frozenset[Place], Point]:
        """The points, by where they are told."""
        return {self.places(point): point for point in self.dossier.points}

    @property
    def told(self) -> Mapping[frozenset[Place], object]:
        """What the points come to: by where they are told, how they count and stand."""
        return {
            places: (numbers(point), self.groups(point), point.status)
            for places, point in self.points.items()
        }

    def holding(self, places: frozenset[Place]) -> list[Point]:
        """The points that are told in any of *places*."""
        return [point for told, point in self.points.items() if told & places]

    def named_in(self, reason: str) -> list[Source]:
        """The sources that *reason* puts between quotation marks."""
        named = set(re.findall("“(.+?)”", reason))
        return [source for source in self.dossier.sources if source.name in named]

    def names(self, who: Source, spans: Sequence[Span]) -> bool:
        """Whether *spans* show somebody of the name of *who*."""
        alike = [each for each in self.dossier.sources if each.name == who.name]
        mentions = {span for each in alike for span in each.mentions}
        return any(span in mentions for span in spans)


def found(paths: Sequence[Path]) -> Found:
    """What the whole pipeline makes of the files at *paths*."""
    return Found(sayso.dossier(paths))


def numbers(point: Point) -> Numbers:
    """Least, best reading, most."""
    return point.origins.min, point.origins.count, point.origins.max
