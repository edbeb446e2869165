"""The proper name in a phrase, apart from titles, places and employers."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.annotate import grammar
from sayso.core.account import SourceKind
from sayso.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_CARRIERS = frozenset((SourceKind.OUTLET, SourceKind.AGENCY))
_PLACES = frozenset(("GPE", "NORP", "LOC"))
_SMALL = frozenset(("of", "for", "and", "the", "-", "'s", "’s", "(", ")", "&"))
_WITHIN = frozenset(("of", "for", "de", "von", "van", "bin", "al", "the", "and", "-"))
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady col gen lt maj capt sgt adm cmdr sen "
    "rep gov pres rev fr hon vice deputy former acting chief prime foreign defence "
    "defense interior colonel general lieutenant major captain sergeant admiral "
    "senator".split()
)


@cache
def roles() -> dict[str, str]:
    """What a noun stands for, by its lemma (roles.tsv)."""
    return {row[0]: row[1] for row in rows("roles.tsv")}


_TRADES = ("ologist", "grapher", "ician", "ionist", "nomist", "alist")


def role(word: str) -> str | None:
    """What the lemma of a noun stands for, also one that only its ending tells."""
    return roles().get(word) or ("person" if word.endswith(_TRADES) else None)


def masthead(words_of_name: str) -> bool:
    """Whether a name reads like an outlet's, known or not: "the Harrow Gazette".

    >>> masthead("Harrow Gazette"), masthead("Radio Harrow"), masthead("Harrow")
    (True, True, False)
    """
    parts = words_of_name.casefold().removeprefix("the ").split()
    known = words("mastheads.txt")
    if not parts:
        return False
    body = parts[-1] in _BODIES and not _TRADE_OF_NEWS.isdisjoint(parts)
    return body or parts[-1] in known or f"^{parts[0]}" in known


_CAPITALISED = re.compile(r"\b(?:[A-Z][\w’'&-]*[ \t]+){1,4}[A-Z][\w’'&-]*")


@lru_cache(maxsize=64)
def abbreviated(text: str) -> frozenset[str]:
    """The initials of the outlets' names in *text*, as it may call them for short.

    >>> abbreviated("as the Harrow Gazette wrote")
    frozenset({'HG'})
    """
    found = (m.group().split() for m in _CAPITALISED.finditer(text))
    whole = (words for words in found if masthead(" ".join(words)))
    return frozenset("".join(w[0] for w in words if w != "The") for words in whole)


_BODIES = frozenset(
    "bureau agency service association network group trust international".split()
)
_TRADE_OF_NEWS = frozenset(("press", "news", "broadcasting", "media"))


def name(tokens: list["Token"], kind: SourceKind) -> tuple[int, int] | None:
    """First and last token number of the name in the phrase; ``None`` without one.

    *tokens* are all words of a phrase that stands for something of *kind*.
    """
    if kind is SourceKind.GROUP:
        return None
    inside = frozenset(t.i for t in tokens)
    found = []
    for first, last in grammar.runs(t.i for t in tokens if _name_word(t)):
        start, stop = _tidy(tokens[0].doc[first : last + 1], kind)
        if start <= stop:
            run = tokens[0].doc[start : stop + 1]
            if _names(run, inside, kind) and not _for_whom(run, tokens, kind):
                heads = any(t.head.i not in inside for t in run)
                found.append((_fits(run, kind), heads, stop - start, -start, stop))
    best = max(found, default=None)
    return (-best[-2], best[-1]) if best else None


def _for_whom(run: "Tokens", tokens: list["Token"], kind: SourceKind) -> bool:
    """Whether a name is of whom "a spokesman" speaks for, or in brackets behind it."""
    if kind is not SourceKind.PERSON or tokens[0].lower_ not in ("a", "an", "another"):
        return False
    before = [t.lower_ for t in tokens if t.i < run.start and t.lower_ != "the"]
    return before[-1] in ("(", "for") if before else False


def tied(inside: set[int], doc: "Doc") -> set[int]:
    """*inside*, with the hyphens that make one name of two words: "Oster-Brod"."""
    more = set(inside)
    for i in sorted(i for i in inside if i + 2 < len(doc)):
        hyphen, after = doc[i + 1], doc[i + 2]
        if hyphen.text == "-" and not doc[i].whitespace_ and after.text[:1].isupper():
            more |= {hyphen.i, after.i}
    return more


def with_before(noun: "Token") -> str:
    """A noun's lemma with the word before it, or with what a hyphen ties to it."""
    doc, lemma = noun.doc, noun.lemma_.lower()
    if noun.i > 1 and doc[noun.i - 1].text == "-" and not doc[noun.i - 1].whitespace_:
        return f"{doc[noun.i - 2].lower_}-{lemma}"
    return f"{doc[noun.i - 1].lower_} {lemma}" if noun.i else lemma


