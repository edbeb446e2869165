"""The say-so sentence: how many reports there are, what they lean on, what stands."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sayso.core.account import Attribution, SourceKind, Status
from sayso.core.document import Document, Kind
from sayso.core.finding import MAY_BE_READ, Point, Story
from sayso.core.interval import Interval
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import Known, leading
from sayso.text import languages

OTHERS = "other stories"
PRINTS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))


@dataclass(frozen=True, slots=True)
class Opening:
    """The say-so sentence in its parts, each empty where there is nothing to say.

    Attributes:
        titled: The number of the report whose title it is.
        pile: How many reports, by how many outlets.
        lean: How many of them lead with what an outlet outside the pile reported.
        leads: The words with which they do, one a report.
        point: The point that most reports tell.
        stands: How many independent origins are behind it.
    """

    title: str
    titled: int | None
    days: str
    pile: str
    lean: str
    leads: tuple[Span, ...]
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
    lean, leads = _lean(known)
    stories = _stories(known)
    return Opening(
        title=_title(stories),
        titled=_titled(known, stories),
        days=_days(known),
        pile=_pile(known.dossier.documents),
        lean=lean,
        leads=leads,
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


def _stories(known: Known) -> tuple[Story, ...]:
    """Those of which some report was read, the one that most tell first."""
    dossier = known.dossier
    foreign = {d.number for d in dossier.documents if d.language != languages.READ}
    told = [s for s in dossier.stories if not foreign.issuperset(s.documents)]
    # nobody knows what an unread report tells of
    return tuple(sorted(told or dossier.stories, key=lambda s: -len(s.documents)))


def _title(stories: tuple[Story, ...]) -> str:
    """The title of the first, and how many others there are."""
    if not stories:
        return "Nothing to tell"
    title = wording.folded(stories[0].title) or "A story"
    if len(stories) == 1:
        return title
    return f"{title}, and {wording.count(len(stories) - 1, 'other story', OTHERS)}"


def _titled(known: Known, stories: tuple[Story, ...]) -> int | None:
    """The first report of the first story that has its title, else the first of all."""
    for story in stories:
        titles = {n: known.dossier.documents[n].title for n in story.documents}
        same = (number for number, title in titles.items() if title == story.title)
        return next(same, story.documents[0])
    return None


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


def _lean(known: Known) -> tuple[str, tuple[Span, ...]]:
    led: dict[str, list[Span]] = defaultdict(list)
    for document in known.dossier.documents:
        for key, spot in _leads_with(known, document).items():
            led[key].append(spot)
    # the first of equals wins
    key = max(led, key=lambda each: len(led[each]), default="")
    spots = tuple(led.get(key, ()))
    if len(spots) < 2:
        return "", ()
    wanted = _wanted(known, key)
    may_be = any(c.source == key and MAY_BE_READ in c.why for c in known.dossier.chase)
    unread = MAY_BE_READ if may_be else "is not in this pile"
    return f"{len(spots)} of them lead with a report that {unread}: {wanted}.", spots


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


def _leads_with(known: Known, document: Document) -> dict[str, Span]:
    """The outlets outside the pile that its headline or first words cite, and where."""
    found: dict[str, Span] = {}
    for said in _news(known, document):
        for hop in said.chain[1:]:
            source = known.sources.get(hop.source or "")
            if source and not hop.in_pile and source.kind in PRINTS:
                found.setdefault(source.id, hop.mention or said.content[0])
    return found


def _news(known: Known, document: Document) -> Iterator[Attribution]:
    """What the headline says, and the first that the body says."""
    own = sorted(
        (
            (a.reach, at, a)
            for at, a in enumerate(known.said_in.get(document.number, ()))
        ),
    )
    for kind in (Kind.HEADLINE, Kind.BODY):
        spans = [s.span for s in document.segments if s.kind is kind]
        within = (a for reach, _, a in own if any(reach.overlaps(s) for s in spans))
        yield from within if kind is Kind.HEADLINE else islice(within, 1)
