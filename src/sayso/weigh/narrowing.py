"""Numbers that are told of some alone, or by the day: "6,000 from Brod alone"."""

import re

from sayso.core.account import Figure
from sayso.core.finding import DifferenceKind
from sayso.weigh import concepts
from sayso.weigh.figures import place
from sayso.weigh.lookup import Lookup
from sayso.weigh.readings import Reading
from sayso.weigh.rounding import rounded
from sayso.weigh.tellings import Tellings

_REACH = 70  # characters beside a number, in its clause
_ALONE = re.compile(
    r"\b(?:in|from|of|for|at|on|by|with|over|the|its|this|last)\s"
    r"(?:[\w’'-]+\s){1,3}?alone\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:leav|left|let\b|stand|stood|liv|act)", re.IGNORECASE)
_STOP = re.compile(r"[;:.!?]\s")
_RATE = re.compile(
    r"^(?:\s[\w-]+){0,2}\s(?:a|per)\s(day|week|month|year)\b"
    r"(?!\s(?:ago|earlier|later|before|after|since|or|and)\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:each|every)\s(day|week|month|year)\b|\bon\s(?:an?|an\saverage)\s(?:week)?(day)\b"
    r"|\b(dai)ly(?=,|$)",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"(?:its|their|his|her|our|my|your)\s|[\w-]+[’']s?\s", re.IGNORECASE
)
_LEAST = 13.0  # smaller numbers are near each other by chance
_MOST = 20.0  # times the less: farther apart, one is no part of the other
_NO_PURPOSE = frozenset(
    label
    for word in (
        "hundred thousand million billion trillion about more less than year month "
        "week day monday tuesday wednesday thursday friday saturday sunday new other "
        "first last make be have do include up total number percent cost price"
    ).split()
    for label in concepts.of(word)
)
#: Who is carried or served, by whichever name.
_SERVED = frozenset(
    label
    for word in "passenger commuter rider user visitor customer tourist".split()
    for label in concepts.of(word)
)

Verdict = tuple[DifferenceKind | None, str]


def apart(one: Reading, other: Reading, lookup: Lookup) -> Verdict | None:
    """What is told of some alone is less than the whole, and a rate is no total."""
    if rate(one, lookup) != rate(other, lookup):
        return None, ""
    ours, theirs = narrowed(one, lookup), narrowed(other, lookup)
    if ours == theirs:
        return None
    part, whole = (one, other) if ours else (other, one)
    if (ours and theirs) or part.range.high >= whole.range.low:
        return None, ""
    return DifferenceKind.SCOPE, f"the one is told of a part (“{ours or theirs}”)"


def narrowed(reading: Reading, lookup: Lookup) -> str:
    """The words that say that it is of a part: "the piers alone", "its trains"."""
    told = (_alone(figure, lookup) or _whose(figure) for figure in reading.figures)
    return next((words for words in told if words), "")


def _alone(figure: Figure, lookup: Lookup) -> str:
    before, after = _clause(figure, lookup)
    for told in (before, after):
        found = _ALONE.search(told)
        if found and not _LEFT.search(told[: found.start()]):
            return found[0]
    return ""


def _whose(figure: Figure) -> str:
    """What is told as somebody's, where nothing is said of their fate."""
    subject = figure.subject.lower()
    counted = figure.unit == "persons" or figure.unit in subject
    plain = not figure.scope and not figure.part_of and counted
    return figure.subject if plain and _WHOSE.match(subject) else ""


def rate(reading: Reading, lookup: Lookup) -> str:
    """The time in which it is counted again and again: "day" of "a day", "daily"."""
    told = (_rate(figure, lookup) for figure in reading.figures)
    return next((period for period in told if period), "")


def _rate(figure: Figure, lookup: Lookup) -> str:
    before, after = _clause(figure, lookup)
    found = _RATE.search(after) or _EVERY.search(after) or _EVERY.search(before)
    period = next(filter(None, found.groups()), "").lower() if found else ""
    return "day" if period == "dai" else period


def _clause(figure: Figure, lookup: Lookup) -> tuple[str, str]:
    """The words right before a number, and right after it, up to a stop."""
    sentence = lookup.sentence(figure.span)
    told = lookup.text(sentence)
    start = figure.span.start - sentence.start
    end = figure.span.end - sentence.start
    before = _STOP.split(told[max(0, start - _REACH) : start])[-1]
    return before, _STOP.split(told[end : end + _REACH])[0]


def alike(one: Reading, other: Reading, told: Tellings) -> bool:
    """Whether both measure one thing: the one rounds the other, or is of a part of it.

    They tell of the same besides what they count, or are of one rate.
    """
    lookup = told.lookup
    if one.scope or other.scope or one.counters & other.counters:
        return False
    less, more = sorted((one.range.told, other.range.told))
    if rate(one, lookup) != rate(other, lookup) or not 0 < more <= _MOST * less:
        return False
    if rounded(one, other):
        near = less >= _LEAST and _is_finer(one, other)
        return near and bool(purposes(one, told) & purposes(other, told))
    if bool(narrowed(one, lookup)) == bool(narrowed(other, lookup)):
        return False
    again = served(one, other) and bool(rate(one, lookup))
    return again or bool(purposes(one, told) & purposes(other, told))


def _is_finer(one: Reading, other: Reading) -> bool:
    """Whether the finer of two numbers is one that the rounder words allow.

    Nearly 50 may be 47, and not "at least 42".
    """
    ours, theirs = one.figures[0].value or 0.0, other.figures[0].value or 0.0
    mine = place(ours) <= place(theirs) and _allows(other, ours)
    return mine or (place(theirs) <= place(ours) and _allows(one, theirs))


def _allows(reading: Reading, value: float) -> bool:
    return reading.range.low <= value <= reading.range.high


def served(one: Reading, other: Reading) -> bool:
    """Whether both count who is carried or served: commuters here, riders there."""
    return bool(one.subject & _SERVED and other.subject & _SERVED)


def purposes(reading: Reading, told: Tellings) -> frozenset[str]:
    """The concepts that its clauses tell besides the number and what is counted."""
    facets = [
        told.facets[claim.id]
        for figure in reading.figures
        for claim in told.holding.get(figure.id, ())
    ]
    labels = frozenset(label for each in facets for label in each.labels)
    general = frozenset(label for each in facets if each.general for label in each.act)
    counted = frozenset() if reading.range.unit.isupper() else reading.subject
    return labels - general - _NO_PURPOSE - counted
