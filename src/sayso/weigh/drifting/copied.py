"""Sentences that one report has from another, edited or not.

Where text was taken over, the sentences that the two share are retellings, whoever is
said to have told them: the say-so may be what was edited.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import product
from typing import NamedTuple

from sayso.core.lineage import EdgeKind
from sayso.core.span import Span
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.drifting.words import worded

_SHARED, _PART, _WHOLE = 4, 0.6, 0.3  # concepts, and of the shorter and the longer
_FEWER, _BETWEEN = 3, 0.4  # where the sentences before and after it were taken over
_MOST = 6  # reports that one has text of
_HALF = 0.5  # of the shorter, of two tellings in such sentences


def copied(tale: Tale) -> Pairs:
    """Tellings in sentences that are one, of reports one of which has the other's text.

    Of each the one that is most like it in the other sentence.
    """
    known = cache(partial(_sentences, tale))
    for teller, told in _copies(tale):
        ours, theirs = known(teller), known(told)
        for one, other in _aligned(ours, theirs, tale):
            yield from _best(ours[one].told, theirs[other].told, tale)


def _copies(tale: Tale) -> Iterator[tuple[int, int]]:
    """Reports of which one has the other's text: no two of one outlet.

    What all pages of an outlet share is its furniture, or an update. Of many that a
    report has text of, those that it has most of: they have it of the others.
    """
    numbers = {f"d{number}": number for number in tale.said_in}
    for name, teller in numbers.items():
        outlet = tale.lookup.outlet(teller) or name
        found = [
            (-sum(map(len, edge.evidence)), _place(told, tale), told)
            for edge in tale.lookup.edges_of(name)
            if edge.kind is EdgeKind.REUSES_TEXT and edge.teller == name
            if (told := numbers.get(edge.told)) is not None
            if outlet != tale.lookup.outlet(told)
        ]
        yield from ((teller, told) for *_, told in sorted(found)[:_MOST])


def _place(number: int, tale: Tale) -> tuple[str, int, int]:
    """What a report is sorted by, in whichever order the reports come."""
    return tale.lookup.spot(tale.said_in[number][0].span)


class _Sentence(NamedTuple):
    """What a sentence tells, its concepts, and how telling those are."""

    told: Sequence[Variant]
    meant: frozenset[str]
    weight: float


_Told = Mapping[Span, _Sentence]
_Ends = tuple[Span, Span]


def _sentences(tale: Tale, number: int) -> _Told:
    """What each sentence of a report tells, in order, headlines left out."""
    found: defaultdict[Span, list[Variant]] = defaultdict(list)
    for each in sorted(tale.said_in[number], key=lambda v: v.sentence):
        if not each.headline:
            found[each.sentence].append(each)
    return {span: _sentence(span, told, tale) for span, told in found.items()}


def _sentence(span: Span, told: Sequence[Variant], tale: Tale) -> _Sentence:
    meant = _meant(span, tale)
    return _Sentence(told, meant, tale.weight(meant))


def _aligned(ours: _Told, theirs: _Told, tale: Tale) -> Iterator[tuple[Span, Span]]:
    """Sentences each of which is the best match that the other can have, for sure.

    A copy keeps the order: what stands between two such sentences needs less.
    """
    scored = dict(_scored(ours, theirs, tale))
    places = [{each: n for n, each in enumerate(side)} for side in (ours, theirs)]
    best_of = {
        (places[0][one], places[1][other]): (one, other)
        for one, other in _one_to_one(scored)
    }
    sure = {at for at, pair in best_of.items() if scored[pair].sure}
    for (a, b), pair in best_of.items():
        if (a, b) in sure or {(a - 1, b - 1), (a + 1, b + 1)} <= sure:
            yield pair


def _one_to_one(scored: Mapping[_Ends, "_Match"]) -> Iterator[_Ends]:
    """The pairs that match best: no sentence twice, but where two match it alike.

    One that has its own match already stands in no other's way.
    """
    taken: dict[Span, tuple[float, float]] = {}
    ranked = sorted(((match.part, match.whole), pair) for pair, match in scored.items())
    for worth, pair in reversed(ranked):
        if all(taken.get(each, worth) == worth for each in pair):
            taken |= dict.fromkeys(pair, worth)
            yield pair


class _Match(NamedTuple):
    """How many concepts two sentences share, how much of the shorter and the longer."""

    shared: int
    part: float
    whole: float

    @property
    def sure(self) -> bool:
        """Whether they are one sentence, wherever they stand."""
        alike = self.part >= _PART and self.whole >= _WHOLE
        return alike and self.shared >= _SHARED


def _scored(
    ours: _Told, theirs: _Told, tale: Tale
) -> Iterator[tuple[tuple[Span, Span], _Match]]:
    for (one, a), (other, b) in product(ours.items(), theirs.items()):
        both = a.meant & b.meant
        if len(both) < _FEWER:
            continue
        shared = tale.weight(both)
        less, more = sorted((a.weight, b.weight))
        match = _Match(len(both), shared / (less or 1.0), shared / (more or 1.0))
        if match.part >= _BETWEEN:
            yield (one, other), match


def _meant(sentence: Span, tale: Tale) -> frozenset[str]:
    """The concepts of a sentence; its numbers may be what was edited."""
    found = worded(sentence, tale.lookup)
    return frozenset(
        label for word in found if not _number(word.text) for label in word.meant
    )


def _number(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _best(ours: Sequence[Variant], theirs: Sequence[Variant], tale: Tale) -> Pairs:
    """Each telling with the one of the other sentence that is most like it."""
    for one, others in (*((a, theirs) for a in ours), *((b, ours) for b in theirs)):
        part, near = max(
            ((share(one, other, tale), other) for other in others),
            key=lambda found: found[0][::-1],
        )
        if part[0] >= _HALF:
            yield one, near
