"""What a number counts: the noun, the whole it is a part of, the words for both."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from sayso.annotate.measures import bound_before
from sayso.annotate.quantities import Quantity
from sayso.annotate.tokens import under
from sayso.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_MODIFIES = frozenset(
    (
        "nummod",
        "quantmod",
        "amod",
        "compound",
        "nmod",
        "npadvmod",
        "advmod",
        "det",
        "poss",
        "predet",
    )
)
_REMAINS = frozenset(("body", "corpse"))
_OF_THE_DEAD = frozenset(
    "burned burnt charred dead decomposed decomposing headless human identified "
    "lifeless more mutilated other additional further unidentified unclaimed".split()
)
_COMES_UPON = frozenset(
    "bring bury carry collect count discover drag exhume find have hold identify "
    "locate pull receive recover remove retrieve return see spot take transfer "
    "unearth".split()
)
_NAMING = frozenset(("including", "among"))
#: What befell somebody, in a form that the pipeline may take for a noun; its lemma.
PARTICIPLES = {"shot": "shoot", "hurt": "hurt"}
_LEFT_OUT = frozenset(
    (
        "more",
        "other",
        "others",
        "additional",
        "of",
        "the",
        "these",
        "-",
        "strong",
        "old",
    )
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts.

    Attributes:
        number: The words of the number.
        target: The word that stands for the counted in its clause: the noun, or
            the number where it stands alone ("900 of the miners were …").
        noun: The noun that is counted, where there is one.
    """

    number: "Span"
    target: "Token"
    noun: "Token | None"

    @property
    def persons(self) -> bool:
        """Whether it counts people."""
        return self.noun is not None and is_person(self.noun)

    @property
    def first(self) -> int:
        """The token that the number begins with, bounds and all: "at least 9"."""
        doc, start = self.number.doc, self.number.start_char
        while bound := bound_before(doc.text, start):
            start = bound.start
        return int(under(doc, start, start + 1).start)


def counted(doc: "Doc", q: Quantity) -> Counted:
    """What the number of *q* counts, as *doc* parses the words around it."""
    number = under(doc, *_words(q))
    head = _head(number)
    if _is_participle(head, number):
        return Counted(number, number.root, None)
    if head.pos_ in _NOUNS and head not in number:
        return Counted(number, head, head)
    return Counted(number, number.root, _of(number))


def _is_participle(head: "Token", number: "Span") -> bool:
    """Whether a seeming noun says what befell them: after "18", "shot" is no noun."""
    beside = head.i == number.end and number.text.lower() not in ("1", "one", "a")
    return beside and head.tag_ == "NN" and head.lower_ in PARTICIPLES


def _words(q: Quantity) -> tuple[int, int]:
    """From where to where the number stands, with its unit if it has one."""
    if q.kind in {"count", "part", "change"}:
        return q.core
    return (q.start if q.kind == "money" else q.core[0]), q.end


def _head(number: "Span") -> "Token":
    """The noun that the number modifies, as far as nouns go on to the right."""
    node = number.root
    while node.dep_ in _MODIFIES and node.head.i > node.i:
        node = node.head
        if node.pos_ in _NOUNS and node.dep_ not in {"compound", "nmod"}:
            break
    return node


def _of(number: "Span") -> "Token | None":
    """The noun of "dozens of people", "half of the men", "one in five men"."""
    last = number[-1]
    if last.dep_ == "nummod" and last.head.i >= number.end and last.head.pos_ in _NOUNS:
        return last.head
    rights = [t for word in number for t in word.rights if t.i >= number.end]
    for token in takewhile(lambda t: t.dep_ != "cc", rights):
        if token.lower_ in {"of", "out"}:
            inner = [t for t in token.subtree if t.dep_ == "pobj"]
            return _possessed(inner[0]) if inner else None
    after = number.doc[number.end : number.end + 8]
    if not after or after[0].lower_ != "of":
        return None
    nouns = [
        t for t in after if t.pos_ in _NOUNS and t.dep_ not in {"compound", "poss"}
    ]
    return nouns[0] if nouns else None


def _possessed(noun: "Token") -> "Token":
    """What is *noun*'s, where the parse stops at it: "two of the yard’s 19 cranes"."""
    after = noun.doc[noun.i + 1 : noun.i + 6]
    if not after or after[0].tag_ != "POS":
        return noun
    phrase = takewhile(lambda t: t.pos_ in _NOUNS | {"NUM", "ADJ"}, after[1:])
    nouns = (t for t in phrase if t.pos_ in _NOUNS and t.dep_ != "compound")
    return next(nouns, noun)


