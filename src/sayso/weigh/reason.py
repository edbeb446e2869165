"""A sentence that says why origins count as they do, and the words it rests on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import Origin


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence for the reader, and where the reports show it."""

    text: str
    evidence: tuple[Span, ...]


def merged(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """*reasons*, each told once, with all that it rests on."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for each in reasons:
        found[each.text].update(each.evidence)
    return tuple(Reason(text, tuple(sorted(spans))) for text, spans in found.items())


def words(*about: Origin, lookup: Lookup) -> tuple[Span, ...]:
    """Where the chains name those that it is *about*, and through whom they came.

    Where a chain is carried from elsewhere, without words of its own, the claim.
    """
    found: set[Span] = set()
    for claim in (c for origin in about for c in origin.claims):
        named = {hop.mention for hop in lookup.told(claim)} - {None}
        found |= {span for span in named if span} or {claim.span}
    return tuple(sorted(found))
