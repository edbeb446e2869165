"""What of two dossiers is one thing: by the words that both tie to it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sayso.core.span import Span, overlap

_HALF = 0.5

Spans = Mapping[str, Iterable[Span]]
Like = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Matched:
    """Which ids of the older dossier share words with which of the newer.

    Attributes:
        onward, backward: For each id the one of the other side that has most of its
            words; none for an id that shares none.
        shared: How many places each pair has in common.
        sharing: For each newer id the older ones that share words with it, and back.
    """

    onward: Mapping[str, str]
    backward: Mapping[str, str]
    shared: Mapping[tuple[str, str], int]
    sharing: tuple[Mapping[str, list[str]], Mapping[str, list[str]]]

    @property
    def mutual(self) -> dict[str, str]:
        """By the newer id the older one, where each has most of the other."""
        return {
            new: old
            for new, old in self.backward.items()
            if self.onward.get(old) == new
        }

    def olds(self, new: str) -> list[str]:
        """All ids of the older side that share words with *new*."""
        return self.sharing[0].get(new, [])

    def news(self, old: str) -> list[str]:
        """All ids of the newer side that share words with *old*."""
        return self.sharing[1].get(old, [])


def matched(old: Spans, new: Spans, like: Like = lambda _one, _other: False) -> Matched:
    """Ids whose spans, all in one numbering and wording, are the same or nearly so.

    Where an id shares as much with one as with another, it is rather that which is
    *like* it.
    """
    ones, others = ({k: {*v} for k, v in each.items()} for each in (old, new))
    shared = _shared(ones, others)
    sizes = {
        (one, other): (
            number,
            number / len(ones[one] | others[other]),
            like(one, other),
        )
        for (one, other), number in shared.items()
    }
    onward: dict[str, str] = {}
    backward: dict[str, str] = {}
    for one, other in sorted(sizes, key=lambda pair: sizes[pair], reverse=True):
        onward.setdefault(one, other)
        backward.setdefault(other, one)
    return Matched(onward, backward, shared, _sharing(shared))


def _sharing(
    pairs: Iterable[tuple[str, str]],
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    olds: dict[str, list[str]] = defaultdict(list)
    news: dict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        olds[other].append(one)
        news[one].append(other)
    return olds, news


def _shared(
    old: Mapping[str, set[Span]], new: Mapping[str, set[Span]]
) -> Counter[tuple[str, str]]:
    at: dict[Span, list[str]] = defaultdict(list)
    for ident, spans in new.items():
        for span in spans:
            at[span].append(ident)
    near: dict[int, list[Span]] = defaultdict(list)
    for span in at:
        near[span.document].append(span)
    found: Counter[tuple[str, str]] = Counter()
    for ident, spans in old.items():
        for span in spans:
            there = [span] if span in at else _near(span, near[span.document])
            keys = dict.fromkeys(key for each in there for key in at[each])
            found.update((ident, key) for key in keys)
    return found


def _near(span: Span, spans: list[Span]) -> list[Span]:
    """Those that are the same words but for less than half of them."""
    return [s for s in spans if overlap(span, s) > _HALF * max(len(span), len(s))]
