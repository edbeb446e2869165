"""Which source of the pile each character of each report is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.core.account import Hop, SourceKind
from sayso.trace import civic, retold, roles
from sayso.trace.cast import Cast, Character
from sayso.trace.chains import NOBODY, channel, is_outlet, own, telling
from sayso.trace.holders import holders
from sayso.trace.key import Key
from sayso.trace.phrases import seen
from sayso.trace.pile import NOBODY_NODE, Node, Pile
from sayso.trace.unnamed import (
    Description,
    by_story,
    by_telling,
    description,
    runs,
    speaks_for_body,
    stays_local,
)


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """A character without a name: how described, through whom, to what effect."""

    character: Character
    described: Description
    through: Node | None
    said: str


def nodes(whole: Pile) -> dict[str, Node]:
    """For each character's id, and each report's own outlet, the node it is."""
    found = {c.id: whole.named(c.key) for c in whole.characters if c.key}
    found |= _described_bodies(whole)
    found |= holders(whole)
    found |= {_telling(cast): whole.teller(cast) for cast in whole.casts}
    found[NOBODY] = NOBODY_NODE
    found |= whole.hand.characters
    unnamed = list(_unnamed(whole, found))
    return found | _twins(unnamed, _placed(unnamed, _company(whole, found)))


def _telling(cast: Cast) -> str:
    return telling(cast.scene.account.document.number)


def _described_bodies(whole: Pile) -> dict[str, Node]:
    """Bodies told of by kind and state, or field, that one named body alone can be."""
    by_side: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(whole.names):
        if key.what == "body" and key.side:
            by_side[key.side].append(key)
    found: dict[str, Node] = {}
    bodies = sorted(key for key in whole.names if key.what == "body")
    places, texts = _places(whole), _texts(whole)
    for each in whole.characters:
        text = texts[_report(each)]
        # what a report calls "the fire service" is that of a place that it names
        local = [k for k in bodies if k not in places or places[k] in text]
        near = _fitting(each, by_side) or _hinted(each, local)
        near = near or _local(each, [k for k in local if k in places])
        fits = {whole.named(key) for key in near}
        if len(fits) == 1:
            found[each.id] = fits.pop()
    return found


def _fitting(each: Character, by_side: Mapping[str, list[Key]]) -> list[Key]:
    here = each.described
    body = each.kind is SourceKind.ORGANISATION and not here.plural
    if each.key or not body or len(here.states) != 1:
        return []
    head = here.mention.head
    near = by_side.get(here.states[0], ())
    return [key for key in near if roles.describes(head, here.fields, key.name)]


def _hinted(each: Character, bodies: Sequence[Key]) -> list[Key]:
    """Whom "the harbour watchdog", of no state told, can be of all that are named."""
    here = each.described
    body = each.kind is SourceKind.ORGANISATION and not here.plural
    *before, head = here.mention.head.split() or [""]  # "the coast guard"
    fields = (*here.fields, *before)
    if each.key or not body or not here.definite or here.states or not fields:
        return []
    return [key for key in bodies if roles.hints_at(head, fields, key.name)]


def _places(whole: Pile) -> dict[Key, str]:
    """For each body that a place has of its own, the place."""
    named = ((c.key, civic.place(r.name)) for c in whole.characters for r in c.readings)
    return {key: place for key, place in named if key and place}


def _texts(whole: Pile) -> dict[str, str]:
    """The text of each report, by its id."""
    documents = (cast.scene.account.document for cast in whole.casts)
    return {document.id: document.text for document in documents}


def _local(each: Character, bodies: Sequence[Key]) -> list[Key]:
    """Whom bare "police" can be, of the *bodies* of places that its report names."""
    here = each.described
    noun = here.mention.head
    told = here.states or here.fields or here.bodies or here.vague or here.plural
    if each.key or told or here.pronoun or not civic.alone(noun):
        return []
    return [key for key in bodies if key.name.endswith(f" {noun}")]


def _unnamed(whole: Pile, known: Mapping[str, Node]) -> Iterator[_Unnamed]:
    through = _channels(whole, known)
    said = _statements(whole)
    for each in whole.characters:
        if each.id not in known:
            employers = (whole.employer(*pair) for pair in each.employers)
            bodies = [f"{node.key}{node.kept}" for node in employers]
            described = description(each, bodies)
            yield _Unnamed(each, described, through.get(each.id), said.get(each.id, ""))


def _company(whole: Pile, known: Mapping[str, Node]) -> dict[str, frozenset[Node]]:
    """For each report, by id, the people and bodies that it names."""
    named: dict[str, set[Node]] = defaultdict(set)
    for each in whole.characters:
        if each.key and each.key.what in ("person", "body"):
            named[_report(each)].add(known[each.id])
    return {report: frozenset(nodes_of) for report, nodes_of in named.items()}


def _report(character: Character) -> str:
    return character.id.partition(".")[0]


def _placed(
    unnamed: list[_Unnamed], company: Mapping[str, frozenset[Node]]
) -> dict[str, Node]:
    """Each one's node: by outlet, for its body everywhere, by story, or by report."""
    open_ = [
        u
        for u in unnamed
        if u.through is None and not speaks_for_body(u.described, u.character)
    ]
    local = [u for u in open_ if stays_local(u.described, u.character)]
    loose = [u for u in open_ if not stays_local(u.described, u.character)]
    first = by_telling({u.character.id: (u.described, runs(u.said)) for u in loose})
    first |= by_story(
        {
            u.character.id: (
                u.described,
                company.get(_report(u.character), frozenset()),
            )
            for u in local
        }
    )
    return {
        u.character.id: Node(
            Key("unnamed", u.described.sort),
            u.described.as_text,
            u.through,
            first.get(u.character.id, "").partition(".")[0],
        )
        for u in unnamed
    }


def _twins(unnamed: list[_Unnamed], place: dict[str, Node]) -> dict[str, Node]:
    """*place* with those taken together that two reports only describe otherwise."""
    stated = [
        retold.Statement(place[u.character.id], u.character, u.described, u.said)
        for u in unnamed
        if u.through and u.said
    ]
    twins = retold.twins(stated)
    return {ident: twins.get(node, node) for ident, node in place.items()}


def _channels(whole: Pile, known: Mapping[str, Node]) -> dict[str, Node]:
    """For each unnamed character the outlet through which it was reached."""
    found: dict[str, Node] = {}
    for cast, told in zip(whole.casts, whole.told, strict=True):
        for ident in own(cast):
            found.setdefault(ident, known[_telling(cast)])
        for each in told:
            last = each.chain[-1].source or NOBODY
            outlet = channel(cast, each.chain) or _elsewhere_outlet(each.chain, known)
            new = last not in known and not is_outlet(cast, last)
            if new and outlet and outlet in known:
                found.setdefault(last, known[outlet])
    return found


def _elsewhere_outlet(hops: Sequence[Hop], known: Mapping[str, Node]) -> str | None:
    """The last hop between that is an outlet by what the pile's other reports say."""
    between = (hop.source for hop in reversed(hops[1:-1]) if hop.source in known)
    return next((s for s in between if s and known[s].key.what == "outlet"), None)


def _statements(whole: Pile) -> dict[str, str]:
    """What each character that ends a chain is said to have said, in one text."""
    said: dict[str, list[str]] = defaultdict(list)
    for cast, told in zip(whole.casts, whole.told, strict=True):
        document = cast.scene.account.document
        for each in told:
            words = [seen(document, span) for span in each.content]
            said[each.chain[-1].source or NOBODY] += words
    return {ident: " ".join(words) for ident, words in said.items()}