def whole_of(this: Counted) -> "Token | None":
    """The noun of the whole of which *this* is told to be a part.

    "900 of the 2,400 miners"; "12 people, including two children".
    """
    if any(t.lower_ in {"of", "out"} for t in this.number.root.rights):
        return _of(this.number)
    after = this.number.doc[this.number.end : this.number.end + 2]
    if len(after) > 1 and after[0].lower_ == "of" and after[1].like_num:
        return _of(this.number)  # "six of 20 cranes", if parsed as one number
    prep = this.target.head
    if this.target.dep_ == "pobj" and prep.lower_ in _NAMING:
        whole = added_to(prep)
        return whole if whole.pos_ in _NOUNS | {"NUM"} else None
    return None


def added_to(prep: "Token") -> "Token":
    """What *prep* belongs to; of "killed 80, including two" the object, if any."""
    over = prep.head
    verb = over.head if over.dep_ == "nsubj" else over
    if prep.lower_ not in _NAMING or verb.pos_ != "VERB" or verb.i > prep.i:
        return over
    objects = [t for t in verb.rights if t.dep_ == "dobj" and t.i < prep.i]
    return objects[-1] if objects else over


def is_named_part(this: Counted) -> bool:
    """Whether *this* is a part named aside: "80, including 33 children and two men"."""
    token, before = this.target, this.number.doc[max(0, this.first - 2) : this.first]
    if len(before) == 2 and before[0].lower_ in _NAMING and before[1].pos_ == "PRON":
        return True  # "among them three"
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in _NAMING


def noun_phrase(noun: "Token", after: int = 0) -> str:
    """*noun* with the words right before it that tell its kind, from *after* on."""
    first = noun.i
    while first > max(after, noun.sent.start) and _belongs(noun.doc[first - 1], noun):
        first -= 1
    while first < noun.i and noun.doc[first].lower_ in _LEFT_OUT:
        first += 1
    return str(noun.doc[first : noun.i + 1].text)


def _belongs(token: "Token", noun: "Token") -> bool:
    kinds = {"amod", "compound", "poss", "case", "nmod", "punct"}
    if token.pos_ in {"DET", "NUM"} or (token.is_punct and token.text != "-"):
        return False
    return token.dep_ in kinds and noun.is_ancestor(token)


def is_person(noun: "Token") -> bool:
    """Whether *noun* stands for people, be it for their bodies."""
    if noun.lemma_.lower() in _REMAINS:
        return is_remains(noun)
    forms = {noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s")}
    nation = noun.ent_type_ == "NORP" and noun.tag_ in {"NNS", "NNPS"}
    return nation or bool(forms & _people())


def is_remains(noun: "Token") -> bool:
    """Whether *noun* stands for dead people: not "governing bodies", "of water"."""
    if noun.lemma_.lower() not in _REMAINS:
        return False
    over = noun.dep_ == "pobj" and noun.head.lower_ == "over"  # "over 100 bodies"
    verb = noun.head.head if over else noun.head
    if (over or noun.dep_ == "dobj") and verb.lemma_.lower() not in _COMES_UPON:
        return False  # "his bullets hit 100 bodies"
    kinds = {t.lower_ for t in noun.lefts if t.dep_ in {"amod", "compound", "nmod"}}
    of = [t for prep in noun.rights if prep.lower_ == "of" for t in prep.rights]
    whose = [t for t in of if t.dep_ == "pobj"]
    return kinds <= _OF_THE_DEAD and all(is_person(t) for t in whose)


@cache
def _people() -> frozenset[str]:
    listed = {r[0] for r in rows("roles.tsv") if r[1] in {"person", "office"}}
    return words("people.txt") | listed


def numbered(number: "Token") -> Iterator["Token"]:
    """The words of what it is the number of, and what is said of that.

    Not what those do: "the number of mayors who oppose taking refugees".
    """
    of = (t for t in number.rights if t.lower_ == "of")
    for thing in (t for each in of for t in each.rights if t.dep_ == "pobj"):
        yield from (thing, *thing.conjuncts)
        for beside in (t for t in thing.children if t.dep_ != "prep"):
            yield beside
            yield from beside.children if beside.dep_ == "relcl" else ()