def with_people(noun: "Token") -> bool:
    """Whether "and" ties people to it: "e-mails and people familiar with them"."""
    others = (c for c in noun.conjuncts if c.i > noun.i and c.tag_ == "NNS")
    return any(role(c.lemma_.lower()) == "person" for c in others)


def capital(words_of_name: str) -> bool:
    """Whether a name has a capital of its own: "The diplomat" is no magazine.

    >>> capital("The Diplomat"), capital("The diplomat")
    (True, False)
    """
    bare = re.sub(r"^[Tt]he ", "", words_of_name)
    return any(c.isupper() or c.isdigit() for c in bare)


def _name_word(token: "Token") -> bool:
    joint = token.lower_ in _WITHIN and (token.ent_iob_ == "I" or token.text == "-")
    entity = token.ent_type_ in ("ORG", "PERSON") and token.text[:1].isupper()
    return token.pos_ == "PROPN" or joint or entity


def _tidy(run: "Tokens", kind: SourceKind) -> tuple[int, int]:
    """The run without loose small words, and without a person's titles."""
    first, last = run.start, run.end - 1
    if kind is SourceKind.PERSON:  # all up to the last title is whose and what
        first = max((t.i + 1 for t in run if t.i < last and title(t)), default=first)
    doc = run.doc
    while first <= last and (doc[first].lower_ in _SMALL or doc[first].is_punct):
        first += 1
    while last >= first and doc[last].lower_ in _SMALL:
        last -= 1
    return first, last


def title(token: "Token") -> bool:
    """Whether the word is a title or a role, as it stands before a name."""
    word = token.lower_.rstrip(".")
    known = role(word) or role(token.lemma_.lower())
    return bool(known) or word in _TITLES or not word  # "Col" and "." are two tokens


def titled(word: str) -> bool:
    """Whether a lower-case word is a title or a role, as it stands before a name."""
    return bool(role(word)) or word in _TITLES


def _fits(run: "Tokens", kind: SourceKind) -> bool:
    person = any(t.ent_type_ == "PERSON" for t in run)
    return person is (kind is SourceKind.PERSON)


def _names(run: "Tokens", inside: grammar.Stretch, kind: SourceKind) -> bool:
    """Whether a run of capitals names the thing, and not whose or where it is.

    "South Korea's agency", "the U.S. agencies" and "a Guard spokesman" name
    none; "the Yonhap agency", "the National Agency" and "Captain Lind" do.
    """
    top = run.root
    above = top.head.head if top.dep_ == "pobj" else top.head
    owned = top.dep_ in ("poss", "pobj") and above.i in inside and above != top
    beneath = top.head.i in inside and top.head.pos_ == "NOUN"
    modifies = beneath and top.dep_ in ("compound", "amod", "nmod")
    if kind is SourceKind.PERSON:
        return not owned and (not modifies or any(t.ent_type_ == "PERSON" for t in run))
    place = all(t.ent_type_ in _PLACES for t in run) and kind not in _CARRIERS
    return not owned and not (place and modifies)
