"""Numbers told with a verb and a noun: "the ministry counted 34 cases"."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotate import grammar, passives, verbs
from sayso.annotate.cues import asserted
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention, speaker
from sayso.annotate.saying import Saying
from sayso.core.account import Form, SourceKind
from sayso.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLLS = frozenset("toll tally count estimate figure".split())
_SUMS = _TOLLS | frozenset("number total".split())
_HARM = frozenset(
    "attack body case complaint crime disappearance execution fire incident loss rape "
    "shelling strike suicide victim violation wildfire".split()
)
_MANY = frozenset(("hundred", "thousand", "million", "dozen", "score"))
# Places that stand for those who govern them: "the town puts the toll at four".
_GOVERNED = frozenset(
    "borough city county district island parish prefecture province region town"
    " village".split()
)
_LEAST = 2  # words: "warned of severe floods"
_OF = frozenset(("speak", "talk", "warn"))  # what these tell stands behind "of"


@cache
def _verbs() -> dict[str, str]:
    """Of what each verb tells the number (tolls.tsv)."""
    return {row[0]: row[1] for row in rows("tolls.tsv")}


@cache
def _harmed() -> frozenset[str]:
    """The nouns for people harmed and for what harms them."""
    told = (row[0] for row in rows("scopes.tsv") if row[1] == "noun")
    return _HARM | frozenset(told)


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* that tell no more than a number of something."""
    for verb in passage.doc:
        told = _verbs().get(verb.lemma_.lower())
        if told is None or verb.pos_ != "VERB" or not asserted(verb):
            continue
        doer = passives.giver(verb) or grammar.subject(verb)
        thing = _thing(verb)
        if doer is None or thing is None or doer == thing:
            continue
        goes_on = verb.tag_ == "VBG" and told == "toll"  # "…, raising the toll to two"
        if not goes_on and _tells(verb, thing, told) and _counts(passage, doer, told):
            yield _saying(passage, verb, doer, thing)


def _thing(verb: "Token") -> "Token | None":
    """The noun with which the number is told."""
    if verb.lemma_.lower() in _OF:
        of = next((c for c in verb.children if c.lower_ == "of"), None)
        return grammar.child(of, "pobj") if of is not None else None
    if passives.giver(verb) is not None:
        return grammar.child(verb, "nsubjpass")
    return None if grammar.passive(verb) else grammar.child(verb, "dobj", "oprd")


def _tells(verb: "Token", thing: "Token", told: str) -> bool:
    """Whether there is a number, and of such things as *verb* tells."""
    noun = thing.lemma_.lower()
    if told in ("sum", "toll"):
        fits = noun in (_SUMS if told == "sum" else _TOLLS)
        return fits and any(_number(t) for t in verb.subtree if t.i > thing.i)
    if told == "of":
        return sum(t.is_alpha for t in thing.subtree) >= _LEAST
    counted = _number(thing) or any(c.dep_ == "nummod" for c in thing.children)
    return counted and (told != "harm" or noun in _harmed())


def _number(token: "Token") -> bool:
    dated = token.ent_type_ in ("DATE", "TIME")
    return not dated and (token.like_num or token.lemma_.lower() in _MANY)


def _counts(passage: Passage, doer: "Token", told: str) -> bool:
    """Whether *doer* tells the number, and is not only where it happened."""
    governs = told in ("sum", "toll") and doer.lemma_.lower() in _GOVERNED
    who = (speaker if governs else mention)(passage, doer)
    if who is None or grammar.nobody(doer):
        return False
    text = who.kind is SourceKind.DOCUMENT
    if told == "text" or (text and who.plural):  # "reports spoke of 34 dead": whose?
        return text and told == "text"
    if told != "harm":
        return who.form is not Form.PRONOUN or doer.lower_ != "it"
    place = doer.ent_type_ in ("GPE", "LOC", "NORP") and doer.pos_ == "PROPN"
    return (
        not place and who.kind is not SourceKind.PERSON and who.form is not Form.PRONOUN
    )


def _saying(passage: Passage, verb: "Token", doer: "Token", thing: "Token") -> Saying:
    made_by = f"toll:{verb.lemma_.lower()}"
    if passives.giver(verb) is not None:
        return passives.told(verb, doer, made_by)
    content = verbs.told_object(verb, thing)
    return verbs.saying(passage, verb, doer, content, made_by=made_by)
