"""Who or what a figure counts, in the report's words; also where they are left out."""

from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.annotate import scopes
from sayso.annotate.counted import noun_phrase
from sayso.annotate.drafts import Draft
from sayso.core.account import Figure

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Pronouns that stand for what the figure before counts.
THEM = frozenset(("them", "whom", "which", "those"))
_OTHERS = frozenset(("others", "other", "more", "another"))


def find(draft: Draft, before: Figure | None) -> tuple[str, str]:
    """The unit and the subject: of the noun, else of the figure *before* it.

    The unit is "persons", or the noun's singular; "number" where no noun is near.
    """
    noun, after = draft.what.noun, draft.what.number.end
    if noun is not None and not _is_elliptical(draft):
        unit = "persons" if draft.what.persons else noun.lemma_.lower()
        return unit, noun_phrase(noun, after if noun.i >= after else 0)
    telling = _telling(draft.what.target, draft.q.kind)
    if telling is not None:
        lemma = "number" if telling.lemma_ in scopes.SUMS else telling.lemma_.lower()
        return "persons" if draft.found else lemma, noun_phrase(telling)
    if before and (_is_continued(draft, before) or _is_left_out(draft, before)):
        return before.unit, before.subject
    nouns = (f.token for f in draft.found if f.token.pos_ == "NOUN")
    told = next((t for t in nouns if not _is_headline_verb(t, draft)), None)
    unit = "persons" if draft.found else "number"
    if told is not None:
        return unit, noun_phrase(told)
    counts = draft.q.kind == "count"
    return unit, "" if counts else _clause_subject(draft.what.target)


def _is_headline_verb(noun: "Token", draft: Draft) -> bool:
    """Whether it is no noun but a headline's verb: "Crash Injures 30"."""
    return noun.tag_ == "NNS" and noun.i == draft.what.first - 1


def _telling(number: "Token", kind: str) -> "Token | None":
    """The noun whose number it is: "the toll rose to 57", "bringing the total to 9".

    Of a percentage also a name: "the survey put Labour at 31 percent".
    """
    told = {"NOUN", "PROPN"} if kind == "percent" else {"NOUN"}
    if number.dep_ != "pobj" or number.head.lower_ not in scopes.TOLD_BY:
        return None
    verb = scopes.verb_over(number.head)
    wanted = ("dobj", "nsubj", "nsubjpass")
    nouns = {t.dep_: t for t in verb.children if t.dep_ in wanted and t.pos_ in told}
    noun = next((nouns[dep] for dep in wanted if dep in nouns), None)
    if noun is None or noun.lemma_ not in scopes.SUMS:
        return noun
    inner = (t for of in noun.rights for t in of.rights if of.lower_ == "of")
    return next(inner, noun)


def _is_continued(draft: Draft, before: Figure) -> bool:
    """Whether the figure before is of the same kind of thing, in one sentence."""
    noun = draft.what.noun
    them = noun is not None and noun.lower_ in THEM
    alike = (
        before.unit == "persons" or (bool(draft.found) and bool(before.scope)) or them
    )
    return draft.q.kind == "count" and alike and before.span in draft.sentence


def _is_left_out(draft: Draft, before: Figure) -> bool:
    """Whether it counts what the sentence before did: "Of jars there were 12".

    A bare number, of which there are so many or that somebody counted, and no more.
    """
    number, verb = draft.what.target, draft.what.target.head
    bare = draft.q.kind == "count" and draft.what.noun is None and not draft.found
    things = before.unit not in _NO_THINGS and not (
        before.lasts or before.unit.isupper()
    )
    told = number.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.children)
    counted = number.dep_ == "dobj" and verb.lemma_.lower() in _COUNTING
    if not (bare and things and (told or counted)):
        return False
    sentences = [draft.passage.span(each) for each in draft.passage.doc.sents]
    near = (a for a, b in pairwise(sentences) if b == draft.sentence)
    return any(before.span in each for each in near)


_NO_THINGS = frozenset("number percent fraction multiple point degree".split())
_COUNTING = frozenset("count find list name record register report see seize".split())


def _is_elliptical(draft: Draft) -> bool:
    """Whether the noun is left out: "and 60 injured", "three others"."""
    noun = draft.what.noun
    if noun is None or noun.lower_ in _OTHERS | THEM or noun.pos_ == "NUM":
        return True
    after = draft.what.number.end
    parted = any(f.token.i == after and f.token.tag_ == "VBN" for f in draft.found)
    return parted and not draft.what.persons


def _clause_subject(token: "Token") -> str:
    """The subject of the nearest clause, unless it is the number itself."""
    for verb in (token, *token.ancestors):
        for child in verb.lefts:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                own = child == token or child.is_ancestor(token)
                return "" if own else noun_phrase(child)
    return ""
