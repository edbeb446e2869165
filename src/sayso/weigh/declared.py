"""Stances that a sentence tells outright, with nothing quoted: "The yard denies it"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.core.account import Account, SourceKind
from sayso.core.finding import Stance
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import OUTLETS

_WAYS = (
    r"(?:,[^,.;]{2,80},)?\s+(?:(?:has|have|had|also|again|later|now|himself|herself"
    r"|itself|themselves|too|\w+ly)\s+)*"
)
_SAYING = (
    r"(?:accusation|allegation|assertion|call|charge|claim|criticism|demand|idea|notion"
    r"|report|rumou?r|speculation|suggestion|version|account)s?"
)
_THIS = rf"(?:(?:it|this|that)\b|(?:[\w’'-]+\s+){{0,4}}?{_SAYING}\b)"
_VERBS = {
    Stance.DENIES: (
        r"(?:den(?:y|ies|ied)\s+(?:having\b|being\b|any\b|knowing\b|wrongdoing\b"
        rf"|responsibility\b|involvement\b|{_THIS})"
        rf"|(?:reject|dismiss|contradict|refute)(?:s|ed|es)?\s+{_THIS}"
        r"|rul(?:es?|ed)\s+out\b)"
    ),
    Stance.DOUBTS: (
        rf"(?:(?:question|dispute|doubt|challenge)(?:s|d|ed)?\s+{_THIS}"
        r"|(?:ha(?:s|ve|d)|ha(?:s|ve|d)\s+(?:its|his|her|their|some|serious|grave))\s+"
        r"doubts\b|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:s[ck]eptical|not\s+convinced"
        r"|unconvinced)\b)"
    ),
    Stance.CONFIRMS: r"d(?:id|o|oes)(?:\s+not|n['’]t)\s+(?:dispute|contest)\s",
    Stance.ASSERTS: (
        r"(?:call(?:s|ed)?\s+(?:\w+ly\s+)?(?:for|on)|(?:demand|condemn)(?:s|ed)?"
        r"|(?:accuse|criticise|criticize|denounce|endorse|oppose|praise|urge)[sd]?"
        r"|welcome[sd]|blame[sd]|press(?:es|ed)?\s+for)\s"
    ),
}
_DECLARED = [
    (stance, re.compile(_WAYS + verbs, re.IGNORECASE))
    for stance, verbs in _VERBS.items()
]
# Nothing but what was told before is denied: "it", "the accusation".
_IT = re.compile(r"\s(?:it|this|that)$", re.IGNORECASE)
_SAID = re.compile(rf"\s(?:the|this|that|these|such)\s+{_SAYING}$", re.IGNORECASE)
_STEM = 5  # letters of a word by which its forms are known
# Of "a friend of the yard said" it is not the yard that says it.
_BEHIND = re.compile(
    r"\b(?:of|in|at|near|to|with|from|by|for|on|against|about)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_END = re.compile(r"\s*(?:[.;:!,”\"]|$)")
_DEFINITE = re.compile(r"(The\s+[a-z]+)\s")
_NEITHER = re.compile(r"\b(?:neither|nor|none|nobody)\b", re.IGNORECASE)
#: A sentence that starts so goes on about somebody.
PRONOUN = re.compile(r"[“\"‘'\s]*(He|She|It|They)\b")
_PEOPLE = {"He": SourceKind.PERSON, "She": SourceKind.PERSON}
# "Rubbish, says his lawyer": the word is all that is said.
_OUTRIGHT = re.compile(
    r"[“\"‘'\s]*(?:(?:that\s+is|that['’]s|it\s+is|all|complete|utter|simply|just)\s+)*"
    r"(?:rubbish|nonsense|untrue|not\s+true|a\s+lie|lies|absurd|ridiculous|not\s+so"
    r"|nothing\s+of\s+the\s+kind|no\s+truth\s+in\s+it)[,.!”\"’']+\s+(?:\w+\s+)?"
    r"(?:says?|said|told|repl\w+|answer\w+|wrote)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Declared:
    """A stance, whose it is, and the sentence that tells it.

    Attributes:
        about: The sentence on which it is one: the one before where it is on "it".
        words: Those that tell it: "denies it".
    """

    source: str
    stance: Stance
    evidence: Span
    about: Span
    words: Span


def declared(lookup: Lookup) -> Iterator[Declared]:
    """All that the reports tell so, in order."""
    for account in lookup.lineage.accounts:
        for sentence in account.sentences:
            yield from _told(account, sentence, lookup)


def _told(account: Account, sentence: Span, lookup: Lookup) -> Iterator[Declared]:
    text = account.document[sentence]
    for end, who in _subjects(sentence, text, lookup):
        for stance, verbs in _DECLARED:
            said = verbs.match(text, end)
            if said and not _NEITHER.search(text, 0, end):
                whole = _SAID.search(said[0]) and _END.match(text, said.end())
                bare = _IT.search(said[0]) or whole
                about = _meant(said[0], sentence, account) if bare else sentence
                words = _within(sentence, said)
                yield Declared(who, stance, sentence, about, words)
    if outright := _OUTRIGHT.match(text):
        start = sentence.start + outright.end()
        after = Span(sentence.document, start, sentence.end)
        for who in lookup.mentioned(after)[:1]:
            about = lookup.sentence_before(sentence) or sentence
            words = _within(sentence, outright)
            yield Declared(who, Stance.DENIES, sentence, about, words)


def _meant(said: str, sentence: Span, account: Account) -> Span:
    """The sentence before, or the last one with the word for what is denied.

    "The accusation" is where somebody accuses, not what was told of meanwhile.
    """
    before = [s for s in account.sentences if s.end <= sentence.start]
    stem = said.rsplit(maxsplit=1)[-1][:_STEM].lower()
    bare = len(stem) < _STEM  # "it"
    named = [s for s in before if not bare and stem in account.document[s].lower()]
    return next(iter((*named[-1:], *before[-1:])), sentence)


def _within(sentence: Span, found: re.Match[str]) -> Span:
    start = sentence.start + found.start()
    return Span(sentence.document, start, sentence.start + found.end())


def _subjects(sentence: Span, text: str, lookup: Lookup) -> Iterator[tuple[int, str]]:
    """Where in *text* a word for somebody ends, and who that is."""
    for span, who in lookup.placed(sentence):
        whose = lookup.text(span).endswith(("'s", "’s"))
        whose |= bool(_BEHIND.search(text[: span.start - sentence.start]))
        if lookup.sources[who].kind not in OUTLETS and not whose:
            yield span.end - sentence.start, who
    body = _DEFINITE.match(text) if not lookup.placed(sentence) else None
    if body and any(words.match(text, body.end(1)) for _, words in _DECLARED):
        called = _called(body[1], sentence.document, lookup)
        yield from ((body.end(1), who) for who in called)
    pronoun = PRONOUN.match(text)
    if pronoun and not any(
        s.start == sentence.start for s, _ in lookup.placed(sentence)
    ):
        for who in speaker_before(sentence, pronoun[1], lookup):
            yield pronoun.end(), who


def _called(wording: str, report: int, lookup: Lookup) -> tuple[str, ...]:
    """Who in a report is called so in any, if one alone is: "the railways"."""
    same = [
        s.id
        for s in lookup.sources.values()
        if s.named
        and wording.casefold() in (v.casefold() for v in s.variants)
        and any(m.document == report for m in s.mentions)
    ]
    return tuple(same) if len(same) == 1 else ()


def speaker_before(sentence: Span, pronoun: str, lookup: Lookup) -> tuple[str, ...]:
    """Who "he" is at the start of a sentence: whoever speaks in the one before."""
    before = lookup.sentence_before(sentence)
    if before is None:
        return ()
    told = [c for c in lookup.claims_of(before.document) if c.span in before]
    spoke = [s for c in told if (s := lookup.origin(c)) and s.kind not in OUTLETS]
    fits = [
        s.id
        for s in spoke
        if (s.kind is SourceKind.PERSON) == (pronoun in _PEOPLE) or pronoun == "They"
    ]
    return tuple(dict.fromkeys(fits)) if len(set(fits)) == 1 else ()
