"""Whoever tells in so many words what somebody else found has it from there."""

import re

from sayso.core.account import Claim
from sayso.weigh.lookup import Lookup
from sayso.weigh.origin import Origin

_FINDS = re.compile(
    r"(?:['’]s\s+\w+)?\s+(?:\w+\s+){0,3}?(?:find|found|finds|(?:conclude|determine"
    r"|establish|discover|announce|uncover)(?:e?d|s|es)?)\b",
    re.IGNORECASE,
)


def tells_what_it_found(one: Origin, other: Origin, lookup: Lookup) -> str | None:
    """Who says that another found it rests on that other (6).

    "The inquiry found no leak", as a lawyer puts it, is the inquiry's finding.
    """
    if one.outlet or not other.named:
        return None
    if not all(_found_by(claim, other.source.id, lookup) for claim in one.claims):
        return None
    return f"“{one.source.name}” tells what “{other.source.name}” is said to have found"


def _found_by(claim: Claim, who: str, lookup: Lookup) -> bool:
    """Whether *claim* itself says that *who* found what it tells."""
    text = lookup.text(claim.span)
    return any(
        ident == who and _FINDS.match(text, span.end - claim.span.start)
        for span, ident in lookup.placed(claim.span)
    )
