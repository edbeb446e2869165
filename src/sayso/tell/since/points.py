"""What became of the points: origins gained and lost, told again, new, parted."""

from collections.abc import Iterator, Sequence

from sayso.core.finding import Origins, Point, PointMention
from sayso.core.since import Presence, Since, Standpoint, Turn
from sayso.tell import wording
from sayso.tell.behind import teller
from sayso.tell.known import Known, ranked
from sayso.tell.since.lines import Line, Pair, Part, spread

AGAIN = (
    "More reports tell these, and have them from who was counted before, or from "
    "nobody who counts."
)
REGROUPED = (
    "Nothing new: what the reports of both say is read beside other reports now, and "
    "falls into points, or counts, in another way."
)


def parts(pair: Pair, found: Since) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The points, by what became of them, each in one part: the news, then the rest."""
    turns = sorted(found.points, key=lambda t: (-t.after.reports, -len(t.told)))
    more = [t for t in turns if t.brought or t.newly_disputed]
    fewer = [t for t in turns if t not in more and _took(t)]
    again = [t for t in turns if t not in (*more, *fewer) and t.told]
    told = [t for t in turns if t not in (*more, *fewer, *again)]
    both, gone = {*found.numbers(Presence.BOTH)}, found.gone.points
    news = (
        Part("origins", "Points with new origins", _turned(pair, more)),
        Part("lost", "Points that lost origins or tellings", _turned(pair, fewer)),
        Part("claims", "New claims", _alone(pair.new, found.arrived.points, both)),
        Part("unclaimed", "Claims that are gone", _alone(pair.old, gone, both)),
    )
    regrouped = (*_turned(pair, told), *_regrouped(found.regrouped))
    return news, (
        Part("again", "Told again, by no new origin", _turned(pair, again), AGAIN),
        Part("regrouped", "Grouped or counted otherwise", regrouped, REGROUPED),
    )


def _took(turn: Turn) -> bool:
    taken = any(not each.regrouped for each in turn.lost)
    return taken or turn.settled or bool(turn.untold and not turn.told)


def _turned(pair: Pair, turns: Sequence[Turn]) -> tuple[Line, ...]:
    return tuple(_turn(pair, turn) for turn in turns)


def _turn(pair: Pair, turn: Turn) -> Line:
    return Line(
        wording.quoted(turn.after.text),
        spread(m.span for m in turn.after.mentions[:1]),
        under=tuple(_became(pair, turn)),
        claim=True,
    )


def _became(pair: Pair, turn: Turn) -> Iterator[Line]:
    """How many origins it has and had, who they are, and who tells it now."""
    yield Line(counted(turn))
    if turn.newly_disputed:
        yield Line("In dispute now, and was not before")
    if turn.settled:
        yield Line("No longer in dispute")
    for each in turn.gained:
        yield _standpoint(pair.new, each, "+")
    for each in turn.lost:
        yield _standpoint(pair.old, each, "−")
    yield from _reasons(turn)
    shown = {m.span for each in turn.gained for m in each.mentions}
    rest = [m for m in turn.told if m.span not in shown]
    moved = bool(turn.gained or turn.lost)
    yield from (_telling(pair.new, m, "Told by", more=moved) for m in rest)
    yield from (
        _telling(pair.old, m, "No longer told by", more=moved) for m in turn.untold
    )
    yield from (_moved("Was a point of its own before", p) for p in turn.joined)
    yield from (_moved("Was a part of it before", p) for p in turn.parted)


def counted(turn: Turn) -> str:
    """How many origins there are by the best reading, in which range, and were."""
    one, other = turn.before.origins, turn.after.origins
    now = wording.count(other.count, "independent origin")
    if one.count == other.count and _range(one) == _range(other):
        return f"{now}{_among(other)}, as before"
    if one.count == other.count:
        return f"{now}, as before; {_range(other)} by the reports, {_range(one)} before"
    were = "was" if one.count == 1 else "were"
    return f"{now}{_among(other)} where there {were} {one.count}{_among(one)}"


def _among(origins: Origins) -> str:
    bounds = wording.bounds(origins)
    return f" ({bounds})" if bounds else ""


def _range(origins: Origins) -> str:
    return wording.bounds(origins) or str(origins.count)


def _standpoint(it: Known, each: Standpoint, sign: str) -> Line:
    names = wording.listed(dict.fromkeys(it.source(key) for key in each.group))
    how = ""
    if each.mentions:
        who, how = teller(it, each.mentions[0])
        how = how.removeprefix(who).removeprefix(", ")
    told = f"{sign} {names}{how and f', {how}'}"
    if each.regrouped:
        told += "; it stands in reports of both, and counted otherwise"
    shown = each.mentions[0].span if each.mentions else None
    return Line(told, spread(m.span for m in each.mentions), shown=shown)


def _reasons(turn: Turn) -> Iterator[Line]:
    """Why the count is another, where no origin was gained or lost."""
    if turn.recounted and not turn.gained and not turn.lost:
        had = turn.before.origins.reasons
        yield from (Line(r) for r in turn.after.origins.reasons if r not in had)


def _telling(it: Known, mention: PointMention, title: str, *, more: bool) -> Line:
    who, how = teller(it, mention)
    told = f"{title} {who}{how and f', {how}'}"
    shown = mention.span if more else None
    return Line(told, (mention.span,), shown=shown, more=more)


def _moved(title: str, point: Point) -> Line:
    told = wording.quoted(wording.clipped(point.text, 160))
    spots = spread(m.span for m in point.mentions)
    return Line(f"{title}: {told}", spots)


def _alone(it: Known, points: tuple[Point, ...], both: set[int]) -> tuple[Line, ...]:
    return tuple(
        Line(
            wording.quoted(point.text),
            spread(m.span for m in point.mentions),
            under=(Line(_stands(it, point)), *_beside(point, both)),
            claim=True,
        )
        for point in ranked(points)
    )


def _beside(point: Point, both: set[int]) -> Iterator[Line]:
    """What is put to the claim, and was told before."""
    spots = spread(m.span for m in point.mentions if m.span.document in both)
    if spots:
        yield Line("With it goes what reports of both say", spots)


def _stands(it: Known, point: Point) -> str:
    """By how many origins and reports, and by whom first."""
    who, how = teller(it, point.mentions[0])
    origins = wording.count(point.origins.count, "independent origin")
    return f"{origins}; {who}{how and f', {how}'}"


def _regrouped(points: Sequence[Point]) -> tuple[Line, ...]:
    return tuple(
        Line(
            wording.quoted(point.text),
            spread(m.span for m in point.mentions),
            under=(Line("A point of its own now, of words that are in both"),),
            claim=True,
        )
        for point in points
    )
