"""What was not seen, not found, not proven: told as not there, or not so."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.core.finding import Change, ChangeKind
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.drifting.pairs import Pair, find
from sayso.weigh.drifting.words import stems

_SHARED = 3  # concepts, where both deny it
_NO = re.compile(r"\b(?:no|none|nobody|nothing|not)\b|n[’']t\b", re.IGNORECASE)
_GONE = re.compile(r"\b(?:absence|absent|disappeared|vanished|gone)\b", re.IGNORECASE)


def absence(pair: Pair) -> Iterator[Change]:
    """What was not seen is not there."""
    heads = [v.claim.head for v in (pair.before, pair.after)]
    seen = words("perceiving.txt")
    before, after = (
        v.claim.predicate.partition(" ")[0] for v in (pair.before, pair.after)
    )
    if not all(heads) or before not in seen or after in seen:
        return
    if find(_perceived(), pair.after.sentence, pair):
        return  # who tells it may have looked for it elsewhere in the sentence
    acts = stems(concepts.of(pair.after.claim.predicate))
    several = len(pair.before.meant & pair.after.meant) >= _SHARED
    if not (pair.close or several or acts & pair.before.meant):
        return
    denied = pair.before.claim.negated or find(_NO, pair.before.claim.span, pair)
    gone = pair.after.claim.negated or find(_GONE, pair.after.claim.span, pair)
    if denied and gone:
        yield pair.change(
            ChangeKind.OTHER,
            before=heads[0],
            after=find(_GONE, pair.after.claim.span, pair) or heads[1],
        )


def unproven(pair: Pair) -> Iterator[Change]:
    """What somebody did not find to be so is not so: "found no proof that they met"."""
    before, after = pair.before.claim, pair.after.claim
    if not (before.negated and after.negated) or pair.quoted or not pair.one_act:
        return
    without = find(_unproven(), before.span, pair)
    if without and not find(_perceived(), pair.after.sentence, pair):
        yield pair.change(ChangeKind.OTHER, before=without)


@cache
def _perceived() -> re.Pattern[str]:
    """A verb or noun of noticing, in any of its forms."""
    told = "|".join(sorted(map(re.escape, words("perceiving.txt"))))
    return re.compile(
        rf"\b(?:{told})(?:s|d|ed|es|n|en|ing|ings|ted|ting)?\b", re.IGNORECASE
    )


@cache
def _unproven() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:no|not|never|nothing|failed to|unable to)|n[’']t)"
        r"\s+(?:\w+\s+){0,2}?"
        rf"{_perceived().pattern}",
        re.IGNORECASE,
    )
