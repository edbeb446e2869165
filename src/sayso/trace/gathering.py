"""The pile's sources as values: names, kinds, sides, wordings, whom they speak for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from sayso.core.account import SourceKind, Status
from sayso.core.lineage import Source
from sayso.trace import outlets, roles
from sayso.trace.cast import Character
from sayso.trace.drafts import Draft, drafts, order
from sayso.trace.names import folded, is_acronym
from sayso.trace.nodes import nodes
from sayso.trace.pile import NOBODY_NODE, Node, Pile
from sayso.trace.sides import party
from sayso.trace.status import status


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sources, and which of them stands for what in a report.

    Attributes:
        ids: For each character's id, each report's telling and ``NOBODY`` the source's.
        outlets: For each report, in order, the id of its outlet's source.
        statuses: For each character's id the status of what it is said to have said.
    """

    sources: tuple[Source, ...]
    ids: dict[str, str]
    outlets: tuple[str, ...]
    statuses: dict[str, Status]


def gathered(whole: Pile) -> Gathered:
    """Every source of the pile that speaks, or is named."""
    place = nodes(whole)
    made = drafts(whole, place)
    ordered = order(whole, place, made)
    ids = {each: f"s{number}" for number, each in enumerate(ordered)}
    return Gathered(
        tuple(_source(made, each, ids) for each in ordered),
        {ident: ids[each] for ident, each in place.items() if each in ids},
        tuple(ids[whole.teller(cast)] for cast in whole.casts),
        {c.id: _status(c, made[place[c.id]]) for c in whole.characters},
    )


def _source(made: Mapping[Node, Draft], at: Node, ids: Mapping[Node, str]) -> Source:
    draft = made[at]
    body = next((b for b in draft.employers if b in ids and b != at), None)
    return Source(
        id=ids[at],
        name=name(draft),
        kind=_kind(draft),
        named=_named(draft),
        side=_side(made, draft),
        variants=tuple(sorted(wordings(draft))),
        mentions=draft.spans,
        institution=ids[body] if body else None,
        through=ids.get(at.through) if at.through else None,
        plural=_plural(draft),
    )


def _status(character: Character, draft: Draft) -> Status:
    return status(character, _kind(draft), named=_named(draft))


def _named(draft: Draft) -> bool:
    return draft.named or _one_body(draft)


def _kind(draft: Draft) -> SourceKind:
    what = draft.node.key.what
    if what == "none":
        return SourceKind.NONE
    kinds = Counter(c.kind for c in draft.characters)
    if what == "outlet":
        return _outlet_kind(draft, kinds)
    if what in ("state", "body"):
        return SourceKind.ORGANISATION
    if what in ("person", "document"):
        return SourceKind(what)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _outlet_kind(draft: Draft, kinds: Counter[SourceKind]) -> SourceKind:
    known = outlets.known(name(draft))
    if known:
        return known.kind
    agency = kinds[SourceKind.AGENCY] > kinds[SourceKind.OUTLET]
    return SourceKind.AGENCY if agency else SourceKind.OUTLET


def _one_body(draft: Draft) -> bool:
    """Whether its words, though no name, tell of one body only: "the X military"."""
    if draft.node.key.what != "unnamed" or _kind(draft) is not SourceKind.ORGANISATION:
        return False
    return any(r.states and not r.vague and not r.plural for r in draft.readings)


def _plural(draft: Draft) -> bool:
    if draft.named or not draft.characters:
        return False
    here = draft.characters[0].described
    return here.plural or here.kind is SourceKind.GROUP


def wordings(draft: Draft) -> set[str]:
    """Every wording that stands for it."""
    return {r.text for r in draft.readings} | {body.name for body in draft.employed}


def name(draft: Draft) -> str:
    """By what it goes: its official name, its fullest, or how it is described."""
    if draft.node == NOBODY_NODE:
        return "nobody named"
    what = draft.node.key.what
    if what == "state" and not draft.node.kept:
        return draft.node.key.name
    if not draft.named:
        return _description(draft)
    if draft.teller and draft.teller.outlet.name:
        return draft.teller.outlet.name  # as it calls itself
    names = Counter(r.name for r in draft.readings if r.name)
    names.update(body.name for body in draft.employed)
    asked = {name for name in names if folded(name) == draft.node.kept}
    if asked:
        return max(asked, key=lambda name: (names[name], name))
    title = outlets.titled(draft.node.key.name) if what == "outlet" else None
    return (
        title
        or _official(names, draft.node.key.side)
        or max(names, key=lambda n: _fullness(draft, n, names))
    )


def _description(draft: Draft) -> str:
    if draft.teller:
        return f"outlet of {PurePath(draft.teller.file).name}"
    return draft.characters[0].described.text


def _official(names: Counter[str], side: str) -> str | None:
    """What the lexicons call it, where they know one of its names: of that *side*."""
    for name in sorted(names):
        outlet, found = outlets.known(name), party(name)
        if outlet or (found and found.institution and side in ("", found.side)):
            return outlet.name if outlet else found.institution if found else None
    return None


def _fullness(
    draft: Draft, name: str, names: Counter[str]
) -> tuple[bool, bool, int, int, str]:
    """Spelled out before short, then the most used, then the longest.

    A last name alone counts for the spelling of the full name that it ends.
    """
    whole = draft.node.key.what != "person" or len(folded(name).split()) in (2, 3, 4)
    used = names[name] + names[name.rsplit(maxsplit=1)[-1]]
    return not is_acronym(name), whole and " " in name, used, len(name), name


def _side(made: Mapping[Node, Draft], draft: Draft) -> str | None:
    """The state or party it speaks for: its own, its post's, its body's, or near it."""
    what = draft.node.key.what
    if what == "state":
        return draft.node.key.name
    if what == "body":
        return _body_side(draft)
    if what in ("outlet", "none", "document") or draft.former:
        return None
    stated = _stated(draft)
    if stated:
        return stated
    sides = [side for body in draft.employers if (side := _side(made, made[body]))]
    near = Counter(c.near_side for c in draft.characters).most_common(1)
    return sides[0] if sides else near[0][0] if near else None


def _stated(draft: Draft) -> str | None:
    """The states in its descriptions, where what it is called speaks for a state."""
    states: Counter[str] = Counter()
    for reading in draft.readings:
        own = reading.roles <= set(folded(reading.name).split())
        if own or any(roles.of_state(role) for role in reading.roles):
            states.update([", ".join(reading.states)] if reading.states else [])
    return min(states, key=lambda s: (-states[s], s), default=None)


def _body_side(draft: Draft) -> str | None:
    """A body's state; one that has none speaks for itself."""
    stated = Counter(s for r in draft.readings if len(r.states) == 1 for s in r.states)
    first = min(stated, key=lambda s: (-stated[s], s), default=None)
    near = next((c.near_side for c in draft.characters if c.near_side), None)
    return draft.node.key.side or first or near or name(draft)
