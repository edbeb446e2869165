"""What people without a name told two reports, with one number of one thing.

"Twelve of the boats had been mended, officials said", "… said harbour officials": who
they are is not known, but so many of that, said by people of one standing in the same
words, is one statement. How many people, or how much of anything, is not enough.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.core.span import Span
from sayso.weigh.drifting.told import SHARE
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.drifting.words import worded
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import OUTLETS, standing

_LEAST = 5.0  # numbers below are of everything
_SHARED, _PART = 5, 0.36  # concepts of two sentences, and of the shorter, weighed
_TOLD, _SAID = 3, 0.2  # likewise, of two tellings in them
_FEW = 8  # reports with the number, beyond which everybody knows it
_ANYTHING = frozenset(("persons", "number", "percent", "age", SHARE))


@dataclass(frozen=True)
class _Sentence:
    """What is told in a sentence by people who have no name."""

    told: Sequence[Variant]
    meant: frozenset[str]
    standing: object


def nameless(tale: Tale) -> Pairs:
    """The likest tellings of two such sentences, report by report."""
    held: defaultdict[tuple[str, float], dict[int, list[_Sentence]]]
    held = defaultdict(lambda: defaultdict(list))
    numbers = _numbers(tale.lookup)
    for sentence in _sentences(tale):
        where = sentence.told[0].sentence
        for number in numbers.get(where, ()):
            held[number][where.document].append(sentence)
    for reports in held.values():
        if len(reports) <= _FEW:
            for one, other in _pairs(list(reports.values())):
                if _one(one, other, tale):
                    yield from _likest(one, other, tale)


def _likest(one: _Sentence, other: _Sentence, tale: Tale) -> Pairs:
    """The two tellings with most in common, if that is enough to be one."""
    tellings = product(one.told, other.told)
    a, b = max(
        tellings, key=lambda ab: round(tale.weight(ab[0].meant & ab[1].meant), 6)
    )
    if len(a.meant & b.meant) >= _TOLD and share(a, b, tale)[0] >= _SAID:
        yield a, b


def _numbers(lookup: Lookup) -> dict[Span, list[tuple[str, float]]]:
    """Sentence -> how many of what it tells, without what anything comes to."""
    found: defaultdict[Span, list[tuple[str, float]]] = defaultdict(list)
    for figure in lookup.figures.values():
        value, unit = figure.value or 0.0, figure.unit.casefold().rstrip("s")
        loose = figure.lasts or {unit, figure.unit} & _ANYTHING
        if value >= _LEAST and not loose:
            found[lookup.sentence(figure.span)].append((unit, value))
    return {sentence: list(dict.fromkeys(each)) for sentence, each in found.items()}


def _sentences(tale: Tale) -> Iterator[_Sentence]:
    """The sentences that say of somebody without a name that they said it."""
    found: defaultdict[Span, list[Variant]] = defaultdict(list)
    for each in tale.variants:
        source = tale.lookup.sources.get(each.origin or "")
        nobody = source and not source.named and source.kind not in OUTLETS
        if nobody and each.explicit and not each.headline:
            found[each.sentence].append(each)
    for sentence, told in found.items():
        words = worded(sentence, tale.lookup)
        meant = frozenset(label for word in words for label in word.meant)
        last = tale.lookup.sources[told[0].origin or ""]
        yield _Sentence(told, meant, standing(last))


def _pairs(
    reports: Sequence[Sequence[_Sentence]],
) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Each with each of another report."""
    for at, these in enumerate(reports):
        for those in reports[:at]:
            yield from product(those, these)


def _one(one: _Sentence, other: _Sentence, tale: Tale) -> bool:
    both = one.meant & other.meant
    least = min(tale.weight(one.meant), tale.weight(other.meant))
    near = len(both) >= _SHARED and tale.weight(both) >= _PART * least
    return near and one.standing == other.standing
