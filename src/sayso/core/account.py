"""What one report says: who says what, and the figures, times and claims in it."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.document import Document
from sayso.core.interval import Interval
from sayso.core.span import Span, hull
from sayso.core.telling import Telling


class Status(StrEnum):
    """On whose say-so, by kind: the words of design.md."""

    ON_RECORD = "on_record"
    OFFICIAL_UNNAMED = "official_unnamed"
    ANONYMOUS = "anonymous"
    OUTLET_REPORT = "outlet_report"
    HEARSAY = "hearsay"
    OUTLET_VOICE = "outlet_voice"


class Manner(StrEnum):
    """Whose words the content is in."""

    DIRECT = "direct"  #: the source's own, between quotation marks
    INDIRECT = "indirect"  #: the reporter's
    MIXED = "mixed"  #: the reporter's, with some of the source's among them


class How(StrEnum):
    """How a hop is known."""

    FILE = "file"  #: the report's own outlet
    EXPLICIT = "explicit"  #: the sentence says it
    NEARBY = "nearby"  #: a quotation's speaker is named beside it
    CARRIED = "carried"  #: said in the sentences before or after


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    GROUP = "group"
    NONE = "none"


class Form(StrEnum):
    """How a mention names its source."""

    NAME = "name"  #: "The New York Times", "Col. Ruiz"
    DESCRIPTION = "description"  #: "U.S. officials", "the newspaper"
    PRONOUN = "pronoun"  #: "she", "it"


class HedgeKind(StrEnum):
    """What a hedge does to what it stands beside."""

    APPROXIMATOR = "approximator"
    EVIDENTIAL = "evidential"
    MODAL = "modal"
    NEGATION = "negation"
    CONDITION = "condition"


class Support(StrEnum):
    """How a claim stands to its proposition."""

    ASSERTS = "asserts"
    INFERS = "infers"
    REPORTS_POSSIBLE = "reports_possible"
    DENIES = "denies"
    DOUBTS = "doubts"


class Grain(StrEnum):
    """How finely a time is told."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PART = "part"  #: of any of these, or a stretch of no set length


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words in a report that stand for somebody or something that can speak.

    Attributes:
        span: The whole phrase: "Col. Ada Ruiz, a spokesperson for the Guard".
        name: The proper name in it ("Ada Ruiz"), where there is one.
        head: The lower-case lemma of the noun that says what it is
            ("spokesperson", "official", "newspaper"); the name's last word
            where there is no other.
        affiliation: Words for whom it speaks or belongs to ("the Guard",
            "Ukrainian and U.S."), in the order of the text.
        plural: Whether it stands for several.
    """

    span: Span
    form: Form
    kind: SourceKind
    head: str
    name: Span | None = None
    affiliation: tuple[Span, ...] = ()
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that lessen or bound what is said."""

    span: Span
    kind: HedgeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of a chain: somebody through whom the claim came.

    Attributes:
        mention: The words that name it; ``None`` for the report's own outlet
            and for a hop carried from elsewhere without words of its own.
        cue: The words that say that it was said.
        source: The id of the source in the lineage; set by ``trace``.
        in_pile: Whether the hop's own report is among those read.
    """

    mention: Span | None = None
    cue: Span | None = None
    how: How = How.EXPLICIT
    source: str | None = None
    in_pile: bool = False


TELLER = Hop(how=How.FILE, in_pile=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A report's statement that somebody said something.

    Attributes:
        content: What was said, in reading order, without source and cue.
        chain: The hops, teller first: hop 0 is the report's own outlet.
        made_by: The rule or model that made it.
    """

    id: str
    content: tuple[Span, ...]
    manner: Manner
    chain: tuple[Hop, ...]
    status: Status
    hedges: tuple[Span, ...] = ()
    made_by: str

    @property
    def document(self) -> int:
        """The number of the report that makes the statement."""
        return self.content[0].document

    @property
    def reach(self) -> Span:
        """From where the content starts to where it ends."""
        return hull(self.content)


#: The units of figures that tell how long something lasts.
TIME_UNITS = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
)
AGE = "age"  #: the scope of how old somebody is


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that counts or measures something.

    Attributes:
        span: The number with the words that bound or soften it ("around 4,000").
        value: As printed; ``None`` where the words give a range or no number.
        min, max: Only where the words bound it.
        unit: What is counted, singular where it is a measure: "persons", "percent",
            "fraction", "week", "USD".
        subject: What is counted, in the report's words ("miners in the upper pit").
        scope: Sorted words of the scope lexicon: killed, wounded, deployed …
        part_of: The id of the figure that it is a part of.
        event: The words for what it is of, where that is not what the report is about:
            "the 1995 blast".
        attribution: The id of the attribution in whose content it stands.
    """

    id: str
    span: Span
    value: float | None
    min: float | None = None
    max: float | None = None
    approximate: bool = False
    unit: str = "persons"
    subject: str = ""
    scope: tuple[str, ...] = ()
    part_of: str | None = None
    as_of: Interval | None = None
    event: str | None = None
    denied: bool = False
    hedges: tuple[Span, ...] = ()
    attribution: str | None = None

    @property
    def lasts(self) -> bool:
        """Whether it is a length of time."""
        return self.unit.rstrip("s") in TIME_UNITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression as an interval.

    Attributes:
        anchor: The words that it is reckoned from, where it is relative.
        refers_to: What happened or holds then, in the report's words.
    """

    id: str
    span: Span
    interval: Interval
    grain: Grain
    anchor: Span | None = None
    refers_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition in one report: what ``weigh`` compares.

    Attributes:
        span: The proposition's own words, one stretch.
        attribution: The id of the attribution that carries it.
        head: The main word itself.
        predicate: Lower-case lemma of its main word, particles and all
            ("pull back", "see").
        sought: Likewise, what somebody is wanted to do: "hide" of "urged to hide".
        subject: Lower-case lemmas of the words of its grammatical subject.
        words: Lower-case lemmas of all its telling words.
        negated: Whether the predicate is denied ("has not been seen").
        support: How the claim stands to its proposition.
        hedges: The hedges within it, save what denies (``negated``).
        figures, times: Ids of those that stand in it.
        leading: Whether it is the report's news: its headline or first sentence.
    """

    id: str
    span: Span
    attribution: str
    predicate: str
    sought: str = ""
    head: Span | None = None
    subject: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    negated: bool = False
    support: Support = Support.ASSERTS
    hedges: tuple[Span, ...] = ()
    figures: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    leading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What stands between quotation marks as speech, marks included."""

    span: Span
    attribution: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that was found in one report. Lists are in document order.

    ``tellings`` are what the annotator found by itself, attitudes among them;
    ``attributions`` what is on whose say-so, with chains; ``ages`` count nobody.
    """

    document: Document
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    tellings: tuple[Telling, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    ages: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
