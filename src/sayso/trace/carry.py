"""Chains completed from what stands around: through whom, where a sentence keeps quiet.

Each rule looks at one attribution and those before it, and answers with its whole
chain, or with nothing. Rules only ever add hops that the report itself gives nearby.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.core.account import Attribution, Hop, Manner, SourceKind
from sayso.core.span import gaps
from sayso.text.lexicon import words
from sayso.trace.cast import Cast, Character
from sayso.trace.chains import (
    NOBODY,
    POINTER,
    carried,
    channel,
    is_outlet,
    resolved,
    unowned,
    voiced,
)
from sayso.trace.parts import counts_on, includes, of_those
from sayso.trace.phrases import seen

_NEAR = 3  # sentences over which the outlet last cited stays the one that is retold
_FAR = 6  # the same, where it is cited again right after
_BODIES = 8  # sentences over which a body keeps the outlet that first brought it


@dataclass(frozen=True, slots=True)
class Told:
    """One report's attributions, completed up to one of them, and where they stand."""

    cast: Cast
    attributions: Sequence[Attribution]
    places: Sequence[tuple[int, int]]

    def since(self, before: int, at: int) -> int:
        """How many sentences after the one attribution the other starts."""
        return self.places[at][0] - self.places[before][1]

    def source(self, at: int) -> Character | None:
        """Who is said to have said it, where it is somebody in the report."""
        last = self.attributions[at].chain[-1].source
        if voiced(self.attributions[at]) or not last or last == NOBODY:
            return None
        return self.cast[last]


def completed(cast: Cast) -> tuple[Attribution, ...]:
    """The attributions of one report, resolved, pointed at and carried over."""
    found = list(_pointed(resolved(cast), cast))
    places = tuple(_place(cast, each) for each in found)
    told = Told(cast, found, places)
    for at in range(len(found)):
        chains = (rule(told, at) for rule in CARRYING)
        chain = next((chain for chain in chains if chain), None)
        if chain:
            found[at] = replace(found[at], chain=chain)
    return tuple(found)


def _place(cast: Cast, each: Attribution) -> tuple[int, int]:
    """The numbers of the first and the last sentence in which it stands."""
    starts = [span.start for span in cast.scene.account.sentences]
    spans = [*each.content, *(h.mention for h in each.chain if h.mention)]
    first = bisect_right(starts, min(s.start for s in spans)) - 1
    last = bisect_right(starts, max(s.end for s in spans) - 1) - 1
    return first, last


def _pointed(found: Sequence[Attribution], cast: Cast) -> tuple[Attribution, ...]:
    """*found* without the sentences that only tell where the one before is from.

    "The paper reported on this. It refers to officials." gives the sentence before
    both the paper and the officials. A pointer with nothing before it stays.
    """
    kept: list[Attribution] = []
    for each in found:
        target = _target(kept, each, cast) if each.made_by == POINTER else None
        if target is None:
            kept.append(each)
        else:
            chain = _joined(kept[target], each, cast)
            kept[target] = replace(kept[target], chain=chain)
    return tuple(kept)


def _target(
    kept: Sequence[Attribution], pointer: Attribution, cast: Cast
) -> int | None:
    """The attribution that a pointer points at: the last one, if it can bear it."""
    at = len(kept) - 1
    while at >= 0 and kept[at].made_by == POINTER:
        at -= 1
    if at < 0 or len(pointer.chain) < 2:
        return None
    at = _cited_beside(kept, at, pointer, cast)
    last = kept[at].chain[-1].source
    starts = unowned(kept[at]) or last == pointer.chain[1].source
    near = _place(cast, pointer)[0] - _place(cast, kept[at])[1] <= 2
    bears = starts or is_outlet(cast, last) or _carries(kept[at], pointer, cast)
    return at if near and bears else None


def _cited_beside(
    kept: Sequence[Attribution], at: int, pointer: Attribution, cast: Cast
) -> int:
    """The attribution in the sentence of *at* that is the pointer's outlet's, or *at*.

    "That it fell, as the Post reported, is doubted. The Post relies on officials."
    """
    here, outlet = _place(cast, kept[at])[0], pointer.chain[1].source
    if not unowned(kept[at]):
        return at
    near = (n for n in range(at, -1, -1) if _place(cast, kept[n])[1] >= here)
    return next((n for n in near if kept[n].chain[-1].source == outlet), at)


def _carries(each: Attribution, pointer: Attribution, cast: Cast) -> bool:
    """Whether the pointer tells through which outlet somebody was heard.

    "This was reported by the Post" takes up what was said; "the Post wrote on this"
    may tell of the same event by itself.
    """
    if len(each.chain) != 2 or len(pointer.chain) != 2:
        return False
    last, by = each.chain[-1].source, pointer.chain[1]
    heard = last != NOBODY and not is_outlet(cast, last) and is_outlet(cast, by.source)
    return heard and by.mention is not None and pointer.content[0] < by.mention


def _joined(each: Attribution, pointer: Attribution, cast: Cast) -> tuple[Hop, ...]:
    known = {hop.source for hop in each.chain}
    base = [hop for hop in each.chain if hop.source != NOBODY]
    more = [hop for hop in pointer.chain[1:] if hop.source not in known | {NOBODY}]
    at = 1 if _carries(each, pointer, cast) else len(base)
    return (*base[:at], *carried(more, words=True), *base[at:])


