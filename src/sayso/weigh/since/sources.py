"""Which source of an older dossier is which of a newer one."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.account import SourceKind
from sayso.core.dossier import Dossier
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.weigh.since.matching import matched
from sayso.weigh.since.reports import Paired, Side
from sayso.weigh.upstream import UPSTREAM

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """The sources of both dossiers, each with the one that it is in the other."""

    onward: dict[str, str]
    backward: dict[str, str]

    def same(self, old: str, new: str) -> bool:
        """Whether the two are one source."""
        return self.onward.get(old) == new or self.backward.get(new) == old

    def one(self, old: Group, new: Group) -> bool:
        """Whether the two groups of sources have one in common."""
        return any(self.same(a, b) for a in old for b in new)


def who(paired: Paired) -> Who:
    """By their mentions; by name those of which no report of both has any."""
    found = matched(*paired.common(_mentions))
    onward, backward = dict(found.onward), dict(found.backward)
    named = {_name(s): s.id for s in paired.new.dossier.sources if _is_somebody(s)}
    for source in paired.old.dossier.sources:
        other = named.get(_name(source)) if _is_somebody(source) else None
        if other is not None and source.id not in onward and other not in backward:
            onward[source.id], backward[other] = other, source.id
    return Who(onward, backward)


def _mentions(side: Side) -> dict[str, tuple[Span, ...]]:
    return {source.id: source.mentions for source in side.dossier.sources}


def _is_somebody(source: Source) -> bool:
    return source.named and source.kind is not SourceKind.NONE


def _name(source: Source) -> tuple[str, SourceKind]:
    return " ".join(source.name.casefold().split()), source.kind


def unheard(side: Side, known: Iterable[str]) -> tuple[Source, ...]:
    """Who is heard in reports that *side* alone has, and is not among the *known*.

    In the order in which they are first heard; the report itself is nobody heard, and
    who counts as one with somebody known is nobody new.
    """
    dossier, met = side.dossier, {*known}
    sources = {s.id: s for s in dossier.sources if s.kind is not SourceKind.NONE}
    met |= _counted_with(dossier, {key for key in met if key in sources}, sources)
    hops = (
        hop.source
        for said in dossier.attributions
        if side.fresh(said.content[0])
        for hop in said.chain[1:]
    )
    new = (key for key in dict.fromkeys(hops) if key in sources and key not in met)
    return tuple(s for s in map(sources.__getitem__, new) if _fresh(side, s))


def _counted_with(
    dossier: Dossier, met: set[str], sources: dict[str, Source]
) -> set[str]:
    """Who is one origin with one of *met* that is no outlet: these have many."""
    speakers = {key for key in met if sources[key].kind not in UPSTREAM}
    groups = (set(g) for point in dossier.points for g in point.origins.groups)
    return {key for group in groups if group & speakers for key in group}


def _fresh(side: Side, source: Source) -> bool:
    """Whether no report that both have so much as names it."""
    return all(map(side.fresh, source.mentions))


def outlets(dossier: Dossier, source: Source) -> tuple[int, ...]:
    """The numbers of the reports that *source* published."""
    names = {name.casefold() for name in (source.name, *source.variants)}
    return tuple(
        d.number
        for d in dossier.documents
        if d.outlet.name and d.outlet.name.casefold() in names
    )
