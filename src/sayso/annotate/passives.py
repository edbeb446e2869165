"""Sayings told in the passive: "… was confirmed by police", "is believed to have …"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import channels, grammar
from sayso.annotate.cues import HEARSAY, POINTERS, SHORT, cue_words, table
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_agent(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """What a passive tells: by an agent, or by nobody ("is believed to have …")."""
    teller = giver(verb)
    tells = {"c", "o"} <= set(table()[verb.lemma_.lower()].frames)
    who = mention(passage, teller) if teller is not None and tells else None
    if teller is not None and who is not None:
        act = "pass_on" if who.kind in channels.OUTLETS else "say"
        yield _passive(verb, (teller,), _frame(verb), act)
    elif verb.lemma_.lower() in HEARSAY and _open_passive(verb):
        yield _passive(verb, (), cue_words(verb), "hearsay")


def giver(verb: "Token") -> "Token | None":
    """By whom it was done, where the passive tells it."""
    agent = grammar.child(verb, "agent")
    return grammar.child(agent, "pobj") if agent is not None else None


def told(verb: "Token", teller: "Token", made_by: str) -> Saying:
    """What is told by *teller*: all that hangs from *verb* but him."""
    return replace(_passive(verb, (teller,), _frame(verb), "say"), made_by=made_by)


def _frame(verb: "Token") -> Stretch:
    agent = grammar.child(verb, "agent")
    return cue_words(verb) | (grammar.subtree(agent) if agent is not None else set())


def _is_bare(verb: "Token") -> bool:
    """Whether the sentence is short, and tells nothing but who told."""
    return len(verb.sent) <= SHORT and not _open_passive(verb)


def _open_passive(verb: "Token") -> bool:
    return any(c.dep_ in ("xcomp", "ccomp", "oprd") for c in verb.children)


def _passive(
    verb: "Token", voices: tuple["Token", ...], frame: Stretch, act: str
) -> Saying:
    content = grammar.subtree(verb) - (frame if voices else frozenset())
    told = grammar.child(verb, "nsubjpass")
    pointing = told is not None and told.lower_ in POINTERS
    if told is not None and pointing and act == "pass_on" and _is_bare(verb):
        content, act = frozenset({told.i}), "pointer"  # "This was reported by the Post"
    return Saying(
        voices=voices,
        cue=cue_words(verb),
        frame=frame,
        content=content - grammar.apart(verb),
        verb=verb,
        act=act,
        made_by=f"passive:{verb.lemma_.lower()}",
    )
