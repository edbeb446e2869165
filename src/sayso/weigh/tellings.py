"""The claims of a lineage made ready to be held against one another, once for all."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.core.account import Claim, Figure
from sayso.weigh.facets import Facets, facets, names
from sayso.weigh.likeness import Scale
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.reading import meanings

_MANY = 0.3  # of the reports


@dataclass(frozen=True)
class Tellings:
    """What is compared, and by which scale.

    Attributes:
        lookup: The lineage that the claims are of.
        facets: Claim id -> its facets.
        scale: How telling each concept is in this pile.
        holding: Figure id -> the claims in which it stands.
        names: Words, in lower case, that are names in this pile.
    """

    lookup: Lookup
    facets: Mapping[str, Facets]
    scale: Scale
    holding: Mapping[str, tuple[Claim, ...]]
    names: frozenset[str]

    def claims(self) -> dict[Facets, list[Claim]]:
        """The claims of each telling, in order; the tellings sorted."""
        found: defaultdict[Facets, list[Claim]] = defaultdict(list)
        for claim in self.lookup.claims:
            found[self.facets[claim.id]].append(claim)
        return {telling: found[telling] for telling in sorted(found)}


def tellings(lookup: Lookup) -> Tellings:
    """The claims of *lookup*, ready to be compared."""
    known = names(lookup.lineage.accounts)
    told = {
        c.id: facets(c, lookup.text(c.span), _figures(c, lookup), known)
        for c in lookup.claims
    }
    holding: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.claims:
        for figure in claim.figures:
            holding[figure].append(claim)
    return Tellings(
        lookup,
        told,
        Scale.of(
            sorted(set(told.values())), _news(lookup, told), meanings(told, lookup)
        ),
        {figure: tuple(claims) for figure, claims in holding.items()},
        known,
    )


def _news(lookup: Lookup, told: Mapping[str, Facets]) -> frozenset[str]:
    """The acts with which many of the reports lead."""
    accounts = lookup.lineage.accounts
    led = Counter(
        act
        for account in accounts
        for act in {a for c in account.claims if c.leading for a in told[c.id].act}
    )
    least = max(2.0, _MANY * len(accounts))
    return frozenset(act for act, times in led.items() if times >= least)


def _figures(claim: Claim, lookup: Lookup) -> list[Figure]:
    return [lookup.figures[f] for f in claim.figures if f in lookup.figures]
