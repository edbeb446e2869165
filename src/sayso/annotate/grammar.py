"""What the parse says: subjects, complements, noun phrases. Nothing of news.

Stretches of a passage are sets of token numbers, so that they can be cut from
one another; they become spans only at the end.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.annotate.none import none

if TYPE_CHECKING:
    from spacy.tokens import Token

Stretch = frozenset[int]
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_OWN_CLAUSE = frozenset(("relcl", "advcl", "parataxis", "ccomp", "acl"))
_LOOSE = frozenset(("ROOT", "conj", "advcl", "acl"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_TOLD_SOMEBODY = frozenset(
    "advise assure convince inform notify persuade promise remind show teach tell "
    "warn".split()
)
_MODALS = frozenset(("may", "might", "could", "would", "should", "can", "must"))


def subtree(token: "Token") -> Stretch:
    """The numbers of all tokens that hang from *token*, and its own."""
    return frozenset(t.i for t in token.subtree)


def union(stretches: Iterable[Stretch]) -> Stretch:
    """All token numbers in any of *stretches*."""
    return frozenset(i for stretch in stretches for i in stretch)


def child(token: "Token", *deps: str) -> "Token | None":
    """The first child by which *token* governs one of *deps*."""
    return next((c for c in token.children if c.dep_ in deps), None)


def finite(verb: "Token") -> bool:
    """Whether *verb* heads a clause with a subject of its own, or "there"."""
    return any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in verb.children)


def subject(verb: "Token") -> "Token | None":
    """Who does what *verb* says, also where that stands with another verb."""
    own = _own_subject(verb)
    if own is not None:
        return _antecedent(verb, own)
    if verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
        return _issuer(verb) or verb.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        quoting = verb.head.head  # "he was quoted as saying", "it quoted him as saying"
        quoted = None if passive(quoting) else child(quoting, "dobj")
        return quoted or subject(quoting)
    if verb.dep_ == "acl" and child(verb, "agent") is None and _active(verb):
        return verb.head
    if verb.dep_ in ("conj", "advcl", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        asked = child(verb.head, "dobj") if verb.dep_ == "xcomp" else None
        return asked or (subject(verb.head) if verb.head != verb else None)
    return None


def _issuer(verb: "Token") -> "Token | None":
    """Who issued what tells it, as in "Ruiz issued a statement saying it sank"."""
    paper = verb.head
    told = (
        verb.dep_ == "acl"
        and paper.dep_ == "dobj"
        and paper.lemma_.lower() in _STATEMENTS
    )
    issuing = told and paper.head.lemma_.lower() in _ISSUING
    return subject(paper.head) if issuing else None


_STATEMENTS = frozenset(
    "announcement communique email letter message note notice post statement tweet"
    " video".split()
)
_ISSUING = frozenset(
    "circulate deliver distribute give issue make post publish release send share tweet"
    " write".split()
)


def _own_subject(verb: "Token") -> "Token | None":
    """The subject nearest *verb*: a date before it is at times taken for another."""
    own = (c for c in verb.children if c.dep_ in SUBJECTS)
    return min(own, key=lambda c: abs(c.i - verb.i), default=None)


def _active(participle: "Token") -> bool:
    """Whether it is a verb after all, by what it governs or by where it stands.

    "Her aide, Ada Ruiz, denied that it fell, …"; "It fell, the agency reported".
    """
    told = child(participle, "ccomp")
    governs = told is not None and told.i > participle.i
    takes_two = participle.lemma_.lower() in _TOLD_SOMEBODY  # "villagers told that …"
    return (governs and not takes_two) or _set_off(participle.head)


def _set_off(noun: "Token") -> bool:
    before = noun.doc[max(0, noun.left_edge.i - 1)]
    return before.is_punct and before.i < noun.left_edge.i


def _antecedent(verb: "Token", own: "Token") -> "Token":
    relative = own.lower_ in _RELATIVES and own.tag_ in ("WP", "WDT")
    return _no_day(verb.head) if relative and verb.dep_ == "relcl" else own


def _no_day(noun: "Token") -> "Token":
    """What stands before a day that the parser takes a clause to be about.

    In "Ruiz sent a letter on Sunday, which stated" it is the letter.
    """
    on = noun.head if noun.ent_type_ == "DATE" else noun
    thing = child(on.head, "dobj") if on.dep_ == "prep" else None
    return thing if thing is not None and thing.i < noun.i else noun


def noun_phrase(head: "Token") -> Stretch:
    """The stretch without gaps around *head* that names one thing.

    What is said of it by the way (a relative clause) is left out; what tells
    which one it is ("interviewed by the paper") stays.
    """
    inside = _named_by(head)
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    tokens = [head.doc[i] for i in range(first, last + 1)]
    return frozenset(t.i for t in _trimmed(tokens))


def described(head: "Token") -> Stretch:
    """The noun phrase of *head* and the clause without which it says too little.

    "A woman who lives next door", but not "Ada Ruiz, who lives next door".
    """
    phrase = noun_phrase(head)
    for part in head.children:
        clause = subtree(part) if part.dep_ == "relcl" else frozenset()
        if clause and min(clause) == max(phrase, default=-1) + 1:
            run = runs(clause)[0]
            phrase |= frozenset(range(run[0], run[1] + 1))
    return phrase


def _named_by(head: "Token") -> set[int]:
    inside = {head.i}
    for part in head.children:
        clause = part.dep_ in ("relcl", "advcl", "parataxis") or (
            part.dep_ == "acl" and (part.tag_ == "VBG" or _before(part).is_punct)
        )
        told = (
            part.dep_ == "appos" and _before(part).text == ":"
        )  # "Paper: bribes paid"
        if not (clause or told or (part.dep_ == "conj" and part.pos_ == "VERB")):
            inside |= _named_by(part)
    return inside


def _before(token: "Token") -> "Token":
    return token.doc[max(0, token.left_edge.i - 1)]


def _trimmed(tokens: list["Token"]) -> list["Token"]:
    while tokens and (tokens[-1].is_space or tokens[-1].text in _ENDS):
        tokens = tokens[:-1]
    while tokens and (
        tokens[0].is_space or tokens[0].is_punct or tokens[0].dep_ == "cc"
    ):
        tokens = tokens[1:]
    return tokens


_ENDS = ",;:–—-.‘“„«"  # and marks that open what is said next


def negated(verb: "Token") -> bool:
    """Whether *verb* is denied, by itself or through its subject.

    >>> negated.__name__  # "Neither side has confirmed it", "has not said"
    'negated'
    """
    if any(c.dep_ == "neg" or c.lower_ in ("neither", "nor") for c in verb.children):
        return True
    if any(_never(c) for c in verb.lefts) or _nor(verb):
        return True
    doer = _own_subject(verb)
    return doer is not None and nobody(doer)


def _nor(verb: "Token") -> bool:
    """Whether it is one of two that are denied: "would neither confirm nor deny"."""
    before = verb.head
    if verb.dep_ != "conj" or before.pos_ != "VERB":
        return False
    joints = {c.lower_ for c in before.children if c.dep_ in ("cc", "preconj")}
    either = "or" in joints and any(c.dep_ == "neg" for c in before.children)
    return bool(joints & {"nor", "neither"}) or either


def _never(before: "Token") -> bool:
    """Whether it is such as "at no time", by which all that follows is denied."""
    thing = child(before, "pobj") if before.dep_ == "prep" else None
    after = before.doc[min(before.right_edge.i + 1, len(before.doc) - 1)]
    turned = after.dep_ in ("aux", "auxpass", "ROOT") and after.pos_ == "AUX"
    return turned and thing is not None and any(c.lower_ == "no" for c in thing.lefts)


def nobody(doer: "Token") -> bool:
    """Whether the phrase that *doer* heads names none ("neither", "no one")."""
    return none(doer) or any(map(none, doer.children))


def modal(verb: "Token") -> bool:
    """Whether *verb* is said to be possible or willed, and not to be so."""
    return any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.children)


def passive(verb: "Token") -> bool:
    """Whether *verb* is in the passive."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def climb(token: "Token") -> "Token":
    """The verb of the clause in which *token* stands."""
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    return token


