"""What is said to be small, in part or for now is told as all of it, and for good."""

from collections.abc import Iterator

from sayso.core.finding import Change, ChangeKind
from sayso.core.span import hull
from sayso.weigh.drifting.pairs import Pair
from sayso.weigh.drifting.variants import Variant
from sayso.weigh.drifting.words import Word

_SMALL = frozenset(
    "cosmetic faint hairline isolated light limited mild minor moderate modest"
    " negligible partial partially partly slight slightly small superficial temporary"
    " tiny".split()
)
_FOR_NOW = frozenset(
    "draft early initial interim preliminary provisional tentative".split()
)


def degree(pair: Pair) -> Iterator[Change]:
    """Slight damage is damage, a preliminary inquiry an inquiry."""
    if pair.after.direct or not (pair.close or pair.one_act):
        return
    for words, kind in (
        (_SMALL, ChangeKind.SCOPE),
        (_FOR_NOW, ChangeKind.HEDGE_DROPPED),
    ):
        lost = next(_lost(pair, words), None)
        if lost is not None:
            first, noun, same = lost
            before = hull((first.span, noun.span))
            yield pair.change(kind, before=before, after=same.span)


def _lost(pair: Pair, words: frozenset[str]) -> Iterator[tuple[Word, Word, Word]]:
    """The word, the one right behind it, and that one in the later telling."""
    told = pair.text(pair.after.sentence).lower().split()
    if any(word.strip(".,;:") in words for word in told):
        return
    for first, noun in _followed(pair.before):
        if first.text not in words:
            continue
        same = next((w for w in pair.after.words if w.meant & noun.meant), None)
        if same is not None:
            yield first, noun, same


def _followed(variant: Variant) -> Iterator[tuple[Word, Word]]:
    """Words with the next, where nothing but a space is between them."""
    for first, noun in zip(variant.words, variant.words[1:], strict=False):
        if noun.span.start - first.span.end == 1:
            yield first, noun
