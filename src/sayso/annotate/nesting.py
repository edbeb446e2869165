"""Tellings within tellings, made into chains that do not overlap.

"U.S. officials believe it fell, the Post reported" is one content on a chain
of two; "the ministry said that 3 had died, while the union put it at 5" is two
contents side by side, though the parser hangs one from the other.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying
from sayso.core.account import Form, SourceKind
from sayso.text import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_CARRIERS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT))
# The share of an outer content above which an inner telling is all of it.
_NEARLY_ALL = 0.6


def untangled(sayings: Sequence[Saying], passage: Passage) -> list[Saying]:
    """*sayings* of one passage with every word in one content at most."""
    told = [_reached(s, sayings) for s in sayings if s.content]
    told = [_without_siblings(saying, told) for saying in told]
    told = [s for s in told if _says_something(s, passage)]
    out: list[Saying] = []
    for saying in sorted(
        told, key=lambda s: (-len(s.content), min(s.content), s.made_by)
    ):
        out = _placed(out, saying, passage)
    return sorted(out, key=lambda s: (min(s.content), s.made_by))


def _says_something(saying: Saying, passage: Passage) -> bool:
    doc = passage.doc
    words = sum(t.is_alpha or t.like_num for t in map(doc.__getitem__, saying.content))
    quoted = any(passage.doc[i].is_quote for i in saying.content)
    counts = saying.made_by == "according" and any(
        doc[i].like_num for i in saying.content
    )
    alone = saying.act == "pointer" or quoted or counts
    return words > 1 or (words == 1 and alone)


def _reached(saying: Saying, others: Sequence[Saying]) -> Saying:
    """*saying* with the way to its speaker, where the sentence tells that elsewhere.

    "…, the Post wrote, citing Ruiz, who said …": Ruiz said it to the Post.
    """
    for other in others:
        longer = len(saying.voices) == 1 < len(other.voices)
        if longer and other.voices[-1].i == saying.voices[0].i:
            return replace(saying, voices=other.voices)
    return saying


def _without_siblings(saying: Saying, others: Sequence[Saying]) -> Saying:
    """The content without clauses beside it that another telling governs."""
    cut: Stretch = frozenset()
    for other in others:
        if other is saying or other.verb.i not in saying.content or not other.voices:
            continue
        beside = _beside(other, saying)
        cut |= (
            grammar.subtree(beside) - saying.frame
            if beside is not None
            else frozenset()
        )
    return replace(saying, content=saying.content - cut)


_SET_BESIDE = frozenset(
    ("while", "whereas", "though", "although", "but", "and", "after", "before", "as")
)


def _beside(other: Saying, saying: Saying) -> "Token | None":
    """The head of the clause by which *other* stands beside *saying*."""
    verb = grammar.climb(other.verb)
    for step in (verb, *verb.ancestors):
        if step.i not in saying.content:
            return None
        goes_on = step == other.verb and _same_voice(other, saying)
        own = grammar.finite(step) or (step.tag_ == "VBG" and goes_on)
        if step.dep_ in ("advcl", "conj") and own and _set_beside(step):
            return step if grammar.climb(step.head).i != step.i else None
        if step.dep_ in ("ccomp", "relcl", "acl"):
            return None
    return None


def _same_voice(one: Saying, other: Saying) -> bool:
    return bool(other.voices) and one.voices[-1].i == other.voices[-1].i


def _set_beside(step: "Token") -> bool:
    """Whether a comma or such a word parts the clause from what it hangs from."""
    first = step.doc[step.left_edge.i]
    marks = {c.lower_ for c in step.children if c.dep_ in ("mark", "cc")}
    before = step.doc[max(0, first.i - 1)]
    return bool(marks & _SET_BESIDE) or before.is_punct or before.lower_ in _SET_BESIDE


def _placed(out: list[Saying], inner: Saying, passage: Passage) -> list[Saying]:
    """*out* with *inner* added: beside what is there, within it, or not at all."""
    outer = next((s for s in out if _shares(s, inner)), None)
    if outer is None:
        return [*out, inner]
    if outer.verb.i in inner.content and inner.verb.i not in outer.content:
        out = [inner if s is outer else s for s in out]
        outer, inner = inner, outer
    if not inner.voices or inner.act == "pointer":
        return out  # hearsay within what somebody said is that one's hedge
    if not outer.voices:
        rest = outer.content - inner.content - inner.frame
        kept = [replace(outer, content=rest)] if len(rest) > 3 else []
        return [*(s for s in out if s is not outer), *kept, inner]
    if not _goes_on(outer, inner, passage) or _only_acts(outer, inner):
        return out
    return _nested(out, outer, inner, passage)


def _shares(outer: Saying, inner: Saying) -> bool:
    return bool(outer.content & inner.content) or inner.verb.i in outer.content


def _goes_on(outer: Saying, inner: Saying, passage: Passage) -> bool:
    """Whether the chain leads on from the outer telling's source to the inner's."""
    last, first = mention(passage, outer.voices[-1]), mention(passage, inner.voices[0])
    if last is None or first is None or outer.voices[-1].i == inner.voices[-1].i:
        return False
    passes = _passes_on(outer, inner) and last.form is not Form.PRONOUN
    if last.kind not in _CARRIERS and not passes:
        return inner.made_by == "according"  # "…, Ruiz says, according to the Post"
    named = first.form is not Form.PRONOUN or passes
    return named and inner.act in ("say", "hold", "show")


def _only_acts(outer: Saying, inner: Saying) -> bool:
    """Whether what another tells of him is what he did, and not what he said.

    "The Post reported that the owner had urged the board to hide it": he is no source.
    """
    verb = inner.verb
    told = min(outer.cue, default=0) < min(outer.content)
    wanted = verb.lemma_.lower() in lexicon.words("demanding.txt")
    clause = grammar.child(verb, "ccomp")
    said = clause is not None and grammar.finite(clause)
    quoted = any(verb.doc[i].is_quote for i in inner.content)
    return told and wanted and not said and not quoted


def _passes_on(outer: Saying, inner: Saying) -> bool:
    """Whether the outer telling stands behind all of the inner, and passes it on.

    "The mayor denied that it had been closed, the agency reported."
    """
    doc = outer.verb.doc
    told = (i for i in outer.content if not doc[i].is_punct)  # a stop stands last
    behind = min(outer.cue, default=0) > max(told, default=0)
    all_of_it = len(inner.content | inner.frame) >= _NEARLY_ALL * len(outer.content)
    return behind and all_of_it and bool(inner.content & outer.content)


def _nested(
    out: list[Saying], outer: Saying, inner: Saying, passage: Passage
) -> list[Saying]:
    deeper = replace(
        inner,
        voices=_in_order(outer, inner, passage),
        content=inner.content & outer.content or inner.content,
        frame=outer.frame | inner.frame,
        made_by=f"{outer.made_by}>{inner.made_by}",
    )
    rest = outer.content - inner.content - inner.frame
    all_of_it = len(inner.content & outer.content) >= _NEARLY_ALL * len(outer.content)
    if all_of_it or not _states(rest, passage):
        rest = frozenset()
    kept = [replace(outer, content=rest)] if rest else []
    return [*(s for s in out if s is not outer), *kept, deeper]


def _states(rest: Stretch, passage: Passage) -> bool:
    """Whether words left over say something by themselves."""
    words = [passage.doc[i] for i in rest]
    telling = any(t.pos_ in ("VERB", "AUX") or t.is_quote for t in words)
    return telling and sum(t.is_alpha for t in words) > _CRUMBS


_CRUMBS = 2  # words


def _in_order(outer: Saying, inner: Saying, passage: Passage) -> tuple["Token", ...]:
    """Outer voices first, but a newspaper before the people whom it had it from."""
    last, first = mention(passage, outer.voices[0]), mention(passage, inner.voices[0])
    carries = first is not None and first.kind in _CARRIERS
    carries = carries and not _passes_on(outer, inner)
    if carries and (last is None or last.kind not in _CARRIERS):
        return (*inner.voices, *outer.voices)
    return (*outer.voices, *inner.voices)
