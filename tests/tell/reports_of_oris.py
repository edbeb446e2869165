"""Reports of a dam that never was, with everything in them that is hard to show."""

from datetime import date

from factory import marked
from sayso.core.account import (
    TELLER,
    Attribution,
    Figure,
    Grain,
    Hop,
    How,
    Manner,
    SourceKind,
    Status,
    Time,
)
from sayso.core.document import Document, Kind, Outlet, Published, Segment
from sayso.core.interval import Interval, day
from sayso.core.lineage import Source
from sayso.core.span import Span

NASTY = '<script>alert(1)</script>{{ 7*7 }}{% raw %}"onmouseover="x\' & 👩‍👩‍👧 مرحبا'

MARKUP = (
    (
        "[head:Dam at Oris gives way, Capital Ledger says]\n\n"
        "[cap:A view of the dam. Photo: Wire Pictures]\n\n"
        "[c1:The dam at Oris gave way on [t1:Monday] and [f1:around 40] people died], "
        "[m1:the Capital Ledger] [q1:reported], citing [m2:officials of Velia]. "
        "[c2:“It fell in a minute,”] said [m3:Col. Ada Ruiz] of the Guard. "
        "[sil:The Velian ministry did not answer questions.]"
    ),
    (
        "[c1:The dam at Oris collapsed on [t1:3 March], killing [f1:as many as 60]], "
        "according to [m1:the Capital Ledger], which cited [m2:unnamed officials].\n"
        "[own:Some [f2:9,000 people] live below it.]"
    ),
    (
        "[head:“No warning” before Oris collapse: Ruiz]\n\n"
        "[c2:The dam fell within a minute], [m3:Ruiz] told the Lindale Post. "
        "[c3:[f1:38] people were killed and [f2:112 wounded]], [m4:she] said.\n\n"
        "[rel:Read more: the ten best lakes]"
    ),
    (
        f"{NASTY} and the dam at Oris [c1:has not given way at all], said "
        "[m5:Velia’s Ministry of Water]. "
        "[hear:It is said that [f1:at least 10,000] fled.]"
    ),
)
OUTLETS = ("The Marrow Herald", None, "The Lindale Post", f"{NASTY} Daily")


def _document(number: int) -> tuple[Document, dict[str, Span]]:
    document, marks = marked(MARKUP[number], number=number)
    asides = {"cap": Kind.CAPTION, "rel": Kind.RELATED, "head": Kind.HEADLINE}
    kinds = {marks[name]: kind for name, kind in asides.items() if name in marks}
    return Document(
        number=number,
        file=f"{NASTY}.txt" if number == 3 else f"{number}.txt",
        sha256=f"{number}" * 64,
        text=document.text,
        url=("https://marrow.example/oris?a=1&b=2", None, None, "javascript:x")[number],
        outlet=Outlet(OUTLETS[number]),
        published=Published(
            day(date(2031, 3, 4 + number)) if number != 1 else Interval(None, None),
            inferred=number == 2,
        ),
        title=document[marks["head"]] if "head" in marks else NASTY,
        byline=("A. Writer",) if number == 2 else (),
        segments=tuple(
            Segment(s.span, kinds.get(s.span, Kind.BODY)) for s in document.segments
        ),
    ), marks


def _pile() -> tuple[tuple[Document, ...], dict[str, Span]]:
    pile = [_document(number) for number in range(len(MARKUP))]
    marks = {
        f"{number}{name}": span
        for number, (_, found) in enumerate(pile)
        for name, span in found.items()
    }
    return tuple(document for document, _ in pile), marks


DOCUMENTS, AT = _pile()

