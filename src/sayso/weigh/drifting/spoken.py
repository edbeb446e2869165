"""Quotations that are one by their words, whoever is said to have said them.

Words between quotation marks are somebody's own: two reports that give the same ones
quote one utterance, also where one of them names no speaker, calls the speaker by an
office, or has the words from whoever passed them on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.core.account import SourceKind
from sayso.core.lineage import Source
from sayso.core.span import Span
from sayso.text.lexicon import words
from sayso.weigh.drifting.utterances import Pairs
from sayso.weigh.drifting.variants import Tale, Variant
from sayso.weigh.drifting.words import worded

_RUN, _TOLD = 5, 3  # words alike in a row, and concepts that both quote
_OTHERS = 6  # words in a row, where two people are named as speakers
_PART, _MOST = 0.5, 0.8  # of the shorter's weight: in the row, or anywhere in it
_LATEST = 12  # quotations with the same words, before one, that it is held against
_SHORT, _LONGER = 2, 5  # telling words of two quotations within one point
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, eq=False)
class Quoted:
    """What of a telling stands between quotation marks."""

    variant: Variant
    words: Sequence[str]
    meant: frozenset[str]


def spoken(tale: Tale) -> Pairs:
    """Tellings in two reports with the same row of words between quotation marks."""
    held: defaultdict[tuple[str, ...], list[Quoted]] = defaultdict(list)
    for each in _all_quoted(tale):
        rows = dict.fromkeys(_rows(each))
        earlier = (other for told in rows for other in held[told][-_LATEST:])
        for other in dict.fromkeys(earlier):
            if _one(other, each, tale):
                yield other.variant, each.variant
        for told in rows:
            held[told].append(each)


def named_alike(variants: Sequence[Variant], tale: Tale) -> Pairs:
    """Tellings of one point that quote the same two words: "a total wreck".

    Not of two whose names are others.
    """
    found: list[Quoted] = []
    known = marked(tale)
    for each in variants:
        own = quoted(each, known, tale)
        told = _telling(own.words)
        if len(told) < _SHORT:
            continue
        for other in found[-_LATEST:]:
            theirs = _telling(other.words)
            short, long = sorted((told, theirs), key=len)
            fit = other.variant.document != each.document and len(long) <= _LONGER
            said = other.variant.hops or each.hops
            same = f" {' '.join(short)} " in f" {' '.join(long)} "
            if same and fit and said and not _two_names(own, other, tale):
                yield other.variant, each
        found.append(own)


def _all_quoted(tale: Tale) -> Iterator[Quoted]:
    known = marked(tale)
    for each in tale.variants:
        own = quoted(each, known, tale)
        if len(own.words) >= _RUN:
            yield own


def marked(tale: Tale) -> Mapping[int, tuple[Span, ...]]:
    """Report number -> its quotations."""
    accounts = tale.lookup.lineage.accounts
    return {a.document.number: tuple(q.span for q in a.quotations) for a in accounts}


def quoted(variant: Variant, known: Mapping[int, Sequence[Span]], tale: Tale) -> Quoted:
    """What of *variant* stands in one of the *known* quotations of its report."""
    span = variant.span
    parts = [
        Span(span.document, max(q.start, span.start), min(q.end, span.end))
        for q in known[variant.document]
        if q.overlaps(span)
    ]
    said = [w for part in parts for w in _WORD.findall(tale.lookup.text(part))]
    told = [word.meant for part in parts for word in worded(part, tale.lookup)]
    plain = [word.casefold().replace("’", "'") for word in said]
    return Quoted(variant, plain, frozenset().union(*told))


def row(one: Quoted, other: Quoted) -> Sequence[str]:
    """The longest row of words that both quote."""
    match = SequenceMatcher(None, one.words, other.words, autojunk=False)
    run = match.find_longest_match()
    return one.words[run.a : run.a + run.size]


def _rows(quoted: Quoted) -> Iterator[tuple[str, ...]]:
    """Each run of so many words in it."""
    said = quoted.words
    yield from (tuple(said[n : n + _RUN]) for n in range(len(said) - _RUN + 1))


def _one(one: Quoted, other: Quoted, tale: Tale) -> bool:
    """Whether they share a row that makes up half of one, or nearly all of one."""
    both = one.meant & other.meant
    if one.variant.document == other.variant.document or len(both) < _TOLD:
        return False
    run = row(one, other)
    if len(run) < (_OTHERS if _two_people(one, other, tale) else _RUN):
        return False
    least = min(tale.weight(one.meant), tale.weight(other.meant))
    said = {w for word in one.variant.words if word.text in run for w in word.meant}
    alike = tale.weight(frozenset(said) & both) >= _PART * least
    return alike or tale.weight(both) >= _MOST * least


def _two_people(one: Quoted, other: Quoted, tale: Tale) -> bool:
    """Whether each is said to be the words of another person, by name."""
    kinds = {source.kind for source in _named(one, other, tale)}
    return kinds == {SourceKind.PERSON} and _two_names(one, other, tale)


def _two_names(one: Quoted, other: Quoted, tale: Tale) -> bool:
    """Whether each is said to be somebody's words whose name shares no word.

    Those who share a name are often one: the "Jr." is not always told.
    """
    ours, *theirs = [set(s.name.split()) for s in _named(one, other, tale)] or [set()]
    return bool(theirs) and not ours & theirs[0]


def _named(one: Quoted, other: Quoted, tale: Tale) -> list[Source]:
    ends = (one.variant.origin, other.variant.origin)
    found = [tale.lookup.sources[end] for end in ends if end in tale.lookup.sources]
    return [source for source in found if source.named]


def _telling(said: Sequence[str]) -> list[str]:
    """The words without those that say nothing by themselves."""
    return [word for word in said if word not in words("grammar.txt")]
