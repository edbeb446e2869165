"""What the pile's reports hold of each source, before it becomes a value."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.core.document import Document
from sayso.core.span import Span
from sayso.trace.cast import Character
from sayso.trace.pile import NOBODY_NODE, Node, Pile
from sayso.trace.reading import Body, Reading


@dataclass(frozen=True, slots=True)
class Draft:
    """What the reports hold of one source.

    Attributes:
        node: What sets it apart.
        characters: Those who are it, a report at a time.
        employed: Where it is named as the body of somebody else.
        teller: The first report that it published.
        employers: The bodies for which it speaks, as nodes, the most told first.
    """

    node: Node
    characters: tuple[Character, ...]
    employed: tuple[Body, ...]
    teller: Document | None
    employers: tuple[Node, ...]

    @property
    def named(self) -> bool:
        """Whether it goes by a name."""
        return bool(self.node.key.name) and self.node.key.what != "unnamed"

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Its mentions that are more than pronouns."""
        told = (r for c in self.characters for r in c.readings)
        return tuple(r for r in told if not r.pronoun)

    @property
    def former(self) -> bool:
        """Whether most descriptions tell of what it was, and is no more."""
        told = [r.roles for r in self.readings if r.roles - {r.mention.head}]
        return 2 * sum("former" in each for each in told) > len(told)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it is mentioned."""
        own = {span for c in self.characters for span in c.spans}
        return tuple(sorted(own | {body.span for body in self.employed}))


def drafts(whole: Pile, place: Mapping[str, Node]) -> dict[Node, Draft]:
    """A draft for every node of *place*, and for every body that employs somebody."""
    characters: dict[Node, list[Character]] = defaultdict(list)
    employed: dict[Node, list[Body]] = defaultdict(list)
    for each in whole.characters:
        characters[place[each.id]].append(each)
        for key, body in each.employers:
            employed[whole.employer(key, body)].append(body)
    tellers: dict[Node, Document] = {}
    for cast in whole.casts:
        tellers.setdefault(whole.teller(cast), cast.scene.account.document)
    every = dict.fromkeys([*place.values(), *employed, *tellers])
    return {
        each: Draft(
            each,
            tuple(characters.get(each, ())),
            tuple(employed.get(each, ())),
            tellers.get(each),
            _spoken_for(whole, each, characters.get(each, ())),
        )
        for each in every
    }


def _spoken_for(
    whole: Pile, at: Node, characters: Sequence[Character]
) -> tuple[Node, ...]:
    """The bodies beside the posts that it is told to hold, the most told first.

    What one mention of fifty says is a slip of the grammar, and no post.
    """
    told: Counter[Node] = Counter()
    readings = 0
    for each in characters:
        readings += len(each.readings)
        told.update(whole.employer(*pair) for pair in each.voices)
    ranked = sorted(told, key=lambda n: (-told[n], list(told).index(n)))
    return tuple(n for n in ranked if n != at and 50 * told[n] >= readings)


def _silent(draft: Draft) -> bool:
    voice = any(r.sort == "spokesperson" for r in draft.readings)
    return voice and bool(draft.employers)


def order(
    whole: Pile, place: Mapping[str, Node], made: Mapping[Node, Draft]
) -> list[Node]:
    """Whom the answer holds: outlets of the pile, the rest by first mention, nobody.

    All who stand in a chain are in it, all who have a name, and the spokespersons of
    these, though one only says that they did not answer.
    """
    hops = (h.source for told in whole.told for each in told for h in each.chain)
    spoke = {place[source] for source in hops if source}
    needed = spoke | {n for n, draft in made.items() if draft.named}
    needed |= {n for n, draft in made.items() if _silent(draft)}
    needed |= {through for n in needed if (through := n.through)}
    tellers = list(dict.fromkeys(whole.teller(cast) for cast in whole.casts))
    rest = {n: made[n].spans for n in needed.difference(tellers) if made[n].spans}
    nobody = [NOBODY_NODE] if NOBODY_NODE in needed else []
    return [*tellers, *sorted(rest, key=lambda n: (rest[n][0], repr(n))), *nobody]
