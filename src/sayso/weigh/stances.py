"""Where somebody stands on what they are said to say, by the words that tell it."""

import re
from functools import cache

from sayso.core.account import Attribution, Claim, SourceKind, Support
from sayso.core.finding import Stance
from sayso.text.lexicon import rows
from sayso.weigh import concepts
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import sides

_SUPPORTS = {Support.DENIES: Stance.DENIES, Support.DOUBTS: Stance.DOUBTS}
_IN_PERSON = re.compile(
    r"\b(?:we|i)\s+(?:can\s+|do\s+|hereby\s+)?(?:fully\s+|categorically\s+)?"
    r"(confirm|deny|reject|dispute|doubt|expect|predict|offer|propose)\b"
)
_BESIDE = re.compile(
    r",\s+(?:in\s+effect\s+)?(confirm|den(?=y)|deny|reject|disput|dismiss)ing\s+"
    r"(?:the|those|that|these|earlier|previous|reports|claims|it)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|won['’]t|would|shall|could(?!\s+not\b)|may|might)\s+(?:not\s+|also\s+|still\s+"
    r"|soon\s+|well\s+|likely\s+|probably\s+)*"
    r"(?!have\b|like\b|now\b|be\s+(?:\w+ly\s+)?\w+ing\b)\w+"
    r"|\b(?:expect|anticipate|predict|foresee)(?:s|e?d)?\b"
    r"|\b(?:likely|set|bound|due)\s+to\b|\b(?:is|are)\s+due\b",
    re.IGNORECASE,
)

_SET = re.compile(r"\bwill\b|\b(?:is|are)\s+due\b", re.IGNORECASE)

# "That is a lie", "there is no truth in it", "there was no such offer".
_REFUTED = re.compile(
    r"\b(?:is|are|was|were|it['’]s|that['’]s)\s+(?:\w+ly\s+|just\s+|all\s+)?"
    r"(?:a\s+lie|lies|untrue|not\s+true|false|nonsense|rubbish|absurd|baseless"
    r"|unfounded|groundless|made\s+up|without\s+(?:any\s+)?foundation)\b"
    r"|\bno\s+(?:truth\s+(?:in|to)|such\s+\w+)\b|\b(?:never|not)\s+happened\b",
    re.IGNORECASE,
)
_DISBELIEVED = re.compile(
    r"\b(?:i|we)\s+(?:do\s+not|don['’]t)\s+believe\s+"
    r"(?:a\s+word(?:\s+of\s+(?:it|that|this))?|it|that|this|him|her|them)\s*(?:[^\w\s]|$)",
    re.IGNORECASE,
)
# A lawyer: "My client has never been there".
_FOR_A_CLIENT = re.compile(
    r"\b(?:my|our)\s+clients?\b[^.;]{0,30}?(?:\b(?:never|not)\b|n['’]t\b)",
    re.IGNORECASE,
)
# "I have never sold a boat", of whoever speaks; who has never seen one denies nothing.
_NEVER = re.compile(
    r"(?:\b(?:i|we)(?:\s+have|['’]ve)?|^\W*(?:he|she|they|it|there)\s+(?:has|have|had))"
    r"\s+never\s+(?!(?:seen|saw|heard|met|felt|known|knew|thought|believed|liked|loved"
    r"|wanted|intended|imagined|experienced|forgot|forgotten)\b)\w+",
    re.IGNORECASE,
)
# What one will do oneself is no forecast: "they would pay for it".
_OWN = {
    SourceKind.PERSON: r"i|he|she|we",
    SourceKind.ORGANISATION: r"we|it|they",
    SourceKind.GROUP: r"we|they",
}
_WILL = r"\W*(?:{})(?:\s+(?:will|would|shall)|['’]ll|['’]d)\s+(?!be\b|have\b|like\b)\w+"
_WE_WILL = re.compile(
    r"\b(?:we|i)(?:\s+will|['’]ll)\b|\b(?:we|i)\s[^.;:]{0,60},?\s+but\s+will\b",
    re.IGNORECASE,
)
# "Were unable to confirm", "would not confirm": who says so has confirmed nothing.
_UNABLE = re.compile(
    r"(?:\b(?:unable|not|never|cannot|declin\w+|refus\w+)\b|n['’]t\b)[^,.;]*?"
    r"\b(?:confirm|verify|corroborate|acknowledge|admit)",
    re.IGNORECASE,
)
# "We are ready to talk", "she was open to a deal"; to be ready to strike is no offer.
_OPEN = re.compile(
    r"(?:^|\b(?:am|is|are|was|were|stood|stands?|remains?|remained)\s|['’](?:s|m|re)\s)"
    r"(?:also\s+|still\s+|always\s+)?[“\"'‘]?(?:ready|willing|open)\s+(?:and\s+\w+\s+)?to\s+"
    r"(?!(?:act|attack|bomb|confront|defend|die|fight|fire|go|hit|invade|kill|punish"
    r"|resist|respond|retaliate|shoot|strike|use)\b)",
    re.IGNORECASE,
)
_FORETOLD = re.compile(
    r"\b(?:expect|anticipat|predict|forecast|foresee|foresaw|warn)\w*", re.IGNORECASE
)
_SUPPOSED = re.compile(
    r"\bif\b|\b(?:i|you|we)\s+would\b|\bwould\s+like\b", re.IGNORECASE
)


