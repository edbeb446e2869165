"""The claims of a lineage made ready to be held against one another, once for all."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from sayso.core.account import Account, Claim, Figure, Support
from sayso.weigh.facets import Facets, facets, names
from sayso.weigh.lookup import Lookup
from sayso.weigh.meaning.encoder import Encoder
from sayso.weigh.meaning.reading import meanings
from sayso.weigh.scale import Scale

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


def tellings(lookup: Lookup, encoder: Encoder | None = None) -> Tellings:
    """The claims of *lookup*, ready to be compared; *encoder*, or ours, reads them."""
    known = names(lookup.lineage.accounts)
    told = {c.id: _facets(c, lookup, known) for c in lookup.claims}
    for account in lookup.lineage.accounts:
        told.update(_headlined(account, told, lookup))
    holding: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.claims:
        for figure in claim.figures:
            holding[figure].append(claim)
    return Tellings(
        lookup,
        told,
        Scale.of(
            sorted(set(told.values())),
            _news(lookup, told),
            meanings(told, lookup, encoder),
        ),
        {figure: tuple(claims) for figure, claims in holding.items()},
        known,
    )


def _facets(claim: Claim, lookup: Lookup, known: frozenset[str]) -> Facets:
    figures = _first([lookup.figures[f] for f in claim.figures if f in lookup.figures])
    times = [lookup.times[t] for t in claim.times if t in lookup.times]
    return facets(claim, lookup.text(claim.span), figures, times, known)


def _first(figures: Sequence[Figure]) -> list[Figure]:
    """Of a part and its whole only that of which the claim is, the first told.

    "80 of the 300" are 80; "47 people, including six cooks" are 47.
    """
    places = {figure.id: figure.span for figure in figures}
    wholes = {f.part_of: f.span for f in figures if f.part_of in places}
    return [
        f
        for f in figures
        if not (f.part_of in places and places[f.part_of] < f.span)
        and not (f.id in wholes and wholes[f.id] < f.span)
    ]


def _headlined(
    account: Account, told: Mapping[str, Facets], lookup: Lookup
) -> dict[str, Facets]:
    """The headline and the lead of a report, each with the act of the other, too.

    They tell one piece of news in two wordings: "Buses Stop" over "The buses have been
    taken off the road". Unless they name different subjects.
    """
    leading = [claim for claim in account.claims if claim.leading]
    above = [claim for claim in leading if lookup.in_headline(claim.span)]
    below = [claim for claim in leading if not lookup.in_headline(claim.span)]
    # behind the first come circumstances: "Ferries Stop | Amid Gales"
    for claim, other in product(above[:1], below):
        one, two = told[claim.id], told[other.id]
        same = set(one.who) & set(two.who) or not (one.act and one.who)
        if same and one.denied == two.denied:
            act = tuple(sorted({*one.act, *two.act}))
            return {claim.id: replace(one, act=act), other.id: replace(two, act=act)}
    return {}


def _news(lookup: Lookup, told: Mapping[str, Facets]) -> frozenset[str]:
    """The acts with which many of the reports lead, or that somebody denies in them."""
    accounts = lookup.lineage.accounts
    led = Counter(
        act
        for account in accounts
        for act in {
            act
            for claim in account.claims
            if claim.leading or claim.support is Support.DENIES
            for act in told[claim.id].act
        }
    )
    least = max(2.0, _MANY * len(accounts))
    return frozenset(act for act, times in led.items() if times >= least)
