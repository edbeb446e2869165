"""Other words for it: an agent, a cause, a stronger verb."""

import re
from collections.abc import Iterator, Sequence

from sayso.core.finding import Change, ChangeKind
from sayso.core.span import Span, hull
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.drifting.pairs import Pair, find, listed, passive
from sayso.weigh.drifting.variants import Variant
from sayso.weigh.drifting.words import Word, worded

_CAUSE = re.compile(
    r"\b(?:due to|because of|because|owing to|caused by|as a result of|thanks to)\b",
    re.IGNORECASE,
)
# How hard somebody is made to do it, from asking to ordering.
_FIRMER = (
    frozenset(
        "advise ask beg call encourage implore invite plead request urge".split()
    ),
    frozenset("lean lobby press pressure push".split()),
    frozenset("command compel force instruct oblige order require".split()),
)
_WANTED = 3  # concepts that both must share
_WHEN = re.compile(r"\b(?:after|amid|amidst|following|in the wake of)\b", re.IGNORECASE)


def cause(pair: Pair) -> Iterator[Change]:
    """What came before it, or beside it, is told as why."""
    why = find(_CAUSE, pair.after.span, pair)
    if why is None or find(_CAUSE, pair.before.span, pair):
        return
    when = find(_WHEN, pair.before.span, pair)
    if when is None:
        return
    ours, theirs = (
        {label for w in v.words if w.span.start > at.end for label in w.meant}
        for v, at in ((pair.before, when), (pair.after, why))
    )
    if ours & theirs:
        yield pair.change(ChangeKind.OTHER, before=when, after=why)


def agent(pair: Pair) -> Iterator[Change]:
    """Somebody does what before was done, and nobody said by whom."""
    doer = _subject(pair.after)
    suffers = _subject(pair.before) or _before_verb(pair.before)
    if not doer or not suffers or not passive(pair.before, pair):
        return
    if passive(pair.after, pair) or " by " in pair.text(pair.before.claim.span):
        return
    known = _labels(suffers)
    told = {label for w in pair.after.words if w not in doer for label in w.meant}
    new = bool(_labels(doer) - pair.before.meant) and doer[-1].text not in _NOBODY
    same = _acts(pair) or _judges(pair.after)
    around = {
        label
        for span in pair.tale.around(pair.before)
        for word in worded(span, pair.tale.lookup)
        for label in word.meant
    }
    new = new and bool(_labels(doer) - around)
    if new and same and known & told and known - _labels(doer):
        yield pair.change(ChangeKind.ADDED, after=hull(tuple(w.span for w in doer)))


_NOBODY = frozenset(("nobody", "none", "nothing"))


def _acts(pair: Pair) -> set[str]:
    """What the main verbs of both stand for."""
    one, other = (
        set(concepts.of(v.claim.predicate)) for v in (pair.before, pair.after)
    )
    return one & other


def _labels(told: Sequence[Word]) -> set[str]:
    return {label for word in told for label in word.meant}


def _subject(variant: Variant) -> list[Word]:
    """The words of its grammatical subject, in order."""
    claim = variant.claim
    lemmas = {label for lemma in claim.subject for label in concepts.of(lemma)}
    end = claim.head.start if claim.head else claim.span.end
    return [
        word
        for word in variant.words
        if word.span.end <= end
        and (set(concepts.of(word.text)) & lemmas or word.text in claim.subject)
    ]


def _before_verb(variant: Variant) -> list[Word]:
    """The words that lead up to its main verb."""
    head = variant.claim.head
    return [w for w in variant.words if head and w.span.end <= head.start]


def voice(pair: Pair) -> Iterator[Change]:
    """What was done to them they do themselves."""
    one, other = _subject(pair.before), _subject(pair.after)
    heads = [v.claim.head for v in (pair.before, pair.after)]
    if not (one and other and all(heads)) or pair.after.headline:
        return
    same = _labels(one[-1:]) & _labels(other[-1:]) and _acts(pair)
    if same and passive(pair.before, pair) and not passive(pair.after, pair):
        yield pair.change(ChangeKind.OTHER, before=heads[0], after=heads[1])


def verb(pair: Pair) -> Iterator[Change]:
    """A verb that judges, for one that does not."""
    heads = [v.claim.head for v in (pair.before, pair.after)]
    if not all(heads) or pair.after.direct:
        return
    hard = [_judges(v) for v in (pair.before, pair.after)]
    if hard[1] and not hard[0]:
        yield pair.change(ChangeKind.OTHER, before=heads[0], after=heads[1])


def pressed(pair: Pair) -> Iterator[Change]:
    """Whoever was asked to do it was pressed to do it, or ordered to."""
    heads = [v.claim.head for v in (pair.before, pair.after)]
    shared = pair.before.meant & pair.after.meant
    if pair.quoted or not all(heads) or len(shared) < _WANTED:
        return
    was, now = (
        {n for n, verbs in enumerate(_FIRMER) if _act(v) & verbs}
        for v in (pair.before, pair.after)
    )
    if was and now and not was & now:
        yield pair.change(ChangeKind.OTHER, before=heads[0], after=heads[1])


def knowing(pair: Pair) -> Iterator[Change]:
    """What they were shown or told, they knew; what they did, they meant to do."""
    head = pair.after.claim.head
    told = words("knowing.txt")
    before, after = (_act(v) for v in (pair.before, pair.after))
    if head and after & told and not before & told and not pair.quoted:
        around = pair.text(pair.before.sentence).lower()
        if not any(re.search(rf"\b{re.escape(each)}", around) for each in after & told):
            yield pair.change(
                ChangeKind.OTHER, before=pair.before.claim.head, after=head
            )


def _act(variant: Variant) -> set[str]:
    predicate = variant.claim.predicate
    return {predicate, predicate.partition(" ")[0]}


def _judges(variant: Variant) -> bool:
    predicate = variant.claim.predicate
    return bool({predicate, predicate.partition(" ")[0]} & words("judging_verbs.txt"))


def cue(pair: Pair) -> Iterator[Change]:
    """What was said is "confirmed", "admitted" or "revealed"."""
    ours, theirs = (
        v.hops[-1].cue if v.hops else None for v in (pair.before, pair.after)
    )
    if ours and theirs and pair.alike and not pair.one_report:
        loaded = listed("loaded_cues.txt")
        if loaded.search(pair.text(theirs)) and not loaded.search(
            pair.text(pair.before.sentence)
        ):
            yield pair.change(ChangeKind.OTHER, before=ours, after=theirs)


def intensifier(pair: Pair) -> Iterator[Change]:
    """A word of the reporter's own makes stronger what both tell."""
    strong = find(listed("intensifiers.txt"), pair.after.claim.span, pair)
    if strong is None or pair.after.direct or _quoted(strong, pair):
        return
    hedging = pair.tale.hedges[pair.after.document]
    next_to = [w for w in pair.after.words if w.span.start >= strong.end][:1]
    both = any(word.meant & pair.before.meant for word in next_to)
    said = find(listed("intensifiers.txt"), pair.before.sentence, pair)
    if both and not said and not any(strong.overlaps(h.span) for h in hedging):
        yield pair.change(ChangeKind.ADDED, after=strong)


def _quoted(span: Span, pair: Pair) -> bool:
    account = pair.tale.quotations[span.document]
    return any(span in quote for quote in account)
