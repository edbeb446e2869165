"""The say-so sentence: how many reports there are, what they lean on, what stands."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Attribution, SourceKind, Status
from sayso.core.document import Document, Kind
from sayso.core.finding import Point
from sayso.core.interval import Interval
from sayso.core.lineage import Source
from sayso.tell import wording
from sayso.tell.known import Known, leading
from sayso.text import languages

OTHERS = "other stories"
PRINTS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))


@dataclass(frozen=True, slots=True)
class Opening:
    """The say-so sentence in its parts, each empty where there is nothing to say.

    Attributes:
        pile: How many reports, by how many outlets.
        lean: How many of them lead with what an outlet outside the pile reported.
        point: The point that most reports tell.
        stands: How many independent origins are behind it.
    """

    title: str
    days: str
    pile: str
    lean: str
    point: Point | None
    stands: str

    @property
    def sentence(self) -> str:
        """The whole of it, with the point's words between quotation marks."""
        parts = [self.pile, self.lean]
        if self.point:
            parts.append(f"{wording.quoted(self.point.text)} {self.stands}")
        return " ".join(part for part in parts if part)


def opening(known: Known) -> Opening:
    """What to say first about a dossier."""
    point = leading(known)
    return Opening(
        title=_title(known),
        days=_days(known),
        pile=_pile(known.dossier.documents),
        lean=_lean(known),
        point=point,
        stands=stands(known, point) if point else "",
    )


def stands(known: Known, point: Point) -> str:
    """How many independent origins are behind *point*, and how many on record."""
    origins = point.origins
    if not origins.count and not origins.max:
        return "rests on nobody who is named or described."
    told = wording.count(origins.count, "independent origin")
    if not origins.count:
        told = "no origin that can be counted"
    bounds = wording.bounds(origins)
    among = f" ({bounds})" if bounds else ""
    return f"rests on {told}{among}{_on_record(known, point)}."


def on_record(known: Known, point: Point) -> frozenset[str]:
    """The ids of the sources behind *point* that speak on the record."""
    return frozenset(
        mention.origin
        for mention in point.mentions
        if mention.origin
        and (said := known.attributions.get(mention.attribution or ""))
        and said.status is Status.ON_RECORD
    )


def _on_record(known: Known, point: Point) -> str:
    ids = on_record(known, point)
    groups = [g for g in point.origins.groups if ids.intersection(g)]
    if not point.origins.count:
        return ""
    if point.origins.count == 1:
        return ", on record" if groups else ", not on record"
    return f", {len(groups) or 'none'} of them on record"


def _title(known: Known) -> str:
    """The title of the story that most reports tell, and how many others there are."""
    stories = known.dossier.stories
    if not stories:
        return "Nothing to tell"
    foreign = {
        d.number for d in known.dossier.documents if d.language != languages.READ
    }
    told = [story for story in stories if not foreign.issuperset(story.documents)]
    stories = tuple(told) or stories  # nobody knows what an unread report tells of
    sizes = [len(story.documents) for story in stories]
    title = wording.folded(stories[sizes.index(max(sizes))].title) or "A story"
    if len(stories) == 1:
        return title
    return f"{title}, and {wording.count(len(stories) - 1, 'other story', OTHERS)}"


def _days(known: Known) -> str:
    days = [
        day
        for document in known.dossier.documents
        for day in (
            document.published.interval.min,
            document.published.interval.max,
        )
        if day
    ]
    return wording.when(Interval(min(days), max(days))) if days else ""


def _pile(documents: tuple[Document, ...]) -> str:
    names = {d.outlet.name.casefold() for d in documents if d.outlet.name}
    unknown = sum(not d.outlet.name for d in documents)
    told = wording.count(len(documents), "report")
    if not unknown:
        told += f" by {wording.count(len(names), 'outlet')}."
    elif not names:
        told += f" by {wording.count(unknown, 'unknown outlet')}."
    else:
        told += (
            f" by {wording.count(len(names), 'known outlet')} and {unknown} unknown."
        )
    return f"{told}{_foreign(documents)}"


def _foreign(documents: tuple[Document, ...]) -> str:
    """How many of them are not in English, and in which languages they are."""
    others = [d.language for d in documents if d.language != languages.READ]
    if not others:
        return ""
    listed = wording.listed(tuple(dict.fromkeys(map(languages.called, others))))
    if len(others) == len(documents):
        return f" None of them is in English, and none was read: {listed}."
    are = "1 of them is" if len(others) == 1 else f"{len(others)} of them are"
    return f" {are} in {listed}, and not read."


def _lean(known: Known) -> str:
    led = Counter(
        source.id
        for document in known.dossier.documents
        for source in _leads_with(known, document)
    )
    # as a Counter keeps the order in which it met them, the first of equals wins
    for key, reports in led.most_common(1):
        if reports > 1:
            return (
                f"{reports} of them lead with a report that is not in this pile: "
                f"{_wanted(known, key)}."
            )
    return ""


def _wanted(known: Known, key: str) -> str:
    """That report as the chase list has it, else by its outlet's name."""
    name = known.source(key)
    for chase in known.dossier.chase:
        if chase.source == key:
            wanted = wording.dated(chase.wanted).rstrip(".")
            if " or " in wanted:  # more than one report of it, and which is not known
                return name
            return wanted if name in wanted else f"{name}, {wanted}"
    return name


def _leads_with(known: Known, document: Document) -> tuple[Source, ...]:
    """The outlets outside the pile that its headline or first words cite."""
    found = {
        source.id: source
        for said in _news(known, document)
        for hop in said.chain[1:]
        if not hop.in_pile and (source := known.sources.get(hop.source or ""))
        if source.kind in PRINTS
    }
    return tuple(found.values())


def _news(known: Known, document: Document) -> Iterator[Attribution]:
    """What the headline says, and the first that the body says."""
    own = known.said_in.get(document.number, ())
    for kind in (Kind.HEADLINE, Kind.BODY):
        spans = [s.span for s in document.segments if s.kind is kind]
        within = [a for a in own if any(a.reach.overlaps(span) for span in spans)]
        if kind is Kind.HEADLINE:
            yield from within
        elif within:
            yield min(within, key=lambda a: a.reach)
