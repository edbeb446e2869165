"""When two origins count as one, and when they may be one.

Each rule is a small function that gives its reason in words for the reader, or
``None``; its docstring is what the documentation prints. To add a rule, write the
function and put it in its table; order is precedence. The numbers are those of the
seven rules in docs/model.md.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from itertools import product

from sayso.core.account import SourceKind
from sayso.core.document import About
from sayso.core.lineage import Edge, EdgeKind
from sayso.core.span import Span
from sayso.weigh.finders import tells_what_it_found
from sayso.weigh.lookup import Lookup
from sayso.weigh.namesakes import campaigns_for, short_for_one_read
from sayso.weigh.origin import Origin, called, standing

Rule = Callable[[Origin, Origin, Lookup], str | None]


def kept_apart(one: Iterable[Origin], other: Iterable[Origin], lookup: Lookup) -> bool:
    """Whether the user keeps any of the first apart from any of the second.

    Stands over all rules: such two never count as one.
    """
    pairs = product(one, other) if lookup.apart else ()
    return any(frozenset((a.source.id, b.source.id)) in lookup.apart for a, b in pairs)


def by_hand(found: AbstractSet[str], lookup: Lookup) -> tuple[str, ...]:
    """What the user says of who is who among the sources *found*, as reasons."""
    reasons: list[str] = []
    for each in lookup.lineage.overruled:
        whole = len(each.sources) == (1 if each.about is About.SAME else 2)
        if whole and found >= set(each.sources):
            names = " and ".join(f"“{name}”" for name in each.names)
            reasons.append(f"{names} {_BY_HAND[each.about]}.")
    return tuple(reasons)


_BY_HAND = {
    About.SAME: "are one source: set so by hand",
    About.APART: "are two sources: kept apart by hand",
}


def same_source(one: Origin, other: Origin, _: Lookup) -> str | None:
    """Named origins that are one source are one (2)."""
    return "they are one source" if one.source.id == other.source.id else None


def speaks_for(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """An institution, its statements and those who speak for it are one (2)."""
    ours, theirs = lookup.issuer(one.source), lookup.issuer(other.source)
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
    """An outlet that has it from somebody, as any report tells, rests on them (6)."""
    if not one.outlet or one.source.id not in other.before:
        return None
    return f"{one.source.name} is said to have it from “{other.source.name}”"


def told_by_the_cited_report(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Unnamed people whom others have from an outlet are those of its own report (3).

    Who cites the outlet leaves out from whom it has them.
    """
    if _named_or_outlet(one) or _named_or_outlet(other) or not _like(one, other):
        return None
    ours, theirs = (
        {lookup.outlet(number) for number in each.reports} for each in (one, other)
    )
    shared = sorted(each for each in one.through - ours if each in theirs)
    if not shared:
        return None
    return (
        f"others have them from {_name(shared[0], lookup)}, whose own report has them"
    )


