"""The chains behind a point as one graph: who printed it, and whom they had it from."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sayso.core.account import (
    Attribution,
    Hop,
    How,
    Manner,
    SourceKind,
    Status,
    Support,
)
from sayso.core.finding import Point, PointMention
from sayso.core.span import Span
from sayso.tell import wording
from sayso.tell.known import NOBODY, Known, outlet

PRINTED = frozenset((SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT))


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody on the way of a point.

    Attributes:
        look: ``report`` for what prints, ``speaker`` for who speaks, ``nobody``.
        reports: The numbers of the pile's own reports that it stands for.
        spot: Its evidence: the words that name it, or the claim itself.
        several: How many it stands for, where like ones are drawn together.
        counted: Which of the counted origins it is, from 1; several where like ones
            are drawn together, none where it is not counted.
    """

    key: str
    name: str
    look: str
    spot: Span
    in_pile: bool = False
    on_record: bool = False
    status: str = ""
    reports: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    several: int = 1
    counted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """*teller* has it from *told*.

    ``style`` is ``quoted``, ``told``, ``carried``; the strongest that any report gives.
    """

    teller: str
    told: str
    style: str
    spot: Span
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Chains:
    """All chains behind a point.

    Attributes:
        groups: The keys of nodes that count as one.
        maybe: The keys of nodes that may be one.
    """

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    groups: tuple[tuple[str, ...], ...] = ()
    maybe: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class _Draft:
    nodes: dict[str, Node] = field(default_factory=dict)
    lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    origins: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


STYLES = ("quoted", "told", "carried")


def chains(known: Known, point: Point) -> Chains:
    """The graph of *point*, tellers of the pile first, in the order of its mentions."""
    draft = _Draft()
    for mention in point.mentions:
        _add(draft, known, mention)
    origins = point.origins
    counted = [_members(draft, group) for group in origins.groups]
    nodes = (
        replace(node, counted=tuple(n for n, g in enumerate(counted, 1) if key in g))
        for key, node in draft.nodes.items()
    )
    return Chains(
        nodes=tuple(nodes),
        lines=tuple(draft.lines.values()),
        groups=tuple(members for members in counted if len(members) > 1),
        maybe=tuple(_members(draft, group) for group in origins.may_be_one),
    )


def _members(draft: _Draft, group: tuple[str, ...]) -> tuple[str, ...]:
    ids = set(group)
    return tuple(
        key
        for key in draft.nodes
        if key in ids or ids.intersection(draft.origins.get(key, ()))
    )


def _add(draft: _Draft, known: Known, mention: PointMention) -> None:
    said = known.attributions.get(mention.attribution or "")
    teller = _teller(draft, known, mention, said)
    steps = list(_steps(known, mention, said)) if said else []
    steps += _told_against(known, mention)
    denies = mention.support in (Support.DENIES, Support.DOUBTS)
    for node, style in steps:
        _keep(draft, node)
        if node.key != teller:
            line = Line(teller, node.key, style, node.spot, denies)
            _draw(draft, line)
        teller = node.key
    if mention.origin and steps:
        draft.origins[teller].add(mention.origin)


def _teller(
    draft: _Draft, known: Known, mention: PointMention, said: Attribution | None
) -> str:
    number = mention.span.document
    key = (said.chain[0].source if said else None) or f"d{number}"
    own = "own voice" if said is None or said.status is Status.OUTLET_VOICE else ""
    name = outlet(known.dossier.documents[number])
    node = Node(key, name, "report", mention.span, in_pile=True, status=own)
    _keep(draft, replace(node, reports=(number,)))
    return key


def _keep(draft: _Draft, node: Node) -> None:
    """Add *node*, or to what is known of it."""
    old = draft.nodes.get(node.key)
    if old is None:
        draft.nodes[node.key] = node
        return
    reports = tuple(dict.fromkeys((*old.reports, *node.reports)))
    record = old.on_record or node.on_record
    draft.nodes[node.key] = replace(
        old,
        reports=reports,
        in_pile=old.in_pile or node.in_pile,
        on_record=record,
        # an outlet that cites somebody besides does not speak in its own voice alone
        status=node.status if record and not old.on_record else old.status,
    )


def _draw(draft: _Draft, line: Line) -> None:
    old = draft.lines.get((line.teller, line.told))
    if old is None or STYLES.index(line.style) < STYLES.index(old.style):
        draft.lines[line.teller, line.told] = line


def _steps(
    known: Known, mention: PointMention, said: Attribution
) -> Iterator[tuple[Node, str]]:
    for hop in said.chain[1:]:
        node = _node(known, hop, mention.span)
        if hop is said.chain[-1]:
            node = _ending(node, said.status)
        yield node, _style(hop, said)
    if len(said.chain) == 1 and said.status is Status.HEARSAY:
        yield Node("nobody", NOBODY, "nobody", mention.span), "told"


def _told_against(known: Known, mention: PointMention) -> list[tuple[Node, str]]:
    """Whom no attribution names, where the words themselves say who denies it."""
    source, who = known.told_against(mention), known.behind(mention)
    if source is None or who is None:
        return []
    node = Node(source.id, who.name, "speaker", mention.span)
    return [(_ending(node, who.status), "told")]


def _style(hop: Hop, said: Attribution) -> str:
    if hop.how is How.CARRIED:
        return "carried"
    quoted = hop is said.chain[-1] and said.manner is not Manner.INDIRECT
    return "quoted" if quoted else "told"


def _node(known: Known, hop: Hop, claim: Span) -> Node:
    spot = hop.mention or claim
    source = known.sources.get(hop.source or "")
    if source is None and hop.mention:
        words = known.words(hop.mention)
        return Node(f"words:{words}", words, "speaker", spot)
    if source is None or source.kind is SourceKind.NONE:
        return Node(hop.source or "nobody", NOBODY, "nobody", spot)
    look = "report" if source.kind in PRINTED else "speaker"
    name = known.source(source.id)
    return Node(source.id, name, look, spot, in_pile=hop.in_pile)


def _ending(node: Node, status: Status) -> Node:
    """The last hop, with what is known of how it speaks."""
    if node.look == "nobody" or status in (Status.OUTLET_REPORT, Status.OUTLET_VOICE):
        return node
    record = status is Status.ON_RECORD
    return replace(node, status=wording.STATUS[status], on_record=record)
