"""Lineages built from a few words a report, so that no test traces anything itself."""

from dataclasses import dataclass, field, replace
from datetime import date

from factory import plain
from sayso.core.account import (
    Account,
    Attribution,
    Claim,
    Figure,
    Grain,
    Hedge,
    HedgeKind,
    Hop,
    How,
    Manner,
    SourceKind,
    Status,
    Support,
    Time,
)
from sayso.core.document import Document
from sayso.core.interval import Interval
from sayso.core.lineage import Edge, Lineage, Source
from sayso.core.span import Span

SMALL = frozenset(
    "a an the of in on at to for by from with and or but that who was were is are has "
    "have had been be it they not no will may could would after amid near".split()
)


@dataclass(frozen=True)
class Who:
    """Somebody who can stand in a chain."""

    name: str
    kind: SourceKind = SourceKind.PERSON
    named: bool = True
    side: str | None = None
    institution: "Who | None" = None


def outlet(name: str) -> Who:
    """A newspaper, a station or an agency."""
    return Who(name, SourceKind.OUTLET)


def person(name: str, side: str | None = None, institution: Who | None = None) -> Who:
    """Somebody by name."""
    return Who(name, side=side, institution=institution)


def body(name: str, side: str | None = None) -> Who:
    """An institution by name."""
    return Who(name, SourceKind.ORGANISATION, side=side)


def unnamed(name: str, side: str | None = None) -> Who:
    """Somebody who is only described."""
    return Who(name, SourceKind.GROUP, named=False, side=side)


@dataclass(frozen=True)
class Said:
    """A sentence with one claim: who is said to have said what."""

    text: str
    act: str
    by: tuple[Who, ...] = ()
    subject: str = ""
    cue: str = "said"
    status: Status | None = None
    support: Support = Support.ASSERTS
    negated: bool = False
    leading: bool = False
    hedge: str = ""
    softens: HedgeKind = HedgeKind.EVIDENTIAL
    quoted: bool = False
    how: How = How.EXPLICIT
    figures: tuple[Figure, ...] = ()
    times: tuple[tuple[str, Interval], ...] = ()
    also: str = ""  # words of the sentence behind the attribution
    bare: bool = False  # the sentence is the claim alone
    head: str = ""  # its main word, where it matters what that means


def said(text: str, act: str, *by: Who, **about: object) -> Said:
    """*text*, whose predicate is *act*, as *by* have it: teller first, origin last."""
    return Said(text, act, by, **about)  # type: ignore[arg-type] - passed on as given


def count(
    words: str,
    value: float | None,
    *,
    scope: str = "",
    subject: str = "people",
    unit: str = "persons",
    **about: object,
) -> Figure:
    """A figure printed as *words*; where it stands is found in its sentence."""
    return Figure(
        id=words,
        span=Span(0, 0, 1),
        value=value,
        unit=unit,
        subject=subject,
        scope=tuple(sorted(scope.split())),
        **about,  # type: ignore[arg-type] - passed on as given
    )


@dataclass(frozen=True)
class Report:
    """One report: its outlet and what it says, sentence by sentence."""

    outlet: str
    said: tuple[Said, ...]
    day: date | None = None
    title: str | None = None


def report(
    name: str, *sentences: Said, day: date | None = None, title: str | None = None
) -> Report:
    """A report of the outlet *name* that appeared on *day*."""
    return Report(name, sentences, day, title)


@dataclass
class _Cast:
    """Sources as they are met, with their mentions."""

    ids: dict[Who, str] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    through: dict[str, str] = field(default_factory=dict)

    def id(self, who: Who) -> str:
        if who not in self.ids:
            self.ids[who] = f"s{len(self.ids)}"
            if who.institution:
                self.id(who.institution)
        return self.ids[who]

    def sources(self) -> tuple[Source, ...]:
        return tuple(
            Source(
                id=ident,
                name=who.name,
                kind=who.kind,
                named=who.named,
                side=who.side,
                institution=self.ids[who.institution] if who.institution else None,
                mentions=tuple(sorted(self.mentions.get(ident, ()))),
                through=self.through.get(ident),
            )
            for who, ident in self.ids.items()
        )


def lineage(*reports: Report, edges: tuple[Edge, ...] = ()) -> Lineage:
    """What tracing *reports* would have found."""
    cast = _Cast()
    outlets = tuple(cast.id(outlet(each.outlet)) for each in reports)
    accounts = tuple(
        _account(number, each, outlets[number], cast)
        for number, each in enumerate(reports)
    )
    return Lineage(
        accounts=accounts, sources=cast.sources(), edges=edges, outlets=outlets
    )


