"""A report as read: its text, what of it is the report's body, who, when."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.errors import SpanOutOfRange
from sayso.core.interval import OPEN, Interval
from sayso.core.span import Span


class Kind(StrEnum):
    """What a stretch of a report's text is."""

    HEADLINE = "headline"
    BODY = "body"
    DATELINE = "dateline"
    BYLINE = "byline"
    DATE = "date"
    URL = "url"
    BANNER = "banner"
    CAPTION = "caption"
    CREDIT = "credit"
    BIOGRAPHY = "biography"
    RELATED = "related"
    TEASER = "teaser"
    DUPLICATE = "duplicate"
    NAVIGATION = "navigation"
    LABEL = "label"


KEPT = frozenset(
    (Kind.HEADLINE, Kind.BODY, Kind.DATELINE, Kind.BYLINE, Kind.DATE, Kind.URL)
)
MINED = frozenset((Kind.HEADLINE, Kind.BODY))


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a report's text and what it is. Segments tile the text."""

    span: Span
    kind: Kind

    @property
    def kept(self) -> bool:
        """Whether it belongs to the report; else it is set aside, and shown."""
        return self.kind in KEPT


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a report that lead elsewhere, and the address to which they lead."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published a report; ``None`` where the report does not say."""

    name: str | None = None
    basis: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When a report first appeared: the days that its evidence allows."""

    interval: Interval = OPEN
    basis: tuple[Span, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report, as read.

    Attributes:
        number: Its place in the pile, from 0; ``id`` is ``d`` and this number.
        file: Where it was read from, as the user gave it.
        sha256: Hex digest of the bytes that were read.
        text: For plain text and Markdown the decoded file, unchanged; else the
            extracted text. It never changes, so that a span holds tomorrow.
        language: BCP 47.
        segments: What each stretch is; together they tile all but white space.
        links: Those of a saved page; Markdown has them in its text.
    """

    number: int
    file: str
    sha256: str
    text: str
    url: str | None = None
    language: str = "en"
    outlet: Outlet = Outlet()
    published: Published = Published()
    title: str | None = None
    byline: tuple[str, ...] = ()
    segments: tuple[Segment, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def id(self) -> str:
        """The name of this report in the dossier."""
        return f"d{self.number}"

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) of this document."""
        return Span(self.number, start, end)

    def __getitem__(self, span: Span) -> str:
        """The words under *span*, as in ``document[attribution.content[0]]``."""
        if span.end > len(self.text) or span.document != self.number:
            raise SpanOutOfRange(span.end, len(self.text), self.id)
        return self.text[span.start : span.end]

    @property
    def mined(self) -> tuple[Segment, ...]:
        """Headline and body: what claims, figures and times may be read from."""
        return tuple(s for s in self.segments if s.kind in MINED)


@dataclass(frozen=True, slots=True)
class SetAside:
    """Input that could not be read, and why."""

    file: str
    reason: str


class About(StrEnum):
    """What the user may know better than a report."""

    OUTLET = "outlet"
    DATE = "date"
    SAME = "same"  #: two names stand for one source
    APART = "apart"  #: two names stand for two sources


@dataclass(frozen=True, slots=True)
class Overruling:
    """What the user says of a report or of two names, whatever the reports say.

    Attributes:
        file: The report's, as the pile has it, or the end of it.
        value: The outlet's name, or an ISO date.
        names: The two names of sources that are the same, or are kept apart; then
            file and value are empty.
        sources: The ids of the sources that these are in the dossier: one or two.
    """

    file: str
    about: About
    value: str
    names: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pile:
    """What was read: the reports in order, and what could not be read.

    ``overruled`` is what the user says of them, each with the file's whole name.
    """

    documents: tuple[Document, ...]
    set_aside: tuple[SetAside, ...] = ()
    overruled: tuple[Overruling, ...] = ()
