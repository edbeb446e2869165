"""Sayings without a verb of saying: "according to …", "…, citing police"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.annotate import channels, grammar
from sayso.annotate.cues import cue
from sayso.annotate.grammar import Stretch
from sayso.annotate.language import Passage
from sayso.annotate.mentions import mention, speaker
from sayso.annotate.saying import Saying
from sayso.annotate.verbs import uttered_by

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTED_AS = "quoted_as"


def find(passage: Passage) -> Iterator[Saying]:
    """The sayings of *passage* that no verb of saying tells."""
    for token in passage.doc:
        if token.lower_ == "according":
            yield from _according(passage, token)
        elif token.lower_ == "per" and token.dep_ == "prep":
            yield from _told_by(passage, token, token)
        elif token.lower_ == "by" and token.i == token.sent.start:
            yield from _counted_by(passage, token)
        elif channels.relays(token) and (told := _as_saying(token)) is not None:
            yield from _quoted_as(passage, token, told)
        elif token.tag_ == "VBG" and channels.relays(token):
            yield from _citing(passage, token)
        elif token.tag_ in ("VBZ", "VBD", "VBP"):
            yield from _refers(passage, token)


def _according(passage: Passage, word: "Token") -> Iterator[Saying]:
    to = next((c for c in word.children if c.lower_ == "to"), None)
    if to is None and word.i + 1 < len(word.doc) and word.nbor().lower_ == "to":
        to = word.nbor()
    if to is not None:
        yield from _told_by(passage, word, to)


def _told_by(passage: Passage, word: "Token", to: "Token") -> Iterator[Saying]:
    who = grammar.child(to, "pobj")
    if who is None or mention(passage, who) is None:
        return
    told = _number_told(word, who)
    frame = frozenset({word.i, to.i}) | (grammar.noun_phrase(who) - told)
    frame |= channels.relay_beside(who) | channels.relay_words(word)
    cited = channels.cited_by(passage, who) or channels.cited(passage, word)
    voice = uttered_by(passage, who) if grammar.child(who, "poss") else who
    yield Saying(
        voices=(*channels.told_to(passage, who), voice, *cited),
        cue=frozenset({word.i, to.i}),
        frame=frame,
        content=told or _reached(word, frame) - _told_beside(word),
        verb=word,
        act="say",
        made_by="according",
    )


def _reached(word: "Token", frame: Stretch) -> Stretch:
    """What a source stands for: of two halves, that before a semicolon is its own."""
    covered = _covered(word) - frame
    stops = [t.i for t in word.sent if t.text == ";"]
    if word.i == word.sent.start or not any(i > word.i for i in stops):
        return covered
    first = max((i + 1 for i in stops if i < word.i), default=word.sent.start)
    half = frozenset(range(first, min(i for i in stops if i > word.i))) - frame
    return covered & half or half


def _counted_by(passage: Passage, by: "Token") -> Iterator[Saying]:
    """Whose count a sentence goes by: "By the coast guard's list, 12 are missing"."""
    count = grammar.child(by, "pobj")
    whose = grammar.child(count, "poss") if count is not None else None
    if count is None or whose is None or count.lemma_.lower() not in _COUNTS:
        return
    if mention(passage, whose) is not None and whose.pos_ != "PRON":
        frame = grammar.subtree(by)
        yield Saying(
            voices=(whose,),
            cue=frozenset({by.i, count.i}),
            frame=frame,
            content=_covered(by) - frame,
            verb=by,
            act="say",
            made_by="according",
        )


_COUNTS = frozenset(
    "account calculation count estimate figure list reckoning record tally".split()
)


def _number_told(word: "Token", who: "Token") -> Stretch:
    """The number that a second source gives: "40, according to X, or 90, … to Y".

    It stands after the source ("according to Y 90"), or right before the words.
    """
    before = [t for t in word.sent if t.i < word.i and not t.is_punct]
    if not any(t.lower_ == "according" for t in before):
        return frozenset()
    after = who.doc[who.i + 1 : who.i + 2]
    if after and after[0].like_num and after[0].head in (who, word.head):
        return frozenset((after[0].i,))
    alone = before[-1].like_num and before[-1].i < word.i - 1  # a comma between
    return frozenset((before[-1].i,)) if alone else frozenset()


def _told_beside(word: "Token") -> Stretch:
    """What a second source of the sentence tells, with the words that say so."""
    found: set[int] = set()
    for other in (t for t in word.sent if t.lower_ == "according" and t.i > word.i):
        to = other.nbor() if other.i + 1 < len(other.doc) else other
        who = grammar.child(to, "pobj")
        told = _number_told(other, who) if who is not None else frozenset()
        if who is not None and told:
            found |= {other.i, to.i} | told | grammar.noun_phrase(who)
    return frozenset(found)


def _covered(word: "Token") -> Stretch:
    """What a source set beside a clause stands for.

    Before the clause or at the sentence's end it stands for the whole
    sentence; in between, or inside what another said, for its own clause.
    """
    clause = grammar.climb(word.head)
    sentence = frozenset(t.i for t in word.sent)
    inner = any(a.dep_ == "ccomp" and cue(a.head) for a in (clause, *clause.ancestors))
    if _at_end(word) or word.i == word.sent.start:
        beside = clause.dep_ == "conj" and grammar.finite(clause)
        return grammar.subtree(clause) if beside else sentence
    return sentence if clause.dep_ == "ROOT" and not inner else grammar.subtree(clause)


def _at_end(word: "Token") -> bool:
    rest = {
        t.i for t in word.sent if t.i > word.i and not t.is_punct and not t.is_space
    }
    return rest <= grammar.subtree(word) and not any(cue(t) for t in word.subtree)


def _as_saying(verb: "Token") -> "Token | None":
    """The "saying" of "quoted her as saying that …"."""
    for part in verb.children:
        if part.dep_ == "prep" and part.lower_ == "as":
            said = grammar.child(part, "pcomp")
            return said if said is not None and cue(said) else None
    return None


def _quoted_as(passage: Passage, verb: "Token", said: "Token") -> Iterator[Saying]:
    """Whom another quotes "as saying that …", or who is quoted so by another."""
    if grammar.passive(verb):
        agent = grammar.child(verb, "agent")
        by = grammar.child(agent, "pobj") if agent is not None else None
        who = grammar.child(verb, "nsubjpass")
    else:
        by, who = grammar.subject(verb), channels.relayed(verb)
    before = grammar.child(verb, "ccomp")  # "…," the agency quoted her as saying
    clause = grammar.child(said, "ccomp", "dobj") or before
    if who is None or clause is None or speaker(passage, who) is None:
        return
    outer = (by,) if by is not None and mention(passage, by) is not None else ()
    content = grammar.subtree(clause)
    frame = grammar.subtree(verb) - content
    yield Saying(
        voices=(*outer, who),
        cue=frozenset({verb.i, said.i}),
        frame=frame,
        content=content,
        verb=said,
        act="say",
        made_by=QUOTED_AS,
    )


def _citing(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """A "citing …" for which no other words of the sentence tell."""
    who = channels.relayed(verb)
    before = any(_tells(t, verb) for t in verb.sent)
    if who is None or before or mention(passage, who) is None:
        return
    frame = grammar.subtree(verb)
    content = frozenset(t.i for t in verb.sent) - frame
    yield Saying(
        voices=(*channels.told_to(passage, who), who),
        cue=frozenset({verb.i}),
        frame=frame,
        content=content,
        verb=verb,
        act="say",
        made_by="citing",
    )


def _tells(word: "Token", citing: "Token") -> bool:
    """Whether *word* tells what *citing* would: before it, or "OPA, citing X, said"."""
    if word.i < citing.i:
        return word.lower_ == "according" or cue(word) is not None
    doer = grammar.subject(word) if cue(word) else None
    return doer is not None and citing.head in (doer, word)


def _refers(passage: Passage, verb: "Token") -> Iterator[Saying]:
    """A sentence that only says whom a report cites: "The paper cites officials"."""
    cites = channels.relays(verb)
    who = channels.relayed(verb) if cites else channels.leant_on(passage, verb)
    doer = grammar.subject(verb) if who is not None else None
    if doer is None or who is None or grammar.negated(verb) or verb.dep_ == "relcl":
        return
    if mention(passage, doer) is None or mention(passage, who) is None:
        return
    whole = frozenset(t.i for t in verb.sent)
    yield Saying(
        voices=(doer, who),
        cue=frozenset({verb.i}),
        frame=frozenset(),
        content=whole - {verb.i},
        verb=verb,
        act="pointer",
        made_by="pointer",
    )
