"""Numbers of which a sentence tells that the one became the other."""

import re
from itertools import pairwise, product

from sayso.core.account import Figure
from sayso.core.span import Span
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading

#: Unit, scope and the two numbers.
Move = tuple[str, tuple[str, ...], frozenset[float | None]]

_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)
_TO = re.compile(r"(?:\s[a-z]+){0,2}\sto\s", re.IGNORECASE)
_AT_FIRST = re.compile(r"(?:\s[a-z]+){0,4},?\s(?:up|down)\sfrom\s", re.IGNORECASE)
_BACK = re.compile(r"(?:\s[a-z]+){0,2},?\sfrom\s", re.IGNORECASE)
_UNTO = re.compile(r"\bto\s$", re.IGNORECASE)


def moved(one: Reading, other: Reading, lookup: Lookup) -> bool:
    """Whether a sentence moves the one to the other: "cut from 41 to 38".

    Not "from 41 to 50 people", which is one figure.
    """
    if one.range.unit != other.range.unit or one.range.scope != other.range.scope:
        return False
    pairs = product(one.figures, other.figures)
    return any(_moves(min(p, key=_place), max(p, key=_place), lookup) for p in pairs)


def told_moves(lookup: Lookup) -> frozenset[Move]:
    """All pairs of numbers of which some report tells that the one became the other."""
    return frozenset(
        (*kind, frozenset((first.value, then.value)))
        for account in lookup.lineage.accounts
        for first, then in pairwise(account.figures)
        for kind in {(f.unit, f.scope) for f in (first, then) if f.scope}
        if _moves(first, then, lookup)
    )


def is_told(one: Reading, other: Reading, known: frozenset[Move]) -> bool:
    """Whether the two are such a pair, whoever gives them."""
    values = frozenset(r.figures[0].value for r in (one, other))
    return (one.range.unit, one.range.scope, values) in known


def _place(figure: Figure) -> Span:
    return figure.span


def _moves(first: Figure, then: Figure, lookup: Lookup) -> bool:
    sentence = lookup.sentence(first.span)
    if then.span not in sentence:
        return False
    told = lookup.text(sentence)
    start, end = first.span.start - sentence.start, first.span.end - sentence.start
    between = told[end : then.span.start - sentence.start]
    if _FROM.search(told[:start]) and _TO.fullmatch(between):
        return True
    back = _UNTO.search(told[:start]) and _BACK.fullmatch(between)
    return bool(back or _AT_FIRST.fullmatch(between))
