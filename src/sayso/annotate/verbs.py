"""Sayings told by a verb: "the mayor said that …", "…, police confirmed"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.annotate import added, channels, grammar, passives
from sayso.annotate.cues import POINTERS, SHORT, Cue, cue, cue_words
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention
from sayso.annotate.saying import Saying
from sayso.core.account import Form, Mention, SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASIDE = frozenset(
    ("advmod", "npadvmod", "aux", "auxpass", "neg", "prep", "mark", "prt")
)


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* that a verb tells, in the order of the verbs."""
    for verb in passage.doc:
        how = cue(verb)
        if how is None or (how.act == "hold" and grammar.wanted(verb)):
            continue
        if grammar.passive(verb):
            yield from passives.by_agent(passage, verb)
        else:
            yield from _by_subject(passage, verb, how)


def _by_subject(passage: Passage, verb: "Token", how: Cue) -> Iterator[Saying]:
    doer = _doer(passage, verb, how)
    if doer is None:
        return
    content, act = _content(verb, how, doer), how.act
    if not content and (pointer := _pointed(verb)) is not None:
        content, act = frozenset((pointer.i,)), "pointer"
    made_by = f"verb:{verb.lemma_.lower()}"
    yield replace(saying(passage, verb, doer, content, made_by=made_by), act=act)


def saying(
    passage: Passage, verb: "Token", doer: "Token", content: Stretch, *, made_by: str
) -> Saying:
    """That *doer* told *content* by *verb*, to whom and citing whom."""
    voice = uttered_by(passage, doer)
    channel = channels.told_to(passage, verb) or channels.told_to(passage, doer)
    cited = channels.cited(passage, verb) or channels.cited_by(passage, doer)
    return Saying(
        voices=(*channel, voice, *cited),
        cue=cue_words(verb),
        frame=_frame(verb, doer, content),
        content=content,
        verb=verb,
        act="say",
        made_by=made_by,
    )


def _doer(passage: Passage, verb: "Token", how: Cue) -> "Token | None":
    """Who tells: the verb's subject, or for "…, rejecting a report" who spoke."""
    doer = grammar.subject(verb)
    if doer is not None and _speaker(passage, doer, how):
        return doer
    above = (a for a in verb.ancestors if cue(a)) if verb.tag_ == "VBG" else iter(())
    spoke = next(above, None)
    doer = grammar.subject(spoke) if spoke is not None else grammar.named_before(verb)
    return doer if doer is not None and _speaker(passage, doer, how) else None


def _speaker(passage: Passage, doer: "Token", how: Cue) -> Mention | None:
    """What the subject stands for, if it can do what the cue says."""
    if grammar.nobody(doer):
        return None
    who = mention(passage, doer)
    if who is None or (
        who.form is Form.PRONOUN and doer.lower_ == "it" and how.act in ("hold", "show")
    ):
        return None
    if how.act == "show" and who.kind is SourceKind.PERSON:
        return who if doer.pos_ != "PRON" else None
    if how.act == "hold":
        return who if _may_hold(who, doer) else None
    return who


def may_tell(passage: Passage, verb: "Token", doer: "Token") -> bool:
    """Whether *doer* can do what *verb* says, if that is a cue at all."""
    how = cue(verb)
    return how is None or _speaker(passage, doer, how) is not None


def _may_hold(who: Mention, doer: "Token") -> bool:
    """Whether somebody told the belief: that of a state is the teller's guess."""
    state = doer.ent_type_ in ("GPE", "NORP") and doer.pos_ == "PROPN"
    return not state and (who.form is Form.DESCRIPTION or who.kind is SourceKind.PERSON)


def uttered_by(passage: Passage, doer: "Token") -> "Token":
    """Who uttered it, where the subject is only the utterance: "comments by X"."""
    who = mention(passage, doer)
    if who is None or who.kind is not SourceKind.DOCUMENT:
        return doer
    for part in doer.children:
        by = part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from", "of")
        one = any(c.lower_ in ("'s", "’s") for c in part.children)  # not "the Hales'"
        whose = part if part.dep_ == "poss" and one and part.is_alpha else None
        giver = grammar.child(part, "pobj") if by else whose
        if giver is not None and _can_utter(passage, giver):
            return giver
    return doer


def _can_utter(passage: Passage, giver: "Token") -> bool:
    who = mention(passage, giver)
    return who is not None and who.kind is not SourceKind.DOCUMENT


def _content(verb: "Token", how: Cue, doer: "Token") -> Stretch:
    """What is told: the clause, the infinitive or the object that the verb governs."""
    clause = _clause(verb) if "c" in how.frames else None
    if clause is not None:
        return _told_clause(verb, clause, doer)
    around = _around(verb) or _as_told(verb)
    if around:
        return around
    behind = _set_behind(verb, doer)
    if behind:
        return behind
    if "x" in how.frames and (act := grammar.child(verb, "xcomp")) is not None:
        reasons = (c for c in verb.rights if grammar.reason(c))
        return grammar.subtree(act) | grammar.union(map(grammar.subtree, reasons))
    thing = grammar.child(verb, "dobj", "oprd")
    if "o" in how.frames and thing is not None and _names_what(thing):
        return told_object(verb, thing)
    return frozenset()


def _clause(verb: "Token") -> "Token | None":
    for part in verb.children:
        if part.dep_ == "ccomp" and part.pos_ != "PUNCT" and not _parted(part, verb):
            return part
    for part in verb.children:  # "said at ten the dam held": the parser slips
        if part.dep_ in ("xcomp", "dep") and grammar.finite(part):
            return part
    return next((t for t in verb.subtree if _that_clause(t, verb)), None)


