"""When two origins count as one, and when they may be one.

Each rule is a small function that gives its reason in words for the reader, or
``None``; its docstring is what the documentation prints. To add a rule, write the
function and put it in its table; order is precedence. The numbers are those of the
seven rules in docs/model.md.
"""

from collections.abc import Callable

from sayso.core.lineage import EdgeKind
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import Origin, standing

Rule = Callable[[Origin, Origin, Lookup], str | None]


def same_source(one: Origin, other: Origin, _: Lookup) -> str | None:
    """Named origins that are one source are one (2)."""
    return "they are one source" if one.source.id == other.source.id else None


def speaks_for(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """An institution and those who speak for it are one (2)."""
    ours, theirs = one.source.institution, other.source.institution
    if other.source.id == ours:
        return f"the one speaks for {other.source.name}"
    if one.source.id == theirs:
        return f"the one speaks for {one.source.name}"
    if ours and ours == theirs and ours in lookup.sources:
        return f"both speak for {lookup.sources[ours].name}"
    return None


def same_intermediary(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Unnamed people of like description reached through one teller are one (3)."""
    shared = sorted(one.through & other.through)
    if _named_or_outlet(one) or _named_or_outlet(other) or not shared:
        return None
    if not _like(one, other):
        return None
    return f"both are unnamed and were reached through {_name(shared[0], lookup)}"


def outlet_and_its_source(one: Origin, other: Origin, _: Lookup) -> str | None:
    """An outlet that is cited for what somebody told it rests on them (6)."""
    if not one.outlet or one.source.id not in other.through or other.outlet:
        return None
    return f"{one.source.name} is said to have it from “{other.source.name}”"


def rests_on_the_other(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """An origin that is itself said to rest on another is collapsed onto it (6)."""
    ends = (one.source.id, other.source.id)
    cites = (EdgeKind.CITES, EdgeKind.QUOTES)
    edges = lookup.edges_of(one.source.id)
    if any((e.teller, e.told) == ends and e.kind in cites for e in edges):
        return f"{one.source.name} is said to have it from “{other.source.name}”"
    return None


def like_description(one: Origin, other: Origin, _: Lookup) -> str | None:
    """Unnamed people of like description, reached differently, may be one (3)."""
    if _named_or_outlet(one) or _named_or_outlet(other) or not _like(one, other):
        return None
    return "both are unnamed and described alike, though reached through others"


def one_of_its_own_side(one: Origin, other: Origin, _: Lookup) -> str | None:
    """Somebody unnamed may be a named one of their own side (3)."""
    if _named_or_outlet(one) or not other.named or not one.sides:
        return None
    if not one.sides <= other.sides:
        return None
    return f"“{one.source.name}” may be {other.source.name}: they are of one side"


def _named_or_outlet(origin: Origin) -> bool:
    return origin.named or origin.outlet


def _like(one: Origin, other: Origin) -> bool:
    """Whether two descriptions may be of the same people."""
    if one.sides and other.sides and not one.sides & other.sides:
        return False
    ours, theirs = standing(one.source), standing(other.source)
    return ours == theirs or "anybody" in (ours, theirs)


def _name(ident: str, lookup: Lookup) -> str:
    return lookup.sources[ident].name if ident in lookup.sources else "one report"


#: Two origins are one. The relation is symmetric and carries on.
ONE: tuple[Rule, ...] = (same_source, speaks_for, same_intermediary)

#: The first origin is collapsed onto the second, without joining others of its own.
ONTO: tuple[Rule, ...] = (outlet_and_its_source, rests_on_the_other)

#: Two origins may be one: this lowers the minimum, and nothing else.
MAY_BE_ONE: tuple[Rule, ...] = (one_of_its_own_side, like_description)
