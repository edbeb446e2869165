"""Tellings that are one utterance by their words, in whichever points they are."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product

from sayso.core.account import Status
from sayso.core.interval import Interval
from sayso.text.lexicon import words
from sayso.weigh.drifting.told import figures, seldom, shared_times
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.facets import Facets
from sayso.weigh.likeness import apart
from sayso.weigh.origin import OUTLETS
from sayso.weigh.taught import taught
from sayso.weigh.tellings import Tellings

_SHARED = 4  # concepts that two sentences must share to be one utterance
_FEWER = 3  # where they tell one time besides
_TIMED = 0.5  # of the shorter, where they do
_NEARLY = 0.65  # of the shorter, from which two concepts and the time will do
_PART, _WHOLE = 0.6, 0.35  # of the shorter and of the longer, weighed
TWICE = 0.35  # of the shorter, where a quotation follows what it is told as
_NUMBERED = 0.2  # where both give one number
_EVERYDAY = 13.0  # numbers below agree by chance
_RENDERED, _MEANT = 0.4, 0.5  # of the shorter, and the cosines, of one quotation
_LIKELY = -3.0  # log-odds by what was taught: less than elsewhere, as one says both
_LIKE = 0.5  # where their origins may be others
_HEADED = 0.3  # where one leads to the other
_RUN, _TELLING = 5, 2  # words alike in a row, and of them those that tell
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_RAREST, _LATEST = 12, 12  # words of a variant by which others are looked up

Pairs = Iterator[tuple[Variant, Variant]]


def same_words(one: Variant, other: Variant, tale: Tale) -> bool:
    """Whether two tellings share most of their words."""
    if len(one.meant & other.meant) < _SHARED:
        return False
    return _mostly(one, other, tale)


def _mostly(one: Variant, other: Variant, tale: Tale) -> bool:
    shares = (share(one, other, tale, core=core) for core in (False, True))
    return any(part >= _PART and whole >= _WHOLE for part, whole in shares)


def like(one: Variant, other: Variant, tale: Tale) -> bool:
    """Whether two tellings share enough words to be one statement's."""
    return _meet(one, other, tale, _LIKE) or one.document == other.document


def alike(told: Tellings, tale: Tale) -> Pairs:
    """Tellings on one say-so, in whichever points, that are one utterance."""
    held: defaultdict[str, list[Variant]] = defaultdict(list)
    for each in tale.variants:
        for key in say_so(each, tale) | reached(each, tale) or carried(each, tale):
            held[key].append(each)
    rare = seldom(tale)
    for variants in held.values():
        for one, other in _near(variants, tale):
            if one.sentence == other.sentence:
                continue
            fit = _fit(one, other, told) and _utterance(one, other, told, tale, rare)
            fit = fit or _quoted(one, other, tale) or _rendered(one, other, told, tale)
            if fit or _reworded(one, other, told, tale):
                yield one, other


def say_so(variant: Variant, tale: Tale) -> set[str]:
    """The ids of all on whose say-so it is told, and of whom they speak for."""
    keys = {hop.source or "" for hop in variant.hops}
    kinds = {tale.lookup.sources[key].institution for key in keys}
    return keys | {kind for kind in kinds if kind}


def reached(variant: Variant, tale: Tale) -> set[str]:
    """Through whom its report, in any sentence, has who is at the end of its chain."""
    last = tale.lookup.sources.get(variant.origin or "")
    if last is None or last.named:
        return set()  # who is named may have spoken to others, too
    chains = (v.hops for v in tale.said_in[variant.document] if v.origin == last.id)
    return {hop.source or "" for hops in chains for hop in hops[:-1]}


def carried(variant: Variant, tale: Tale) -> set[str]:
    """The say-so of the sentence before, where a sentence is on nobody's."""
    said = variant.attribution
    if said is not None and said.status is Status.HEARSAY:
        return set()  # on everybody's
    near = [s for s in tale.around(variant) if s.start < variant.sentence.start]
    before = [
        v for v in tale.said_in[variant.document] if v.sentence in near and v.hops
    ]
    return say_so(before[-1], tale) if before else set()


def _near(variants: Sequence[Variant], tale: Tale) -> Pairs:
    """Each with the latest others that share one of its rarest concepts."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(variants):
        rare = sorted(each.meant, key=lambda w: (-tale.rarity[w], w))[:_RAREST]
        for n in sorted({n for word in rare for n in index[word][-_LATEST:]}):
            yield variants[n], each
        for word in rare:
            index[word].append(at)


def _fit(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether nothing speaks against some of what both tell being one."""
    pairs = product(
        *([told.facets[claim.id] for claim in v.claims] for v in (one, other))
    )
    return any(not apart(a, b, told.scale, known=True) for a, b in pairs)


