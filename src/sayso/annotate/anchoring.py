"""When the words of a report were said, and so what its times come to.

Text alone is read here, so that a report's times can be reckoned again once more
is known of when it appeared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.annotate import expressions
from sayso.annotate.expressions import Expression
from sayso.annotate.reckoning import reckoned
from sayso.annotate.scenes import Reckoned, Scene
from sayso.core.account import Grain
from sayso.core.interval import OPEN, Interval

#: In days: a date without a year is in the half-year around a date that has one.
NEAR = 183
#: In characters: how far off a word may stand that says that a time is to come.
SIGHT = 60

_AHEAD = re.compile(
    r"(?:\b(?:will|would|won[’']t|shall|could|(?-i:may)|might|going\sto|plan(?:s|ned|ning)?"
    r"\s(?:to|for)|expect\w*|scheduled|slated|due|set\s(?:to|for)|(?:is|are)\sto"
    r"|upcoming|deadline|should|must|hopes?|hoping|aims?|aiming|ahead\sof|forthcoming"
    r"|promis\w+|vow\w*|pledg\w+|can)|[’'](?:ll|d))\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"(?:\b(?:has|have|had|having|hasn|haven|hadn|first|most|worst|best|largest"
    r"|biggest|highest|lowest|longest|deadliest|only|been|record|second|third|fourth)\b|[’']ve\b)",
    re.IGNORECASE,
)
_DONE = r"\b(?<!to\s)(?:was|were|has|have|had|did)\b"
_ORDERED = r"\b(?:to\s[a-z]+|will|would|should|must|can|could|may|might)\b"
_DONE_BEFORE = re.compile(rf"(?i:{_DONE})(?!.*{_ORDERED})[^.;]*$")
_DONE_AFTER = re.compile(rf"(?:(?!{_ORDERED})[^.;])*?(?i:{_DONE})(?!\sto\b)")
_COMES = re.compile(
    r"\b(?:comes?|came|coming)\s+(?:just|only|nearly|about|barely|\s)*$"
)
_SAYING = re.compile(
    r"\b(?:said|told|reported|wrote|announced|claimed|estimated|confirmed|published"
    r"|posted|tweeted|warned|stated|added|testified|declared|disclosed|revealed"
    r"|released|issued|predicted|forecast)\b[^.;,]{0,25}$"
)
_STATED = frozenset(("weekday", "monthday", "date", "named", "deictic"))
_SPOKEN_END = re.compile(r"[,.?!…][”\"]")  # what is quoted looks from another day
_SPOKEN = frozenset(("deictic", "named", "length", "weekday"))
_GOVERNED = frozenset(("past", "last", "next", "coming", "for", "over", "within", "in"))


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression of a text, and what it comes to.

    Attributes:
        stated: The time at which another's words were said, where it is
            reckoned from that.
    """

    expression: Expression
    reckoned: Reckoned
    stated: Expression | None = None


def told(texts: Sequence[str], published: Interval) -> tuple[tuple[Told, ...], ...]:
    """The times in each of *texts*, which are one report's paragraphs in order."""
    found = [expressions.find(text) for text in texts]
    anchor = published if published != OPEN else _own_evidence(texts, found)
    focus: Interval | None = None
    resolved = []
    for text, expressed in zip(texts, found, strict=True):
        paragraph = list(_in_turn(text, expressed, anchor, focus))
        focus = next((f for t in reversed(paragraph) if (f := _focus(t))), focus)
        resolved.append(tuple(_governed(text, paragraph)))
    return tuple(resolved)


def _in_turn(
    text: str, found: Sequence[Expression], anchor: Interval, focus: Interval | None
) -> Iterator[Told]:
    told: Interval | None = None
    for at, e in enumerate(found):
        apart = e.kind == "clock" and not at  # an hour is of a day in its paragraph
        scene = _scene(text, e, anchor)
        scene = replace(scene, focus=None if apart else focus, told=told)
        after = found[at + 1] if at + 1 < len(found) else None
        if e.kind == "length" and after and not text[e.end : after.start].strip():
            beside = reckoned(after, _scene(text, after, anchor)).interval
            scene = replace(scene, beside=beside)
        this = Told(e, reckoned(e, scene))
        focus = _focus(this) or focus
        told = this.reckoned.interval if this.reckoned.interval.bounded else told
        yield this


