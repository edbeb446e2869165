"""One source made two, as the user says that it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.core.document import Overruling
from sayso.core.span import Span
from sayso.trace.asked import Asked, CannotRule, Sources
from sayso.trace.carry import completed
from sayso.trace.cast import Cast, parted
from sayso.trace.gathering import name, wordings
from sayso.trace.halves import Halves, halves
from sayso.trace.key import Key
from sayso.trace.names import folded
from sayso.trace.pile import Hand, Node, Pile, pile

#: Mentions, by where they stand, and reports, by number, for their outlet.
Half = list[Span | int]
Ends = tuple[Half, Half]


def split(
    known: Sources, one: Asked, other: Asked, wish: Overruling
) -> tuple[Pile, Span | int, Span | int]:
    """The pile with the source of both names in two, and a place of each half.

    Raises:
        CannotRule: No mention bears the one name and not the other.
    """
    whole, node = known.whole, one.node
    own = [each for each in whole.characters if known.place[each.id] == node]
    found = halves(whole, own, one, other)
    tellers = {n: _published(whole, n, one, other) for n in whole.told_by(node)}
    ends: Ends = ([], [])
    for span, half in sorted(found.items()):
        ends[half].append(span)
    for number, half in tellers.items():
        ends[half].append(number)
    if not all(ends):
        raise _inseparable(known, node, wish)
    casts = tuple(_parted(cast, found) for cast in whole.casts)
    told = tuple(
        before if new is old else completed(new)
        for new, old, before in zip(casts, whole.casts, whole.told, strict=True)
    )
    nodes = _nodes(casts, found, (one, other), ends)
    hand = Hand(
        dict(_characters(casts, found, nodes)),
        {span: nodes[found[span]] for span in whole.named_as_body(node)},
        {number: nodes[half] for number, half in tellers.items()},
    )
    moved = whole.hand.moved({node: nodes[False]})
    return pile(casts, told, moved | hand), ends[False][0], ends[True][0]


def _published(whole: Pile, number: int, one: Asked, other: Asked) -> bool:
    """Whether a report's own outlet is the *other*: by its name, else the first."""
    outlet = folded(whole.casts[number].scene.account.document.outlet.name or "")
    return outlet == other.words != one.words or (
        outlet == other.words and number in other.reports - one.reports
    )


def _inseparable(known: Sources, node: Node, wish: Overruling) -> CannotRule:
    draft = known.made[node]
    listed = "\n".join(f"  {each}" for each in sorted(wordings(draft))[:8])
    return CannotRule(
        wish,
        f"both are “{name(draft)}”, and no mention bears the one name alone",
        f"Give two of its wordings:\n{listed}",
    )


def _parted(cast: Cast, found: Halves) -> Cast:
    """*cast* with every character that is of both halves made two."""
    taken = {span for span, half in found.items() if half and span in cast.by_span}
    new = parted(cast, taken) if taken else cast
    return cast if len(new.characters) == len(cast.characters) else new


def _characters(
    casts: Iterable[Cast], found: Halves, nodes: tuple[Node, Node]
) -> Iterator[tuple[str, Node]]:
    for cast in casts:
        for each in cast.characters:
            if each.first.mention.span in found:
                yield each.id, nodes[found[each.first.mention.span]]


def _nodes(
    casts: Iterable[Cast], found: Halves, asked: tuple[Asked, Asked], ends: Ends
) -> tuple[Node, Node]:
    """What sets each half apart: its commonest own name, and the user's for it."""
    keys = _keys(casts, found)
    base = asked[0].node
    first, second = (each.words for each in asked)
    if first == second:  # in two reports
        second = f"{second}, too"
    return _node(base, keys[0], first, ends[0]), _node(base, keys[1], second, ends[1])


def _keys(casts: Iterable[Cast], found: Halves) -> tuple[Counter[Key], Counter[Key]]:
    """The names of either half, and in how many of its mentions each stands."""
    keys: tuple[Counter[Key], Counter[Key]] = (Counter(), Counter())
    for each in (character for cast in casts for character in cast.characters):
        first = each.first.mention.span
        if each.key and first in found:
            keys[found[first]][each.key] += len(each.readings)
        for key, body in each.employers:
            if body.span in found:
                keys[found[body.span]][key] += 1
    return keys


def _node(base: Node, keys: Counter[Key], kept: str, half: Half) -> Node:
    best = min(keys, key=lambda k: (-keys[k], k), default=base.key)
    publishes = any(isinstance(place, int) for place in half)
    if not keys and not publishes and base.key.what != "unnamed":
        best = Key("unnamed", "")
    return replace(base, key=best, kept=kept)
