"""Tellings that are one statement though whose they are is told otherwise.

Who is named in one report is only described in another; a total in one report is
told in its parts in another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from sayso.core.span import Span
from sayso.weigh.drifting.told import (
    disjoint,
    figures,
    one_count,
    one_number,
    total_of,
)
from sayso.weigh.drifting.utterances import Pairs, same_words, say_so
from sayso.weigh.drifting.variants import Tale, Variant
from sayso.weigh.tellings import Tellings

_ARTICLES = ("a", "an", "the", "one", "some")
_WORD = re.compile(r"[\w'-]+")
_FEWEST, _LONGEST = 2, 5  # words of a description
_LATEST = 12  # tellings of either that are held against the other's
_TOTAL = 13.0  # a sum below it is reached by chance


def described(told: Tellings, tale: Tale) -> Pairs:
    """What "a patients' group" says, where another names "the patients' group Ayla".

    Both must give one number of one kind, or say it in the same words.
    """
    held: defaultdict[str, list[Variant]] = defaultdict(list)
    for each in tale.variants:
        for key in say_so(each, tale):
            held[key].append(each)
    for one, other in sorted(_named_elsewhere(told, held)):
        for a, b in product(held[one][:_LATEST], held[other][:_LATEST]):
            alike = one_count(a, b, told.lookup) or one_number(a, b, told.lookup)
            if a.document != b.document and (alike or same_words(a, b, tale)):
                yield b, a


def _named_elsewhere(
    told: Tellings, held: Mapping[str, list[Variant]]
) -> set[tuple[str, str]]:
    """Somebody only described, and somebody named right after the same description."""
    sources = [told.lookup.sources[key] for key in held if key in told.lookup.sources]
    described: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in (source for source in sources if not source.named):
        described[_words(one.name)].append(one.id)
    return {
        (one, other.id)
        for other in (source for source in sources if source.named)
        for mention in other.mentions
        for words in _before(mention, told)
        for one in described.get(words, ())
    }


def _words(text: str) -> tuple[str, ...]:
    """Its words in lower case, without the article."""
    found = tuple(_WORD.findall(text.casefold().replace("’", "'")))
    return found[1:] if found[:1] and found[0] in _ARTICLES else found


def _before(mention: Span, told: Tellings) -> Iterator[tuple[str, ...]]:
    """The words, two or more, that lead up to a name: "the patients' group Ayla"."""
    start = told.lookup.sentence(mention).start
    if start < mention.start:
        before = told.lookup.text(Span(mention.document, start, mention.start))
        found = _WORD.findall(before.casefold().replace("’", "'"))
        yield from (tuple(found[-n:]) for n in range(_FEWEST, _LONGEST + 1))


def summed(told: Tellings, tale: Tale) -> Pairs:
    """A total, and its parts in another report, scope for scope and to the unit."""
    wholes: defaultdict[tuple[str, float], list[Variant]] = defaultdict(list)
    for each in tale.variants:
        for figure in figures(each, told.lookup):
            if len(figure.scope) > 1 and (figure.value or 0.0) >= _TOTAL:
                wholes[figure.unit, figure.value or 0.0].append(each)
    for each in tale.variants:
        for parts in disjoint(figures(each, told.lookup)):
            total = sum(part.value or 0.0 for part in parts)
            for whole in wholes[parts[0].unit, total][:_LATEST]:
                if whole.document != each.document and total_of(
                    whole, parts, told.lookup
                ):
                    yield whole, each
