"""Where one proposition of a content ends and another begins.

A content is cut into clauses, and each apart from the circumstances that are
claims of their own: "were pulled back | after heavy losses".
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.core.span import Span
from sayso.text.lexicon import words as listed

if TYPE_CHECKING:
    from spacy.tokens import Token

GIST = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"))
_BECAUSE = frozenset(
    "amid after following despite because due since before without".split()
)
_LEAST = 3  # words that a claim must have to be held against another


def propositions(
    passage: Passage, inside: Stretch
) -> Iterator[tuple["Token", Stretch]]:
    """The propositions in the tokens *inside*: of each its head and its words."""
    found = list(_told(passage, inside))
    whole = [each for each in found if each[2] >= _least(each[0], inside)]
    short = [each for each in found if each[2] >= _LEAST - 1]
    for head, words, _ in whole or short[:1]:  # whatever is short if there is no other
        yield head, words | _said_of(head, inside)


def _told(passage: Passage, inside: Stretch) -> Iterator[tuple["Token", Stretch, int]]:
    """The propositions, however short, and how many telling words each has."""
    heads = _heads(passage, inside)
    taken = {head.i: grammar.subtree(head) & inside for head in heads}
    for at, head in enumerate(heads):
        below = (taken[h.i] for h in heads if h != head and h.i in taken[head.i])
        lent = (_gapped(h) & inside for h in heads if h != head)
        words = taken[head.i].difference(*below, *lent) | (_gapped(head) & inside)
        if at == 0 or head.head == head:
            words |= _stray(passage, inside, taken, head)
        yield head, words, _weight(passage, words)


def _least(head: "Token", inside: Stretch) -> int:
    """How many telling words a claim with that head has at least.

    "Amid landslides" has one, "the buses were stopped" two; a content by itself may
    be "nobody rang us", but not "it burned" or "how do you do that".
    """
    if head.dep_ == "prep":
        told = head.lower_ in _CAUSES or _happening(head)
        return _LEAST - 2 if told else _LEAST - 1
    clause = grammar.subject(head) is not None or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ != "VB" for c in head.children
    )
    if not clause or head.pos_ not in ("VERB", "AUX"):
        return _LEAST
    whole = head.head == head or head.head.i not in inside
    return (
        _LEAST - 2
        if (whole or head.dep_ == "conj") and _says_more(head)
        else _LEAST - 1
    )


def _says_more(verb: "Token") -> bool:
    """Whether a clause tells enough in one telling word: "nobody rang us"."""
    parts = {c.dep_ for c in verb.children}
    if verb.lemma_ == "be":
        return {"neg", "attr"} <= parts  # "this is no verdict"
    return bool(parts & {"neg", "dobj", "xcomp", "ccomp"}) and not verb.is_stop


_CAUSES = frozenset(("amid", "because", "due"))


def _happening(prep: "Token") -> bool:
    """Whether what *prep* governs is something that happens, by the lexicon."""
    thing = grammar.child(prep, "pobj")
    return thing is not None and thing.lemma_.lower() in listed("happenings.txt")


def _heads(passage: Passage, inside: Stretch) -> list["Token"]:
    """The words that each head a claim: first the tops of each sentence."""
    tops: dict[int, Token] = {}
    for i in sorted(inside):
        token = passage.doc[i]
        if token.head.i not in inside or token.head == token:
            best = tops.get(token.sent.start)
            if best is None or _rank(token) > _rank(best):
                tops[token.sent.start] = token
    chosen = {t.i for t in tops.values()}
    deeper = [i for i in inside - chosen if _heads_claim(passage.doc[i])]
    return [passage.doc[i] for i in (*sorted(chosen), *sorted(deeper))]


def _rank(token: "Token") -> tuple[bool, int]:
    """A clause is a better top of a content than a noun, and a long than a short."""
    states = token.pos_ in ("VERB", "AUX") and grammar.finite(token)
    return states, len(list(token.subtree))


def _stray(
    passage: Passage, inside: Stretch, taken: dict[int, Stretch], head: "Token"
) -> Stretch:
    """Words of the content in *head*'s sentence that hang from no claim's head."""
    rest = inside.difference(*taken.values())
    return frozenset(i for i in rest if passage.doc[i].sent == head.sent)


def _said_of(head: "Token", inside: Stretch) -> Stretch:
    """What a participle or relative clause is said of: "the 900 miners | sent in"."""
    told = head.dep_ in ("acl", "relcl")
    if not told or head.head.i >= head.i:
        return frozenset()
    before = frozenset(i for i in grammar.subtree(head.head) if i < head.left_edge.i)
    if head.head.i not in inside and head.left_edge.i in inside:
        return before & grammar.noun_phrase(head.head)  # "the blast | that killed 31"
    return before & inside


def _heads_claim(token: "Token") -> bool:
    """Whether a word within a content heads a claim of its own.

    What shares its subject with the verb before it, or only tells its purpose
    or its manner, belongs to that verb's claim.
    """
    if token.dep_ in ("prep", "mark"):
        return token.lower_ in _BECAUSE and _has_event(token)
    if token.pos_ not in ("VERB", "AUX") or _conditional(token):
        return False
    if token.dep_ == "ccomp":
        return _beside(token)
    if token.dep_ == "conj" and grammar.finite(token) and _says_more(token):
        return True
    return (_weighty(token) and _clause(token)) or bool(_gapped(token))


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


def _gapped(done: "Token") -> Stretch:
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
    return sum(1 for t in token.subtree if t.pos_ in GIST) >= _LEAST


def _weight(passage: Passage, words: Stretch) -> int:
    return sum(passage.doc[i].pos_ in GIST for i in words)


def stretch(passage: Passage, head: "Token", words: Stretch) -> Span:
    """The words of a proposition as one span around its head, over small gaps.

    Its subject is in it unless a long clause parts them.
    """
    runs = grammar.runs(words)
    at = next((n for n, (a, b) in enumerate(runs) if a <= head.i <= b), 0)
    start = passage.doc[runs[at][0]].sent.start  # a claim keeps its subject
    first = runs[at][0]
    for before in reversed(runs[:at]):
        if before[0] < start or first - before[1] > _FAR:
            break
        first = before[0]
    last = runs[at][1]
    for after in runs[at + 1 :]:
        if after[0] - last > _GAP:
            break
        last = after[1]
    doc = passage.doc
    while first < last and _loose(doc[first]):
        first += 1
    while last > first and _loose(doc[last]):
        last -= 1
    return passage.span(doc[first : last + 1])


_GAP = 4  # tokens: a short aside is quoted along, a clause behind is left out
_FAR = 12  # tokens: a subject farther off than that is left out


def _loose(token: "Token") -> bool:
    return (token.is_punct and token.text not in "\"'“”‘’«»()[]") or token.dep_ in (
        "cc",
        "mark",
    )
