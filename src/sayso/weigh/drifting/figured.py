"""Tellings on nobody's say-so that give a number which few others give.

A report that tells flatly what another was told by somebody has it from there, or from
where that has it, if both give one number of one kind, and hardly anybody else does.
How many were hurt or killed is told by all, and says nothing of where one has it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.core.account import Figure, Status
from sayso.core.lineage import EdgeKind
from sayso.weigh.drifting.order import later
from sayso.weigh.drifting.told import figures, rounded
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.figures import counts
from sayso.weigh.likeness import apart
from sayso.weigh.tellings import Tellings
from sayso.weigh.voices import own_work

_MARK = re.compile('[“”"]')
_LEAST = 100.0  # numbers below agree by chance, or are known to everybody
_FEW = 5  # reports that give the number, or one rounded from it
_SHARED, _PART = 2, 0.25  # concepts, and of the shorter, weighed

_Held = Mapping[str, list[tuple[Figure, Variant]]]


def figured(told: Tellings, tale: Tale) -> Pairs:
    """A flat telling, and in each report the likest with a source and its number."""
    held: defaultdict[str, list[tuple[Figure, Variant]]] = defaultdict(list)
    for each in tale.variants:
        for figure in _telling(each, told):
            held[figure.unit.rstrip("s")].append((figure, each))
    for bare in (v for v in tale.variants if flat(v, told)):
        found = [v for v in _numbered(bare, held, told) if _meet(v, bare, told, tale)]
        for number in sorted({v.document for v in found}):
            here = [v for v in found if v.document == number]
            yield max(here, key=lambda v: share(v, bare, tale)), bare


def _telling(variant: Variant, told: Tellings) -> Iterator[Figure]:
    """Its numbers that are not a toll, a share, a small one or a length of time."""
    for figure in figures(variant, told.lookup):
        if counts(figure) and not figure.scope and (figure.value or 0.0) >= _LEAST:
            yield figure


def flat(variant: Variant, told: Tellings) -> bool:
    """Whether it is told in the outlet's own voice and words, not as its own work."""
    claim = variant.claim
    if _MARK.search(told.lookup.text(variant.span)):
        return False  # it tells of somebody's words
    return (
        not (variant.hops or variant.headline or variant.direct)
        and told.lookup.status(claim) is Status.OUTLET_VOICE
        and own_work(claim, told.lookup) is None
    )


def _numbered(flat: Variant, held: _Held, told: Tellings) -> Iterator[Variant]:
    """Those that give a number of it, where few reports do.

    What several tell flatly, each in a text of its own, everybody knows.
    """
    for figure in _telling(flat, told):
        found = [
            each
            for other, each in held[figure.unit.rstrip("s")]
            if other.value == figure.value or rounded(figure, other)
        ]
        flat_too = {v.document for v in found if not (v.hops or v.headline)}
        alone = len(flat_too - _copies(flat_too, told)) <= 1
        if alone and len({each.document for each in found}) <= _FEW:
            yield from found


def _copies(numbers: Iterable[int], told: Tellings) -> set[int]:
    """Which of these reports have text from another: what they tell is that one's."""
    return {
        n
        for n in numbers
        for edge in told.lookup.edges_of(f"d{n}")
        if edge.kind is EdgeKind.REUSES_TEXT and edge.teller == f"d{n}"
    }


def _meet(one: Variant, flat: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether the first has a source, and may be where the second has it from."""
    if not one.hops or one.document == flat.document or not later(one, flat, tale):
        return False
    shared = len(one.meant & flat.meant) >= _SHARED
    if not shared or share(one, flat, tale)[0] < _PART:
        return False
    a, b = (told.facets[v.claim.id] for v in (one, flat))
    return apart(a, b, told.scale, known=True) in (None, "their figures differ")
