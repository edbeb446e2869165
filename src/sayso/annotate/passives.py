"""Sayings told in the passive: "… was confirmed by police", "is believed to have …"."""

from collections.abc import Iterator
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
    agent = grammar.child(verb, "agent")
    giver = agent and grammar.child(agent, "pobj")
    tells = {"c", "o"} <= set(table()[verb.lemma_.lower()].frames)
    if agent and giver and tells and mention(passage, giver) is not None:
        frame = cue_words(verb) | grammar.subtree(agent)
        who = mention(passage, giver)
        outlet = who is not None and who.kind in channels.OUTLETS
        yield _passive(verb, (giver,), frame, "pass_on" if outlet else "say")
    elif verb.lemma_.lower() in HEARSAY and _open_passive(verb):
        yield _passive(verb, (), cue_words(verb), "hearsay")


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
