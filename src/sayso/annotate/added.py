"""What the same one goes on to say behind the telling: "It held, she said, but …"."""

from typing import TYPE_CHECKING

from sayso.annotate import channels, grammar
from sayso.annotate.cues import cue
from sayso.annotate.grammar import Stretch
from sayso.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token


def added(verb: "Token", told: Stretch) -> Stretch:
    """What the same one goes on to say: "It held, she said, but the rain is here".

    Behind a quotation, or of the speaker ("but he has left"), the outlet says it.
    """
    if any(verb.doc[i].is_quote for i in told):
        return frozenset()
    more = (c for c in verb.rights if _ensues(c) or _stands_alone(c))
    return grammar.union(grammar.subtree(clause) for clause in more)


def _ensues(clause: "Token") -> bool:
    """Whether it is what came of what is told: "It sank, she said, killing two"."""
    comes = clause.tag_ == "VBG" and clause.lemma_.lower() in words("ensuing.txt")
    return comes and clause.dep_ == "advcl" and clause.nbor(-1).is_punct


def _stands_alone(clause: "Token") -> bool:
    """Whether *clause* states something by itself, and nobody tells it there."""
    if clause.dep_ != "conj":
        return False
    doer, left = grammar.subject(clause), clause.left_edge.i
    joined = clause.doc[left - 1].lower_ in _JOINING and clause.doc[left - 2].is_punct
    own = doer is not None and doer.i >= left and doer.lower_ not in _SPEAKERS
    told = any(t.is_quote or cue(t) or channels.relays(t) for t in clause.subtree)
    return joined and own and not told


_JOINING = frozenset(("and", "but", "so"))
_SPEAKERS = frozenset(("he", "she", "they", "i", "we", "who"))
