"""Whether one telling may come from another, or both only retell a third."""

from sayso.core.account import Hop
from sayso.core.lineage import EdgeKind
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.origin import OUTLETS

_COPIES = frozenset((EdgeKind.REUSES_TEXT, EdgeKind.LINKS))
_CITES = frozenset((EdgeKind.CITES, EdgeKind.QUOTES, EdgeKind.LINKS))


def upstream(pair: Pair, origin: str) -> str | None:
    """The source that both retell; ``None`` where the later may have the earlier's.

    A report has another's words where it cites that one's outlet, takes over its text,
    or tells the same twice itself. All others have it from whom both name: from an
    outlet before its sources, since through it they came; else from the *origin*.
    """
    if pair.one_report or _taken(pair):
        return None
    after = {hop.source for hop in pair.after.hops}
    shared = [hop for hop in pair.before.hops if hop.source in after]
    outlets = [hop for hop in shared if _is_outlet(hop, pair)]
    return next((hop.source for hop in (*outlets, *shared)), origin)


def _taken(pair: Pair) -> bool:
    """Whether the later report is shown to have the earlier one, or its text."""
    lookup = pair.tale.lookup
    later, first = (f"d{v.document}" for v in (pair.after, pair.before))
    outlet = lookup.outlet(pair.before.document)
    for edge in lookup.edges_of(later):
        if edge.kind in _COPIES and {edge.teller, edge.told} == {later, first}:
            return True
        if edge.kind in _CITES and edge.teller == later and edge.told == outlet:
            return True
    return False


def _is_outlet(hop: Hop, pair: Pair) -> bool:
    return pair.tale.lookup.sources[hop.source or ""].kind in OUTLETS
