"""Tellings that are one statement though whose they are is told otherwise.

Who is named in one report is only described in another; a total in one report is
told in its parts in another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from sayso.core.account import SourceKind
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh import concepts
from sayso.weigh.drifting.order import later
from sayso.weigh.drifting.told import (
    disjoint,
    figures,
    one_count,
    one_number,
    total_of,
)
from sayso.weigh.drifting.utterances import Pairs, same_words, say_so
from sayso.weigh.drifting.variants import Tale, Variant, share
from sayso.weigh.drifting.words import stems
from sayso.weigh.likeness import apart
from sayso.weigh.tellings import Tellings

_ARTICLES = ("a", "an", "the", "one", "some")
_WORD = re.compile(r"[\w'-]+")
_ITSELF = re.compile(r"\W*(?:it|they|we)\b", re.IGNORECASE)
_FEWEST, _LONGEST = 2, 5  # words of a description
_LATEST = 12  # tellings of either that are held against the other's
_ALIKE, _MEANT = 2, 0.3  # concepts, and the cosine of all words
_ACT = 0.3  # of the shorter, weighed, where it tells somebody's own act
_FEW = 4  # reports that give the number
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
        for led in _before(mention, told)
        for one in described.get(led, ())
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


def of_office(told: Tellings, tale: Tale) -> Pairs:
    """What a governor says, and what is said by the administration, with one number.

    Of places, too, of which only one is named; few others may give the number.
    """
    heads = [v for v in tale.variants if v.hops and _in_office(v, told)]
    bodies = [v for v in tale.variants if v.hops and _body(v, told)]
    giving: defaultdict[tuple[str, float | None], list[int]] = defaultdict(list)
    for at, each in enumerate(bodies):
        for number in _numbers(each, tale):
            giving[number].append(at)
    for one in heads:
        found = {at for number in _numbers(one, tale) for at in giving[number]}
        for other in (bodies[at] for at in sorted(found)):
            if one.document != other.document and _one_rare(one, other, told, tale):
                yield one, other


def _numbers(variant: Variant, tale: Tale) -> set[tuple[str, float | None]]:
    """Its figures, whatever they are of."""
    return {(f.unit, f.value) for f in figures(variant, tale.lookup)}


def _in_office(variant: Variant, told: Tellings) -> bool:
    """Whether it is told by a named person who is called by an office there."""
    last = told.lookup.sources[variant.origin or ""]
    mention = variant.hops[-1].mention
    if not (last.named and last.kind is SourceKind.PERSON and mention):
        return False
    led = next(iter(_before(mention, told)), ())
    return bool({*led, *_words(told.lookup.text(mention))} & words("offices.txt"))


def _body(variant: Variant, told: Tellings) -> bool:
    """Whether it is told by a body of a state or a place that has no name there."""
    last = told.lookup.sources[variant.origin or ""]
    found = _words(last.name)
    known = words("offices.txt")
    return not last.named and not last.plural and bool(found) and found[-1] in known


def _one_rare(one: Variant, other: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether both give one number that few reports give, of what means the same."""
    if len(one.meant & other.meant) < _ALIKE or not one_number(one, other, told.lookup):
        return False
    shared = _numbers(one, tale) & _numbers(other, tale)
    held = {v.document for v in tale.variants if shared & _numbers(v, tale)}
    a, b = (told.facets[v.claim.id] for v in (one, other))
    whole = told.scale.meanings.whole(a, b) or 0.0
    return bool(shared) and len(held) <= _FEW and whole >= _MEANT


def own_act(told: Tellings, tale: Tale) -> Pairs:
    """What somebody said that they did, and what a later report says that they do."""
    names: dict[str, frozenset[str]] = {}
    flat: defaultdict[str, list[Variant]] = defaultdict(list)
    for each in tale.variants:
        facets = told.facets[each.claim.id]
        if not each.hops and not each.headline and facets.who and not facets.general:
            for act in facets.act:
                flat[act].append(each)
    for one in (v for v in tale.variants if v.hops):
        key = one.origin or ""
        if told.lookup.sources[key].kind is not SourceKind.ORGANISATION:
            continue
        if key not in names:
            names[key] = stems(
                label
                for word in _words(told.lookup.sources[key].name)
                for label in concepts.of(word.removesuffix("'s"))
            )
        facets = told.facets[one.claim.id]
        own = _ITSELF.match(told.lookup.text(one.claim.span)) or facets.who
        if not own or stems(facets.who) - names[key]:
            continue  # of others
        for other in {v for act in facets.act for v in flat[act]}:
            of_it = stems(told.facets[other.claim.id].who) <= names[key]
            if of_it and _one_act(one, other, told, tale):
                yield one, other


def _one_act(one: Variant, other: Variant, told: Tellings, tale: Tale) -> bool:
    """Whether the later of two reports may tell the act that the first one tells."""
    if one.document == other.document or not later(one, other, tale):
        return False
    near = share(one, other, tale)[0] >= _ACT and len(one.meant & other.meant) >= _ALIKE
    a, b = (told.facets[v.claim.id] for v in (one, other))
    return near and apart(a, b, told.scale, known=True) is None


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
