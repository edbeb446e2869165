"""Sixty reports make no hairball: nodes with the same lines are drawn as one."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import replace

from sayso.tell import wording
from sayso.tell.chains import Chains, Line, Node

# More than this on one row are drawn together where they can be: five of them are
# what a page of usual width holds side by side.
ROOM = 5

Likeness = Callable[[Chains, Node], Hashable]


def gathered(drawn: Chains) -> Chains:
    """*drawn* with tellers of one chain, then origins of one teller, as one node."""
    for likeness in (_as_teller, _as_origin):
        drawn = _joined(drawn, likeness)
    return drawn


def _as_teller(drawn: Chains, node: Node) -> Hashable:
    """Reports of the pile that nobody cites are alike if they have it from the same."""
    if not node.reports or any(line.told == node.key for line in drawn.lines):
        return None
    return tuple(sorted(line.told for line in drawn.lines if line.teller == node.key))


def _as_origin(drawn: Chains, node: Node) -> Hashable:
    """Origins are alike if the same tell of them and they speak in the same way."""
    if node.reports or any(line.teller == node.key for line in drawn.lines):
        return None
    tellers = sorted(line.teller for line in drawn.lines if line.told == node.key)
    grouped = _among(drawn.groups, node), _among(drawn.maybe, node)
    return (tuple(tellers), node.look, node.on_record, bool(node.counted), *grouped)


def _among(groups: tuple[tuple[str, ...], ...], node: Node) -> int:
    """Which of *groups* it is in, from 1; 0 for none."""
    return next((at for at, g in enumerate(groups, 1) if node.key in g), 0)


def _joined(drawn: Chains, likeness: Likeness) -> Chains:
    alike: dict[Hashable, list[Node]] = defaultdict(list)
    for node in drawn.nodes:
        kind = likeness(drawn, node)
        if kind is not None:
            alike[kind].append(node)
    if sum(map(len, alike.values())) <= ROOM:
        return drawn
    first = {node.key: like[0].key for like in alike.values() for node in like}
    merged = {like[0].key: _merged(like) for like in alike.values()}
    nodes = (n for n in drawn.nodes if first.get(n.key, n.key) == n.key)
    return Chains(
        nodes=tuple(merged.get(node.key, node) for node in nodes),
        lines=_lines(drawn.lines, first),
        groups=tuple(_unique(g, first) for g in drawn.groups),
        maybe=tuple(_unique(g, first) for g in drawn.maybe),
    )


def _lines(lines: tuple[Line, ...], first: dict[str, str]) -> tuple[Line, ...]:
    kept: dict[tuple[str, str], Line] = {}
    for line in lines:
        ends = (first.get(line.teller, line.teller), first.get(line.told, line.told))
        kept.setdefault(ends, replace(line, teller=ends[0], told=ends[1]))
    return tuple(kept.values())


def _unique(keys: tuple[str, ...], first: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first.get(key, key) for key in keys))


def _merged(like: list[Node]) -> Node:
    if len(like) == 1:
        return like[0]
    names = tuple(dict.fromkeys(node.name for node in like))
    return replace(
        like[0],
        name=_together(like, names),
        names=names,
        reports=tuple(sorted({n for node in like for n in node.reports})),
        several=len(like),
        counted=tuple(sorted({n for node in like for n in node.counted})),
    )


def _together(like: list[Node], names: tuple[str, ...]) -> str:
    if like[0].reports:
        return wording.count(len(names), "outlet")
    return f"{len(like)} {'reports' if like[0].look == 'report' else 'sources'}"