def rests_on_the_other(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """An origin that is itself said to rest on another is collapsed onto it (6)."""
    ends = (one.source.id, other.source.id)
    cites = (EdgeKind.CITES, EdgeKind.QUOTES)
    edges = lookup.edges_of(one.source.id)
    if any((e.teller, e.told) == ends and e.kind in cites for e in edges):
        return f"{one.source.name} is said to have it from “{other.source.name}”"
    return None


def state_and_its_institution(one: Origin, other: Origin, _: Lookup) -> str | None:
    """A state that speaks is the institution of it that speaks in the same report (2).

    "Lisbon says", in a headline, stands for the ministry that the report names.
    """
    if not one.is_state or other.is_state or not other.named:
        return None
    if not one.reports & other.reports or not one.sides or one.sides != other.sides:
        return None
    return f"{one.source.name} stands for {other.source.name} in one report"


def headline_and_lead(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Whoever only a headline names is whom the report's lead names fully (2)."""
    if not _may_stand_for(one, other) or not _only_in_headlines(one, lookup):
        return None
    leads = {c.span.document for c in other.claims if c.leading}
    if not one.reports <= leads or _only_in_headlines(other, lookup):
        return None
    return f"only a headline names “{one.source.name}”, for {other.source.name}"


def _may_stand_for(one: Origin, other: Origin) -> bool:
    """Whether a headline may call *other* by what it calls *one*.

    Two names are two, but for a place's that stands for whoever speaks there: of a
    person whom it calls by one word, the report below would tell the whole name.
    """
    if one.outlet or other.outlet or not one.claims:
        return False
    if one.sides and other.sides and not one.sides & other.sides:
        return False
    kinds = (SourceKind.ORGANISATION, SourceKind.PERSON)
    place = one.source.kind in kinds and _one_word(one.source.name)
    return not (one.named and other.named) or place


def _one_word(name: str) -> bool:
    """Whether *name* is one word and no acronym."""
    return " " not in name and not name.isupper()


def _only_in_headlines(origin: Origin, lookup: Lookup) -> bool:
    return all(lookup.in_headline(claim.span) for claim in origin.claims)


def same_words_for_them(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Unnamed people of the same words are one where their outlet is cited, too (3).

    That is: the report that tells of the one cites the outlet that has the other.
    """
    if one.named or one.outlet or other.named or other.outlet:
        return None
    if one.source.name.casefold() != other.source.name.casefold():
        return None
    cited = {
        hop.source
        for n in one.reports
        for c in lookup.claims_of(n)
        for hop in lookup.told(c)
    }
    shared = sorted(i for i in cited & other.through if i in lookup.sources)
    if not shared:
        return None
    return (
        f"both are unnamed, in the same words, and {_name(shared[0], lookup)} has them"
    )


def of_the_copied_report(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Unnamed people in words taken from a report are those whom it has (5)."""
    if _named_or_outlet(one) or _named_or_outlet(other) or not _like(one, other):
        return None
    theirs = {f"d{number}" for number in other.reports - one.reports}
    taken = [
        edge
        for number in sorted(one.reports)
        for edge in lookup.edges_of(f"d{number}")
        if edge.kind is EdgeKind.REUSES_TEXT and edge.teller == f"d{number}"
        if edge.told in theirs
    ]
    if not taken or not all(_amid(c.span, taken) for c in one.claims):
        return None
    return f"its report has the words around “{one.source.name}” from the other's"


def _amid(told: Span, taken: Iterable[Edge]) -> bool:
    """Whether words taken from another report stand before and after *told*."""
    spans = [s for e in taken for s in e.evidence if s.document == told.document]
    before = any(s.start <= told.start <= s.end + _AROUND for s in spans)
    return before and any(s.start - _AROUND <= told.end <= s.end for s in spans)


_AROUND = 300  # characters: a paragraph or two that the copy has put otherwise


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


def one_by_name_elsewhere(one: Origin, other: Origin, _: Lookup) -> str | None:
    """One person unnamed may be one whom another report names, if no less (3)."""
    people = one.source.kind is other.source.kind is SourceKind.PERSON
    alone = people and not one.source.plural and not one.source.institution
    if not alone or _named_or_outlet(one) or not other.named:
        return None
    if one.reports & other.reports or one.sides - other.sides:
        return None
    mine, theirs = standing(one.source), called(other.source)
    if mine in _OTHERS or (theirs and mine not in theirs):
        return None
    return f"“{one.source.name}” may be {other.source.name}, named by another report"


# Of whom a post is told beside the name, or who is never heard himself.
_OTHERS = frozenset(
    "official expert soldier medic suspect killer gunman attacker shooter"
    " bomber".split()
)


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
ONE: tuple[Rule, ...] = (
    same_source,
    speaks_for,
    campaigns_for,
    same_intermediary,
)

#: The first origin is collapsed onto the second, without joining others of its own.
ONTO: tuple[Rule, ...] = (
    told_by_the_cited_report,
    outlet_and_its_source,
    rests_on_the_other,
    tells_what_it_found,
    state_and_its_institution,
    headline_and_lead,
    same_words_for_them,
    of_the_copied_report,
)

#: Two origins may be one: this lowers the minimum, and nothing else.
MAY_BE_ONE: tuple[Rule, ...] = (
    one_of_its_own_side,
    one_by_name_elsewhere,
    like_description,
    short_for_one_read,
)
