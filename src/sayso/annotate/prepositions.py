"""Sayings without a verb of saying: "according to …", "…, citing police"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import channels, grammar
from sayso.annotate.cues import cue
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* that no verb of saying tells."""
    for token in passage.doc:
        if token.lower_ == "according":
            yield from _according(passage, token)
        elif token.lower_ == "per" and token.dep_ == "prep":
            yield from _told_by(passage, token, token)
        elif token.tag_ == "VBG" and channels.relays(token):
            yield from _citing(passage, token)
        elif channels.relays(token) and token.tag_ in ("VBZ", "VBD", "VBP"):
            yield from _refers(passage, token)


def _according(passage: Passage, word: "Token") -> Iterator[Saying]:
    to = next((c for c in word.children if c.lower_ == "to"), None)
    if to is None and word.i + 1 < len(word.doc) and word.nbor().lower_ == "to":
        to = word.nbor()
    if to is not None:
        yield from _told_by(passage, word, to)


def _told_by(passage: Passage, word: "Token", to: "Token") -> Iterator[Saying]:
    who = grammar.child(to, "pobj")
    if who is None or mention(passage, who) is None:
        return
    frame = frozenset({word.i, to.i}) | grammar.noun_phrase(who)
    frame |= channels.relay_beside(who)
    cited = channels.cited_by(passage, who) or channels.cited(passage, word)
    yield Saying(
        voices=(*channels.told_to(passage, who), who, *cited),
        cue=frozenset({word.i, to.i}),
        frame=frame,
        content=_covered(word) - frame,
        verb=word,
        act="say",
        made_by="according",
    )


def _covered(word: "Token") -> Stretch:
    """What a source set beside a clause stands for.

    Before the clause or at the sentence's end it stands for the whole
    sentence; in between, or inside what another said, for its own clause.
    """
    clause = grammar.climb(word.head)
    sentence = frozenset(t.i for t in word.sent)
    inner = any(a.dep_ == "ccomp" and cue(a.head) for a in (clause, *clause.ancestors))
    if _at_end(word) or word.i == word.sent.start:
        beside = clause.dep_ == "conj" and grammar.finite(clause)
        return grammar.subtree(clause) if beside else sentence
    return sentence if clause.dep_ == "ROOT" and not inner else grammar.subtree(clause)


def _at_end(word: "Token") -> bool:
    rest = {
        t.i for t in word.sent if t.i > word.i and not t.is_punct and not t.is_space
    }
    return rest <= grammar.subtree(word) and not any(cue(t) for t in word.subtree)


def _citing(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """A "citing …" for which no verb of saying stands before it."""
    who = channels.relayed(verb)
    before = any(cue(t) for t in verb.sent if t.i < verb.i)
    if who is None or before or mention(passage, who) is None:
        return
    frame = grammar.subtree(verb)
    content = frozenset(t.i for t in verb.sent) - frame
    yield Saying(
        voices=(*channels.told_to(passage, who), who),
        cue=frozenset({verb.i}),
        frame=frame,
        content=content,
        verb=verb,
        act="say",
        made_by="citing",
    )


def _refers(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """A sentence that only says whom a report cites: "The paper cites officials"."""
    doer, who = grammar.subject(verb), channels.relayed(verb)
    if doer is None or who is None or grammar.negated(verb):
        return
    if mention(passage, doer) is None or mention(passage, who) is None:
        return
    whole = frozenset(t.i for t in verb.sent)
    yield Saying(
        voices=(doer, who),
        cue=frozenset({verb.i}),
        frame=frozenset(),
        content=whole - {verb.i},
        verb=verb,
        act="pointer",
        made_by="pointer",
    )
