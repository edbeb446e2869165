"""Sayings by a verb with another word to it: "described the keeper as careful"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import grammar, verbs
from sayso.annotate.cues import asserted, cue_words, rules_out
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_PORTRAYING = frozenset(("describe", "characterise", "characterize", "portray"))


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* by such verbs: of what one is like, or rules out."""
    for verb in passage.doc:
        if rules_out(verb) and not grammar.modal(verb):
            yield from _ruled_out(passage, verb)
        thing = _portrayed(verb)
        doer = grammar.subject(verb) if thing is not None else None
        if thing is None or doer is None or grammar.nobody(doer):
            continue
        if mention(passage, doer) is not None:
            told = frozenset(t.i for t in verb.subtree if t.i >= thing.left_edge.i)
            content = verbs.told_object(verb, thing) or told
            made_by = f"verb:{verb.lemma_.lower()}"
            yield verbs.saying(passage, verb, doer, content, made_by=made_by)


def _portrayed(verb: "Token") -> "Token | None":
    """Who is described as something, if he has a name: else ``verbs`` finds it."""
    if verb.lemma_.lower() not in _PORTRAYING or not asserted(verb):
        return None
    as_ = any(c.dep_ == "prep" and c.lower_ == "as" for c in verb.children)
    thing = grammar.child(verb, "dobj")
    person = thing is not None and thing.ent_type_ == "PERSON"
    return thing if as_ and person and not grammar.passive(verb) else None


def _ruled_out(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """What somebody rules out, or does not: "he does not rule out that it fell"."""
    doer = grammar.subject(verb)
    open_ = grammar.negated(verb)
    told = grammar.child(verb, "ccomp", *(() if open_ else ("dobj",)))
    if doer is None or told is None or grammar.nobody(doer):
        return
    if mention(passage, doer) is not None and not grammar.passive(verb):
        content = grammar.subtree(told)
        made_by = "verb:not rule out" if open_ else "verb:rule out"
        said = verbs.saying(passage, verb, doer, content, made_by=made_by)
        yield replace(said, cue=cue_words(verb) | _denial(verb))


def _denial(verb: "Token") -> Stretch:
    return frozenset(c.i for c in verb.children if c.dep_ == "neg")
