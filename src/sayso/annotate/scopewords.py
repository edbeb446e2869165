"""Words that tell scopes, and of whom each does: what ``scopes.tsv`` lists."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotate.counted import PARTICIPLES, Counted
from sayso.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PARTICLES = frozenset(("prt", "prep", "advmod"))
_OF_A_PLACE = frozenset(("amod", "compound"))
_DONE_TO = frozenset(("dobj", "nsubjpass"))


class Found(NamedTuple):
    """A word that tells scopes, and the scopes that it tells."""

    token: "Token"
    scopes: tuple[str, ...]


class _Entry(NamedTuple):
    role: str
    scopes: tuple[str, ...]
    of: str


def tells(token: "Token", roles: Iterable[str], this: Counted) -> Iterator[Found]:
    """What *token* tells of *this* in one of *roles*."""
    for entry in _entries(token):
        if entry.role in roles and _are(entry.of, this):
            yield Found(token, entry.scopes)


def places(prep: "Token", this: Counted) -> Iterator[Found]:
    """What it tells to be somewhere: "in intensive care", "without power", "aboard"."""
    for entry in _lexicon().get(prep.lower_, ()):
        if entry.role == "place" and _are(entry.of, this):
            yield Found(prep, entry.scopes)
    for place in prep.rights:
        if place.dep_ != "pobj":
            continue
        last = place.lemma_.lower()
        kinds = [t.lower_ for t in place.lefts if t.dep_ in _OF_A_PLACE]
        for name in (last, " ".join([*kinds, last])):
            for entry in _lexicon().get(f"{prep.lower_} {name}", ()):
                if entry.role == "place" and _are(entry.of, this):
                    yield Found(prep, entry.scopes)
                    return


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    listed: dict[str, list[_Entry]] = {}
    for lemma, role, told, *of in rows("scopes.tsv"):
        entry = _Entry(role, tuple(told.split(",")), "".join(of))
        listed.setdefault(lemma, []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in listed.items()}


def _entries(token: "Token") -> Iterator[_Entry]:
    """The entries of *token*: by its lemma, or by its form in a headline.

    Where it is listed with what it is done to, by both: "claimed 30 lives".
    """
    done_to = (t.lemma_.lower() for t in token.children if t.dep_ in _DONE_TO)
    for thing in done_to:
        if both := _lexicon().get(f"{token.lemma_.lower()} {thing}", ()):
            yield from both
            return
    form = token.lower_
    forms = [token.lemma_.lower(), form]
    # "taken out of the valley": a parse may have "out" as a preposition
    forms += [f"{forms[0]} {t.lower_}" for t in token.rights if t.dep_ in _PARTICLES]
    for ending, put in (("ed", ""), ("d", ""), ("s", ""), ("ing", ""), ("ing", "e")):
        if token.pos_ in {"PROPN", "ADJ"} and form.endswith(ending):
            forms.append(form.removesuffix(ending) + put)
    if token.tag_ == "NN" and form in PARTICIPLES:
        forms.append(PARTICIPLES[form])
    for each in dict.fromkeys(forms):
        yield from _lexicon().get(each, ())


def _are(of: str, this: Counted) -> bool:
    """Whether they are those of whom alone a word tells a scope."""
    if of == "cases":
        return _is_of_an_illness(this.number.doc)
    if not of or this.noun is None or this.noun.like_num:
        return of != "troops"
    if of == "troops":
        return this.noun.lemma_.lower() in words("troops.txt")
    return this.persons == (of == "persons")


def _is_of_an_illness(doc: "Doc") -> bool:
    return any(token.lemma_.lower() in words("illness.txt") for token in doc)
