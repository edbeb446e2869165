"""The propositions of a report: what ``weigh`` holds against one another.

Each is a proposition of an attribution's content, with its predicate, subject
and polarity, and with the figures, times and hedges that stand in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.cues import table
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage, shared_out
from sayso.annotate.names import role
from sayso.annotate.propositions import GIST, propositions, stretch
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
from sayso.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIGHT = frozenset(
    "appear seem begin start continue tend have let get force expect hope manage "
    "want plan try be like hop".split()
)
_DENYING = frozenset("deny reject refute disclaim dismiss".split())
_DOUBTING = frozenset("doubt question dispute contradict".split())
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
    path = _path(each.head)
    verb = path[-1]
    found = each.beside
    hedges = [h for h in found.hedges if h.span in span]
    headline = each.passage.segment.kind is Kind.HEADLINE
    return Claim(
        id=ident,
        span=span,
        attribution=each.attribution.id,
        predicate=_named(verb),
        head=each.passage.span(verb.doc[verb.i : verb.i + 1]),
        subject=_subject(verb),
        words=_gist(each.passage, each.words),
        negated=_negated(path),
        support=_support(each, hedges),
        hedges=tuple(h.span for h in hedges if h.kind is not HedgeKind.NEGATION),
        figures=tuple(f.id for f in found.figures if f.span in span),
        times=tuple(t.id for t in found.times if t.span in span),
        leading=headline or (lead is not None and span in lead),
    )


def _path(head: "Token") -> list["Token"]:
    """From *head* past words that only lead up to it to what happened, the last."""
    path = [head]
    while len(path) < _DEEP and (below := _leads_to(path[-1])) is not None:
        path.append(below)
    return path


_DEEP = 5  # "is expected to be forced to leave"


def _leads_to(word: "Token") -> "Token | None":
    if word.dep_ in ("prep", "mark") or word.pos_ in ("ADP", "SCONJ"):
        return grammar.child(word, "pobj") or grammar.child(word, "pcomp")
    if word.pos_ in ("NOUN", "PROPN", "NUM"):
        return _counted(word) or _headlined(word) or _explained(word)
    if word.lemma_.lower() in words("supporting.txt") and not grammar.negated(word):
        return _carried(word)
    if word.lemma_.lower() == "be":
        return _what_is(word)
    lifts = _is_light(word) or grammar.passive(word) or word.pos_ == "ADJ"
    below = grammar.child(word, "xcomp", "ccomp") if lifts else None
    return below if below is not None and below.pos_ in ("VERB", "AUX", "ADJ") else None


def _what_is(be: "Token") -> "Token | None":
    """What "be" says of its subject; a reason is what it is the reason that counts."""
    said = grammar.child(be, "ccomp") or grammar.child(be, "attr", "acomp")
    if said is not None and said.dep_ == "attr":
        what = _counted(said) or said
        if what.lemma_.lower() in _REASONS:
            return grammar.subject(be) or said
    return said


_REASONS = frozenset(("reason", "cause", "factor", "explanation"))


def _carried(verb: "Token") -> "Token | None":
    """What *verb* only carries: "suffered losses", but not "faced soldiers"."""
    thing = grammar.child(verb, "dobj")
    return None if thing is None or role(thing.lemma_.lower()) else thing


def _headlined(noun: "Token") -> "Token | None":
    """The participle that a headline has for its verb: "Convoys Halted Below Dam"."""
    done = grammar.child(noun, "acl") if noun.dep_ == "ROOT" else None
    return done if done is not None and done.tag_ in ("VBN", "VBD") else None


def _explained(noun: "Token") -> "Token | None":
    """What a dash adds, since that is what is meant: "ordinary steps – a pause"."""
    added = grammar.child(noun, "appos")
    if added is None or noun.dep_ != "attr":
        return None
    between = noun.doc[noun.i + 1 : added.left_edge.i]
    return added if any(t.lower_ in ("–", "—", "-", ":") for t in between) else None


def _counted(noun: "Token") -> "Token | None":
    """What "a series of" is followed by."""
    of = grammar.child(noun, "prep")
    counts = (
        of is not None
        and of.lower_ == "of"
        and noun.lemma_.lower() in words("transparent.txt")
    )
    return grammar.child(of, "pobj") if of is not None and counts else None


def _is_light(verb: "Token") -> bool:
    """Whether what *verb* governs says what happened, and *verb* only how so."""
    word = verb.lemma_.lower()
    return word in _LIGHT or (word in table() and "c" in table()[word].frames)


def _named(verb: "Token") -> str:
    parts = [
        c.lower_
        for c in verb.children
        if c.dep_ == "prt" or (c.dep_ == "advmod" and c.lower_ in _WAYS)
    ]
    return " ".join([verb.lemma_.lower(), *parts[:1]])


_WAYS = frozenset(("back", "off", "out", "away", "down", "up", "in", "over"))


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
    parts = (p for t in path for p in t.children if p.dep_ in _ARGUMENTS)
    empty = any(t.lower_ in _NOTHING for part in parts for t in (part, *part.children))
    own = any(c.lower_ == "no" for c in path[-1].children)
    return empty or own or any(grammar.negated(t) for t in path)


_NOTHING = frozenset(("no", "nothing", "none", "nobody", "noone"))
_ARGUMENTS = frozenset(("attr", "dobj", "nsubj", "nsubjpass"))


_ASIDES = frozenset(("relcl", "prep", "advcl"))


def _support(each: _Proposition, hedges: Sequence[Hedge]) -> Support:
    cue = each.attribution.made_by.rpartition(":")[2]
    told = each.head.dep_ not in _ASIDES  # "the jet, which fell there" is not denied
    if cue in _DENYING and told:
        return Support.DENIES
    if cue in _DOUBTING and told:
        return Support.DOUBTS
    said = " ".join(each.passage.document[h.span].casefold() for h in hedges)
    if cue in _INFERRING or _INFERRING & set(said.split()):
        return Support.INFERS
    possible = any(h.kind is HedgeKind.MODAL for h in hedges)
    return (
        Support.REPORTS_POSSIBLE
        if possible or grammar.modal(each.head)
        else Support.ASSERTS
    )
