"""The answer: everything found about a pile, in one frozen value."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.core import brief
from sayso.core.account import Account, Attribution, Figure, Quotation, Time
from sayso.core.document import Document, Overruling, Pile, SetAside
from sayso.core.finding import (
    Chase,
    Difference,
    Drift,
    Event,
    Finding,
    Point,
    Position,
    Story,
)
from sayso.core.lineage import Edge, Lineage, Source
from sayso.core.span import Span

SCHEMA = "sayso-dossier/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What the reports say, on whose say-so: what ``dossier.json`` holds."""

    version: str
    documents: tuple[Document, ...] = ()
    stories: tuple[Story, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    times: tuple[Time, ...] = ()
    points: tuple[Point, ...] = ()
    differences: tuple[Difference, ...] = ()
    drift: tuple[Drift, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[Event, ...] = ()
    lineage: tuple[Edge, ...] = ()
    chase: tuple[Chase, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    overruled: tuple[Overruling, ...] = ()

    def __getitem__(self, span: Span) -> str:
        """The words under *span*, in whichever report it points at."""
        return self.documents[span.document][span]


def assembled(
    lineage: Lineage,
    finding: Finding,
    pile: Pile,
    *,
    version: str,
) -> Dossier:
    """The dossier of what was traced and weighed of *pile*.

    Of the ages it has those that differ.
    """
    accounts = lineage.accounts
    differ = {key for each in finding.differences for key in each.items}
    short = brief.brief(accounts)
    return Dossier(
        version=version,
        documents=tuple(a.document for a in accounts),
        stories=finding.stories,
        sources=lineage.sources,
        attributions=tuple(
            x for a in accounts for x in brief.attributions(a.attributions, short)
        ),
        figures=tuple(x for a in accounts for x in _figures(a, differ)),
        quotes=tuple(x for a in accounts for x in a.quotations),
        times=tuple(x for a in accounts for x in a.times),
        points=finding.points,
        differences=finding.differences,
        drift=finding.drift,
        positions=finding.positions,
        timeline=finding.timeline,
        lineage=lineage.edges,
        chase=finding.chase,
        set_aside=pile.set_aside,
        overruled=(*pile.overruled, *lineage.overruled),
    )


def _figures(account: Account, differ: AbstractSet[str]) -> list[Figure]:
    ages = [age for age in account.ages if age.id in differ]
    return sorted((*account.figures, *ages), key=lambda figure: figure.span)
