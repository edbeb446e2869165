"""A statement as one report tells it, with what hangs on it, ready to be compared."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import repeat
from math import log

from sayso.core.account import Attribution, Claim, Hedge, Hop, How, Manner, Time
from sayso.core.document import Kind
from sayso.core.span import Span, hull
from sayso.text.lexicon import words
from sayso.weigh.drifting.words import Word, worded
from sayso.weigh.lookup import Lookup

_BEFORE = 24  # characters before a clause in which the word stands that hangs it on


@dataclass(frozen=True, eq=False)
class Variant:
    """One report's telling of a statement.

    Attributes:
        claim: The claim that is told.
        span: Its words, with the clauses that hang on it ("after", "due to", "if").
        clauses: Those clauses, as claims.
        words: Its telling words, in order.
    """

    claim: Claim
    span: Span
    clauses: tuple[Claim, ...]
    words: tuple[Word, ...]
    sentence: Span
    attribution: Attribution | None
    hops: tuple[Hop, ...]
    headline: bool

    @property
    def document(self) -> int:
        """The number of its report."""
        return self.span.document

    @property
    def origin(self) -> str | None:
        """The id of whoever is at the end of its chain."""
        return self.hops[-1].source if self.hops else None

    @property
    def direct(self) -> bool:
        """Whether it is a quotation."""
        return bool(self.attribution and self.attribution.manner is Manner.DIRECT)

    @property
    def explicit(self) -> bool:
        """Whether its own sentence says who said it."""
        return any(hop.how is How.EXPLICIT for hop in self.hops)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it tells, first what it mainly tells."""
        return (self.claim, *self.clauses)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The concepts of all its words."""
        return frozenset(label for word in self.words for label in word.meant)

    @cached_property
    def core(self) -> frozenset[str]:
        """The concepts of what it mainly tells."""
        told = (word for word in self.words if word.span in self.claim.span)
        return frozenset(label for word in told for label in word.meant)


@dataclass(frozen=True)
class Tale:
    """All variants of a pile, and how telling each concept is in it.

    Attributes:
        by_claim: Claim id -> the variant that holds it.
        rarity: Concept -> how telling it is: the rarer, the more.
    """

    lookup: Lookup
    by_claim: Mapping[str, Variant]
    rarity: Mapping[str, float]

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Each variant once, in the order of reports and words."""
        return tuple(dict.fromkeys(self.by_claim.values()))

    @cached_property
    def hedges(self) -> dict[int, tuple[Hedge, ...]]:
        """Report number -> the hedges in it."""
        return {a.document.number: a.hedges for a in self.lookup.lineage.accounts}

    @cached_property
    def times(self) -> dict[int, tuple[Time, ...]]:
        """Report number -> the times in it."""
        return {a.document.number: a.times for a in self.lookup.lineage.accounts}

    @cached_property
    def quotations(self) -> dict[int, tuple[Span, ...]]:
        """Report number -> what stands in it between quotation marks."""
        return {
            a.document.number: tuple(q.span for q in a.quotations)
            for a in self.lookup.lineage.accounts
        }

    @cached_property
    def said_in(self) -> dict[int, list[Variant]]:
        """Report number -> its variants, in order."""
        found: defaultdict[int, list[Variant]] = defaultdict(list)
        for each in self.variants:
            found[each.document].append(each)
        return found

    def beside(self, variant: Variant) -> list[Variant]:
        """What the sentences right before and after it tell on the same say-so."""
        near = (v for span in self.around(variant) for v in self._told_in.get(span, ()))
        return [
            other
            for other in near
            if other is not variant
            and (not other.hops or other.origin == variant.origin)
        ]

    @cached_property
    def _told_in(self) -> dict[Span, list[Variant]]:
        """Sentence -> what it tells."""
        found: defaultdict[Span, list[Variant]] = defaultdict(list)
        for each in self.variants:
            found[each.sentence].append(each)
        return found

    def around(self, variant: Variant) -> list[Span]:
        """Its sentence, and those right before and after it."""
        known = self._lined[variant.document]
        at = self._sentences.get(variant.sentence, -1)
        return list(known[max(0, at - 1) : at + 2]) if at >= 0 else [variant.sentence]

    @cached_property
    def _lined(self) -> dict[int, tuple[Span, ...]]:
        return {a.document.number: a.sentences for a in self.lookup.lineage.accounts}

    @cached_property
    def _sentences(self) -> dict[Span, int]:
        return {
            sentence: n
            for sentences in self._lined.values()
            for n, sentence in enumerate(sentences)
        }

    def weight(self, labels: frozenset[str]) -> float:
        """How telling *labels* are together."""
        return sum(map(self.rarity.get, labels, repeat(0.0)))

    @cached_property
    def whole(self) -> Callable[[frozenset[str]], float]:
        """The same of all that one telling means, which is asked again and again."""
        return cache(self.weight)


