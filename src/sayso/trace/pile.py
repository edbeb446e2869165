"""The casts of all reports side by side, with the names in them gathered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.core.account import Attribution
from sayso.trace import joins, outlets
from sayso.trace.cast import Cast, Character
from sayso.trace.named import Key


@dataclass(frozen=True, slots=True)
class Node:
    """What sets one source of the pile apart from all others.

    Attributes:
        key: Its name; of those without one the first part is "unnamed" or "none".
        told: How an unnamed one is described: its ``Description``, as text.
        through: The outlet through which an unnamed one was reached.
        report: The id of the one report that it stands in, where it is another
            source in every other.
    """

    key: Key
    told: tuple[str, ...] = ()
    through: "Node | None" = None
    report: str = ""


NOBODY_NODE = Node(Key("none", ""))


@dataclass(frozen=True, slots=True)
class Pile:
    """The casts of all reports and what the names in them come to.

    Attributes:
        casts: By report.
        told: By report, its attributions with hops given to characters.
        groups: Names that are one.
        names: Each name, and in how many mentions it stands.
    """

    casts: tuple[Cast, ...]
    told: tuple[tuple[Attribution, ...], ...]
    groups: joins.Groups
    names: Counter[Key]

    @property
    def characters(self) -> Iterator[Character]:
        """All characters, in document order."""
        return (c for cast in self.casts for c in cast.characters)

    def named(self, key: Key) -> Node:
        """The node of the source that goes by *key*."""
        return Node(self.groups.home(key))

    def teller(self, cast: Cast) -> Node:
        """A report's own outlet; one that nobody knows is a node of its own."""
        document = cast.scene.account.document
        if document.outlet.name:
            return self.named(Key("outlet", outlets.key(document.outlet.name)))
        return Node(Key("outlet", ""), report=document.id)


def pile(casts: Sequence[Cast], told: Sequence[tuple[Attribution, ...]]) -> Pile:
    """*casts* with all their names gathered."""
    names: Counter[Key] = Counter()
    for cast in casts:
        names.update(_names(cast))
    return Pile(tuple(casts), tuple(told), joins.joined(names), names)


def _names(cast: Cast) -> Iterator[Key]:
    outlet = cast.scene.account.document.outlet.name
    if outlet:
        yield Key("outlet", outlets.key(outlet))
    for character in cast.characters:
        if character.key:
            yield from [character.key] * len(character.readings)
        yield from (key for key, _ in character.employers)
