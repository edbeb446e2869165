"""Clauses that are told on nobody's word: "reportedly", "as previously reported"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_ADVERBS = frozenset("reportedly allegedly supposedly purportedly rumoredly".split())
_RUMOURS = frozenset("rumour rumours rumor rumors gossip".split())
_TOLD = frozenset("report say note mention write".split())
_PEOPLE_SAY = frozenset(("estimate", "rumor", "rumour", "unconfirmed"))


def find(passage: Passage) -> Iterator[Saying]:
    """The hearsay of *passage*."""
    for token in passage.doc:
        if token.lower_ in _ADVERBS:
            yield _hearsay(_clause(token), frozenset({token.i}), token)
        elif token.lower_ == "estimated" and token.tag_ in ("VBN", "JJ", "VBD"):
            if token.i and token.nbor(-1).lower_ == "an":
                words = frozenset({token.i - 1, token.i})
                yield _hearsay(_clause(token), words, token)
        elif token.lower_ in _RUMOURS and (clause := _had(token)):
            frame = frozenset(range(token.i, token.i + 3))
            yield _hearsay(clause, frame, token)
        elif token.lemma_.lower() in _TOLD and _as_told(token):
            frame = grammar.subtree(token)
            content = frozenset(t.i for t in token.sent) - frame
            yield _hearsay(content, frame, token)


def _clause(token: "Token") -> Stretch:
    verb = grammar.climb(token)
    while verb.dep_ in ("xcomp", "auxpass", "aux") and verb.head != verb:
        verb = grammar.climb(verb.head)
    return grammar.subtree(verb) - grammar.apart(verb)


def _had(rumour: "Token") -> Stretch:
    """What "rumour has it" tells: all that follows, up to the sentence's end."""
    behind = [t.lower_ for t in rumour.doc[rumour.i + 1 : rumour.i + 3]]
    if behind not in (["has", "it"], ["had", "it"]):
        return frozenset()
    after = [t for t in rumour.sent if t.i > rumour.i + 2]
    return frozenset(t.i for t in after if not t.is_space)


def _as_told(verb: "Token") -> bool:
    """Whether it says "as previously reported": told before, by nobody named."""
    children = list(verb.children)
    marked = any(c.lower_ == "as" for c in children)
    return marked and verb.tag_ in ("VBN", "VBD") and not grammar.finite(verb)


def _hearsay(content: Stretch, cue: Stretch, verb: "Token") -> Saying:
    return Saying(
        voices=(),
        cue=cue,
        frame=cue - content,
        content=content,
        verb=verb,
        act="hearsay",
        made_by=f"hearsay:{verb.lower_}",
    )
