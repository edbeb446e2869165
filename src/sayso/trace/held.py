"""Whether a cited report is itself in the pile: read, and no hearsay."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.core.account import Account, Attribution, Hop
from sayso.core.document import Document
from sayso.trace.reuse import containment, telling_words

_SHARE = 0.6  # of a statement's telling words that the cited report must have


@dataclass(frozen=True, slots=True)
class _Read:
    """A report of the pile, and its telling words."""

    document: Document
    words: frozenset[str]


def marked(accounts: Sequence[Account], outlets: Sequence[str]) -> tuple[Account, ...]:
    """*accounts*, each hop marked that names an outlet whose own report was read.

    *outlets* holds for each report the id of its outlet's source. The outlet is not
    enough: its report must not be younger, and must hold what it is cited for.
    """
    by_outlet: dict[str, list[_Read]] = defaultdict(list)
    for account, outlet in zip(accounts, outlets, strict=True):
        words = telling_words(account.document.text)
        by_outlet[outlet].append(_Read(account.document, words))
    return tuple(
        replace(a, attributions=tuple(_marked(a, x, by_outlet) for x in a.attributions))
        for a in accounts
    )


def _marked(
    account: Account, each: Attribution, read: Mapping[str, list[_Read]]
) -> Attribution:
    chain = (each.chain[0], *(_hop(account, each, h, read) for h in each.chain[1:]))
    return replace(each, chain=chain)


def _hop(
    account: Account, each: Attribution, hop: Hop, read: Mapping[str, list[_Read]]
) -> Hop:
    candidates = read.get(hop.source or "", ())
    if not candidates:
        return replace(hop, in_pile=False)
    said = telling_words(" ".join(account.document[span] for span in each.content))
    held = any(
        other.document.number != account.document.number
        and _not_after(other.document, account.document)
        and containment(said, other.words) >= _SHARE
        for other in candidates
    )
    return replace(hop, in_pile=held)


def _not_after(cited: Document, citing: Document) -> bool:
    earliest, latest = cited.published.interval.min, citing.published.interval.max
    return earliest is None or latest is None or earliest <= latest