def _utterance(
    one: Variant, other: Variant, told: Tellings, tale: Tale, rare: frozenset[Interval]
) -> bool:
    """Whether two tellings are the same words, or of one number or time.

    Where a sentence's say-so is only that of the sentence before, of one act, too.
    """
    if same_words(one, other, tale):
        return bool(one.hops and other.hops) or one_act(one, other, told)
    part = share(one, other, tale)[0]
    times = shared_times(one, other, tale.lookup)
    least = _FEWER if part < _NEARLY else 2
    if times and part >= _TIMED and len(one.meant & other.meant) >= least:
        a, b = (told.facets[v.claim.id].act for v in (one, other))
        return bool(times & rare) or bool(set(a) & set(b))
    number = _numbers(one, told) & _numbers(other, told)
    if number and part >= _NUMBERED:
        return True
    several = len(one.meant & other.meant) >= _FEWER
    return several and one_value(one, other, told) and _mostly(one, other, tale)


def one_value(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether both give one number of one unit, however small."""
    ours, theirs = (
        {(f.unit, f.value) for f in figures(v, told.lookup) if f.value}
        for v in (one, other)
    )
    return bool(ours & theirs)


def _rendered(one: Variant, other: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether they are one quotation, translated twice: "nobody", "no one any more".

    Words that stand for what is denied differ then, and so does what is denied.
    """
    quoted = one.direct and other.direct and one.document != other.document
    if not quoted or one.origin != other.origin or one.origin is None:
        return False
    near = len(one.meant & other.meant) >= _SHARED
    if not near or share(one, other, tale)[0] < _RENDERED:
        return False
    a, b = (told.facets[v.claim.id] for v in (one, other))
    meanings = told.scale.meanings
    return (meanings.whole(a, b) or 0.0) >= _MEANT <= (meanings.cosine(a, b) or 0.0)


def _reworded(one: Variant, other: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether two reports put what one source said into words of like meaning.

    "They found no sign that he had plotted with the firm", "there was no plot". An
    outlet says too much for that.
    """
    source = tale.lookup.sources.get(one.origin or "")
    if one.origin != other.origin or one.document == other.document:
        return False
    if source is None or not source.named or source.kind in OUTLETS:
        return False
    return any(
        _meant_alike(told.facets[ours.id], told.facets[theirs.id], told)
        for ours, theirs in product(one.claims, other.claims)
    )


def _meant_alike(one: Facets, other: Facets, told: Tellings) -> bool:
    a, b = sorted((one, other))
    likely = taught(a, b, told.scale) >= _LIKELY
    return likely and apart(a, b, told.scale, known=True) is None


def _quoted(one: Variant, other: Variant, tale: Tale) -> bool:
    """Whether both quote one source with a run of words that nobody says by chance."""
    if one.document == other.document or one.origin != other.origin:
        return False
    source = tale.lookup.sources.get(one.origin or "")
    if source is None or not source.named or not (one.direct and other.direct):
        return False
    ours, theirs = (
        [w.casefold() for w in _WORD.findall(tale.lookup.text(v.claim.span))]
        for v in (one, other)
    )
    run = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match()
    said = set(ours[run.a : run.a + run.size]) - words("grammar.txt")
    return run.size >= _RUN and len(said) >= _TELLING


def one_act(one: Variant, other: Variant, told: Tellings) -> bool:
    """Whether they mainly tell one act, and no everyday one."""
    a, b = (told.facets[v.claim.id] for v in (one, other))
    return bool(set(a.act) & set(b.act)) and not (a.general and b.general)


def _numbers(variant: Variant, told: Tellings) -> set[tuple[str, float]]:
    """The numbers that a telling gives, without those that anything comes to."""
    known = told.lookup.figures
    figures = (known[f] for c in variant.claims for f in c.figures if f in known)
    return {
        (figure.unit, figure.value)
        for figure in figures
        if figure.value and (figure.unit == "fraction" or figure.value >= _EVERYDAY)
    }


def twice(told: Tellings, tale: Tale) -> Pairs:
    """What a report tells in its own words, and then in its source's."""
    for variants in tale.said_in.values():
        for one in (v for v in variants if not _asks(v, told)):
            for other in tale.beside(one):
                same = one.origin and one.origin == other.origin
                quoted = same and other.direct and not one.direct
                if quoted and _meet(one, other, tale, TWICE):
                    yield one, other


def _asks(variant: Variant, told: Tellings) -> bool:
    """Whether its sentence only leads up to what is said: "Asked whether …:"."""
    return told.lookup.text(variant.sentence).rstrip().endswith((":", "?"))


def headed(tale: Tale) -> Pairs:
    """A headline, and the lead under it on the same say-so or in the same words."""
    for variants in tale.said_in.values():
        heads = [v for v in variants if v.headline]
        leads = [v for v in variants if v.claim.leading and not v.headline]
        for head, lead in product(heads[:1], leads[:1]):
            same = say_so(head, tale) & say_so(lead, tale)
            if same_words(head, lead, tale) or (
                same and _meet(head, lead, tale, _HEADED)
            ):
                yield head, lead


def _meet(one: Variant, other: Variant, tale: Tale, least: float) -> bool:
    shared = one.meant & other.meant
    return len(shared) > 1 and share(one, other, tale)[0] >= least
