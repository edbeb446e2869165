"""Dossiers to be exported: of everything, of nothing, and of the nastiest words."""

import json
from dataclasses import replace

from factory import marked
from sayso.core import codec
from sayso.core.account import (
    TELLER,
    Attribution,
    Figure,
    Hop,
    Manner,
    SourceKind,
    Status,
    Support,
)
from sayso.core.bare import without_text
from sayso.core.document import Outlet
from sayso.core.dossier import Dossier
from sayso.core.finding import Origins, Point, PointMention, PointStatus
from sayso.core.lineage import Edge, EdgeKind, Source
from sayso.tell.export.told import Told, told
from tell.invented import DOSSIER

#: Names that mean something to a spreadsheet, Mermaid, TeX, Markdown or XML.
NAMES = (
    "=cmd|' /C calc'!A0",
    "end",
    '"]; click n0 "javascript:alert(1)" %% **x** `y` <b>#quot;',
    "50 % of {A_1} \\input{x} ~^$&#",
    "subgraph\nend\x0c\x1b[2J",
    "'tis مرحبا 👩‍👩‍👧",
)
MARKUP = (
    '👩‍👩‍👧 🜂 [c0:=HYPERLINK("x";"y"), “it held 👍🏽,”] said [m0:the мэр 🎩].\r\n\r\n'
    "[c1:@SUM(1+1)*cmd|' /C calc'!A0,\nand\t“so on”\r,] said [m1:مرحبا بالعالم] of "
    "[f0:-12 🐟 fish]; [c2:'tis e\u0301 = all \x00 \ufffe], [m2:end] wrote. "
    "[c3:שלום 🕊 עולם] 🏴"
)
_DOCUMENT, AT = marked(MARKUP)


def _said(at: int) -> Attribution:
    hop = Hop(mention=AT.get(f"m{at}"), source=f"s{at + 1}")
    return Attribution(
        id=f"d0.a{at}",
        content=(AT[f"c{at}"],),
        manner=Manner.DIRECT,
        chain=(replace(TELLER, source="s0"), hop),
        status=Status.ON_RECORD,
        made_by="invented",
    )


def _source(at: int) -> Source:
    mention = AT.get(f"m{at - 1}")
    return Source(
        id=f"s{at}",
        name=NAMES[at],
        kind={0: SourceKind.OUTLET, 3: SourceKind.DOCUMENT}.get(at, SourceKind.PERSON),
        named=True,
        mentions=(mention,) if mention else (),
    )


SAID = tuple(_said(at) for at in range(4))
NASTY = Dossier(
    version="0.0",
    documents=(
        replace(
            _DOCUMENT,
            title="-1+1: שלום 👋 “end” <b>",
            file="=1+1.txt",
            outlet=Outlet(NAMES[3]),
            byline=("A and B, of {it}",),
        ),
    ),
    sources=tuple(_source(at) for at in range(len(NAMES))),
    attributions=SAID,
    figures=(
        Figure(
            id="d0.f0", span=AT["f0"], value=-12.0, subject="@fish", attribution="d0.a1"
        ),
    ),
    points=(
        Point(
            id="p0",
            text=_DOCUMENT[AT["c0"]],
            mentions=tuple(
                PointMention(
                    span=AT[f"c{at}"],
                    attribution=f"d0.a{at}",
                    support=Support.ASSERTS,
                    origin=f"s{at + 1}",
                )
                for at in range(4)
            ),
            reports=1,
            outlets=1,
            origins=Origins(
                count=1, min=1, max=2, groups=(("s1", "s2"),), reasons=("+1\nof 2",)
            ),
            status=PointStatus.SINGLE,
        ),
    ),
    lineage=(
        Edge(teller="d0", told="s1", kind=EdgeKind.CITES, evidence=(AT["m0"],)),
        Edge(teller="s1", told="s2", kind=EdgeKind.QUOTES, evidence=(AT["m1"],)),
    ),
)
EMPTY = Dossier(version="0.0")
LONE = replace(EMPTY, documents=(_DOCUMENT,))
PILES = {"all there is": DOSSIER, "nasty": NASTY, "nothing": EMPTY, "a report": LONE}


def whole(dossier: Dossier) -> Told:
    """*dossier* with its words."""
    return told(dossier, text=True)


def offsets(dossier: Dossier) -> Told:
    """*dossier* without its words."""
    return told(dossier, text=False)


def written_without(dossier: Dossier) -> Dossier:
    """*dossier* as it is read again after ``--no-text``."""
    return codec.dossier(json.loads(json.dumps(codec.data(without_text(dossier)))))