SOURCES = (
    Source(id="s0", name="The Marrow Herald", kind=SourceKind.OUTLET, named=True),
    Source(id="s1", name="outlet of 1.txt", kind=SourceKind.OUTLET, named=False),
    Source(id="s2", name="The Lindale Post", kind=SourceKind.OUTLET, named=True),
    Source(id="s3", name=f"{NASTY} Daily", kind=SourceKind.OUTLET, named=True),
    Source(
        id="s4",
        name="The Capital Ledger",
        kind=SourceKind.OUTLET,
        named=True,
        variants=("the Capital Ledger",),
        mentions=(AT["0m1"], AT["1m1"]),
    ),
    Source(
        id="s5",
        name="officials of Velia",
        kind=SourceKind.GROUP,
        named=False,
        side="Velia",
        mentions=(AT["0m2"], AT["1m2"]),
        through="s4",
        plural=True,
    ),
    Source(
        id="s6",
        name="Col. Ada Ruiz",
        kind=SourceKind.PERSON,
        named=True,
        mentions=(AT["0m3"], AT["2m3"], AT["2m4"]),
    ),
    Source(
        id="s7",
        name="Velia’s Ministry of Water",
        kind=SourceKind.ORGANISATION,
        named=True,
        side="Velia",
        mentions=(AT["3m5"],),
    ),
    Source(id="s8", name="nobody", kind=SourceKind.NONE, named=False),
)


def _hop(source: str, mention: str | None, how: How = How.EXPLICIT) -> Hop:
    return Hop(mention=AT[mention] if mention else None, how=how, source=source)


def _said(
    key: str,
    content: str,
    status: Status,
    *hops: Hop,
    manner: Manner = Manner.INDIRECT,
) -> Attribution:
    span = AT[content]
    teller = Hop(how=TELLER.how, source=f"s{span.document}", in_pile=True)
    return Attribution(
        id=key,
        content=(span,),
        manner=manner,
        chain=(teller, *hops),
        status=status,
        made_by="invented",
    )


ATTRIBUTIONS = (
    _said("a0", "0head", Status.OUTLET_REPORT, _hop("s4", None)),
    _said("a1", "0c1", Status.ANONYMOUS, _hop("s4", "0m1"), _hop("s5", "0m2")),
    _said("a2", "0c2", Status.ON_RECORD, _hop("s6", "0m3"), manner=Manner.DIRECT),
    _said("a3", "1c1", Status.ANONYMOUS, _hop("s4", "1m1"), _hop("s5", "1m2")),
    _said("a4", "1own", Status.OUTLET_VOICE),
    _said("a5", "2c2", Status.ON_RECORD, _hop("s6", "2m3")),
    _said("a6", "2c3", Status.ON_RECORD, _hop("s6", "2m4", How.CARRIED)),
    _said("a7", "3c1", Status.ON_RECORD, _hop("s7", "3m5")),
    _said("a8", "3hear", Status.HEARSAY),
)


def _figure(key: str, at: str, value: float | None, **about: object) -> Figure:
    return Figure(id=key, span=AT[at], value=value, **about)  # type: ignore[arg-type]


FIGURES = (
    _figure("f0", "0f1", 40, approximate=True, scope=("killed",), attribution="a1"),
    _figure("f1", "1f1", None, max=60, scope=("killed",), attribution="a3"),
    _figure(
        "f2",
        "2f1",
        38,
        min=38,
        max=38,
        scope=("killed",),
        attribution="a6",
        subject="people",
        as_of=day(date(2031, 3, 6)),
    ),
    _figure("f3", "2f2", 112, scope=("killed", "wounded"), attribution="a6"),
    _figure("f4", "1f2", 9000, attribution="a4", subject="people"),
    _figure("f5", "3f1", None, min=10000, scope=("displaced",), denied=True),
)

TIMES = (
    Time(
        id="t0",
        span=AT["0t1"],
        interval=day(date(2031, 3, 3)),
        grain=Grain.DAY,
        refers_to="the dam gave way",
    ),
    Time(
        id="t1",
        span=AT["1t1"],
        interval=Interval(None, date(2031, 3, 31)),
        grain=Grain.MONTH,
        anchor=AT["1f1"],
    ),
)
