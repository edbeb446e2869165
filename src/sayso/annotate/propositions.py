"""Where one proposition of a content ends and another begins.

A content is cut into clauses, and each apart from the circumstances that are
claims of their own: "were pulled back | after heavy losses".
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import grammar, parted
from sayso.annotate.grammar import Stretch
from sayso.annotate.heading import GIST, LEAST, gapped, heads_claim, says_more
from sayso.annotate.language import Passage
from sayso.core.span import Span
from sayso.text.lexicon import words as listed

if TYPE_CHECKING:
    from spacy.tokens import Token


def propositions(
    passage: Passage, inside: Stretch
) -> Iterator[tuple["Token", Stretch]]:
    """The propositions in the tokens *inside*: of each its head and its words."""
    found = list(_told(passage, inside))
    whole = [each for each in found if each[2] >= _least(each[0], inside)]
    short = [each for each in found if each[2] >= LEAST - 1]
    for head, words, _ in whole or short[:1]:  # whatever is short if there is no other
        yield head, words | _said_of(head, inside)


def _told(passage: Passage, inside: Stretch) -> Iterator[tuple["Token", Stretch, int]]:
    """The propositions, however short, and how many telling words each has."""
    heads = _heads(passage, inside)
    taken = {
        head.i: (parted.stretch(head) or grammar.subtree(head)) & inside
        for head in heads
    }
    for at, head in enumerate(heads):
        below = (taken[h.i] for h in heads if h != head and h.i in taken[head.i])
        lent = (gapped(h) & inside for h in heads if h != head)
        words = taken[head.i].difference(*below, *lent) | (gapped(head) & inside)
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
        return LEAST - 2 if told else LEAST - 1
    if parted.told_of(head) is not None:
        return LEAST - 1  # "six cooks"
    clause = grammar.subject(head) is not None or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ != "VB" for c in head.children
    )
    if not clause or head.pos_ not in ("VERB", "AUX"):
        return LEAST
    whole = head.head == head or head.head.i not in inside
    return (
        LEAST - 2 if (whole or head.dep_ == "conj") and says_more(head) else LEAST - 1
    )


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
    deeper = [i for i in inside - chosen if heads_claim(passage.doc[i])]
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
