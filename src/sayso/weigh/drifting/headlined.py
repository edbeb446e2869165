"""Headlines over a statement that stands further down in their report.

A headline seldom says who said it: what it tells is that of the sentence under it that
means the same and says so, be that the lead or not.
"""

from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.likeness import apart
from sayso.weigh.tellings import Tellings

_SHARED = 3  # concepts
_PART, _WHOLE, _MEANT = 0.6, 0.2, 0.65  # of the shorter, of the longer, the cosine


def headlined(told: Tellings, tale: Tale) -> Pairs:
    """Each headline, and what is said below it in the likest words."""
    for variants in tale.said_in.values():
        below = [v for v in variants if v.hops and not v.headline]
        for head in (v for v in variants if v.headline):
            near = [(_likeness(head, v, told, tale), v) for v in below]
            fit = [each for each in near if each[0] > 0]
            if fit:
                yield head, max(fit, key=lambda each: each[0])[1]


def _likeness(head: Variant, other: Variant, told: Tellings, tale: Tale) -> float:
    """How much of two tellings is one; 0 where they may be two statements."""
    if len(head.meant & other.meant) < _SHARED:
        return 0.0
    part, whole = share(head, other, tale)
    if part < _PART or whole < _WHOLE:
        return 0.0
    a, b = (told.facets[v.claim.id] for v in (head, other))
    meant = told.scale.meanings.whole(a, b) or 0.0
    if meant < _MEANT or not (a.act and b.act):
        return 0.0
    one = apart(a, b, told.scale, known=True) is None
    return part + meant if one else 0.0
