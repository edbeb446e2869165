"""The propositions of a report: what ``weigh`` holds against one another.

Each is a proposition of an attribution's content, with its predicate, subject
and polarity, and with the figures, times and hedges that stand in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from typing import TYPE_CHECKING

from sayso.annotate import grammar, parted
from sayso.annotate.grammar import Stretch
from sayso.annotate.heading import GIST
from sayso.annotate.language import Passage, shared_out
from sayso.annotate.none import none
from sayso.annotate.predicates import grounded, named, path, sought
from sayso.annotate.propositions import propositions, stretch
from sayso.core.account import (
    Attribution,
    Claim,
    Figure,
    Hedge,
    HedgeKind,
    Support,
    Time,
)
from sayso.core.document import Kind
from sayso.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_DENYING = frozenset(("deny", "reject", "refute", "disclaim", "dismiss", "rule out"))
_DOUBTING = frozenset("doubt question dispute contradict".split())
_EXPECTING = frozenset("expect hope plan fear predict forecast anticipate".split())
_INFERRING = frozenset("likely presumably probably apparently suggest imply".split())


@dataclass(frozen=True, slots=True)
class Findings:
    """What else was found in the report, for the claims to point at."""

    figures: Sequence[Figure]
    times: Sequence[Time]
    hedges: Sequence[Hedge]


@dataclass(frozen=True, slots=True)
class _Proposition:
    passage: Passage
    attribution: Attribution
    head: "Token"
    words: Stretch
    beside: Findings


def find(
    passages: Sequence[Passage],
    attributions: Sequence[Attribution],
    found: Findings,
) -> list[Claim]:
    """The claims of one report, in document order."""
    lead = _lead(passages)
    made = [
        _claim(f"{each.passage.document.id}.c{at}", each, lead)
        for at, each in enumerate(_propositions(passages, attributions, found))
    ]
    return _resolved(made)


def _propositions(
    passages: Sequence[Passage],
    attributions: Sequence[Attribution],
    found: Findings,
) -> Iterator[_Proposition]:
    told = shared_out(passages, attributions, lambda each: each.content[0])
    near = _near(passages, found)
    for passage, here, beside in zip(passages, told, near, strict=True):
        for attribution in here:
            inside = _inside(passage, attribution)
            if inside and attribution.made_by != "pointer":
                for head, words in propositions(passage, inside):
                    yield _Proposition(passage, attribution, head, words, beside)


def _near(passages: Sequence[Passage], found: Findings) -> Iterator[Findings]:
    """For each passage what was found in it."""
    figures = shared_out(passages, found.figures, lambda each: each.span)
    times = shared_out(passages, found.times, lambda each: each.span)
    hedges = shared_out(passages, found.hedges, lambda each: each.span)
    return starmap(Findings, zip(figures, times, hedges, strict=True))


_PRONOUNS = frozenset(("they", "it", "he", "she", "this", "who", "which", "that"))


def _resolved(claims: Iterable[Claim]) -> list[Claim]:
    """*claims* with the last subject named in place of a pronoun for it."""
    out: list[Claim] = []
    last: tuple[str, ...] = ()
    for claim in claims:
        pronoun = len(claim.subject) == 1 and claim.subject[0] in _PRONOUNS
        if pronoun and out and claim.predicate in _HAPPENS:
            told = out[-1]
            claim = replace(claim, predicate=told.predicate, head=told.head)  # noqa: PLW2901
        out.append(replace(claim, subject=last) if pronoun else claim)
        last = out[-1].subject or last
    return out


_HAPPENS = frozenset(("happen", "occur"))


def _inside(passage: Passage, attribution: Attribution) -> Stretch:
    spans = [s for s in attribution.content if s.overlaps(passage.segment.span)]
    return passage.within(spans)


def _lead(passages: Sequence[Passage]) -> Span | None:
    body = (p for p in passages if p.segment.kind is Kind.BODY)
    first = next(body, None)
    if first is None or not len(first.doc):
        return None
    return first.span(next(first.doc.sents))


def _claim(ident: str, each: _Proposition, lead: Span | None) -> Claim:
    span = stretch(each.passage, each.head, each.words)
    way = path(each.head)
    verb = way[-1]
    found = each.beside
    hedges = [h for h in found.hedges if h.span in span]
    headline = each.passage.segment.kind is Kind.HEADLINE
    return Claim(
        id=ident,
        span=span,
        attribution=each.attribution.id,
        predicate=named(verb),
        sought=sought(verb),
        head=each.passage.span(verb.doc[verb.i : verb.i + 1]),
        subject=_subject(verb),
        words=_gist(each.passage, each.words),
        negated=_negated(way),
        support=_support(each, hedges),
        hedges=tuple(h.span for h in hedges if h.kind is not HedgeKind.NEGATION),
        figures=tuple(f.id for f in found.figures if f.span in span),
        times=tuple(t.id for t in found.times if t.span in span),
        leading=headline or (lead is not None and span in lead),
    )


def _subject(verb: "Token") -> tuple[str, ...]:
    doer = grammar.subject(verb)
    if doer is None and verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        doer = verb.head
    if doer is None:
        return ()
    near = ("amod", "compound", "poss", "nmod")
    words = [c for c in doer.children if c.dep_ in near and c.pos_ in GIST]
    pair = [*words, *([doer] if doer.pos_ in (*GIST, "PRON") else [])]
    return tuple(t.lemma_.lower() for t in sorted(pair, key=lambda t: t.i))


def _gist(passage: Passage, words: Stretch) -> tuple[str, ...]:
    tokens = (passage.doc[i] for i in sorted(words))
    return tuple(t.lemma_.lower() for t in tokens if t.pos_ in GIST and not t.is_stop)


def _negated(path: Sequence["Token"]) -> bool:
    """Whether anything on the way to the predicate denies it."""
    if _until(path[-1]):
        return False
    below = [c for t in path for c in t.children if not parted.stretch(c)]
    parts = [c for c in below if c.dep_ in _ARGUMENTS] + _come_to(path[-1])
    empty = none(path[0]) or any(map(grammar.nobody, parts))
    first = path[-1].left_edge  # "not one bus was cancelled"
    ends = (c for c in below if c.head == path[-1])
    own = first.lower_ == "not" or any(map(none, ends))
    denied = any(grammar.negated(t) for t in path)
    return empty or own or denied or _groundless(path[0])


def _come_to(verb: "Token") -> list["Token"]:
    """What *verb* came to: "the raid resulted in no casualties"."""
    after = _OUTCOMES.get(verb.lemma_, ())
    return [thing for c in verb.children if c.lower_ in after for thing in c.children]


def _groundless(head: "Token") -> bool:
    """Whether nothing is found that *head* is so: "there was no evidence that …"."""
    noun = head.head
    if noun == head or grounded(noun) != head:
        return False
    told = noun.head
    missing = any(c.lower_ in _HARDLY for c in noun.children)
    return missing or told.lower_ == "without" or grammar.negated(told)


def _until(verb: "Token") -> bool:
    """Whether something was not so only up to a day: "did not know until Friday"."""
    past = verb.tag_ in ("VBD", "VBN") or any(c.tag_ == "VBD" for c in verb.children)
    return past and any(c.lower_ in ("until", "till") for c in verb.children)


_HARDLY = frozenset(("no", "little", "scant", "insufficient"))
_OUTCOMES = {"result": ("in",), "end": ("in", "with"), "lead": ("to",)}
_ARGUMENTS = frozenset(("attr", "dobj", "nsubj", "nsubjpass"))


_ASIDES = frozenset(("relcl", "prep", "advcl"))


def _support(each: _Proposition, hedges: Sequence[Hedge]) -> Support:
    cue = each.attribution.made_by.rpartition(":")[2]
    told = each.head.dep_ not in _ASIDES  # "the jet, which fell there" is not denied
    if cue in _DENYING and told:
        return Support.DENIES
    if (cue in _DOUBTING and told) or any(map(_open, path(each.head))):
        return Support.DOUBTS
    said = " ".join(each.passage.document[h.span].casefold() for h in hedges)
    if cue in _INFERRING or _INFERRING & set(said.split()):
        return Support.INFERS
    possible = cue == "not rule out" or any(h.kind is HedgeKind.MODAL for h in hedges)
    return (
        Support.REPORTS_POSSIBLE
        if possible or cue in _EXPECTING or grammar.modal(each.head)
        else Support.ASSERTS
    )


def _open(verb: "Token") -> bool:
    """Whether nobody knows if *verb* is so: "it is unclear whether the slope holds"."""
    if not any(c.dep_ == "mark" and c.lower_ == "whether" for c in verb.children):
        return False
    ruling = verb.head
    near = [ruling, *ruling.children] if ruling is not verb else list(verb.lefts)
    unsure = any(t.lower_ in _UNSURE for t in near)
    return unsure or (ruling.lemma_ in _SURE and grammar.negated(ruling))


_UNSURE = frozenset(("unclear", "unknown", "uncertain", "unsure", "doubtful"))
_SURE = frozenset(("clear", "be", "know", "certain", "sure", "establish", "determine"))