def same_person(told: Told, at: int) -> tuple[Hop, ...] | None:
    """Who first came through an outlet comes through it again."""
    each, source = told.attributions[at], told.source(at)
    if source is None or not source.key or source.key.what not in ("person", "body"):
        return None
    if len(each.chain) != 2 or _in_public(told, at):
        return None
    last = each.chain[-1].source
    said = (n for n in range(at) if told.attributions[n].chain[-1].source == last)
    mine = [n for n in said if told.source(n) == source]
    reach = [
        n for n in mine if source.key.what == "person" or told.since(n, at) <= _BODIES
    ]
    through = [_through(told, n) for n in reach]
    if not through:
        return None
    latest = through[-1] if told.since(reach[-1], at) <= 1 else None
    return _inserted(each, latest or (through[0] if mine[0] == reach[0] else None))


def _through(told: Told, at: int) -> str | None:
    return channel(told.cast, told.attributions[at].chain)


def _inserted(each: Attribution, outlet: str | None) -> tuple[Hop, ...] | None:
    if outlet is None:
        return None
    return (each.chain[0], *carried([Hop(source=outlet)]), *each.chain[1:])


def same_group(told: Told, at: int) -> tuple[Hop, ...] | None:
    """Unnamed people right after an outlet's report are those who spoke to it."""
    each, source = told.attributions[at], told.source(at)
    if source is None or source.key or len(each.chain) != 2 or _in_public(told, at):
        return None
    if is_outlet(told.cast, source.id) or source.kind is SourceKind.DOCUMENT:
        return None
    before = _last_outlet(told, at)
    if before is None:
        return None
    number, outlet = before
    if told.since(number, at) > _NEAR and not _goes_on(told, at, outlet):
        return None
    known = any(includes(told.source(n), source) for n in _reached(told, at, outlet))
    follows = told.since(number, at) <= 1 and of_those(source)
    follows = follows and not _by_itself(told, number, at)
    return _inserted(each, outlet if known or follows else None)


def _by_itself(told: Told, before: int, at: int) -> bool:
    """Whether a body speaks in a paragraph of its own: it needs no outlet for that."""
    source = told.source(at)
    if source is None or source.kind is not SourceKind.ORGANISATION:
        return False
    spans = [told.attributions[n].content[0] for n in (before, at)]
    segments = told.cast.scene.account.document.segments
    return not any(all(s in each.span for s in spans) for each in segments)


def _last_outlet(told: Told, at: int) -> tuple[int, str] | None:
    """The last attribution nearby that names an outlet, and that outlet."""
    for before in range(at - 1, -1, -1):
        if told.since(before, at) > _FAR:
            return None
        outlet = _outlet(told, before)
        if outlet:
            return before, outlet
    return None


def _outlet(told: Told, at: int) -> str | None:
    hops = told.attributions[at].chain[1:]
    return next((h.source for h in hops if is_outlet(told.cast, h.source)), None)


def _goes_on(told: Told, at: int, outlet: str) -> bool:
    """Whether the next sentence is that outlet's too, as then is all between."""
    after = at + 1
    if after == len(told.attributions) or told.since(at, after) > 1:
        return False
    return _outlet(told, after) == outlet


def _reached(told: Told, at: int, outlet: str) -> list[int]:
    return [n for n in range(at) if _through(told, n) == outlet]


def continuing(told: Told, at: int) -> tuple[Hop, ...] | None:
    """A sentence that takes up the one before by its first word is told by the same."""
    each = told.attributions[at]
    if not voiced(each) or each.manner is not Manner.INDIRECT or not at:
        return None
    before = told.attributions[at - 1]
    outlets = [h for h in before.chain[1:] if is_outlet(told.cast, h.source)]
    if told.since(at - 1, at) != 1 or not outlets or not _takes_up(told, each):
        return None
    return (each.chain[0], *carried(before.chain[1:]))


def _takes_up(told: Told, each: Attribution) -> bool:
    text = seen(told.cast.scene.account.document, each.reach).casefold().split()
    if len(text) < 2 or text[0] not in words("continuing.txt"):
        return False
    return text[1] not in words("comes.txt")


def counting_on(told: Told, at: int) -> tuple[Hop, ...] | None:
    """Whoever counted them, in the sentence before, tells of a part of them, too."""
    each = told.attributions[at]
    if not voiced(each) or each.manner is not Manner.INDIRECT or not at:
        return None
    before, account = told.attributions[at - 1], told.cast.scene.account
    if told.since(at - 1, at) != 1 or told.source(at - 1) is None:
        return None
    if before.made_by.endswith(":show"):  # whoever looks sees how many wear hats
        return None
    whole = each.reach.start == account.sentences[told.places[at][0]].start
    said = " ".join(seen(account.document, span) for span in before.content)
    if not whole or not counts_on(seen(account.document, each.reach), said):
        return None
    return (each.chain[0], *carried(before.chain[1:]))


def _in_public(told: Told, at: int) -> bool:
    """Whether the sentence says that it was said to all: "in a statement"."""
    first, last = told.places[at]
    account = told.cast.scene.account
    spans = account.sentences[max(first, 0) : last + 1]
    content = list(told.attributions[at].content)
    around = (part for sentence in spans for part in gaps(content, sentence))
    return any(_publicly().search(seen(account.document, s).casefold()) for s in around)


@cache
def _publicly() -> re.Pattern[str]:
    listed = sorted(map(re.escape, words("publicly.txt")))
    return re.compile(rf"\b(?:{'|'.join(listed)})\b")


CARRYING: Sequence[Callable[[Told, int], tuple[Hop, ...] | None]] = (
    same_person,
    same_group,
    continuing,
    counting_on,
)
