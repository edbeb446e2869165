"""What a proposition says of its subject: past light verbs to what happened."""

from typing import TYPE_CHECKING

from sayso.annotate import grammar, parted
from sayso.annotate.cues import table
from sayso.annotate.names import role
from sayso.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIGHT = frozenset(
    "appear seem begin start continue tend have let get force expect hope manage "
    "want plan try be like hop".split()
)


def path(head: "Token") -> list["Token"]:
    """From *head* past words that only lead up to it to what happened, the last."""
    way = [head]
    while len(way) < _DEEP:
        below = parted.told_of(way[-1]) or _leads_to(way[-1])
        if below is None:
            break
        way.append(below)
    return way


_DEEP = 5  # "is expected to be forced to leave"


def _leads_to(word: "Token") -> "Token | None":
    if word.dep_ in ("prep", "mark") or word.pos_ in ("ADP", "SCONJ"):
        return grammar.child(word, "pobj") or grammar.child(word, "pcomp")
    if word.pos_ in ("NOUN", "PROPN", "NUM"):
        return grounded(word) or _counted(word) or _headlined(word) or _explained(word)
    for noun in word.children:
        if noun.dep_ in ("dobj", "attr", "nsubjpass") and grounded(noun) is not None:
            return noun
    carries = word.lemma_.lower() in words("supporting.txt")
    if carries and not grammar.negated(word):
        return _carried(word)
    if word.lemma_.lower() == "be":
        return _what_is(word)
    return _opened(word) or _lifted(word)


def grounded(noun: "Token") -> "Token | None":
    """What there is evidence of: "no sign that it leaked", "proof of haste"."""
    if noun.lemma_.lower() not in words("grounds.txt"):
        return None
    for part in noun.children:
        if part.dep_ in ("acl", "relcl", "ccomp") and grammar.finite(part):
            return part
    of = grammar.child(noun, "prep")
    tied = of is not None and of.lower_ in ("of", "for")
    return grammar.child(of, "pobj") if of is not None and tied else None


def _lifted(word: "Token") -> "Token | None":
    """What a light verb, a passive or an adjective governs: "was forced to leave"."""
    if sought(word) and not grammar.passive(word):
        return None
    lifts = _is_light(word) or grammar.passive(word) or word.pos_ == "ADJ"
    below = grammar.child(word, "xcomp", "ccomp") if lifts else None
    return below if below is not None and below.pos_ in ("VERB", "AUX", "ADJ") else None


def _what_is(be: "Token") -> "Token | None":
    """What "be" says of its subject; a reason is what it is the reason that counts.

    Of "the number of dead is five" that is the dead.
    """
    of = grammar.subject(be)
    if of is not None and of.lemma_.lower() in _NUMBERS and _counted(of) is not None:
        return _counted(of)
    said = grammar.child(be, "ccomp") or grammar.child(be, "attr", "acomp")
    if said is not None and said.dep_ == "attr":
        what = _counted(said) or said
        if what.lemma_.lower() in _REASONS:
            return grammar.subject(be) or said
    return said


_NUMBERS = frozenset(("number", "count", "total", "tally"))
_REASONS = frozenset(("reason", "cause", "factor", "explanation"))


def _carried(verb: "Token") -> "Token | None":
    """What *verb* only carries: "suffered losses", but not "faced soldiers"."""
    thing = grammar.child(verb, "dobj")
    return None if thing is None or role(thing.lemma_.lower()) else thing


def _opened(verb: "Token") -> "Token | None":
    """What *verb* only begins: "opened an inquiry", but not "opened the gate"."""
    thing = grammar.child(verb, "dobj") or grammar.child(verb, "nsubjpass")
    if verb.lemma_.lower() not in _OPENING:
        return None
    known = thing is not None and thing.lemma_.lower() in words("undertakings.txt")
    return thing if known else None


_OPENING = frozenset(("open", "begin", "start", "commence"))


def _headlined(noun: "Token") -> "Token | None":
    """The participle that a headline has for its verb: "Convoys Halted Below Dam"."""
    done = grammar.child(noun, "acl") if noun.dep_ == "ROOT" else None
    return done if done is not None and done.tag_ in ("VBN", "VBD") else None


def _explained(noun: "Token") -> "Token | None":
    """What a dash adds, since that is what is meant: "ordinary steps – a pause"."""
    added = grammar.child(noun, "appos")
    if added is None or noun.dep_ != "attr":
        return None
    between = noun.doc[noun.i + 1 : added.left_edge.i]
    return added if any(t.lower_ in ("–", "—", "-", ":") for t in between) else None


def _counted(noun: "Token") -> "Token | None":
    """What "a series of" is followed by."""
    of = grammar.child(noun, "prep")
    counts = (
        of is not None
        and of.lower_ == "of"
        and noun.lemma_.lower() in words("transparent.txt")
    )
    return grammar.child(of, "pobj") if of is not None and counts else None


def _is_light(verb: "Token") -> bool:
    """Whether what *verb* governs says what happened, and *verb* only how so."""
    word = verb.lemma_.lower()
    return word in _LIGHT or (word in table() and "c" in table()[word].frames)


def named(verb: "Token") -> str:
    """The lemma of *verb* with its particle, by which claims know their act.

    Of verbs that say little by themselves with the bare noun that they take: "take
    custody" for "took him into custody".
    """
    parts = [
        c.lower_
        for c in verb.children
        if c.dep_ == "prt" or (c.dep_ == "advmod" and c.lower_ in _WAYS)
    ]
    lemma = verb.lemma_.lower()
    if lemma in _EMPTY and not parts:
        parts = [noun for c in verb.children if (noun := _bare(c))]
    return " ".join([_SHORT.get(lemma, lemma), *parts[:1]])


_EMPTY = frozenset("take put keep bring hold place set get".split())


def _bare(prep: "Token") -> str:
    """The noun without an article that *prep* governs, if it does: "under wraps"."""
    noun = grammar.child(prep, "pobj") if prep.dep_ == "prep" else None
    if (
        noun is None
        or noun.pos_ != "NOUN"
        or any(not c.is_punct for c in noun.children)
    ):
        return ""
    return noun.lemma_.lower()


def sought(verb: "Token") -> str:
    """What somebody is to do where *verb* only says that it is wanted of them.

    "Hide" of "urged them to hide it"; empty where *verb* wants nothing.
    """
    if verb.lemma_.lower() not in words("demanding.txt"):
        return ""
    goals = (c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl"))
    goal = next((g for g in goals if _to(g)), None)
    return "" if goal is None else named(goal)


def _to(verb: "Token") -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


# What the pipeline leaves of a contraction with a curly apostrophe.
_SHORT = {"’": "be", "’s": "be", "’re": "be", "’m": "be", "’ve": "have"}


_WAYS = frozenset(("back", "off", "out", "away", "down", "up", "in", "over"))
