"""The casts of all reports side by side, with the names in them gathered."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.core.account import Attribution
from sayso.core.span import Span
from sayso.trace import joins, outlets
from sayso.trace.cast import Cast, Character
from sayso.trace.key import Key
from sayso.trace.reading import Body


@dataclass(frozen=True, slots=True)
class Node:
    """What sets one source of the pile apart from all others.

    Attributes:
        key: Its name; of those without one the first part is "unnamed" or "none".
        told: How an unnamed one is described: its ``Description``, as text.
        through: The outlet through which an unnamed one was reached.
        report: The id of the one report that it stands in, where it is another
            source in every other.
        kept: The name by which the user keeps it apart from one that is else its like.
    """

    key: Key
    told: tuple[str, ...] = ()
    through: "Node | None" = None
    report: str = ""
    kept: str = ""


NOBODY_NODE = Node(Key("none", ""))


@dataclass(frozen=True, slots=True)
class Hand:
    """Which source somebody is because the user says so, whatever the rules say.

    Attributes:
        characters: By a character's id.
        bodies: By where somebody's body is named.
        tellers: By a report's number, for its own outlet.
    """

    characters: Mapping[str, Node] = field(default_factory=dict)
    bodies: Mapping[Span, Node] = field(default_factory=dict)
    tellers: Mapping[int, Node] = field(default_factory=dict)

    def moved(self, moves: Mapping[Node, Node]) -> "Hand":
        """The same, of who was reached through those that move to other nodes."""

        def renewed(at: Node) -> Node:
            through = moves.get(at.through, at.through) if at.through else None
            return replace(moves.get(at, at), through=through)

        return Hand(
            {ident: renewed(node) for ident, node in self.characters.items()},
            {span: renewed(node) for span, node in self.bodies.items()},
            {number: renewed(node) for number, node in self.tellers.items()},
        )

    def __or__(self, other: "Hand") -> "Hand":
        """Both, where they differ as *other* has it."""
        return Hand(
            {**self.characters, **other.characters},
            {**self.bodies, **other.bodies},
            {**self.tellers, **other.tellers},
        )


@dataclass(frozen=True, slots=True)
class Pile:
    """The casts of all reports and what the names in them come to.

    Attributes:
        casts: By report.
        told: By report, its attributions with hops given to characters.
        groups: Names that are one.
        names: Each name, and in how many mentions it stands.
        hand: What the user says of who is who.
    """

    casts: tuple[Cast, ...]
    told: tuple[tuple[Attribution, ...], ...]
    groups: joins.Groups
    names: Counter[Key]
    hand: Hand = Hand()

    @property
    def characters(self) -> Iterator[Character]:
        """All characters, in document order."""
        return (c for cast in self.casts for c in cast.characters)

    def named(self, key: Key) -> Node:
        """The node of the source that goes by *key*."""
        return Node(self.groups.home(key))

    def employer(self, key: Key, body: Body) -> Node:
        """The node of the *body* of somebody, which goes by *key*."""
        return self.hand.bodies.get(body.span) or self.named(key)

    def named_as_body(self, at: Node) -> dict[Span, Key]:
        """Where that source is named as the body of somebody, and by which name."""
        every = (pair for each in self.characters for pair in each.employers)
        return {body.span: key for key, body in every if self.employer(key, body) == at}

    def told_by(self, at: Node) -> list[int]:
        """The numbers of the reports whose outlet is that source."""
        return [n for n, cast in enumerate(self.casts) if self.teller(cast) == at]

    def teller(self, cast: Cast) -> Node:
        """A report's own outlet; one that nobody knows is a node of its own."""
        document = cast.scene.account.document
        if document.number in self.hand.tellers:
            return self.hand.tellers[document.number]
        if document.outlet.name:
            return self.named(Key("outlet", outlets.key(document.outlet.name)))
        return Node(Key("outlet", ""), report=document.id)


def pile(
    casts: Sequence[Cast],
    told: Sequence[tuple[Attribution, ...]],
    hand: Hand | None = None,
) -> Pile:
    """*casts* with all their names gathered, and what the user says of them."""
    names: Counter[Key] = Counter()
    for cast in casts:
        names.update(_names(cast))
    groups = joins.joined(names)
    read = {key for cast in casts for key in _own(cast)}
    for short, full in joins.short_for_read(names, read):
        groups.join(short, full)
    for own in read:
        if Key("body", own.name) in names:  # one of the pile's outlets is no body
            groups.join(Key("body", own.name), own)
    return Pile(tuple(casts), tuple(told), groups, names, hand or Hand())


def _names(cast: Cast) -> Iterator[Key]:
    yield from _own(cast)
    for character in cast.characters:
        if character.key:
            yield from [character.key] * len(character.readings)
        yield from (key for key, _ in character.employers)


def _own(cast: Cast) -> Iterator[Key]:
    outlet = cast.scene.account.document.outlet.name
    if outlet:
        yield Key("outlet", outlets.key(outlet))
