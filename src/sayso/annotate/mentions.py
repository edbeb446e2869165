"""Who is meant: phrases that stand for somebody or something that can speak."""

from functools import cache
from typing import TYPE_CHECKING

from sayso.annotate import grammar, introduced, names
from sayso.annotate.cues import cue
from sayso.annotate.language import Passage
from sayso.core.account import Form, Mention, SourceKind
from sayso.core.span import Span
from sayso.text import outlets as listed

if TYPE_CHECKING:
    from spacy.tokens import Token

_KINDS = {
    "person": SourceKind.PERSON,
    "office": SourceKind.PERSON,
    "group": SourceKind.GROUP,
    "organisation": SourceKind.ORGANISATION,
    "outlet": SourceKind.OUTLET,
    "document": SourceKind.DOCUMENT,
    "words": SourceKind.DOCUMENT,
}
_PRONOUNS = {
    "he": SourceKind.PERSON,
    "she": SourceKind.PERSON,
    "i": SourceKind.PERSON,
    "who": SourceKind.PERSON,
    "they": SourceKind.GROUP,
    "we": SourceKind.GROUP,
    "it": SourceKind.ORGANISATION,
}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_PLURAL_PRONOUNS = frozenset(("they", "we"))
_SOME = frozenset(("some", "many", "others", "several", "both", "most", "those"))
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday".split()
)
_ALONE = (SourceKind.PERSON, SourceKind.DOCUMENT)
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"))


@cache
def outlets() -> dict[str, SourceKind]:
    """Every name that stands for one outlet alone, folded, and what it is."""
    return {
        folded(name): SourceKind.AGENCY if entry.agency else SourceKind.OUTLET
        for entry in listed.entries()
        for name in entry.names
    }


def folded(name: str) -> str:
    """A name without its article, case and the space around it.

    >>> folded("The Daily Post")
    'daily post'
    """
    lowered = " ".join(name.replace("’", "'").casefold().split())
    lowered = lowered.removesuffix("'s").strip("\"'“”., ")
    return lowered.removeprefix("the ")


def mention(passage: Passage, head: "Token") -> Mention | None:
    """What the phrase that *head* heads stands for; ``None`` if it cannot speak."""
    if head.pos_ == "PRON":
        return _pronoun(passage, head)
    phrase = (passage.doc[i] for i in sorted(grammar.noun_phrase(head)))
    tokens = [t for t in phrase if not _is_their_count(t, head)]
    if not tokens or (head.lower_ in _DAYS and not _outlet(_proper(head), head)):
        return None
    kind, word = _kind(head, tokens)
    short = _shortens_outlet(passage, head, kind)
    if short or introduced.is_outlet(passage.document, _span(passage, tokens)):
        kind = SourceKind.OUTLET
    if kind is None:
        return introduced.titled(passage, head)
    named = (head.i, head.i) if short else names.name(tokens, kind)
    name = passage.span(passage.doc[named[0] : named[1] + 1]) if named else None
    return Mention(
        span=_span(passage, tokens if name else _told_apart(head, tokens)),
        form=Form.NAME if name else Form.DESCRIPTION,
        kind=kind,
        head=word,
        name=name,
        affiliation=_affiliation(passage, tokens, name),
        plural=_plural(head),
    )


def _shortens_outlet(passage: Passage, head: "Token", kind: SourceKind | None) -> bool:
    """Whether *head* is the initials of an outlet that the report names: "the HG"."""
    unsure = kind in (None, SourceKind.ORGANISATION)
    short = unsure and head.text.isupper() and len(head.text) > 1
    return short and head.text in names.abbreviated(passage.document.text)


def _is_their_count(token: "Token", head: "Token") -> bool:
    """Whether it is a number that they give: "according to the organisers 900"."""
    behind = head.tag_ == "NNS" and token.i > head.i
    return behind and token.dep_ == "nummod" and token.like_num


def speaker(passage: Passage, head: "Token") -> Mention | None:
    """What *head* stands for, where it is known that it speaks, whatever it is.

    "One of them", "the other", "the county": a description like any other.
    """
    known = mention(passage, head)
    if known is not None or head.pos_ not in _DESCRIBED:
        return known
    tokens = [passage.doc[i] for i in sorted(grammar.noun_phrase(head))]
    if not tokens or head.tag_ in ("WDT", "WP", "EX") or head.lower_ in _DAYS:
        return None
    person = head.pos_ != "NOUN" or head.lemma_.lower().endswith(_DOERS)
    one = SourceKind.PERSON if person else SourceKind.ORGANISATION
    return Mention(
        span=_span(passage, tokens),
        form=Form.DESCRIPTION,
        kind=SourceKind.GROUP if _plural(head) else one,
        head=head.lemma_.lower(),
        affiliation=_affiliation(passage, tokens, None),
        plural=_plural(head),
    )


_DESCRIBED = frozenset(("NOUN", "NUM", "ADJ", "PRON"))
_DOERS = ("er", "or", "eer", "ist", "ian", "ant", "man", "woman", "person", "ee")


def _plural(head: "Token") -> bool:
    """Whether several are meant; "police" is one body, though it takes a plural."""
    several = head.tag_ in ("NNS", "NNPS") and head.lower_ != head.lemma_.lower()
    return several or any(c.dep_ == "conj" for c in head.children)


def _pronoun(passage: Passage, head: "Token") -> Mention | None:
    word = _OBJECTS.get(head.lower_, head.lower_)
    kind = SourceKind.GROUP if word in _SOME else _PRONOUNS.get(word)
    if kind is None:
        return None
    return Mention(
        span=passage.span(head),
        form=Form.DESCRIPTION if word in _SOME else Form.PRONOUN,
        kind=kind,
        head=word,
        plural=word in _PLURAL_PRONOUNS or word in _SOME,
    )


