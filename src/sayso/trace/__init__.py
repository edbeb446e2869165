"""Accounts -> Lineage: who is who, and who had it from whom, over all reports."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.core.account import Account, Attribution, Figure, Hop, Quotation, Status
from sayso.core.document import Overruling
from sayso.core.lineage import Lineage
from sayso.trace import dates, edges, held
from sayso.trace.carry import completed
from sayso.trace.cast import cast
from sayso.trace.chains import NOBODY
from sayso.trace.gathering import Gathered, gathered
from sayso.trace.overruling import overruled, settled
from sayso.trace.pile import pile


def lineage(accounts: Sequence[Account], wishes: Sequence[Overruling] = ()) -> Lineage:
    """The *accounts* with every hop given to a source of the pile, and the graph.

    Expects the accounts of documents that are numbered from 0 in order. *wishes* are
    what the user knows of who is who in them.

    Raises:
        CannotRule: a wish names no source, or several, or nothing tells the two apart.
    """
    casts = tuple(cast(account) for account in accounts)
    told = tuple(completed(each) for each in casts)
    whole, granted = overruled(pile(casts, told), wishes)
    found = gathered(whole)
    made = tuple(
        _traced(account, attributions, found)
        for account, attributions in zip(accounts, whole.told, strict=True)
    )
    sources = {source.id: source for source in found.sources}
    traced = held.marked(dates.bounded(made, sources), found.outlets)
    return Lineage(
        accounts=traced,
        sources=found.sources,
        edges=edges.edges(traced, found.ids.get(NOBODY)),
        outlets=found.outlets,
        overruled=settled(granted, found),
    )


def _traced(account: Account, told: Sequence[Attribution], found: Gathered) -> Account:
    attributions = tuple(_settled(each, found) for each in told)
    known = {each.id: each for each in attributions}
    return replace(
        account,
        attributions=attributions,
        figures=tuple(_kept(figure, known) for figure in account.figures),
        ages=tuple(_kept(age, known) for age in account.ages),
        claims=tuple(claim for claim in account.claims if claim.attribution in known),
        quotations=tuple(_spoken(quote, known) for quote in account.quotations),
    )


def _settled(each: Attribution, found: Gathered) -> Attribution:
    chain = tuple(_placed(hop, found) for hop in each.chain)
    last = each.chain[-1].source or NOBODY
    unowned = Status.OUTLET_VOICE if len(chain) == 1 else Status.HEARSAY
    return replace(each, chain=chain, status=found.statuses.get(last, unowned))


def _placed(hop: Hop, found: Gathered) -> Hop:
    return replace(hop, source=found.ids[hop.source or ""])


def _kept(figure: Figure, known: dict[str, Attribution]) -> Figure:
    return figure if figure.attribution in known else replace(figure, attribution=None)


def _spoken(quote: Quotation, known: dict[str, Attribution]) -> Quotation:
    said = known.get(quote.attribution or "")
    if said is None:
        return replace(quote, attribution=None)
    return replace(quote, source=said.chain[-1].source if len(said.chain) > 1 else None)