def tale(lookup: Lookup) -> Tale:
    """Every statement of the pile as a variant."""
    found: dict[str, Variant] = {}
    accounts = lookup.lineage.accounts
    for account in sorted(accounts, key=lambda a: (a.document.file, a.document.number)):
        heads = [s.span for s in account.document.segments if s.kind is Kind.HEADLINE]
        for claims in _sentences(account.claims, lookup):
            for main, clauses in _hung(claims, lookup):
                each = _variant(main, clauses, heads, lookup)
                found |= {claim.id: each for claim in (main, *clauses)}
    seen = Counter(x for v in dict.fromkeys(found.values()) for x in v.meant)
    total = len(found) + 2
    rarity = {label: log(total / times) for label, times in seen.items()}
    return Tale(lookup, found, rarity)


def _sentences(claims: Sequence[Claim], lookup: Lookup) -> Iterator[list[Claim]]:
    """The claims of each sentence that are on one say-so."""
    found: defaultdict[tuple[Span, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[lookup.sentence(claim.span), claim.attribution].append(claim)
    yield from found.values()


def _hung(
    claims: Sequence[Claim], lookup: Lookup
) -> Iterator[tuple[Claim, list[Claim]]]:
    """Claims that stand by themselves, each with those that hang on it."""
    within = [c for c in claims if any(_within(c, other) for other in claims)]
    hanging = [
        claim
        for claim in claims
        if claim not in within
        and (_hangs(claim, lookup) or any(_goes_on(claim, other) for other in claims))
    ]
    mains = [c for c in claims if c not in hanging and c not in within] or claims[:1]
    held: dict[str, list[Claim]] = {main.id: [] for main in mains}
    for claim in hanging:
        if claim not in mains:
            before = [m for m in mains if m.span.start < claim.span.start]
            held[(before[-1:] or mains[:1])[0].id].append(claim)
    for main in mains:
        yield main, held[main.id]
    for claim in within:
        if claim not in mains:
            yield claim, []


def _within(claim: Claim, other: Claim) -> bool:
    """Whether *claim* says of something in *other* what it is."""
    return claim.span in other.span and claim.span != other.span


def _goes_on(claim: Claim, other: Claim) -> bool:
    """Whether *claim* starts within *other* and says more of what it ends with."""
    return other.span.start < claim.span.start < other.span.end < claim.span.end


def _hangs(claim: Claim, lookup: Lookup) -> bool:
    """Whether a claim only says when, why or on which condition another holds."""
    if hanging().match(lookup.text(claim.span).lstrip("“\"' ")):
        return True
    start, sentence = claim.span.start, lookup.sentence(claim.span)
    if start <= sentence.start:
        return False
    least = max(sentence.start, start - _BEFORE)
    before = lookup.text(Span(claim.span.document, least, start))
    return bool(_hanging_end().search(before))


@cache
def hanging() -> re.Pattern[str]:
    """A word that hangs a clause on another, at the start of the clause."""
    told = sorted(words("hanging.txt"), key=len, reverse=True)
    return re.compile(
        rf"(?:shortly |soon |right )?(?:{'|'.join(told)})\b", re.IGNORECASE
    )


@cache
def _hanging_end() -> re.Pattern[str]:
    """The same right before the clause."""
    return re.compile(rf"\b{hanging().pattern}\s*$", re.IGNORECASE)


def _variant(
    main: Claim, clauses: Sequence[Claim], heads: Sequence[Span], lookup: Lookup
) -> Variant:
    attribution = lookup.attributions.get(main.attribution)
    span = hull((main.span, *(c.span for c in clauses)))
    return Variant(
        claim=main,
        span=span,
        clauses=tuple(clauses),
        words=tuple(worded(span, lookup)),
        sentence=lookup.sentence(main.span),
        attribution=attribution,
        hops=lookup.told(main),
        headline=any(main.span in head for head in heads),
    )


def share(
    one: Variant, other: Variant, tale: Tale, *, core: bool = False
) -> tuple[float, float]:
    """What two variants share, weighed: of the shorter and of the longer.

    With *core* alone, without the clauses that hang on them.
    """
    ours, theirs = (v.core if core else v.meant for v in (one, other))
    both = tale.weight(ours & theirs)
    less, more = sorted((tale.whole(ours), tale.whole(theirs)))
    return (both / less if less else 0.0), (both / more if more else 0.0)
