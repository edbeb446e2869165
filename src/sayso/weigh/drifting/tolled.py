"""How many were killed or hurt: told flatly, and counted by an office elsewhere.

No reporter counts the dead. Where the police, a ministry or a hospital says so many in
one report, and another that is no older tells that number or a rounded one of the same
event on nobody's say-so, it has it from there.
"""

import re
from collections.abc import Iterator

from sayso.core.account import Figure, SourceKind, Status
from sayso.weigh import concepts
from sayso.weigh.drifting.figured import flat
from sayso.weigh.drifting.order import later
from sayso.weigh.drifting.told import figures, rounded
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant
from sayso.weigh.likeness import apart
from sayso.weigh.tellings import Tellings

_LEAST, _LARGE = 13.0, 100.0  # numbers below agree by chance, or if rounded
_BRIEF = 14  # telling words of who counts, beyond which it tells of something else
_DAYS = 3  # between the reports: a toll rises, or is everybody's after a while
_LATEST = 40  # of an office's tellings, those that are held against flat ones
_OFFICES = (SourceKind.ORGANISATION, SourceKind.GROUP)
_SPOKEN = (Status.ON_RECORD, Status.OFFICIAL_UNNAMED)
_HARMED = frozenset((*concepts.of("kill"), *concepts.of("injure")))
_HURT = frozenset(("hospitalised", "wounded"))
_TOLL = re.compile(r"(?:\W*\w+){0,6}?\W*\b(?:toll|dead)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\W*(?:that|which|who)\b", re.IGNORECASE)


def tolled(told: Tellings, tale: Tale) -> Pairs:
    """Each flat toll, and those who counted the same."""
    counted = [v for v in tale.variants if _counts(v, told)][-_LATEST:]
    for each in tale.variants:
        if counted and _victims(each, told) and flat(each, told):
            for other in counted:
                if _one_toll(other, each, told, tale):
                    yield other, each


def _victims(variant: Variant, told: Tellings) -> list[Figure]:
    """Its numbers of victims of the event that its report is about."""
    return [
        figure
        for figure in figures(variant, told.lookup)
        if (figure.value or 0.0) >= _LEAST
        and _scope(figure) in ({"killed"}, {"wounded"})
        and not (figure.event or figure.part_of)
    ]


def _scope(figure: Figure) -> set[str]:
    """Its scopes; who is taken to hospital is hurt."""
    return {"wounded" if word in _HURT else word for word in figure.scope}


def _counts(variant: Variant, told: Tellings) -> bool:
    """Whether an office mainly says in it how many there are."""
    lookup = told.lookup
    source = lookup.sources.get(variant.origin or "")
    if source is None or source.kind not in _OFFICES:
        return False
    if lookup.status(variant.claim) not in _SPOKEN or len(variant.words) > _BRIEF:
        return False
    text = lookup.text(variant.span)
    acts = _HARMED & set(told.facets[variant.claim.id].act)
    mainly = acts or _TOLL.match(text)
    return bool(mainly and not _ASIDE.match(text) and _victims(variant, told))


def _one_toll(one: Variant, bare: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether the flat telling may be of the number that is counted."""
    if one.document == bare.document or not later(one, bare, tale):
        return False
    first, last = (told.lookup.published(v.document) for v in (one, bare))
    if first.min and last.max and (last.max - first.min).days > _DAYS:
        return False
    a, b = (told.facets[v.claim.id] for v in (one, bare))
    why = apart(a, b, told.scale, known=True)
    return why in (None, "their figures differ") and any(_same(one, bare, told))


def _same(one: Variant, bare: Variant, told: Tellings) -> Iterator[bool]:
    for count in _victims(one, told):
        for figure in _victims(bare, told):
            large = min(count.value or 0.0, figure.value or 0.0) >= _LARGE
            near = count.value == figure.value or (large and rounded(count, figure))
            yield near and _scope(count) == _scope(figure)
