"""Who is who over all reports: every character given to a source of the pile."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.core.account import Attribution, SourceKind
from sayso.trace import joins, outlets, roles
from sayso.trace.cast import Cast, Character
from sayso.trace.chains import NOBODY, channel, is_outlet, own, telling
from sayso.trace.named import Key, body_key
from sayso.trace.phrases import Body, seen
from sayso.trace.unnamed import (
    Description,
    by_telling,
    description,
    runs,
    speaks_for_body,
)

#: What stands for one source while sources have no ids: a Key's parts, or more.
Node = tuple[str, ...]
Told = Sequence[tuple[Attribution, ...]]


@dataclass(frozen=True, slots=True)
class Pile:
    """The casts of all reports and what the names in them come to.

    Attributes:
        casts: By report.
        told: By report, its attributions with hops given to characters.
        groups: Names that are one.
        names: Each name, and in how many mentions.
    """

    casts: tuple[Cast, ...]
    told: tuple[tuple[Attribution, ...], ...]
    groups: joins.Groups
    names: Counter[Key]

    @property
    def characters(self) -> Iterator[Character]:
        """All characters, in document order."""
        return (c for cast in self.casts for c in cast.characters)


def pile(casts: Sequence[Cast], told: Told) -> Pile:
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
        yield from (key for key, _ in employers(character))


def employers(character: Character) -> list[tuple[Key, Body]]:
    """The bodies that a person belongs to, and the keys of their names."""
    return [(body_key(b.name, character.states), b) for b in character.bodies]


def teller(cast: Cast, groups: joins.Groups) -> Node:
    """The node of a report's own outlet; one that nobody knows is a node of its own."""
    document = cast.scene.account.document
    if document.outlet.name:
        return node(groups.home(Key("outlet", outlets.key(document.outlet.name))))
    return ("outlet", "", document.id)


def node(key: Key) -> Node:
    """*key* as the node of the source that it names."""
    return (key.what, key.name, key.side)


def nodes(whole: Pile) -> dict[str, Node]:
    """For each character's id, and each report's own outlet, the node it is."""
    found = {c.id: node(whole.groups.home(c.key)) for c in whole.characters if c.key}
    found |= _described_bodies(whole)
    found |= {
        telling(n): teller(cast, whole.groups) for n, cast in _numbered(whole)
    }
    found[NOBODY] = (NOBODY,)
    return found | _unnamed(whole, found)


def _numbered(whole: Pile) -> Iterator[tuple[int, Cast]]:
    return ((cast.scene.account.document.number, cast) for cast in whole.casts)


def _described_bodies(whole: Pile) -> dict[str, Node]:
    """Bodies told of by state and kind that one named body of the pile alone can be."""
    by_side: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(whole.names):
        if key.what == "body" and key.side:
            by_side[key.side].append(key)
    found: dict[str, Node] = {}
    for each in whole.characters:
        here = each.described
        if each.key or each.kind is not SourceKind.ORGANISATION or len(here.states) != 1:
            continue
        head = here.mention.head
        fits = {
            whole.groups.home(key)
            for key in by_side[here.states[0]]
            if not here.plural and roles.describes(head, here.fields, key.name)
        }
        if len(fits) == 1:
            found[each.id] = node(*fits)
    return found


def _unnamed(whole: Pile, known: dict[str, Node]) -> dict[str, Node]:
    """The nodes of all that have no name, by how they are described and reached."""
    through = _channels(whole, known)
    said = _statements(whole)
    described: dict[str, Description] = {}
    for each in whole.characters:
        if each.id not in known:
            bodies = ["|".join(node(whole.groups.home(k))) for k, _ in employers(each)]
            described[each.id] = description(each, bodies)
    everywhere = {
        each.id
        for each in whole.characters
        if each.id in described and speaks_for_body(described[each.id], each)
    }
    loose = {
        ident: (d, runs(said.get(ident, "")))
        for ident, d in described.items()
        if ident not in through and ident not in everywhere
    }
    same = by_telling(loose)
    return {
        ident: _unnamed_node(d, through.get(ident), same.get(ident))
        for ident, d in described.items()
    }


def _unnamed_node(d: Description, through: Node | None, first: str | None) -> Node:
    what = (d.sort, *d.fields, *d.states, *d.bodies, "several" if d.plural else "one")
    report = first.partition(".")[0] if first else ""
    return ("unnamed", *what, "through", *(through or (report,)))


def _channels(whole: Pile, known: dict[str, Node]) -> dict[str, Node]:
    """For each unnamed character the node of the outlet through which it was reached."""
    found: dict[str, Node] = {}
    for cast, told in zip(whole.casts, whole.told, strict=True):
        number = cast.scene.account.document.number
        for ident in own(cast):
            found.setdefault(ident, known[telling(number)])
        for each in told:
            last = each.chain[-1].source or NOBODY
            outlet = channel(cast, each.chain)
            if last not in known and not is_outlet(cast, last) and outlet in known:
                found.setdefault(last, known[outlet])
    return found


def _statements(whole: Pile) -> dict[str, str]:
    """What each character that ends a chain is said to have said, in one text."""
    said: dict[str, list[str]] = defaultdict(list)
    for cast, told in zip(whole.casts, whole.told, strict=True):
        document = cast.scene.account.document
        for each in told:
            if each.chain[-1].source:
                words = [seen(document, span) for span in each.content]
                said[each.chain[-1].source] += words
    return {ident: " ".join(words) for ident, words in said.items()}