def _parted(clause: "Token", verb: "Token") -> bool:
    """Whether a semicolon parts a clause from the *verb* behind it."""
    return any(t.text == ";" for t in verb.doc[clause.i : verb.i])


def _that_clause(token: "Token", verb: "Token") -> bool:
    """A "that …" hung from a noun in between: "said in a note to the Post that …"."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
    between = (
        token.dep_ == "acl" and token.head.dep_ == "pobj" and token.head.i > verb.i
    )
    return that and between and grammar.climb(token.head.head) == verb


def _told_clause(verb: "Token", clause: "Token", doer: "Token") -> Stretch:
    inside = grammar.subtree(clause) - grammar.noun_phrase(doer) - {verb.i}
    inside -= channels.relay_before(verb, clause)
    thing = grammar.child(verb, "dobj")
    if thing is not None and verb.i < thing.i < clause.i and not grammar.finite(clause):
        inside |= grammar.subtree(thing)  # "denies evacuation has stopped"
    start = min(doer.left_edge.i if doer.i < verb.i else verb.i, verb.i)
    inside |= grammar.union(
        grammar.subtree(c) for c in verb.rights if grammar.condition(c)
    )
    if clause.i < start:  # "It held, she said": all before the telling is told
        inside |= {t.i for t in verb.subtree if t.i < start}
        inside |= added.added(verb, inside)
    return inside


def _around(verb: "Token") -> Stretch:
    """What a telling put in between or behind is about: "The dam, she said, held"."""
    head = verb.head
    if verb.dep_ not in ("parataxis", "dep", "ccomp", "advcl") or head == verb:
        return frozenset()
    if not grammar.finite(verb) or grammar.child(verb, "mark", "dobj") is not None:
        return frozenset()
    if verb.doc[max(0, verb.left_edge.i - 1)].text == ";":
        return frozenset()  # a statement of its own
    between = verb.dep_ in ("parataxis", "dep") or _set_off(verb)
    return grammar.subtree(head) - grammar.subtree(verb) if between else frozenset()


def _set_behind(verb: "Token", doer: "Token") -> Stretch:
    """What a telling after a comma is about, by its place alone.

    For sentences too long for the parser: "…, the agency reported, citing …".
    """
    start = min(doer.left_edge.i, verb.i)
    sentence, before = verb.sent, verb.doc[max(0, start - 1)]
    told = frozenset(t.i for t in sentence if t.i < before.i)
    listener = verb.lemma_.lower() in ("tell", "inform")
    thing = grammar.child(verb, "dobj")  # in front of the speaker it is what is told
    bare = listener or thing is None or thing.i < start
    said_by = grammar.described(doer) | {doer.i}
    short = bare and max(verb.i - max(said_by), min(said_by) - verb.i) <= _NEAR
    states = any(verb.doc[i].pos_ in ("VERB", "AUX") for i in told)
    beside = before.is_punct and before.text != ";"
    return told if beside and short and states else frozenset()


_NEAR = 4  # words between a subject and its verb in a telling set behind


def _set_off(verb: "Token") -> bool:
    """Whether commas, dashes or a quotation's end set the telling off."""
    before = verb.doc[max(0, verb.left_edge.i - 1)]
    after = verb.doc[min(len(verb.doc) - 1, verb.right_edge.i + 1)]
    return before.is_punct and after.is_punct


def _as_told(verb: "Token") -> Stretch:
    """What "as the paper writes, …" is about: the clause that it hangs from."""
    as_ = any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    if verb.dep_ != "advcl" or not as_ or not grammar.finite(verb):
        return frozenset()
    return grammar.subtree(verb.head) - grammar.subtree(verb)


def _names_what(thing: "Token") -> bool:
    counted = thing.pos_ == "ADJ" and grammar.child(thing, "nummod") is not None
    named = counted or thing.pos_ in ("NOUN", "PROPN", "VERB", "NUM")  # "twelve dead"
    return named and thing.ent_type_ != "PERSON"


def told_object(verb: "Token", thing: "Token") -> Stretch:
    """The object and all that is said of it by what follows in the clause."""
    after = {t.i for t in verb.subtree if t.i >= thing.left_edge.i}
    for part in verb.children:
        clause = part.dep_ in ("conj", "parataxis", "advcl")
        own = grammar.finite(part) and not grammar.reason(part)
        if clause and (own or cue(part) or channels.relays(part)):
            after -= grammar.subtree(part)
    told = [verb.doc[i] for i in after if verb.doc[i].pos_ not in _EMPTY]
    telling = [t for t in told if t.is_alpha or t.like_num]
    return frozenset(after) if len(telling) > 1 else frozenset()  # not "the reports"


_EMPTY = frozenset(("DET", "PRON", "ADP", "PART"))


def _pointed(verb: "Token") -> "Token | None":
    """The bare word by which a telling points at the sentence before it."""
    if len(verb.sent) > SHORT:
        return None
    after = [t for t in verb.subtree if t.i > verb.i]
    near = [t for t in after if t.lower_ in POINTERS]
    counts = any(t.like_num and t.lower_ != "first" for t in after)  # "it at 90"
    bare = near and (near[0].dep_ in ("dobj", "pobj") or near[0].head.tag_ == "JJ")
    return near[0] if bare and not counts else None


def _frame(verb: "Token", doer: "Token", content: Stretch) -> Stretch:
    """The words of the telling itself: who, the cue, when, to whom, citing whom."""
    inside = set(cue_words(verb) | grammar.described(doer))
    inside |= channels.relay_beside(doer)
    for part in verb.children:
        relaying = part.dep_ in ("advcl", "acl") and channels.relays(part)
        if (
            part.dep_ in _ASIDE
            or part.dep_ in ("dobj", "dative", "punct", "cc")
            or relaying
        ):
            inside |= grammar.subtree(part)
    return frozenset(inside) - content