_WANTING = frozenset("want hope wish like need ask demand wait".split())


def wanted(verb: "Token") -> bool:
    """Whether it is only what somebody wants to do: "wants to see the letters"."""
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return to and verb.dep_ == "xcomp" and verb.head.lemma_ in _WANTING


def named_before(verb: "Token") -> "Token | None":
    """Who is named right before: "… to the board, its head, Ada Ruiz, told the Post".

    The parser takes the name for one more of the noun before it.
    """
    at = min(t.i for t in (*verb.lefts, verb) if t.dep_ == "aux" or t == verb) - 1
    if at < 1 or verb.doc[at].text != "," or verb.dep_ not in _LOOSE:
        return None
    name = verb.doc[at - 1]
    while name.dep_ == "appos" and name.head.dep_ == "appos":
        name = name.head
    return name if name.dep_ == "appos" else None


def condition(part: "Token") -> bool:
    """Whether *part* is a condition of what was told: ", provided that it rains"."""
    marks = {part.lower_, *(c.lower_ for c in part.children if c.dep_ == "mark")}
    told = part.dep_ in ("advcl", "prep") and part.i > part.head.i
    return told and not _CONDITIONS.isdisjoint(marks)


_CONDITIONS = frozenset("if unless provided providing".split())


def reason(clause: "Token") -> bool:
    """Whether it is the speaker's reason: "expects more, since rain is forecast"."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"}
    return clause.dep_ == "advcl" and bool(marks & {"since", "because"})


def apart(verb: "Token") -> Stretch:
    """What hangs from *verb* but is a clause of its own, with its own subject."""
    out: set[int] = set()
    for part in verb.children:
        if part.dep_ in ("conj", "advcl", "parataxis") and finite(part):
            out |= subtree(part)
    return frozenset(out)


def runs(stretch: Iterable[int]) -> list[tuple[int, int]]:
    """The first and last token number of each run without gaps.

    >>> runs({3, 4, 5, 9})
    [(3, 5), (9, 9)]
    """
    out: list[tuple[int, int]] = []
    for i in sorted(stretch):
        if out and out[-1][1] == i - 1:
            out[-1] = (out[-1][0], i)
        else:
            out.append((i, i))
    return out
