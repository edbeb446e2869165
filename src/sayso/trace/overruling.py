"""What the user knows of who is who, put over what the rules found.

One mechanism: all that the rules take for a source is put by ``Hand`` into the node
that the user means, and the pile is gathered again. Names that are kept apart come
first, then those that are the same, each as the ones before have left the sources.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.core.document import About, Overruling
from sayso.core.span import Span
from sayso.trace import joins
from sayso.trace.asked import Asked, CannotRule, Sources, sources
from sayso.trace.gathering import Gathered
from sayso.trace.pile import Hand, Node, Pile
from sayso.trace.splitting import split

#: A mention, or the number of a report, for its outlet.
Witness = Span | int


@dataclass(frozen=True, slots=True)
class Ruled:
    """A wish that was granted, and a place in the reports for each of its two names."""

    wish: Overruling
    one: Witness
    other: Witness


def overruled(whole: Pile, wishes: Sequence[Overruling]) -> tuple[Pile, list[Ruled]]:
    """*whole* with its sources as *wishes* have them.

    Raises:
        CannotRule: if a name is nobody's or several sources', or if nothing tells
            apart what one source is called.
    """
    granted: list[Ruled] = []
    for wish in sorted(wishes, key=lambda each: each.about is About.SAME):
        known = sources(whole)
        one, other = (known.asked(words, wish) for words in wish.names)
        if wish.about is About.SAME:
            granted.append(Ruled(wish, *_witnesses(known, one, other)))
            whole = _joined(known, one.node, other.node)
        elif one.node != other.node:
            granted.append(Ruled(wish, *_witnesses(known, one, other)))
        else:
            whole, *ends = split(known, one, other, wish)
            granted.append(Ruled(wish, *ends))
    return whole, granted


def settled(granted: Iterable[Ruled], found: Gathered) -> tuple[Overruling, ...]:
    """The wishes with the sources that they made, for who reads the answer.

    Raises:
        CannotRule: if one wish takes back another.
    """
    ids: dict[Witness, str] = dict(enumerate(found.outlets))
    ids |= {span: each.id for each in found.sources for span in each.mentions}
    made: list[Overruling] = []
    for each in granted:
        # who neither speaks nor has a name is no source of the answer
        ends = [ids[w] for w in (each.one, each.other) if w in ids]
        if len(set(ends)) < len(ends) and each.wish.about is About.APART:
            hint = "Take back the wishes by which the two are the same."
            raise CannotRule(each.wish, "others of your wishes make them one", hint)
        made.append(replace(each.wish, sources=tuple(dict.fromkeys(ends))))
    return tuple(made)


def _witnesses(known: Sources, *asked: Asked) -> list[Witness]:
    """For each a place of the source that stays its own, whatever follows."""
    found: list[Witness] = []
    for each in asked:
        spans = known.made[each.node].spans
        published = (n for n in known.whole.told_by(each.node) if n in each.reports)
        meant = (span for span in spans if span.document in each.reports)
        found.append(next(meant, None) or next(published))
    return found


def _joined(known: Sources, one: Node, other: Node) -> Pile:
    """The pile with the two sources in the node of the one that is better known."""
    target = min(one, other, key=_rank)
    moved = (one, other)
    whole = known.whole
    hand = Hand(
        {ident: target for ident, node in known.place.items() if node in moved},
        {span: target for node in moved for span in whole.named_as_body(node)},
        {number: target for node in moved for number in whole.told_by(node)},
    )
    return replace(whole, hand=whole.hand.moved(dict.fromkeys(moved, target)) | hand)


def _rank(at: Node) -> tuple[bool, tuple[object, ...]]:
    """Who has a name first, as the rules would keep it; of others the first given."""
    named = bool(at.key.name) and at.key.what != "unnamed"
    return not named, joins.better(at.key) if named else ()
