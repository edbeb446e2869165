"""Two reports' versions of one quotation: a speech put into English twice, or cut."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.core.account import Account, Manner
from sayso.core.lineage import Edge, EdgeKind
from sayso.core.span import Span, hull
from sayso.trace.reuse import containment, near, telling_words

_LEAST = 5  # telling words that both versions must share
_SHARE = 0.5  # of the shorter version's telling words


@dataclass(frozen=True, slots=True)
class _Utterance:
    """Words that one report quotes of one source."""

    document: int
    span: Span
    words: frozenset[str]


def edges(accounts: Sequence[Account]) -> list[Edge]:
    """Pairs of reports that quote the same words of one source, the later first.

    Each quotation is joined to the one before it that it is most like, so that a
    speech that a thousand reports quote makes a thousand edges and not a million.
    """
    by_source: dict[str, list[_Utterance]] = defaultdict(list)
    for source, utterance in _utterances(accounts):
        by_source[source].append(utterance)
    found = [edge for source in by_source for edge in _pairs(by_source[source])]
    return sorted(found, key=lambda edge: edge.evidence)


def _utterances(accounts: Sequence[Account]) -> Iterator[tuple[str, _Utterance]]:
    for account in accounts:
        for each in account.attributions:
            source = each.chain[-1].source
            if len(each.chain) > 1 and source and each.manner is Manner.DIRECT:
                span = hull(each.content)
                said = " ".join(account.document[part] for part in each.content)
                words = telling_words(said)
                yield source, _Utterance(span.document, span, words)


def _pairs(said: Sequence[_Utterance]) -> Iterator[Edge]:
    for at, close in near([each.words for each in said]):
        fits = [n for n in close if _same(said[n], said[at])]
        if fits:
            best = max(fits, key=lambda n: (len(said[n].words & said[at].words), -n))
            yield _edge(said[at], said[best])


def _same(one: _Utterance, other: _Utterance) -> bool:
    if one.document == other.document or len(one.words & other.words) < _LEAST:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    return containment(shorter, longer) >= _SHARE


def _edge(later: _Utterance, first: _Utterance) -> Edge:
    return Edge(
        teller=f"d{later.document}",
        told=f"d{first.document}",
        kind=EdgeKind.SAME_UTTERANCE,
        evidence=(later.span, first.span),
    )
