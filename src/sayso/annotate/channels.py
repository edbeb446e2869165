"""Through whom: what a telling says about the way on which it came.

"…, the paper reported, citing officials"; "told the agency"; "in an interview
with the daily"; "as quoted by the channel".
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.cues import RELAY
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.core.account import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))
_BY_WAY = frozenset(("to", "with", "for", "by", "in", "on", "from"))


def cited(passage: Passage, verb: "Token") -> tuple["Token", ...]:
    """Whom the teller of *verb* cites in the same breath, outermost first."""
    relay = _relay(verb)
    voice = relayed(relay) if relay is not None else _referred_to(verb)
    if voice is None or mention(passage, voice) is None:
        return ()
    return (*told_to(passage, voice), voice)


def _referred_to(verb: "Token") -> "Token | None":
    """What *verb* is told "with reference to"."""
    with_ = next((c for c in verb.rights if c.lower_ == "with"), None)
    thing = grammar.child(with_, "pobj") if with_ is not None else None
    named = thing is not None and thing.lower_ == "reference"
    return _behind(thing, "to") if thing is not None and named else None


def _relay(verb: "Token") -> "Token | None":
    """The "citing …" that goes with *verb*: before it, or the first after it."""
    before = (c for c in verb.lefts if c.tag_ == "VBG" and relays(c))
    if (aside := next(before, None)) is not None:
        return aside  # "The Post, citing police, reported"
    after = (t for t in verb.sent if t.i > verb.i)
    found = next((t for t in after if t.tag_ == "VBG" and relays(t)), None)
    if found is None:
        return None
    # "said on Monday, citing police, that …" hangs from what was said
    own = grammar.climb(found.head).i <= found.i or found.i - verb.i <= _NEAR
    return found if own else None


_NEAR = 5  # words between a cue and the "citing" that goes with it


def relay_words(verb: "Token") -> frozenset[int]:
    """The words by which the teller of *verb* cites somebody."""
    relay = _relay(verb)
    return grammar.subtree(relay) if relay is not None else frozenset()


def relay_before(verb: "Token", clause: "Token") -> frozenset[int]:
    """The words by which *verb* cites somebody before the *clause* that it tells."""
    relay = _relay(verb)
    if relay is None or not verb.i < relay.i < clause.i:
        return frozenset()
    return grammar.subtree(relay)


def cited_by(passage: Passage, who: "Token") -> tuple["Token", ...]:
    """Whom *who* cites, as a clause beside its name says: "Y, which cited Z"."""
    for clause in who.children:
        if clause.dep_ in ("relcl", "acl") and relays(clause):
            voice = relayed(clause)
            if voice is not None and mention(passage, voice) is not None:
                return (voice,)
    return ()


def relay_beside(who: "Token") -> frozenset[int]:
    """The words of the clauses beside its name by which *who* cites somebody."""
    clauses = (c for c in who.children if c.dep_ in ("relcl", "acl") and relays(c))
    return grammar.union(grammar.subtree(clause) for clause in clauses)


def relays(verb: "Token") -> bool:
    """Whether *verb* passes on what another said: "cites", "refers to"."""
    word = verb.lemma_.lower()
    return word in RELAY or (
        word == "refer" and any(c.lower_ == "to" for c in verb.children)
    )


def relayed(verb: "Token") -> "Token | None":
    """Who is cited by a relaying *verb*."""
    direct = grammar.child(verb, "dobj")
    return direct if direct is not None else _behind(verb, "to")


def _behind(verb: "Token", word: str) -> "Token | None":
    """What *word* ties to *verb*."""
    tie = next((c for c in verb.children if c.lower_ == word), None)
    return grammar.child(tie, "pobj") if tie is not None else None


def leant_on(passage: Passage, verb: "Token") -> "Token | None":
    """Who speaks for what an outlet tells: "it relies on two officials"."""
    doer = grammar.subject(verb) if verb.lemma_.lower() in _LEANING else None
    by = mention(passage, doer) if doer is not None else None
    told = by is not None and (by.kind in _TELLING or by.head == "it")
    on = _behind(verb, "on") if told else None
    found = mention(passage, on) if on is not None else None
    return on if found is not None and found.kind in _SPEAKING else None


_LEANING = frozenset(("rely", "rest", "draw", "base"))
_TELLING = OUTLETS | {SourceKind.DOCUMENT}
_SPEAKING = frozenset((SourceKind.PERSON, SourceKind.GROUP, SourceKind.DOCUMENT))


def told_to(passage: Passage, verb: "Token") -> tuple["Token", ...]:
    """The outlets to which something was said, by what hangs from *verb*."""
    found = [t for t in _listeners(verb) if _is_outlet(passage, t)]
    return tuple(found[:1])


def _listeners(verb: "Token") -> Iterator["Token"]:
    for part in verb.children:
        if part.dep_ in ("dobj", "dative", "iobj") and verb.lemma_.lower() in (
            "tell",
            "inform",
        ):
            yield part
        if part.dep_ in ("prep", "agent", "dative") and part.lower_ in _BY_WAY:
            yield from _objects(part)
        if part.dep_ == "acl" and part.tag_ in ("VBN", "VBD"):
            yield from _listeners(part)


def _objects(preposition: "Token") -> Iterator["Token"]:
    thing = grammar.child(preposition, "pobj")
    if thing is not None:
        yield thing
        for deeper in thing.children:
            if deeper.dep_ == "prep" and deeper.lower_ in _BY_WAY:
                yield from _objects(deeper)


def _is_outlet(passage: Passage, head: "Token") -> bool:
    found = mention(passage, head)
    return found is not None and found.kind in OUTLETS
