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

_OUTLETS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))
_BY_WAY = frozenset(("to", "with", "for", "by", "in", "on", "from"))


def cited(passage: Passage, verb: "Token") -> tuple["Token", ...]:
    """Whom the teller of *verb* cites in the same breath, outermost first."""
    relay = _relay(verb)
    voice = relay and relayed(relay)
    if voice is None or mention(passage, voice) is None:
        return ()
    return (*told_to(passage, voice), voice)


def _relay(verb: "Token") -> "Token | None":
    """The "citing …" that goes with *verb*: the first after it in its sentence."""
    after = (t for t in verb.sent if t.i > verb.i)
    found = next((t for t in after if t.tag_ == "VBG" and relays(t)), None)
    return (
        found if found is not None and grammar.climb(found.head).i <= found.i else None
    )


def relays(verb: "Token") -> bool:
    """Whether *verb* passes on what another said: "cites", "refers to"."""
    word = verb.lemma_.lower()
    return word in RELAY or (
        word == "refer" and any(c.lower_ == "to" for c in verb.children)
    )


def relayed(verb: "Token") -> "Token | None":
    """Who is cited by a relaying *verb*."""
    direct = grammar.child(verb, "dobj")
    if direct is not None:
        return direct
    to = next((c for c in verb.children if c.lower_ == "to"), None)
    return grammar.child(to, "pobj") if to is not None else None


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
    return found is not None and found.kind in _OUTLETS