def _told_apart(head: "Token", tokens: list["Token"]) -> list["Token"]:
    """*tokens* with what tells whom they mean: "a man | who works nights there"."""
    whole = [head.doc[i] for i in sorted(grammar.described(head))]
    told = any(c.dep_ == "relcl" and cue(c) for c in head.children)  # "who said …"
    vague = tokens[0].lower_ in _ANY and not told
    return whole if vague and len(whole) <= len(tokens) + _CLAUSE else tokens


_ANY = frozenset("a an one another someone somebody some those".split())
_CLAUSE = 12  # words; what is longer tells more than whom


def _span(passage: Passage, tokens: list["Token"]) -> Span:
    return passage.span(passage.doc[tokens[0].i : tokens[-1].i + 1])


def _kind(head: "Token", tokens: list["Token"]) -> tuple[SourceKind | None, str]:
    """What the phrase stands for, and the noun that says so."""
    text = head.doc[tokens[0].i : tokens[-1].i + 1].text
    if known := _outlet(text, head):
        return known, folded(text).split(" ")[-1]
    counted = _counted(head)
    if counted is not None:
        kind = SourceKind.PERSON if head.lower_ == "one" else SourceKind.GROUP
        return kind, counted.lemma_.lower()
    for word in _head_words(head):
        role = names.role(word)
        if role:
            return _role_kind(role, head), word
    return _named_kind(head), head.lemma_.lower()


_GROUPING = frozenset(
    "group number team pair dozen handful majority couple series panel score".split()
)


def _counted(head: "Token") -> "Token | None":
    """Who a group is made of: "a group of rescue officials"."""
    of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    people = grammar.child(of, "pobj") if of is not None else None
    told = head.lemma_.lower() in _GROUPING or head.pos_ == "NUM"  # "one of the men"
    if people is None or people.tag_ != "NNS" or not told:
        return None
    return people if names.role(people.lemma_.lower()) else None


def _role_kind(role: str, head: "Token") -> SourceKind:
    kind = _KINDS[role]
    person, plural = kind is SourceKind.PERSON, head.tag_ == "NNS"
    people = plural if person else names.with_people(head)
    return SourceKind.GROUP if people and kind in _ALONE else kind


def _outlet(text: str, head: "Token") -> SourceKind | None:
    """The kind of outlet where the phrase, or the name in it, is a known one."""
    own = _proper(head)
    for name in (text, text.partition("(")[0], own):
        kind = outlets().get(folded(name)) if name else None
        if kind and names.capital(name):
            return kind
    return SourceKind.OUTLET if own and names.masthead(own) else None


def _proper(head: "Token") -> str:
    """The proper name that ends in *head*, as it stands."""
    if head.pos_ != "PROPN":
        return ""
    first = head.i
    while first > head.sent.start and _joins(head.doc[first - 1]):
        first -= 1
    return str(head.doc[first : head.i + 1].text)


def _joins(token: "Token") -> bool:
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    return token.pos_ == "PROPN" or token.lower_ in ("of", "the", "for", "&", "and")


def _head_words(head: "Token") -> list[str]:
    """The noun, with and without what stands before it, and its appositions."""
    words = [names.with_before(head), head.lemma_.lower(), head.lower_]
    for part in head.children:
        if part.dep_ == "appos":
            words.append(part.lemma_.lower())
        if part.dep_ in ("compound", "nmod", "amod") and part.i < head.i:
            words += [part.lemma_.lower()] if head.ent_type_ == "PERSON" else []
    return words


def _named_kind(head: "Token") -> SourceKind | None:
    if head.ent_type_ == "PERSON":
        return SourceKind.PERSON
    if head.pos_ != "PROPN":
        return None
    if head.ent_type_ in _NAMED:
        return SourceKind.ORGANISATION
    known = sum(t.pos_ == "PROPN" for t in head.subtree)
    return SourceKind.PERSON if 2 <= known <= 3 else SourceKind.ORGANISATION


def _affiliation(
    passage: Passage, tokens: list["Token"], name: Span | None
) -> tuple[Span, ...]:
    """The names and adjectives in the phrase that say whose it is.

    Neither its own name, nor a title, nor the acronym in brackets behind it.
    """
    apart = _own_words(passage, tokens, name)
    whose = {
        t.i
        for t in tokens
        if (t.ent_type_ in _WHOSE or t.pos_ == "PROPN")
        and t.i not in apart
        and t.lower_ not in _DESCRIBING
        and not _bracketed(t)
    }
    runs = grammar.runs(names.tied(whose, passage.doc))
    runs = [(a, b) for a, b in runs if _capital(passage, a, b)]
    return tuple(passage.span(passage.doc[a : b + 1]) for a, b in runs)


_WHOSE = frozenset(("NORP", "GPE", "ORG", "FAC", "LOC"))
_DESCRIBING = frozenset(
    "the a an some several many unnamed anonymous senior former top local".split()
)


def _own_words(
    passage: Passage, tokens: list["Token"], name: Span | None
) -> grammar.Stretch:
    """The words of the name, and of the titles right before it."""
    if name is None:
        return frozenset()
    own = [t.i for t in tokens if passage.span(t).overlaps(name)]
    first = own[0]
    while first > tokens[0].i and names.title(passage.doc[first - 1]):
        first -= 1
    return frozenset(range(first, own[-1] + 1))


def _bracketed(token: "Token") -> bool:
    return token.text in "()" or (token.i > 0 and token.nbor(-1).text == "(")


def _capital(passage: Passage, first: int, last: int) -> bool:
    return any(t.text[:1].isupper() for t in passage.doc[first : last + 1])