def _scene(text: str, e: Expression, anchor: Interval) -> Scene:
    start, end = e.sentence
    start = max([start, *(m.end() for m in _SPOKEN_END.finditer(text, start, e.start))])
    before = text[max(start, e.start - SIGHT) : e.start]
    if e.start - start < 3:  # "On Monday the court will hear it."
        ahead = _AHEAD.search(text, e.end, min(end, e.end + SIGHT))
    else:
        ahead = _AHEAD.search(before)
    lead = e.said.get("lead", "")
    done = lead == "by" and _is_done(text, start, e)
    return Scene(
        anchor,
        ahead=bool(ahead) or (lead in {"by", "until", "till"} and not done),
        perfect=bool(_PERFECT.search(text, start, e.start)),
        comes=bool(_COMES.search(before)),
    )


def _is_done(text: str, start: int, e: Expression) -> bool:
    """Whether what was so by a time is told as past: "had left by Friday".

    But not "had been told to leave by Friday", which is yet to come.
    """
    end = min(e.sentence[1], e.end + SIGHT)
    if e.start - start < 3:
        return bool(_DONE_AFTER.match(text, e.end, end))
    return bool(_DONE_BEFORE.search(text[max(start, e.start - SIGHT) : e.start]))


def _focus(this: Told) -> Interval | None:
    """The day or days that *this* puts before the reader's eyes."""
    found = this.reckoned
    days = found.grain is Grain.DAY and this.expression.said.get("word") != "now"
    return found.interval if days and found.interval.bounded else None


def _governed(text: str, paragraph: Sequence[Told]) -> Iterator[Told]:
    """*paragraph* with the times within another's words seen from when he spoke."""
    for this in paragraph:
        stated = _statement(text, this, paragraph)
        if not stated:
            yield this
            continue
        scene = _scene(text, this.expression, stated.reckoned.interval)
        again = reckoned(this.expression, scene)
        yield Told(this.expression, again, stated.expression)


def _statement(text: str, this: Told, paragraph: Sequence[Told]) -> Told | None:
    e = this.expression
    if not (_is_governed(e) or (e.kind in _SPOKEN and _is_quoted(text, e.start))):
        return None
    return next((t for t in paragraph if t is not this and _states(text, t, e)), None)


def _is_governed(e: Expression) -> bool:
    words = {e.said.get("which"), e.said.get("lead")}
    return e.kind == "length" and "then" not in e.said and bool(words & _GOVERNED)


def _is_quoted(text: str, at: int) -> bool:
    """Whether what stands there is within quotation marks."""
    curly = text.count("“", 0, at) > text.count("”", 0, at)
    return curly or text.count('"', 0, at) % 2 == 1


def _states(text: str, this: Told, e: Expression) -> bool:
    """Whether *this* is when something was said in the sentence of *e*."""
    stated = this.expression
    past = (
        stated.kind in _STATED
        if stated.length is None
        else stated.said.get("then") == "ago"
    )
    if _is_quoted(text, stated.start):
        return False
    if not past or stated.sentence != e.sentence or not this.reckoned.interval.bounded:
        return False
    return bool(_SAYING.search(text, e.sentence[0], stated.start))


def _own_evidence(
    texts: Sequence[str], found: Sequence[Sequence[Expression]]
) -> Interval:
    """The least day on which a report can have appeared, by the dates it tells.

    A date without a year is taken for the one nearest to the last that has one.
    """
    past = [
        e
        for text, expressed in zip(texts, found, strict=True)
        for e in expressed
        if e.kind in {"date", "monthday", "month"} and not _scene(text, e, OPEN).ahead
    ]
    dated = [first for e in past if "year" in e.said and (first := _first(e, OPEN))]
    if not dated:
        return OPEN
    latest = max(dated)
    near = [
        _nearest(e, latest)
        for e in past
        if e.kind == "monthday" and "year" not in e.said
    ]
    return Interval(max([latest, *(day for day in near if day)]), None)


def _first(e: Expression, anchor: Interval) -> date | None:
    return reckoned(e, Scene(anchor)).interval.min


def _nearest(e: Expression, latest: date) -> date | None:
    ways = (_first(_in_year(e, latest.year + step), OPEN) for step in (-1, 0, 1))
    return min((day for day in ways if day), key=lambda day: abs((day - latest).days))


def _in_year(e: Expression, year: int) -> Expression:
    return replace(e, said={**e.said, "year": str(year)})
