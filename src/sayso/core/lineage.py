"""Who is who, and who had it from whom, over all reports."""

from dataclasses import dataclass, field
from enum import StrEnum

from sayso.core.account import Account, SourceKind
from sayso.core.document import Overruling
from sayso.core.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody who is said to have said something.

    Attributes:
        id: ``s`` and a number, in order of first mention; outlets of the pile first.
        name: Its fullest name, or its description where it has no name.
        named: Whether a person or an institution is named, or only described.
        side: The state or party for which it speaks, where the words tell.
        variants: Every wording that stands for it, sorted.
        institution: The id of the institution for which it speaks, if any.
        through: The id of the source through which an unnamed one was reached.
    """

    id: str
    name: str
    kind: SourceKind
    named: bool
    side: str | None = None
    variants: tuple[str, ...] = ()
    # there may be thousands, and a hash is asked for often
    mentions: tuple[Span, ...] = field(default=(), hash=False)
    institution: str | None = None
    through: str | None = None
    plural: bool = False


class EdgeKind(StrEnum):
    """What joins two nodes of a lineage."""

    CITES = "cites"
    QUOTES = "quotes"
    REUSES_TEXT = "reuses_text"
    LINKS = "links"
    SAME_UTTERANCE = "same_utterance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """*teller* has it from *told*: ids of documents or sources, with the words."""

    teller: str
    told: str
    kind: EdgeKind
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The accounts with every hop resolved to a source, the sources, and the graph.

    Attributes:
        outlets: For each document number the id of the source that is its outlet.
        overruled: What the user says of who is who, with the sources that it made.
    """

    accounts: tuple[Account, ...]
    sources: tuple[Source, ...]
    edges: tuple[Edge, ...] = ()
    outlets: tuple[str, ...] = ()
    overruled: tuple[Overruling, ...] = ()
