"""What of all that somebody is said to say is a statement, and which one binds."""

import re

from sayso.core.account import Claim, How, Support
from sayso.core.span import Span
from sayso.weigh.figures import counts
from sayso.weigh.lookup import Lookup
from sayso.weigh.stances import undertaken

# What starts so qualifies something else, or has lost what it is said of.
_HANGING = re.compile(
    r"[\W_]*(?:(?:just\s+)?because|after|due|amid|before|without|of|by|to|when"
    r"|although|despite|which|who|whom|whose|how|whether|why|is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(\w+),?\s+(?:that|which|who|whom)\s+(?:[\w’'-]+\s+){0,3}$")
_DATED = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|two|three|four|five|six|ten"
    r"|week|month|year)s?\b",
    re.IGNORECASE,
)
_ONLY = r"\s+(?:only|solely|exclusively|merely)\b"
# "It concerned only the pier", "we speak solely of the north": how far others reach.
_LIMITING = re.compile(
    rf"[\W_]*(?:it|this|that|these|those)\s+\w+{_ONLY}"
    rf"|\b(?:speak|talk|inform|answer|comment|report|information)s?{_ONLY}",
    re.IGNORECASE,
)
# Without a subject and without these "the ammunition recovered there" states nothing.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|can|cannot|could"
    r"|may|might|must|do|does|did|i|we|he|she|it|they)\b|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b|[\"“”‘]",
    re.IGNORECASE,
)
# A plain cue adds nothing: of "condemned the attack" it is the cue that states.
_PLAIN = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)?|wr(?:ote|ites?|iting)"
    r"|saw|according|conclude[sd]?)\b",
    re.IGNORECASE,
)
_STEM = 4  # letters of a word by which its forms are known


def states(claim: Claim, lookup: Lookup, *, known: bool) -> bool:
    """Whether *claim* is stated by its source, and more than what qualifies another.

    What may or should be so is stated by those who are *known* as parties.
    """
    ways = (Support.ASSERTS, Support.REPORTS_POSSIBLE)[: 1 + known]
    less = _hangs(claim, lookup) or _named_only(claim, lookup) or _left(claim, lookup)
    return claim.support in ways and not less


def binds(claim: Claim, lookup: Lookup) -> bool:
    """Whether a statement binds who makes it: an undertaking, a number, a date."""
    if undertaken(claim, lookup):
        return True
    counted = any(counts(lookup.figures[f]) for f in claim.figures)
    return counted or any(
        _DATED.search(lookup.text(lookup.times[t].span)) for t in claim.times
    )


def stands_alone(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* is neither part of another told with it nor limits one."""
    if _LIMITING.search(lookup.text(claim.span)):
        return False
    others = lookup.claims_of(claim.span.document)
    return not any(
        _reaches_into(other.span, claim.span)
        for other in others
        if other.attribution == claim.attribution
    )


def _reaches_into(one: Span, other: Span) -> bool:
    """Whether *other* starts within *one*, or with it and ends sooner."""
    within = one.start < other.start < one.end
    return within or (one.start == other.start and one.end > other.end)


def _left(claim: Claim, lookup: Lookup) -> bool:
    """Whether its own sentence leaves open who says it: it only goes on about it."""
    told = lookup.told(claim)
    return bool(told) and told[-1].how is How.CARRIED


def _named_only(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* names something of which nothing is said: "any changes in him".

    What begins with its main word may have lost but its subject: "caught her unaware".
    """
    told = lookup.text(claim.span)
    if claim.head is None or claim.subject or claim.figures or _FINITE.search(told):
        return False
    cues = [hop.cue for hop in lookup.told(claim) if hop.cue is not None]
    plain = bool(cues) and _PLAIN.search(lookup.text(cues[-1])) is not None
    begins = claim.head.start <= claim.span.start
    return plain and (not begins or lookup.text(claim.head).lower().endswith("ing"))


def _hangs(claim: Claim, lookup: Lookup) -> bool:
    """Whether *claim* only qualifies another: "after a storm", "a deal that failed"."""
    told = lookup.text(claim.span)
    head = claim.head.start - claim.span.start if claim.head else 0
    found = _RELATIVE.search(told[: max(head, 0)])
    noun = found[1].lower() if found else ""
    ours = any(noun.startswith(word[:_STEM]) for word in claim.subject)
    return bool(_HANGING.match(told) or (noun and ours))
