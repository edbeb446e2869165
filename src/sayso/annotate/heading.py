"""Which words of a content head a claim of their own, and which belong to another's."""

from typing import TYPE_CHECKING

from sayso.annotate import grammar, parted
from sayso.annotate.grammar import Stretch
from sayso.annotate.predicates import grounded
from sayso.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

GIST = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))
LEAST = 3  # words that a claim must have to be held against another


def heads_claim(token: "Token") -> bool:
    """Whether a word within a content heads a claim of its own.

    What only tells the purpose or the manner of the verb before it, or hardly
    anything of its subject, belongs to that verb's claim.
    """
    if parted.told_of(token) is not None:
        return True
    if token.dep_ in ("prep", "mark"):
        return token.lower_ in words("circumstances.txt") and _has_event(token)
    if token.pos_ not in ("VERB", "AUX") or _conditional(token):
        return False
    if _belongs(token):
        return False
    if token.dep_ == "ccomp":
        return _beside(token)
    own = token.dep_ == "conj" and grammar.finite(token) and says_more(token)
    more = own or _says_besides(token) or _result(token)
    return more or (_weighty(token) and _clause(token)) or bool(gapped(token))


def _belongs(verb: "Token") -> bool:
    """Whether a noun means nothing without it: "no sign | that it leaked".

    Or a pronoun: "anyone | linked to the yard".
    """
    of_nobody = verb.dep_ == "acl" and verb.head.pos_ == "PRON"
    return of_nobody or grounded(verb.head) == verb


def _says_besides(verb: "Token") -> bool:
    """Whether *verb* tells something more of its subject: "and injured 30"."""
    if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX"):
        return False
    told = verb.tag_ in _TENSED or verb.tag_ == verb.head.tag_ in _UNTENSED
    told |= any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in _TENSED for c in verb.children
    )
    return told and _tells(verb) and _tells(verb.head)


def _tells(verb: "Token") -> bool:
    """Whether *verb* says more than itself, its subject and what is joined aside."""
    aside = {
        t.i
        for c in verb.children
        if c.dep_ in ("conj", "nsubj", "nsubjpass")
        for t in c.subtree
    }
    own = (t for t in verb.subtree if t.i not in aside and t.pos_ in GIST)
    return sum(1 for _ in own) >= LEAST - 1


_TENSED = frozenset(("VBD", "VBZ", "VBP"))
_UNTENSED = frozenset(("VBN", "VB"))


def _result(verb: "Token") -> bool:
    """Whether *verb* tells what came of the act before it: ", killing nine"."""
    if verb.tag_ != "VBG" or not _weighty(verb):
        return False
    if verb.dep_ == "conj":
        return _result(verb.head)
    before = verb.doc[max(0, verb.left_edge.i - 1)].text
    behind = verb.dep_ == "advcl" and verb.i > verb.head.i and before == ","
    return behind and any(c.dep_ == "dobj" for c in verb.children)


def _conditional(verb: "Token") -> bool:
    """Whether *verb* only tells on what another hangs: "once the slope holds"."""
    hangs = verb.head
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if verb.dep_ == "conj":
        if hangs.dep_ == "advcl":
            return _conditional(hangs)
        marks = {verb.left_edge.lower_}  # "or after another way is found"
    elif verb.dep_ != "advcl":
        return False
    if marks & _ONCE:
        return grammar.modal(hangs) or hangs.tag_ in ("VBZ", "VBP")
    return bool(marks & _IF) or (bool(marks & _WHEN) and grammar.modal(hangs))


_IF = frozenset(("if", "unless", "provided", "should"))
_ONCE = frozenset(("once", "until"))
_WHEN = frozenset(("after", "when", "as"))


def _clause(token: "Token") -> bool:
    """Whether a verb heads a clause that says something by itself."""
    if token.dep_ in ("conj", "advcl", "parataxis"):
        return grammar.finite(token) or _main_after_all(token)
    if token.dep_ == "relcl":
        return grammar.finite(token)
    done = token.tag_ in ("VBN", "VBD") and not _headline_verb(token.head, token)
    return token.dep_ == "acl" and (done or _that(token))


def gapped(done: "Token") -> Stretch:
    """What *done* is said of where its "had been" is saved: "and 14 people rescued"."""
    thing = done.head
    counted = any(c.dep_ == "nummod" for c in thing.children)
    joined = thing.dep_ == "conj" and done.dep_ == "acl" and done.tag_ == "VBN"
    if not (joined and counted and thing.head.pos_ in ("VERB", "AUX")):
        return frozenset()
    return grammar.subtree(thing) - grammar.subtree(done)


def _headline_verb(noun: "Token", done: "Token") -> bool:
    """Whether *done* is the verb of a headline that leaves out "is": "Mayor jailed"."""
    return noun.dep_ == "ROOT" and done.i == noun.i + 1


def _beside(verb: "Token") -> bool:
    """Whether *verb* heads the first of two: "Talks broken off, miners strike"."""
    commas = (c for c in verb.doc[verb.i : verb.head.i] if c.lower_ in (",", ";"))
    return verb.i < verb.head.i and grammar.subject(verb) is not None and any(commas)


def _that(token: "Token") -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)


def _main_after_all(verb: "Token") -> bool:
    """Whether a tensed verb without subject or joint is what the clause is about.

    "The crews sent north last week have come home": the parser takes "sent" for
    the main verb, and is left with "have come".
    """
    tensed = verb.tag_ in ("VBP", "VBZ") or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBP", "VBZ", "VBD")
        for c in verb.children
    )
    marked = any(c.dep_ in ("mark", "cc") for c in verb.children)
    joined = any(c.dep_ in ("cc", "conj") for c in _between(verb.head, verb))
    return tensed and not marked and not joined


def _between(head: "Token", last: "Token") -> list["Token"]:
    return [c for c in head.children if head.i < c.i < last.i]


def _has_event(token: "Token") -> bool:
    """Whether a circumstance is told ("amid heavy losses") and no mere date."""
    thing = grammar.child(token, "pobj", "pcomp")
    if thing is None or thing.lemma_.lower() in _DATED:
        return False
    placed = token.lower_ in _PLACING and thing.dep_ == "pobj" and _known(thing)
    return not placed and thing.ent_type_ not in _NO_EVENT


def _known(thing: "Token") -> bool:
    """Whether the reader is taken to know of *thing*: "since the attack"."""
    parts = list(thing.children)
    told = any(p.dep_ == "amod" and p.lower_ not in _EARLIER for p in parts)
    if any(p.lower_ in _EARLIER for p in parts):
        return True
    return not told and any(p.lower_ in _DEFINITE for p in parts)


_PLACING = frozenset(("after", "before", "since", "following"))
_DEFINITE = frozenset("the this that these those both".split())
_EARLIER = frozenset("previous past recent earlier last other each mass same".split())


_DATED = frozenset("beginning start outset end time moment day week month year".split())
_NO_EVENT = frozenset(("DATE", "TIME", "GPE", "PERSON", "ORG", "CARDINAL"))


def _weighty(token: "Token") -> bool:
    return sum(1 for t in token.subtree if t.pos_ in GIST) >= LEAST


def says_more(verb: "Token") -> bool:
    """Whether a clause tells enough in one telling word: "nobody rang us"."""
    parts = {c.dep_ for c in verb.children}
    if verb.lemma_ == "be":
        return {"neg", "attr"} <= parts  # "this is no verdict"
    return bool(parts & {"neg", "dobj", "xcomp", "ccomp"}) and not verb.is_stop
