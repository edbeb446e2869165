"""One source's mentions in two halves, for a user who says that they are of two.

A mention goes with the name that it bears. One that bears neither goes

1. if it has a name, with that of the two that no mention bears: "the Republic" with
   France, and not with Paris, where no report says "France";
2. if it has a name, with that of the two to which the rules of ``joins`` would join
   it, if to one alone: "the Harbour Safety Board" with "HSB";
3. if it has none, or one that may be either's, with the mention before it that its
   report takes for the same, or the next after it: "she", "Ruiz";
4. else with the first of the two.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.core.span import Span
from sayso.trace import joins
from sayso.trace.asked import Asked
from sayso.trace.cast import Character
from sayso.trace.key import Key
from sayso.trace.names import folded
from sayso.trace.pile import Pile

Sides = tuple[frozenset[Key], frozenset[Key]]
Halves = dict[Span, bool]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words that stand for the source: a mention, or the name of somebody's body.

    Attributes:
        group: The character that it is; a body's name stands alone.
        key: What its name shares with others; ``None`` where it has no name.
        wordings: All its words, then the name in them, folded.
    """

    span: Span
    group: str
    key: Key | None
    wordings: tuple[str, ...]


def halves(
    whole: Pile, characters: Sequence[Character], one: Asked, other: Asked
) -> Halves:
    """Whether each mention of a source is the *other*'s, by where it stands.

    *characters* are all that are the source, which both names stand for.
    """
    every = sorted(
        (*_mentions(whole, characters), *_bodies(whole, characters, one)),
        key=lambda m: m.span,
    )
    found = dict(_borne(every, one, other))
    first, second = (
        frozenset(m.key for m in every if m.key and found.get(m.span) is half)
        for half in (False, True)
    )
    found |= _named(whole, every, found, (first, second))
    return found | {
        m.span: _near(every, found, m) for m in every if m.span not in found
    }


def _mentions(whole: Pile, characters: Iterable[Character]) -> Iterator[Mentioned]:
    keys = {
        reading.mention.span: cast.scene.keys.get(at)
        for cast in whole.casts
        for at, reading in enumerate(cast.scene.readings)
    }
    for each in characters:
        for reading in each.readings:
            span, told = reading.mention.span, [reading.text, reading.name]
            words = tuple(folded(words) for words in told if words)
            yield Mentioned(span, each.id, keys[span], words)


def _bodies(
    whole: Pile, characters: Iterable[Character], asked: Asked
) -> Iterator[Mentioned]:
    """Where the source is named as the body of somebody else, and nowhere else."""
    own = {span for each in characters for span in each.spans}
    for span, key in whole.named_as_body(asked.node).items():
        if span not in own:
            words = whole.casts[span.document].scene.account.document[span]
            yield Mentioned(span, str(span), key, (folded(words),))


def _borne(
    every: Iterable[Mentioned], one: Asked, other: Asked
) -> Iterator[tuple[Span, bool]]:
    """Those that bear a name in a report that is meant: by all their words first."""
    for each in every:
        for words in each.wordings:
            bears = [
                a.words == words and each.span.document in a.reports
                for a in (one, other)
            ]
            if bears[0] != bears[1]:
                yield each.span, bears[1]
                break


def _named(
    whole: Pile, every: Iterable[Mentioned], found: Halves, sides: Sides
) -> Iterator[tuple[Span, bool]]:
    """Those with a name that can be that of one side alone, or of neither."""
    borne = frozenset(found.values())
    for each in every:
        if not each.key or each.span in found:
            continue
        fits = [_fits(whole, each.key, side) for side in sides]
        if len(borne) == 1:
            yield each.span, False in borne
        elif not all(fits):
            yield each.span, fits[1]


def _fits(whole: Pile, key: Key, side: Collection[Key]) -> bool:
    """Whether the rules would join *key* to one of *side*, if there were no others."""
    groups = joins.joined({each: whole.names[each] for each in (key, *side)})
    return any(groups.home(each) == groups.home(key) for each in side)


def _near(every: Iterable[Mentioned], found: Halves, at: Mentioned) -> bool:
    """The half of the last known mention before it in its group, or of the next.

    Where there is none, the first.
    """
    known = [m for m in every if m.group == at.group and m.span in found]
    before = [m for m in known if m.span < at.span]
    near = (*before[-1:], *known[:1])
    return bool(near) and found[near[0].span]
