"""What a speaker takes for granted: the report tells it, and not the speaker.

Who claims, denies or condemns "the blast that killed 31" did not give the number;
nor did one whose quoted words only begin behind the reporter's aside.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotate import grammar, names, quotes
from sayso.annotate.cues import cue
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.saying import Saying
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


def removed(saying: Saying, passage: Passage) -> Saying:
    """*saying* without what its speaker takes for granted, if anything is left."""
    left = saying.content - within(saying, passage)
    words = any(passage.doc[i].is_alpha for i in left)
    return replace(saying, content=left) if words else saying


def within(saying: Saying, passage: Passage) -> Stretch:
    """The words of the clauses in *saying*'s reach that the report tells itself."""
    if not saying.voices:
        return frozenset()
    kind = _kinds().get(saying.verb.lemma_.lower())
    found = set(_of_act(saying.verb, kind) if kind else ())
    if saying.act == "say":
        found |= set(_asides(saying, passage))
    return grammar.union(grammar.subtree(part) for part in found)


@cache
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("presupposing.tsv")}


def _of_act(verb: "Token", kind: str) -> Iterator["Token"]:
    """The clauses and appositions that say more of what *verb* takes for granted."""
    for part in verb.subtree:
        noun = part.head
        if kind == "act" and noun == verb and _beside(part):
            yield part
        if noun.i <= verb.i or part.i < noun.i or not _describes(part):
            continue
        known = kind == "verdict" or _known(noun) or _comma_before(part)
        if known and _governed(noun, verb, clauses=kind == "denial"):
            yield part


def _beside(part: "Token") -> bool:
    """Whether a participle behind a comma goes on about the act: ", killing 31"."""
    participle = part.dep_ == "advcl" and part.tag_ == "VBG" and part.i > part.head.i
    return participle and _comma_before(part) and cue(part) is None


def _describes(part: "Token") -> bool:
    """Whether it says more of a noun: a clause of its own, or an apposition."""
    if part.dep_ == "appos":
        return part.pos_ != "PROPN" and _comma_before(part)
    participle = part.dep_ == "acl" and part.tag_ == "VBG"
    return participle or (part.dep_ == "relcl" and grammar.finite(part))


def _known(noun: "Token") -> bool:
    """Whether the phrase tells of a thing that the reader is held to know."""
    marks = {c.lower_ for c in noun.children if c.dep_ == "det"}
    owned = any(c.dep_ == "poss" for c in noun.children)
    deeper = noun.dep_ == "pobj"  # "responsibility for a blast that …"
    return bool(marks & _DEFINITE) or owned or deeper or noun.pos_ == "PROPN"


_DEFINITE = frozenset(("the", "this", "that", "these", "those"))


def _governed(noun: "Token", verb: "Token", *, clauses: bool) -> bool:
    """Whether *noun* is what *verb* is about, and not in what another verb tells."""
    for step in (noun, *noun.ancestors):
        if step == verb:
            return True
        if step.dep_ in _OTHERS or (step.dep_ == "ccomp" and not clauses):
            return False
        if names.role(step.lemma_.lower()) in ("words", "document"):
            return False  # "denied reports of an attack that …"
    return False


_OTHERS = frozenset(("advcl", "conj", "parataxis", "relcl", "acl"))


def _asides(saying: Saying, passage: Passage) -> Iterator["Token"]:
    """Clauses put in by commas before the only words that are quoted."""
    text, sentence = passage.text, saying.verb.sent
    spoken = [
        (start, end)
        for start, end in quotes.regions(text)
        if sentence.start_char <= start < sentence.end_char
    ]
    if not spoken:
        return
    for i in saying.content:
        part = passage.doc[i]
        if part.dep_ != "relcl" or part.sent != sentence or not grammar.finite(part):
            continue
        last = passage.doc[part.right_edge.i]
        end = last.idx + len(last.text)
        if _comma_before(part) and part.head.i > saying.verb.i and end <= spoken[0][0]:
            yield part


def _comma_before(part: "Token") -> bool:
    before = part.doc[max(0, part.left_edge.i - 1)]
    return before.text in (",", "–", "—", "(")
