"""Names that are near: short for an outlet that was read, or a campaign's."""

import re
from collections.abc import Sequence

from sayso.core.account import SourceKind
from sayso.core.lineage import Source
from sayso.text.shortened import short_for
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import OUTLETS, Origin

_CAMPAIGN = re.compile(r"([\w-]+)(?:['’]s)? (?:campaign|camp|team|transition)$")


def perhaps_read(source: Source, lookup: Lookup) -> tuple[str, ...]:
    """Ids of the outlets of reports that *source* may be, and is not surely."""
    read = dict.fromkeys(lookup.lineage.outlets)
    if source.kind not in OUTLETS or source.id in read:
        return ()
    fits = (i for i in read if i in lookup.sources)
    return tuple(
        i
        for i in fits
        if short_for(source.name, lookup.sources[i].name)
        and frozenset((i, source.id)) not in lookup.apart
    )


def short_for_one_read(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """An outlet may be one whose report was read, of which its name is a part (2)."""
    near = other.through | {other.source.id}
    near |= {lookup.outlet(number) or "" for number in other.reports}
    for ident in perhaps_read(one.source, lookup):
        if ident in near:
            name = lookup.sources[ident].name
            return f"“{one.source.name}” may be {name}, whose report was read"
    return None


def own_words(
    circle: Sequence[Origin], at_work: Sequence[str], lookup: Lookup
) -> str | None:
    """Why a circle of outlets may be one that says it itself, of its own work."""
    fits = [
        (o.source.name, ident)
        for o in circle
        for ident in perhaps_read(o.source, lookup)
        if ident in at_work
    ]
    if not fits or not all(o.outlet for o in circle):
        return None
    name, ident = fits[0]
    return f"“{name}” may be {lookup.sources[ident].name}, whose report was read"


def campaigns_for(one: Origin, other: Origin, _: Lookup) -> str | None:
    """Somebody and the campaign that goes by the same last name are one (2)."""
    for body, person in ((one, other), (other, one)):
        told = _CAMPAIGN.search(body.source.name)
        last = person.source.name.rpartition(" ")[2]
        if told and person.source.kind is SourceKind.PERSON and told[1] == last:
            return f"“{body.source.name}” speaks for {person.source.name}"
    return None
