"""In which order the tellings of one statement are held against each other."""

from collections.abc import Sequence
from datetime import date

from sayso.core.account import HedgeKind
from sayso.text.lexicon import words
from sayso.weigh.drifting.provided import KNOWN
from sayso.weigh.drifting.variants import Tale, Variant

_CAREFUL = frozenset((HedgeKind.EVIDENTIAL, HedgeKind.MODAL, HedgeKind.CONDITION))


def order(variant: Variant, known: Tale) -> tuple[object, ...]:
    """The earlier first; of one day what judges last, and the most careful first."""
    when = known.lookup.published(variant.document)
    return (
        when.max or date.max,
        when.min or date.max,
        variant.claim.predicate.partition(" ")[0] in _strong(),
        not variant.explicit,
        variant.headline,
        -_care(variant, known),
        -len(variant.hops),
        -len(variant.words) if variant.direct else 0,
        known.lookup.spot(variant.span),
    )


def _strong() -> frozenset[str]:
    """Verbs that judge, or that say what somebody knew or meant."""
    return words("judging_verbs.txt") | words("knowing.txt")


def _care(variant: Variant, known: Tale) -> int:
    """How many words of it say how sure it is, and on what that rests."""
    bounded = KNOWN.search(known.lookup.text(variant.span))
    return bool(bounded) + sum(
        hedge.kind in _CAREFUL and hedge.span in variant.span
        for hedge in known.hedges[variant.document]
    )


def verbatim(variants: Sequence[Variant]) -> bool:
    """Whether each telling is the same words, or a part of the longest, in order."""
    told = sorted(([w.text for w in v.words] for v in variants), key=len)
    longest = " ".join(("", *told[-1], ""))
    return all(" ".join(("", *each, "")) in longest for each in told)


def later(first: Variant, second: Variant, tale: Tale) -> bool:
    """Whether nothing shows that the second telling appeared before the first."""
    ours, theirs = (tale.lookup.published(v.document) for v in (first, second))
    return not (ours.min and theirs.max and theirs.max < ours.min)
