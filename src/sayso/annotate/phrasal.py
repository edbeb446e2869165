"""Sayings by a verb with another word to it: "described the keeper as careful"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar, verbs
from sayso.annotate.cues import asserted
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_PORTRAYING = frozenset(("describe", "characterise", "characterize", "portray"))


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* that say of somebody what he is like."""
    for verb in passage.doc:
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