def stance(claim: Claim, attribution: Attribution, lookup: Lookup) -> Stance:
    """How the one who is said to make *claim* stands to it.

    The cue decides, then the speaker's own "we confirm", then what the content tells
    of: what is yet to come is a forecast.
    """
    if claim.support in _SUPPORTS:
        return _SUPPORTS[claim.support]
    told = _cued(attribution, lookup) or _performed(claim, lookup)
    if told is not None:
        return told
    if refuses := refused(lookup.text(claim.span)):
        return refuses
    if _open(claim, lookup):
        return Stance.OFFERS
    own = undertaken(claim, lookup) or _of_their_own(claim, lookup)
    ahead = to_come(claim, lookup) and not own
    return Stance.FORECASTS if ahead else Stance.ASSERTS


def refused(words: str) -> Stance | None:
    """How *words* stand to what was said before, where they refuse to have it so."""
    if any(each.search(words) for each in (_REFUTED, _FOR_A_CLIENT, _NEVER)):
        return Stance.DENIES
    return Stance.DOUBTS if _DISBELIEVED.search(words) else None


def undertaken(claim: Claim, lookup: Lookup) -> bool:
    """Whether somebody tells what they will do themselves."""
    source = lookup.origin(claim)
    own = _OWN.get(source.kind) if source else None
    told = lookup.text(claim.span)
    flat = claim.support is not Support.REPORTS_POSSIBLE and _WE_WILL.search(told)
    return bool(flat or (own and re.match(_WILL.format(own), told, re.IGNORECASE)))


def _open(claim: Claim, lookup: Lookup) -> bool:
    """Whether somebody tells what they themselves are ready or willing to do."""
    source, told = lookup.origin(claim), lookup.text(claim.span)
    if source is None or claim.negated or not _OPEN.search(told):
        return False
    own = _OWN.get(source.kind)
    themselves = own and re.match(rf"\W*(?:{own})\b", told, re.IGNORECASE)
    return bool(themselves) or _of_their_own(claim, lookup)


def _of_their_own(claim: Claim, lookup: Lookup) -> bool:
    """Whether it tells flatly what the speaker's state or body will do."""
    source = lookup.origin(claim)
    if source is None or claim.support is Support.REPORTS_POSSIBLE:
        return False
    body = lookup.sources.get(source.institution or "")
    words = body.name.casefold().split() if body else []
    own = sides(source) | {concepts.of(word)[0] for word in words}
    subject = (*claim.subject, *concepts.phrases(claim.subject))
    return any(concepts.of(word)[0] in own for word in subject)


def to_come(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* tells, as possible, of what is yet to happen."""
    told = lookup.text(claim.span)
    dated = bool(
        claim.times or claim.figures
    )  # "justice will be done" foretells nothing
    possible = claim.support is Support.REPORTS_POSSIBLE
    ahead = possible or (dated and _SET.search(told) is not None)
    return ahead and not _SUPPOSED.search(told) and bool(_TO_COME.search(told))


def foretold(claim: Claim, lookup: Lookup) -> bool:
    """Whether the sentence of *claim* says outright that somebody expects it."""
    return bool(_FORETOLD.search(lookup.text(lookup.sentence(claim.span))))


def _cued(attribution: Attribution, lookup: Lookup) -> Stance | None:
    """By the cue of the last hop that has one of its own."""
    cues = [hop.cue for hop in lookup.traced(attribution) if hop.cue is not None]
    said = lookup.text(cues[-1]).lower() if cues else ""
    if _UNABLE.search(said):
        return Stance.SILENT
    return next((s for w in re.findall(r"\w+", said) if (s := by_cue(w))), None)


def _performed(claim: Claim, lookup: Lookup) -> Stance | None:
    """By "we confirm that …", or by "…, she said, confirming the reports"."""
    found = _IN_PERSON.search(lookup.text(claim.span).lower())
    if found is None:
        found = _BESIDE.search(lookup.text(lookup.sentence(claim.span)).lower())
    return by_cue(found[1]) if found else None


@cache
def by_cue(word: str) -> Stance | None:
    """The stance that a cue tells, in whichever of its regular forms.

    >>> by_cue("denied"), by_cue("said")
    (<Stance.DENIES: 'denies'>, None)
    """
    known = {row[0].strip(): Stance(row[1].strip()) for row in rows("stances.tsv")}
    forms = (word, *(word.removesuffix(e) + r for e, r in _ENDINGS if word.endswith(e)))
    return next((known[form] for form in forms if form in known), None)


_ENDINGS = (
    ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ted", "t"), ("ied", "y"),
    ("ies", "y"), ("ing", ""), ("ing", "e"), ("", "e"),
)  # fmt: skip
