"""A dossier of reports about a dam that never was, with everything there is to show."""

from datetime import date

from sayso.core.account import Quotation, Support
from sayso.core.document import SetAside
from sayso.core.dossier import Dossier
from sayso.core.finding import (
    Change,
    ChangeKind,
    Chase,
    Difference,
    DifferenceKind,
    Drift,
    Event,
    EventKind,
    Origins,
    Point,
    PointMention,
    PointStatus,
    Position,
    Stance,
    Story,
)
from sayso.core.interval import Interval, day
from sayso.core.lineage import Edge, EdgeKind
from tell.reports_of_oris import (
    AT,
    ATTRIBUTIONS,
    DOCUMENTS,
    FIGURES,
    NASTY,
    SOURCES,
    TIMES,
)


def _mention(
    at: str, said: str | None, origin: str | None, support: Support = Support.ASSERTS
) -> PointMention:
    return PointMention(span=AT[at], attribution=said, support=support, origin=origin)


POINTS = (
    Point(
        id="p0",
        text=DOCUMENTS[1][AT["1c1"]],
        mentions=(
            _mention("0c1", "a1", "s5"),
            _mention("1c1", "a3", "s5"),
            _mention("2c2", "a5", "s6", Support.INFERS),
            _mention("3c1", "a7", "s7", Support.DENIES),
        ),
        reports=4,
        outlets=4,
        origins=Origins(
            count=2,
            min=1,
            max=3,
            groups=(("s5",), ("s6",)),
            reasons=(
                "Officials of Velia were reached through the Capital Ledger alone.",
                "Col. Ada Ruiz is named.",
            ),
        ),
        status=PointStatus.DISPUTED,
    ),
    Point(
        id="p1",
        text=DOCUMENTS[2][AT["2c2"]],
        mentions=(_mention("0c2", "a2", "s6"), _mention("2c2", "a5", "s6")),
        reports=2,
        outlets=2,
        origins=Origins(count=1, min=1, max=1, groups=(("s6",),)),
        status=PointStatus.SINGLE,
    ),
    Point(
        id="p2",
        text=DOCUMENTS[1][AT["1own"]],
        mentions=(_mention("1own", "a4", "s1"),),
        reports=1,
        outlets=1,
        origins=Origins(count=0, min=0, max=1, reasons=("Its own words alone.",)),
        status=PointStatus.SINGLE,
    ),
    Point(
        id="p3",
        text=DOCUMENTS[3][AT["3hear"]],
        mentions=(_mention("3hear", "a8", None),),
        reports=1,
        outlets=1,
        origins=Origins(count=0, min=0, max=0),
        status=PointStatus.NOBODY_NAMED,
    ),
)

DIFFERENCES = (
    Difference(
        id="x0",
        kind=DifferenceKind.CONFLICT,
        items=("f0", "f2"),
        text="Killed: around 40 or 38.",
    ),
    Difference(
        id="x1",
        kind=DifferenceKind.SCOPE,
        items=("f2", "f3", "a7", "gone"),
        text=f"Killed is a part of killed and wounded. {NASTY}",
    ),
)

DOSSIER = Dossier(
    version="0.0",
    documents=DOCUMENTS,
    stories=(Story(id="y0", title=f"Dam at Oris {NASTY}", documents=(0, 1, 2, 3)),),
    sources=SOURCES,
    attributions=ATTRIBUTIONS,
    figures=FIGURES,
    quotes=(Quotation(span=AT["0c2"], attribution="a2", source="s6"),),
    times=TIMES,
    points=POINTS,
    differences=DIFFERENCES,
    drift=(
        Drift(
            id="r0",
            origin="s6",
            variants=(AT["0c2"], AT["2c2"]),
            changes=(Change(before=AT["0c2"], after=AT["2c2"], kind=ChangeKind.TIME),),
        ),
        Drift(id="r1", origin="s5", variants=(AT["0c1"], AT["1c1"])),
    ),
    positions=(
        Position(
            source="s7",
            on="the dam has given way",
            stance=Stance.DENIES,
            evidence=(AT["3c1"],),
        ),
        Position(source="s7", on="", stance=Stance.SILENT, evidence=(AT["0sil"],)),
        Position(
            source="s6",
            on="it fell in a minute",
            stance=Stance.CONFIRMS,
            evidence=(AT["0c2"], AT["2c2"], AT["2c3"], AT["0q1"]),
        ),
    ),
    timeline=(
        Event(
            when=day(date(1999, 5, 1)),
            text="the dam was built",
            kind=EventKind.EVENT,
            evidence=(AT["3c1"],),
        ),
        Event(
            when=day(date(2031, 3, 3)),
            text="the dam gave way",
            kind=EventKind.EVENT,
            evidence=(AT["0t1"],),
        ),
        Event(
            when=Interval(date(2031, 3, 7), None),
            text="the valley will be cleared",
            kind=EventKind.FORECAST,
            evidence=(AT["1own"],),
        ),
        Event(
            when=Interval(None, None),
            text="somebody warned",
            kind=EventKind.EVENT,
            evidence=(AT["3hear"],),
        ),
        Event(
            when=day(date(2031, 3, 4)),
            text="The Marrow Herald",
            kind=EventKind.REPORT,
            evidence=(AT["0head"],),
        ),
        Event(
            when=day(date(2031, 3, 6)),
            text="The Lindale Post",
            kind=EventKind.REPORT,
            evidence=(AT["2head"],),
        ),
    ),
    lineage=(Edge(teller="d0", told="s4", kind=EdgeKind.CITES, evidence=(AT["0m1"],)),),
    chase=(
        Chase(
            source="s4",
            wanted="The Capital Ledger, 3 Mar 2031",
            why="Two reports lead with it.",
            leaned_on_by=("a1", "a3"),
        ),
        Chase(source="s7", wanted=f"{NASTY}", why=NASTY, leaned_on_by=("a7",)),
    ),
    set_aside=(SetAside(f"{NASTY}.bin", "it is no text"),),
)
