"""What a dossier holds, by id, and the words in which every form names it."""

from collections import defaultdict
from dataclasses import dataclass

from sayso.core import bare
from sayso.core.account import Attribution, Figure, SourceKind, Status, Support
from sayso.core.document import Document, Kind, SetAside
from sayso.core.dossier import Dossier
from sayso.core.finding import Point, PointMention
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.tell import sizes, wording
from sayso.text import languages, sentences

NOBODY = "nobody named"
UNKNOWN = "Outlet unknown"
OWN_VOICE = "in its own voice"
AGAINST = (Support.DENIES, Support.DOUBTS)


@dataclass(frozen=True, slots=True)
class Who:
    """Who is said to have said something, and through whom it came."""

    name: str
    through: tuple[str, ...]
    status: Status
    own: bool = False

    @property
    def words(self) -> str:
        """As in "Col. Ruiz, through the Oris Courier"."""
        way = f", through {wording.listed(self.through)}" if self.through else ""
        return f"{self.name}{way}"


@dataclass(frozen=True, slots=True)
class Known:
    """A dossier with its parts at hand: by id, and what is said in which report."""

    dossier: Dossier
    sources: dict[str, Source]
    attributions: dict[str, Attribution]
    figures: dict[str, Figure]
    said_in: dict[int, tuple[Attribution, ...]]

    def words(self, span: Span) -> str:
        """The words under *span*, on one line; their place if the text was kept out."""
        return self.verbatim(span) or bare.place(span)

    def verbatim(self, span: Span) -> str:
        """The words under *span*, on one line; none where the text was kept out."""
        text = self.dossier.documents[span.document].text
        return wording.folded(text[span.start : span.end])

    def wordless(self, span: Span) -> bool:
        """Whether the text of its report was kept out of the dossier."""
        return not self.dossier.documents[span.document].text

    def printed(self, figure: Figure) -> str:
        """A figure as printed; the number alone where the text was kept out."""
        return self.verbatim(figure.span) or sizes.size(figure)

    def report(self, number: int) -> str:
        """How the report of that number is called: its outlet, and its place."""
        return f"{outlet(self.dossier.documents[number])} [{number + 1}]"

    def source(self, key: str | None) -> str:
        """What the source with that id is called."""
        if key is None:
            return NOBODY
        found = self.sources.get(key)
        if found is None or found.kind is SourceKind.NONE:
            return NOBODY if found else key
        return wording.folded(found.name)

    def chain(self, attribution: Attribution) -> tuple[str, ...]:
        """The names of its hops after the teller, from the nearest to the furthest."""
        return tuple(
            self.source(hop.source)
            if hop.source or hop.mention is None
            else self.words(hop.mention)
            for hop in attribution.chain[1:]
        )

    def who(self, attribution: str | None) -> Who | None:
        """Who said what that attribution holds; ``None`` if there is no such."""
        found = self.attributions.get(attribution or "")
        if found is None:
            return None
        names = self.chain(found)
        if names:
            return Who(names[-1], tuple(reversed(names[:-1])), found.status)
        if found.status is Status.HEARSAY:
            return Who(NOBODY, (), found.status)
        return Who(self.own_voice(found.document), (), found.status, own=True)

    def behind(self, mention: PointMention) -> Who | None:
        """Who stands behind *mention*: also whom no attribution names, but the words.

        "The yard rejects the accusation" quotes nobody, and the yard denies it.
        """
        who = self.who(mention.attribution)
        source = self.told_against(mention)
        if source is None:
            return who
        status = Status.ON_RECORD if source.named else Status.ANONYMOUS
        return Who(self.source(source.id), (), status)

    def told_against(self, mention: PointMention) -> Source | None:
        """Who is told by the report's own words to stand against the point there."""
        who = self.who(mention.attribution)
        source = self.sources.get(mention.origin or "")
        if mention.support not in AGAINST or not (who is None or who.own):
            return None
        outlets = (SourceKind.OUTLET, SourceKind.AGENCY)
        return None if source is None or source.kind in outlets else source

    def own_voice(self, number: int) -> str:
        """Who speaks where that report cites nobody."""
        document = self.dossier.documents[number]
        return f"{outlet(document) if document.outlet.name else 'the report'} itself"

    def sentence(self, span: Span) -> tuple[str, str, str]:
        """What stands before *span* in its sentence, its words, and what follows.

        Where the text was kept out, its place is all.
        """
        text = self.dossier.documents[span.document].text
        if not text:
            return "", bare.place(span), ""
        first, last = sentences.bounds(text, span.start, span.end)
        return (
            text[first : span.start],
            text[span.start : span.end],
            text[span.end : last],
        )


def known(dossier: Dossier) -> Known:
    """*dossier* with its parts at hand."""
    said_in: dict[int, list[Attribution]] = defaultdict(list)
    for said in dossier.attributions:
        said_in[said.document].append(said)
    return Known(
        dossier,
        {source.id: source for source in dossier.sources},
        {attribution.id: attribution for attribution in dossier.attributions},
        {figure.id: figure for figure in dossier.figures},
        {number: tuple(said) for number, said in said_in.items()},
    )


def outlet(document: Document) -> str:
    """Who published it, in words."""
    return wording.folded(document.outlet.name or "") or UNKNOWN


def unread(dossier: Dossier) -> tuple[SetAside, ...]:
    """What could not be read, and of which reports no more than who, when and where."""
    return (*dossier.set_aside, *languages.unread(dossier.documents))


def ranked(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """All points: in dispute first, by origins that take part; then by reach."""
    return tuple(
        sorted(
            points,
            key=lambda point: (
                -_disputing(point),
                -point.reports,
                -len(point.mentions),
            ),
        )
    )


def _disputing(point: Point) -> int:
    """How many origins some of which say it and others deny it.

    A denial alone is no dispute. Whoever has no name counts as one.
    """
    against = {mention.support in AGAINST for mention in point.mentions}
    origins = {mention.origin for mention in point.mentions}
    return len(origins) if len(against) > 1 else 0


def leading(known: Known) -> Point | None:
    """The point that most reports tell.

    Of several, the one that most headlines tell, then the one that stands first in
    them, then the most often told.
    """
    points = known.dossier.points
    most = max((point.reports for point in points), default=0)
    first = [point for point in points if point.reports == most]
    heads = {
        document.number: [s.span for s in document.segments if s.kind is Kind.HEADLINE]
        for document in known.dossier.documents
    }

    def reach(point: Point) -> tuple[int, int, int]:
        spans = [mention.span for mention in point.mentions]
        told = [s for s in spans if any(s in head for head in heads[s.document])]
        return len(told), -min((s.start for s in told), default=0), len(spans)

    return max(first, key=reach, default=None)
