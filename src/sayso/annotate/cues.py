"""Verbs that report, and the conditions under which they do."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Said in the passive without a doer, these give what they report to nobody.
HEARSAY = frozenset(
    "believe think say report understand allege rumour rumor estimate presume fear "
    "suspect claim assume consider".split()
)
POINTERS = frozenset(("this", "it", "that"))
SHORT = 15  # words of a sentence that does nothing but point at another
RELAY = frozenset(("cite", "quote", "reference", "credit"))


@dataclass(frozen=True, slots=True)
class Cue:
    """How a verb reports: with which complements, and as what kind of act."""

    frames: str
    act: str


@cache
def table() -> dict[str, Cue]:
    """Every reporting verb by its lemma."""
    return {lemma: Cue(frames, act) for lemma, frames, act in rows("cues.tsv")}


def cue(verb: "Token") -> Cue | None:
    """How *verb* reports here, or ``None`` where it does not.

    What is denied, only possible, asked for or not said at all reports
    nothing: "has not confirmed", "could say", "declined to say".
    """
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_.lower() not in table():
        return None
    told = asserted(verb) and not rules_out(verb) and not _asks(verb)
    return table()[verb.lemma_.lower()] if told else None


def rules_out(verb: "Token") -> bool:
    """Whether it is "rule out", which is no ruling, and says that a thing is not so."""
    out = any(c.lower_ == "out" and c.dep_ in ("prt", "advmod") for c in verb.children)
    return out and verb.lemma_.lower() == "rule"


def _asks(verb: "Token") -> bool:
    """Whether it is people that are questioned, and nothing that they said."""
    whom = grammar.child(verb, "dobj") if verb.lemma_.lower() == "question" else None
    return whom is not None and whom.lemma_.lower() in words("people.txt")


def asserted(verb: "Token") -> bool:
    """Whether *verb* is said to happen: not denied, only possible or asked for."""
    return not (grammar.negated(verb) or grammar.modal(verb) or _unsaid(verb))


_CARRY_ON = frozenset("go continue want like seem appear begin happen".split())


def _unsaid(verb: "Token") -> bool:
    """Whether it stands under another verb that does not let it happen."""
    infinitive = verb.dep_ == "xcomp" and any(
        c.lower_ == "to" and c.dep_ == "aux" for c in verb.children
    )
    return infinitive and verb.head.lemma_.lower() not in _CARRY_ON


def cue_words(verb: "Token") -> frozenset[int]:
    """The numbers of the words of which *verb* is a cue: its auxiliaries, too."""
    helpers = {c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "prt")}
    return frozenset(helpers | {verb.i})
