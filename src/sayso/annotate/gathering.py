"""All who are named in a report, whether they say anything or not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import language, names
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.core.account import Mention
from sayso.core.span import hull

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
    told = language.shared_out(passages, list(named), lambda each: each.span)
    for passage, own in zip(passages, told, strict=True):
        near = [m.span for m in own]
        heads = list(_name_heads(passage, known))
        meant = [(head, m) for head in heads if (m := mention(passage, head))]
        whole = [w for head, each in meant for w in _whole(passage, head, each)]
        known_by = [each for _, each in meant if each.name or each.affiliation]
        full = [m for m in known_by if any(m.name == w.name for w in whole)]
        whole = [
            w for w in whole if not any(w.name and w.name in m.span for m in known_by)
        ]
        for each in (*full, *whole, *known_by):
            if not any(each.span.overlaps(span) for span in near):
                found[each.span] = each
                near.append(each.span)
    return tuple(found[span] for span in sorted(found))


def _whole(passage: Passage, head: "Token", each: Mention) -> Iterator[Mention]:
    """All of a full name of which the grammar gave *each* a part, "Ada", and its post.

    The name alone, too, should the post be another's mention.
    """
    inside = (e for e in passage.doc.ents if e.start <= head.i < e.end)
    entity = next((e for e in inside if _full_name(e)), None)
    if entity is None or each.name is None:
        return
    name = passage.span(entity)
    if each.name != name and each.name in name:
        first, word = _post(entity)
        told = passage.span(passage.doc[first : entity.end])
        yield replace(each, span=hull((each.span, told)), name=name, head=word)
        yield replace(each, span=name, name=name, head=entity[-1].lower_)


def _post(entity: "Tokens") -> tuple[int, str]:
    """Where the post before a name begins, and its noun; else the name's own end."""
    doc, first = entity.doc, entity.start
    while first > entity.sent.start and _of_post(doc[first - 1]):
        first -= 1
    last = doc[entity.start - 1] if first < entity.start else None
    whole = first == 0 or doc[first - 1].lower_ != "of"  # not "State Ada Ruiz"
    if last is None or not whole or not names.title(last):
        return entity.start, entity[-1].lower_
    return first, last.lemma_.lower()


def _of_post(token: "Token") -> bool:
    return token.pos_ == "PROPN" or (token.pos_ == "NOUN" and names.title(token))


def _name_heads(passage: Passage, known: frozenset[str]) -> Iterator["Token"]:
    """The heads of names: of bodies, of people, and of surnames known from those.

    One capital word by itself is as often a place as a person. Who speaks for a
    body by office is named by it: "the ministry's spokeswoman declined to comment".
    """
    for entity in passage.doc.ents:
        body = entity.label_ == "ORG" and not _placed(entity)
        if (body or _full_name(entity)) and not _within(entity):
            yield _head(entity)
    for token in passage.doc:
        kind = token.pos_
        named = kind == "PROPN" and token.lower_ in known
        if named or (kind == "NOUN" and _speaks_for(token)):
            yield token


def _head(entity: "Tokens") -> "Token":
    """What heads the whole name, of which "Harrow" may be found in "Harrow Post"."""
    head = entity.root
    while head.dep_ == "compound" and head.head.pos_ == "PROPN":
        head = head.head
    return head


_WHERE = frozenset(("in", "near", "outside"))


def _placed(entity: "Tokens") -> bool:
    """Whether it is one word, no acronym, and stands where a place does."""
    bare = len(entity) == 1 and not entity.text.isupper() and entity.start > 0
    return bare and entity.doc[entity.start - 1].lower_ in _WHERE


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
