"""All who are named in a report, whether they say anything or not."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.annotate import names
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.core.account import Mention

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token


def gathered(
    passages: Sequence[Passage], named: Sequence[Mention]
) -> tuple[Mention, ...]:
    """*named*, and every other proper name of somebody in *passages*, in order."""
    found = {m.span: m for m in named}
    people = [e for p in passages for e in p.doc.ents if _full_name(e)]
    known = frozenset(w for e in people for w in _full_name(e))
    for passage in passages:
        for head in _name_heads(passage, known):
            each = mention(passage, head)
            known_by = each and (each.name or each.affiliation)
            if each and known_by and not any(each.span.overlaps(s) for s in found):
                found[each.span] = each
    return tuple(found[span] for span in sorted(found))


def _name_heads(passage: Passage, known: frozenset[str]) -> Iterator["Token"]:
    """The heads of names: of bodies, of people, and of surnames known from those.

    One capital word by itself is as often a place as a person. Who speaks for a
    body by office is named by it: "the ministry's spokeswoman declined to comment".
    """
    for entity in passage.doc.ents:
        if (entity.label_ == "ORG" or _full_name(entity)) and not _within(entity):
            yield entity.root
    for token in passage.doc:
        kind = token.pos_
        named = kind == "PROPN" and token.lower_ in known
        if named or (kind == "NOUN" and _speaks_for(token)):
            yield token


def _within(entity: "Tokens") -> bool:
    """Whether it is but the end of a longer name: "Harrow" in "Star of Harrow"."""
    if entity.start < 2 or entity.doc[entity.start - 1].lower_ != "of":
        return False
    before = entity.doc[entity.start - 2]
    capital = before.pos_ == "PROPN" and before.text[:1].isupper()
    return capital and not names.titled(before.lower_)


def _speaks_for(noun: "Token") -> bool:
    return names.role(noun.lemma_.lower()) == "office"


def _full_name(entity: "Tokens") -> list[str]:
    """The words of a person's name of two words or more; else none."""
    words = [t.lower_ for t in entity if t.pos_ == "PROPN"]
    return words if entity.label_ == "PERSON" and len(words) > 1 else []
