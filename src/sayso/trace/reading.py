"""A mention, read: the values that ``phrases`` makes."""

from dataclasses import dataclass

from sayso.core.account import Form, Mention, SourceKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.trace import roles

OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))


@dataclass(frozen=True, slots=True)
class Body:
    """A body that somebody belongs to, by name, and where it is named."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention, read.

    Attributes:
        text: Its words as a reader sees them, without markup and line breaks.
        kind: What it is, put right where the name tells better than the grammar.
        name: The proper name, without titles; empty where there is none.
        acronym: What stands in brackets after the name, if that abbreviates it.
        roles: What it is called: lower-case singular nouns ("colonel", "official").
        bodies: The bodies that it belongs to.
        states: States and parties named in it, sorted.
        fields: Other words that tell it from its like ("intelligence").
        definite: Whether it is told as known ("the officials").
        vague: Whether it is told as new ("an official", "some officials").
        told: Its words with those around it that tell its post, where there are any.
    """

    mention: Mention
    text: str
    kind: SourceKind
    name: str = ""
    acronym: str = ""
    roles: frozenset[str] = frozenset()
    bodies: tuple[Body, ...] = ()
    states: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    definite: bool = False
    vague: bool = False
    told: str = ""

    @property
    def sort(self) -> str:
        """The one word for what it is called: "official", "police"."""
        return roles.sort(self.mention.head)

    @property
    def issued(self) -> bool:
        """Whether it is a document that a body has made, and that speaks for it."""
        return self.kind is SourceKind.DOCUMENT and bool(self.bodies)

    @property
    def plural(self) -> bool:
        """Whether it stands for several: not so of police, or of a body by name."""
        one = bool(self.name) or self.mention.head in words("collectives.txt")
        return self.mention.plural and not one

    @property
    def pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return self.mention.form is Form.PRONOUN