def _account(number: int, told: Report, own: str, cast: _Cast) -> Account:
    sentences = [_sentence(each) for each in told.said]
    document = plain(
        " ".join(sentences) or "Nothing.",
        number=number,
        outlet=told.outlet,
        published=told.day,
        headline=told.title,
    )
    at = len(told.title) + 2 if told.title else 0
    parts = []
    for n, (words, each) in enumerate(zip(sentences, told.said, strict=True)):
        parts.append(_Part(document, Span(number, at, at + len(words)), each, n))
        at += len(words) + 1
    return Account(
        document=document,
        sentences=tuple(part.sentence for part in parts),
        attributions=tuple(part.attribution(own, cast) for part in parts),
        figures=tuple(f for part in parts for f in part.figures()),
        times=tuple(t for part in parts for t in part.times()),
        hedges=tuple(h for part in parts for h in part.hedges()),
        claims=tuple(part.claim() for part in parts),
    )


def _sentence(each: Said) -> str:
    if each.bare:
        return f"{each.text}."
    told = ", ".join(f"{who.name} {each.cue}" for who in reversed(each.by))
    return ", ".join(w for w in (each.text, told, each.also) if w) + "."


@dataclass
class _Part:
    document: Document
    sentence: Span
    told: Said
    number: int

    @property
    def key(self) -> str:
        return f"{self.document.id}.{self.number}"

    def place(self, words: str, after: int = 0) -> Span:
        start = self.sentence.start + self.document[self.sentence].index(words, after)
        return Span(self.document.number, start, start + len(words))

    def attribution(self, own: str, cast: _Cast) -> Attribution:
        hops = [Hop(how=How.FILE, source=own, in_pile=True)]
        for before, who in zip((None, *self.told.by), self.told.by, strict=False):
            ident = cast.id(who)
            if not who.named:
                cast.through.setdefault(ident, cast.id(before) if before else own)
            hops.append(self._hop(who, ident, cast))
        return Attribution(
            id=f"a{self.key}",
            content=(self.place(self.told.text),),
            manner=Manner.DIRECT if self.told.quoted else Manner.INDIRECT,
            chain=tuple(hops),
            status=self.told.status or self._status(),
            made_by="test",
        )

    def _hop(self, who: Who, ident: str, cast: _Cast) -> Hop:
        told = f"{who.name} {self.told.cue}"
        if self.told.bare or told not in self.document[self.sentence]:
            return Hop(source=ident)
        where = self.place(told)
        mention = Span(where.document, where.start, where.start + len(who.name))
        cast.mentions.setdefault(ident, []).append(mention)
        cue = Span(where.document, mention.end + 1, where.end)
        return Hop(mention=mention, cue=cue, how=self.told.how, source=ident)

    def _status(self) -> Status:
        if not self.told.by:
            return Status.OUTLET_VOICE
        last = self.told.by[-1]
        if last.kind is SourceKind.OUTLET:
            return Status.OUTLET_REPORT
        return Status.ON_RECORD if last.named else Status.ANONYMOUS

    def figures(self) -> list[Figure]:
        return [
            replace(
                figure,
                id=f"f{self.key}.{n}",
                span=self.place(figure.id),
                attribution=f"a{self.key}",
            )
            for n, figure in enumerate(self.told.figures)
        ]

    def times(self) -> list[Time]:
        return [
            Time(
                id=f"t{self.key}.{n}",
                span=self.place(words),
                interval=interval,
                grain=Grain.DAY,
            )
            for n, (words, interval) in enumerate(self.told.times)
        ]

    def hedges(self) -> list[Hedge]:
        told = [self.told.hedge] if self.told.hedge else []
        return [Hedge(span=self.place(w), kind=self.told.softens) for w in told]

    def claim(self) -> Claim:
        told, span = self.told, self.place(self.told.text)
        words = told.text.replace(",", " ").split()
        return Claim(
            id=f"c{self.key}",
            span=span,
            attribution=f"a{self.key}",
            predicate=told.act,
            head=self.place(told.head) if told.head else None,
            subject=tuple(told.subject.split()),
            words=tuple(w.lower() for w in words if w.lower() not in SMALL),
            negated=told.negated,
            support=told.support,
            hedges=(self.place(told.hedge),) if told.hedge else (),
            figures=tuple(f.id for f in self.figures() if f.span in span),
            times=tuple(t.id for t in self.times() if t.span in span),
            leading=told.leading,
        )
